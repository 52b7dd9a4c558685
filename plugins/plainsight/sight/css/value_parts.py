"""A text of CSS taken apart: into its words, or at its commas. What stands in blocks and strings stays whole."""

from __future__ import annotations

import re

from plainsight.sight.css.syntax import marks_of, outside_blocks

_PLAIN = re.compile(r"[\w\s.,#%!*+-]*", re.ASCII)
_BREAKS = marks_of(r"[ \t\n\r\f]+|/")
_COMMAS = marks_of(",")


def words(value: str) -> list[str]:
    """A value's words: names, numbers, strings, whole functions, and each slash."""
    if _PLAIN.fullmatch(value):
        return value.split()
    found = []
    start = 0
    for mark in outside_blocks(value, _BREAKS):
        sign = mark[0]
        if sign[0] == "\\":
            continue
        if sign[0] in "/ \t\n\r\f":  # a comment parts words, too
            found += [value[start : mark.start()], "/" if sign == "/" else ""]
        else:
            found.append(value[start : mark.end()])
        start = mark.end()
    found.append(value[start:])
    return list(filter(None, found))


def split_arguments(text: str) -> list[str]:
    """A list at its commas."""
    if _PLAIN.fullmatch(text):
        return [piece.strip() for piece in text.split(",")]
    pieces = []
    start = 0
    for mark in outside_blocks(text, _COMMAS):
        if mark[0] == ",":
            pieces.append(text[start : mark.start()].strip())
            start = mark.end()
    return [*pieces, text[start:].strip()]
