"""The `transform` attribute of SVG, which has numbers without units and commas at will, as CSS would write it."""

from __future__ import annotations

import re

_FUNCTION = re.compile(r"([a-zA-Z]+)\s*\(([^()]*)\)")
_UNITS = {"translate": "px", "rotate": "deg", "skewX": "deg", "skewY": "deg"}


def transform_in_css(attribute: str) -> str:
    """`translate(4 8) rotate(90 10 10)` as `translate(4px, 8px) translate(10px, 10px) rotate(90deg) ...`."""
    return " ".join(
        _in_css(name, re.split(r"[\s,]+", inside.strip())) for name, inside in _FUNCTION.findall(attribute)
    )


def _in_css(name: str, values: list[str]) -> str:
    if name == "rotate" and len(values) == 3:
        x, y = values[1:]
        return f"translate({x}px, {y}px) rotate({values[0]}deg) translate(calc(-1 * {x}px), calc(-1 * {y}px))"
    unit = _UNITS.get(name, "")
    return f"{name}({', '.join(value + unit if value[-1:].isdigit() else value for value in values)})"
