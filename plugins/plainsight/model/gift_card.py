"""Gift cards that the shop sells: how long they can be spent, and what becomes of what is left on them."""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text, known
from plainsight.model.duration import Duration
from plainsight.model.values import Money

_KnownGoods = Literal["gift_cards", "marketplace_sellers", "clearance", "services"]
_GOODS_MEAN = Meanings(
    gift_cards="Other gift cards",
    marketplace_sellers="Goods of sellers on the marketplace",
    clearance="Goods in a sale",
    services="Services, such as delivery or assembly",
)
NotFor = Annotated[Annotated[_KnownGoods, _GOODS_MEAN] | Text, known(get_args(_KnownGoods))]
"""Goods that are known, with words in every language, or words of the writer's own."""


class GiftCard(Model):
    """A gift card that customers buy. Cards that are given as a refund have their terms with the refund."""

    valid_for: Annotated[Duration | None, Field(examples=["P3Y"])] = None
    """How long it can be spent (ISO 8601 duration); nothing is said when left out. As schema.org validFor."""
    counted_from: Annotated[
        Literal["purchase", "end_of_year", "last_use"],
        Meanings(
            purchase="The day it is bought",
            end_of_year="The end of the year in which it is bought",
            last_use="The day it was last used or topped up",
        ),
    ] = "purchase"
    """What starts that clock; the purchase when left out."""
    never_expires: bool = False
    """True says aloud that it can be spent without end."""
    spent_in: Annotated[
        Literal["store", "online"] | None, Meanings(store="In stores only", online="In the web shop only")
    ] = None
    """Where alone it can be spent; nothing is said about it when left out."""
    not_for: Annotated[
        tuple[NotFor, ...], OneOrMany, Field(examples=["gift_cards", ["gift_cards", "Delivery charges"]])
    ] = ()
    """What can't be bought with it: what is known, or words of your own. One entry each."""
    rest: Annotated[
        Literal["stays", "lost"] | None,
        Meanings(stays="It stays on the card for another purchase", lost="It is lost"),
    ] = None
    """What becomes of what is left on it after a purchase; nothing is said about it when left out."""
    paid_out: Annotated[
        Literal["on_request", "where_law_requires", "never"] | None,
        Meanings(
            on_request="Whenever the customer asks for it",
            where_law_requires="Only where the law requires it",
            never="Not at all",
        ),
    ] = None
    """Whether it is paid out in money; nothing is said about it when left out."""
    paid_out_below: Money | None = None
    """What is left on it is paid out once it is less than this."""
    lost: Annotated[
        Literal["replaced", "not_replaced"] | None,
        Meanings(
            replaced="It is replaced against its proof of purchase, with what is left on it",
            not_replaced="It is not replaced",
        ),
    ] = None
    """What happens when it is lost or stolen; nothing is said about it when left out."""
    returnable: bool | None = None
    """False: it can't be given back once it is bought. True: as other goods. Nothing is said when left out."""
    note: Annotated[Text | None, Field(examples=["It can be spent in our stores and online."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _lasts_one_way(self) -> Self:
        if self.never_expires and self.valid_for is not None:
            raise PydanticCustomError(
                "gift_card", "say how long it can be spent, one way: `valid_for` or `never_expires`"
            )
        return self
