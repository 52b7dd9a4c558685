"""How a table is made: one side of an order after the other.

First come goods, day, country, region, channel and so on, then reason and state. A side is asked about only where
a rule that may still hold looks at it, and equal subtrees are shared, so that a table grows with the rules, not with
the number of possible orders.
"""

from __future__ import annotations

import datetime as dt
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from plainsight.model import REASON_KINDS, Policy
from plainsight.resolution.candidates import Held, Line, after_goods, after_place, after_side
from plainsight.resolution.deciding import Candidate, Decider
from plainsight.resolution.ground import Concerned, Ground, named, owned, starts
from plainsight.resolution.order import OUTCOME_SIDES, SCOPE_SIDES, Dimension, comes_under
from plainsight.resolution.table import ANYTHING, Fork, Node, Table

_BLOCK = -1
"""What stands for the case where a line is a block inside a rule."""


def build_table(policy: Policy, kind: str = "return") -> Table:
    """The table of a policy's rules of one kind, whatever day they hold on."""
    rules = sorted((rule for rule in policy.rules if rule.kind == kind), key=lambda rule: rule.id)
    own = tuple(Line.of(policy, rule) for rule in rules)
    inner = (block for number, line in enumerate(own) for block in line.inner(number))
    return _Builder(policy, kind, (*own, *inner)).table()


@dataclass(frozen=True, slots=True)
class _Pool:
    """What may still hold for an order: `own` is about its goods, `ground` about goods of any kind."""

    own: tuple[Held, ...]
    ground: Ground

    def named(self, side: str) -> frozenset[str]:
        """What a rule names on a side, whether to include it or to leave it out."""
        found = self.ground.named(side)
        return found | named(self.own, self.ground.lines, side) if self.own else found


