"""What delivery costs and how long it takes, case by case; what comes on top."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.fee import Fee
from plainsight.model.fee_codes import FEE_KINDS_MEAN, FeeKind
from plainsight.model.measure import LengthRange, NumItems, OrderValue, WeightRange
from plainsight.model.opening_hours import ClosureDate, Weekday
from plainsight.model.rule import ANCHORS_MEAN, Anchor
from plainsight.model.scope import Goods
from plainsight.model.values import Date, TimeOfDay, TimeZone

CarryLevel = Literal["kerbside", "threshold", "room_of_choice", "white_glove"]
CARRY_LEVELS_MEAN = Meanings(
    kerbside="To the street in front of the home, not inside",
    threshold="To the front door, not further",
    room_of_choice="Into the room that the customer names",
    white_glove="Into the room, unpacked, and the packaging taken away",
)
TransitUnit = Literal["hour", "business_day", "calendar_day", "week"]
TRANSIT_UNITS_MEAN = Meanings(
    hour="Hours",
    business_day="Monday to Friday without holidays",
    calendar_day="Every day of the week",
    week="Weeks of seven days",
)


def _in_order(days: tuple[int, int]) -> tuple[int, int]:
    if days[0] < 0 or days[1] < days[0]:
        raise PydanticCustomError("range", "a range goes from the smaller number to the larger one")
    return days


Days = Annotated[tuple[int, int], AfterValidator(_in_order)]
"""Fewest and most."""


class Transit(Model):
    """Days on the way: what is promised, and what is usual. Only the promise is ever printed."""

    quoted: Annotated[Days, Field(examples=[[4, 6]])]
    """Fewest and most days that are promised to customers."""
    typical: Annotated[Days | None, Field(examples=[[3, 4]])] = None
    """Fewest and most days that most deliveries take. Never shown; the promise must be wider."""
    unit: Annotated[TransitUnit, TRANSIT_UNITS_MEAN] = "business_day"
    """What both are counted in; business days when left out."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "purchased"
    """What starts the clock; the order when left out."""
    handling: Annotated[Days | None, Field(examples=[[1, 2]])] = None
    """Fewest and most days of it until the order leaves the shop. As schema.org handlingTime."""
    business_days: Annotated[
        tuple[Weekday, ...], OneOrMany, Field(examples=[["monday", "tuesday", "thursday", "saturday"]])
    ] = ()
    """Days of the week that count as business days, if not Monday to Friday. As schema.org businessDays."""
    note: Annotated[Text | None, Field(examples=["Public holidays do not count."])] = None
    """One more sentence for customers about the days."""


class CutOff(Model):
    """The time of day until which an order counts for that day."""

    time: Annotated[TimeOfDay, Field(examples=["14:00"])]
    """Latest time of day at which an order counts for that day, in quotes; later ones count for the next."""
    time_zone: Annotated[TimeZone | None, Field(examples=["America/New_York"])] = None
    """IANA name of the zone of that time; the shop's own when left out."""
    days: Annotated[tuple[Weekday, ...], OneOrMany, Field(examples=[["monday", "tuesday", "wednesday"]])] = ()
    """Days of the week on which it holds; every day when left out."""


class Rate(Fee):
    """What one case costs: a fee that is for delivery unless it says otherwise."""

    kind: Annotated[FeeKind, FEE_KINDS_MEAN] = "delivery"
    """What the customer pays for; delivery when left out, else such as `assembly` or `haul_away`."""


