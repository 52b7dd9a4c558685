"""Transforms and zoom: how large things finally are, how far they are moved, and whether they show their edge."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.css.units import Length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style

_FUNCTION = re.compile(r"^([a-z0-9]+)\((.*)\)$", re.DOTALL)
Matrix = tuple[float, float, float, float, float, float, float, float, float]  # 3x3, rows, without translation
_SAME: Matrix = (1, 0, 0, 0, 1, 0, 0, 0, 1)
_AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}
_FUNCTIONS = frozenset(
    {
        *("matrix", "matrix3d", "perspective", "skew", "skewx", "skewy", "rotate", "rotatex", "rotatey", "rotatez"),
        *("rotate3d", "scale", "scalex", "scaley", "scalez", "scale3d"),
        *("translate", "translatex", "translatey", "translatez", "translate3d"),
    }
)
_NOTHING = 0.004  # a box scaled below this leaves no ink


_STILL = Length(0.0)


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
    """

    scale: float = 1.0
    move_x: Length = _STILL
    move_y: Length = _STILL
    away: str | None = None
    flips: tuple[bool, bool] = (False, False)
    unknown: str | None = None
    turns: bool = False
    swings: bool = False
    mirrors: bool = False
    space: Matrix = _SAME


def transform_of(style: Style, perspective: float | None, space: Matrix | None = None) -> Transformed:
    """Read `transform`, `translate`, `rotate` and `scale` together.

    Args:
        style: the element's.
        perspective: its parent's, in px.
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
    matrix, move_x, move_y, depth_z = _SAME, Length(0.0), Length(0.0), 0.0
    for name, inside, owner in functions:
        if name not in _FUNCTIONS:
            return Transformed()  # a browser drops the declaration
        if name == "perspective":
            near = length(inside, style.sizes)
            if near is not None and near.px > 0:
                perspective = near.px if perspective is None else min(perspective, near.px)
        step = _step(name, inside, style)
        if step is None:
            if _is_invalid(name, inside):
                return Transformed()
            return Transformed(unknown=f"`{owner}: {style.get(owner)[:60]}` can't be worked out")
        move_x = Length(
            move_x.px + matrix[0] * step[1].px + matrix[1] * step[2].px, move_x.percent + matrix[0] * step[1].percent
        )
        move_y = Length(
            move_y.px + matrix[3] * step[1].px + matrix[4] * step[2].px, move_y.percent + matrix[4] * step[2].percent
        )
        depth_z += step[3]
        matrix = _product(matrix, step[0])
    return _verdict(matrix, move_x, move_y, depth_z, style, perspective, space)


def _verdict(
    matrix: Matrix,
    move_x: Length,
    move_y: Length,
    depth_z: float,
    style: Style,
    perspective: float | None,
    space: Matrix | None,
) -> Transformed:
    own_scale = _smallest(matrix)
    whole = matrix if space is None else _product(space, matrix)
    a, b, c, d = matrix[0], matrix[1], matrix[3], matrix[4]
    owner = next(
        (name for name in ("transform", "scale", "rotate") if style.get(name) not in ("none", "")), "transform"
    )
    # A space that is turned to its edge shows nothing of what lies flat in it, nor does one without depth.
    if _smallest(whole) < _NOTHING or abs(_volume(matrix)) < 1e-9:
        return Transformed(0.0, move_x, move_y, owner, space=whole)
    if whole[8] < 0 and style.get("backface-visibility") == "hidden":
        return Transformed(own_scale, move_x, move_y, "backface-visibility", space=whole)
    if perspective is not None and depth_z >= perspective > 0:
        return Transformed(own_scale, move_x, move_y, owner, space=whole)
    if own_scale < 0.1 and min(math.hypot(a, c), math.hypot(b, d)) > 0.5:
        return Transformed(unknown=f"`{owner}: {style.get(owner)[:60]}` slants it beyond its shape")
    swings = abs(b) > 0.5 or abs(c) > 0.5 or a > 1.3
    scale = own_scale if space is None else min(own_scale, _smallest(whole))
    return Transformed(scale, move_x, move_y, None, _flips(a, b, c, d), None, matrix != _SAME, swings, d < 0, whole)


def _flips(a: float, b: float, c: float, d: float) -> tuple[bool, bool]:
    """Which ways letters run backwards: one is a mirror's, both are upside down."""
    across, down = a < -0.3, d < -0.3
    return across != (across == down and a * d - b * c < 0), down


def _smallest(matrix: Matrix) -> float:
    """The scale, as drawn, of the direction that shrinks most."""
    a, b, c, d = matrix[0], matrix[1], matrix[3], matrix[4]
    longest = math.sqrt(max(a * a + c * c, b * b + d * d))
    return abs(a * d - b * c) / longest if longest > 0 else 0.0


def _volume(m: Matrix) -> float:
    return (
        m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6])
    )


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
        return _SAME, still, still, 0.0
    return None


def _move(name: str, parts: list[str], style: Style) -> tuple[Matrix, Length, Length, float] | None:
    still = Length(0.0)
    lengths = [length(part, style.sizes) for part in parts]
    if not lengths or any(one is None for one in lengths):
        return None
    known = [one for one in lengths if one is not None]
    if name == "translatey":
        return _SAME, still, known[0], 0.0
    if name == "translatez":
        return _SAME, still, still, known[0].px
    y = known[1] if len(known) > 1 and name in ("translate", "translate3d") else still
    return _SAME, known[0], y, known[2].px if len(known) > 2 else 0.0


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
        rows = (known[0], known[4], known[8], known[1], known[5], known[9], known[2], known[6], known[10])
        return rows, Length(known[12]), Length(known[13]), known[14]
    return None


def _product(left: Matrix, right: Matrix) -> Matrix:
    cells = [
        sum(left[3 * row + step] * right[3 * step + column] for step in range(3))
        for row in range(3)
        for column in range(3)
    ]
    return tuple(cells)  # type: ignore[return-value]


def zoom_of(style: Style) -> float | None:
    """The `zoom` factor; None where it can't be worked out."""
    value = style.get("zoom")
    if value in ("normal", "reset", "1"):
        return 1.0
    found = number(value)
    return 1.0 if found is not None and found <= 0 else found