@dataclass
class _Builder:
    policy: Policy
    kind: str
    lines: tuple[Line, ...]
    nodes: list[Node] = field(default_factory=list)
    _known: dict[object, int] = field(default_factory=dict)
    _grown: dict[object, int] = field(default_factory=dict)
    _grounds: dict[tuple[Held, ...], Ground] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._decide = Decider(self.lines).ruling

    def table(self) -> Table:
        naming: dict[str, list[int]] = {}
        excluding: dict[str, list[int]] = {}
        anything = []
        for number, line in enumerate(self.lines):
            rule = self.lines[line.owner[0]] if line.owner is not None else line
            goods = line.include.goods or rule.include.goods
            for name in goods:
                naming.setdefault(name, []).append(number)
            if not goods:
                anything.append(number)
                # A block goes where its rule goes.
                for name in {name for exclude in rule.excludes for name in exclude.goods}:
                    excluding.setdefault(name, []).append(number)
        grounds: dict[frozenset[int], Ground] = {}
        roots: dict[str, int] = {}
        for goods_, lineage, marks in ((ANYTHING, {}, frozenset()), *_everything(self.policy, naming)):
            apart = frozenset(n for name in lineage for n in excluding.get(name, ()))
            if apart not in grounds:
                grounds[apart] = Ground(
                    self._of_goods((n for n in anything if n not in apart), {}), self.lines, self._grounds
                )
            ground = grounds[apart]
            numbers = sorted(apart.union(*(naming.get(name, ()) for name in lineage)))
            own = owned(self._of_goods(numbers, lineage), self.lines, ground.there)
            roots[goods_] = self._by_day(_Pool(own, ground), marks)
        return Table(self.kind, self.lines, roots, tuple(self.nodes))

    def _of_goods(self, numbers: Iterable[int], lineage: Mapping[str, int]) -> tuple[Held, ...]:
        found = (after_goods(number, self.lines[number], lineage) for number in numbers)
        return tuple(held for held in found if held is not None)

    def _by_day(self, pool: _Pool, marks: frozenset[str]) -> int:
        cases: dict[str, int] = {}
        for start in sorted({dt.date.min} | pool.ground.starts | starts(pool.own, self.lines)):
            holding = (each for each in pool.own if self.lines[each.line].holds_on(start))
            node = self._by_country(self._pool(holding, pool.ground.on(start)), marks)
            if not cases or cases[next(reversed(cases))] != node:
                cases[start.isoformat()] = node
        if len(cases) == 1:
            return next(iter(cases.values()))
        return self._node(Fork("on", cases, next(iter(cases.values())), False))

    def _by_country(self, pool: _Pool, marks: frozenset[str]) -> int:
        regions = pool.named("regions")
        countries = pool.named("countries") | {region[:2] for region in regions}
        if not countries:
            return self._by_side(pool, marks, 0)

        def grow() -> int:
            sold = set(self.policy.shop.countries)
            cases = {
                country: self._by_region(pool, marks, country, sorted(r for r in regions if r[:2] == country))
                for country in sorted(countries)
            }
            other = self._in_place(pool, marks, "", "")
            return self._fork("country", cases, other, not sold or bool(sold - countries))

        return self._once(("country", pool, marks), grow)

    def _by_region(self, pool: _Pool, marks: frozenset[str], country: str, regions: list[str]) -> int:
        cases = {region: self._in_place(pool, marks, country, region) for region in regions}
        return self._fork("region", cases, self._in_place(pool, marks, country, ""), True)

    def _in_place(self, pool: _Pool, marks: frozenset[str], country: str, region: str) -> int:
        left = (after_place(each, self.lines[each.line], country, region) for each in pool.own)
        return self._by_side(self._pool(left, pool.ground.in_place(country, region)), marks, 0)

    def _by_side(self, pool: _Pool, marks: frozenset[str], at: int) -> int:
        """One side of the scopes after the other; `marks` are those that the goods themselves carry."""
        while at < len(SCOPE_SIDES) and not pool.named(SCOPE_SIDES[at].name):
            at += 1
        if at == len(SCOPE_SIDES):
            held = sorted((*pool.own, *pool.ground.held), key=lambda each: each.line)
            return self._by_case(tuple((each.line, n, each.rank) for each in held for n in self._all(each)), 0)
        side = SCOPE_SIDES[at]
        if side.name == "marks" and marks:
            return self._past_side(pool, pool.own, marks, at, marks)
        return self._once((side.name, pool, marks), lambda: self._side_fork(pool, marks, at))

    def _side_fork(self, pool: _Pool, marks: frozenset[str], at: int) -> int:
        side = SCOPE_SIDES[at]
        concerned = Concerned.of(pool.own, self.lines, at)
        nothing: frozenset[str] = frozenset()
        values = named(pool.own, self.lines, side.name) | concerned.including.keys()
        left = (after_side(each, self.lines[each.line], at, nothing) for each in concerned.free)
        alone = not any(each is not None for each in left) and not (side.always_one or side.threshold)
        if not (alone and pool.own):  # else every other value is as it is for goods of any kind
            values |= pool.ground.named(side.name)
        cases = {}
        for value in sorted(values, key=float) if side.threshold else sorted(values):
            said = frozenset((value,))
            cases[value] = self._past_side(pool, concerned.by(said), marks, at, said)
        if alone and pool.own:
            return self._over(side.name, cases, self._by_side(_Pool((), pool.ground), marks, at))
        other = self._past_side(pool, concerned.free, marks, at, nothing)
        return self._fork(side.name, cases, other, _open(side, cases), keep=side.threshold)

    def _past_side(
        self, pool: _Pool, own: Iterable[Held], marks: frozenset[str], at: int, values: frozenset[str]
    ) -> int:
        left = (after_side(each, self.lines[each.line], at, values) for each in own)
        return self._by_side(self._pool(left, pool.ground.past_side(at, values)), marks, at + 1)

    def _pool(self, own: Iterable[Held | None], ground: Ground) -> _Pool:
        return _Pool(owned((each for each in own if each is not None), self.lines, ground.there), ground)

    def _by_case(self, cases: tuple[Candidate, ...], at: int, kind: str = "") -> int:
        """One side of the outcomes after the other, and then the verdict; `kind` is the reason if it is one."""

        def grow() -> int:
            if at == len(OUTCOME_SIDES):
                return self._node(self._decide(cases, kind))
            side = OUTCOME_SIDES[at]
            named = sorted({v for line, n, _ in cases if n != _BLOCK for v in self.lines[line].cases[n][at]})
            split = {
                value: self._by_case(
                    tuple(c for c in cases if self._covers(c, at, value)),
                    at + 1,
                    value if value in REASON_KINDS else kind,
                )
                for value in named
            }
            other = self._by_case(tuple(c for c in cases if self._covers(c, at, "")), at + 1, kind)
            return self._fork(side.name, split, other, _open(side, split))

        return self._once((at, cases, kind), grow)

    def _covers(self, case: Candidate, at: int, value: str) -> bool:
        if case[1] == _BLOCK:
            return True
        named = self.lines[case[0]].cases[case[1]][at]
        return not named or comes_under(value, named) is not None

    def _all(self, held: Held) -> Iterable[int]:
        line = self.lines[held.line]
        return range(len(line.cases)) if line.block is None else (_BLOCK,)

    def _fork(self, side: str, cases: dict[str, int], other: int, real: bool, *, keep: bool = False) -> int:
        """The question, cut down to the answers that make a difference; the node itself when none does.

        A kind of reason that a rule names stays a choice beside the wider one: whose shoes do not fit looks for that.
        """
        told = cases
        if real and not keep:
            unnamed = {value: cases.get(REASON_KINDS.get(value, ""), other) for value in cases}
            told = {
                value: node
                for value, node in cases.items()
                if node != (other if value in REASON_KINDS else unnamed[value])
            }
        if all(node == other for node in told.values()):
            return other
        return self._node(Fork(side, told, other, real))

    def _over(self, side: str, own: dict[str, int], ground: int) -> int:
        """The question, where a few answers of these goods' own lie over those for goods of any kind."""
        under = self.nodes[ground]
        if not isinstance(under, Fork) or under.side != side:
            return self._fork(side, own, ground, True)
        told = {value: node for value, node in own.items() if node != under.cases.get(value, under.other)}
        if not told:
            return ground
        # Thousands of goods share what the ground says: it is kept once, and told by its number.
        fork = Fork(side, ChainMap(told, cast("dict[str, int]", under.cases)), under.other, True)
        return self._node(fork, (side, tuple(told.items()), ground))

    def _node(self, node: Node, key: object = None) -> int:
        if key is None:
            key = _key(node)
        if key not in self._known:
            self._known[key] = len(self.nodes)
            self.nodes.append(node)
        return self._known[key]

    def _once(self, key: object, grow: Callable[[], int]) -> int:
        if key not in self._grown:
            self._grown[key] = grow()
        return self._grown[key]


