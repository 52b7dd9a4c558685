"""Values: money, codes of countries, currencies and time zones, dates, times of day, addresses."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from plainsight.model.base import LocaleTag, Model, PerLocale
from plainsight.model.code_names import country_code, currency_code, english
from plainsight.model.other_spellings import date_hint, time_hint, without_summer_time, zone_hint


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


_HOST = re.compile(r"www\.|(?:[\w-]+\.)+[a-zA-Z]{2,}/")
"""What a path on a site hardly begins with: another site's name."""


def _address(value: str) -> str:
    if _HOST.match(value):
        raise PydanticCustomError(
            "host", "`{value}` lacks its `https://`, and leads to a page of this site", {"value": value}
        )
    if not re.fullmatch(r"https?://[^\s<>\"']+|/[^\s<>\"']*|[\w./#-]+", value) or value.lower().startswith(
        "javascript:"
    ):
        raise PydanticCustomError(
            "address", "`{value}` is no web address; write https://... or a path on this site", {"value": value}
        )
    return value


Address = Annotated[str, AfterValidator(_address)]
"""A web address, or a path on this site. No other scheme gets into a page."""


class LocalAddress(PerLocale):
    """Where a link leads, per locale: one address, which serves every locale that has none of its own."""

    _asked: ClassVar[str] = "write a web address here, or one per locale (`en: https://...`, `fr: https://...`)"
    _described: ClassVar[str] = "A web address or a path on this site: one, or one per locale (`en: ...`, `fr: ...`)."

    root: dict[LocaleTag | str, Address]


class Money(Model):
    """An amount of money."""

    amount: Annotated[Decimal, Field(ge=0, max_digits=12, examples=[25, "49.90"])]
    """How much, in the currency's main unit (dollars, not cents). Put cents in quotes."""
    currency: Annotated[Currency | None, Field(examples=["USD", "EUR"])] = None
    """ISO 4217 code of the currency; the shop's own when left out."""
