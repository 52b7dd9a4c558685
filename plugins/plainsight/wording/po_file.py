"""A catalogue as translators edit it, a gettext .po file, read into tables of words at once.

Babel reads such files, too, with places and comments for tools that write them again; a page needs none of that, and
reading it takes several times as long. The format is that of the gettext manual, section "The Format of PO Files".
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass, field

GLUE = "\x04"
"""What gettext itself puts between a context and its message."""
_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\]) )?"([^"\\]*(?:\\.[^"\\]*)*)"\s*')
_ESCAPED = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_PLURAL = re.compile(r"^Plural-Forms:.*plural=([^;]+)", re.MULTILINE)
_GERMANIC = "n != 1"


class InvalidCatalogue(ValueError):
    """A line of a catalogue that can't be understood; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Words:
    """The translated messages of one catalogue; what has no translation, or a fuzzy one, is not among them.

    Attributes:
        single: a message's words by its key: the English, behind its context and `GLUE` if it has one.
        plural: the forms of a message that goes with a number, by the key of its singular.
        form: which of the forms goes with a number.
    """

    single: dict[str, str]
    plural: dict[str, tuple[str, ...]]
    form: Callable[[int], int]


@dataclass(slots=True)
class _Entry:
    """A message while it is read: its parts by their keyword, and the line on which it begins."""

    line: int
    fuzzy: bool
    parts: dict[str, str] = field(default_factory=dict)


def read_words(text: str, name: str) -> Words:
    """The words of a catalogue.

    Args:
        text: the file.
        name: what to call it in errors.

    Raises:
        InvalidCatalogue: a line is no part of a message, or a message stands there twice.
    """
    single: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    header = ""
    for entry in _entries(text, name):
        one, context = entry.parts.get("msgid", ""), entry.parts.get("msgctxt")
        if not one and context is None:
            header = entry.parts.get("msgstr", "")
            continue
        key = one if context is None else f"{context}{GLUE}{one}"
        if key in single or key in plural:
            raise InvalidCatalogue(f"{name}:{entry.line}: the message {one!r} stands here a second time")
        if entry.fuzzy:
            continue
        other = entry.parts.get("msgid_plural")
        if other is None:
            if said := entry.parts.get("msgstr"):
                single[key] = said
            continue
        forms = [words for part, words in sorted(entry.parts.items()) if part.startswith("msgstr[")]
        if any(forms):
            plural[key] = tuple(words or (other if number else one) for number, words in enumerate(forms))
    counted = _PLURAL.search(header)
    return Words(single, plural, gettext.c2py(counted[1] if counted else _GERMANIC))


def _entries(text: str, name: str) -> list[_Entry]:
    found: list[_Entry] = []
    part, fuzzy = "", False
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line[0] == "#":
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        known = _LINE.fullmatch(line)
        if known is None or not (known[1] or part):
            raise InvalidCatalogue(f"{name}:{number}: this is no part of a message: {line}")
        words = known[2]
        if "\\" in words:
            words = _ESCAPED.sub(lambda letter: _ESCAPES.get(letter[1], letter[1]), words)
        if not known[1]:
            found[-1].parts[part] += words
            continue
        if known[1] == "msgctxt" or (known[1] == "msgid" and part != "msgctxt"):
            found.append(_Entry(number, fuzzy))
            fuzzy = False
        elif not found:
            raise InvalidCatalogue(f"{name}:{number}: a message begins with msgid or msgctxt")
        part = known[1]
        found[-1].parts[part] = words
    return found
