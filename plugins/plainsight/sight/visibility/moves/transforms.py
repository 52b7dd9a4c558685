"""Transforms and zoom: how large things finally are, how far they are moved, and whether they show their edge."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.css.units import Length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.moves.matrices import SAME, Matrix, flips, product, smallest, volume

_FUNCTION = re.compile(r"^([a-z0-9]+)\((.*)\)$", re.DOTALL)
_AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}
_FUNCTIONS = frozenset(
    {
        *("matrix", "matrix3d", "perspective", "skew", "skewx", "skewy", "rotate", "rotatex", "rotatey", "rotatez"),
        *("rotate3d", "scale", "scalex", "scaley", "scalez", "scale3d"),
        *("translate", "translatex", "translatey", "translatez", "translate3d"),
    }
)
_ENDLESS = 1e6  # a slant of a right angle
_NOTHING = 0.004  # a box scaled below this leaves no ink


STILL = Length(0.0)


@dataclass(frozen=True, slots=True)
class Transformed:
    """What an element's own transform does.

    Attributes:
        scale: of the smaller direction as drawn.
        move_x, move_y: translation.
        away: it shows its edge or its hidden back, or has no area, by this property.
        flips: whether letters run backwards across, and down.
        unknown: a function that can't be worked out.
        turns: it turns, slants or grows at all.
        swings: it turns or grows about its middle so much that layout decides where its ends are.
        mirrors: what is below its middle is drawn above it.
        space: the turned space inside, for children that turn in it, too.
        deep: how far it is moved towards the eye, in px.
        near: the perspective of its own functions, in px; None where there is none.
    """

    scale: float = 1.0
    move_x: Length = STILL
    move_y: Length = STILL
    away: str | None = None
    flips: tuple[bool, bool] = (False, False)
    unknown: str | None = None
    turns: bool = False
    swings: bool = False
    mirrors: bool = False
    space: Matrix = SAME
    deep: float = 0.0
    near: float | None = None


UNTURNED = Transformed()


def transform_of(style: Style, perspective: float | None, space: Matrix | None = None) -> Transformed:
    """Read `transform`, `translate`, `rotate` and `scale` together.

    Args:
        style: the element's.
        perspective: what it is seen in besides that of its own functions, in px.
        space: the turned space that it stands in, where its parent keeps one.
    """
    functions: list[tuple[str, str, str]] = []
    for name in ("translate", "rotate", "scale"):
        value = style.get(name)
        if value not in ("none", ""):
            functions.append((name, _as_function(name, value), name))
    value = style.get("transform")
    if value not in ("none", ""):
        parsed = []
        for word in words(value):
            match = _FUNCTION.match(word)
            if match is None:
                return Transformed()  # invalid
            parsed.append((match[1], match[2], "transform"))
        functions.extend(parsed)
    if not functions and space is None:
        return Transformed()
    matrix, move_x, move_y, depth_z = SAME, Length(0.0), Length(0.0), 0.0
    own: float | None = None
    for name, inside, owner in functions:
        if name not in _FUNCTIONS:
            return Transformed()  # a browser drops the declaration
        if name == "perspective":
            near = length(inside, style.sizes)
            if near is not None and near.px > 0:
                own = near.px if own is None else min(own, near.px)
        step = _step(name, inside, style)
        if step is None:
            if _is_invalid(name, inside):
                return Transformed()
            return Transformed(unknown=f"`{owner}: {style.get(owner)[:60]}` can't be worked out")
        move_x = Length(
            move_x.px + matrix[0] * step[1].px + matrix[1] * step[2].px + matrix[2] * step[3],
            move_x.percent + matrix[0] * step[1].percent,
        )
        move_y = Length(
            move_y.px + matrix[3] * step[1].px + matrix[4] * step[2].px + matrix[5] * step[3],
            move_y.percent + matrix[4] * step[2].percent,
        )
        depth_z += matrix[6] * step[1].px + matrix[7] * step[2].px + matrix[8] * step[3]
        matrix = product(matrix, step[0])
    nearest = own if perspective is None or (own is not None and own < perspective) else perspective
    if nearest is not None and depth_z < 0:
        share = nearest / (nearest - depth_z)  # what is farther from the eye is drawn smaller
        matrix = product((share, 0, 0, 0, share, 0, 0, 0, 1), matrix)
    found = _verdict(matrix, move_x, move_y, depth_z, style, nearest, space)
    if depth_z == 0 and own is None:
        return found
    return replace(found, deep=depth_z if space is None else space[8] * depth_z, near=own)


def _verdict(
    matrix: Matrix,
    move_x: Length,
    move_y: Length,
    depth_z: float,
    style: Style,
    perspective: float | None,
    space: Matrix | None,
) -> Transformed:
    own_scale = smallest(matrix)
    whole = matrix if space is None else product(space, matrix)
    a, b, c, d = matrix[0], matrix[1], matrix[3], matrix[4]
    owner = next(
        (name for name in ("transform", "scale", "rotate") if style.get(name) not in ("none", "")), "transform"
    )
    # A space that is turned to its edge shows nothing of what lies flat in it, nor does one without depth.
    slanted = abs(a * d - b * c) > 0.5 and max(map(abs, (a, b, c, d))) < _ENDLESS
    if (smallest(whole) < _NOTHING and not slanted) or abs(volume(matrix)) < 1e-9:
        return Transformed(0.0, move_x, move_y, owner, space=whole)
    if whole[8] < 0 and style.get("backface-visibility") == "hidden":
        return Transformed(own_scale, move_x, move_y, "backface-visibility", space=whole)
    if perspective is not None and depth_z >= perspective > 0:
        return Transformed(own_scale, move_x, move_y, owner, space=whole)
    if own_scale < 0.1 and min(math.hypot(a, c), math.hypot(b, d)) > 0.5:
        return Transformed(unknown=f"`{owner}: {style.get(owner)[:60]}` slants it beyond its shape")
    swings = abs(b) > 0.5 or abs(c) > 0.5 or a > 1.3
    scale = own_scale if space is None else smallest(whole) / max(_NOTHING, smallest(space))
    return Transformed(scale, move_x, move_y, None, flips(a, b, c, d), None, matrix != SAME, swings, d < 0, whole)


def _as_function(name: str, value: str) -> str:
    parts = words(value)
    if name == "rotate" and len(parts) > 1:
        return ", ".join(parts)
    return ", ".join(parts)


def _is_invalid(name: str, inside: str) -> bool:
    """`scale(none)`, `rotate(5)`: a browser drops the declaration."""
    return not any(sign in inside for sign in "(") and name in ("scale", "scalex", "scaley", "rotate", "translate")


def _step(name: str, inside: str, style: Style) -> tuple[Matrix, Length, Length, float] | None:
    """One function as a matrix, a move and a move in depth."""
    still = Length(0.0)
    parts = split_arguments(inside)
    if name.startswith("translate"):
        return _move(name, parts, style)
    if name.startswith("scale"):
        numbers = [number(part) for part in parts]
        if not numbers or any(one is None for one in numbers):
            return None
        known = [one for one in numbers if one is not None]
        if name == "scalex":
            x, y, z = known[0], 1.0, 1.0
        elif name == "scaley":
            x, y, z = 1.0, known[0], 1.0
        elif name == "scalez":
            x, y, z = 1.0, 1.0, known[0]
        else:
            x, y, z = known[0], known[1] if len(known) > 1 else known[0], known[2] if len(known) > 2 else 1.0
        return (x, 0, 0, 0, y, 0, 0, 0, z), still, still, 0.0
    if name.startswith("rotate"):
        turned = _rotation(name, parts)
        return None if turned is None else (turned, still, still, 0.0)
    if name.startswith("skew"):
        angles = [degrees(part) for part in parts]
        if not angles or any(angle is None for angle in angles):
            return None
        first, second = (math.tan(math.radians(angle or 0)) for angle in ([*angles, 0.0])[:2])
        if name == "skewx":
            second = 0.0
        elif name == "skewy":
            first, second = 0.0, first
        return (1, first, 0, second, 1, 0, 0, 0, 1), still, still, 0.0
    if name in ("matrix", "matrix3d"):
        return _matrix(name, parts)
    if name == "perspective":
        return SAME, still, still, 0.0
    return None


def _move(name: str, parts: list[str], style: Style) -> tuple[Matrix, Length, Length, float] | None:
    still = Length(0.0)
    lengths = [length(part, style.sizes) for part in parts]
    if not lengths or any(one is None for one in lengths):
        return None
    known = [one for one in lengths if one is not None]
    if name == "translatey":
        return SAME, still, known[0], 0.0
    if name == "translatez":
        return SAME, still, still, known[0].px
    y = known[1] if len(known) > 1 and name in ("translate", "translate3d") else still
    return SAME, known[0], y, known[2].px if len(known) > 2 else 0.0


def _rotation(name: str, parts: list[str]) -> Matrix | None:
    """A turn about an axis, as CSS Transforms 2 has it (Rodrigues' formula)."""
    axis: tuple[float, ...] | None = _AXES.get({"rotate": "z"}.get(name, name[-1]))
    if name == "rotate" and len(parts) == 2 and parts[0] in _AXES:
        axis, parts = _AXES[parts[0]], parts[1:]
    if name == "rotate3d" or len(parts) == 4:
        vector = [number(part) for part in parts[:3]]
        long = math.sqrt(sum((one or 0.0) ** 2 for one in vector))
        axis = None if None in vector or long == 0 else tuple((one or 0.0) / long for one in vector)
        parts = parts[3:]
    angle = degrees(parts[0]) if len(parts) == 1 else None
    if axis is None or angle is None:
        return None
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    cosine, sine = (0.0 if abs(one) < 1e-12 else one for one in (cosine, sine))
    x, y, z = axis
    rest = 1.0 - cosine
    return (
        cosine + x * x * rest, x * y * rest - z * sine, x * z * rest + y * sine,
        y * x * rest + z * sine, cosine + y * y * rest, y * z * rest - x * sine,
        z * x * rest - y * sine, z * y * rest + x * sine, cosine + z * z * rest,
    )  # fmt: skip


def _matrix(name: str, parts: list[str]) -> tuple[Matrix, Length, Length, float] | None:
    numbers = [number(part) for part in parts]
    if any(one is None for one in numbers):
        return None
    known = [one or 0.0 for one in numbers]
    if name == "matrix" and len(known) == 6:
        return (known[0], known[2], 0, known[1], known[3], 0, 0, 0, 1), Length(known[4]), Length(known[5]), 0.0
    if name == "matrix3d" and len(known) == 16:
        if any(known[place] for place in (3, 7, 11)) or known[15] != 1:
            return None  # it is seen in a perspective of its own
        rows = (known[0], known[4], known[8], known[1], known[5], known[9], known[2], known[6], known[10])
        return rows, Length(known[12]), Length(known[13]), known[14]
    return None


def zoom_of(style: Style) -> float | None:
    """The `zoom` factor; None where it can't be worked out."""
    value = style.get("zoom")
    if value in ("normal", "reset", "1"):
        return 1.0
    found = number(value)
    return 1.0 if found is not None and found <= 0 else found
