"""`@container` and the units of containers, as far as bounds of a container's width and custom properties tell."""

from __future__ import annotations

import re

from plainsight.sight.css.condition import condition_value
from plainsight.sight.css.if_function import style_holds
from plainsight.sight.exposure import Viewport
from plainsight.sight.style import Container, Style

_PREFIX = re.compile(r"^\s*(?!not\b|style\b|scroll-state\b)([A-Za-z_-][\w-]*)\s*(?=\(|style\(|not\b)", re.IGNORECASE)
_RANGE = re.compile(r"^(min-|max-)?(width|inline-size)\s*(:|>=|<=|>|<|=)\s*([\d.]+)(px|em|rem)$")
_BETWEEN = re.compile(r"^([\d.]+)(px|em|rem)\s*(<=|<)\s*(?:width|inline-size)\s*(<=|<)\s*([\d.]+)(px|em|rem)$")

_UNIT = re.compile(r"(?<![\w.])([+-]?(?:\d+\.?\d*|\.\d+))cq(w|i|h|b|min|max)\b", re.IGNORECASE)


def without_container_units(value: str, parent: Style | None, viewport: Viewport) -> tuple[str, str]:
    """A value with px for its container units: as the container is at its largest, and at its smallest.

    Without a container they are a share of the window (CSS Conditional 5, 7).
    """
    containers = parent.containers if parent is not None else ()
    width, height = float(viewport.width), float(viewport.height)
    along, down = (width, width), (height, height)
    if containers:
        along, down = (containers[-1].most, containers[-1].least), (height, 0.0)
    of_unit = {
        **dict.fromkeys("wi", along),
        **dict.fromkeys("hb", down),
        "min": tuple(map(min, along, down)),
        "max": tuple(map(max, along, down)),
    }

    def at(place: int) -> str:
        return _UNIT.sub(lambda found: f"{float(found[1]) * of_unit[found[2].lower()][place] / 100:.6g}px", value)

    return at(0), at(1)


def container_holds(text: str, parent: Style | None) -> bool | None:
    """Whether a container query holds for the children of `parent`; None where layout decides."""
    if parent is None:
        return False
    named = _PREFIX.match(text)
    name = named[1] if named is not None else None
    rest = text[named.end() :] if named is not None else text
    if "scroll-state(" in rest:
        return None
    asks_size = re.search(
        r"(?:^|[^-\w])(?:width|inline-size|height|block-size|aspect-ratio|orientation)", rest.lower()
    ) or (re.search(r"(?:min|max)-(?:width|inline-size|height|block-size)", rest.lower()))
    found = [one for one in parent.containers if name is None or name in one.names]
    if asks_size and not found:
        return False
    if not asks_size and name is not None:
        return None
    return condition_value(rest, lambda inside: _leaf(inside, parent, found[-1] if found else None))


def _leaf(inside: str, parent: Style, container: Container | None) -> bool | None:
    if inside.startswith("style\0"):
        return style_holds(inside[6:], parent.custom_property)
    return _size(" ".join(inside.split()).lower(), parent, container)


def _size(text: str, parent: Style, container: Container | None) -> bool | None:
    if container is None:
        return None
    between = _BETWEEN.match(text)
    if between is not None:
        low = _against(">=", _px(between[1], between[2], parent), container.least, container.most)
        high = _against("<=", _px(between[5], between[6], parent), container.least, container.most)
        return False if False in (low, high) else None if None in (low, high) else True
    match = _RANGE.match(text)
    if match is None:
        return None
    sign = match[3]
    if sign == ":":
        sign = {"min-": ">=", "max-": "<="}.get(match[1] or "", "=")
    return _against(sign, _px(match[4], match[5], parent), container.least, container.most)


def _px(number: str, unit: str, parent: Style) -> float:
    return float(number) * (1.0 if unit == "px" else 16.0 if unit == "em" else parent.root_px)


def _against(sign: str, wanted: float, least: float, most: float) -> bool | None:
    if sign in (">=", ">"):
        if least >= wanted + (sign == ">"):
            return True
        return False if most < wanted + (sign == ">") else None
    if sign in ("<=", "<"):
        if most <= wanted - (sign == "<"):
            return True
        return False if least > wanted - (sign == "<") else None
    return (least == most == wanted) or (None if least <= wanted <= most else False)
