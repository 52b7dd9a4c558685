"""Values as the readers of one locale write them: money, shares, times, dates, time zones, countries, weekdays.

Formats are CLDR's, through Babel. What CLDR leaves to the writer (how a full hour is written, what units are called)
stands in the catalogue.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_name
from babel.numbers import format_currency, format_percent, get_currency_precision

from plainsight.model.contact import WEEKDAYS, Weekday
from plainsight.model.duration import Duration
from plainsight.model.values import Money
from plainsight.wording.catalogue import message, plural
from plainsight.wording.grammar import Grammar, firm, known_locale

TIME_PATTERN = message("time of day", "pattern")
FULL_HOUR_PATTERN = message("full hour", "pattern")
FIRST_DAY = message("first day of a month", "pattern")
_UNITS = {
    "minute": plural("{n} minute", "{n} minutes"),
    "hour": plural("{n} hour", "{n} hours"),
    "day": plural("{n} day", "{n} days"),
    "week": plural("{n} week", "{n} weeks"),
    "month": plural("{n} month", "{n} months"),
    "year": plural("{n} year", "{n} years"),
    "business_day": plural("{n} business day", "{n} business days"),
}
"""Not CLDR's: Babel 2.18 has no Italian or Portuguese days, and CLDR no one way to write the space in French."""
_NAMED_ZONES = frozenset({"America", "Australia", "Canada", "US"})
_LETTERS_THEN_DIGITS = re.compile(r"(?<=[^\W\d_])(?=\d)")
_VOWELS = "AEIOUYÀÂÉÈÊÎÔÛ"
_NOON, _MIDNIGHT = dt.time(12), (dt.time(0), dt.time(23, 59))


class Speech(Grammar):
    """Words of one locale, and its values in words.

    Args:
        locale: as the shop names it, such as `fr` or `fr-CA`.
        shop: its countries and currency decide formats that the locale leaves open.
    """

    def money(self, money: Money) -> str:
        """Without decimals when there are none; in the shop's currency unless it names another."""
        currency = money.currency or self.shop.currency
        if currency is None:
            return self.number(money.amount)
        whole = money.amount == money.amount.to_integral_value()
        finer = -int(money.amount.normalize().as_tuple().exponent) > get_currency_precision(currency)
        pattern = self.formats.currency_formats["standard"].pattern
        if whole:
            pattern = pattern.replace(".00", "")
        elif finer:
            pattern = pattern.replace(".00", ".00####")
        words = format_currency(
            money.amount, currency, pattern, locale=self.formats, currency_digits=not (whole or finer)
        )
        # A space, as CLDR has it between letters and digits; Babel leaves it out of "EUR 20".
        return firm(_LETTERS_THEN_DIGITS.sub("\u00a0", words))

    def share(self, percent: Decimal | float) -> str:
        """`percent` of a hundred: 15 is "15%"."""
        pattern = self.formats.percent_formats[None].pattern.replace("#,##0", "#,##0.##")
        return firm(format_percent(Decimal(str(percent)) / 100, pattern, locale=self.formats))

    def duration(self, duration: Duration) -> str:
        """In the units that the writer chose: "48 hours", "1 year and 6 months"."""
        parts = duration.parts or (("minute", 0),)
        return self.listing(self.many(*_UNITS[unit], n) for unit, n in parts)

    def date(self, date: dt.date) -> str:
        return self._first(date.day, _long_date(date, self.formats))

    def yearly_day(self, month: int, day: int) -> str:
        """A day of every year: "December 25"."""
        return self._first(day, format_skeleton("MMMMd", dt.datetime(2024, month, day), locale=self.formats))

    def closure_day(self, day: str) -> str:
        """`2026-12-24`, or `--12-25` for every year."""
        if day.startswith("--"):
            return self.yearly_day(int(day[2:4]), int(day[5:7]))
        return self.date(dt.date.fromisoformat(day))

    def _first(self, day: int, words: str) -> str:
        """A date with the first of the month written as the language does (French: 1er), which CLDR leaves out."""
        return firm(re.sub(r"\b1\b", self.say(FIRST_DAY), words, count=1) if day == 1 else words)

    def time(self, time: dt.time) -> str:
        """Time of day, with words for noon and for midnight; 23:59 stands for the end of the day."""
        if time == _NOON:
            to_twelve = "a" in self.formats.time_formats["short"].pattern
            noon = message("noon", "time of day with a.m. and p.m.") if to_twelve else message("noon", "time of day")
            return self.say(noon)
        if time in _MIDNIGHT:
            ends = time == _MIDNIGHT[1]
            return self.say(message("midnight", "end of the day") if ends else message("midnight", "time of day"))
        pattern = self.say(TIME_PATTERN if time.minute else FULL_HOUR_PATTERN)
        return firm(format_time(time, pattern, locale=self.formats))

    def span_of_day(self, opens: dt.time, closes: dt.time) -> str:
        """From one time of day to another, as in a table; the whole day in words of its own."""
        if opens == _MIDNIGHT[0] and closes in _MIDNIGHT:
            return self.say("around the clock")
        last = _MIDNIGHT[1] if closes in _MIDNIGHT else closes
        return self.say("{opens} – {closes}", opens=self.time(opens), closes=self.time(last))

    def zone(self, name: str) -> str:
        """What people call an IANA time zone: by its own name where a country has several, else by its city."""
        own = self.formats.time_zones.get(name, {}).get("city")
        city = str(own or name.rpartition("/")[2].replace("_", " "))
        if "/" not in name or name.partition("/")[0] in _NAMED_ZONES:
            own_name = firm(get_timezone_name(name, locale=self.formats))
            noun = self.say(message("{city} time", "a city"), city="").split()[0]
            # CLDR begins it with a capital, as for a list: "Ora orientale USA".
            return own_name[0].lower() + own_name[1:] if own_name.lower().startswith(f"{noun} ") else own_name
        if city[0] in _VOWELS:
            return self.say(message("{city} time", "a city that begins with a vowel"), city=city)
        return self.say(message("{city} time", "a city"), city=city)

    def country(self, code: str) -> str:
        return str(self.formats.territories.get(code, code))

    def language(self, tag: str) -> str:
        """Name of a language, in this one."""
        known = tag.partition("-")[0] in self.formats.languages
        return (known_locale(tag).get_display_name(self.formats) if known else None) or tag

    def day_name(self, day: Weekday) -> str:
        return str(self.formats.days["format"]["wide"][WEEKDAYS.index(day)])

    def weekdays(self, days: Iterable[Weekday]) -> str:
        """As in a sentence: "Monday to Saturday", "Tuesday and Thursday", "every day"."""
        numbers = sorted({WEEKDAYS.index(day) for day in days})
        if len(numbers) == len(WEEKDAYS):
            return self.say("every day")
        runs: list[list[int]] = []
        for number in numbers:
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        words: list[str] = []
        for run in runs:
            names = [self.day_name(WEEKDAYS[number]) for number in run]
            if len(run) > 2:
                words.append(
                    self.say(message("{first} to {last}", "days of the week"), first=names[0], last=names[-1])
                )
            else:
                words.extend(self.say(message("{day}", "every week on that day"), day=name) for name in names)
        return self.listing(words)


@lru_cache(maxsize=1024)
def _long_date(date: dt.date, formats: Locale) -> str:
    return format_date(date, "long", locale=formats)
