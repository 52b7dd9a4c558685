"""Custom properties: `var()` and `env()` put in, as text, before a value is read."""

from __future__ import annotations

import re
from collections.abc import Callable

_LONGEST = 8192
_DEEPEST = 40
_FUNCTIONS = ("var(", "env(")
# A window without notches and without a keyboard on screen (CSS Environment Variables 1).
_ENVIRONMENT = {f"safe-area-inset-{side}": "0px" for side in ("top", "right", "bottom", "left")}
_ENVIRONMENT |= {f"keyboard-inset-{side}": "0px" for side in ("top", "right", "bottom", "left", "width", "height")}


class Unresolved(Exception):
    """The value names a custom property that isn't set and has no fallback, or grows without bound."""


def has_variable(value: str) -> bool:
    """Whether a value must be resolved before it can be read."""
    return "var(" in value or "env(" in value or "VAR(" in value


_COMPUTED = re.compile(r"(?<![\w-])(if|attr|--[\w-]+|sibling-index|sibling-count|random|random-item|inherit)\(", re.I)


def computed_by_browser(value: str) -> str | None:
    """The function in a value whose result a page alone doesn't tell, such as `if()`; None where there is none."""
    match = _COMPUTED.search(value) if "(" in value else None
    return match[1].lower() + "()" if match is not None else None


def substitute(value: str, lookup: Callable[[str], str | None], depth: int = 0) -> str:
    """Put the values of custom properties in.

    Args:
        value: the text as written.
        lookup: gives a property's computed value; None where it isn't set.
        depth: how many substitutions deep this is.

    Raises:
        Unresolved: the declaration is invalid at computed-value time.
    """
    if depth > _DEEPEST:
        raise Unresolved
    out: list[str] = []
    at = 0
    size = 0
    while True:
        start, kind = _next(value, at)
        if start < 0:
            out.append(value[at:])
            break
        out.append(value[at:start])
        end = _closing(value, start + 3)
        name, comma, fallback = value[start + 4 : end].partition(",")
        found = lookup(name.strip()) if kind == "var(" else _ENVIRONMENT.get(name.strip())
        if found is None:
            if not comma:
                raise Unresolved
            found = substitute(fallback, lookup, depth + 1).strip()
        out.append(found)
        size += len(found)
        if size > _LONGEST:
            raise Unresolved
        at = end + 1
    return "".join(out).strip()


def _next(value: str, at: int) -> tuple[int, str]:
    best, kind = -1, ""
    for function in _FUNCTIONS:
        start = value.find(function, at)
        while start > 0 and (value[start - 1].isalnum() or value[start - 1] in "-_"):
            start = value.find(function, start + 1)
        if start >= 0 and (best < 0 or start < best):
            best, kind = start, function
    return best, kind


def _closing(value: str, opening: int) -> int:
    depth = 0
    quote = ""
    for at in range(opening, len(value)):
        sign = value[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if depth == 0:
                return at
    return len(value)
