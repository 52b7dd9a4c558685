"""Message catalogues: the words of one language, read from a gettext file when first asked for.

Messages are whole English sentences with named places, such as `{goods} cannot be returned {how}.`; each may carry
a context that tells equal words apart. A catalogue is `catalogues/<locale>.po`; a new language is one more file.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from plainsight.wording.po_file import GLUE, Words, read_words

_FOLDER = "catalogues"


def message(text: str, context: str = "") -> str:
    """Name a message in a table, for `Wording.say` later on; `context` tells equal words apart."""
    return f"{context}{GLUE}{text}" if context else text


def plural(one: str, other: str) -> tuple[str, str]:
    """Name a message that has a form per number, for `Wording.many` later on."""
    return one, other


@cache
def locales() -> frozenset[str]:
    """Locales that have a catalogue, as they are written in policies: `en`, `fr`, `pt-BR`."""
    folder = resources.files(__package__).joinpath(_FOLDER)
    return frozenset(entry.name.removesuffix(".po") for entry in folder.iterdir() if entry.name.endswith(".po"))


def nearest(*wanted: str) -> str:
    """The first of `wanted` that has a catalogue, itself or by its language alone; else English."""
    there = locales()
    for locale in wanted:
        for form in (locale, locale.partition("-")[0]):
            if form in there:
                return form
    return "en"


@cache
def _words(locale: str) -> Words:
    name = f"{locale}.po"
    return read_words(resources.files(__package__).joinpath(_FOLDER, name).read_text("utf-8"), name)


class Catalogue:
    """The words of one language.

    Args:
        locale: one of `locales()`.
    """

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._words = _words(locale)

    def find(self, wanted: str) -> str:
        """The message in this language; the English itself where it has none."""
        said = self._words.single.get(wanted)
        return wanted.rpartition(GLUE)[2] if said is None else said

    def find_plural(self, one: str, other: str, n: int) -> str:
        """The form of the message that goes with `n`; `one` names it, with its context if it has any."""
        forms = self._words.plural.get(one)
        if forms is None:
            return one.rpartition(GLUE)[2] if n == 1 else other
        return forms[self._words.form(n)]
