"""Whether a notice that a writer wrote says its rule, by the words of its language in notice_words/."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal, cast

from plainsight.model import Duration
from plainsight.model.base import Model, OneOrMany, Phrase
from plainsight.model.delivery_window import DeliveryWindow, Slot
from plainsight.source import read

Words = Annotated[tuple[Phrase, ...], OneOrMany]
Unit = Literal["minute", "hour", "day", "week", "month", "year"]
_DAY = 1440
_LIKE = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "`": "'", "\N{NON-BREAKING HYPHEN}": "-"})
_HALF = 240
"""Minutes from which on a window may be called half a day."""


class NoticeWords(Model):
    """One file of notice_words/."""

    refusals: tuple[Words, ...]
    """Words of which one shows that something can't be returned."""
    units: dict[Unit, Words]
    """Units of time, in every form and short."""
    numbers: dict[str, Words]
    """Numbers in words, by their digits."""
    half_day: Words
    whole_day: Words
    noon: Words
    midnight: Words
    percent: Words
    """What is said or written for %."""
    money: Words
    """Names of money, as customers say them."""


@cache
def notice_words(language: str) -> NoticeWords | None:
    """The table of a language, such as `en`; None when there is none yet."""
    source = files("plainsight.checks.policy").joinpath("notice_words", f"{language}.yml")
    if not language.isalpha() or not source.is_file():
        return None
    return NoticeWords.model_validate(read(source.read_bytes(), source.name).data)


def says_refusal(notice: str, locale: str) -> bool:
    """Whether a notice holds a word of refusal; so it is held to in a language without a table."""
    table = notice_words(locale.partition("-")[0])
    return table is None or _holds(notice, (word for words in table.refusals for word in words))


def says_window(notice: str, locale: str, window: DeliveryWindow) -> bool:
    """Whether a notice tells a window's length, or the hours of one of its slots."""
    table = notice_words(locale.partition("-")[0])
    if table is None:
        return True
    minutes = window.longest.approximate_minutes
    if (minutes >= _HALF and _holds(notice, table.half_day)) or (minutes >= 480 and _holds(notice, table.whole_day)):
        return True
    told = fold(notice)
    if any(re.search(form, told) for form in _lengths(window.longest, table)):
        return True
    return any(_says_slot(told, slot, table) for slot in window.slots)


def _lengths(length: Duration, table: NoticeWords) -> Iterable[str]:
    """Patterns of a length: in its own units, in minutes, in hours and in days."""
    minutes = length.approximate_minutes
    wanted: list[tuple[Unit, str]] = [(cast("Unit", unit), str(number)) for unit, number in length.parts]
    sizes: tuple[tuple[Unit, int], ...] = (("minute", 1), ("hour", 60), ("day", _DAY))
    for unit, size in sizes:
        whole = f"{minutes / size:g}"
        if len(whole) <= 5:
            wanted.append((unit, whole))
    for unit, number in wanted:
        digits = re.escape(number).replace(r"\.", "[.,]")
        forms = [digits, *(re.escape(fold(word)) for word in table.numbers.get(number, ()))]
        units = "|".join(re.escape(fold(word)) for word in table.units[unit])
        yield rf"(?<![\w.,:])(?:{'|'.join(forms)})(?:[\s-]+[^\W\d]+)?[\s()-]*(?:{units})(?![^\W\d])"


def _says_slot(told: str, slot: Slot, table: NoticeWords) -> bool:
    return all(re.search(_time(time, table), told) for time in (slot.opens, slot.closes))


def _time(time: dt.time, table: NoticeWords) -> str:
    """A pattern of a time of day, by the clock of 24 hours or of twice 12."""
    if time == dt.time(23, 59):  # how a slot that closes at 24:00 is kept
        time = dt.time(0)
    hours = {time.hour, time.hour % 12 or 12} | ({24} if time == dt.time(0) else set())
    hour = "|".join(f"0?{hour}" for hour in sorted(hours, reverse=True))
    minutes = r"(?:\s*[:.h]\s*00)?" if time.minute == 0 else rf"\s*[:.h]\s*{time.minute:02}"
    words = {12: table.noon, 0: table.midnight}.get(time.hour, ()) if time.minute == 0 else ()
    named = "".join(rf"|\b{re.escape(fold(word))}\b" for word in words)
    return rf"(?<![\w.,:$])(?:{hour}){minutes}(?![\d%$])(?!\s*[:.h]\s*\d){named}"


def _holds(text: str, words: Iterable[str]) -> bool:
    folded = [fold(word) for word in words]
    # A form that ends in an apostrophe, such as `n'`, stands before another word.
    forms = "|".join(re.escape(word) + ("" if word.endswith("'") else r"(?!\w)") for word in folded)
    return re.search(rf"(?<!\w)(?:{forms})", fold(text)) is not None


def fold(words: str) -> str:
    """In small letters, with plain apostrophes and single spaces."""
    return " ".join(words.casefold().translate(_LIKE).split())
