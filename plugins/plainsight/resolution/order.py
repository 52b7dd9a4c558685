"""An order, and the sides from which rules look at it."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from plainsight.model import REASON_KINDS, Goods, Policy, ReturnOutcome
from plainsight.model.base import Text

_GOODS = ("categories", "products")
_PLACES = ("countries", "regions")
_ALWAYS_ONE = frozenset({"channels", "customers", "received_as", "reason", "state"})
"""Sides of which every order has one of the values that the language knows; other sides may have none."""


def _values(annotation: Any) -> tuple[str, ...]:
    """The values that a field offers; none when it takes any text."""
    origin = get_origin(annotation)
    if origin is Literal:
        return tuple(value for value in get_args(annotation) if isinstance(value, str))
    if origin in (tuple, Union, types.UnionType, Annotated):
        return tuple(value for inner in get_args(annotation) for value in _values(inner))
    return ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of an order.

    Attributes:
        name: field of a rule's scope, or of an outcome, that looks at it: `channels`, `reason`.
        of_outcome: whether outcomes look at it, not scopes.
        values: what the language knows for it; empty when any name will do.
        always_one: whether every order has one of `values`.
        threshold: whether it is a number, and a rule holds from the one it names on.
    """

    name: str
    of_outcome: bool
    values: tuple[str, ...]
    always_one: bool
    threshold: bool

    @property
    def option(self) -> str:
        """What one calls a single value: `channels` is `channel`."""
        singular = {"countries": "country", "categories": "category", "discount_from": "discount"}
        return singular.get(self.name, self.name.removesuffix("s") if not self.of_outcome else self.name)


def _dimension(name: str, of_outcome: bool) -> Dimension:
    info = (ReturnOutcome if of_outcome else Goods).model_fields[name]
    values = tuple(value for value in _values(info.annotation) if value != "any")
    threshold = not isinstance(info.default, tuple)
    return Dimension(name, of_outcome, values, name in _ALWAYS_ONE, threshold)


SCOPE_SIDES = tuple(_dimension(n, False) for n in Goods.model_fields if n not in (*_GOODS, *_PLACES))
"""Sides of a scope besides goods and places, as the model has them."""
OUTCOME_SIDES = tuple(_dimension(name, True) for name in ("reason", "state", "received_as"))
"""Sides of an outcome, the one that counts first before the others."""
SIDES: Mapping[str, Dimension] = {side.name: side for side in (*SCOPE_SIDES, *OUTCOME_SIDES)}


def comes_under(value: str, named: Container[str]) -> str | None:
    """Which of the values that rules name an order's value is: itself, or else what it is a kind of; None for none.

    What does not fit comes under a change of mind, unless it is named on its own.
    """
    if value in named:
        return value
    wider = REASON_KINDS.get(value)
    return wider if wider is not None and wider in named else None


@dataclass(frozen=True)
class Order:
    """What somebody bought, and what they ask about it.

    Attributes:
        goods: id of a product or category; "" for something that the catalogue does not name.
        on: day of the order.
        country: ISO 3166-1 code; "" when nobody said.
        region: ISO 3166-2 code; "" when nobody said.
        said: everything else, by the name of its side: `{"channels": "online", "reason": "changed_mind"}`.
    """

    goods: str
    on: dt.date
    country: str = ""
    region: str = ""
    said: Mapping[str, str] = field(default_factory=dict)

    def value(self, side: str) -> str:
        """What it says for one side; "" when nothing."""
        if side in ("country", "region"):
            return self.country if side == "country" else self.region
        return self.said.get(side, "")


def in_words(policy: Policy, order: Order) -> str:
    """The order as a linter tells it: `Sofas bought online on 2026-03-02 in US-CA, changed mind, opened`."""
    named = policy.products.get(order.goods) or policy.categories.get(order.goods)
    name = _text(named.name, policy) if named else order.goods or "something"
    return f"{name} bought {' '.join(_circumstances(order))}" + "".join(f", {words}" for words in _case(order))


def _text(text: Text, policy: Policy) -> str:
    default = policy.shop.default_locale
    return text.best(default, default)


def _circumstances(order: Order) -> Iterator[str]:
    channel = order.value("channels")
    if channel:
        yield {"online": "online", "phone": "by phone"}.get(
            channel, f"in a {channel}" if channel == "store" else f"on a {channel}"
        )
    yield f"on {order.on}"
    if order.value("tiers"):
        yield f"by a {order.value('tiers')} member"
    if order.value("customers"):
        yield f"by a {order.value('customers')} customer"
    if order.value("sellers"):
        yield f"from {order.value('sellers')}"
    if order.region or order.country:
        yield f"in {order.region or order.country}"


def _case(order: Order) -> Iterator[str]:
    told = {"channels", "tiers", "customers", "sellers"}
    for side in SIDES.values():
        value = order.value(side.name)
        if not value or side.name in told:
            continue
        if side.threshold:
            yield f"{value}% off"
        elif side.name == "marks":
            yield f"offered as {value.replace('_', ' ')}"
        else:
            yield value.replace("_", " ")
