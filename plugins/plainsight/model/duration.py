"""Durations: ISO 8601, and what is meant by other spellings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_ISO_DURATION = re.compile(
    r"P(?=.)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)
_SPOKEN = re.compile(r"(\d+)[ -]*(year|month|week|day|hour|hr|h|minute|min|d)s?", re.IGNORECASE)
_WORKING = re.compile(r"(\d+)[ -]*(?:business|working)[ -]?days?", re.IGNORECASE)
_ISO_LETTER = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "d": "P{}D"}


@dataclass(frozen=True, slots=True)
class Duration:
    """An ISO 8601 duration without seconds, such as `PT4H` or `P1Y6M`, in the units that the writer chose.

    Business days, which ISO 8601 does not know, stand alone: `{business_days: 5}`.
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    business_days: int = 0

    @classmethod
    def parse(cls, text: object) -> Duration:
        """Read ISO 8601, or a mapping of `business_days`.

        Raises:
            PydanticCustomError: it is none; the message says how to write it.
        """
        if isinstance(text, Duration):
            return text
        if isinstance(text, Mapping) and set(text) == {"business_days"}:
            number = text["business_days"]
            if isinstance(number, int) and not isinstance(number, bool) and number > 0:
                return cls(business_days=number)
        match = _ISO_DURATION.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            shown = _as_written(text) if isinstance(text, Mapping) else text
            raise PydanticCustomError(
                "duration", "`{text}` is no duration; {hint}", {"text": shown, "hint": _hint(text)}
            )
        return cls(**{unit: int(number) for unit, number in match.groupdict().items() if number})

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """Unit (singular, as CLDR names it) and number, largest first, zeros left out."""
        units = ("year", "month", "week", "day", "hour", "minute", "business_day")
        numbers = (
            self.years,
            self.months,
            self.weeks,
            self.days,
            self.hours,
            self.minutes,
            self.business_days,
        )
        return tuple((unit, number) for unit, number in zip(units, numbers, strict=True) if number)

    @property
    def approximate_minutes(self) -> int:
        """For comparing: a month counts 30 days, a year 365, five business days a week."""
        days = self.years * 365 + self.months * 30 + self.weeks * 7 + self.days + -(-self.business_days * 7 // 5)
        return days * 1440 + self.hours * 60 + self.minutes

    def __str__(self) -> str:
        if self.business_days:
            return f"{self.business_days} business days"
        date = "".join(
            f"{n}{u}" for n, u in zip((self.years, self.months, self.weeks, self.days), "YMWD", strict=True) if n
        )
        time = "".join(f"{n}{u}" for n, u in ((self.hours, "H"), (self.minutes, "M")) if n)
        return "P" + date + (f"T{time}" if time else "") if date or time else "PT0M"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        iso = {"type": "string", "pattern": r"^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$"}
        days = {
            "type": "object",
            "properties": {"business_days": {"type": "integer", "minimum": 1}},
            "required": ["business_days"],
            "additionalProperties": False,
        }
        return {"anyOf": [iso, days]}


def _as_written(named: Mapping[object, object]) -> str:
    """`{days: 30}`, as a writer of YAML has it."""
    return "{" + ", ".join(f"{unit}: {number}" for unit, number in named.items()) + "}"


def _of_units(named: Mapping[object, object]) -> Duration | None:
    """What is meant by `{days: 30}`, or by `{year: 1, months: 6}`."""
    units = {str(unit).removesuffix("s") + "s": number for unit, number in named.items()}
    known = {field.name for field in fields(Duration)} - {"business_days"}
    whole = all(type(number) is int and number > 0 for number in units.values())
    return Duration(**cast("dict[str, int]", units)) if units and units.keys() <= known and whole else None


def _hint(text: object) -> str:
    if isinstance(text, Mapping) and (meant := _of_units(text)):
        return f"did you mean `{meant}`?"
    working = _WORKING.search(str(text))
    if working is not None:
        return f"did you mean `{{business_days: {working[1]}}}`?"
    match = _SPOKEN.search(str(text))
    if match is None:
        return "write it as ISO 8601: `PT4H` is four hours, `P30D` thirty days, `P2Y` two years"
    unit = match[2].lower()
    form = _ISO_LETTER.get(unit, "PT{}M" if unit.startswith("min") else "PT{}H")
    return f"did you mean `{form.format(match[1])}`?"
