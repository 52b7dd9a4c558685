"""The span in which a delivery comes, how the customer learns it, and until when it can be moved."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text
from plainsight.model.deadline import Deadline
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.opening_hours import Weekday
from plainsight.model.rule import ANCHORS_MEAN, Anchor
from plainsight.model.values import TimeOfDay


class Slot(Model):
    """One window of the day that a customer can be given."""

    opens: Annotated[TimeOfDay, Field(examples=["08:00"])]
    """Earliest time at which the van comes, in quotes, by the 24-hour clock."""
    closes: Annotated[TimeOfDay, Field(examples=["12:00"])]
    """Latest time at which the van comes, in quotes, by the 24-hour clock."""
    part: Annotated[
        Literal["morning", "midday", "afternoon", "evening"] | None,
        Meanings(morning="The morning", midday="Around noon", afternoon="The afternoon", evening="The evening"),
    ] = None
    """Part of the day that it is called by, as for half-day windows; its times alone when left out."""

    @property
    def length(self) -> Duration:
        """From the earliest time to the latest, 23:59 being the end of the day."""
        closes = 24 * 60 if self.closes == dt.time(23, 59) else self.closes.hour * 60 + self.closes.minute
        hours, minutes = divmod(closes - self.opens.hour * 60 - self.opens.minute, 60)
        return Duration(hours=hours, minutes=minutes)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise PydanticCustomError("slot_order", "the slot closes before it opens")
        return self


class Told(Model):
    """When, how and by whom the customer learns something about an order on its way, such as its window."""

    when: Annotated[
        Literal["at_order", "at_scheduling", "day_before", "same_day"] | None,
        Meanings(
            at_order="While ordering",
            at_scheduling="When the delivery is scheduled, after the order",
            day_before="The day before delivery",
            same_day="On the day of delivery",
        ),
    ] = None
    """When the customer learns it. Left out where `before` says it."""
    before: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How long before the delivery the customer learns it (ISO 8601 duration), instead of `when`."""
    by: Annotated[
        tuple[Literal["page", "email", "sms", "phone"], ...],
        OneOrMany,
        Meanings(page="On a page of the shop", email="By e-mail", sms="By text message", phone="By a call"),
    ] = ()
    """How the customer learns it: one way, or a list."""
    who: Annotated[
        Literal["shop", "carrier", "crew"],
        Meanings(shop="The shop", carrier="The carrier", crew="The people who bring it"),
    ] = "shop"
    """Who tells it; the shop when left out."""
    at: Annotated[TimeOfDay | None, Field(examples=["18:00"])] = None
    """Time of day by which the customer knows it, in quotes. For use with `when`."""

    @model_validator(mode="after")
    def _once(self) -> Self:
        if (self.when is None) == (self.before is None):
            raise PydanticCustomError("told", "say when it is told, one way: `when` or `before`")
        return self


class Appointment(Model):
    """How the day of delivery is agreed on."""

    made_by: Annotated[
        Literal["customer", "shop", "carrier"],
        Meanings(
            customer="The customer books it",
            shop="The shop gets in touch with the customer",
            carrier="The carrier gets in touch with the customer",
        ),
    ]
    """Who takes the first step."""
    by: Annotated[
        tuple[Literal["page", "email", "sms", "phone"], ...],
        OneOrMany,
        Meanings(page="On a page of the shop", email="By e-mail", sms="By text message", phone="By a call"),
    ] = ()
    """How: one way, or a list."""
    within: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How soon (ISO 8601 duration)."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "shipped"
    """What starts that clock; dispatch when left out."""
    note: Annotated[Text | None, Field(examples=["Have your diary at hand."])] = None
    """One more sentence for customers about the appointment."""


