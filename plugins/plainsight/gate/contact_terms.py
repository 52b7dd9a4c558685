"""The contact part as facts, with what it comes to for a customer: is it a person, and for how long a week."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from plainsight.gate.terms import Term, terms_of
from plainsight.model import WEEKDAYS, Channel, Contact, OpeningHours, Reading

_HOURS = re.compile(r"^hours(\[|\.|$)")
_CHANNEL_HOURS = re.compile(r"^channels\[([^\]]*)\]\.hours(\[|\.|$)")


def contact_terms(contact: Contact, reading: Reading, today: dt.date) -> dict[str, Term]:
    """Every fact of the contact part; hours are told per channel, as the minutes of a week and its days."""
    told = terms_of(contact, reading, ("contact",))
    found = {path: term for path, term in told.items() if not _HOURS.match(path) and not _CHANNEL_HOURS.match(path)}
    for channel in contact.channels:
        path = f"channels[{channel.id}]"
        hours = contact.hours_of(channel)
        line = next((t.line for p, t in told.items() if p.startswith((f"{path}.hours", "hours")) and t.line), None)
        found[f"{path}.person"] = Term(channel.is_staffed, told[path].line)
        if channel.is_staffed and hours:
            found[f"{path}.week_minutes"] = Term(week_minutes(hours, today), line)
            found[f"{path}.opening"] = Term(_opening(hours, today), line)
    return found


def week_minutes(hours: Iterable[OpeningHours], today: dt.date) -> int:
    """For how many minutes a week somebody is there, by the hours that hold today."""
    return sum(
        len(each.days) * (_minutes(each.closes) - _minutes(each.opens)) for each in hours if _holds(each, today)
    )


def _opening(hours: Iterable[OpeningHours], today: dt.date) -> tuple[str, ...]:
    lines = []
    for number, day in enumerate(WEEKDAYS, 1):
        lines += [
            f"{number} {day} {each.opens:%H:%M}-{each.closes:%H:%M}"
            for each in hours
            if day in each.days and _holds(each, today)
        ]
    return tuple(sorted(lines))


def _holds(hours: OpeningHours, today: dt.date) -> bool:
    return (hours.valid_from is None or hours.valid_from <= today) and (
        hours.valid_through is None or today <= hours.valid_through
    )


def _minutes(time: dt.time) -> int:
    if time == dt.time(23, 59):
        return 24 * 60
    return time.hour * 60 + time.minute


def way_of(contact: Contact | None, target: str | None) -> Channel | None:
    """The channel of the policy that an address on a page leads to."""
    if contact is None or target is None:
        return None
    if target.lower().startswith("tel:"):
        digits = _digits(target)
        return next((c for c in contact.channels if c.number and _digits(c.number) == digits), None)
    return next((c for c in contact.channels if c.url is not None and target in c.url.root.values()), None)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
