"""What is paid when, and what comes off a price: stages of one order, early invoices, larger orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model
from plainsight.model.duration import Duration
from plainsight.model.measure import NumItems, OrderValue
from plainsight.model.values import Money


class PaymentStage(Model):
    """One part of the price and when it is paid, such as of a kitchen."""

    percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[30])] = None
    """Share of the order total, in percent. Give this or `amount`."""
    amount: Money | None = None
    """A fixed amount. Give this or `percent`."""
    due: Annotated[
        Literal["order", "measured", "production", "dispatch", "before_delivery", "delivery", "installation"],
        Meanings(
            order="With the order",
            measured="Once the shop has measured at the customer's home",
            production="Before work on made-to-order goods begins",
            dispatch="Before the order leaves the warehouse",
            before_delivery="Before the order is delivered",
            delivery="When the order is delivered",
            installation="Once it is built in or connected",
        ),
    ]
    """When it is paid."""
    within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How long after that it can still be paid (ISO 8601 duration); at once when left out."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.percent is None) == (self.amount is None):
            raise PydanticCustomError("stage", "say how much, one way: `percent` or `amount`")
        if self.within is not None and self.due in ("production", "dispatch", "before_delivery"):
            raise PydanticCustomError("stage", "`within` needs something that has happened, such as `due: delivery`")
        return self


class EarlyPayment(Model):
    """What comes off an invoice that is paid soon."""

    within: Annotated[Duration, Field(examples=["P10D"])]
    """How long after its date (ISO 8601 duration)."""
    percent: Annotated[Decimal, Field(gt=0, le=100, examples=[2])]
    """How much comes off, in percent of the invoice."""


class QuantityDiscount(Model):
    """What comes off the price of a larger order."""

    percent: Annotated[Decimal, Field(gt=0, le=100, examples=[5])]
    """How much comes off, in percent of the price."""
    num_items: NumItems | None = None
    """Orders of so many articles. Give this or `order_value`."""
    order_value: OrderValue | None = None
    """Orders of such a value. Give this or `num_items`."""

    @model_validator(mode="after")
    def _one_measure(self) -> Self:
        if (self.num_items is None) == (self.order_value is None):
            raise PydanticCustomError("discount", "say from what on, one way: `num_items` or `order_value`")
        return self
