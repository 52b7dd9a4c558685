"""A part of the model as flat facts: every field by its path, whatever fields the model comes to have.

A path reads like the policy: `outcomes[changed_mind/opened].window.days`, `why@en`. Entries of a list are told apart
by what they are about, not by their number, so that their order is no change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any

from pydantic import BaseModel

from plainsight.model import Duration, Reading
from plainsight.model.base import PerLocale

Fact = str | int | bool | tuple[str, ...]
Path = tuple[str | int, ...]

_IDENTITY = (
    ("id",),
    ("reason", "state", "received_as"),
    ("against",),
    ("counted",),
    ("bought",),
    ("number",),
    ("kind", "method"),
    ("method",),
    ("name",),
    ("when",),
    ("says",),
    ("term",),
    ("key",),
    ("days", "opens"),
    ("opens",),
    ("date",),
    ("who",),
    ("check", "rule", "pages", "files"),
    ("pages",),
)
"""By which fields an entry of a list is told from its neighbours; the first set that it has."""
PRESENT = "yes"
"""The fact at the path of a part itself: it is there."""


@dataclass(frozen=True, slots=True)
class Term:
    """One fact and where it is written.

    Attributes:
        value: durations and dates as ISO 8601, money's amount as digits, several texts or words as a tuple.
        line: 1-based line in its file; None where it isn't known.
    """

    value: Fact
    line: int | None = None


def terms_of(part: BaseModel, reading: Reading | None = None, thing: tuple[str, ...] = ()) -> dict[str, Term]:
    """Every fact of a part by its path; what is empty or left out without a default has none.

    Args:
        part: a rule, the contact part, the settings.
        reading: where it was read from, for lines.
        thing: its name there, such as `("rule", "bath-hygiene")`.
    """
    found: dict[str, Term] = {}
    default = f"@{reading.policy.shop.default_locale}" if reading is not None else "@"
    for path, place, value in _walk(part, "", ()):
        line = reading.place(thing, *place).line if reading is not None else None
        found[path.removesuffix(default)] = Term(value, line)  # a plain text is in the first locale
    return found


def _walk(part: BaseModel, path: str, place: Path) -> Iterator[tuple[str, Path, Fact]]:
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        key = field.alias or name
        yield from _value(value, f"{path}.{key}" if path else key, (*place, key))


def _value(value: Any, path: str, place: Path) -> Iterator[tuple[str, Path, Fact]]:
    if value is None or value == () or value == {}:
        return
    if isinstance(value, PerLocale):
        for locale, words in value.root.items():
            yield f"{path}@{locale}" if locale else path, (*place, locale) if locale else place, words
    elif isinstance(value, BaseModel):
        inside = list(_walk(value, path, place))
        if inside:
            yield path, place, PRESENT
            yield from inside
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _value(each, f"{path}[{key}]", (*place, str(key)))
    elif isinstance(value, tuple | list):
        yield from _entries(tuple(value), path, place)
    else:
        yield path, place, _plain(value)


def _entries(values: tuple[Any, ...], path: str, place: Path) -> Iterator[tuple[str, Path, Fact]]:
    if all(isinstance(value, PerLocale) for value in values):
        locales = dict.fromkeys(locale for text in values for locale in text.root)
        for locale in locales:
            words = tuple(text.root[locale] for text in values if locale in text.root)
            yield f"{path}@{locale}" if locale else path, place, words
    elif len(values) == 1 and isinstance(values[0], BaseModel) and not _identity(values[0]):
        yield from _value(values[0], path, place)
    elif all(isinstance(value, BaseModel) for value in values):
        seen: dict[str, int] = {}
        for index, value in enumerate(values):
            told = _identity(value)
            for key in _keys(value, told):
                seen[key] = seen.get(key, 0) + 1
                here = f"{path}[{key}]" if seen[key] == 1 else f"{path}[{key}#{seen[key]}]"
                named = {f"{here}.{field}" for field in told}
                inside = _value(value, here, (*place, index))
                yield from (each for each in inside if each[0].partition("@")[0] not in named)
    elif all(isinstance(value, int) for value in values) and len(values) == 2:
        yield f"{path}.least", (*place, 0), values[0]
        yield f"{path}.most", (*place, 1), values[1]
    else:
        yield path, place, tuple(sorted(str(_plain(value)) for value in values))


def _identity(entry: BaseModel) -> tuple[str, ...]:
    """The fields that tell what an entry is about."""
    names = type(entry).model_fields
    fields = next((fields for fields in _IDENTITY if fields[0] in names), ())
    return tuple(name for name in fields if name in names)


def _keys(entry: BaseModel, fields: tuple[str, ...]) -> list[str]:
    """What an entry is about: one key, or one for every case of those that it stands for together."""
    cases = ["/".join(case) for case in product(*(_side(getattr(entry, name)) for name in fields))]
    return [case.removesuffix("/any") for case in cases]


def _side(value: Any) -> list[str]:
    if value is None or value == ():
        return ["any"]
    if isinstance(value, PerLocale):
        return [next(iter(value.root.values()))]
    if isinstance(value, tuple | list):
        return [str(_plain(each)) for each in value]
    return [str(_plain(value))]


def _plain(value: Any) -> Fact:
    if isinstance(value, bool | int | str) and not hasattr(value, "value"):
        return value
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return str(value) if isinstance(value, Duration) or not hasattr(value, "value") else str(value.value)
