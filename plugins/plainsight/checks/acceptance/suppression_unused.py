"""A suppression accepts nothing.

What it was for has been mended, or it never fitted: a check, rule, page or file is named that no finding concerns.
Left where it is, it would let the next finding of that kind through unseen.

Take it out of `suppressions:` in plainsight.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.accepting import AcceptanceView
from plainsight.checks.check import Example, Problem
from plainsight.findings import Severity

CODE = "PS501"
NAME = "suppression-unused"
SEVERITY = Severity.WARNING
ACCEPTABLE = False
WHY = "What is excused in advance hides the next rule from a customer, and nobody is told."
HELP = "Take the entry out of `suppressions:`, or correct what it names."

GOOD = (
    Example(
        "What it names is still found: the rule of the examples, here checked by nobody",
        text="""
suppressions:
  - check: review-overdue
    rule: unchecked
    reason: The review meeting is on the first of July.
    until: 2026-07-01
""",
    ),
)
BAD = (
    Example(
        "No vague word is left in the rule",
        text="""
suppressions:
  - check: vague-words
    rule: unchecked
    reason: Our lawyers are at work on the sentence.
    until: 2026-07-01
""",
    ),
)


def check(view: AcceptanceView) -> Iterator[Problem]:
    for use in view.uses:
        if not use.findings:
            ended = " and has ended" if use.suppression.until < view.today else ""
            yield Problem(
                f"the suppression of {use.check.code} {use.check.name} accepts nothing{ended}",
                use.place,
                rule=use.suppression.rule,
            )
