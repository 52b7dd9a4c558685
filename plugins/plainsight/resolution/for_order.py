"""What governs an order, rule by rule, each cut down to what it says to this order."""

from __future__ import annotations

from plainsight.model import DeliveryRule, ReturnRule, Rule
from plainsight.model.shipping import ShippingCondition
from plainsight.resolution.blocks import Path, narrowed, refuses
from plainsight.resolution.facets import TEXT, facets, only
from plainsight.resolution.table import Case, Ruling, Said, Table


def for_order(table: Table, ruling: Ruling) -> tuple[Said, ...]:
    """What the governing rules say to the order that ends in this ruling, in the order of their ids."""
    if ruling not in table.said:
        table.said[ruling] = _for_order(table, ruling)
    return table.said[ruling]


def _for_order(table: Table, ruling: Ruling) -> tuple[Said, ...]:
    cases: dict[int, list[Case]] = {}
    holding: dict[int, set[Path]] = {}
    for _, verdict in ruling.verdicts:
        for case in verdict.ways:
            cases.setdefault(case[0], []).append(case)
        for number in verdict.blocks:
            block, owner = table.lines[number].block, table.lines[number].owner
            if block is not None and owner is not None:
                holding.setdefault(owner[0], set()).add(block.path)
    found = []
    timed = False
    for number, own in sorted(cases.items()):
        rule = table.lines[number].rule
        paths = frozenset(holding.get(number, ()))
        cut = narrowed(rule, paths)
        if not isinstance(rule, ReturnRule):
            cut = only(cut, {table.facet(case) for case in own})
        if isinstance(cut, DeliveryRule):
            timed = timed or _has_its_own_time(rule, cut, paths)
        if facets(cut) != (TEXT,) or facets(rule) == (TEXT,):  # else nothing of it is for this order
            found.append(Said(rule, cut, tuple(own)))
    return tuple(Said(said.rule, _timeless(said.cut), said.cases) for said in found) if timed else tuple(found)


def _has_its_own_time(rule: Rule, cut: DeliveryRule, holding: frozenset[Path]) -> bool:
    """Whether a line of the price list that names the order says how long it takes, or that nothing is delivered."""
    if any(refuses(line) for line in cut.shipping_conditions):
        return True
    lines: tuple[ShippingCondition, ...] = getattr(rule, "shipping_conditions", ())
    named = (lines[int(path[1])] for path in holding if path[0] == "shipping_conditions" and path[2:] == ("for_",))
    return bool(cut.shipping_conditions) and any(line.transit is not None for line in named)


def _timeless(rule: Rule) -> Rule:
    """The rule without the usual days on the way, which do not hold."""
    return rule.model_copy(update={"transit": None}) if getattr(rule, "transit", None) is not None else rule
