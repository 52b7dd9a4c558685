"""Opening hours in words: days with the same hours told together."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.contact import WEEKDAYS, OpeningHours, Weekday
from plainsight.wording.records import HoursLine
from plainsight.wording.speech import Speech
from plainsight.wording.telling import COMMA, Telling


def hours_lines(speech: Speech, hours: Iterable[OpeningHours]) -> tuple[HoursLine, ...]:
    """Lines in the week's order; hours that hold for part of the year only come after, with their dates."""
    return tuple(HoursLine(speech.sentence(days), times) for days, times in _told(speech, hours))


def in_a_row(telling: Telling, hours: Iterable[OpeningHours]) -> str:
    """As one phrase: "Monday to Saturday, 8 AM – 9 PM; Sunday, noon – 9 PM"."""
    comma = telling.say(COMMA)
    return telling.row(comma.join(line) for line in _told(telling.speech, hours))


def _told(speech: Speech, hours: Iterable[OpeningHours]) -> list[tuple[str, str]]:
    """Days and their times, each as in a sentence."""
    seasons: dict[tuple[object, object], list[OpeningHours]] = {(None, None): []}
    for span in hours:
        seasons.setdefault((span.valid_from, span.valid_through), []).append(span)
    return [line for spans in seasons.values() for line in _season(speech, spans)]


def _season(speech: Speech, spans: list[OpeningHours]) -> list[tuple[str, str]]:
    groups: dict[tuple[str, ...], list[Weekday]] = {}
    for day in WEEKDAYS:
        of_day = sorted((s for s in spans if day in s.days), key=lambda s: s.opens)
        times = tuple(speech.span_of_day(s.opens, s.closes) for s in of_day)
        if times:
            groups.setdefault(times, []).append(day)
    lines = []
    for times, days in groups.items():
        words = speech.weekdays(days)
        lines.append((_dated(speech, words, spans[0]), speech.listing(times)))
    return lines


def _dated(speech: Speech, days: str, span: OpeningHours) -> str:
    first = speech.date(span.valid_from) if span.valid_from else None
    last = speech.date(span.valid_through) if span.valid_through else None
    if first and last:
        return speech.say("{days}, from {first} to {last}", days=days, first=first, last=last)
    if first:
        return speech.say("{days}, from {first}", days=days, first=first)
    return speech.say("{days}, until {last}", days=days, last=last) if last else days
