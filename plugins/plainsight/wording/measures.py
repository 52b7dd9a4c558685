"""Lengths, weights and ranges of values in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from plainsight.model.measure import Length, LengthRange, NumItems, OrderValue, Use, Weight, WeightRange
from plainsight.model.values import Money
from plainsight.wording.catalogue import message, plural
from plainsight.wording.telling import Telling

_NAMES = {
    "inch": plural("{n} inch", "{n} inches"),
    "foot": plural("{n} foot", "{n} feet"),
    "mile": plural("{n} mile", "{n} miles"),
}
"""Units that are called by a name; the others are written by their sign, which is the same in every language."""
_ITEMS = plural("{n} item", "{n} items")


def measure(telling: Telling, measured: Length | Weight) -> str:
    """As in "80 cm", "20 miles", "18 t"."""
    return _measured(telling, measured.value, measured.unit)


def order_value(telling: Telling, values: OrderValue) -> str:
    """As in "orders of $50 or more"."""
    return telling.say("orders {range}", range=_range(telling, values, _price(telling, values)))


def item_price(telling: Telling, values: OrderValue) -> str:
    """As in "items up to $500"."""
    return telling.say("items {range}", range=_range(telling, values, _price(telling, values)))


def use(telling: Telling, used: Use) -> str:
    """As in "36,000 miles", "2,000 hours of use"."""
    if used.unit == "hour":
        return telling.speech.many("{n} hour of use", "{n} hours of use", used.value)
    return _measured(telling, Decimal(used.value), used.unit)


def num_items(telling: Telling, values: NumItems) -> str:
    """As in "orders up to 10 items"."""
    return telling.say(
        "orders {range}", range=_range(telling, values, lambda number: telling.speech.many(*_ITEMS, number))
    )


def weight(telling: Telling, values: WeightRange) -> str:
    """As in "weight of 20 kg to 50 kg"."""
    return telling.say("weight {range}", range=_range(telling, values, _unit(telling, values.unit)))


def longest_side(telling: Telling, values: LengthRange) -> str:
    """As in "longest side of 150 cm or more"."""
    return telling.say("longest side {range}", range=_range(telling, values, _unit(telling, values.unit)))


def distance(telling: Telling, values: LengthRange) -> str:
    """As in "distance up to 10 miles"."""
    return telling.say("distance {range}", range=_range(telling, values, _unit(telling, values.unit)))


def _price(telling: Telling, values: OrderValue) -> Callable[..., str]:
    currency = values.currency
    return lambda amount: telling.speech.money(Money.model_validate({"amount": amount, "currency": currency}))


def _unit(telling: Telling, unit: str) -> Callable[..., str]:
    return lambda number: _measured(telling, number, unit)


def _measured(telling: Telling, value: Decimal, unit: str) -> str:
    number = telling.speech.number(value)
    if unit in _NAMES:
        return telling.speech.many(*_NAMES[unit], 1 if value == 1 else 2, n=number)
    return telling.say("{n} {unit}", n=number, unit=unit)


def _range(
    telling: Telling, values: OrderValue | NumItems | WeightRange | LengthRange, say: Callable[..., str]
) -> str:
    if values.maximum is None:
        return telling.say(message("of {low} or more", "range of values"), low=say(values.minimum))
    if values.minimum is None:
        return telling.say(message("up to {high}", "range of values"), high=say(values.maximum))
    if values.minimum == values.maximum:
        return telling.say(message("of {value}", "range of values"), value=say(values.minimum))
    low, high = say(values.minimum), say(values.maximum)
    return telling.say(message("of {low} to {high}", "range of values"), low=low, high=high)
