"""Substitutes for what is out of stock, as with groceries."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Meanings, Model, Text
from plainsight.model.delivery_window import Told
from plainsight.model.duration import Duration


class Substitution(Model):
    """What comes instead of an article that is out of stock, at what price, and how to refuse it."""

    sent: Annotated[
        Literal["unless_refused", "if_agreed", "never"],
        Meanings(
            unless_refused="The nearest alternative, unless the customer chose none",
            if_agreed="Only what the customer agreed to",
            never="Nothing; what is missing is not charged",
        ),
    ]
    """When something else is sent instead."""
    price: Annotated[
        Literal["lower_of_both", "as_ordered", "its_own"] | None,
        Meanings(
            lower_of_both="The lower price of the two",
            as_ordered="The price of what was ordered",
            its_own="The price of the substitute",
        ),
    ] = None
    """What the customer pays for it; nothing is said about it when left out."""
    told: Told | None = None
    """When, how and by whom the customer learns of it."""
    refuse_at_door: bool = False
    """True when the customer can hand it back to the driver; nothing is said about it when left out."""
    refuse_within: Annotated[Duration | None, Field(examples=["PT24H"])] = None
    """How long after delivery the customer can refuse it (ISO 8601 duration)."""
    refund_within: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How soon the money for it is back (ISO 8601 duration)."""
    note: Annotated[Text | None, Field(examples=["Allergens are the same, or we send nothing."])] = None
    """One more sentence for customers about substitutes."""
