"""A suppression has ended, and what it accepted is still there.

Its finding counts again from the day after `until`. Nothing is accepted for good: what was right for a while is
looked at again.

Mend what it was for. If it needs more time, say why, and until when, in a change that somebody else reads.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.accepting import AcceptanceView
from plainsight.checks.check import Example, Problem
from plainsight.findings import Severity

CODE = "PS502"
NAME = "suppression-expired"
SEVERITY = Severity.WARNING
ACCEPTABLE = False
WHY = "The time that was asked for to mend it is over, and customers still meet it."
HELP = "Mend what it was for and take it out of `suppressions:`."

_ENTRY = """
suppressions:
  - check: review-overdue
    rule: unchecked
    reason: The review meeting is on the first of the month.
    until: {}
"""
GOOD = (Example("It counts until the first of July; today is the 15th of June", text=_ENTRY.format("2026-07-01")),)
BAD = (Example("It ended on the first of June", text=_ENTRY.format("2026-06-01")),)


def check(view: AcceptanceView) -> Iterator[Problem]:
    for use in view.uses:
        if use.findings and use.suppression.until < view.today:
            yield Problem(
                f"the suppression of {use.check.code} {use.check.name} ended on {use.suppression.until}; "
                f"{'what it was for is' if use.findings == 1 else f'{use.findings} findings are'} still there",
                use.place,
                rule=use.suppression.rule,
            )
