"""What words and functions the values of some properties are made of, as far as a browser drops all else."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from plainsight.sight.css.function_grammar import takes
from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.value_parts import split_arguments, words

_SIZES = Sizes(16, 16, 1000, 1000)
_LONGEST = 2000  # longer ones are taken as written

_MATHS = (
    "calc -webkit-calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp "
    "progress sibling-index sibling-count random anchor anchor-size calc-size"
)
_SUBSTITUTED = "var env attr if inherit first-valid random-item"
MATHS = frozenset(f"{_MATHS} {_SUBSTITUTED}".split())
"""Functions that may stand for a number or a length."""
_TRANSFORMS = (
    "matrix matrix3d perspective translate translatex translatey translatez translate3d scale scalex scaley scalez "
    "scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy"
)
_FILTERS = "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia url"
_SHAPES = frozenset(f"inset circle ellipse polygon path xywh rect shape {_SUBSTITUTED}".split())
_IMAGES = "url image image-set -webkit-image-set cross-fade -webkit-cross-fade element paint -webkit-gradient"
_MANNERS = ("", "repeating-", "-webkit-", "-webkit-repeating-")
IMAGES = frozenset(f"{_IMAGES} {_SUBSTITUTED}".split()) | {
    f"{how}{kind}-gradient" for how in _MANNERS for kind in ("linear", "radial", "conic")
}
"""Functions that stand for an image."""
BOXES = frozenset(["border-box", "padding-box", "content-box", "margin-box", "fill-box", "stroke-box", "view-box"])
_BLENDS = (
    "normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion "
    "hue saturation color luminosity plus-darker plus-lighter"
)
_CLIPS = "border-box padding-box content-box fill-box stroke-box view-box no-clip text border-area"
_COMPOSITES = (
    "add subtract intersect exclude clear copy source-over source-in source-out source-atop destination-over "
    "destination-in destination-out destination-atop xor plus-lighter"
)
_POSITION = re.compile(r"[xycl]|[xcl][ycl]|y[xc]|cx|xl[yc]|yl[xc]|[yc]xl|[xc]yl|xlyl|ylxl")
_SIDES = {"left": "x", "right": "x", "top": "y", "bottom": "y", "center": "c"}
_RADII = frozenset({"closest-side", "farthest-side", "closest-corner", "farthest-corner"})
_WHITE_SPACE = "normal nowrap pre pre-wrap pre-line break-spaces wrap collapse preserve preserve-breaks"


def function_of(word: str) -> str:
    """The name of the function that a word is; empty for other words."""
    return word.partition("(")[0] if word.endswith(")") else ""


def _functions(names: str, keywords: str, value: str) -> bool:
    known, alone = frozenset(f"{names} {_SUBSTITUTED}".split()), keywords.split()
    return all(word in alone or (function_of(word) in known and takes(word)) for word in words(value))


def _few(reads: Callable[[str], object], most: int, value: str) -> bool:
    parts = words(value)
    return len(parts) <= most and all(reads(part) is not None or function_of(part) in MATHS for part in parts)


def _rotation(value: str) -> bool:
    parts = words(value)
    named = [part for part in parts if part in ("x", "y", "z")]
    angles = [part for part in parts if part not in named and number(part) is None]
    around = len(parts) - len(named) - len(angles)
    return len(angles) == 1 and _few(degrees, 1, angles[0]) and (around, len(named)) in ((0, 0), (0, 1), (3, 0))


def _is_length(word: str) -> bool:
    return length(word, _SIZES) is not None or function_of(word) in MATHS


def _is_size(word: str) -> bool:
    found = length(word, _SIZES)
    return function_of(word) in MATHS or (found is not None and found.px >= 0 and found.percent >= 0)


def _position(parts: list[str]) -> bool:
    signs = [_SIDES.get(word) or ("l" if _is_length(word) else "?") for word in parts]
    return _POSITION.fullmatch("".join(signs)) is not None


def _size(parts: list[str]) -> bool:
    return parts in (["cover"], ["contain"]) or (
        len(parts) in (1, 2) and all(word == "auto" or _is_size(word) for word in parts)
    )


def _repeat(parts: list[str]) -> bool:
    both = all(word in ("repeat", "no-repeat", "space", "round") for word in parts)
    return parts in (["repeat-x"], ["repeat-y"]) or (both and len(parts) in (1, 2))


def _image(parts: list[str]) -> bool:
    return len(parts) == 1 and (parts[0] == "none" or (function_of(parts[0]) in IMAGES and takes(parts[0])))


def _one_of(known: str, parts: list[str]) -> bool:
    return len(parts) == 1 and parts[0] in known.split()


def _list(reads: Callable[[list[str]], bool], value: str) -> bool:
    return all(reads(words(piece)) for piece in split_arguments(value))


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


def _containment(value: str) -> bool:
    parts = value.split()
    return value in ("strict", "content") or all(
        part in ("size", "inline-size", "layout", "style", "paint") for part in parts
    )


_OF_LAYERS: dict[str, Callable[[list[str]], bool]] = {
    "image": _image,
    "position": _position,
    "size": _size,
    "repeat": _repeat,
    "clip": partial(_one_of, _CLIPS),
    "composite": partial(_one_of, _COMPOSITES),
    "mode": partial(_one_of, "alpha luminance match-source"),
    "attachment": partial(_one_of, "scroll fixed local"),
}
_GRAMMAR: dict[str, Callable[[str], bool]] = {
    "transform": partial(_functions, _TRANSFORMS, ""),
    "filter": partial(_functions, _FILTERS, ""),
    "backdrop-filter": partial(_functions, _FILTERS, ""),
    "clip-path": _shape,
    "clip": _rectangle,
    "mix-blend-mode": partial(_functions, "", _BLENDS),
    "white-space": partial(_functions, "", _WHITE_SPACE),
    "letter-spacing": lambda value: value == "normal" or _few(partial(length, sizes=_SIZES), 1, value),
    "word-spacing": lambda value: value == "normal" or _few(partial(length, sizes=_SIZES), 1, value),
    "translate": partial(_few, partial(length, sizes=_SIZES), 3),
    "scale": partial(_few, number, 3),
    "rotate": _rotation,
    "contain": _containment,
    **{
        f"{kind}-{part}": partial(_list, reads)
        for kind in ("background", "mask")
        for part, reads in _OF_LAYERS.items()
    },
}
_NEVER_NONE = frozenset({"clip", "mix-blend-mode", "white-space", "letter-spacing", "word-spacing"})


def fits(name: str, value: str) -> bool:
    """Whether a property can be made of such words; of properties without a grammar here, each value is taken.

    Args:
        name: a longhand.
        value: in lower case.
    """
    grammar = _GRAMMAR.get(name)
    if grammar is None or len(value) > _LONGEST or (value == "none" and name not in _NEVER_NONE):
        return True
    return grammar(value)
