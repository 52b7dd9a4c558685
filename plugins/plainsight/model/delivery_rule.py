"""Rules about delivery: days and prices, what a promise rests on, how far it is carried, the customer's part."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Phrase, Text
from plainsight.model.customer_part import Access, CrewWillNot, CustomerPart, Report
from plainsight.model.delivery_window import Appointment, DeliveryWindow, MissedDelivery, SlotChange
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.fee_codes import SHOWN_AT_MEANS, ShownAt
from plainsight.model.measure import OrderValue
from plainsight.model.old_goods import TakeBack
from plainsight.model.on_the_way import Backorder, Delay, Duties, SplitShipment
from plainsight.model.opening_hours import OpeningHours, Weekday
from plainsight.model.rule import RuleBase
from plainsight.model.shipping import CARRY_LEVELS_MEAN, CarryLevel, CutOff, OnTop, ShippingCondition, Transit
from plainsight.model.substitution import Substitution
from plainsight.model.values import Date, Money


class Basis(Model):
    """What a promise rests on."""

    source: Annotated[Phrase, Field(examples=["Delivery log of the last six months"])]
    """Where the numbers come from. For staff; customers don't see it."""
    measured: Annotated[Date, Field(examples=["2026-08-01"])]
    """Day on which it was last measured."""
    share_on_time: Annotated[Decimal | None, Field(ge=0, le=1, examples=[0.97])] = None
    """Share of deliveries that kept the promise, 0 to 1: 0.97 is 97 of 100."""


class AgeCheck(Model):
    """How old whoever takes a delivery has to be. What can't be handed over goes back."""

    minimum_age: Annotated[int, Field(ge=1, le=99, examples=[18])]
    """Least age in years."""
    asked_below: Annotated[int | None, Field(ge=1, le=99, examples=[25])] = None
    """Who looks younger than this is asked for an identity document; everybody when left out."""
    note: Annotated[Text | None, Field(examples=["A copy or a photo of the document is not enough."])] = None
    """One more sentence for customers about it."""


