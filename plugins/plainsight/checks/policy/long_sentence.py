"""A sentence is too long to be kept in mind.

More words than `longest_sentence:` in plainsight.yml allows, 35 unless it says otherwise. A full stop, question mark
or exclamation mark ends a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.readability import sentences, word_count
from plainsight.checks.rule_texts import place_in_text
from plainsight.findings import Severity

CODE = "PS151"
NAME = "long-sentence"
SEVERITY = Severity.INFO
WHY = "At its end, a customer has forgotten how it began, and the condition with it."
HELP = "Make two sentences of it: what holds, and then the condition."
SOURCES = ()

_RULE = """
rules:
  - id: refund-time
    kind: payment
    title: Your money back
    why: Banks book refunds on working days only.
    notice: %s
"""
GOOD = (
    Example(
        title="Two sentences",
        text=_RULE % "We send your money back within 3 days of the item reaching us. We write to you on that day.",
    ),
)
BAD = (
    Example(
        title="One sentence for everything",
        text=_RULE
        % "We send your money back within 3 days of the item reaching us and we write to you on that day and then a "
        "card takes 3 to 7 days while a bank transfer takes 1 to 4 days and a gift card takes 1 day.",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    most = view.settings.longest_sentence
    for rule, texts in view.texts:
        for text in texts:
            for sentence in sentences(text.words):
                if (count := word_count(sentence)) > most:
                    start = " ".join(sentence.split()[:6])
                    yield Problem(
                        f"the sentence `{start} …` in {text.name} has {count} words, where {most} are the most",
                        place_in_text(view.reading, ("rule", rule.id), text, start),
                        rule=rule.id,
                    )
