"""An outcome that no order ever gets.

Narrower rules answer every order that it is about, the rule itself leaves out all that it names, or a later rule
took its place before it began. It stands in the files and on the pages, and customers read a promise that never
holds.

The message names an order that the outcome is about, and the rule that answers it instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.orders_told import place_of, says
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import ReturnRule
from plainsight.resolution import OUTCOME_SIDES, SCOPE_SIDES, Case, Order, in_words
from plainsight.resolution.candidates import Line
from plainsight.resolution.survey import Survey

CODE = "PS132"
NAME = "outcome-unreachable"
SEVERITY = Severity.WARNING
WHY = "Customers read a promise that the shop never keeps for anybody."
HELP = "Delete it, or widen it until it holds for some order."
SOURCES = ()

_RULES = """
rules:
  - id: bath-returns
    kind: return
    title: Bath aids
    scope: {categories: bath-aids}
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 30, anchor: delivered}, refund: full_refund}
  - id: bath-damage
    kind: return
    title: Damaged bath aids
    scope: {categories: bath-aids, %s}
    outcomes:
      - {reason: damaged, return_policy: finite_window, window: {days: 60, anchor: delivered}, refund: replacement}
"""
GOOD = (Example(title="Something is left for it", text=_RULES % "except: {channels: store}"),)
BAD = (Example(title="The rule leaves out all that it names", text=_RULES % "except: {categories: bath-aids}"),)


def check(view: PolicyView) -> Iterator[Problem]:
    for made in view.surveys if view.whole else ():
        for number, line in enumerate(made.table.rules):
            rule = line.rule
            if rule.until and rule.from_ and rule.until < rule.from_:
                continue  # told as PS110
            lost = [n for n in range(len(line.cases)) if (number, n) not in made.reached]
            whole = made.table.kind != "return" and len(lost) == len(line.cases)
            for n in lost[:1] if whole else lost:
                named = f"`{rule.id}`" if whole else _named(line, n)
                yield Problem(
                    f"{named} never applies: {_instead(view, made, (number, n))}",
                    place_of(view, made.table, (number, n)),
                    rule=rule.id,
                )


def _named(line: Line, n: int) -> str:
    rule = line.rule
    if not isinstance(rule, ReturnRule):
        return f"what `{rule.id}` says about `{line.facets[n]}`"
    outcome = rule.outcomes[n]
    case = ", ".join(v.replace("_", " ") for v in (*outcome.reason, *outcome.state) if v != "any")
    return f"the outcome for {case} of `{rule.id}`" if case else f"the outcome of `{rule.id}`"


def _instead(view: PolicyView, made: Survey, case: Case) -> str:
    line = made.table.lines[case[0]]
    if not line.periods:
        return "another rule takes its place before it begins"
    order = _order(view, made, case)
    told = in_words(view.policy, order)
    verdict = made.table.verdict(order, line.facets[case[1]])
    if verdict.ways and case not in verdict.ways:
        return f"for {told}, {says(view, made.table, verdict.ways[0])}"
    return f"the rule leaves out all that it names, such as {told}"


def _order(view: PolicyView, made: Survey, case: Case) -> Order:
    """An order that the case is about."""
    line = made.table.lines[case[0]]
    first, last = line.periods[-1]
    include = line.include
    said = {s.name: min(include.named[s.name]) for s in SCOPE_SIDES if include.named[s.name]}
    said |= {s.name: min(v) for s, v in zip(OUTCOME_SIDES, line.cases[case[1]], strict=True) if v}
    goods = min(include.goods) if include.goods else min(made.table.roots.keys() - {""}, default="")
    region = min(include.regions, default="")
    countries = include.countries or view.policy.shop.countries
    return Order(goods, min(max(view.today, first), last), region[:2] or min(countries, default=""), region, said)
