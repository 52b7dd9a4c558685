"""What the customer has back where the same article costs less."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text, known
from plainsight.model.duration import Duration
from plainsight.model.return_terms import Limit
from plainsight.model.rule import ANCHORS_MEAN, Anchor

_KnownPrice = Literal["marketplace_sellers", "membership_clubs", "auctions", "clearance", "used_goods", "errors"]
_PRICES_MEAN = Meanings(
    marketplace_sellers="Prices of sellers on a marketplace",
    membership_clubs="Prices for members of a club alone",
    auctions="Auctions",
    clearance="Closing-down and clearance sales",
    used_goods="Used, refurbished and opened goods",
    errors="Prices that are plainly a mistake",
)
NotCompared = Annotated[Annotated[_KnownPrice, _PRICES_MEAN] | Text, known(get_args(_KnownPrice))]
"""Prices that are known, with words in every language, or words of the writer's own."""


class PricePromise(Model):
    """What the customer has back where the same article costs less."""

    against: Annotated[
        Literal["own_price", "other_shops"],
        Meanings(own_price="The shop's own price falls", other_shops="Another shop sells it for less"),
    ]
    """Where it costs less."""
    within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long (ISO 8601 duration); at the time of the order when left out."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "purchased"
    """What starts that clock; the order when left out."""
    gives: Annotated[
        Literal["difference", "matched_price"],
        Meanings(difference="The difference, after the purchase", matched_price="The lower price, when ordering"),
    ] = "difference"
    """What the customer has; the difference when left out."""
    difference_percent: Annotated[Decimal | None, Field(gt=0, le=300, examples=[110])] = None
    """How much of the difference comes back, in percent: 110 is a tenth more, 200 twice; all of it when left out."""
    requires: Annotated[
        tuple[Literal["in_stock", "delivers_here", "same_country", "price_without_voucher"], ...],
        OneOrMany,
        Meanings(
            in_stock="The other shop has it in stock",
            delivers_here="The other shop delivers it to the customer's address",
            same_country="The other shop is in the same country",
            price_without_voucher="The lower price is for everybody, without a voucher or a code",
        ),
    ] = ()
    """What has to be so, all of it, for the lower price to count: one thing, or a list. Any price when left out."""
    not_compared: Annotated[
        tuple[NotCompared, ...], OneOrMany, Field(examples=[["marketplace_sellers", "clearance", "Airport shops"]])
    ] = ()
    """Prices that do not count: those that are known, or words of your own. One entry each."""
    limit: Limit | None = None
    """How often it is given, such as once per order; as often as the price falls when left out."""
    note: Annotated[Text | None, Field(examples=["Clearance sales do not count."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _of_a_difference(self) -> Self:
        if self.difference_percent is not None and self.gives != "difference":
            raise PydanticCustomError("promise", "`difference_percent` goes with `gives: difference`")
        return self
