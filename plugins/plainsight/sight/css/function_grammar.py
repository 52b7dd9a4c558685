"""What the functions of a value take, and how many of it: a browser drops a declaration with any other arguments.

Sources: CSS Color 4, 5 to 10; CSS Transforms 2, 12; Filter Effects 1, 6; CSS Images 3, 3.
"""

from __future__ import annotations

from collections.abc import Callable

from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.value_parts import split_arguments, words

_SIZES = Sizes(16, 16, 1000, 1000)
_SPACES = frozenset(
    [
        "srgb",
        "srgb-linear",
        "display-p3",
        "display-p3-linear",
        "a98-rgb",
        "prophoto-rgb",
        "rec2020",
        "xyz",
        "xyz-d50",
        "xyz-d65",
    ]
)
_OLD = frozenset({"rgb", "rgba", "hsl", "hsla"})
_CHANNELS = frozenset({*_OLD, "hwb", "lab", "lch", "oklab", "oklch", "color"})
_SIDES = frozenset({"left", "right", "top", "bottom"})

_Reads = Callable[[str], object]


def _length(part: str) -> object:
    return length(part, _SIZES)


_TRANSFORMS: dict[str, tuple[int, int, _Reads]] = {
    "translate": (1, 2, _length),
    **dict.fromkeys(("translatex", "translatey", "translatez"), (1, 1, _length)),
    "translate3d": (3, 3, _length),
    "scale": (1, 2, number),
    **dict.fromkeys(("scalex", "scaley", "scalez"), (1, 1, number)),
    "scale3d": (3, 3, number),
    **dict.fromkeys(("rotate", "rotatex", "rotatey", "rotatez", "skewx", "skewy"), (1, 1, degrees)),
    "skew": (1, 2, degrees),
    "matrix": (6, 6, number),
    "matrix3d": (16, 16, number),
}
_FILTERS: dict[str, _Reads] = {
    **dict.fromkeys(("opacity", "brightness", "contrast", "grayscale", "invert", "saturate", "sepia"), number),
    "blur": _length,
    "hue-rotate": degrees,
}


def takes(word: str) -> bool:
    """Whether a function has arguments of the kinds and the number that it takes; true for those not known here.

    Args:
        word: a whole function, in lower case.
    """
    name, _, rest = word.partition("(")
    inside = rest[:-1].strip()
    if name in _CHANNELS:
        return _is_colour(name, inside)
    if name in _TRANSFORMS:
        least, most, reads = _TRANSFORMS[name]
        arguments = split_arguments(inside)
        return least <= len(arguments) <= most and all(_is(reads, one) for one in arguments)
    if name == "rotate3d":
        arguments = split_arguments(inside)
        return len(arguments) == 4 and all(_is(number, one) for one in arguments[:3]) and _is(degrees, arguments[3])
    if name == "perspective":
        return inside == "none" or _is(_length, inside)
    if name in _FILTERS:
        return not inside or _is(_FILTERS[name], inside)
    if name == "drop-shadow":
        return 2 <= sum(length(part, _SIZES) is not None or "(" in part for part in words(inside)) <= 4
    if name in ("linear-gradient", "repeating-linear-gradient"):
        return _is_gradient(split_arguments(inside))
    return True


def _is(reads: _Reads, part: str) -> bool:
    """Whether an argument is of a kind; a calculation may be of any."""
    return bool(part) and ("(" in part or reads(part) is not None)


def _is_colour(name: str, inside: str) -> bool:
    """Channels at commas, as colours were written first, or at blanks with a slash before the alpha."""
    arguments = split_arguments(inside)
    if len(arguments) > 1:
        single = all(len(words(one)) == 1 for one in arguments)
        if name not in _OLD or not single or len(arguments) not in (3, 4) or "none" in arguments:
            return False
        shares = [one.endswith("%") for one in arguments[:3] if "(" not in one]
        return len(set(shares)) < 2 if name.startswith("rgb") else False not in shares[1:]
    channels, slash, alpha = _halves(words(inside))
    if channels[:1] == ["from"] or not channels:
        return bool(channels)  # of another colour, whose channels have names
    if name == "color":
        if channels[0] not in _SPACES and not channels[0].startswith("--"):
            return False
        channels = channels[1:]
    return len(channels) == 3 and len(alpha) == slash


def _halves(parts: list[str]) -> tuple[list[str], int, list[str]]:
    """What stands before the first slash, whether there is one, and what stands behind it."""
    if "/" not in parts:
        return parts, 0, []
    at = parts.index("/")
    return parts[:at], 1, parts[at + 1 :]


def _is_gradient(arguments: list[str]) -> bool:
    """Whether what stands at the commas of a gradient may be a direction and stops."""
    direction = words(arguments[0])
    if "" in arguments or (direction[:1] == ["to"] and not _SIDES.issuperset(direction[1:])):
        return False
    if len(direction) == 1 and number(direction[0]) not in (None, 0.0) and "(" not in direction[0]:
        return False
    return all(sum(parse_colour(word) is not None for word in words(one)) <= 1 for one in arguments)
