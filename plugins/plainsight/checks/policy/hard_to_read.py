"""A text is harder to read than it has to be.

The published readability formula of each language gives 0 for very hard and 100 for very easy, from the length of
sentences and words: Flesch (English), Kandel-Moles (French), Amstad (German), Szigriszt-Pazos (Spanish), Gulpease
(Italian). The least that is asked stands in `readability:` in plainsight.yml; it is 60 for English and French, 55 for
Spanish, 50 for Italian and 45 for German, whose words are long: about what people with eight years of school read.

Texts of fewer than 25 words are not measured: a formula says nothing of them. It says nothing of sense either; a text
that is found here may be right, and one that is not may be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.readability import ease, longest_words, sentences, word_count
from plainsight.checks.rule_texts import place_in_text
from plainsight.findings import Severity

CODE = "PS150"
NAME = "hard-to-read"
SEVERITY = Severity.INFO
WHY = "A customer who is tired, ill or reads in a second language gives up before the rule is told."
HELP = "Cut long sentences, and take shorter words."
SOURCES = (("R. Flesch, A new readability yardstick, 1948", "https://doi.org/10.1037/h0057532"),)

_LEAST = {"en": 60, "fr": 60, "es": 55, "it": 50, "de": 45}
_ENOUGH_WORDS = 25
_RULE = """
rules:
  - id: refund-time
    kind: payment
    title: Your money back
    why: Banks book refunds on working days only.
    notice: >-
      %s
"""
GOOD = (
    Example(
        title="Short sentences, short words",
        text=_RULE
        % "We send your money back within 3 days of the item reaching us. We write to you on that day. Then a card "
        "takes 3 to 7 days and a bank transfer takes 1 to 4.",
    ),
)
BAD = (
    Example(
        title="Long words in a long sentence",
        text=_RULE
        % "Reimbursement authorisation necessitates comprehensive verification of merchandise condition by "
        "specialised personnel, whereupon electronic notification confirming remittance particulars, including the "
        "applicable processing timeframe and the corresponding financial institution, follows automatically.",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    least = {**_LEAST, **view.settings.readability}
    for rule, texts in view.texts:
        for text in texts:
            found = ease(text.words, text.locale)
            wanted = least.get(text.locale.partition("-")[0])
            if found is None or wanted is None or found.words < _ENOUGH_WORDS or found.score >= wanted:
                continue
            longest = max(sentences(text.words), key=word_count)
            words = ", ".join(f"`{word}`" for word in longest_words(text.words))
            yield Problem(
                f"{text.name} scores {found.score} of 100 on the {found.formula} scale, where {wanted} is asked",
                place_in_text(view.reading, ("rule", rule.id), text, text.words),
                help=f"Cut `{_short(longest)}` ({word_count(longest)} words), and say it without {words}.",
                rule=rule.id,
            )


def _short(sentence: str) -> str:
    words = sentence.split()
    return sentence if len(words) <= 8 else " ".join(words[:8]) + " …"
