"""`@media` and `@supports`: do they hold in a window of this size, in a current Chromium, with default preferences?"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from plainsight.sight.css.properties import ALIASES, KNOWN, SHORTHANDS
from plainsight.sight.css.selectors import SelectorError, SelectorTooBig, compile_list
from plainsight.sight.css.validity import is_valid
from plainsight.sight.exposure import Viewport

_PHONE_WIDTH = 600  # windows this narrow are phones: a finger, no hovering pointer
_TOKEN = re.compile(r"\s*(\(|\)|,|[A-Za-z-]+\(|[^\s(),]+)")
_LENGTH = re.compile(
    r"^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|em|rem|cm|mm|q|in|pt|pc|ch|ex|vw|vh|)$", re.IGNORECASE
)
_RATIO = re.compile(r"^(\d+(?:\.\d+)?)\s*(?:/\s*(\d+(?:\.\d+)?))?$")
_RESOLUTION = re.compile(r"^(\d+(?:\.\d+)?)(dppx|dpi|dpcm|x)$", re.IGNORECASE)
_PX = {
    "px": 1.0,
    "em": 16.0,
    "rem": 16.0,
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54,
    "in": 96.0,
    "pt": 96 / 72,
}
_PX |= {"pc": 16.0, "ch": 8.0, "ex": 8.0}
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
def media_holds(text: str, viewport: Viewport) -> bool:
    """Whether a media query list holds; a feature that no browser knows makes its query false, as in the standard."""
    if not text.strip():
        return True
    return any(_query(query.strip(), viewport) for query in _split_commas(text.lower()))


def _split_commas(text: str) -> list[str]:
    pieces, depth, start = [], 0, 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            pieces.append(text[start:at])
            start = at + 1
    return [*pieces, text[start:]]


def _query(query: str, viewport: Viewport) -> bool | None:
    match = re.match(r"(?:(not|only)\s+)?([a-z-]+)(?:\s+and\b\s*(.*))?$", query, re.DOTALL)
    if match is not None and match[2] not in ("not", "and", "or"):
        kind: bool | None = match[2] in ("all", "screen")
        if match[3] is not None:
            rest = _Condition(match[3], lambda inside: _feature(inside, viewport)).value()
            kind = False if kind is False or rest is False else (None if rest is None else True)
        if match[1] == "not":
            return None if kind is None else not kind
        return kind
    return _Condition(query, lambda inside: _feature(inside, viewport)).value()


class _Condition:
    """`(a) and (b)`, `not (a)`, `((a) or (b))`: the grammar that media and supports conditions share."""

    def __init__(self, text: str, leaf: Callable[[str], bool | None]) -> None:
        self._text = text
        self._at = 0
        self._leaf = leaf
        self._depth = 0

    def value(self) -> bool | None:
        answer = self._any()
        if self._text[self._at :].strip():
            return False  # a query that can't be read is "not all"
        return answer

    def _word(self, word: str) -> bool:
        match = re.compile(rf"\s*{word}(?=[\s(])").match(self._text, self._at)
        if match is None:
            return False
        self._at = match.end()
        return True

    def _any(self) -> bool | None:
        self._depth += 1
        if self._depth > 50:
            self._at = len(self._text)
            return None
        try:
            if self._word("not"):
                inner = self._one()
                return None if inner is None else not inner
            result = self._one()
            while True:
                if self._word("and"):
                    other = self._one()
                    result = False if False in (result, other) else (None if None in (result, other) else True)
                elif self._word("or"):
                    other = self._one()
                    result = True if True in (result, other) else (None if None in (result, other) else False)
                else:
                    return result
        finally:
            self._depth -= 1

    def _one(self) -> bool | None:
        text = self._text
        while self._at < len(text) and text[self._at].isspace():
            self._at += 1
        name = re.compile(r"[a-z-]*\(").match(text, self._at)
        if name is None:
            self._at = len(text) + 1
            return False
        depth, end = 1, name.end()
        while end < len(text) and depth:
            depth += (text[end] == "(") - (text[end] == ")")
            end += 1
        inside = text[name.end() : end - 1 if depth == 0 else end]
        self._at = end
        if (
            name[0] == "("
            and re.match(r"\s*(?:\(|not[\s(]|[a-z-]+\()", inside)
            and not re.match(r"\s*[\w-]+\s*[:<>=]", inside)
        ):
            nested = _Condition(inside, self._leaf)
            nested._depth = self._depth
            return nested.value()
        answer = self._leaf(name[0][:-1] + "\0" + inside if name[0] != "(" else inside)
        return answer if answer is None else bool(answer)


def condition_value(text: str, leaf: Callable[[str], bool | None]) -> bool | None:
    r"""The value of a condition whose parts `leaf` judges; a function's text comes as `name\\0arguments`."""
    return _Condition(text.strip(), leaf).value()


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
        return not colon or (value == "portrait") == portrait
    touch = viewport.width <= _PHONE_WIDTH
    if name in ("hover", "any-hover"):
        return (value == ("none" if touch else "hover")) if colon else not touch
    if name in ("pointer", "any-pointer"):
        return value == ("coarse" if touch else "fine") if colon else True
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
    match = _LENGTH.match(value.strip())
    if match is None:
        simple = re.match(r"^calc\(\s*([\d.]+)(px|em|rem)\s*([+-])\s*([\d.]+)(px|em|rem)\s*\)$", value.strip())
        if simple is None:
            return None
        sign = 1 if simple[3] == "+" else -1
        return float(simple[1]) * _PX[simple[2]] + sign * float(simple[4]) * _PX[simple[5]]
    unit = match[2].lower()
    if not unit:
        return 0.0 if float(match[1]) == 0 else None
    if unit in ("vw", "vh"):
        return float(match[1]) * (viewport.width if unit == "vw" else viewport.height) / 100
    return float(match[1]) * _PX[unit]


