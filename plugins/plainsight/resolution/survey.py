"""What a table tells about itself: ties, rights cut short, cases never reached, each with an order that shows it."""

from __future__ import annotations

import datetime as dt
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plainsight.model import FAULT_REASONS, REASON_KINDS, CancellationRule, Policy
from plainsight.resolution.building import build_table
from plainsight.resolution.order import OUTCOME_SIDES, SIDES, Order, comes_under
from plainsight.resolution.promise import rule_shortfalls, shortfalls
from plainsight.resolution.table import ANYTHING, Case, Fork, Ruling, Table, Verdict, follow

_FREE = frozenset(side.name for side in OUTCOME_SIDES[1:])
_DAY = dt.timedelta(days=1)
_REASONS = tuple(reason for reason in OUTCOME_SIDES[0].values if reason not in REASON_KINDS)
"""Those that need an answer of their own."""
_Path = tuple[str, Mapping[str, str]]
"""Goods, and the answers that lead from them to a ruling."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Cases that promise different things to one order, none of which is narrower."""

    cases: tuple[Case, ...]
    order: Order
    nested: bool
    facet: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A narrower case that takes away what a wider one promises; `how` ends "the narrower rule ..."."""

    given: Case
    promised: Case
    order: Order
    how: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Orders to which no rule gives an answer, between the days `first` and `last` or for the reason in `order`."""

    order: Order
    goods: tuple[str, ...]
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass
class Survey:
    """All of it, for one day and one kind of rules.

    Attributes:
        policy: whose rules.
        table: their rulings.
        today: ties and shortfalls that only concern orders before it are of no use to anybody.
        reached: cases that govern some order.
    """

    policy: Policy
    table: Table
    today: dt.date
    ties: list[Tie] = field(default_factory=list)
    shortfalls: list[Shortfall] = field(default_factory=list)
    reached: set[Case] = field(default_factory=set)

    def order(self, goods: str, path: Mapping[str, str]) -> Order:
        """The order that a path through the table stands for, with a country where the shop sells."""
        named = dict(path)
        day = dt.date.fromisoformat(named.pop("on")) if "on" in named else self.today
        region = named.pop("region", "")
        countries = self.policy.shop.countries
        country = named.pop("country", region[:2] or (countries[0] if countries else ""))
        return Order(goods, day, country, region, named)


def survey(policy: Policy, today: dt.date, kind: str = "return") -> Survey:
    """Walk through the whole table once."""
    made = Survey(policy, build_table(policy, kind), today)
    seen: set[tuple[int, bool]] = set()
    told: set[object] = set()
    for goods, root in made.table.roots.items():
        if goods == ANYTHING and len(made.table.roots) > 1:
            continue
        stack: list[tuple[int, dict[str, str], bool]] = [(root, {}, False)]
        while stack:
            number, path, past = stack.pop()
            if (number, past) in seen:
                continue
            seen.add((number, past))
            node = made.table.nodes[number]
            if isinstance(node, Fork):
                stack.extend(reversed(list(_branches(made, node, path, past, seen))))
            else:
                for facet, verdict in node.verdicts:
                    _note(made, facet, verdict, (goods, path), past, told)
    return made


def _branches(
    made: Survey, fork: Fork, path: dict[str, str], past: bool, seen: set[tuple[int, bool]]
) -> Iterator[tuple[int, dict[str, str], bool]]:
    """The nodes that a fork leads to and that were not seen yet, each with its way there."""
    if fork.side == "on":
        starts = [dt.date.fromisoformat(start) for start in fork.cases]
        for start, following in zip(starts, [*starts[1:], None], strict=True):
            last = following - _DAY if following else dt.date.max
            day = made.today if start <= made.today <= last else start if start > made.today else last
            yield fork.cases[start.isoformat()], {**path, "on": day.isoformat()}, last < made.today
        return
    for cases in fork.cases.maps if isinstance(fork.cases, ChainMap) else (fork.cases,):
        for value, node in cases.items():
            if (node, past) not in seen and fork.cases[value] == node:
                yield node, {**path, fork.side: value}, past
    if fork.other_is_real:
        yield fork.other, {**path, **_other(made, fork)}, past


def _other(made: Survey, fork: Fork) -> dict[str, str]:
    """An answer that none of the fork's own is; nothing where any other does."""
    if fork.side == "country":
        values: tuple[str, ...] = made.policy.shop.countries
    elif fork.side in SIDES and SIDES[fork.side].always_one:
        values = SIDES[fork.side].values
    else:
        return {}
    value = next((value for value in values if comes_under(value, fork.cases) is None), None)
    return {fork.side: value} if value else {}


