"""Is a value one that its property takes? A browser drops others before the cascade, so they must not win here."""

from __future__ import annotations

import re
from functools import lru_cache

from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.expand import WIDE, expand
from plainsight.sight.css.function_grammar import takes
from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.value_grammar import MATHS, fits, function_of
from plainsight.sight.css.value_parts import split_arguments, words

_SIZES = Sizes(16, 16, 1000, 1000)
_OVERFLOW = frozenset({"visible", "hidden", "clip", "scroll", "auto", "overlay"})
_MARGINS = frozenset({"auto"})
_EXTENTS = frozenset(
    {
        *("min-content", "max-content", "fit-content", "stretch"),
        *("-webkit-fill-available", "-webkit-min-content", "-webkit-max-content", "-webkit-fit-content"),
    }
)
_KEYWORDS: dict[str, frozenset[str]] = {
    "visibility": frozenset({"visible", "hidden", "collapse"}),
    "content-visibility": frozenset({"visible", "hidden", "auto"}),
    "position": frozenset({"static", "relative", "absolute", "fixed", "sticky"}),
    "overflow-x": _OVERFLOW,
    "overflow-y": _OVERFLOW,
    "box-sizing": frozenset({"content-box", "border-box"}),
    "backface-visibility": frozenset({"visible", "hidden"}),
    "direction": frozenset({"ltr", "rtl"}),
    "-webkit-text-security": frozenset({"none", "disc", "circle", "square"}),
    "unicode-bidi": frozenset({"normal", "embed", "isolate", "bidi-override", "isolate-override", "plaintext"}),
    "float": frozenset({"none", "left", "right", "inline-start", "inline-end"}),
    "text-align": frozenset(
        {
            *("start", "end", "left", "right", "center", "justify", "match-parent"),
            *("-webkit-left", "-webkit-right", "-webkit-center", "-webkit-auto", "-webkit-match-parent"),
        }
    ),
    "text-overflow": frozenset({"clip", "ellipsis"}),
    "flex-direction": frozenset({"row", "row-reverse", "column", "column-reverse"}),
    "flex-wrap": frozenset({"nowrap", "wrap", "wrap-reverse", "balance", "wrap balance"}),
    "table-layout": frozenset({"auto", "fixed"}),
    "transform-style": frozenset({"flat", "preserve-3d"}),
    "writing-mode": frozenset(
        {
            *("horizontal-tb", "vertical-rl", "vertical-lr", "sideways-rl", "sideways-lr"),
            *("lr", "lr-tb", "rl", "rl-tb", "tb", "tb-rl"),
        }
    ),
    "pointer-events": frozenset({"auto", "none", "visible", "all", "fill", "stroke", "painted"}),
}
_DISPLAYS = frozenset(
    {
        *("none", "contents", "block", "inline", "inline-block", "flow", "flow-root", "flex", "inline-flex", "grid"),
        *("inline-grid", "table", "inline-table", "table-row", "table-cell", "table-caption", "table-column"),
        *("table-column-group", "table-header-group", "table-row-group", "table-footer-group", "list-item", "ruby"),
        *(
            "ruby-text",
            "ruby-base",
            "-webkit-box",
            "-webkit-inline-box",
            "-webkit-flex",
            "-webkit-inline-flex",
            "math",
        ),
    }
)
_LENGTHS = frozenset(
    {
        *("top", "right", "bottom", "left", "width", "height", "max-width", "max-height", "min-width", "min-height"),
        *(f"{kind}-{side}" for kind in ("margin", "padding") for side in ("top", "right", "bottom", "left")),
        "text-indent",
    }
)
_COLOURS = frozenset(
    {"fill", "stroke", "color", "background-color", "-webkit-text-fill-color", "-webkit-text-stroke-color"}
)
_KNOWN_TO_BROWSERS = frozenset({"currentcolor", "accentcolor", "accentcolortext", "-webkit-link"})
_COLOUR_FUNCTIONS = frozenset(
    {
        *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark"),
        *("contrast-color", "color-layers", "device-cmyk", "alpha", "palette-mix", "var", "env", "attr", "if"),
        *("inherit", "first-valid", "random-item", "url"),
    }
)
_NAME = re.compile(r"(-{0,2}[a-z][\w-]*)\((.*)\)", re.DOTALL)
_NEGATIVE_SHARE = re.compile(r"(?:opacity|brightness|contrast|grayscale|invert|saturate|sepia|blur)\(\s*-")
_GLUED = re.compile(r"\b(?:calc|min|max|clamp)\([^(),]*[\w%]\s+[+-][\d.]")
"""A sign that stands at the number behind it and not between two: no sum (CSS Values 4, 10.1)."""
_INNER = frozenset({"flow", "flow-root", "table", "flex", "grid", "ruby", "math"})
_FONT_WORDS = frozenset(
    {
        *("xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "smaller", "larger"),
        "math",
    }
)


@lru_cache(maxsize=16384)
def is_valid(name: str, value: str) -> bool:
    """Whether a browser keeps this declaration."""
    value = value.strip().lower()
    if value in WIDE:
        return True
    if "(" in value and _GLUED.search(value):
        return False
    if name in _KEYWORDS:
        return value in _KEYWORDS[name]
    if name == "display":
        return value in _DISPLAYS or (" " in value and _is_pair(value.split()))
    if name in ("opacity", "fill-opacity", "stroke-opacity"):
        return number(value) is not None or function_of(value) in MATHS
    if name == "font-size-adjust":
        last = value.split()[-1]
        share = None if last.endswith("%") else number(last)
        return "(" in value or last in ("none", "from-font") or (share is not None and share >= 0)
    if name == "font-size":
        found = length(value, _SIZES)
        if found is not None:
            return found.px >= 0 and found.percent >= 0
        return value in _FONT_WORDS or function_of(value) in MATHS
    if name in _LENGTHS:
        return _is_length(name, value)
    if name in ("fill", "stroke") and value.startswith(("url(", "context-")):
        return True  # what it paints, and a colour for where that is not there
    if name in _COLOURS:
        return _is_colour(value) or (value == "none" and name in ("fill", "stroke"))
    if name in ("filter", "backdrop-filter"):
        return not _NEGATIVE_SHARE.search(value) and fits(name, value)
    if name == "z-index":
        return value == "auto" or re.fullmatch(r"[+-]?\d+", value) is not None or function_of(value) in MATHS
    if name == "line-height":
        found = length(value, _SIZES)
        share = number(value)
        read = found is not None and found.px >= 0 and found.percent >= 0
        return value == "normal" or read or (share is not None and share >= 0) or function_of(value) in MATHS
    if name == "zoom":
        factor = number(value)
        return value in ("normal", "reset") or (factor is not None and factor >= 0) or function_of(value) in MATHS
    return fits(name, value)


def _is_pair(parts: list[str]) -> bool:
    """Whether a display is made of an outer and an inner one, and says at most once that it is an item of a list."""
    kinds = ({"block", "inline", "run-in"}, _INNER, {"list-item"})
    return all(part in _DISPLAYS for part in parts) and (
        not any(sum(part in kind for part in parts) > 1 for kind in kinds)
    )


def _is_colour(value: str) -> bool:
    named = _NAME.fullmatch(value)
    if named is None:
        return value in _KNOWN_TO_BROWSERS or parse_colour(value) is not None
    name, arguments = named[1], split_arguments(named[2])
    if name == "light-dark":
        return len(arguments) == 2 and all(map(_is_colour, arguments))
    if name == "color-mix" and any(one.endswith("%") and number(one[:-1]) is not None for one in arguments):
        return False  # a share stands beside a colour
    parts = words(named[2])
    if parts[:1] == ["from"]:
        channels = len(parts) - (3 if name == "color" else 2)
        return len(arguments) == 1 and channels in (3, 5) and _is_colour(parts[1])
    return (name in _COLOUR_FUNCTIONS and takes(value)) or name.startswith("-")


@lru_cache(maxsize=16384)
def longhands_of(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """A declaration as longhands; () where a browser drops it, a shorthand as soon as one of its parts is wrong."""
    parts = expand(name, value)
    return parts if all(is_valid(*part) for part in parts) else ()


def _is_length(name: str, value: str) -> bool:
    found = length(value, _SIZES)
    if found is not None:
        negative = found.px < 0 or (found.percent < 0 and found.px <= 0)
        may = name.startswith(("margin", "top", "right", "bottom", "left", "text-indent")) or "(" in value
        return may or not negative
    if function_of(value) in MATHS or (function_of(value) == "fit-content" and name.endswith(("width", "height"))):
        return True
    if name.startswith("margin") or name in ("top", "right", "bottom", "left"):
        return value in _MARGINS
    if name == "text-indent":
        parts = words(value)
        sizes = [word for word in parts if word not in ("hanging", "each-line")]
        return len(sizes) == 1 and (length(sizes[0], _SIZES) is not None or function_of(sizes[0]) in MATHS)
    if name.startswith("max-"):
        return value in _EXTENTS or value == "none"
    return not name.startswith("padding") and (value in _EXTENTS or value == "auto")
