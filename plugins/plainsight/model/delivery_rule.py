"""Rules about delivery: the days it takes, what a promise rests on, how far it is carried, the customer's part."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Phrase, Text
from plainsight.model.delivery_window import AfterCutOff, DeliveryWindow, Slot, SlotChange, Told
from plainsight.model.fee import Fee
from plainsight.model.opening_hours import Weekday
from plainsight.model.rule import ANCHORS_MEAN, Anchor, RuleBase
from plainsight.model.values import Date, Duration, TimeOfDay, TimeZone

__all__ = [
    "AfterCutOff",
    "Basis",
    "CutOff",
    "DeliveryRule",
    "DeliveryWindow",
    "Slot",
    "SlotChange",
    "Told",
    "Transit",
]


class Transit(Model):
    """Days on the way: what is promised, and what is usual. Only the promise is ever printed."""

    quoted: Annotated[tuple[int, int], Field(examples=[[4, 6]])]
    """Fewest and most days that are promised to customers."""
    typical: Annotated[tuple[int, int] | None, Field(examples=[[3, 4]])] = None
    """Fewest and most days that most deliveries take. Never shown; the promise must be wider."""
    unit: Annotated[
        Literal["business_day", "calendar_day", "week"],
        Meanings(
            business_day="Monday to Friday without holidays",
            calendar_day="Every day of the week",
            week="Weeks of seven days",
        ),
    ] = "business_day"
    """What both are counted in; business days when left out."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "purchased"
    """What starts the clock; the order when left out."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for low, high in filter(None, (self.quoted, self.typical)):
            if low < 0 or high < low:
                raise PydanticCustomError("range", "a range goes from the smaller number to the larger one")
        return self


class Basis(Model):
    """What a promise rests on."""

    source: Annotated[Phrase, Field(examples=["Delivery log of the last six months"])]
    """Where the numbers come from. For staff; customers don't see it."""
    measured: Annotated[Date, Field(examples=["2026-08-01"])]
    """Day on which it was last measured."""
    share_on_time: Annotated[Decimal | None, Field(ge=0, le=1, examples=[0.97])] = None
    """Share of deliveries that kept the promise, 0 to 1: 0.97 is 97 of 100."""


class CutOff(Model):
    """The time of day until which an order counts for that day."""

    time: Annotated[TimeOfDay, Field(examples=["14:00"])]
    """Latest time of day at which an order counts for that day, in quotes; later ones count for the next."""
    time_zone: Annotated[TimeZone | None, Field(examples=["America/New_York"])] = None
    """IANA name of the zone of that time; the shop's own when left out."""
    days: Annotated[tuple[Weekday, ...], OneOrMany, Field(examples=[["monday", "tuesday", "wednesday"]])] = ()
    """Days of the week on which it holds; every day when left out."""


class DeliveryRule(RuleBase):
    """A rule about delivery."""

    kind: Literal["delivery"]
    """`delivery`: this rule is about delivery. With a `window` it has to be seen before purchase."""
    fulfillment: Annotated[
        Literal["delivery", "scheduled_delivery", "pickup_in_store", "collection_point"],
        Meanings(
            delivery="Brought to the customer",
            scheduled_delivery="Brought by appointment, in a window",
            pickup_in_store="Collected by the customer at a store",
            collection_point="Collected by the customer at a parcel shop or locker",
        ),
    ] = "delivery"
    """How the customer receives the order, as schema.org FulfillmentTypeEnumeration; delivered when left out."""
    level: Annotated[
        Literal["kerbside", "threshold", "room_of_choice", "white_glove"] | None,
        Meanings(
            kerbside="To the street in front of the home, not inside",
            threshold="To the front door, not further",
            room_of_choice="Into the room that the customer names",
            white_glove="Into the room, unpacked, and the packaging taken away",
        ),
    ] = None
    """How far the crew carries it; nothing is said about it when left out."""
    window: DeliveryWindow | None = None
    """The span in which the van comes, where the customer has to wait for it."""
    change: SlotChange | None = None
    """Until when the customer can move the delivery, and what that costs."""
    transit: Transit | None = None
    """How many days the order is on its way."""
    basis: Basis | None = None
    """What the promise rests on. For staff; customers don't see it."""
    cut_off: CutOff | None = None
    """Until what time of day an order counts for the same day; nothing is said about it when left out."""
    fees: tuple[Fee, ...] = ()
    """What delivery and what goes with it costs."""
    customer_part: Annotated[
        tuple[Text, ...], Field(examples=[["Measure your doors and stairs", "Clear the path to the room"]])
    ] = ()
    """What the customer does: measure, clear the path, be at home. One entry each."""
    crew_will_not: Annotated[
        tuple[Text, ...], Field(examples=[["Remove doors or windows", "Lift over railings"]])
    ] = ()
    """What the crew does not do. One entry each."""
    report_within: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How long after delivery damage can be reported (ISO 8601 duration)."""
    report_gives: Annotated[Text | None, Field(examples=["a case number"])] = None
    """What the customer gets for reporting, as the end of “You get ...”."""

    @property
    def kind_must_show(self) -> bool:
        return self.window is not None
