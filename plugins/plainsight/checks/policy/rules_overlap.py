"""Two rules overlap and promise differently.

Each of them is narrower than the other on one side: one is about these goods, the other about this country, this way
of buying or these members. For an order that both are about, nothing says which one counts.

The message names such an order, and what each rule says to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.orders_told import tied
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS131"
NAME = "rules-overlap"
SEVERITY = Severity.ERROR
WHY = "A customer whom both rules concern counts on the better one, and may get the other."
HELP = "Write one rule for what they share, or name it under `except:` in one of them."
SOURCES = ()

_RULES = """
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    scope: {categories: sofas%s}
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 14, anchor: delivered}}
  - id: gold-returns
    kind: return
    title: Returns for Gold members
    scope: {tiers: Gold}
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 60, anchor: delivered}}
"""
GOOD = (
    Example(title="One leaves to the other what they share", text=_RULES % ", except: {tiers: Gold}"),
    Example(title="They promise the same", text=(_RULES % "").replace("days: 14", "days: 60")),
)
BAD = (Example(title="A sofa, and a Gold member who buys one", text=_RULES % ""),)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from tied(view, "two rules that overlap promise differently", nested=False)
