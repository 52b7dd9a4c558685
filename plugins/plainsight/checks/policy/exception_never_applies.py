"""An exception for something that the rule is not about.

What stands under `except:` takes goods, places, ways of buying or members out of a rule. This one names something
that the rule would not hold for anyway, so it changes nothing: usually a name was mistyped, or the rule's own scope
changed and the exception was forgotten. The same holds for a fee's `waived_for`, and for a case under `exceptions:`
that ends before its rule begins.

The message names an order that the exception seems to be about, and why the rule does not concern it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import Fee, Goods, Policy, Rule
from plainsight.resolution import SCOPE_SIDES

CODE = "PS136"
NAME = "exception-never-applies"
SEVERITY = Severity.WARNING
WHY = "Somebody meant to spare these customers, and nobody does."
HELP = "Delete it, or name something that lies in the rule's own scope."
SOURCES = ()

_RULE = """
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    scope: {categories: sofas, countries: [US, CA], except: {%s}}
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 14, anchor: delivered}}
"""
GOOD = (Example(title="A region of a country that the rule is about", text=_RULE % "regions: US-HI"),)
BAD = (
    Example(title="Other goods", text=_RULE % "categories: bath-aids"),
    Example(title="A region of another country", text=_RULE % "regions: MX-CMX"),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule in view.policy.rules:
        for n, block in enumerate(rule.scope.excludes):
            for side, value in _outside(view.policy, rule.scope, block):
                yield _problem(view, rule, f"`except:` of `{rule.id}`", value, ("scope", "except", n, side))
        for path, fee in _fees(rule):
            if fee.waived_for is not None:
                for side, value in _outside(view.policy, rule.scope, fee.waived_for):
                    yield _problem(
                        view, rule, f"`waived_for:` in a fee of `{rule.id}`", value, (*path, "waived_for", side)
                    )
        for n, exception in enumerate(rule.exceptions):
            if exception.until and rule.from_ and exception.until < rule.from_:
                yield Problem(
                    f"an exception of `{rule.id}` ends on {exception.until}, before the rule begins on {rule.from_}: "
                    f"no order of {rule.from_} or later ever gets it",
                    view.reading.place(("rule", rule.id), "exceptions", n, "until"),
                    rule=rule.id,
                )


def _problem(view: PolicyView, rule: Rule, where: str, value: str, path: tuple[str | int, ...]) -> Problem:
    order = {"countries": "from", "regions": "from", "categories": "of", "products": "of"}.get(str(path[-1]), "with")
    message = f"{where} names `{value}`, but an order {order} {value} is not under this rule in the first place"
    return Problem(message, view.reading.place(("rule", rule.id), *path), rule=rule.id)


def _outside(policy: Policy, scope: Goods, block: Goods) -> Iterator[tuple[str, str]]:
    """What a block names that the scope does not hold, with the field that names it."""
    named = {*scope.categories, *scope.products}
    for side in ("categories", "products"):
        for goods in getattr(block, side):
            if named and not _touch(policy, goods, named) and _known(policy, goods):
                yield side, goods
    held = {*scope.countries, *(region[:2] for region in scope.regions)}
    for country in block.countries:
        if held and country not in held:
            yield "countries", country
    for region in block.regions:
        if held and region not in scope.regions and region[:2] not in scope.countries:
            yield "regions", region
    for side_ in SCOPE_SIDES:
        if side_.threshold:
            continue
        wanted = getattr(scope, side_.name)
        yield from ((side_.name, value) for value in getattr(block, side_.name) if wanted and value not in wanted)


def _touch(policy: Policy, goods: str, named: set[str]) -> bool:
    """Whether goods lie in what is named, or the other way round."""

    def lineage(name: str) -> frozenset[str]:
        product = policy.products.get(name)
        return policy.lineage(product.category) | {name} if product else policy.lineage(name)

    return bool(lineage(goods) & named) or any(goods in lineage(name) for name in named)


def _known(policy: Policy, goods: str) -> bool:
    return goods in policy.products or goods in policy.categories


def _fees(rule: Rule) -> Iterator[tuple[tuple[str | int, ...], Fee]]:
    for n, fee in enumerate(getattr(rule, "fees", ())):
        yield ("fees", n), fee
    for m, outcome in enumerate(getattr(rule, "outcomes", ())):
        for n, fee in enumerate(outcome.fees):
            yield ("outcomes", m, "fees", n), fee
