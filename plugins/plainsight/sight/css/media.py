"""`@media`: does it hold in a window of this size, for a customer without special settings?"""

from __future__ import annotations

import re
from functools import lru_cache

from plainsight.sight.css.condition import condition_value
from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.value_parts import split_arguments
from plainsight.sight.exposure import Viewport

_PHONE_WIDTH = 600  # windows this narrow may be phones: a finger, no hovering pointer
_POINTING = re.compile(r"hover|pointer")
_RATIO = re.compile(r"^(\d+(?:\.\d+)?)\s*(?:/\s*(\d+(?:\.\d+)?))?$")
_RESOLUTION = re.compile(r"^(\d+(?:\.\d+)?)(dppx|dpi|dpcm|x)$", re.IGNORECASE)
_EM = 16  # whatever size the page gives its letters
_FLIP = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}

# Features whose value a page load has by default: what a customer with no special settings has.
_DEFAULTS = {
    "prefers-color-scheme": "light",
    "prefers-reduced-motion": "no-preference",
    "prefers-reduced-transparency": "no-preference",
    "prefers-reduced-data": "no-preference",
    "prefers-contrast": "no-preference",
    "forced-colors": "none",
    "inverted-colors": "none",
    "scripting": "enabled",
    "update": "fast",
    "overflow-block": "scroll",
    "overflow-inline": "scroll",
    "display-mode": "browser",
    "grid": "0",
    "scan": "",
    "color-gamut": "srgb",
    "dynamic-range": "standard",
    "video-dynamic-range": "standard",
    "-webkit-transform-3d": "1",
    "-webkit-transform-2d": "",
    "-moz-touch-enabled": "",
    "device-posture": "continuous",
    "horizontal-viewport-segments": "1",
    "vertical-viewport-segments": "1",
    "monochrome": "0",
    "color-index": "0",
    "color": "8",
    "nav-controls": "back",
    "shape": "rect",
}
_FALSE_ALONE = frozenset({"none", "no-preference", "0", ""})


@lru_cache(maxsize=8192)
def media_holds(text: str, viewport: Viewport) -> bool | None:
    """Whether a media query list holds; a feature that no browser knows makes its query false, as in the standard.

    None where a narrow window is asked for a mouse: it may be a phone's or a small one on a desk.
    """
    if not text.strip():
        return True
    text = text.lower()
    answers = [_query(query, viewport) for query in split_arguments(text)]
    if True in answers:
        return True
    return None if None in answers and viewport.width <= _PHONE_WIDTH and _POINTING.search(text) else False


def _query(query: str, viewport: Viewport) -> bool | None:
    match = re.match(r"(?:(not|only)\s+)?([a-z-]+)(?:\s+and\s+(.*))?$", query, re.DOTALL)
    if match is not None and match[2] not in ("not", "and", "or"):
        kind: bool | None = match[2] in ("all", "screen")
        if match[3] is not None:
            rest = condition_value(match[3], lambda inside: _feature(inside, viewport))
            kind = False if kind is False or rest is False else (None if rest is None else True)
        if match[1] == "not":
            return None if kind is None else not kind
        return kind
    return condition_value(query, lambda inside: _feature(inside, viewport))


def _feature(text: str, viewport: Viewport) -> bool | None:
    text = " ".join(text.split())
    if "\0" in text:
        return None
    ranged = re.match(r"^(?:(.+?)\s*(<=|>=|<|>|=)\s*)?(-?[a-z][a-z0-9-]*)(?:\s*(<=|>=|<|>|=)\s*(.+))?$", text)
    if ":" not in text and ranged is not None and (ranged[2] or ranged[4]):
        low = _compare(ranged[3], _FLIP[ranged[2]], ranged[1], viewport) if ranged[2] else True
        high = _compare(ranged[3], ranged[4], ranged[5], viewport) if ranged[4] else True
        return False if False in (low, high) else (None if None in (low, high) else True)
    name, colon, value = (part.strip() for part in text.partition(":"))
    if name.startswith("-webkit-") and name.endswith("device-pixel-ratio"):
        name, value = name.replace("-webkit-", "").replace("device-pixel-ratio", "resolution"), value + "dppx"
    if name.startswith(("min-", "max-")) and colon:
        return _compare(name[4:], ">=" if name.startswith("min-") else "<=", value, viewport)
    if name == "orientation":
        portrait = viewport.height >= viewport.width
        if colon and value not in ("portrait", "landscape"):
            return None
        return not colon or (value == "portrait") == portrait
    touch = viewport.width <= _PHONE_WIDTH
    if name in ("hover", "any-hover"):
        return None if touch else value == "hover" or not colon
    if name in ("pointer", "any-pointer"):
        return True if not colon else value != "none" and None if touch else value == "fine"
    if name in _DEFAULTS:
        if colon:
            return value == _DEFAULTS[name]
        return _DEFAULTS[name] not in _FALSE_ALONE
    if not colon:
        return True if _measure(name, viewport) else None
    return _compare(name, "=", value, viewport)


def _measure(name: str, viewport: Viewport) -> float | None:
    name = name.removeprefix("device-")
    if name in ("width", "inline-size"):
        return float(viewport.width)
    if name in ("height", "block-size"):
        return float(viewport.height)
    if name == "aspect-ratio":
        return viewport.width / viewport.height
    return None


def _compare(name: str, sign: str, value: str, viewport: Viewport) -> bool | None:
    if name == "resolution":
        match = _RESOLUTION.match(value.strip())
        if match is None:
            return None
        wanted = float(match[1]) / {"dppx": 1, "x": 1, "dpi": 96, "dpcm": 96 / 2.54}[match[2].lower()]
        actual: float | None = 1.0
    elif name in ("color", "monochrome", "color-index") and value.strip().isdigit():
        actual, wanted = float(_DEFAULTS[name]), float(value)
    else:
        actual = _measure(name, viewport)
        number = _ratio(value) if name.endswith("aspect-ratio") else _px(value, viewport)
        if actual is None or number is None:
            return None
        wanted = number
    assert actual is not None
    if sign == ">=":
        return actual >= wanted - 1e-9
    if sign == "<=":
        return actual <= wanted + 1e-9
    if sign == ">":
        return actual > wanted
    if sign == "<":
        return actual < wanted
    return abs(actual - wanted) < 1e-6


def _ratio(value: str) -> float | None:
    match = _RATIO.match(value.strip())
    if match is None:
        return None
    return float(match[1]) / (float(match[2]) if match[2] and float(match[2]) else 1.0)


def _px(value: str, viewport: Viewport) -> float | None:
    found = length(value, Sizes(_EM, _EM, viewport.width, viewport.height))
    return found.px if found is not None and found.is_fixed else None
