"""Shapes that cut a box: the old `clip`, and `clip-path`."""

from __future__ import annotations

import re
from dataclasses import replace

from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import Gone, State

_SHAPE = re.compile(r"^([a-z-]+)\((.*)\)$", re.DOTALL)
_AREA = re.compile(r"[^\sMmZzHhVvLl\d.,'\"+-]|[1-9]")
"""What a path that holds an area has at least: a curve, or a number other than naught."""
_SIDES = frozenset({"0", "0%", "0px", "100%", "left", "right", "top", "bottom"})
_HOLLOW = re.compile(r"notch|scoop|superellipse\(\s*(?!\d)")
_BOXES = frozenset({"border-box", "padding-box", "content-box", "margin-box", "fill-box", "stroke-box", "view-box"})


def with_clip(state: State, style: Style, depth: int) -> State:
    """The old `clip: rect()`, which works on absolutely positioned boxes only."""
    value = style.get("clip")
    if value == "auto" or style.get("position") not in ("absolute", "fixed"):
        return state
    match = re.match(r"^rect\((.*)\)$", value)
    if match is None:
        return state
    parts = split_arguments(match[1]) if "," in match[1] else match[1].split()
    if len(parts) != 4:
        return state
    if parts == ["auto"] * 4:
        return state
    sides = [None if part == "auto" else length(part, style.sizes) for part in parts]
    top, right, bottom, left = (side.px if side is not None else None for side in sides)
    origin = style.origins.get("clip")
    height = bottom - (top or 0.0) if bottom is not None else None
    width = right - (left or 0.0) if right is not None else None
    if (height is not None and height <= 1) or (width is not None and width <= 1):
        return replace(state, gone=state.gone or Gone(f"clip: {value}", depth, origin.source if origin else None))
    return replace(state, part=state.part or f"`clip: {value}` lets only a part through")


def with_clip_path(state: State, style: Style, depth: int) -> State:
    """`clip-path` shapes: none of the box, most of it, or a part that layout would have to tell."""
    value = style.get("clip-path")
    if value in ("none", "") or value in _BOXES:
        return state
    verdict = _shape(value, style)
    origin = style.origins.get("clip-path")
    if verdict == "nothing":
        return replace(
            state, gone=state.gone or Gone(f"clip-path: {value[:60]}", depth, origin.source if origin else None)
        )
    if verdict == "part":
        return replace(state, part=state.part or f"`clip-path: {value[:60]}` lets only a part through")
    return state


def with_corners(state: State, style: Style, *, painted: bool) -> State:
    """Corners that cut deep into a box, which may leave nothing of it: `border-shape`, or a hollow `corner-shape`."""
    name = "border-shape" if style.get("border-shape") != "none" else "corner-shape"
    if name == "corner-shape" and not _HOLLOW.search(style.get(name)):
        return state
    if not painted and style.get("overflow-x") == style.get("overflow-y") == "visible":
        return state
    return replace(state, part=state.part or f"`{name}: {style.get(name)[:60]}` lets only a part through")


def _shape(value: str, style: Style) -> str:
    shapes = [word for word in words(value) if word not in _BOXES]
    match = _SHAPE.match(shapes[0]) if len(shapes) == 1 else None
    if match is None:
        return "part"
    name, inside = match[1], match[2]
    if name == "inset":
        return _inset(inside, style)
    if name in ("circle", "ellipse"):
        radii = inside.partition(" at ")[0].split()
        if inside.strip().startswith("at ") or not radii:
            return "most" if name == "ellipse" else "part"
        if "closest-side" in radii and not _SIDES.isdisjoint(inside.partition(" at ")[2].split()):
            return "nothing"
        known = [length(radius, style.sizes) for radius in radii]
        centre = [length(part, style.sizes) for part in inside.partition(" at ")[2].split()]
        reach = [one.px for one in known if one is not None and one.is_fixed]
        if len(reach) == len(known) and any(
            one is not None and one.is_fixed and one.px + max(reach) <= 0 for one in centre
        ):
            return "nothing"
        if any(one is not None and one.px <= 0.5 and one.percent <= 0 for one in known):
            return "nothing"
        whole = 50 if name == "ellipse" else 70  # of a diagonal: a smaller circle cuts the ends of a wide box
        return "most" if all(one is not None and one.percent >= whole for one in known) else "part"
    if name in ("rect", "xywh"):
        return _rect(name, inside, style)
    if name == "polygon":
        return _polygon(inside, style)
    return "nothing" if name == "path" and not _AREA.search(inside) else "part"


def _inset(inside: str, style: Style) -> str:
    parts = [length(part, style.sizes) for part in words(inside.partition("round")[0])]
    if not parts or any(part is None for part in parts):
        return "part"
    known = [part for part in parts if part is not None]
    top = known[0]
    right = known[1] if len(known) > 1 else top
    bottom = known[2] if len(known) > 2 else top
    left = known[3] if len(known) > 3 else right
    for one, two in ((top, bottom), (left, right)):
        if one.percent + two.percent >= 100 and one.px + two.px >= 0:
            return "nothing"
        if one.px + two.px >= 2000:
            return "nothing"
    small = all(side.px <= 2 and side.percent <= 1 for side in (top, right, bottom, left))
    return "most" if small else "part"


def _rect(name: str, inside: str, style: Style) -> str:
    parts = [length(part, style.sizes) for part in words(inside.partition("round")[0])]
    if len(parts) != 4:
        return "part"
    if name == "xywh":
        width, height = parts[2], parts[3]
        empty = any(one is not None and one.px <= 1 and one.percent <= 0 for one in (width, height))
        return "nothing" if empty else "part"
    top, right, bottom, left = parts
    if top and bottom and bottom.px - top.px <= 1 and bottom.percent - top.percent <= 0:
        return "nothing"
    if left and right and right.px - left.px <= 1 and right.percent - left.percent <= 0:
        return "nothing"
    return "part"


def _polygon(inside: str, style: Style) -> str:
    points: list[tuple[Length, Length]] = []
    for piece in split_arguments(inside):
        if piece.strip() in ("nonzero", "evenodd"):
            continue
        pair = [length(word, style.sizes) for word in words(piece)]
        if len(pair) != 2 or pair[0] is None or pair[1] is None:
            return "part"
        points.append((pair[0], pair[1]))
    if len(points) < 3:
        return "nothing"
    # The shape is the same kind of thing for any box: try a wide, a square and a tall one.
    shares = [
        _polygon_share(points, width, height) for width, height in ((800.0, 60.0), (360.0, 360.0), (300.0, 900.0))
    ]
    if max(share for share, _ in shares) < 0.0005 or all(empty for _, empty in shares):
        return "nothing"
    return "most" if min(share for share, _ in shares) > 0.6 else "part"


def _polygon_share(points: list[tuple[Length, Length]], width: float, height: float) -> tuple[float, bool]:
    corners = [(x.of(width), y.of(height)) for x, y in points]
    outside = (
        all(x <= 0 for x, _ in corners)
        or all(x >= width for x, _ in corners)
        or all(y <= 0 for _, y in corners)
        or all(y >= height for _, y in corners)
    )
    inside = [(min(max(x, 0.0), width), min(max(y, 0.0), height)) for x, y in corners]
    area = 0.0
    for (x1, y1), (x2, y2) in zip(inside, [*inside[1:], inside[0]], strict=True):
        area += x1 * y2 - x2 * y1
    return abs(area) / 2 / (width * height), outside
