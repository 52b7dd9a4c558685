"""What somebody can buy: how many of it, and on what prescription."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration


class PurchaseLimit(Model):
    """How many articles somebody can buy: at most, at least, or so many at a time."""

    number: Annotated[int | None, Field(ge=1, examples=[2])] = None
    """How many at most; any number when left out."""
    minimum: Annotated[int | None, Field(ge=2, examples=[6])] = None
    """How many at least; one when left out."""
    multiple_of: Annotated[int | None, Field(ge=2, examples=[12])] = None
    """How many at a time, such as whole cartons; any number when left out."""
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

    @model_validator(mode="after")
    def _some_limit(self) -> Self:
        if self.number is None and self.minimum is None and self.multiple_of is None:
            raise PydanticCustomError("limit", "say how many: `number` at most, `minimum`, or `multiple_of`")
        if self.number is not None and self.minimum is not None and self.number < self.minimum:
            raise PydanticCustomError("limit", "`number`, the most, is less than `minimum`")
        if self.above is not None and self.number is None:
            raise PydanticCustomError("limit", "`above` needs `number`, the most that can be bought")
        return self


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