@lru_cache(maxsize=4096)
def supports_holds(text: str) -> bool | None:
    """Whether a current Chromium supports it; None where that isn't known here."""
    return _Condition(text.strip().lower(), _supported).value()


# Not exhaustive: what stylesheets ask for. A property that nobody knows is unsure, not false.
_SUPPORTED = frozenset(
    {
        *(
            "backdrop-filter",
            "aspect-ratio",
            "gap",
            "row-gap",
            "column-gap",
            "object-fit",
            "appearance",
            "grid-area",
            "mask",
        ),
        *(
            "scroll-behavior",
            "scrollbar-width",
            "scrollbar-color",
            "scrollbar-gutter",
            "text-decoration-color",
            "hyphens",
        ),
        *(
            "text-underline-offset",
            "accent-color",
            "font-variation-settings",
            "overscroll-behavior",
            "user-select",
            "flex",
        ),
        *(
            "align-items",
            "justify-content",
            "place-items",
            "order",
            "object-position",
            "tab-size",
            "outline",
            "cursor",
        ),
        *(
            "border-radius",
            "box-shadow",
            "text-align",
            "vertical-align",
            "font-display",
            "anchor-name",
            "position-anchor",
        ),
        *(
            "view-transition-name",
            "animation-composition",
            "scroll-snap-type",
            "touch-action",
            "shape-outside",
            "columns",
        ),
        *(
            "font-optical-sizing",
            "text-wrap-style",
            "field-sizing",
            "interpolate-size",
            "overflow-clip-margin",
            "initial-letter",
        ),
        *(
            "-webkit-appearance",
            "-webkit-box-orient",
            "-webkit-tap-highlight-color",
            "-webkit-font-smoothing",
            "will-change",
        ),
        *(
            "-webkit-backdrop-filter",
            "-webkit-box-reflect",
            "isolation",
            "border-image",
            "perspective",
            "text-emphasis",
        ),
        *(
            "grid-auto-flow",
            "grid-template-areas",
            "content",
            "resize",
            "counter-reset",
            "quotes",
            "caret-color",
            "container-name",
        ),
    }
)
_UNSUPPORTED = frozenset(
    {"-moz-appearance", "-webkit-overflow-scrolling", "-webkit-touch-callout", "-ms-ime-align", "text-size-adjust"}
)


def _supported(text: str) -> bool | None:
    if "\0" in text:
        name, _, inside = text.partition("\0")
        if name == "selector":
            try:
                compile_list(inside)
            except SelectorTooBig:
                return None
            except SelectorError:
                return False
            return True
        if name in ("font-tech", "font-format"):
            return inside.strip() not in ("embedded-opentype", "features-graphite", "svg")
        return None
    name, colon, value = (part.strip() for part in text.partition(":"))
    if not colon:
        return False
    if name.startswith("--"):
        return True
    if name.startswith(("-moz-", "-ms-", "-o-", "-apple-", "-khtml-")) or name in _UNSUPPORTED:
        return False
    if name.startswith("-webkit-") and name not in _SUPPORTED:
        return True if name in ALIASES or name in KNOWN else None
    if name == "grid-template-rows" and value.startswith("masonry"):
        return False
    if value.startswith(("-moz-", "-ms-", "-apple-")) or value == "-webkit-sticky":
        return False
    name = ALIASES.get(name, name)
    if name in KNOWN:
        return is_valid(name, value.removesuffix("!important").strip())
    return True if name in SHORTHANDS or name in _SUPPORTED else None
