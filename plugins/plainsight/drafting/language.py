"""The words of policies in five languages, and which of them a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

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
