"""A rule has not been checked for too long, never, or only by its author.

Customers read "checked on" beside a rule, and judge by it whether to trust the page. Rules age: fees rise, carriers
change their windows, a phone line closes at five instead of six.

- `checked_on:` is the day of the last check. After `review_every:` of the rule, or of the settings (a year unless
  they say otherwise), the next one is due.
- A must-show rule that was never checked is reported as well.
- `author:` and `reviewer:` are two people, or two roles. Whoever wrote a sentence reads what they meant, not what
  it says.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import Duration, Rule

CODE = "PS111"
NAME = "review-overdue"
SEVERITY = Severity.WARNING
WHY = "A customer acts on a rule that the shop may have changed without noticing that it is written here."
HELP = "Compare the rule with what is done today, correct it, and write the day into `checked_on:`."
SOURCES = ()

_RULE = """
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H}
"""
GOOD = (
    Example(
        title="Checked within the year, by somebody else",
        text=_RULE + "    author: Delivery desk\n    reviewer: Customer care lead\n    checked_on: 2026-02-10\n",
    ),
)
BAD = (
    Example(title="Checked two years ago", text=_RULE + "    checked_on: 2024-05-02\n"),
    Example(title="A must-show rule that nobody checked", text=_RULE),
    Example(
        title="Checked by its own author",
        text=_RULE + "    author: Delivery desk\n    reviewer: Delivery desk\n    checked_on: 2026-02-10\n",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule in view.policy.rules:
        if rule.until and rule.until < view.today:
            continue
        thing = ("rule", rule.id)
        fault = _fault(rule, view.settings.review_every, view.today)
        if fault:
            field = "checked_on" if rule.checked_on else "id"
            yield Problem(fault, view.reading.place(thing, field), rule=rule.id)
        if rule.author and rule.reviewer and rule.author.casefold() == rule.reviewer.casefold():
            yield Problem(
                f"author and reviewer of `{rule.id}` are the same: {rule.author}",
                view.reading.place(thing, "reviewer"),
                help="Have somebody else read the rule, and name them in `reviewer:`.",
                related=(view.reading.place(thing, "author", label="the author"),),
                rule=rule.id,
            )


def _fault(rule: Rule, usual: Duration, today: dt.date) -> str | None:
    if rule.checked_on is None:
        return f"nobody has checked the must-show rule `{rule.id}` yet" if rule.is_must_show else None
    if rule.checked_on > today:
        return f"`{rule.id}` was checked on {rule.checked_on}, a day that is still to come"
    due = _after(rule.checked_on, rule.review_every or usual)
    if due is not None and due < today:
        return f"`{rule.id}` was checked on {rule.checked_on}; the next check was due on {due}"
    return None


def _after(day: dt.date, span: Duration) -> dt.date | None:
    """The day that lies `span` after `day`, by the calendar; None beyond the calendar's end."""
    months = day.month - 1 + span.months
    year, month = day.year + span.years + months // 12, months % 12 + 1
    try:
        last = calendar.monthrange(year, month)[1]
        return dt.date(year, month, min(day.day, last)) + dt.timedelta(weeks=span.weeks, days=span.days)
    except (ValueError, OverflowError):
        return None
