"""When someone is there, and the days on which nobody is."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Model, OneOrMany, Text
from plainsight.model.values import Date, TimeOfDay

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class OpeningHours(Model):
    """When someone is there, on one or several days of the week. As schema.org OpeningHoursSpecification."""

    days: Annotated[tuple[Weekday, ...], OneOrMany, Field(min_length=1, examples=[["monday", "tuesday"], "sunday"])]
    """Days of the week on which these hours hold: one, or a list."""
    opens: Annotated[TimeOfDay, Field(examples=["08:00"])]
    """Time of day at which these hours begin, in quotes, by the 24-hour clock."""
    closes: Annotated[TimeOfDay, Field(examples=["20:00"])]
    """Time of day at which they end, in quotes; "24:00" is midnight. Split hours past midnight over two days."""
    valid_from: Annotated[Date | None, Field(examples=["2026-11-01"])] = None
    """First day on which these hours hold, such as the start of a season; from always when left out."""
    valid_through: Annotated[Date | None, Field(examples=["2026-12-31"])] = None
    """Last day on which these hours hold; for good when left out."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise PydanticCustomError(
                "hours_order",
                "closes at {closes}, which is not after {opens}; split hours past midnight over two days",
                {"closes": self.closes.strftime("%H:%M"), "opens": self.opens.strftime("%H:%M")},
            )
        return self


def _closure_date(value: Any) -> Any:
    if isinstance(value, str) and (match := re.fullmatch(r"--(\d\d)-(\d\d)", value)):
        try:
            dt.date(2024, int(match[1]), int(match[2]))
        except ValueError:
            pass
        else:
            return value
    elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return value
    raise PydanticCustomError(
        "closure_date", "`{text}` is no day; write 2026-12-24, or --12-25 for every year", {"text": str(value)}
    )


ClosureDate = Annotated[
    str, BeforeValidator(_closure_date), WithJsonSchema({"type": "string", "pattern": r"^(\d{4}-|--)\d\d-\d\d$"})
]


class Closure(Model):
    """A day, or some days in a row, on which nobody is there, or other hours hold."""

    date: Annotated[ClosureDate, Field(examples=["2026-12-24", "--12-25"])]
    """ISO 8601 day, or `--12-25` for the same day every year. The first one, where `until` names the last."""
    until: Annotated[ClosureDate | None, Field(examples=["2027-01-03", "--01-02"])] = None
    """Last day, written as `date` is, where it is several days in a row."""
    name: Annotated[Text, Field(examples=["Thanksgiving", {"en": "Christmas Day", "fr": "Noël"}])]
    """Why, as customers read it: the holiday's name."""
    opens: Annotated[TimeOfDay | None, Field(examples=["09:00"])] = None
    """Start of that day's shorter hours, in quotes; closed all day when left out."""
    closes: Annotated[TimeOfDay | None, Field(examples=["14:00"])] = None
    """End of that day's shorter hours, in quotes; closed all day when left out."""

    @property
    def is_yearly(self) -> bool:
        return self.date.startswith("--")

    @property
    def last(self) -> str:
        """Its last day, written as `date` is."""
        return self.until or self.date

    @property
    def days(self) -> tuple[str, ...]:
        """Every day of it, written as `date` is; a yearly span may run into January."""
        if self.until is None:
            return (self.date,)
        first, last = (dt.date.fromisoformat(_in_some_year(day)) for day in (self.date, self.until))
        length = (last - first).days % 366 if self.is_yearly else (last - first).days
        form = "--%m-%d" if self.is_yearly else "%Y-%m-%d"
        return tuple((first + dt.timedelta(days=day)).strftime(form) for day in range(length + 1))

    def is_past(self, today: dt.date) -> bool:
        """Whether its last day is over; a yearly one is never past."""
        return not self.is_yearly and dt.date.fromisoformat(self.last) < today

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until is None:
            return self
        if self.until.startswith("--") != self.is_yearly:
            raise PydanticCustomError(
                "closure_order", "write `until` as `date` is: both with a year, or both without"
            )
        if not self.is_yearly and self.until < self.date:
            raise PydanticCustomError("closure_order", "`until` is before `date`")
        if len(self.days) > _LONGEST_CLOSURE:
            raise PydanticCustomError("closure_order", "it lasts longer than two months; change the hours instead")
        return self


_LONGEST_CLOSURE = 62


def _in_some_year(day: str) -> str:
    """A yearly day in a leap year, so that February 29 exists."""
    return day.replace("--", "2024-", 1) if day.startswith("--") else day
