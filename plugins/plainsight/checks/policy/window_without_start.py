"""A time to return goods has no beginning, or no length.

"30 days" from what? From the order, the dispatch or the delivery: for a sofa that takes eight weeks to build, one
reading ends before the sofa arrives. Name the event that starts the clock with `anchor:`. For customers
`delivered` is the fairest, as it is the first day on which they can see the goods.

An outcome with `return_policy: finite_window` that gives neither `days`, `hours` nor a last day (`until`) is
reported too: it promises a window and does not say how long it is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import ReturnRule
from plainsight.model.rule import Anchor

CODE = "PS109"
NAME = "window-without-start"
SEVERITY = Severity.ERROR
WHY = "A customer can't work out the last day, and learns it when the return is refused."
HELP = "Add `anchor:` with what starts the clock: " + ", ".join(f"`{name}`" for name in get_args(Anchor)) + "."
SOURCES = ()

_RULE = """
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    why: A sofa that was sat on for weeks can't be sold as new to the next family.
    outcomes:
      - {return_policy: finite_window%s}
"""
GOOD = (
    Example(title="Days that count from delivery", text=_RULE % ", window: {days: 30, anchor: delivered}"),
    Example(title="A fixed last day needs no beginning", text=_RULE % ", window: {until: 2027-01-31}"),
)
BAD = (
    Example(title="Thirty days, from nobody knows when", text=_RULE % ", window: {days: 30}"),
    Example(title="A window without a length", text=_RULE % ""),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule in view.policy.rules:
        for i, outcome in enumerate(rule.outcomes if isinstance(rule, ReturnRule) else ()):
            window = outcome.window
            place = view.reading.place(("rule", rule.id), "outcomes", i, "window")
            length = window and window.is_span
            if window and length and window.anchor is None:
                number, unit = (window.days, "day") if window.days else (window.hours, "hour")
                span = str(window.length) if window.length else f"{number} {unit}{'s' if number != 1 else ''}"
                yield Problem(f"`{rule.id}` gives {span} and does not say from when", place, rule=rule.id)
            elif outcome.return_policy == "finite_window" and not length and not (window and window.until):
                yield Problem(
                    f"`{rule.id}` promises a time to return goods and does not say how long it is",
                    place,
                    help="Add `window: {days: ..., anchor: ...}`, or write `unlimited_window` or `not_permitted`.",
                    rule=rule.id,
                )
