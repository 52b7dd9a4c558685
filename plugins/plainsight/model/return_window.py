"""How long goods can go back: what starts the clock, when it may start late, and what seasons change."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, Text
from plainsight.model.duration import Duration
from plainsight.model.rule import ANCHORS_MEAN, Anchor
from plainsight.model.values import Date


class SeasonalOverride(Model):
    """Another window for orders of a season, as schema.org MerchantReturnPolicySeasonalOverride."""

    label: Annotated[Text | None, Field(examples=["Christmas"])] = None
    """What customers call the season."""
    start_date: Annotated[Date, Field(examples=["2026-11-01"])]
    """First day of order to which it applies."""
    end_date: Annotated[Date, Field(examples=["2026-12-24"])]
    """Last day of order to which it applies."""
    days: Annotated[int | None, Field(ge=1, le=36500, examples=[60])] = None
    """Number of days for these orders, counted as the window counts its own. Give this or `until`."""
    until: Annotated[Date | None, Field(examples=["2027-01-31"])] = None
    """Last day on which goods of these orders go back. Give this or `days`."""

    @model_validator(mode="after")
    def _one_end_after_the_start(self) -> Self:
        if (self.days is None) == (self.until is None):
            raise PydanticCustomError("season", "say how long it is for these orders, one way: `days` or `until`")
        if self.end_date < self.start_date:
            raise PydanticCustomError("season", "the season ends before it starts")
        return self


class ReturnWindow(Model):
    """How long, and what starts the clock."""

    days: Annotated[int | None, Field(ge=1, le=36500, examples=[30])] = None
    """Number of days, of the kind that `unit` names."""
    hours: Annotated[int | None, Field(ge=1, le=8760, examples=[24])] = None
    """Number of hours, for short windows such as fresh food; with `days` too, they are added."""
    length: Annotated[Duration | None, Field(examples=["P6M", "P2W", "P1Y"])] = None
    """The time in months, weeks or years (ISO 8601 duration), where it is not counted in days."""
    unit: Annotated[
        Literal["calendar_day", "business_day"],
        Meanings(calendar_day="Every day of the week", business_day="Monday to Friday without holidays"),
    ] = "calendar_day"
    """What kind of days they are; calendar days when left out."""
    anchor: Annotated[Anchor | None, ANCHORS_MEAN, Field(examples=["delivered"])] = None
    """What starts the clock. Needed with `days`, `hours` or `length`; `delivered` is the fairest."""
    after_days: Annotated[int | None, Field(ge=1, le=36500, examples=[30])] = None
    """The outcome holds only once so many days are over: money until day 30, and after these 30 days store credit."""
    not_before: Annotated[Duration | None, Field(examples=["P21D"])] = None
    """How long the goods must have been tried first (ISO 8601 duration), such as a mattress for 21 nights."""
    until: Annotated[Date | None, Field(examples=["2027-01-31"])] = None
    """A fixed last day; with `days` or `length` too, the later of both counts."""
    extend_to_business_day: bool = False
    """True when a window that would end on a weekend or a public holiday ends on the next business day."""
    seasonal_overrides: tuple[SeasonalOverride, ...] = ()
    """Seasons whose orders have another window, such as gifts bought before Christmas."""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.after_days is not None and self.days is not None and self.days <= self.after_days:
            raise PydanticCustomError("window_order", "`days` is the last day, so it is more than `after_days`")
        if self.length is not None and (self.days or self.hours or self.after_days):
            raise PydanticCustomError(
                "window_length", "say how long it is, one way: `days`, with `hours` or `after_days`, or `length`"
            )
        return self

    @property
    def is_span(self) -> bool:
        """Whether it is so long from an event, and not only until a day."""
        return bool(self.days or self.hours or self.length)

    @property
    def approximate_days(self) -> float | None:
        """Its length in days of the calendar, for comparing; None where only a day ends it."""
        if self.length is not None:
            return self.length.approximate_minutes / 1440
        if not self.is_span:
            return None
        return (self.days or 0) * (1.4 if self.unit == "business_day" else 1) + (self.hours or 0) / 24
