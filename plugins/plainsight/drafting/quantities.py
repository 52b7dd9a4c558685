"""Times, amounts of money, shares, telephone numbers and addresses in a sentence, with the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import phonenumbers

from plainsight.drafting.language import Words

_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF", "CAD": "CAD"}
_SYMBOL = "|".join(map(re.escape, _SYMBOLS))
_NUMBER = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_MONEY = re.compile(
    rf"(?:(?P<before>{_SYMBOL})\s?(?P<first>{_NUMBER})|(?P<second>{_NUMBER})\s?(?P<after>{_SYMBOL}|euros?\b|Euro\b|francs?\b))(?![\d%])"
)
_SHARE = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?|100)\s?(?:%|percent\b|per cent\b|Prozent\b|pour cent\b|por ciento\b)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time.

    Attributes:
        start: where it begins in the sentence, in characters.
        end: where it ends.
        low: the smaller number of a range; None where there is but one.
        high: the number.
        unit: `business_day`, `day`, `week`, `month`, `year`, `hour` or `minute`.
    """

    start: int
    end: int
    low: int | None
    high: int
    unit: str

    @property
    def days(self) -> int | None:
        """In days; None for what is not counted in days."""
        each = {"business_day": 1, "day": 1, "week": 7, "month": 30, "year": 365}.get(self.unit)
        return None if each is None else self.high * each

    @property
    def iso(self) -> str:
        """ISO 8601."""
        letter = {"business_day": "P{}D", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
        return {**letter, "hour": "PT{}H", "minute": "PT{}M"}[self.unit].format(self.high)


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, or a share in percent.

    Attributes:
        currency: ISO 4217; None where the sentence only has a word for money that several countries use.
    """

    start: int
    end: int
    money: Decimal | None = None
    percent: Decimal | None = None
    currency: str | None = None


@cache
def _times(words: Words) -> re.Pattern[str]:
    spoken = "|".join(sorted(map(re.escape, words.numbers), key=len, reverse=True))
    number = rf"(?:\d{{1,3}}|{spoken})"
    units = "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.units.items())
    form = (
        rf"(?<![\w.,])(?:(?P<low>{number})\s?(?:-|–|—|(?:{words.range})\s)\s?)?(?P<high>{number})"
        rf"(?:\s?\((?P<digits>\d{{1,3}})\))?[\s-]?(?:{units})(?!\w)"
    )
    return re.compile(form.replace(" ", r"\s"), re.IGNORECASE)


def times(text: str, words: Words) -> list[Span]:
    """Lengths of time, in order, such as `30 days`, `thirty (30) days`, `3 to 5 business days`, `4-hour`."""
    return list(_spans(text, words))


def _spans(text: str, words: Words) -> Iterator[Span]:
    for match in _times(words).finditer(text):
        high = _value(match["digits"] or match["high"], words)
        low = _value(match["low"], words) if match["low"] else None
        unit = next(name for name in words.units if match[name])
        if high > 0 and (low is None or low < high):
            yield Span(match.start(), match.end(), low, high, unit)


def _value(text: str, words: Words) -> int:
    return int(text) if text.isdigit() else words.numbers[text.lower()]


def amounts(text: str) -> list[Amount]:
    """Amounts of money and shares, in order."""
    found = [
        Amount(m.start(), m.end(), money=_decimal(m["first"] or m["second"]), currency=_currency(m))
        for m in _MONEY.finditer(text)
    ]
    found += [Amount(m.start(), m.end(), percent=_decimal(m[1])) for m in _SHARE.finditer(text)]
    return sorted((one for one in found if one.percent != 0), key=lambda one: one.start)


def _currency(match: re.Match[str]) -> str | None:
    written = match["before"] or match["after"]
    return _SYMBOLS.get(written, "EUR" if written.lower().startswith("euro") else None)


def _decimal(text: str) -> Decimal:
    """`1.234,50`, `1,234.50`, `4,90`: a point or comma before the last one or two digits parts cents."""
    match = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", text)
    assert match is not None
    whole = re.sub(r"\D", "", match[1]) or "0"
    return Decimal(f"{whole}.{match[2]}") if match[2] else Decimal(whole)


def phone_numbers(text: str, country: str | None) -> list[tuple[str, tuple[int, int]]]:
    """Valid telephone numbers, as dialled from abroad, with their places; without a code they are of `country`."""
    found = phonenumbers.PhoneNumberMatcher(text, country)
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return [(phonenumbers.format_number(match.number, form), (match.start, match.end)) for match in found]


def mail_addresses(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Mail addresses with their places."""
    return [(match[0].rstrip("."), match.span()) for match in _MAIL.finditer(text)]