class DeliveryWindow(Model):
    """The span in which the van comes. The customer waits that long, so it is told before they buy."""

    length: Annotated[Duration | None, Field(examples=["PT4H"])] = None
    """How long the customer may have to wait (ISO 8601 duration): `PT4H` is four hours. Needed without `slots`."""
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
    confirm: bool | None = None
    """True: the customer has to confirm the window. False: they need not. Nothing is said about it when left out."""
    confirm_until: Annotated[Deadline | None, Field(examples=["PT24H"])] = None
    """Until when before the window they have to: an ISO 8601 duration, or a time of day some days before."""
    unconfirmed: Annotated[
        Literal["delivered", "not_delivered", "called"] | None,
        Meanings(
            delivered="The van comes all the same",
            not_delivered="The van does not come",
            called="The shop calls the customer",
        ),
    ] = None
    """What happens to a window that nobody confirms; nothing is said about it when left out."""
    call_ahead: Annotated[Duration | None, Field(examples=["PT30M"])] = None
    """How long before arrival the crew calls (ISO 8601 duration). No call is promised when left out."""
    crew_waits: Annotated[Duration | None, Field(examples=["PT15M"])] = None
    """How long the crew waits at the door when nobody opens (ISO 8601 duration)."""
    someone_home: Annotated[
        Literal["orderer", "adult", "anyone", "not_needed"] | None,
        Meanings(
            orderer="The person who ordered",
            adult="An adult has to be there",
            anyone="Somebody has to be there",
            not_needed="Nobody has to",
        ),
    ] = None
    """Who has to be at home during the window; nothing is said about it when left out."""
    identity_check: bool = False
    """True when that person has to show an identity document, such as for alcohol; they need not when left out."""
    note: Annotated[Text | None, Field(examples=["In snow the van may need a second day."])] = None
    """One more sentence for customers about the window."""

    @property
    def longest(self) -> Duration:
        """How long a customer may have to wait: the length, or else that of the longest slot."""
        if self.length is not None:
            return self.length
        return max((slot.length for slot in self.slots), key=lambda length: length.approximate_minutes)

    @model_validator(mode="after")
    def _has_a_length(self) -> Self:
        if self.length is None and not self.slots:
            raise PydanticCustomError("window", "say how long the window is: `length`, or `slots`")
        return self


class AfterCutOff(Model):
    """What happens once the time for moving a delivery is over."""

    allowed: bool = False
    """True when a delivery can still be moved then; it can't when left out."""
    reason: Annotated[Text | None, Field(examples=["By then the van is loaded in the order of its stops."])] = None
    """Why it can't be moved any more, told to customers."""
    fee: Fee | None = None
    """What moving it costs then. Free when left out."""


Untaken = Literal["refunded", "refunded_less_costs", "kept_at_cost", "disposed_of"]
UNTAKEN_MEANS = Meanings(
    refunded="It goes back, and the customer has the money back",
    refunded_less_costs="It goes back, and the customer has the money back less what delivery and return cost",
    kept_at_cost="It is kept further, and the customer pays for storage",
    disposed_of="It is disposed of, and no money comes back",
)


class MissedDelivery(Model):
    """What happens when nobody opens the door."""

    then: Annotated[
        tuple[
            Literal["redelivery", "new_date", "neighbour", "safe_place", "collection_point", "depot", "refunded"], ...
        ],
        OneOrMany,
        Meanings(
            redelivery="The van comes again without being asked",
            new_date="The customer books a new date",
            neighbour="It is left with a neighbour",
            safe_place="It is left in a place that the customer named",
            collection_point="It waits at a collection point",
            depot="It goes back to the depot and waits there",
            refunded="It goes back, and the customer has the money back",
        ),
    ] = ()
    """Where the order goes then: one, or a list of which the first that is possible counts."""
    attempts: Annotated[int | None, Field(ge=1, examples=[2])] = None
    """How often the van comes in all."""
    kept_for: Annotated[Duration | None, Field(examples=["P7D"])] = None
    """How long the order waits for the customer then (ISO 8601 duration)."""
    unpaid: Annotated[Untaken | None, UNTAKEN_MEANS] = None
    """What happens to an order when the customer does not pay for another trip; nothing is said when left out."""
    unclaimed: Annotated[Untaken | None, UNTAKEN_MEANS] = None
    """What happens to an order that nobody takes in the time of `kept_for`; nothing is said when left out."""
    note: Annotated[Text | None, Field(examples=["The card at your door says which neighbour."])] = None
    """One more sentence for customers about a missed delivery."""


class SlotChange(Model):
    """Until when a delivery can be moved, what it costs, and what comes after."""

    until: Annotated[Deadline, Field(examples=["PT48H"])]
    """Until when before the window: an ISO 8601 duration, or `{days_before: 1, time: "18:00"}`."""
    fee: Fee | None = None
    """What moving it costs until then. Free when left out."""
    times: Annotated[int | None, Field(ge=1, examples=[2])] = None
    """How often one delivery can be moved; as often as one likes when left out."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["phone", ["phone", "chat"]])] = ()
    """Ids of the channels through which it can be moved."""
    after: AfterCutOff = AfterCutOff()
    """What happens later than that. It can't be moved any more when left out."""
    note: Annotated[Text | None, Field(examples=["A new slot is confirmed by text message."])] = None
    """One more sentence for customers about moving a delivery."""
