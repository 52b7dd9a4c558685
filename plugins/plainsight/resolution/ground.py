"""Rules that name no goods: what they come to is worked out once, whatever goods are asked about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from plainsight.resolution.candidates import Held, Line, after_place, after_side
from plainsight.resolution.order import SCOPE_SIDES


def named(held: Iterable[Held], lines: Sequence[Line], side: str) -> frozenset[str]:
    """What rules name on a side, whether to include it or to leave it out."""
    found: set[str] = set()
    for each in held:
        line = lines[each.line]
        found |= line.include.on(side)
        for n in each.left:
            found |= line.excludes[n].on(side)
    return frozenset(found)


def owned(held: Iterable[Held], lines: Sequence[Line], others: frozenset[int] = frozenset()) -> tuple[Held, ...]:
    """Without blocks of rules that hold no more; `others` are rules that hold beside these."""
    left = tuple(held)
    there = {each.line for each in left}
    owners = ((each, lines[each.line].owner) for each in left)
    return tuple(each for each, owner in owners if owner is None or owner[0] in there or owner[0] in others)


@dataclass(frozen=True, slots=True)
class Concerned:
    """Of thousands of rules, each for another seller, one seller concerns a few: the others are not asked.

    Attributes:
        free: rules that name nothing on a side.
        including: the others, by each value that they name.
    """

    free: tuple[Held, ...]
    including: dict[str, list[Held]]

    @classmethod
    def of(cls, held: Iterable[Held], lines: Sequence[Line], at: int) -> Concerned:
        side = SCOPE_SIDES[at]
        free: list[Held] = []
        including: dict[str, list[Held]] = {}
        for each in held:
            line = lines[each.line]
            include = line.include.named[side.name]
            if not include and line.owner is not None:  # a block holds nowhere but with its rule
                include = lines[line.owner[0]].include.named[side.name]
            for value in include:
                including.setdefault(value, []).append(each)
            if side.threshold or not include:
                free.append(each)
        return cls(tuple(free), {} if side.threshold else including)

    def by(self, values: frozenset[str]) -> Iterable[Held]:
        """Those that may hold for an order with these values."""
        met = [each for value in values for each in self.including.get(value, ())]
        return sorted({*self.free, *met}, key=lambda each: each.line) if met else self.free


@dataclass(eq=False)
class Ground:
    """What is left of these rules once some sides are known.

    Attributes:
        held: rules, and blocks inside them, in the order of their lines.
        lines: the lines of the whole table.
    """

    held: tuple[Held, ...]
    lines: Sequence[Line]
    _known: dict[tuple[Held, ...], Ground]
    _after: dict[object, Ground] = field(default_factory=dict)
    _named: dict[str, frozenset[str]] = field(default_factory=dict)
    _concerned: dict[int, Concerned] = field(default_factory=dict)

    @cached_property
    def there(self) -> frozenset[int]:
        """Their lines."""
        return frozenset(each.line for each in self.held)

    @cached_property
    def starts(self) -> frozenset[dt.date]:
        """Days on which one of them begins, or no longer holds."""
        return starts(self.held, self.lines)

    def named(self, side: str) -> frozenset[str]:
        if side not in self._named:
            self._named[side] = named(self.held, self.lines, side)
        return self._named[side]

    def on(self, day: dt.date) -> Ground:
        return self._then(day, lambda: (each for each in self.held if self.lines[each.line].holds_on(day)))

    def in_place(self, country: str, region: str) -> Ground:
        return self._then(
            (country, region),
            lambda: (after_place(each, self.lines[each.line], country, region) for each in self.held),
        )

    def past_side(self, at: int, values: frozenset[str]) -> Ground:
        def left() -> Iterable[Held | None]:
            if at not in self._concerned:
                self._concerned[at] = Concerned.of(self.held, self.lines, at)
            return (after_side(each, self.lines[each.line], at, values) for each in self._concerned[at].by(values))

        return self._then((at, values), left)

    def _then(self, key: object, left: Callable[[], Iterable[Held | None]]) -> Ground:
        if key not in self._after:
            held = owned((each for each in left() if each is not None), self.lines)
            if held not in self._known:
                self._known[held] = Ground(held, self.lines, self._known)
            self._after[key] = self._known[held]
        return self._after[key]


def starts(held: Iterable[Held], lines: Sequence[Line]) -> frozenset[dt.date]:
    """Days on which one of these rules begins, or no longer holds."""
    periods = {period for each in held for period in lines[each.line].periods}
    ended = {last + dt.timedelta(days=1) for _, last in periods if last < dt.date.max}
    return frozenset(first for first, _ in periods) | ended