class WeatherHold(Model):
    """Weather in which nothing is sent, such as living plants; the order waits until it is over."""

    below: Annotated[Decimal | None, Field(examples=[-5])] = None
    """It is not sent when it is colder than this, in `unit`."""
    above: Annotated[Decimal | None, Field(examples=[32])] = None
    """It is not sent when it is hotter than this, in `unit`."""
    unit: Annotated[
        Literal["celsius", "fahrenheit"], Meanings(celsius="Degrees Celsius", fahrenheit="Degrees Fahrenheit")
    ]
    """What both are given in; customers read the same unit."""
    note: Annotated[Text | None, Field(examples=["We write to you with the new day."])] = None
    """One more sentence for customers about it."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.below is None and self.above is None:
            raise PydanticCustomError("range", "say `below`, `above` or both")
        if self.below is not None and self.above is not None and self.above <= self.below:
            raise PydanticCustomError("range", "`above` is not warmer than `below`")
        return self


class Signature(Model):
    """Whether somebody has to sign for a delivery."""

    needed: bool = True
    """False says aloud that nobody has to sign."""
    order_value: OrderValue | None = None
    """Orders of such a value for which it holds; all when left out."""


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
    level: Annotated[CarryLevel | None, CARRY_LEVELS_MEAN] = None
    """How far the crew carries it; nothing is said about it when left out."""
    window: DeliveryWindow | None = None
    """The span in which the van comes, where the customer has to wait for it."""
    change: SlotChange | None = None
    """Until when the customer can move the delivery, and what that costs."""
    missed: MissedDelivery | None = None
    """What happens to the order when nobody is at home; nothing is said about it when left out."""
    appointment: Appointment | None = None
    """Who agrees on the day of delivery with the customer, and how; nothing is said about it when left out."""
    transit: Transit | None = None
    """How many days the order is on its way."""
    dispatch_days: Annotated[
        tuple[Weekday, ...], OneOrMany, Field(examples=[["monday", "tuesday", "wednesday"]])
    ] = ()
    """Days of the week on which alone it is sent, such as living goods; any when left out."""
    weather_hold: WeatherHold | None = None
    """Weather in which it is not sent; nothing is said about it when left out."""
    insured: bool | None = None
    """True: the shop insures it until it is handed over. False: it is not insured. Nothing is said when left out."""
    transit_shown: Annotated[tuple[ShownAt, ...], OneOrMany, SHOWN_AT_MEANS] = ()
    """Where the customer reads how long it takes, where that differs by article: one place, or a list."""
    on_holidays: Annotated[
        Literal["as_usual", "next_day", "previous_day", "agreed"] | None,
        Meanings(
            as_usual="There are deliveries on public holidays, too",
            next_day="It comes on the next business day",
            previous_day="It comes on the last business day before",
            agreed="The shop agrees on another day with the customer",
        ),
    ] = None
    """What happens to a delivery whose day is a public holiday; nothing is said about it when left out."""
    hours_available: Annotated[tuple[OpeningHours, ...], OneOrMany] = ()
    """Times at which alone it is delivered or handed over; any time when left out. As schema.org hoursAvailable."""
    delay: Delay | None = None
    """What happens when an order is late; nothing is said about it when left out."""
    accept_within: Annotated[Duration | None, Field(examples=["P60D"])] = None
    """How long after the shop's message that it is ready the customer has to take it (ISO 8601 duration)."""
    age_check: AgeCheck | None = None
    """How old whoever takes it has to be, such as for alcohol; any age when left out."""
    signature: Signature | None = None
    """Whether somebody has to sign for it; nothing is said about it when left out."""
    basis: Basis | None = None
    """What the promise rests on. For staff; customers don't see it."""
    cut_off: Annotated[tuple[CutOff, ...], OneOrMany] = ()
    """Until what time of day an order counts for the same day: one, or a list such as weekdays and Saturdays."""
    minimum_order_value: Money | None = None
    """Least order value that is delivered; any when left out. As the Merchant API's minimum order value."""
    shipping_conditions: Annotated[tuple[ShippingCondition, ...], OneOrMany] = ()
    """The price list: a line for each level, zone, order value or weight that makes a difference."""
    on_top: Annotated[tuple[OnTop, ...], OneOrMany] = ()
    """Days and money that come on top in some cases, such as made to order or in December."""
    fees: tuple[Fee, ...] = ()
    """What delivery and what goes with it costs, wherever it goes."""
    duties: Annotated[tuple[Duties, ...], OneOrMany] = ()
    """Import duties and taxes: one entry, or one for each place; nothing is said about them when left out."""
    split_shipment: SplitShipment | None = None
    """Whether an order can come in parts; nothing is said about it when left out."""
    backorder: Backorder | None = None
    """What happens when something is out of stock; nothing is said about it when left out."""
    substitution: Substitution | None = None
    """What comes instead of something out of stock; nothing is said about it when left out."""
    shelf_life: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How long fresh goods keep at least from delivery (ISO 8601 duration)."""
    take_back: Annotated[tuple[TakeBack, ...], OneOrMany] = ()
    """Old goods that the shop takes back: one offer, or a list; nothing is said about it when left out."""
    access: Access | None = None
    """What the way into the home has to be like; nothing is said about it when left out."""
    customer_part: Annotated[
        tuple[CustomerPart, ...], Field(examples=[["measure", "clear_path", "Keep the dog in another room"]])
    ] = ()
    """What the customer does: tasks that are known, such as `measure`, or sentences of your own. One entry each."""
    crew_will_not: Annotated[
        tuple[CrewWillNot, ...], Field(examples=[["remove_doors", "hoist", "Enter over a flat roof"]])
    ] = ()
    """What the crew does not do: limits that are known, such as `hoist`, or words of your own. One entry each."""
    report: Annotated[tuple[Report, ...], OneOrMany] = ()
    """What to report after delivery, how soon and to whom: one entry, or a list."""

    @property
    def kind_must_show(self) -> bool:
        return self.window is not None
