"""Every answer that a policy gives to returns, as one table: questions that lead each order to its verdict.

The table is made once, side by side of an order: goods, day, country, region, channel and so on, then reason and
state. A side is asked about only where a rule that may still hold looks at it, and equal subtrees are shared, so that
a table grows with the rules, not with the number of possible orders.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from plainsight.model import Policy, ReturnOutcome, ReturnRule
from plainsight.resolution.candidates import Held, Line, after_goods, after_place, after_side
from plainsight.resolution.narrowness import Rank, narrower, narrowest
from plainsight.resolution.order import OUTCOME_SIDES, SCOPE_SIDES, Dimension, Order
from plainsight.resolution.promise import contradict, promise

ANYTHING = ""
"""The goods of an order for something that the catalogue does not name."""
Case = tuple[int, int]
"""Index of a rule among the table's lines, and of one of its outcomes."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where an order ends.

    Attributes:
        ways: outcomes that govern it, all of one rule: the first, and others that differ in the way back, the proof
            or the time, from which the customer may choose. Empty when no rule says anything, or in a tie.
        tie: outcomes that promise different things, none of which is narrower than the others.
        nested: whether those of a tie have equally narrow scopes; else each is narrower on another side.
        agreeing: outcomes of other rules, just as narrow, that promise the same.
        overruled: outcomes of wider rules that would hold, if the governing one did not.
    """

    ways: tuple[Case, ...] = ()
    agreeing: tuple[Case, ...] = ()
    tie: tuple[Case, ...] = ()
    nested: bool = True
    overruled: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Fork:
    """A question about one side of an order.

    Attributes:
        side: its name: `on`, `country`, `region`, or a side of scopes or outcomes.
        cases: the node that each answer leads to. For `on` and thresholds, a key holds from its value to the next.
        other: the node for every other answer.
        other_is_real: whether an order can have another answer at all.
    """

    side: str
    cases: Mapping[str, int]
    other: int
    other_is_real: bool = True


Node = Fork | Verdict


@dataclass(frozen=True)
class Table:
    """All verdicts of one policy, for one track of its rules.

    Attributes:
        lines: the rules that it is made of.
        roots: the node that each product's or category's orders begin at; `ANYTHING` for everything else.
        nodes: forks and verdicts.
    """

    lines: tuple[Line, ...]
    roots: Mapping[str, int]
    nodes: tuple[Node, ...]

    def verdict(self, order: Order) -> Verdict:
        """The verdict for an order; total: every order has one."""
        node = self.nodes[self.roots.get(order.goods, self.roots[ANYTHING])]
        while isinstance(node, Fork):
            node = self.nodes[follow(node, order)]
        return node

    def rule(self, case: Case) -> ReturnRule:
        return self.lines[case[0]].rule

    def outcome(self, case: Case) -> ReturnOutcome:
        return self.lines[case[0]].rule.outcomes[case[1]]


def follow(fork: Fork, order: Order) -> int:
    """The node that an order's answer leads to."""
    if fork.side == "on":
        day = order.on.isoformat()
        return fork.cases[max(start for start in fork.cases if start <= day)]
    value = order.value(fork.side)
    if fork.side == "discount_from":
        reached = [named for named in fork.cases if value and float(named) <= float(value)]
        return fork.cases[max(reached, key=float)] if reached else fork.other
    return fork.cases.get(value, fork.other)


def build_table(policy: Policy, track: str = "shop") -> Table:
    """The table of a policy's return rules, whatever day they hold on.

    Args:
        policy: whose rules.
        track: `shop` for what the shop promises, `law` for the right to withdraw that the law gives.
    """
    rules = sorted((rule for rule in policy.rules if isinstance(rule, ReturnRule)), key=lambda rule: rule.id)
    lines = tuple(line for line in (Line.of(policy, rule) for rule in rules) if line.track == track)
    return _Builder(policy, lines).table()


@dataclass
class _Builder:
    policy: Policy
    lines: tuple[Line, ...]
    nodes: list[Node] = field(default_factory=list)
    _known: dict[object, int] = field(default_factory=dict)
    _grown: dict[object, int] = field(default_factory=dict)
    _promises: dict[Case, str] = field(default_factory=dict)

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
        return Table(self.lines, roots, tuple(self.nodes))

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
            return self._by_case(tuple((each.line, n, each.rank) for each in held for n in self._all(each)), 0)
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

    def _by_case(self, cases: tuple[tuple[int, int, Rank], ...], at: int) -> int:
        """One side of the outcomes after the other, and then the verdict."""

        def grow() -> int:
            if at == len(OUTCOME_SIDES):
                return self._node(self._decide(cases))
            side = OUTCOME_SIDES[at]
            named = sorted({value for line, n, _ in cases for value in self.lines[line].cases[n][at]})
            split = {
                value: self._by_case(tuple(c for c in cases if self._covers(c, at, value)), at + 1) for value in named
            }
            other = self._by_case(tuple(c for c in cases if self._covers(c, at, "")), at + 1)
            return self._fork(side.name, split, other, _open(side, split))

        return self._once((at, cases), grow)

    def _covers(self, case: tuple[int, int, Rank], at: int, value: str) -> bool:
        named = self.lines[case[0]].cases[case[1]][at]
        return not named or value in named

    def _all(self, held: Held) -> range:
        return range(len(self.lines[held.line].cases))

    def _named(self, held: Held, side: str) -> frozenset[str]:
        """What a rule names on a side, whether to include it or to leave it out."""
        line = self.lines[held.line]
        included = line.include.on(side)
        if held.spared or line.exclude is None:
            return included
        return included | line.exclude.on(side)

    def _decide(self, cases: tuple[tuple[int, int, Rank], ...]) -> Verdict:
        if not cases:
            return Verdict()
        ranked = [((line, n), rank, self._within(line, n)) for line, n, rank in cases]
        top = narrowest(ranked)
        rank_of = {(line, n): rank for line, n, rank in cases}
        kept = sorted(top)
        if self._agree(kept):
            governing = kept[0][0]
            ways = tuple(case for case in kept if case[0] == governing)
            over = tuple(c for c, rank, _ in ranked if c[0] != governing and narrower(rank_of[ways[0]], rank))
            return Verdict(ways, tuple(case for case in kept if case[0] != governing), overruled=over)
        return Verdict(tie=tuple(kept), nested=len({rank_of[case] for case in kept}) == 1)

    def _within(self, line: int, n: int) -> Rank:
        named = self.lines[line].cases[n]
        # One number for reason, state and the rest: the first that differs decides.
        case = sum(bool(values) * 2.0 ** (len(named) - at) for at, values in enumerate(named))
        return (float(self.lines[line].season), case)

    def _agree(self, cases: list[Case]) -> bool:
        """Whether outcomes that nothing goes before say the same, or are ways to choose from, all of one rule."""
        by_rule: dict[int, list[Case]] = {}
        for case in cases:
            by_rule.setdefault(case[0], []).append(case)
        for own in by_rule.values():
            outcomes = [self.lines[line].rule.outcomes[n] for line, n in own]
            if any(contradict(a, b) for i, a in enumerate(outcomes) for b in outcomes[:i]):
                return False
        return (
            len({frozenset(map(self._promise, own)) for own in by_rule.values()}) == 1 if len(by_rule) > 1 else True
        )

    def _promise(self, case: Case) -> str:
        if case not in self._promises:
            self._promises[case] = promise(self.lines[case[0]].rule.outcomes[case[1]])
        return self._promises[case]

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