def _note(made: Survey, facet: str, verdict: Verdict, path: _Path, past: bool, told: set[object]) -> None:
    made.reached.update(verdict.ways, verdict.agreeing, verdict.tie)
    if past:
        return
    if verdict.tie:
        rules = frozenset(line for line, _ in verdict.tie)
        if len(rules) > 1 and (rules, verdict.nested, facet) not in told:
            told.add((rules, verdict.nested, facet))
            made.ties.append(Tie(verdict.tie, made.order(*path), verdict.nested, facet))
        return
    for wide in verdict.overruled:
        if not verdict.ways or (verdict.ways[0][0], "short") in told:
            continue
        how = [_shortfall(made.table, way, wide) for way in verdict.ways]
        if all(how):  # one of several ways that is as good as before takes nothing away
            told.add((verdict.ways[0][0], "short"))
            made.shortfalls.append(Shortfall(verdict.ways[0], wide, made.order(*path), how[0] or ""))


def _shortfall(table: Table, given: Case, before: Case) -> str | None:
    if table.kind == "return":
        return next(shortfalls(table.outcome(given), table.outcome(before)), None)
    return next(rule_shortfalls(table.rule(given), table.rule(before)), None)


def reason_gaps(made: Survey) -> Iterator[Gap]:
    """For each reason, the goods on sale for which no rule says what happens; one gap per reason."""
    sold, ended = _on_sale(made.policy), _ended_goods(made.policy)
    roots: dict[int, bool] = {}
    for reason in _REASONS:
        roots.clear()
        missing = []
        for goods in sold:
            root = made.table.roots.get(goods, made.table.roots[ANYTHING])
            if root not in roots:
                roots[root] = _answered(made, root, made.order(goods, {"reason": reason}))
            if not roots[root] and (reason in FAULT_REASONS or goods not in ended):
                missing.append(goods)
        if missing:
            yield Gap(made.order(missing[0], {"reason": reason}), tuple(missing))


def date_gaps(made: Survey) -> Iterator[Gap]:
    """Days without an answer between two that have one; one gap per stretch of days."""
    found: dict[tuple[dt.date, dt.date], tuple[str, list[str]]] = {}
    roots: dict[int, str] = {}
    for goods in _on_sale(made.policy):
        roots.setdefault(made.table.roots.get(goods, made.table.roots[ANYTHING]), goods)
    for root, goods in roots.items():
        fork = made.table.nodes[root]
        if not isinstance(fork, Fork) or fork.side != "on" or len(fork.cases) < 3:
            continue
        starts = [dt.date.fromisoformat(start) for start in fork.cases]
        for asked in _asked(made.table):
            there = [
                _answered(made, node, made.order(goods, {**asked.said, "on": start}), asked.facet)
                for start, node in fork.cases.items()
            ]
            for at in range(1, len(starts) - 1):
                last = starts[at + 1] - _DAY
                if not there[at] and any(there[:at]) and any(there[at + 1 :]) and last >= made.today:
                    found.setdefault((starts[at], last), (asked.said.get("reason", ""), []))[1].append(goods)
    for (first, last), (reason, concerned) in found.items():
        said = {"reason": reason} if reason else {}
        order = made.order(concerned[0], {**said, "on": max(first, made.today).isoformat()})
        yield Gap(order, tuple(dict.fromkeys(concerned)), first, last)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an answer is looked for: a reason of returns in any facet, or one facet of another kind of rules."""

    said: Mapping[str, str]
    facet: str | None


def _asked(table: Table) -> list[_Asked]:
    if table.kind == "return":
        return [_Asked({"reason": reason}, None) for reason in _REASONS]
    return [_Asked({}, facet) for facet in sorted({facet for line in table.rules for facet in line.facets})]


def _answered(made: Survey, number: int, order: Order, facet: str | None = None) -> bool:
    """Whether some state of the goods has an answer, in some facet or in the one that is named.

    A side that the order leaves open is one that no rule names; where every order is on a side that rules name, such
    as private or business, each of them needs an answer.
    """
    node = made.table.nodes[number]
    if isinstance(node, Ruling):
        verdict = node.on(facet) if facet else None
        return bool(verdict.ways or verdict.tie) if verdict else not node.is_silent
    if node.side in _FREE:
        return any(_answered(made, case, order, facet) for case in (*node.cases.values(), node.other))
    if node.side in SIDES and not node.other_is_real and not order.value(node.side):
        return all(_answered(made, case, order, facet) for case in node.cases.values())
    return _answered(made, follow(node, order), order, facet)


def _on_sale(policy: Policy) -> list[str]:
    """Products, categories that the store sells, and those with none below; everything when nothing is listed."""
    categories = [c.id for c, _ in policy.catalogue.walk() if c.store or not c.categories]
    return [*categories, *policy.products] or [ANYTHING]


def _ended_goods(policy: Policy) -> frozenset[str]:
    """What a rule about plans or visits names, with all below: one ends it rather than gives it back."""
    named = {
        goods
        for rule in policy.rules
        if isinstance(rule, CancellationRule) and rule.of != "order"
        for goods in (*rule.scope.categories, *rule.scope.products)
    }
    below = {category for goods in named for category in policy.below(goods)}
    return frozenset(named | below | {p.id for p in policy.catalogue.products if p.category in below})
