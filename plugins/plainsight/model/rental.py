"""Goods that are rented out: for how long, how it ends, and what buying them later costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.values import Duration


class Rental(Model):
    """Goods that are rented out. What it costs stands in the rule's `fees`, such as `{kind: rental, per: week}`."""

    at_least: Annotated[Duration | None, Field(examples=["P1M"])] = None
    """Shortest time (ISO 8601 duration); any when left out."""
    at_most: Annotated[Duration | None, Field(examples=["P6M"])] = None
    """Longest time (ISO 8601 duration); any when left out."""
    extend_before: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How long before its end the customer asks to keep them longer (ISO 8601 duration)."""
    notice: Annotated[Duration | None, Field(examples=["P7D"])] = None
    """How long before the customer tells that it shall end, where it has no fixed end (ISO 8601 duration)."""
    handed_back: Annotated[
        tuple[Literal["by_mail", "in_store", "at_kiosk", "collection"], ...],
        OneOrMany,
        Meanings(
            by_mail="The customer sends a parcel",
            in_store="The customer brings it to a store",
            at_kiosk="The customer takes it to a drop-off point",
            collection="The shop fetches it at the customer's home",
        ),
    ] = ()
    """How they go back at the end: one way, or a list of which the customer chooses."""
    requires: Annotated[
        tuple[Literal["clean", "all_parts", "data_wiped"], ...],
        OneOrMany,
        Meanings(
            clean="Clean",
            all_parts="With all parts, manuals and accessories",
            data_wiped="The customer's data is deleted and accounts are signed out",
        ),
    ] = ()
    """What has to be so, all of it, when they go back: one, or a list."""
    damage: Annotated[
        Literal["customer", "shop"] | None,
        Meanings(
            customer="The customer pays for damage and loss, and not for normal wear",
            shop="The rent covers damage that was not done on purpose",
        ),
    ] = None
    """Who pays for damage; nothing is said about it when left out."""
    price_off_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[50])] = None
    """Share of the rent paid that comes off the price if the customer buys them, in percent; can't when left out."""
    note: Annotated[Text | None, Field(examples=["We show you how to use it when we bring it."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _longest_after_shortest(self) -> Self:
        least, most = self.at_least, self.at_most
        if least and most and most.approximate_minutes < least.approximate_minutes:
            raise PydanticCustomError("range", "`at_most` is shorter than `at_least`")
        return self
