"""Where the strings, addresses, comments and blocks of a CSS text begin and end (CSS Syntax 3, 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

SKIPPED = r"""
    /\*.*?(?:\*/|\Z)
    |"[^"\\\n]*+(?:\\.?[^"\\\n]*+)*+"?
    |'[^'\\\n]*+(?:\\.?[^'\\\n]*+)*+'?
    |(?<![\w-])[uU][rR][lL]\(\s*+(?!["'])[^)\\]*+(?:\\.?[^)\\]*+)*+\)?
    |\\.?
"""
"""A verbose pattern (with `DOTALL`) of what no sign means anything in. What isn't closed ends with the text, and a
string also with its line."""

CLOSERS = {"(": ")", "[": "]", "{": "}"}
"""Each bracket that opens a block, and the only one that closes it."""

_COMMENT = re.compile(SKIPPED, re.VERBOSE | re.DOTALL)


def marks_of(signs: str) -> re.Pattern[str]:
    """A pattern for `outside_blocks`, its group the sign: brackets, or what the pattern `signs` means."""
    return re.compile(rf"{SKIPPED}|([()\[\]{{}}]|{signs})", re.VERBOSE | re.DOTALL)


_BRACKETS = marks_of(r"(?!)")


def outside_blocks(text: str, marks: re.Pattern[str], start: int = 0) -> Iterator[re.Match[str]]:
    """The marks of a text that stand in no block, and each bracket that ends an outermost one."""
    closers: list[str] = []
    for mark in marks.finditer(text, start):
        sign = mark[1]
        if sign in CLOSERS:
            closers.append(CLOSERS[sign])
            continue
        if closers and sign == closers[-1]:
            closers.pop()
        if not closers:
            yield mark


def closing(text: str, opening: int) -> int:
    """Where the bracket stands that closes the block that begins at `opening`; the text's end where none does."""
    end = next(outside_blocks(text, _BRACKETS, opening), None)
    return len(text) if end is None else end.start()


def without_comments(text: str) -> str:
    """A text with a blank for each comment."""
    if "/*" not in text:
        return text
    return _COMMENT.sub(lambda found: " " if found[0].startswith("/*") else found[0], text)
