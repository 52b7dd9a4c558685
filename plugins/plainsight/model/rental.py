"""Goods that are rented out: for how long, how it ends, and what buying them later costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text, known
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.return_cases import REQUIREMENTS_MEAN, WAYS_BACK_MEAN

_Uncovered = Literal["loss", "theft", "negligence", "misuse", "tyres", "accessories"]
_UNCOVERED_MEAN = Meanings(
    loss="Goods that are lost",
    theft="Goods that are stolen",
    negligence="Gross carelessness",
    misuse="Use against the instructions",
    tyres="Tyres, blades and other parts that wear",
    accessories="Accessories",
)
Uncovered = Annotated[Annotated[_Uncovered, _UNCOVERED_MEAN] | Text, known(get_args(_Uncovered))]
"""What a damage waiver leaves out: known, with words in every language, or words of the writer's own."""


class DamageWaiver(Model):
    """What the customer can pay so as not to pay for damage."""

    fee: Fee
    """What it costs, such as `{kind: other, percent: 12, of: rent}`."""
    not_covered: Annotated[
        tuple[Uncovered, ...], OneOrMany, Field(examples=[["loss", "theft"], ["Scratches on the paint"]])
    ] = ()
    """What the customer pays for all the same: known things, or words of your own. One entry each."""
    note: Annotated[Text | None, Field(examples=["Please report damage on the same day."])] = None
    """One more sentence for customers about it."""


class Rental(Model):
    """Goods that are rented out. What it costs stands in the rule's `fees`, such as `{kind: rental, per: week}`."""

    at_least: Annotated[Duration | None, Field(examples=["P1M"])] = None
    """Shortest time (ISO 8601 duration); any when left out."""
    at_most: Annotated[Duration | None, Field(examples=["P6M"])] = None
    """Longest time (ISO 8601 duration); any when left out."""
    lengths: Annotated[tuple[Duration, ...], OneOrMany, Field(examples=[["P4D", "P8D"]])] = ()
    """Times for which alone it is rented (ISO 8601 durations): one, or a list. Any between the two when left out."""
    delivered_before: Annotated[Duration | None, Field(examples=["P1D"])] = None
    """How long before the first day the customer has it at the latest (ISO 8601 duration)."""
    extend_before: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How long before its end the customer asks to keep them longer (ISO 8601 duration)."""
    notice: Annotated[Duration | None, Field(examples=["P7D"])] = None
    """How long before the customer tells that it shall end, where it has no fixed end (ISO 8601 duration)."""
    early_return: Annotated[
        Literal["refunded", "not_refunded"] | None,
        Meanings(
            refunded="Who brings it back early pays for the time until then",
            not_refunded="Who brings it back early pays for the whole time",
        ),
    ] = None
    """What becomes of the rent for time that is left; nothing is said about it when left out."""
    lost_after: Annotated[Duration | None, Field(examples=["P15D"])] = None
    """How long after its end it counts as lost, and the customer pays its price (ISO 8601 duration)."""
    handed_back: Annotated[
        tuple[Literal["by_mail", "in_store", "at_kiosk", "collection"], ...],
        OneOrMany,
        WAYS_BACK_MEAN,
    ] = ()
    """How they go back at the end: one way, or a list of which the customer chooses."""
    requires: Annotated[
        tuple[Literal["clean", "all_parts", "data_wiped"], ...],
        OneOrMany,
        REQUIREMENTS_MEAN,
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
    waiver: DamageWaiver | None = None
    """A damage waiver that the customer can choose; none when left out."""
    proof: Annotated[
        tuple[Literal["identity", "address", "bank_card"], ...],
        OneOrMany,
        Meanings(
            identity="An identity document",
            address="Something that proves the address, such as a bill",
            bank_card="A bank card",
        ),
    ] = ()
    """What the customer shows to rent it, all of it: one thing, or a list. Nothing when left out."""
    price_off_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[50])] = None
    """Share of the rent paid that comes off the price if the customer buys them, in percent; can't when left out."""
    price_off_within: Annotated[Duration | None, Field(examples=["P12M"])] = None
    """Of which first time of the rent `price_off_percent` is (ISO 8601 duration); of all of it when left out."""
    note: Annotated[Text | None, Field(examples=["We show you how to use it when we bring it."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _longest_after_shortest(self) -> Self:
        least, most = self.at_least, self.at_most
        if least and most and most.approximate_minutes < least.approximate_minutes:
            raise PydanticCustomError("range", "`at_most` is shorter than `at_least`")
        if self.lengths and (least or most):
            raise PydanticCustomError("range", "say how long, one way: `lengths`, or `at_least` and `at_most`")
        return self
