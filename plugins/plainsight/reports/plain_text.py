"""Text from policies and pages made safe to show: nothing in it acts, on a terminal or elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len

_CODE = re.compile(r"`([^`]+)`")


def printable(text: str) -> str:
    """Show what would steer the terminal, or turn the reading direction, by its escape instead of obeying it.

    Tabs become four spaces. Zero-width joiners stay, since scripts and emoji need them.
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return "    "
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Zl", "Zp") or (category == "Cf" and character not in "\u200c\u200d"):
        return character.encode("unicode_escape").decode("ascii")
    return character


def one_line(text: str) -> str:
    """`text` in one line, white space folded, printable."""
    return printable(" ".join(text.split()))


def sentence(text: str) -> str:
    """A message, which begins small and ends without a stop, as a sentence of its own."""
    whole = text[:1].upper() + text[1:].rstrip()
    return whole if whole.endswith((".", "!", "?")) else whole + "."


def spans(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a message, each with whether it stands between backticks, as code does."""
    end = 0
    for match in _CODE.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], False
        yield match[1], True
        end = match.end()
    if end < len(text):
        yield text[end:], False


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal cells; a longer word, such as a path, stays whole to be copied."""
    lines: list[str] = []
    line = ""
    for word in one_line(text).split(" "):
        longer = f"{line} {word}" if line else word
        if line and cell_len(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
