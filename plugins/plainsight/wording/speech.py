"""How one locale says things: messages from its catalogue, and values formatted the way its readers write them.

Formats are CLDR's, through Babel. What CLDR leaves to the writer (how a full hour is written, what units are called)
stands in the catalogue.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, get_timezone_name
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_precision

from plainsight.model.contact import WEEKDAYS, Weekday
from plainsight.model.shop import Shop
from plainsight.model.values import Duration, Money
from plainsight.wording.catalogue import Catalogue, message, nearest, plural
from plainsight.wording.euphony import euphonic

TIME_PATTERN = message("time of day", "pattern")
FULL_HOUR_PATTERN = message("full hour", "pattern")
FIRST_DAY = message("first day of a month", "pattern")
NOR = message("between what can’t be had", "pattern")
LISTS_AS = message("locale whose lists are used", "pattern")
PLURAL_ENDINGS = message("last letters of a plural", "pattern")
ARTICLE_PLACES = message("places whose names take an article", "pattern")
INSIDE_CASE = message("first letter of a heading inside a sentence", "pattern")
DATIVES = message("words that change in the dative", "pattern")
SMALL_WORDS = message("words that are small inside a sentence", "pattern")
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
_BENT = re.compile(r"\{(\w+):(dative|sentence)\}")
_LETTERS_THEN_DIGITS = re.compile(r"(?<=[^\W\d_])(?=\d)")
_VOWELS = "AEIOUYÀÂÉÈÊÎÔÛ"
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_SENTENCES_READ_AT_ONCE = 3
_NOON, _MIDNIGHT = dt.time(12), (dt.time(0), dt.time(23, 59))


def _known(locale: str) -> Locale:
    """The locale, or its language alone where CLDR does not know the rest."""
    try:
        return Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(locale.partition("-")[0])


_TWO_STOPS = re.compile(r"(?<=[ap]\.m)\.\.(?!\.)")
"""A sentence that ends with a time of day, as Spanish writes it: "a las 6:15 p.m."."""


def _with_country(locale: str, countries: Sequence[str]) -> Locale:
    """The locale with the first country of the shop that speaks it: English in GB writes 24-hour times.

    A language counts that is official in a part of the country, too: Spanish in the US writes `$1,299.50`.
    """
    parsed = _known(locale)
    if parsed.territory is not None:
        return parsed
    for country in countries:
        if parsed.language in get_official_languages(country, regional=True, de_facto=True):
            try:
                return Locale(parsed.language, territory=country, script=parsed.script)
            except UnknownLocaleError:
                continue
    return parsed


class Speech:
    """Words and formats of one locale.

    Args:
        locale: as the shop names it, such as `fr` or `fr-CA`.
        shop: its countries and currency decide formats that the locale leaves open.

    Attributes:
        spoken: the locale whose words are used: `locale`, its language, or the shop's first locale, or English.
    """

    def __init__(self, locale: str, shop: Shop) -> None:
        self.locale = locale
        self.shop = shop
        self.catalogue = Catalogue(nearest(locale, shop.default_locale))
        same = locale.partition("-")[0] == self.catalogue.locale.partition("-")[0]
        self.spoken = locale if same else self.catalogue.locale
        self._bare: dict[str, str] = {}

    @cached_property
    def formats(self) -> Locale:
        return _with_country(self.spoken, self.shop.countries)

    @cached_property
    def _lists(self) -> Locale:
        return Locale.parse(self.say(LISTS_AS), sep="-")

    def say(self, wanted: str, /, **values: object) -> str:
        if values:
            return self._filled(self.catalogue.find(wanted), values)
        said = self._bare.get(wanted)
        if said is None:
            said = self._bare[wanted] = self._filled(self.catalogue.find(wanted), values)
        return said

    def many(self, one: str, other: str, n: int, /, **values: object) -> str:
        return self._filled(self.catalogue.find_plural(one, other, n), {"n": self.number(n), **values})

    def _filled(self, pattern: str, values: Mapping[str, object]) -> str:
        said = euphonic(self._bent(pattern, values).format(**values), self._language)
        return _TWO_STOPS.sub(".", said) if ".m.." in said else said

    @cached_property
    def _language(self) -> str:
        return self.catalogue.locale.partition("-")[0]

    def _bent(self, pattern: str, values: Mapping[str, object]) -> str:
        """The pattern with each `{time:dative}` and `{then:sentence}` filled in.

        The dative is what a time takes after "von" or "nach" in German; a sentence begins with a capital, as German
        has it after a colon.
        """
        bend = {"dative": self._dative, "sentence": self.sentence}
        return _BENT.sub(lambda place: bend[place[2]](str(values[place[1]])), pattern) if ":" in pattern else pattern

    def _dative(self, words: str) -> str:
        pairs = (pair.partition("=") for pair in self.catalogue.find(DATIVES).split())
        datives = {word: dative for word, _, dative in pairs}
        return re.sub(r"\w+", lambda word: datives.get(word[0], word[0]), words)

    def number(self, number: int | Decimal) -> str:
        return _number(number, self.formats)

    def listing(self, items: Iterable[str], joint: Literal["and", "or", "nor"] = "and") -> str:
        """Words in a row, with `and`, `or` or `nor` before the last; repeats once."""
        if joint == "nor" and self.say(NOR) != "and":
            *first, last = dict.fromkeys(items)
            return f"{', '.join(first)} {self.say(NOR)} {last}" if first else last
        listed = list(dict.fromkeys(items))
        style: Literal["or", "standard"] = "or" if joint == "or" else "standard"
        words = listed[0] if len(listed) == 1 else format_list(listed, style, self._lists)
        return euphonic(words, self._language)

    def sentence(self, words: str) -> str:
        """With a capital at the beginning, behind a quotation mark too."""
        start = len(words) - len(words.lstrip("“«„\u00a0"))
        return words[:start] + words[start : start + 1].upper() + words[start + 1 :]

    def ended(self, words: str) -> str:
        """With a full stop at the end, unless it has a mark of its own."""
        return words if words.endswith((".", "!", "?", "…", ":")) else words + "."

    def prose(self, sentences: Iterable[str | None]) -> str:
        """Sentences after one another, the missing ones left out."""
        return " ".join(self.sentence(words) for words in sentences if words)

    def parts(self, sentences: Iterable[str | None]) -> tuple[str, ...]:
        """The same prose cut for the eye: the first entry alone, then up to three sentences at a time."""
        entries = [self.sentence(words) for words in sentences if words]
        found, last, room = entries[:1], "", 0
        for words in entries[1:]:
            length = len(_SENTENCE_END.findall(words))
            if last and length <= room:
                last, room = f"{last} {words}", room - length
                continue
            found += [last] if last else []
            last, room = words, _SENTENCES_READ_AT_ONCE - length
        return (*found, last) if last else tuple(found)

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
        return _firm(_LETTERS_THEN_DIGITS.sub("\u00a0", words))

    def share(self, percent: Decimal | float) -> str:
        """`percent` of a hundred: 15 is "15%"."""
        pattern = self.formats.percent_formats[None].pattern.replace("#,##0", "#,##0.##")
        return _firm(format_percent(Decimal(str(percent)) / 100, pattern, locale=self.formats))

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
        return _firm(re.sub(r"\b1\b", self.say(FIRST_DAY), words, count=1) if day == 1 else words)

    def time(self, time: dt.time) -> str:
        """Time of day, with words for noon and for midnight; 23:59 stands for the end of the day."""
        if time == _NOON:
            to_twelve = "a" in self.formats.time_formats["short"].pattern
            noon = message("noon", "time of day with a.m. and p.m.") if to_twelve else message("noon", "time of day")
            return self.say(noon)
        if time in _MIDNIGHT:
            return self.say(message("midnight", "time of day"))
        pattern = self.say(TIME_PATTERN if time.minute else FULL_HOUR_PATTERN)
        return _firm(format_time(time, pattern, locale=self.formats))

    def span_of_day(self, opens: dt.time, closes: dt.time) -> str:
        """From one time of day to another, as in a table; the whole day in words of its own."""
        if opens == _MIDNIGHT[0] and closes in _MIDNIGHT:
            return self.say("around the clock")
        return self.say("{opens} – {closes}", opens=self.time(opens), closes=self.time(closes))

    def zone(self, name: str) -> str:
        """What people call an IANA time zone: by its own name where a country has several, else by its city."""
        own = self.formats.time_zones.get(name, {}).get("city")
        city = str(own or name.rpartition("/")[2].replace("_", " "))
        if "/" not in name or name.partition("/")[0] in _NAMED_ZONES:
            own_name = _firm(get_timezone_name(name, locale=self.formats))
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
        return (_known(tag).get_display_name(self.formats) if known else None) or tag

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

    def inside(self, words: str) -> str:
        """A heading or a name as part of a sentence: small, unless the language or a proper name forbids it."""
        head = words.split(maxsplit=1)[0] if words.strip() else ""
        letters = "".join(character for character in head if character.isalpha())
        if head in self.say(SMALL_WORDS).split():
            return words[0].lower() + words[1:]
        if self.say(INSIDE_CASE) != "small" or not head or letters[1:] != letters[1:].lower():
            return words
        if len(letters) == 1 and letters not in self._articles and "’" not in head and "'" not in head:
            return words
        return words if head.split("-")[0] in self._proper else words[0].lower() + words[1:]

    def looks_plural(self, name: str) -> bool:
        """Whether a name of goods can take a plural article; always so where the language needs none."""
        endings = self.say(PLURAL_ENDINGS)
        head = name.split(maxsplit=1)[0] if name.strip() else ""
        return endings == "any" or head.lower().endswith(tuple(endings.split()))

    @cached_property
    def knots(self) -> frozenset[str]:
        """What joins the last of several words, in the forms of the language."""
        joint = self.listing(("x", "z"))[1:-1].strip()
        return frozenset((joint, "ed", "e") if joint in ("e", "y") else (joint,))

    @property
    def _articles(self) -> str:
        """Words of one letter that are no more than words, where a capital alone means a name or a size."""
        return "AÀIEÈ" if self._language == "it" else "AÀ"

    @cached_property
    def _proper(self) -> frozenset[str]:
        """Names of languages and countries, which keep their capital where the language writes them so."""
        return frozenset(self.formats.languages.values()) | frozenset(self.formats.territories.values())


@lru_cache(maxsize=1024)
def _number(number: int | Decimal, formats: Locale) -> str:
    return _firm(format_decimal(number, locale=formats))


@lru_cache(maxsize=1024)
def _long_date(date: dt.date, formats: Locale) -> str:
    return format_date(date, "long", locale=formats)


def _firm(text: str) -> str:
    """With the common no-break space: many fonts and every text message lack the narrow one."""
    return text.replace("\u202f", "\u00a0")
