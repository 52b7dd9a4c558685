"""Something in the policy is over.

A rule, an exception or a fixed last day lies in the past. Customers no longer have what it says, yet it stands in
the files, and somebody at the desk will read it out.

Delete it, or give it a later day. A rule that is kept for orders of that time is fine as soon as its successor
says so:

    - id: sofa-returns-2026
      supersedes: sofa-returns-2025

A rule whose last day comes before its first one is reported here too, as it never holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import ReturnRule, Rule

CODE = "PS110"
NAME = "expired"
SEVERITY = Severity.ERROR
WHY = "A customer relies on an offer that the shop no longer keeps."
HELP = "Delete it, or give it a later last day."
SOURCES = ()

_RULE = """
rules:
  - id: summer-returns
    kind: return
    title: Returning garden furniture
    why: Garden furniture that stood in the rain for a season can't be sold as new.
    until: %s
    outcomes: [{return_policy: finite_window, window: {days: 30, anchor: delivered}}]
"""
GOOD = (
    Example(title="A last day that is still to come", text=_RULE % "2026-09-30"),
    Example(
        title="An older rule that another one replaces",
        text=_RULE % "2026-03-31"
        + """
  - id: summer-returns-new
    kind: return
    title: Returning garden furniture
    supersedes: summer-returns
    from: 2026-04-01
    why: Garden furniture that stood in the rain for a season can't be sold as new.
    outcomes: [{return_policy: finite_window, window: {days: 45, anchor: delivered}}]
""",
    ),
)
BAD = (Example(title="A rule of last season", text=_RULE % "2026-03-31"),)


def check(view: PolicyView) -> Iterator[Problem]:
    today = view.today
    replaced = {rule.supersedes for rule in view.policy.rules if rule.from_ is None or rule.from_ <= today}
    for rule in view.policy.rules:
        if rule.until is None or rule.until >= today:
            yield from _inside(view, rule)
        elif rule.id not in replaced:
            yield Problem(
                f"the rule `{rule.id}` ended on {rule.until}",
                view.reading.place(("rule", rule.id), "until"),
                help="Delete the rule, give it a later last day, or name it in `supersedes:` of the next one.",
                rule=rule.id,
            )


def _inside(view: PolicyView, rule: Rule) -> Iterator[Problem]:
    thing = ("rule", rule.id)
    if rule.from_ and rule.until and rule.until < rule.from_:
        first = view.reading.place(thing, "from", label="the first day")
        message = f"the rule `{rule.id}` ends on {rule.until}, before it begins"
        help = "Correct one of the two days."
        yield Problem(message, view.reading.place(thing, "until"), help, (first,), rule.id)
    for i, exception in enumerate(rule.exceptions):
        if exception.until and exception.until < view.today:
            place = view.reading.place(thing, "exceptions", i, "until")
            yield Problem(f"exception {i + 1} of `{rule.id}` ended on {exception.until}", place, rule=rule.id)
    for i, outcome in enumerate(rule.outcomes if isinstance(rule, ReturnRule) else ()):
        window = outcome.window
        if window and window.until and window.until < view.today and not window.is_span:
            place = view.reading.place(thing, "outcomes", i, "window", "until")
            yield Problem(f"the last day to return under `{rule.id}` was {window.until}", place, rule=rule.id)
