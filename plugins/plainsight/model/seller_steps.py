"""What happens on a marketplace when a seller does not help."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.rule import ANCHORS_MEAN, Anchor


class SellerSteps(Model):
    """The seller first, and the marketplace when the seller does not help."""

    answers_within: Annotated[Duration | None, Field(examples=["PT48H", "P2D"])] = None
    """How long the seller has to answer (ISO 8601 duration); then the marketplace steps in."""
    then: Annotated[
        Literal["decides", "refunds"],
        Meanings(
            decides="The marketplace looks at the case and decides",
            refunds="The marketplace gives the money back itself",
        ),
    ] = "decides"
    """What the marketplace does then; it decides when left out."""
    ask_within: Annotated[Duration | None, Field(examples=["P90D"])] = None
    """How long customers can turn to the marketplace (ISO 8601 duration); as long as they like when left out."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "delivered"
    """What starts that clock; delivery when left out."""
    answered_within: Annotated[Duration | None, Field(examples=["P7D"])] = None
    """How soon the marketplace decides or pays (ISO 8601 duration)."""
    money_held_for: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How long after delivery the seller waits for the money, so that it can go back (ISO 8601 duration)."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["form", ["phone", "chat"]])] = ()
    """Ids of the channels through which customers turn to the marketplace: one, or a list."""
    note: Annotated[Text | None, Field(examples=["Please do not close the case with the seller before."])] = None
    """One more sentence for customers about it."""
