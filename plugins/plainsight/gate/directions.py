"""Which way a fact gets worse for customers: the few ways there are, and how two values compare under each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from pydantic_core import PydanticCustomError

from plainsight.gate.terms import Fact
from plainsight.model import Duration


class Turn(StrEnum):
    """What a changed fact means for a customer."""

    WORSE = "worse"
    BETTER = "better"
    UNCLEAR = "unclear"
    NEUTRAL = "neutral"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Direction:
    """One way of getting worse.

    Attributes:
        name: what it is called in a table.
        turn: what a change from one value to another means; None is a fact that is not there.
    """

    name: str
    turn: Callable[[Fact | None, Fact | None], Turn]


def _number(value: Fact | None) -> Decimal | None:
    """A number, a duration in minutes, or a date or time of day as digits; None where it is no quantity."""
    if isinstance(value, bool) or value is None or isinstance(value, tuple):
        return None
    text = str(value)
    if business := re.fullmatch(r"(\d+) business days", text):
        return Decimal(Duration(business_days=int(business[1])).approximate_minutes)
    if text.startswith("P"):
        try:
            return Decimal(Duration.parse(text).approximate_minutes)
        except PydanticCustomError:
            return None
    try:
        return Decimal(text.replace("-", "").replace(":", ""))
    except InvalidOperation:
        return None


def _quantity(*, larger: Turn, gone: Turn, new: Turn) -> Callable[[Fact | None, Fact | None], Turn]:
    smaller = Turn.BETTER if larger is Turn.WORSE else Turn.WORSE

    def turn(before: Fact | None, after: Fact | None) -> Turn:
        if before is None:
            return new
        if after is None:
            return gone
        one, two = _number(before), _number(after)
        if one is None or two is None:
            return Turn.UNCLEAR
        return Turn.NEUTRAL if one == two else larger if two > one else smaller

    return turn


LESS = Direction("less is worse", _quantity(larger=Turn.BETTER, gone=Turn.WORSE, new=Turn.BETTER))
"""A promise of so much: less of it, or none, is worse."""
MORE = Direction("more is worse", _quantity(larger=Turn.WORSE, gone=Turn.WORSE, new=Turn.BETTER))
"""A promise of so much at most: more, or no promise, is worse."""
COST = Direction("costs", _quantity(larger=Turn.WORSE, gone=Turn.BETTER, new=Turn.WORSE))
"""A burden: more of it is worse, and so is a new one."""
CAP = Direction("limits", _quantity(larger=Turn.BETTER, gone=Turn.BETTER, new=Turn.WORSE))
"""A limit on what a customer may do: a lower one is worse, and so is a new one."""


def _set(value: Fact | None) -> frozenset[str]:
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, tuple) else frozenset({str(value)})


def _keeps(before: Fact | None, after: Fact | None) -> Turn:
    return Turn.WORSE if _set(before) - _set(after) else Turn.BETTER


def _grows(before: Fact | None, after: Fact | None) -> Turn:
    return Turn.WORSE if _set(after) - _set(before) else Turn.BETTER


KEEPS = Direction("one fewer is worse", _keeps)
"""A list of what customers have: losing one of it is worse, whatever comes instead."""
GROWS = Direction("one more is worse", _grows)
"""A list of what customers must do or don't get."""


def _given(before: Fact | None, after: Fact | None) -> Turn:
    if before is None:
        return Turn.BETTER
    return Turn.WORSE if after is None else Turn.UNCLEAR


def _taken(before: Fact | None, after: Fact | None) -> Turn:
    if before is None:
        return Turn.WORSE
    return Turn.BETTER if after is None else Turn.UNCLEAR


GIVEN = Direction("its loss is worse", _given)
"""Something good that is there or not."""
TAKEN = Direction("its coming is worse", _taken)
"""Something bad that is there or not."""
YES = Direction("no is worse", lambda before, after: Turn.BETTER if after is True else Turn.WORSE)
NO = Direction("yes is worse", lambda before, after: Turn.WORSE if after is True else Turn.BETTER)
NEUTRAL = Direction("no matter", lambda before, after: Turn.NEUTRAL)
"""For staff, or told only to explain."""
WORDS = Direction("words", lambda before, after: Turn.WORDS)
"""Sentences for customers: what a new wording means, only people can judge."""
UNCLEAR = Direction("unclear", lambda before, after: Turn.UNCLEAR)


def ranked(*best_first: str | None) -> Direction:
    """One of several values, best first; None is no value at all. Others are unclear."""
    order = {value: place for place, value in enumerate(best_first)}

    def turn(before: Fact | None, after: Fact | None) -> Turn:
        one, two = order.get(_word(before)), order.get(_word(after))
        if one is None or two is None:
            return Turn.UNCLEAR
        return Turn.WORSE if two > one else Turn.BETTER

    return Direction("ranked", turn)


def _word(value: Fact | None) -> str | None:
    return None if value is None else str(value)


def widened(before: Fact | None, after: Fact | None) -> bool:
    """Whether a side of a scope comes to hold for more; a side that names nothing holds for all."""
    return after is None or (before is not None and bool(_set(after) - _set(before)))


def narrowed(before: Fact | None, after: Fact | None) -> bool:
    """Whether a side of a scope comes to hold for less."""
    return before is None or (after is not None and bool(_set(before) - _set(after)))