def _key(node: Node) -> object:
    if isinstance(node, Fork):
        return (node.side, tuple(node.cases.items()), node.other, node.other_is_real)
    return node


def _open(side: Dimension, cases: Mapping[str, int]) -> bool:
    """Whether an order can have an answer that is none of `cases`."""
    return not (
        side.always_one and side.values and all(comes_under(value, cases) is not None for value in side.values)
    )


def _everything(policy: Policy, naming: Iterable[str]) -> Iterator[tuple[str, dict[str, int], frozenset[str]]]:
    """Every category and product: its id, itself and what is above it with their depths, and the marks it carries."""
    depths: dict[str, dict[str, int]] = {}
    marks: dict[str, frozenset[str]] = {}
    for category, above in policy.catalogue.walk():
        depths[category.id] = {name: depth for depth, name in enumerate((*above, category.id), 1)}
        marks[category.id] = frozenset(category.marks).union(*(marks[name] for name in above))
    everything = {name: (lineage, marks[name]) for name, lineage in depths.items()}
    for product in policy.catalogue.products:
        lineage = depths.get(product.category, {product.category: 1})
        carried = marks.get(product.category, frozenset()) | frozenset(product.marks)
        everything[product.id] = ({**lineage, product.id: len(lineage) + 1}, carried)
    for name in naming:  # one that the catalogue lacks is a finding of its own, and still sold
        everything.setdefault(name, ({name: 1}, frozenset()))
    for name, (lineage, carried) in everything.items():
        yield name, lineage, carried
