"""Custom properties by `@property` (CSS Properties and Values API 1): which values they take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from plainsight.sight.css.function_names import MATHS, function_of
from plainsight.sight.css.lengths import degrees, length, number, seconds
from plainsight.sight.css.rules import Registered
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.validity import is_valid

_SIZES = Sizes(16, 16, 1000, 1000)


def read_property(said: Mapping[str, str]) -> Registered | None:
    """What an `@property` says; None where a browser drops it: a descriptor is missing, or its value is wrong."""
    syntax = said.get("syntax", "").strip()
    inherits = said.get("inherits", "").strip().lower()
    initial = said.get("initial-value")
    if inherits not in ("true", "false") or len(syntax) < 3 or syntax[0] not in "\"'" or syntax[-1] != syntax[0]:
        return None
    syntax = syntax[1:-1].strip()
    if syntax != "*" and (initial is None or not takes(syntax, initial)):
        return None
    return Registered(syntax, initial, inherits == "true")


@lru_cache(maxsize=4096)
def takes(syntax: str, value: str) -> bool:
    """Whether a value is of a syntax; what isn't read here passes."""
    value = value.strip()
    return syntax == "*" or any(_is_of(kind.strip(), value) for kind in syntax.split("|"))


def _is_of(kind: str, value: str) -> bool:
    if not kind.startswith("<"):
        return value == kind or kind.endswith(("+", "#"))
    low = value.lower()
    if kind == "<color>":
        return is_valid("color", low)
    if kind not in _UNITS:
        return True
    return function_of(low) in MATHS or _UNITS[kind](low)


def _is_length(value: str) -> bool:
    found = length(value, _SIZES)
    return found is not None and found.is_fixed


_UNITS: dict[str, Callable[[str], bool]] = {
    "<number>": lambda value: number(value) is not None and not value.endswith("%"),
    "<integer>": lambda value: value.lstrip("+-").isdigit(),
    "<percentage>": lambda value: value.endswith("%") and number(value) is not None,
    "<length>": _is_length,
    "<length-percentage>": lambda value: length(value, _SIZES) is not None,
    "<angle>": lambda value: degrees(value) is not None,
    "<time>": lambda value: seconds(value) is not None,
}
