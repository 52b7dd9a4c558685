"""Old goods that customers hand over: for a credit on something new, or to be disposed of."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.fee_codes import SHOWN_AT_MEANS, ShownAt
from plainsight.model.measure import Length
from plainsight.model.values import Money

HandedOver = Literal["at_delivery", "in_store", "by_mail"]
_HANDED_OVER_MEANS = Meanings(
    at_delivery="At the door, when the new goods come",
    in_store="In a store",
    by_mail="By parcel",
)


class TradeIn(Model):
    """What the customer gets for something old."""

    of: Annotated[Text, Field(examples=["your old mattress"])]
    """What is traded in, as customers call it: the end of “You can trade in ...”."""
    amount: Money | None = None
    """What it is worth. Give this, `up_to`, `percent` or `shown`."""
    up_to: Money | None = None
    """What it is worth at most, such as by its state."""
    percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[10])] = None
    """How much less the new goods cost, in percent of their price."""
    shown: Annotated[tuple[ShownAt, ...], OneOrMany, SHOWN_AT_MEANS] = ()
    """Where the customer reads what it is worth: one place, or a list."""
    gives: Annotated[
        Literal["price_off", "store_credit", "money"],
        Meanings(
            price_off="So much less for what is bought at the same time",
            store_credit="Credit to spend in the shop",
            money="Money",
        ),
    ] = "price_off"
    """In which form the customer has it; off the price of something new when left out."""
    requires: Annotated[
        tuple[Literal["working", "complete", "undamaged", "clean", "data_wiped"], ...],
        OneOrMany,
        Meanings(
            working="It works",
            complete="With everything that belongs to it",
            undamaged="Without damage",
            clean="Clean",
            data_wiped="The customer's data is deleted and accounts are signed out",
        ),
    ] = ()
    """What it has to be like, all of it: one thing, or a list. However it is when left out."""
    handed_over: Annotated[tuple[HandedOver, ...], OneOrMany, _HANDED_OVER_MEANS] = ()
    """How the customer hands it over: one way, or a list."""
    offer_holds: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long an offer holds once it is made (ISO 8601 duration); nothing is said about it when left out."""
    if_it_differs: Annotated[
        Literal["new_offer", "lower_value"] | None,
        Meanings(
            new_offer="The shop makes a new offer, which the customer can refuse",
            lower_value="The customer gets what it is worth then",
        ),
    ] = None
    """What happens when the check finds it in another state; nothing is said about it when left out."""
    if_refused: Annotated[
        Literal["returned_free", "returned_at_cost"] | None,
        Meanings(
            returned_free="It goes back and costs nothing", returned_at_cost="It goes back at the customer's cost"
        ),
    ] = None
    """What happens when the customer refuses a new offer; nothing is said about it when left out."""
    paid_within: Annotated[Duration | None, Field(examples=["P5D"])] = None
    """How soon after the check the customer has it (ISO 8601 duration); nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["One old mattress for each new one."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        if sum((self.amount is not None, self.up_to is not None, self.percent is not None, bool(self.shown))) != 1:
            raise PydanticCustomError(
                "trade_in", "say what it is worth, one way: `amount`, `up_to`, `percent` or `shown`"
            )
        if self.percent is not None and self.gives != "price_off":
            raise PydanticCustomError("trade_in", "`percent` is a share of a new price: it goes with `price_off`")
        if self.if_refused is not None and self.if_it_differs != "new_offer":
            raise PydanticCustomError(
                "trade_in", "`if_refused` is about a new offer: it goes with `if_it_differs: new_offer`"
            )
        return self


class TakeBack(Model):
    """Old goods that the shop takes back to dispose of them."""

    bought: Annotated[
        Literal["same_kind", "anything", "nothing"],
        Meanings(
            same_kind="The customer buys something new of the same kind",
            anything="The customer buys something",
            nothing="The customer need not buy anything",
        ),
    ] = "same_kind"
    """What the customer has to buy; something new of the same kind when left out."""
    handed_over: Annotated[tuple[HandedOver, ...], OneOrMany, _HANDED_OVER_MEANS] = ()
    """How the customer hands it over: one way, or a list."""
    fee: Fee | None = None
    """What it costs; say it even where it is free. Nothing is said about it when left out."""
    longest_side: Length | None = None
    """Longest side that it may have; any when left out."""
    number: Annotated[int | None, Field(ge=1, examples=[3])] = None
    """How many of a kind are taken back at most; any number when left out."""
    told_when_ordering: bool = False
    """True when the customer has to say so when ordering."""
    note: Annotated[Text | None, Field(examples=["Please empty and defrost it."])] = None
    """One more sentence for customers about it."""
