"""Days, times of day, zones, weekdays and ids in the spellings that people use, and how a policy file spells them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from functools import cache
from zoneinfo import available_timezones

from babel import Locale

_PARTS = re.compile(r"(\d{4}|\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{1,2})")
_CLOCK = re.compile(
    r"[^\w]*(\d{1,2})(?:[:.hH]([0-5]\d))?\s*(?:(am|pm|a\.m\.|p\.m\.)|uhr|h|o'clock)?[^\w]*", re.IGNORECASE
)
_CLOSED = {"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa"}
_LANGUAGES = ("en", "fr", "it", "de", "es")
_WITHOUT_SUMMER_TIME = {"EST": "America/New_York", "MST": "America/Denver"}
_ABBREVIATED = _WITHOUT_SUMMER_TIME | {
    "ET": "America/New_York",
    "EDT": "America/New_York",
    "EASTERN": "America/New_York",
    "CT": "America/Chicago",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "CENTRAL": "America/Chicago",
    "MT": "America/Denver",
    "MDT": "America/Denver",
    "PT": "America/Los_Angeles",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "PACIFIC": "America/Los_Angeles",
    "BST": "Europe/London",
    "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin",
    "MESZ": "Europe/Berlin",
}


def date_hint(text: str) -> str:
    """What to write instead of a text that is no date: the one day, or the two days, that it can mean."""
    days = _days_meant(text)
    if not days:
        return _no_such_day(text) or "write year-month-day, such as 2026-03-01"
    if len(days) == 1:
        return f"did you mean {days[0]}?"
    return f"write year-month-day: {days[0]} or {days[1]}"


def _days_meant(text: str) -> list[dt.date]:
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        return []
    first, sign, second, third = match[1], match[2], match[3], match[4]
    if len(first) == 4:
        orders = [(first, second, third)]
    elif len(third) != 4:
        return []
    elif sign == ".":  # only written with the day first
        orders = [(third, second, first)]
    else:
        orders = [(third, second, first), (third, first, second)]
    days = []
    for year, month, day in orders:
        try:
            days.append(dt.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return sorted(set(days))


def _no_such_day(text: str) -> str | None:
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text)
    if match is None or not 1 <= int(match[2]) <= 12 or not int(match[1]):
        return None
    last = calendar.monthrange(int(match[1]), int(match[2]))[1]
    return f"the last day of that month is {match[1]}-{match[2]}-{last}"


def time_hint(text: str) -> str:
    """What to write instead of a text that is no time of day."""
    match = _CLOCK.fullmatch(text)
    if match is not None:
        hour, half = int(match[1]), (match[3] or "").replace(".", "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour < 24:
            return f'did you mean "{hour:02}:{match[2] or "00"}"?'
    return 'write it in quotes as "08:00" or "17:30"'


def zone_hint(name: str) -> str:
    """What to write instead of a name that is no time zone."""
    meant = _ABBREVIATED.get(name.upper().removesuffix(" TIME"))
    if meant is None:
        city = name.strip().replace(" ", "_").casefold()
        near = [zone for zone in sorted(available_timezones()) if zone.rpartition("/")[2].casefold() == city]
        meant = next((zone for zone in near if "/" in zone), None)
    return f"did you mean {meant}?" if meant else "write its IANA name, such as Europe/Paris"


def without_summer_time(name: str) -> str | None:
    """The zone that people mean by a three-letter name that keeps winter time all year; None for other names."""
    return _WITHOUT_SUMMER_TIME.get(name)


@cache
def _weekdays() -> dict[str, str]:
    english = Locale("en").days["format"]["wide"]
    named = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in Locale(language).days["format"][width].items():
                named[name.casefold().rstrip(".")] = english[number].lower()
    return named


def weekday_meant(text: str) -> str | None:
    """The English name of a weekday by its name, or its short name, in one of the five languages."""
    return _weekdays().get(text.casefold().rstrip("."))


def plain_letters(text: str) -> str:
    """A text without accents and umlauts, `ü` as `ue`; other alphabets stay as they are."""
    closed = "".join(_CLOSED.get(letter, letter) for letter in unicodedata.normalize("NFC", text.lower()))
    return "".join(c for c in unicodedata.normalize("NFD", closed) if not unicodedata.combining(c))
