"""Points that customers collect. As schema.org MemberProgramTier with its membershipPointsEarned."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.gift_card import NotFor
from plainsight.model.values import Money


class PointsWorth(Model):
    """What points are worth."""

    points: Annotated[int, Field(ge=1, examples=[100])]
    """How many points."""
    amount: Annotated[Money, Field(examples=[{"amount": 5}])]
    """What so many are worth when the customer pays."""


class Loyalty(Model):
    """Points that the customer collects and spends."""

    points: Annotated[int, Field(ge=1, examples=[1])] = 1
    """How many points the customer gets for `for_each`. As schema.org membershipPointsEarned."""
    for_each: Money | None = None
    """For how much money spent they are; nothing is said about it when left out."""
    not_for: Annotated[tuple[NotFor, ...], OneOrMany, Field(examples=["gift_cards"])] = ()
    """What no points are given for: what is known, or words of your own. One entry each."""
    credited_after: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long after delivery the customer has them (ISO 8601 duration); nothing is said when left out."""
    worth: PointsWorth | None = None
    """What they are worth; nothing is said about it when left out."""
    valid_for: Annotated[Duration | None, Field(examples=["P12M"])] = None
    """How long they can be spent (ISO 8601 duration); nothing is said when left out. As schema.org validFor."""
    counted_from: Annotated[
        Literal["earned", "last_purchase", "end_of_year"],
        Meanings(
            earned="The day the customer got them",
            last_purchase="The customer's last purchase",
            end_of_year="The end of the year in which the customer got them",
        ),
    ] = "earned"
    """What starts that clock; the day the customer got them when left out."""
    paid_out: bool | None = None
    """True: they are paid out in money on request. False: they never are. Nothing is said when left out."""
    note: Annotated[Text | None, Field(examples=["You join free of charge at checkout."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.for_each is None and self.points != 1:
            raise PydanticCustomError("loyalty", "`points` need `for_each`, which says for how much money they are")
        return self
