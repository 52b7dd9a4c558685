"""Numbers with a unit in a text that a writer wrote: times, shares and money, by the words of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, get_args

from plainsight.checks.policy.notice_content import NoticeWords, Unit, fold, notice_words

Kind = Literal["hours", "days", "months", "percent", "money"]
"""What a number counts. Times are of a kind by their unit: years of warranty say nothing about days to return."""
KINDS: dict[Unit, Kind] = {
    "minute": "hours",
    "hour": "hours",
    "day": "days",
    "week": "days",
    "month": "months",
    "year": "months",
}
MINUTES: dict[Unit, int] = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "week": 7 * 1440,
    "month": 30 * 1440,
    "year": 365 * 1440,
}
_SIGNS = r"US\$|\$\s?US|CA\$|\$|€|£|EUR|USD|GBP|CHF|CAD"
_DIGITS = r"\d+(?:[.,\s](?=\d{3}(?!\d))\d{3})*(?:[.,]\d{1,2}(?!\d))?"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with a unit, as a text has it.

    Attributes:
        found: the words, as they stand there.
        kind: what it counts.
        value: minutes, percent, or money in its main unit.
    """

    found: str
    kind: Kind
    value: Decimal


def numbers_in(words: str, locale: str) -> Iterator[Quantity]:
    """The numbers with a unit in a text, in its order; none in a language without a table."""
    language = locale.partition("-")[0]
    table = notice_words(language)
    if table is None:
        return
    for match in _pattern(language).finditer(words):
        unit, kind = _unit(match)
        for number in filter(None, (match["low"], match["high"], match["after"])):
            value = _value(number, table)
            if value is not None:
                yield Quantity(match[0].strip(), kind, value * (MINUTES[unit] if unit else 1))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = notice_words(language)
    assert table is not None
    said = [word for number, forms in table.numbers.items() if number != "1" for word in forms]
    number = rf"(?:{_DIGITS}|{_any(said)})"
    units = "|".join(rf"(?P<{unit}>{_any(_long(table.units[unit]))})" for unit in get_args(Unit))
    # Between a number and its unit may stand one word, such as "30 calendar days".
    return re.compile(
        rf"(?<![\w.,:/])(?:(?:{_SIGNS})\s?(?P<after>{_DIGITS})(?![\d%])"
        rf"|(?P<low>{number})(?:(?:\s?[-–]\s?|\s[^\W\d]{{1,4}}\s)(?P<high>{number}))?"
        rf"(?:\s?(?P<percent>%|{_any(table.percent)})|\s?(?P<money>{_SIGNS}|{_any(table.money)})(?!\w)"
        rf"|[\s-]{{0,2}}(?:[^\W\d]+\s)?(?:{units})(?!\w)))",
        re.IGNORECASE,
    )


def _long(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without one-letter forms: "8 h" is a time of day as often as a length."""
    return tuple(word for word in words if len(word) > 1)


def _any(words: tuple[str, ...] | list[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first)


def _unit(match: re.Match[str]) -> tuple[Unit | None, Kind]:
    if match["percent"]:
        return None, "percent"
    for unit in get_args(Unit):
        if match[unit]:
            return unit, KINDS[unit]
    return None, "money"


def _value(number: str, table: NoticeWords) -> Decimal | None:
    for digits, forms in table.numbers.items():
        if fold(number) in map(fold, forms):
            return Decimal(digits)
    plain = re.sub(r"\s", "", number)
    whole, mark, rest = plain.rpartition("," if plain.rfind(",") > plain.rfind(".") else ".")
    if mark and len(rest) != 3:
        return Decimal(re.sub(r"[.,]", "", whole) + "." + rest)
    digits = re.sub(r"[.,]", "", plain)
    return Decimal(digits) if digits.isdigit() else None
