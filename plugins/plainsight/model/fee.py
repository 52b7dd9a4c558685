"""What a customer pays under a rule, and when not."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, Text
from plainsight.model.scope import Goods
from plainsight.model.values import Money

FeeKind = Literal[
    "return_shipping",
    "restocking",
    "original_shipping",
    "collection",
    "delivery",
    "rescheduling",
    "no_show",
    "storage",
    "cancellation",
    "refused_parcel",
    "missing_part",
    "assembly",
    "haul_away",
    "deposit",
    "other",
]


class Fee(Model):
    """One fee: an amount, a percentage of something, the real cost, or nothing."""

    kind: Annotated[
        FeeKind,
        Meanings(
            return_shipping="For sending goods back",
            restocking="Kept from the refund for checking and storing what came back",
            original_shipping="The delivery charge of the order, which is not refunded",
            collection="For fetching goods at the customer's home",
            delivery="For delivering the order",
            rescheduling="For moving a delivery",
            no_show="For a second trip, because nobody opened",
            storage="For keeping goods that the customer can't take yet",
            cancellation="For cancelling",
            refused_parcel="For a parcel that the customer did not accept",
            missing_part="For parts that are missing from a return",
            assembly="For putting it together",
            haul_away="For taking away the old item",
            deposit="Paid in advance",
            other="Anything else; say what it is in `note`",
        ),
    ]
    """What the customer pays for."""
    free: bool = False
    """True says aloud that it costs nothing. Otherwise give one of `amount`, `percent` and `actual_cost`."""
    amount: Money | None = None
    """A fixed amount."""
    percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[15, "12.5"])] = None
    """A share in percent (15 is 15%) of what `of` names."""
    of: Annotated[
        Literal["item_price", "order_total", "refund"],
        Meanings(
            item_price="Price of the article",
            order_total="Everything that the order costs",
            refund="What the customer would get back",
        ),
    ] = "item_price"
    """What the percentage is of; the article's price when left out."""
    actual_cost: bool = False
    """True when the customer pays what it really costs. Give an `estimate` too."""
    estimate: Money | None = None
    """What the real cost usually is at most."""
    per: Annotated[
        Literal["order", "item", "parcel", "day", "month", "part", "stop"],
        Meanings(
            order="Once per order",
            item="For each article",
            parcel="For each parcel",
            day="For each day",
            month="For each month",
            part="For each part",
            stop="For each trip of the van",
        ),
    ] = "order"
    """How often it is paid; once per order when left out."""
    minimum: Money | None = None
    """The least that it comes to."""
    maximum: Money | None = None
    """The most that it comes to."""
    taxed: bool | None = None
    """True: tax is included. False: tax is added. Nothing is said about it when left out."""
    free_over: Money | None = None
    """Order value from which it is free; never when left out."""
    waived_for: Goods | None = None
    """Goods, places or members for which it is not asked."""
    note: Annotated[Text | None, Field(examples=["It pays for the second trip."])] = None
    """One more sentence for customers about this fee."""

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        ways = [self.free, self.amount is not None, self.percent is not None, self.actual_cost]
        if sum(ways) != 1:
            raise PydanticCustomError(
                "fee", "say how much, one way: `free: true`, `amount`, `percent` or `actual_cost: true`"
            )
        return self
