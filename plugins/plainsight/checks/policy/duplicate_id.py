"""Two things have the same id.

An id is a name that links, other rules and the linter hold on to. Of two rules with one id only the first counts;
the second is in no page, and nobody who follows a link finds it. `shop:` and `contact:` exist once, so a second one
in another file is reported here too.

A category and a product may not share an id either, as a page says what it sells by that id alone.

Give the younger one another id. Keep the older: addresses that customers have in their e-mails end in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.fault_problems import fault_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.source import FaultKind

CODE = "PS105"
NAME = "duplicate-id"
SEVERITY = Severity.ERROR
ACCEPTABLE = False
LOCKED = True
WHY = "Only the first of the two counts: customers never see the second."
HELP = "Give one of the two another id."
SOURCES = ()

GOOD = (
    Example(
        title="Two rules, two ids",
        text="""
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    why: A sofa that was sat on for weeks can't be sold as new to the next family.
    outcomes: [{return_policy: finite_window, window: {days: 30, anchor: delivered}}]
  - id: lamp-returns
    kind: return
    title: Returning a lamp
    why: A lamp that was wired in can't be sold as new, so it comes back before that.
    outcomes: [{return_policy: finite_window, window: {days: 60, anchor: delivered}}]
""",
    ),
)
BAD = (
    Example(
        title="A rule that was copied with its id",
        text="""
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    why: A sofa that was sat on for weeks can't be sold as new to the next family.
    outcomes: [{return_policy: finite_window, window: {days: 30, anchor: delivered}}]
  - id: sofa-returns
    kind: return
    title: Returning a lamp
    why: A lamp that was wired in can't be sold as new, so it comes back before that.
    outcomes: [{return_policy: finite_window, window: {days: 60, anchor: delivered}}]
""",
    ),
    Example(
        title="A category and a product with one id",
        text="""
catalogue:
  categories:
    - {id: sleeper-sofa, name: Sleeper sofas}
  products:
    - {id: sleeper-sofa, name: The big sleeper sofa, category: sleeper-sofa}
""",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from fault_problems(view, FaultKind.DUPLICATE_ID)
    reading = view.reading
    for kind, *rest in reading.origins:
        wanted = rest[0] if rest else ""
        if kind == "product" and ("category", wanted) in reading.origins:
            yield Problem(
                f"a category and a product share the id `{wanted}`",
                reading.place(("product", wanted), "id"),
                related=(reading.place(("category", wanted), "id", label="the category"),),
            )
