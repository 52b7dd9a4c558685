"""What an order on its way can meet: parts, waiting lists, delays, duties."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.scope import Goods
from plainsight.model.values import Money

Choice = Literal["wait", "cancel", "substitute", "rest_first"]
CHOICES_MEAN = Meanings(
    wait="The customer waits for it",
    cancel="The customer cancels, free of charge",
    substitute="The customer takes something else instead",
    rest_first="The customer has the rest sent first",
)


class SplitShipment(Model):
    """Orders of which not everything is ready at once."""

    parts: Annotated[
        Literal["as_ready", "together", "customer_choice"],
        Meanings(
            as_ready="Each part leaves as soon as it is ready",
            together="Everything comes together, once all of it is ready",
            customer_choice="The customer chooses",
        ),
    ]
    """Whether an order can come in several parts."""
    charged: Annotated[
        Literal["once", "each_part"] | None,
        Meanings(once="Delivery is paid once", each_part="Delivery is paid for each part"),
    ] = None
    """How often delivery is paid then; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["Each part has a tracking number of its own."])] = None
    """One more sentence for customers about orders in parts."""


class Backorder(Model):
    """Goods that are out of stock when they are ordered, or turn out to be."""

    told_within: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How soon after the order the customer is told (ISO 8601 duration)."""
    kept_for: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How long the order stays open at most (ISO 8601 duration); then it is cancelled and paid back."""
    choices: Annotated[tuple[Choice, ...], OneOrMany, CHOICES_MEAN] = ()
    """What the customer can choose between: one thing, or a list."""
    note: Annotated[Text | None, Field(examples=["We charge you when it leaves our warehouse, not before."])] = None
    """One more sentence for customers about goods that are out of stock."""


class LatePay(Model):
    """What the customer has back for an order that is late."""

    percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[1])] = None
    """Share of the order total, in percent. Give this or `amount`."""
    amount: Money | None = None
    """A fixed amount. Give this or `percent`."""
    per: Annotated[
        Literal["order", "day", "week"],
        Meanings(order="Once", day="For each day that it is late", week="For each week that it is late"),
    ] = "order"
    """How often; once when left out."""
    maximum_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[10])] = None
    """The most that it comes to, in percent of the order total; without end when left out."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.percent is None) == (self.amount is None):
            raise PydanticCustomError("compensation", "say how much, one way: `percent` or `amount`")
        if self.percent and self.maximum_percent and self.maximum_percent < self.percent:
            raise PydanticCustomError("compensation", "`maximum_percent` is less than `percent`")
        return self


class Delay(Model):
    """What happens when an order is later than promised."""

    told_within: Annotated[Duration | None, Field(examples=["P1D"])] = None
    """How soon after the shop knows of it the customer is told the new date (ISO 8601 duration)."""
    choices: Annotated[tuple[Choice, ...], OneOrMany, CHOICES_MEAN] = ()
    """What the customer can choose between: one thing, or a list."""
    refund_within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How soon the money is back when the customer cancels (ISO 8601 duration)."""
    compensation: LatePay | None = None
    """What the customer has back for it; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["We write to you as soon as the new date is known."])] = None
    """One more sentence for customers about late orders."""


class Duties(Model):
    """Import duties and taxes of orders that cross a border."""

    for_: Annotated[Goods, Field(alias="for")] = Goods()
    """Places that it is about; everywhere when left out."""

    paid_by: Annotated[
        Literal["customer", "shop"],
        Meanings(customer="The customer pays them", shop="They are in the price"),
    ]
    """Who pays them."""
    collected: Annotated[
        Literal["at_checkout", "on_delivery"] | None,
        Meanings(at_checkout="Together with the order", on_delivery="By the carrier, when it delivers"),
    ] = None
    """When the customer pays them; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["The carrier adds a fee of its own."])] = None
    """One more sentence for customers about duties."""
