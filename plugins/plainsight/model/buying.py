"""What somebody can buy: how many of it, and on what prescription."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.values import Duration


class PurchaseLimit(Model):
    """How many articles somebody can buy."""

    number: Annotated[int, Field(ge=1, examples=[2])]
    """How many at most."""
    counted: Annotated[
        Literal["same_article", "together"],
        Meanings(
            same_article="Each article by itself", together="All articles that the rule is about, taken together"
        ),
    ] = "same_article"
    """What is counted; each article by itself when left out."""
    per: Annotated[
        Literal["order", "customer", "household"],
        Meanings(order="For each order", customer="For each customer", household="For each household"),
    ] = "order"
    """For whom or what it is counted; for each order when left out."""
    within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """In how much time (ISO 8601 duration); ever when left out."""
    above: Annotated[
        Literal["reduced", "cancelled"] | None,
        Meanings(
            reduced="The order is cut down to that number, and the rest is refunded",
            cancelled="The shop cancels the whole order and refunds it",
        ),
    ] = None
    """What becomes of an order for more; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["So that there is enough for everybody."])] = None
    """One more sentence for customers about it."""


class Prescription(Model):
    """Goods that are sold on prescription only."""

    issued_by: Annotated[
        tuple[Literal["doctor", "dentist", "optician", "vet"], ...],
        OneOrMany,
        Meanings(doctor="A doctor", dentist="A dentist", optician="An optician", vet="A vet"),
    ] = ()
    """Whose prescription counts: one, or a list; nothing is said about it when left out."""
    shown: Annotated[
        Literal["when_ordering", "when_handed_over"],
        Meanings(
            when_ordering="The customer sends it with the order",
            when_handed_over="The customer shows it when they get the goods",
        ),
    ] = "when_ordering"
    """When the customer shows it; with the order when left out."""
    original: bool | None = None
    """True: the original is needed. False: a copy or a photo will do. Nothing is said about it when left out."""
    not_older_than: Annotated[Duration | None, Field(examples=["P3M"])] = None
    """How old it may be (ISO 8601 duration); nothing is said about it when left out."""
    without: Annotated[
        Literal["cancelled", "not_handed_over"] | None,
        Meanings(
            cancelled="The order is cancelled and refunded",
            not_handed_over="The goods stay at the shop until the customer has it",
        ),
    ] = None
    """What happens without it; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["Our pharmacist may call you about it."])] = None
    """One more sentence for customers about it."""
