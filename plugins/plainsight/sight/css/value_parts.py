"""A value's text taken apart: into its words, or at its commas. What stands in functions and strings stays whole."""

from __future__ import annotations


def words(value: str) -> list[str]:
    """A value's words, functions kept whole, after which no blank is needed."""
    found, depth, start, quote = [], 0, -1, ""
    for at, sign in enumerate(value):
        if quote:
            quote = "" if sign == quote else quote
            continue
        if sign.isspace() and depth == 0:
            if start >= 0:
                found.append(value[start:at])
                start = -1
            continue
        if sign == "/" and depth == 0:
            if start >= 0:
                found.append(value[start:at])
            found.append("/")
            start = -1
            continue
        if start < 0:
            start = at
        if sign in "\"'":
            quote = sign
        depth += (sign == "(") - (sign == ")")
        if sign == ")" and depth == 0 and value[at + 1 : at + 2].isalpha():
            found.append(value[start : at + 1])
            start = -1
    if start >= 0:
        found.append(value[start:])
    return found


def split_arguments(text: str, separator: str = ",") -> list[str]:
    """Split at top-level commas (or another sign), outside parentheses and strings."""
    pieces, depth, start, quote = [], 0, 0, ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == separator and depth == 0:
            pieces.append(text[start:at].strip())
            start = at + 1
    pieces.append(text[start:].strip())
    return pieces
