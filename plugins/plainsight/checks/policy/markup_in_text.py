"""A text holds HTML or Markdown, which customers read as it stands.

Texts of policies are plain words. They also go into messages, answers and other people's pages, so tags, stars and
links in them are shown sign by sign: `<b>sealed</b>`, `**sealed**`, `[our form](https://shop.example/form)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import TOLD_IN_TWO_LANGUAGES
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import place_in_text
from plainsight.findings import Severity

CODE = "PS157"
NAME = "markup-in-text"
SEVERITY = Severity.WARNING
WHY = "Signs that were meant for a program stand between a customer and the rule."
HELP = "Write plain words; links to forms and pages have fields of their own, such as `link:` and `form:`."
SOURCES = ()
GOOD = (
    Example(
        title="Plain words, and signs that say something",
        text=TOLD_IN_TWO_LANGUAGES
        % ("Refunds under €5 take 3 * 24 hours, those of £5 & more 5 days.", "Les sommes < 5 € prennent 3 jours."),
    ),
)
BAD = (
    Example(
        title="Tags and stars",
        text=TOLD_IN_TWO_LANGUAGES
        % ("We send it within <b>3 days</b>.<br/>", '"**Trois jours**, et [un formulaire](https://shop.example/f)."'),
    ),
)

_MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|&(?:[a-z]+|#\d+);|(\*\*|__)(?=\S)[^*_]+(?<=\S)\1|\[[^\[\]]+\]\([^()\s]+\)"
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule, texts in view.texts:
        for text in texts:
            if (found := _MARKUP.search(text.words)) is not None:
                yield Problem(
                    f"customers read `{found[0]}` in {text.name} as it stands",
                    place_in_text(view.reading, ("rule", rule.id), text, found[0]),
                    rule=rule.id,
                )
