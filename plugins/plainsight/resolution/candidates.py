"""Rules as resolution holds them: which sides they look at, and what is left of them once a side is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plainsight.model import Goods, Policy, ReturnOutcome, ReturnRule, Rule
from plainsight.model.periods import Period
from plainsight.resolution.blocks import Block, blocks
from plainsight.resolution.facets import facet_at, facets
from plainsight.resolution.narrowness import Rank
from plainsight.resolution.order import OUTCOME_SIDES, SCOPE_SIDES, Dimension

_NOTHING: frozenset[str] = frozenset()
_TO_COME = tuple(tuple(side.name for side in SCOPE_SIDES[at:]) for at in range(len(SCOPE_SIDES) + 1))
_AFTER_GOODS = ("countries", "regions", *_TO_COME[0])


@dataclass(frozen=True, slots=True)
class Sides:
    """What one block of goods and places names; an empty set leaves a side open."""

    goods: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    named: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, block: Goods) -> Sides:
        named = {}
        for side in SCOPE_SIDES:
            value = getattr(block, side.name)
            if side.threshold:
                named[side.name] = frozenset((str(value),)) if value is not None else _NOTHING
            else:
                named[side.name] = frozenset(value)
        goods = frozenset((*block.categories, *block.products))
        return cls(goods, frozenset(block.countries), frozenset(block.regions), named)

    def on(self, side: str) -> frozenset[str]:
        """What it names on one side: `countries`, `regions`, or a side of `SCOPE_SIDES`."""
        if side == "countries":
            return self.countries
        return self.regions if side == "regions" else self.named[side]

    @property
    def is_empty(self) -> bool:
        return not (self.goods or self.countries or self.regions or any(self.named.values()))


@dataclass(frozen=True, slots=True)
class Line:
    """A rule, taken apart once; or a block inside one.

    Attributes:
        rule: the rule.
        include: what it holds for.
        excludes: what it does not hold for, block by block.
        periods: days on which it holds.
        season: whether it has a first and a last day of its own.
        cases: for each answer that it gives, what it names per side; an empty set is any. A return rule's answers are
            its outcomes, another rule's its facets; a block has none.
        facets: the facet of each case; only cases of one facet compete.
        block: the block inside the rule that the line stands for; None for the rule itself.
        owner: index of the rule's own line, and of the case that the block belongs to; None for the rule itself.
    """

    rule: Rule
    include: Sides
    excludes: tuple[Sides, ...]
    periods: tuple[Period, ...]
    season: bool
    cases: tuple[tuple[frozenset[str], ...], ...]
    facets: tuple[str, ...]
    block: Block | None = None
    owner: tuple[int, int] | None = None

    @classmethod
    def of(cls, policy: Policy, rule: Rule) -> Line:
        excludes = tuple(map(Sides.of, rule.scope.excludes))
        spoken = facets(rule)
        if isinstance(rule, ReturnRule):
            cases = tuple(_case(outcome) for outcome in rule.outcomes)
            spoken *= len(cases)
        else:
            cases = (_ANY,) * len(spoken)
        return cls(
            rule=rule,
            include=Sides.of(rule.scope),
            excludes=tuple(exclude for exclude in excludes if not exclude.is_empty),
            periods=policy.periods.get(rule.id, ()),
            season=rule.from_ is not None and rule.until is not None,
            cases=cases,
            facets=spoken,
        )

    def inner(self, number: int) -> Iterator[Line]:
        """A line for each block inside the rule, whose own line has this number."""
        for block in blocks(self.rule):
            path = block.path
            case = int(path[1]) if path[0] == "outcomes" else self.facets.index(facet_at(self.rule, path))
            owner = (number, case)
            yield Line(self.rule, Sides.of(block.goods), (), self.periods, False, (), (), block, owner)

    def holds_on(self, day: dt.date) -> bool:
        return any(first <= day <= last for first, last in self.periods)


_ANY: tuple[frozenset[str], ...] = (_NOTHING,) * len(OUTCOME_SIDES)


def _case(outcome: ReturnOutcome) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(()) if "any" in getattr(outcome, side.name) else frozenset(getattr(outcome, side.name))
        for side in OUTCOME_SIDES
    )


@dataclass(frozen=True, slots=True)
class Held:
    """A rule that may still hold for an order of which some sides are known.

    Attributes:
        line: index of the rule.
        left: indexes of its exclusions that may still apply.
        rank: how narrow it is on the sides so far.
    """

    line: int
    left: tuple[int, ...]
    rank: Rank


def after_goods(number: int, line: Line, lineage: Mapping[str, int]) -> Held | None:
    """What is left of a rule for goods with these names, each with its depth in the catalogue; None for nothing."""
    depth = 0
    if line.include.goods:
        depth = max((lineage[name] for name in line.include.goods & lineage.keys()), default=-1)
        if depth < 0:
            return None
    left = tuple(n for n, exclude in enumerate(line.excludes) if not exclude.goods or exclude.goods & lineage.keys())
    return _left(Held(number, left, (depth,)), line, _AFTER_GOODS)


def after_place(held: Held, line: Line, country: str, region: str) -> Held | None:
    """The same once the place is known; "" is a place that no rule names."""
    include, rank = line.include, 0
    if include.countries or include.regions:
        if region in include.regions:
            rank = 2
        elif country in include.countries:
            rank = 1
        else:
            return None
    left = tuple(n for n in held.left if _in_place(line.excludes[n], country, region))
    return _left(Held(held.line, left, (*held.rank, rank)), line, _TO_COME[0])


def _in_place(exclude: Sides, country: str, region: str) -> bool:
    """Whether an exclusion holds in a place, or wherever."""
    wherever = not (exclude.countries or exclude.regions)
    return wherever or region in exclude.regions or country in exclude.countries


def after_side(held: Held, line: Line, at: int, values: frozenset[str]) -> Held | None:
    """The same once the side `SCOPE_SIDES[at]` is known; no values are a value that no rule names."""
    side = SCOPE_SIDES[at]
    named, rank = line.include.named[side.name], 0.0
    if named:
        rank = 1.0
        if side.threshold:
            rank = float(next(iter(named)))
            if not any(float(value) >= rank for value in values):
                return None
        elif not named & values:
            return None
    left = tuple(n for n in held.left if _on_side(line.excludes[n].named[side.name], side, values))
    return _left(Held(held.line, left, (*held.rank, rank)), line, _TO_COME[at + 1])


def _on_side(left_out: frozenset[str], side: Dimension, values: frozenset[str]) -> bool:
    """Whether an exclusion names one of the values on a side, or nothing there."""
    if not left_out:
        return True
    if side.threshold:
        return any(float(value) >= float(next(iter(left_out))) for value in values)
    return bool(left_out & values)


def _left(held: Held, line: Line, to_come: Iterable[str]) -> Held | None:
    """None once an exclusion has been met on every side that it names; `to_come` are the sides after it."""
    sides = tuple(to_come)
    met = any(not any(line.excludes[n].on(name) for name in sides) for n in held.left)
    return None if met else held
