"""What comes again and again until the customer ends it, and what it is worth to order so."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration


class Subscription(Model):
    """Goods that come again and again. How it is ended is a cancellation rule `of: subscription`."""

    every: Annotated[tuple[Duration, ...], OneOrMany, Field(examples=["P1M", ["P2W", "P4W"]])] = ()
    """How often it comes (ISO 8601 duration): one time, or a list of which the customer chooses."""
    renews: bool | None = None
    """True: it goes on until the customer ends it. False: it ends by itself. Nothing is said when left out."""
    at_least: Annotated[int | None, Field(ge=2, examples=[3])] = None
    """How many deliveries the customer takes at least; any number when left out."""
    free_trial: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long it costs nothing at first (ISO 8601 duration); then it costs, unless the customer ends it before."""
    price_off_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[5])] = None
    """How much less it costs than a single order, in percent."""
    told_before: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How long before it renews or is sent the shop reminds the customer (ISO 8601 duration)."""
    can_skip: bool | None = None
    """True: a delivery can be left out. False: it can't. Nothing is said when left out."""
    pause_at_most: Annotated[Duration | None, Field(examples=["P3M"])] = None
    """How long it can be paused (ISO 8601 duration); nothing is said about it when left out."""
    change_until: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """Until when before a delivery it can be changed, skipped or paused (ISO 8601 duration)."""
    prepaid: Annotated[
        Literal["delivered", "refunded"] | None,
        Meanings(
            delivered="What was paid for is still delivered, and not refunded",
            refunded="What was paid for and not yet delivered is refunded",
        ),
    ] = None
    """What becomes of deliveries paid in advance when it is ended; nothing is said about it when left out."""
    new_price_told_before: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How long before a new price holds the shop tells of it (ISO 8601 duration)."""
    note: Annotated[Text | None, Field(examples=["A gift ends by itself after the months that were paid for."])] = (
        None
    )
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _ends_or_renews(self) -> Self:
        if self.free_trial is not None and self.renews is False:
            raise PydanticCustomError("subscription", "what ends by itself has no `free_trial` after which it costs")
        return self
