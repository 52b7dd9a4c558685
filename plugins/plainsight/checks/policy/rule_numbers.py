"""The numbers that a rule gives as facts: times, shares and money, of the kinds that texts tell."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from plainsight.checks.policy.notice_content import Unit
from plainsight.checks.policy.notice_numbers import KINDS, MINUTES, Kind
from plainsight.model import Duration, Money, Rule
from plainsight.model.delivery_window import DeliveryWindow

Number = tuple[Kind, Decimal]
_NOT_FOR_CUSTOMERS = frozenset({"typical", "basis", "review_every"})
_PERCENT = frozenset({"percent", "percent_to", "deposit_percent", "discount_from", "order_percentage"})
_UNITS: dict[str, Unit] = {"days": "day", "after_days": "day", "days_before": "day", "hours": "hour"}


def rule_numbers(rule: Rule) -> frozenset[Number]:
    """Kind and value of each fact of the rule; times in minutes, money in its main unit."""
    return frozenset(_numbers(rule))


def _numbers(part: object) -> Iterator[Number]:
    if isinstance(part, Duration):
        if part.business_days:
            yield "days", Decimal(part.business_days * MINUTES["day"])
            return
        for unit, number in part.parts:
            yield KINDS[unit], Decimal(number * MINUTES[unit])  # type: ignore[index]
            yield KINDS[unit], Decimal(part.approximate_minutes)  # type: ignore[index]
    elif isinstance(part, Money):
        yield "money", part.amount
    elif isinstance(part, tuple):
        for item in part:
            yield from _numbers(item)
    elif isinstance(part, BaseModel):
        yield from _fields(part)


def _fields(part: BaseModel) -> Iterator[Number]:
    if isinstance(part, DeliveryWindow):
        yield from _numbers(part.longest)
    counted: Unit = "week" if getattr(part, "unit", None) == "week" else "day"
    for name in type(part).model_fields:
        value = getattr(part, name)
        if value is None or value == () or isinstance(value, (str, bool)) or name in _NOT_FOR_CUSTOMERS:
            continue
        if name in _UNITS and isinstance(value, int):
            yield KINDS[_UNITS[name]], Decimal(value * MINUTES[_UNITS[name]])
        elif name in _PERCENT:
            yield "percent", Decimal(value)
        elif isinstance(value, tuple) and value and all(isinstance(number, int) for number in value):
            yield from ((KINDS[counted], Decimal(number * MINUTES[counted])) for number in value)
        else:
            yield from _numbers(value)
