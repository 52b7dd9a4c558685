"""Words that promise nothing, blame or are hard to read, per language: tables that anyone can extend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Model, OneOrMany, Phrase
from plainsight.source import read

ListName = Literal["vague", "discretion", "legalese", "passive", "blame", "double_negative"]
_GAP = r"\s+(?:[^\s.!?;:,]+\s+){0,5}?"
"""What `...` stands for: up to five words with no mark between them."""


_WORD = re.compile(r"\w+")


class Entry(Model):
    """Words with one fault in common."""

    words: Annotated[tuple[Phrase, ...], OneOrMany, Field(min_length=1)]
    """The words, in every form in which they are to be found; upper and lower case are one, `...` is a few words."""
    why: Phrase
    """What is wrong with them; half a sentence."""
    write: Phrase
    """What to write instead; a sentence."""
    promises_only: bool = False
    """Whether they may stand in a reason, which promises nothing."""


class WordTable(Model):
    """One file of words/."""

    vague: tuple[Entry, ...]
    discretion: tuple[Entry, ...]
    legalese: tuple[Entry, ...] = ()
    passive: tuple[Entry, ...] = ()
    blame: tuple[Entry, ...] = ()
    double_negative: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a list, as they stand in a text."""

    found: str
    entry: Entry


def hits(name: ListName, locale: str, words: str) -> Iterator[Hit]:
    """The words of a list that stand in a text, each once; none in a language without a table."""
    pattern, entries, firsts = _search(name, locale.partition("-")[0])
    # Nearly no text holds any of the words: that much is told by its first words, in a tenth of the time.
    if pattern is None or firsts.isdisjoint(_WORD.findall(words.lower())):
        return
    seen = set()
    for match in pattern.finditer(words):
        folded = _fold(match[0])
        if folded not in seen:
            seen.add(folded)
            yield Hit(match[0], entries[match.lastgroup or ""])


@cache
def _search(name: ListName, language: str) -> tuple[re.Pattern[str] | None, dict[str, Entry], frozenset[str]]:
    """A pattern of all forms in a list, the entry of each of its groups, and the words that forms begin with."""
    table = word_table(language)
    listed: tuple[Entry, ...] = getattr(table, name) if table else ()
    forms = sorted(
        ((" ".join(words.split()), entry) for entry in listed for words in entry.words),
        key=lambda form: -len(form[0]),
    )
    if not forms:
        return None, {}, frozenset()
    groups = (f"(?P<form{number}>{_pattern(words)})" for number, (words, _) in enumerate(forms))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE)
    firsts = frozenset(_WORD.findall(words.lower())[0] for words, _ in forms)
    return pattern, {f"form{number}": entry for number, (_, entry) in enumerate(forms)}, firsts


def _pattern(words: str) -> str:
    parts = (re.escape(part).replace(r"\ ", r"\s+").replace("'", "['’]") for part in words.split(" ... "))
    return _GAP.join(parts)


@cache
def word_table(language: str) -> WordTable | None:
    """The table of a language, such as `en`; None when there is none yet."""
    source = files("plainsight.checks.policy").joinpath("words", f"{language}.yml")
    if not language.isalpha() or not source.is_file():
        return None
    return WordTable.model_validate(read(source.read_bytes(), source.name).data)


def _fold(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())
