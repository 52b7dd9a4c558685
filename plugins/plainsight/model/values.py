"""Values with units: durations, money, codes of countries, currencies and time zones, dates, times of day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Annotated, Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from plainsight.model.base import Model
from plainsight.model.code_names import country_code, currency_code, english
from plainsight.model.other_spellings import date_hint, time_hint, without_summer_time, zone_hint

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


def _iso_date(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError(
        "iso_date", "`{text}` is no date; {hint}", {"text": str(value), "hint": date_hint(str(value))}
    )


Date = Annotated[dt.date, BeforeValidator(_iso_date)]


def _time_of_day(value: Any) -> Any:
    if isinstance(value, dt.time):
        return value
    if isinstance(value, str) and (match := re.fullmatch(r"([01]?\d|2[0-4]):([0-5]\d)", value)):
        hour, minute = int(match[1]), int(match[2])
        if hour < 24:
            return dt.time(hour, minute)
        if minute == 0:
            return dt.time(23, 59)
    raise PydanticCustomError(
        "time_of_day", "`{text}` is no time of day; {hint}", {"text": str(value), "hint": time_hint(str(value))}
    )


TimeOfDay = Annotated[
    dt.time,
    BeforeValidator(_time_of_day),
    WithJsonSchema({"type": "string", "pattern": r"^([01]?\d|2[0-4]):[0-5]\d$"}),
]


def _country(code: str) -> str:
    if code == "UK":
        raise PydanticCustomError("country", "`UK` is not the country's code; did you mean `GB`?")
    if not re.fullmatch("[A-Z]{2}", code) or code not in english().territories or code in ("EU", "UN", "EZ", "ZZ"):
        upper = code.upper()
        meant = upper if upper != code and upper in english().territories else country_code(code)
        hint = f"; did you mean `{meant}`?" if meant else ""
        raise PydanticCustomError(
            "country",
            "`{code}` is no country code (ISO 3166-1, such as US or FR){hint}",
            {"code": code, "hint": hint},
        )
    return code


def _currency(code: str) -> str:
    if code not in english().currencies:
        meant = code.upper() if code.upper() in english().currencies else currency_code(code)
        hint = f"; did you mean `{meant}`?" if meant else ""
        raise PydanticCustomError(
            "currency",
            "`{code}` is no currency code (ISO 4217, such as USD or EUR){hint}",
            {"code": code, "hint": hint},
        )
    return code


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError(
            "time_zone", "`{name}` is no time zone; {hint}", {"name": name, "hint": zone_hint(name)}
        ) from None
    if meant := without_summer_time(name):
        raise PydanticCustomError(
            "time_zone",
            "`{name}` is winter time all year, so hours would be wrong by one in summer; write the city's: {meant}",
            {"name": name, "meant": meant},
        )
    return name


Country = Annotated[str, AfterValidator(_country)]
"""ISO 3166-1 alpha-2."""
REGION_PATTERN = r"^[A-Z]{2}-[A-Z0-9]{1,3}$"
Region = Annotated[str, Field(pattern=REGION_PATTERN)]
"""ISO 3166-2, such as US-CA."""
Currency = Annotated[str, AfterValidator(_currency)]
"""ISO 4217."""
TimeZone = Annotated[str, AfterValidator(_zone)]
"""IANA time zone name."""


def _quoted(value: Any) -> Any:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        raise PydanticCustomError("quoted", "put the number in quotes, so that its + and its zeros are kept")
    return value


PhoneNumber = Annotated[str, BeforeValidator(_quoted), Field(min_length=2, max_length=40)]
"""As dialled from abroad, with + and the country's code. Whether it is a valid one is a check's business."""


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+|/[^\s<>\"']*|[\w./#-]+", value) or value.lower().startswith(
        "javascript:"
    ):
        raise PydanticCustomError(
            "address", "`{value}` is no web address; write https://... or a path on this site", {"value": value}
        )
    return value


Address = Annotated[str, AfterValidator(_address)]
"""A web address, or a path on this site. No other scheme gets into a page."""


class Money(Model):
    """An amount of money."""

    amount: Annotated[Decimal, Field(ge=0, max_digits=12, examples=[25, "49.90"])]
    """How much, in the currency's main unit (dollars, not cents). Put cents in quotes."""
    currency: Annotated[Currency | None, Field(examples=["USD", "EUR"])] = None
    """ISO 4217 code of the currency; the shop's own when left out."""
