"""The span in which a delivery comes, how the customer learns it, and until when it can be moved."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.fee import Fee
from plainsight.model.opening_hours import Weekday
from plainsight.model.values import Duration, TimeOfDay


class Slot(Model):
    """One window of the day that a customer can be given."""

    opens: Annotated[TimeOfDay, Field(examples=["08:00"])]
    """Earliest time at which the van comes, in quotes, by the 24-hour clock."""
    closes: Annotated[TimeOfDay, Field(examples=["12:00"])]
    """Latest time at which the van comes, in quotes, by the 24-hour clock."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise PydanticCustomError("slot_order", "the slot closes before it opens")
        return self


class Told(Model):
    """When and how the customer learns the window."""

    when: Annotated[
        Literal["at_order", "at_scheduling", "day_before", "same_day"],
        Meanings(
            at_order="While ordering",
            at_scheduling="When the delivery is scheduled, after the order",
            day_before="The day before delivery",
            same_day="On the day of delivery",
        ),
    ]
    """When the customer learns which window it is."""
    by: Annotated[
        tuple[Literal["page", "email", "sms", "phone"], ...],
        OneOrMany,
        Meanings(page="On a page of the shop", email="By e-mail", sms="By text message", phone="By a call"),
    ] = ()
    """How the customer learns it: one way, or a list."""
    at: Annotated[TimeOfDay | None, Field(examples=["18:00"])] = None
    """Time of day by which the customer knows it, in quotes."""


class DeliveryWindow(Model):
    """The span in which the van comes. The customer waits that long, so it is told before they buy."""

    length: Annotated[Duration, Field(examples=["PT4H"])]
    """How long the customer may have to wait at home (ISO 8601 duration): `PT4H` is four hours."""
    slots: tuple[Slot, ...] = ()
    """The windows of a day, of which the customer gets one. No times of day are told when left out."""
    days: Annotated[tuple[Weekday, ...], OneOrMany, Field(examples=[["monday", "wednesday", "saturday"]])] = ()
    """Days of the week on which there are deliveries."""
    assigned_by: Annotated[
        Literal["customer", "shop", "carrier"] | None,
        Meanings(
            customer="The customer chooses it",
            shop="The shop sets it",
            carrier="The carrier sets it",
        ),
    ] = None
    """Who chooses the window; nothing is said about it when left out."""
    told: Told | None = None
    """When and how the customer learns which window it is."""
    confirm: bool = False
    """True when the customer has to confirm the window; they need not when left out."""
    call_ahead: Annotated[Duration | None, Field(examples=["PT30M"])] = None
    """How long before arrival the crew calls (ISO 8601 duration). No call is promised when left out."""
    crew_waits: Annotated[Duration | None, Field(examples=["PT15M"])] = None
    """How long the crew waits at the door when nobody opens (ISO 8601 duration)."""
    someone_home: Annotated[
        Literal["adult", "anyone", "not_needed"] | None,
        Meanings(adult="An adult has to be there", anyone="Somebody has to be there", not_needed="Nobody has to"),
    ] = None
    """Who has to be at home during the window; nothing is said about it when left out."""


class AfterCutOff(Model):
    """What happens once the time for moving a delivery is over."""

    allowed: bool = False
    """True when a delivery can still be moved then; it can't when left out."""
    reason: Annotated[Text | None, Field(examples=["By then the van is loaded in the order of its stops."])] = None
    """Why it can't be moved any more, told to customers."""
    fee: Fee | None = None
    """What moving it costs then. Free when left out."""


class SlotChange(Model):
    """Until when a delivery can be moved, what it costs, and what comes after."""

    until: Annotated[Duration, Field(examples=["PT48H"])]
    """How long before the window opens a delivery can be moved at the latest (ISO 8601 duration)."""
    fee: Fee | None = None
    """What moving it costs until then. Free when left out."""
    after: AfterCutOff = AfterCutOff()
    """What happens later than that. It can't be moved any more when left out."""
