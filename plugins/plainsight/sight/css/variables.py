"""Custom properties: `var()` and `env()` put in, as text, before a value is read."""

from __future__ import annotations

import re
from collections.abc import Callable

from plainsight.sight.css.syntax import SKIPPED, closing

_LONGEST = 8192
_DEEPEST = 40
# A window without notches and without a keyboard on screen (CSS Environment Variables 1).
_ENVIRONMENT = {f"safe-area-inset-{side}": "0px" for side in ("top", "right", "bottom", "left")}
_ENVIRONMENT |= {f"keyboard-inset-{side}": "0px" for side in ("top", "right", "bottom", "left", "width", "height")}


class Unresolved(Exception):
    """The value names a custom property that isn't set and has no fallback, or grows without bound."""


_APART_BEFORE, _APART_BEHIND = " \t\n,/*(", " \t\n,/*)"
_CALL = r"(?<![\w#-])(?i:var|env)\("
_FIRST_CALL, _CALLS = re.compile(_CALL), re.compile(f"{SKIPPED}|({_CALL})", re.VERBOSE | re.DOTALL)


def has_variable(value: str) -> bool:
    """Whether a value must be resolved before it can be read."""
    return "(" in value and _FIRST_CALL.search(value) is not None


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
    for call in _CALLS.finditer(value):
        if call[1] is None or call.start() < at:
            continue
        end = closing(value, call.end() - 1)
        name, comma, fallback = value[call.end() : end].partition(",")
        known = lookup if call[1].lower() == "var(" else _ENVIRONMENT.get
        found = known(name.strip())
        if found is None:
            if not comma:
                raise Unresolved
            found = substitute(fallback, lookup, depth + 1).strip()
        # What is put in never runs into what stands beside it: `var(--size)px` is no length.
        before, after = value[at : call.start()], value[end + 1 : end + 2]
        out += [before, "" if before[-1:] in _APART_BEFORE else " ", found, "" if after in _APART_BEHIND else " "]
        size += len(found)
        if size > _LONGEST:
            raise Unresolved
        at = end + 1
    return "".join([*out, value[at:]]).strip()
