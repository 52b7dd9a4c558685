"""The words of policies in five languages, and which of them a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from plainsight.drafting.passages import Passage
from plainsight.source import read

LOCALES = ("de", "en", "es", "fr", "it")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What policies of one language say, as patterns; `words/<locale>.yml` names them all."""

    locale: str
    common: frozenset[str]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    range: str
    joining: tuple[str, ...]
    patterns: Mapping[str, re.Pattern[str]]
    tables: Mapping[str, Mapping[str, re.Pattern[str]]]

    def find(self, name: str, text: str) -> re.Match[str] | None:
        """The first place in `text` that says what the pattern of this name is for."""
        return self.patterns[name].search(text)


@cache
def words_of(locale: str) -> Words:
    """The words of one of `LOCALES`."""
    name = f"{locale}.yml"
    held: Any = read(resources.files(__package__).joinpath("words", name).read_text("utf-8"), name).data
    plain = ("common", "numbers", "units", "range", "joining")
    return Words(
        locale=locale,
        common=frozenset(held["common"]),
        numbers={str(word): int(number) for word, number in held["numbers"].items()},
        units=held["units"],
        range=held["range"],
        joining=tuple(held["joining"]),
        patterns={
            key: _compiled(value) for key, value in held.items() if isinstance(value, str) and key not in plain
        },
        tables={
            key: {name: _compiled(pattern) for name, pattern in value.items()}
            for key, value in held.items()
            if isinstance(value, dict) and key not in plain
        },
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    begins = "" if pattern.startswith(("^", r"\b", r"\s")) else r"(?<!\w)"
    return re.compile(f"{begins}(?:{pattern})".replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


def guess_locale(texts: Iterable[str]) -> str:
    """The language whose commonest words a text uses most; English when it uses none."""
    found = [word.lower() for text in texts for word in _WORD.findall(text)]
    return max(LOCALES, key=lambda locale: (sum(word in words_of(locale).common for word in found), locale == "en"))


def languages(passages: Sequence[Passage], locale: str) -> Iterator[str]:
    """The language of each sentence: `locale`, or another whose commonest words it uses far more often.

    A sentence of a few words, or without common ones, is in the language of the one before it under its heading.
    """
    before: Passage | None = None
    spoken = locale
    for passage in passages:
        if before is None or before.heading != passage.heading or before.file != passage.file:
            spoken = guess_locale([passage.heading]) if _uses(passage.heading, locale) == 0 else locale
            spoken = spoken if _uses(passage.heading, spoken) >= _CLEARLY else locale
        own = _uses(passage.text, locale)
        other = max((name for name in LOCALES if name != locale), key=lambda name: _uses(passage.text, name))
        if _uses(passage.text, other) >= max(_CLEARLY, 2 * own + 1):
            spoken = other
        elif own >= _CLEARLY:
            spoken = locale
        before = passage
        yield spoken


_CLEARLY = 3
"""How many of a language's commonest words show that a sentence is in it."""


def _uses(text: str, locale: str) -> int:
    common = words_of(locale).common
    return sum(word.lower() in common for word in _WORD.findall(text))
