"""Two rules of the same scope answer one order differently.

The narrowest rule governs an order: one for a product goes before one for its category, a region before its country,
a named channel, mark, tier or seller before none. These two are equally narrow, so nothing says which one counts: the
customer reads the kinder one, and the desk reads the other.

The message names an order for which it happens, and what each rule says to it. Rules that promise the same may stand
side by side.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.orders_told import tied
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS130"
NAME = "rules-tie"
SEVERITY = Severity.ERROR
WHY = "The customer is told one thing and gets another, and the staff can't say which one holds."
HELP = "Keep one of them, make one narrower, or let the newer one name the older in `supersedes:`."
SOURCES = ()

_RULES = """
rules:
  - id: sixty-days
    kind: return
    title: 60 days for any order
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 60, anchor: delivered}}
  - id: all-sales-final
    kind: return
    title: All sales are final
    why: We sell each piece once and keep no stock.
%s    outcomes:
      - {reason: changed_mind, return_policy: not_permitted}
"""
GOOD = (
    Example(
        title="One after the other",
        text=_RULES % "    supersedes: sixty-days\n    from: 2026-09-01\n",
    ),
    Example(
        title="The narrower one governs",
        text=_RULES % "    scope: {categories: bath-aids}\n",
    ),
)
BAD = (
    Example(
        title="60 days for any order, and all sales final",
        text=_RULES.replace("reason: changed_mind, ", "") % "",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from tied(view, "two rules, neither narrower, answer one order differently", nested=True)
