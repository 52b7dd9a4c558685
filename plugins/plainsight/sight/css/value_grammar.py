"""What words and functions the values of some properties are made of, as far as a browser drops all else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.value_parts import words

_SIZES = Sizes(16, 16, 1000, 1000)
_LONGEST = 2000  # longer ones, and those that hold an address, are taken as written

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
_FILTERS = "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia"
_SHAPES = frozenset(f"inset circle ellipse polygon path xywh rect shape {_SUBSTITUTED}".split())
_BOXES = frozenset(["border-box", "padding-box", "content-box", "margin-box", "fill-box", "stroke-box", "view-box"])
_BLENDS = (
    "normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion "
    "hue saturation color luminosity plus-darker plus-lighter"
)
_WHITE_SPACE = "normal nowrap pre pre-wrap pre-line break-spaces wrap collapse preserve preserve-breaks"


def function_of(word: str) -> str:
    """The name of the function that a word is; empty for other words."""
    return word.partition("(")[0] if word.endswith(")") else ""


def _functions(names: str, keywords: str, value: str) -> bool:
    known, alone = frozenset(f"{names} {_SUBSTITUTED}".split()), keywords.split()
    return all(word in alone or function_of(word) in known for word in words(value))


def _few(reads: Callable[[str], object], most: int, value: str) -> bool:
    parts = words(value)
    return len(parts) <= most and all(reads(part) is not None or function_of(part) in MATHS for part in parts)


def _rotation(value: str) -> bool:
    parts = words(value)
    named = [part for part in parts if part in ("x", "y", "z")]
    angles = [part for part in parts if part not in named and number(part) is None]
    around = len(parts) - len(named) - len(angles)
    return len(angles) == 1 and _few(degrees, 1, angles[0]) and (around, len(named)) in ((0, 0), (0, 1), (3, 0))


_OFFSETS = {"inset": range(1, 5), "rect": range(4, 5), "xywh": range(4, 5)}  # how many each is made of


def _shape(value: str) -> bool:
    parts = words(value)
    shapes = [part for part in parts if function_of(part)]
    boxes = [part for part in parts if part in _BOXES]
    known = all(function_of(shape) in _SHAPES for shape in shapes) and all(map(_has_offsets, shapes))
    return known and len(shapes) <= 1 and len(boxes) <= 1 and len(parts) == len(shapes) + len(boxes)


def _has_offsets(shape: str) -> bool:
    """Whether a shape that is made of offsets has as many as it takes."""
    name = function_of(shape)
    if name not in _OFFSETS:
        return True
    parts = words(shape[len(name) + 1 : -1])
    offsets = parts[: parts.index("round")] if "round" in parts else parts
    read = (length(one, _SIZES) is not None or function_of(one) in MATHS for one in offsets if one != "auto")
    return len(offsets) in _OFFSETS[name] and all(read) and ("auto" not in offsets or name == "rect")


def _containment(value: str) -> bool:
    parts = value.split()
    return value in ("strict", "content") or all(
        part in ("size", "inline-size", "layout", "style", "paint") for part in parts
    )


_GRAMMAR: dict[str, Callable[[str], bool]] = {
    "transform": partial(_functions, _TRANSFORMS, ""),
    "filter": partial(_functions, _FILTERS, ""),
    "backdrop-filter": partial(_functions, _FILTERS, ""),
    "clip-path": _shape,
    "clip": lambda value: (
        value == "auto" or (function_of(value) == "rect" and len(value[5:-1].replace(",", " ").split()) == 4)
    ),
    "mix-blend-mode": partial(_functions, "", _BLENDS),
    "white-space": partial(_functions, "", _WHITE_SPACE),
    "letter-spacing": lambda value: value == "normal" or _few(partial(length, sizes=_SIZES), 1, value),
    "word-spacing": lambda value: value == "normal" or _few(partial(length, sizes=_SIZES), 1, value),
    "translate": partial(_few, partial(length, sizes=_SIZES), 3),
    "scale": partial(_few, number, 3),
    "rotate": _rotation,
    "contain": _containment,
}


def fits(name: str, value: str) -> bool:
    """Whether a property can be made of such words; of properties without a grammar here, each value is taken.

    Args:
        name: a longhand.
        value: in lower case.
    """
    grammar = _GRAMMAR.get(name)
    if grammar is None or value == "none" or "url(" in value or len(value) > _LONGEST:
        return True
    return grammar(value)