class ShippingCondition(Model):
    """One line of the price list: when it holds, its price and its days. As schema.org ShippingConditions."""

    name: Annotated[Text | None, Field(examples=["Express", {"en": "Standard", "fr": "Standard"}])] = None
    """What this way of delivery is called, where the customer can choose between several."""
    level: Annotated[CarryLevel | None, CARRY_LEVELS_MEAN] = None
    """How far the crew carries it on this line; as for the whole rule when left out."""
    for_: Annotated[Goods, Field(alias="for")] = Goods()
    """Zones, places, goods or members that this line is for; all when left out."""
    order_value: OrderValue | None = None
    """Orders of such a value; any when left out."""
    weight: WeightRange | None = None
    """Orders of such a weight; any when left out."""
    num_items: NumItems | None = None
    """Orders of so many articles; any when left out."""
    from_: Annotated[ClosureDate | None, Field(alias="from", examples=["--03-15", "2026-11-20"])] = None
    """First day on which this line holds: a day, or `--03-15` for every year; all year when left out."""
    until: Annotated[ClosureDate | None, Field(examples=["--10-31", "2026-12-31"])] = None
    """Last day on which this line holds, written as `from` is; all year when left out."""
    distance: LengthRange | None = None
    """So far from the shop or warehouse, such as up to 10 miles; any distance when left out."""
    does_not_ship: bool = False
    """True when the shop does not deliver then. Otherwise give a `rate`, a `transit` or both."""
    rate: Rate | None = None
    """What it costs; nothing is said about it when left out."""
    transit: Transit | None = None
    """How long it takes; as for the whole rule when left out."""
    cut_off: CutOff | None = None
    """Until what time an order counts for the same day on this line; as for the whole rule when left out."""
    note: Annotated[Text | None, Field(examples=["The ferry runs on Tuesdays and Fridays."])] = None
    """One more sentence for customers about this line."""

    @model_validator(mode="after")
    def _says_what_holds(self) -> Self:
        promises = self.rate is not None or self.transit is not None
        if self.does_not_ship == promises:
            raise PydanticCustomError(
                "condition", "say what holds then: a `rate`, a `transit` or both, or else `does_not_ship: true`"
            )
        if self.from_ and self.until and self.from_.startswith("--") != self.until.startswith("--"):
            raise PydanticCustomError("range", "write `until` as `from` is: both with a year, or both without")
        if self.from_ and self.until and not self.from_.startswith("--") and self.until < self.from_:
            raise PydanticCustomError("range", "`until` is before `from`")
        return self


class OnTop(Model):
    """What comes on top of the usual days and prices in some cases."""

    case: Annotated[
        Literal["custom_made", "bulk", "peak_season", "backorder", "oversize", "remote", "other"],
        Meanings(
            custom_made="Goods made to the customer's measure or choice",
            bulk="Large orders; say how large in `num_items`, `weight` or `order_value`",
            peak_season="A busy time of the year; say which by `from` and `until`",
            backorder="Goods that are out of stock",
            oversize="Goods larger than usual; say how large in `longest_side` or `weight`",
            remote="Places that are hard to reach; say which in `for`",
            other="Anything else; say what it is in `note`",
        ),
    ]
    """What makes it longer or dearer."""
    for_: Annotated[Goods, Field(alias="for")] = Goods()
    """Zones, places or goods that it is about; all when left out."""
    order_value: OrderValue | None = None
    """Orders of such a value; any when left out."""
    weight: WeightRange | None = None
    """Orders or articles of such a weight; any when left out."""
    num_items: NumItems | None = None
    """Orders of so many articles; any when left out."""
    longest_side: LengthRange | None = None
    """Articles whose longest side is that long; any when left out."""
    from_: Annotated[Date | None, Field(alias="from", examples=["2026-11-20"])] = None
    """First day on which it holds; all year when left out."""
    until: Annotated[Date | None, Field(examples=["2026-12-31"])] = None
    """Last day on which it holds; all year when left out."""
    days: Annotated[Days | None, Field(examples=[[3, 5]])] = None
    """Fewest and most days that are added."""
    unit: Annotated[TransitUnit, TRANSIT_UNITS_MEAN] = "business_day"
    """What these are counted in; business days when left out."""
    rate: Rate | None = None
    """What it costs more; nothing when left out."""
    note: Annotated[Text | None, Field(examples=["We call you with a price before we send it."])] = None
    """One more sentence for customers about this case."""

    @model_validator(mode="after")
    def _adds_something(self) -> Self:
        if self.days is None and self.rate is None and self.note is None:
            raise PydanticCustomError(
                "on_top", "say what comes on top: `days`, a `rate`, or what happens in a `note`"
            )
        return self
