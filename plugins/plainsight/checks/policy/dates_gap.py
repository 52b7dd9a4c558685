"""Between two rules there are days on which none holds.

A rule ends, and the next one begins some days later. Orders of the days between have no answer: nobody promised
anything for them.

The message names an order of such a day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.resolution import in_words
from plainsight.resolution.candidates import Line
from plainsight.resolution.survey import Gap, date_gaps

CODE = "PS133"
NAME = "dates-gap"
SEVERITY = Severity.ERROR
WHY = "Who orders on such a day has bought without any rule on it, and every answer is made up."
HELP = "Let the next rule begin on the day after, or leave out the last day and name the older one in `supersedes:`."
SOURCES = ()

_RULES = """
rules:
  - id: returns-2026
    kind: return
    title: Returns
    until: 2026-12-31
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 30, anchor: delivered}}
  - id: returns-2027
    kind: return
    title: Returns
    supersedes: returns-2026
    from: %s
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 45, anchor: delivered}}
"""
GOOD = (Example(title="One ends, the next begins", text=_RULES % "2027-01-01"),)
BAD = (Example(title="Two weeks without a rule", text=_RULES % "2027-01-15"),)


def check(view: PolicyView) -> Iterator[Problem]:
    for made in view.surveys if view.whole else ():
        for gap in date_gaps(made):
            if gap.first is not None and gap.last is not None:
                yield _problem(view, made.table.rules, gap, gap.first, gap.last)


def _problem(view: PolicyView, lines: Sequence[Line], gap: Gap, first: dt.date, last: dt.date) -> Problem:
    following = [line for line in lines if any((start - last).days == 1 for start, _ in line.periods)]
    ended = [line for line in lines if any((first - end).days == 1 for _, end in line.periods if end < first)]
    rule = (following or ended or lines)[0].rule
    return Problem(
        f"no rule holds from {first} to {last}, so an order of these days has no answer: "
        f"{in_words(view.policy, gap.order)}",
        view.reading.place(("rule", rule.id), "from"),
        related=tuple(
            view.reading.place(("rule", line.rule.id), "until", label="the rule before ends here")
            for line in ended[:2]
        ),
        rule=rule.id,
    )
