"""The rules read one by one, slowly and without a table: what the tables have to agree with."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model import REASON_KINDS, DeliveryRule, Fee, Goods, Policy, ReturnOutcome, ReturnRule, Rule
from plainsight.resolution import SCOPE_SIDES, Order


def governing(policy: Policy, order: Order) -> set[tuple[str, int]]:
    """Id of the rule and number of the outcome, of all that no other outcome goes before."""
    found: dict[tuple[str, int], tuple[tuple[float, ...], tuple[float, ...]]] = {}
    for rule, rank, season in _holding(policy, order):
        for number, outcome in enumerate(rule.outcomes if isinstance(rule, ReturnRule) else ()):
            if (case := _case(outcome, order)) is not None:
                found[(rule.id, number)] = (rank, (season, case))
    return {one for one in found if not any(_before(found[other], found[one]) for other in found)}


def speaking(policy: Policy, order: Order, field: str) -> set[str]:
    """Ids of the delivery rules that say something in `field`, of all that no other such rule goes before."""
    found = {
        rule.id: (rank, (season,)) for rule, rank, season in _holding(policy, order) if getattr(rule, field, None)
    }
    return {one for one in found if not any(_before(found[other], found[one]) for other in found)}


def asked(policy: Policy, order: Order, rule: DeliveryRule) -> list[int | None]:
    """Amounts of the rule's fees, all of one kind, that this order is asked: None for one that is waived for it."""
    ranks = {n: _block(fee.only_for, order, policy) for n, fee in enumerate(rule.fees)}
    named = {n for n, rank in ranks.items() if rank is not None and rule.fees[n].only_for not in (None, Goods())}
    kept = {n for n in named if not any(_before(_one(ranks[m]), _one(ranks[n])) for m in named)}
    left = kept or {n for n, rank in ranks.items() if rank is not None}
    return [_amount(rule.fees[n], order, policy) for n in sorted(left)]


def _one(rank: tuple[float, ...] | None) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return (rank or (), ())


def _amount(fee: Fee, order: Order, policy: Policy) -> int | None:
    waived = fee.waived_for is not None and fee.waived_for != Goods()
    if waived and _block(fee.waived_for, order, policy) is not None:
        return None
    return int(fee.amount.amount) if fee.amount else None


def _block(block: Goods | None, order: Order, policy: Policy) -> tuple[float, ...] | None:
    return _rank(block or Goods(), order, _lineage(policy, order.goods), policy)


def _holding(policy: Policy, order: Order) -> Iterable[tuple[Rule, tuple[float, ...], float]]:
    """The rules that an order is under, with how narrow they are, and whether they are for a season."""
    lineage = _lineage(policy, order.goods)
    for rule in policy.rules:
        if not policy.holds(rule, order.on):
            continue
        if (rank := _rank(rule.scope, order, lineage, policy)) is None:
            continue
        blocks = (block for block in rule.scope.excludes if block != Goods())
        if any(_rank(block, order, lineage, policy) is not None for block in blocks):
            continue
        yield rule, rank, float(rule.from_ is not None and rule.until is not None)


def _before(
    one: tuple[tuple[float, ...], tuple[float, ...]], other: tuple[tuple[float, ...], tuple[float, ...]]
) -> bool:
    for mine, theirs in zip(one, other, strict=True):
        if mine != theirs:
            return all(a >= b for a, b in zip(mine, theirs, strict=True))
    return False


def _lineage(policy: Policy, goods: str) -> list[str]:
    product = policy.products.get(goods)
    category = product.category if product else goods
    above = next((path for c, path in policy.catalogue.walk() if c.id == category), ())
    return [*above, category, *([goods] if product else [])]


def _rank(block: Goods, order: Order, lineage: list[str], policy: Policy) -> tuple[float, ...] | None:
    named = [name for name in lineage if name in (*block.categories, *block.products)]
    if (block.categories or block.products) and not named:
        return None
    rank: list[float] = [lineage.index(named[-1]) + 1 if named else 0]
    if block.countries or block.regions:
        if order.region in block.regions:
            rank.append(2)
        elif order.country in block.countries:
            rank.append(1)
        else:
            return None
    else:
        rank.append(0)
    carried = {mark for name in lineage if (c := policy.categories.get(name)) for mark in c.marks}
    for side in SCOPE_SIDES:
        wanted = getattr(block, side.name)
        if not wanted:
            rank.append(0)
            continue
        if side.threshold:
            if not order.value(side.name) or float(order.value(side.name)) < float(wanted):
                return None
            rank.append(float(wanted))
            continue
        has = carried if side.name == "marks" and carried else {order.value(side.name)}
        if not has & set(wanted):
            return None
        rank.append(1)
    return tuple(rank)


def _case(outcome: ReturnOutcome, order: Order) -> float | None:
    case = 0.0
    reason, state = order.value("reason"), order.value("state")
    if "any" not in outcome.reason:
        # What does not fit is a change of mind, unless a rule names it.
        if reason not in outcome.reason and not (reason in REASON_KINDS and "changed_mind" in outcome.reason):
            return None
        case += 4.0 if reason in outcome.reason and reason in REASON_KINDS else 2.0
    if "any" not in outcome.state:
        if state not in outcome.state:
            return None
        case += 1.0
    return case
