"""Words that promise nothing, blame or are hard to read, per language: tables that anyone can extend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Annotated, Literal, get_args

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

    list: ListName
    found: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of an entry: what a text has to hold for it, and what it looks like there."""

    list: ListName
    needs: frozenset[str]
    pattern: str
    entry: Entry


def hits(locale: str, words: str) -> Iterator[Hit]:
    """The words of all lists that stand in a text, each once in its list; none in a language without a table.

    Nearly no text holds all the words of a form, in whatever order, and only those that do are searched for it.
    """
    forms = _forms(locale.partition("-")[0])
    there = frozenset(_WORD.findall(words.casefold()))
    likely = [form for word in there & forms.keys() for form in forms[word] if form.needs <= there]
    likely = [form for form in likely if _search((form.pattern,)).search(words)]
    for name in get_args(ListName) if likely else ():
        # The longest first, so that "as soon as possible" is not told as "soon"; equals as the table has them.
        of_list = [form for form in _listed(name, locale.partition("-")[0]) if form in likely]
        yield from _found(name, of_list, words) if of_list else ()


def _found(name: ListName, forms: list[_Form], words: str) -> Iterator[Hit]:
    seen = set()
    for match in _search(tuple(form.pattern for form in forms)).finditer(words):
        folded = _fold(match[0])
        if folded not in seen and match.lastindex is not None:
            seen.add(folded)
            yield Hit(name, match[0], forms[match.lastindex - 1].entry)


@lru_cache(maxsize=1024)
def _search(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some forms as whole words, one group for each."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(f'({each})' for each in patterns)})(?![\w-])", re.IGNORECASE)


@cache
def _listed(name: ListName, language: str) -> tuple[_Form, ...]:
    """Every form of a list, the longest first."""
    table = word_table(language)
    listed: tuple[Entry, ...] = getattr(table, name) if table else ()
    forms = ((" ".join(words.split()), entry) for entry in listed for words in entry.words)
    return tuple(
        _Form(name, frozenset(_WORD.findall(words.casefold())), _pattern(words), entry)
        for words, entry in sorted(forms, key=lambda form: -len(form[0]))
    )


@cache
def _forms(language: str) -> dict[str, list[_Form]]:
    """The forms of all lists, by one of their words, the longest, which the fewest texts hold."""
    found: dict[str, list[_Form]] = {}
    for name in get_args(ListName):
        for form in _listed(name, language):
            found.setdefault(max(form.needs, key=lambda word: (len(word), word)), []).append(form)
    return found


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
