"""What values are made of functions: transforms, filters, shapes. A browser drops all else.

Sources: CSS Transforms 2, 12; Filter Effects 1, 6; CSS Shapes 1, 4; CSS Masking 1, 6.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from plainsight.sight.css.function_grammar import takes
from plainsight.sight.css.function_names import SUBSTITUTED, function_of
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.css.value_types import word_test

_TRANSFORMS = (
    "matrix matrix3d perspective translate translatex translatey translatez translate3d scale scalex scaley scalez "
    "scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy"
)
_FILTERS = "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia url"
_SHAPES = frozenset(f"inset circle ellipse polygon path xywh rect shape {SUBSTITUTED}".split())
BOXES = frozenset(["border-box", "padding-box", "content-box", "margin-box", "fill-box", "stroke-box", "view-box"])
_POSITION = re.compile(r"[xycl]|[xcl][ycl]|y[xc]|cx|xl[yc]|yl[xc]|[yc]xl|[xc]yl|xlyl|ylxl")
_SIDES = {"left": "x", "right": "x", "top": "y", "bottom": "y", "center": "c"}
_RADII = frozenset({"closest-side", "farthest-side", "closest-corner", "farthest-corner"})


def _functions(names: str, value: str) -> bool:
    known = frozenset(f"{names} {SUBSTITUTED}".split())
    return all(function_of(word) in known and takes(word) for word in words(value))


_is_length, _is_size = word_test("length-percentage"), word_test("length-percentage [0,∞]")


def _position(parts: list[str]) -> bool:
    signs = [_SIDES.get(word) or ("l" if _is_length(word) else "?") for word in parts]
    return _POSITION.fullmatch("".join(signs)) is not None


def _parted(parts: list[str], sign: str) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for part in parts:
        if part == sign:
            groups.append([])
        else:
            groups[-1].append(part)
    return groups


def _shape(value: str) -> bool:
    parts = words(value)
    if function_of(parts[0]) == "url" or value == "none":
        return len(parts) == 1
    shapes = [part for part in parts if function_of(part)]
    boxes = [part for part in parts if part in BOXES]
    known = all(function_of(shape) in _SHAPES and _is_drawn(shape) for shape in shapes)
    return known and len(shapes) <= 1 and len(boxes) <= 1 and len(parts) == len(shapes) + len(boxes)


def _is_drawn(shape: str) -> bool:
    """Whether a shape has as many offsets, radii or corners as it takes."""
    name = function_of(shape)
    inside = shape[len(name) + 1 : -1]
    if name == "polygon":
        corners = split_arguments(inside)
        if corners[0].startswith(("evenodd", "nonzero", "round")):
            del corners[0]
        return bool(corners) and all(len(pair) == 2 and all(map(_is_length, pair)) for pair in map(words, corners))
    if name in _OFFSETS:
        offsets, *rounded = _parted(words(inside), "round")
        read = all((word == "auto" and name == "rect") or _is_length(word) for word in offsets)
        return read and len(offsets) in _OFFSETS[name] and len(rounded) <= 1 and all(map(_corners, rounded))
    if name in ("circle", "ellipse"):
        radii, *places = _parted(words(inside), "at")
        read = all(word in _RADII or _is_size(word) for word in radii)
        return (
            read and len(radii) in (0, 1 + (name == "ellipse")) and len(places) <= 1 and all(map(_position, places))
        )
    return True


_OFFSETS = {"inset": range(1, 5), "rect": range(4, 5), "xywh": range(4, 5)}  # how many each is made of


def _corners(parts: list[str]) -> bool:
    ways = _parted(parts, "/")
    return len(ways) <= 2 and all(1 <= len(way) <= 4 and all(map(_is_size, way)) for way in ways)


def _rectangle(value: str) -> bool:
    inside = value[5:-1]
    parts = split_arguments(inside) if "," in inside else words(inside)
    read = all(part == "auto" or ("%" not in part and _is_length(part)) for part in parts)
    return value == "auto" or (function_of(value) == "rect" and len(parts) == 4 and read)


_GRAMMAR: dict[str, Callable[[str], bool]] = {
    "transform": partial(_functions, _TRANSFORMS),
    "filter": partial(_functions, _FILTERS),
    "backdrop-filter": partial(_functions, _FILTERS),
    "clip-path": _shape,
    "clip": _rectangle,
}


def fits(name: str, value: str) -> bool:
    """Whether a property can be made of such functions; of properties without a grammar here, each value is taken.

    Args:
        name: a longhand.
        value: in lower case.
    """
    grammar = _GRAMMAR.get(name)
    return grammar is None or (value == "none" and name != "clip") or grammar(value)
