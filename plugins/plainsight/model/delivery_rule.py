"""Rules about delivery: windows, what is quoted, changing the slot, the customer's part."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Model, OneOrMany, Phrase, Text
from plainsight.model.contact import Weekday
from plainsight.model.fee import Fee
from plainsight.model.rule import Anchor, RuleBase
from plainsight.model.values import Date, Duration, TimeOfDay, TimeZone


class Slot(Model):
    """One window of the day that a customer can be given."""

    opens: TimeOfDay
    closes: TimeOfDay

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise PydanticCustomError("slot_order", "the slot closes before it opens")
        return self


class Told(Model):
    """When and how the customer learns the window."""

    when: Literal["at_order", "at_scheduling", "day_before", "same_day"]
    by: Annotated[tuple[Literal["page", "email", "sms", "phone"], ...], OneOrMany] = ()
    at: TimeOfDay | None = None


class DeliveryWindow(Model):
    """The span in which the van comes. The customer waits that long, so it is told before they buy."""

    length: Annotated[Duration, Field(examples=["PT4H"])]
    slots: tuple[Slot, ...] = ()
    days: Annotated[tuple[Weekday, ...], OneOrMany] = ()
    assigned_by: Literal["customer", "shop", "carrier"] | None = None
    told: Told | None = None
    confirm: bool = False
    """The customer has to confirm it."""
    call_ahead: Annotated[Duration | None, Field(examples=["PT30M"])] = None
    """How long before arrival the crew calls."""
    crew_waits: Duration | None = None
    someone_home: Literal["adult", "anyone", "not_needed"] | None = None


class AfterCutOff(Model):
    """What happens once the cut-off is over."""

    allowed: bool = False
    reason: Text | None = None
    fee: Fee | None = None


class SlotChange(Model):
    """Until when a delivery can be moved, what it costs, and what comes after."""

    until: Annotated[Duration, Field(examples=["PT48H"])]
    """How long before the window opens."""
    fee: Fee | None = None
    """Free when left out."""
    after: AfterCutOff = AfterCutOff()


class Transit(Model):
    """Days on the way: what is promised, and what is usual. Only the promise is ever printed."""

    quoted: Annotated[tuple[int, int], Field(examples=[[4, 6]])]
    typical: Annotated[tuple[int, int] | None, Field(examples=[[3, 4]])] = None
    """What most deliveries take. Never shown; the promise must be wider."""
    unit: Literal["business_day", "calendar_day", "week"] = "business_day"
    anchor: Anchor = "purchased"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for low, high in filter(None, (self.quoted, self.typical)):
            if low < 0 or high < low:
                raise PydanticCustomError("range", "a range goes from the smaller number to the larger one")
        return self


class Basis(Model):
    """What a promise rests on."""

    source: Phrase
    measured: Date
    """When it was last measured."""
    share_on_time: Annotated[Decimal | None, Field(ge=0, le=1)] = None
    """Share of deliveries that kept the promise, 0 to 1."""


class CutOff(Model):
    """The time of day until which an order counts for that day."""

    time: TimeOfDay
    time_zone: TimeZone | None = None
    days: Annotated[tuple[Weekday, ...], OneOrMany] = ()


class DeliveryRule(RuleBase):
    """A rule about delivery."""

    kind: Literal["delivery"]
    fulfillment: Literal["delivery", "scheduled_delivery", "pickup_in_store", "collection_point"] = "delivery"
    """As schema.org FulfillmentTypeEnumeration."""
    level: Literal["kerbside", "threshold", "room_of_choice", "white_glove"] | None = None
    """How far the crew carries it."""
    window: DeliveryWindow | None = None
    change: SlotChange | None = None
    transit: Transit | None = None
    basis: Basis | None = None
    cut_off: CutOff | None = None
    fees: tuple[Fee, ...] = ()
    customer_part: tuple[Text, ...] = ()
    """What the customer does: measure, clear the path, be at home."""
    crew_will_not: tuple[Text, ...] = ()
    report_within: Duration | None = None
    """How long damage can be reported after delivery."""
    report_gives: Text | None = None
    """What the customer gets for reporting, such as a case number."""

    @property
    def kind_must_show(self) -> bool:
        return self.window is not None
