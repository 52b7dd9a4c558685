"""What only pages in quirks mode may write: lengths without unit, colours without `#` (quirks.spec.whatwg.org)."""

from __future__ import annotations

import re

_SIDES = ("top", "right", "bottom", "left")
_LENGTHS = frozenset(
    {
        *("font-size", "height", "width", "letter-spacing", "word-spacing", "text-indent", "margin", "padding"),
        *(f"{bound}-{side}" for bound in ("max", "min") for side in ("width", "height")),
        *_SIDES,
        *(f"{kind}-{side}" for kind in ("margin", "padding") for side in _SIDES),
    }
)
_COLOURS = frozenset({"color", "background-color"})
_BARE_NUMBER = re.compile(r"(?<!\S)[+-]?(?:\d+\.?\d*|\.\d+)(?!\S)")

QUIRKS = """
table { font-size: initial; font-weight: initial; line-height: initial; white-space: initial }
"""
"""What the browser's own stylesheet says besides."""


def as_in_quirks_mode(name: str, value: str) -> str:
    """A declaration's value with the units and signs that a page in quirks mode may leave out."""
    if name in _LENGTHS and "(" not in value:
        return _BARE_NUMBER.sub(lambda number: f"{number[0]}px", value)
    if name in _COLOURS and re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", value.strip()):
        return f"#{value.strip()}"
    return value
