"""Message catalogues: the words of one language, read from a gettext file when first asked for.

Messages are whole English sentences with named places, such as `{goods} cannot be returned {how}.`; each may carry
a context that tells equal words apart. A catalogue is `catalogues/<locale>.po`; a new language is one more file.
"""

from __future__ import annotations

import gettext
import hashlib
import os
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path

_FOLDER = Path(__file__).parent / "catalogues"
_GLUE = "\x04"
"""What gettext itself puts between a context and its message."""


def message(text: str, context: str = "") -> str:
    """Name a message in a table, for `Wording.say` later on; `context` tells equal words apart."""
    return f"{context}{_GLUE}{text}" if context else text


def plural(one: str, other: str) -> tuple[str, str]:
    """Name a message that has a form per number, for `Wording.many` later on."""
    return one, other


@cache
def locales() -> frozenset[str]:
    """Locales that have a catalogue, as they are written in policies: `en`, `fr`, `pt-BR`."""
    return frozenset(path.stem for path in _FOLDER.glob("*.po"))


def nearest(*wanted: str) -> str:
    """The first of `wanted` that has a catalogue, itself or by its language alone; else English."""
    there = locales()
    for locale in wanted:
        for form in (locale, locale.partition("-")[0]):
            if form in there:
                return form
    return "en"


@cache
def _translations(locale: str) -> gettext.GNUTranslations:
    """The messages of a locale.

    To compile a catalogue takes as long as to make dozens of pages, so what comes of it is kept where Python keeps
    compiled modules, under a name that only the same file gives.
    """
    source = (_FOLDER / f"{locale}.po").read_bytes()
    kept = _FOLDER / "__pycache__" / f"{locale}.{hashlib.sha256(source).hexdigest()[:16]}.mo"
    with suppress(OSError):
        return gettext.GNUTranslations(BytesIO(kept.read_bytes()))
    compiled = _compiled(source, locale)
    with suppress(OSError):
        _keep(compiled, kept, locale)
    return gettext.GNUTranslations(BytesIO(compiled))


def _compiled(source: bytes, locale: str) -> bytes:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source), locale=locale.replace("-", "_")))
    return compiled.getvalue()


def _keep(compiled: bytes, kept: Path, locale: str) -> None:
    """Put a compiled catalogue in the place of those of earlier files; whole or not at all."""
    kept.parent.mkdir(exist_ok=True)
    for earlier in kept.parent.glob(f"{locale}.*.mo"):
        earlier.unlink(missing_ok=True)
    half = kept.with_suffix(f".{os.getpid()}")
    half.write_bytes(compiled)
    half.replace(kept)


class Catalogue:
    """The words of one language.

    Args:
        locale: one of `locales()`.
    """

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._words = _translations(locale)

    def find(self, wanted: str) -> str:
        """The message in this language; the English itself where it has none."""
        context, glue, text = wanted.rpartition(_GLUE)
        return self._words.pgettext(context, text) if glue else self._words.gettext(text)

    def find_plural(self, one: str, other: str, n: int) -> str:
        """The form of the message that goes with `n`; `one` names it, with its context if it has any."""
        context, glue, text = one.rpartition(_GLUE)
        return self._words.npgettext(context, text, other, n) if glue else self._words.ngettext(text, other, n)
