"""How a table is made: one side of an order after the other.

First come goods, day, country, region, channel and so on, then reason and state. A side is asked about only where
a rule that may still hold looks at it, and equal subtrees are shared, so that a table grows with the rules, not with
the number of possible orders.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from plainsight.model import Policy
from plainsight.resolution.candidates import Held, Line, after_goods, after_place, after_side
from plainsight.resolution.deciding import Candidate, Decider
from plainsight.resolution.order import OUTCOME_SIDES, SCOPE_SIDES, Dimension
from plainsight.resolution.table import ANYTHING, Fork, Node, Table

_BLOCK = -1
"""What stands for the case where a line is a block inside a rule."""


def build_table(policy: Policy, kind: str = "return") -> Table:
    """The table of a policy's rules of one kind, whatever day they hold on."""
    rules = sorted((rule for rule in policy.rules if rule.kind == kind), key=lambda rule: rule.id)
    own = tuple(Line.of(policy, rule) for rule in rules)
    inner = (block for number, line in enumerate(own) for block in line.inner(number))
    return _Builder(policy, kind, (*own, *inner)).table()


@dataclass
class _Builder:
    policy: Policy
    kind: str
    lines: tuple[Line, ...]
    nodes: list[Node] = field(default_factory=list)
    _known: dict[object, int] = field(default_factory=dict)
    _grown: dict[object, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._decide = Decider(self.lines).ruling

    def table(self) -> Table:
        naming: dict[str, list[int]] = {}
        anything = []
        for number, line in enumerate(self.lines):
            for name in line.include.goods:
                naming.setdefault(name, []).append(number)
            if not line.include.goods:
                anything.append(number)
        roots = {ANYTHING: self._root({}, anything, frozenset())}
        for goods, lineage, marks in _everything(self.policy, naming):
            numbers = sorted({*anything, *(n for name in lineage for n in naming.get(name, ()))})
            roots[goods] = self._root(lineage, numbers, marks)
        return Table(self.kind, self.lines, roots, tuple(self.nodes))

    def _root(self, lineage: Mapping[str, int], numbers: Iterable[int], marks: frozenset[str]) -> int:
        found = (after_goods(number, self.lines[number], lineage) for number in numbers)
        return self._by_day(tuple(held for held in found if held is not None), marks)

    def _by_day(self, held: tuple[Held, ...], marks: frozenset[str]) -> int:
        starts = {dt.date.min}
        for each in held:
            for first, last in self.lines[each.line].periods:
                starts.add(first)
                if last < dt.date.max:
                    starts.add(last + dt.timedelta(days=1))
        cases: dict[str, int] = {}
        for start in sorted(starts):
            then = tuple(each for each in held if self.lines[each.line].holds_on(start))
            node = self._by_country(then, marks)
            if not cases or cases[next(reversed(cases))] != node:
                cases[start.isoformat()] = node
        if len(cases) == 1:
            return next(iter(cases.values()))
        return self._node(Fork("on", cases, next(iter(cases.values())), False))

    def _by_country(self, held: tuple[Held, ...], marks: frozenset[str]) -> int:
        regions = {region for each in held for region in self._named(each, "regions")}
        named = {c for each in held for c in self._named(each, "countries")} | {region[:2] for region in regions}
        if not named:
            return self._by_side(held, marks, 0)

        def grow() -> int:
            sold = set(self.policy.shop.countries)
            cases = {
                country: self._by_region(held, marks, country, sorted(r for r in regions if r[:2] == country))
                for country in sorted(named)
            }
            other = self._in_place(held, marks, "", "")
            return self._fork("country", cases, other, not sold or bool(sold - named))

        return self._once(("country", held, marks), grow)

    def _by_region(self, held: tuple[Held, ...], marks: frozenset[str], country: str, regions: list[str]) -> int:
        cases = {region: self._in_place(held, marks, country, region) for region in regions}
        return self._fork("region", cases, self._in_place(held, marks, country, ""), True)

    def _in_place(self, held: tuple[Held, ...], marks: frozenset[str], country: str, region: str) -> int:
        left = (after_place(each, self.lines[each.line], country, region) for each in held)
        return self._by_side(tuple(each for each in left if each is not None), marks, 0)

    def _by_side(self, held: tuple[Held, ...], marks: frozenset[str], at: int) -> int:
        """One side of the scopes after the other; `marks` are those that the goods themselves carry."""
        while at < len(SCOPE_SIDES) and not any(self._named(each, SCOPE_SIDES[at].name) for each in held):
            at += 1
        if at == len(SCOPE_SIDES):
            return self._by_case(
                tuple((each.line, n, each.rank) for each in self._owned(held) for n in self._all(each)), 0
            )
        side = SCOPE_SIDES[at]
        if side.name == "marks" and marks:
            return self._past_side(held, marks, at, marks)
        return self._once((side.name, held, marks), lambda: self._side_fork(held, marks, at))

    def _side_fork(self, held: tuple[Held, ...], marks: frozenset[str], at: int) -> int:
        side = SCOPE_SIDES[at]
        free: list[Held] = []
        including: dict[str, list[Held]] = {}
        values: set[str] = set()
        for each in held:
            values |= self._named(each, side.name)
            include = self.lines[each.line].include.named[side.name]
            for value in include:
                including.setdefault(value, []).append(each)
            if side.threshold or not include:
                free.append(each)
        cases = {}
        for value in sorted(values, key=float) if side.threshold else sorted(values):
            # Of thousands of rules, each for another seller, one value concerns a few: the others are not asked.
            met = free if side.threshold else sorted((*free, *including.get(value, ())), key=lambda each: each.line)
            cases[value] = self._past_side(met, marks, at, frozenset((value,)))
        other = self._past_side(free, marks, at, frozenset())
        return self._fork(side.name, cases, other, _open(side, cases), keep=side.threshold)

    def _past_side(self, held: Iterable[Held], marks: frozenset[str], at: int, values: frozenset[str]) -> int:
        left = (after_side(each, self.lines[each.line], at, values) for each in held)
        return self._by_side(tuple(each for each in left if each is not None), marks, at + 1)

    def _by_case(self, cases: tuple[Candidate, ...], at: int) -> int:
        """One side of the outcomes after the other, and then the verdict."""

        def grow() -> int:
            if at == len(OUTCOME_SIDES):
                return self._node(self._decide(cases))
            side = OUTCOME_SIDES[at]
            named = sorted({v for line, n, _ in cases if n != _BLOCK for v in self.lines[line].cases[n][at]})
            split = {
                value: self._by_case(tuple(c for c in cases if self._covers(c, at, value)), at + 1) for value in named
            }
            other = self._by_case(tuple(c for c in cases if self._covers(c, at, "")), at + 1)
            return self._fork(side.name, split, other, _open(side, split))

        return self._once((at, cases), grow)

    def _covers(self, case: Candidate, at: int, value: str) -> bool:
        if case[1] == _BLOCK:
            return True
        named = self.lines[case[0]].cases[case[1]][at]
        return not named or value in named

    def _all(self, held: Held) -> Iterable[int]:
        line = self.lines[held.line]
        return range(len(line.cases)) if line.block is None else (_BLOCK,)

    def _owned(self, held: tuple[Held, ...]) -> tuple[Held, ...]:
        """Without blocks of rules that hold no more."""
        there = {each.line for each in held}
        owners = ((each, self.lines[each.line].owner) for each in held)
        return tuple(each for each, owner in owners if owner is None or owner[0] in there)

    def _named(self, held: Held, side: str) -> frozenset[str]:
        """What a rule names on a side, whether to include it or to leave it out."""
        line = self.lines[held.line]
        return line.include.on(side).union(*(line.excludes[n].on(side) for n in held.left))

    def _fork(self, side: str, cases: dict[str, int], other: int, real: bool, *, keep: bool = False) -> int:
        """The question, cut down to the answers that make a difference; the node itself when none does."""
        told = cases if keep else {value: node for value, node in cases.items() if node != other or not real}
        if all(node == other for node in told.values()):
            return other
        return self._node(Fork(side, told, other, real))

    def _node(self, node: Node) -> int:
        key = (
            (node.side, tuple(node.cases.items()), node.other, node.other_is_real) if isinstance(node, Fork) else node
        )
        if key not in self._known:
            self._known[key] = len(self.nodes)
            self.nodes.append(node)
        return self._known[key]

    def _once(self, key: object, grow: Callable[[], int]) -> int:
        if key not in self._grown:
            self._grown[key] = grow()
        return self._grown[key]


def _open(side: Dimension, cases: Mapping[str, int]) -> bool:
    """Whether an order can have an answer that is none of `cases`."""
    return not (side.always_one and side.values and set(side.values) <= cases.keys())


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
