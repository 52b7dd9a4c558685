"""Until when something can be done: so long before an event, or until a time of day some days before it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from plainsight.model.base import Model
from plainsight.model.duration import Duration
from plainsight.model.values import TimeOfDay, TimeZone


class DayTime(Model):
    """A time of day, some days before the event."""

    days_before: Annotated[int, Field(ge=0, le=365, examples=[1])] = 1
    """How many days before: 0 is the day itself, 1 the day before, which it is when left out."""
    time: Annotated[TimeOfDay, Field(examples=["23:00"])]
    """Latest time of that day, in quotes."""
    time_zone: Annotated[TimeZone | None, Field(examples=["Europe/Paris"])] = None
    """IANA name of the zone of that time; the shop's own when left out."""


def _form(value: Any) -> str:
    days = isinstance(value, dict) and "business_days" in value
    return "day_time" if isinstance(value, dict | DayTime) and not days else "duration"


Deadline = Annotated[Annotated[Duration, Tag("duration")] | Annotated[DayTime, Tag("day_time")], Discriminator(_form)]
"""An ISO 8601 duration before the event, or `{days_before: 1, time: "23:00"}`."""
