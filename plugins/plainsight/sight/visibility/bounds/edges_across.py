"""What a box's margins, borders and paddings take across of the room around it, and how wide it is in that room."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent

MARGINS, PADDINGS = ("margin-left", "margin-right"), ("padding-left", "padding-right")
_ZERO = Extent(0.0, 0.0)


def width_in(style: Style, room: Extent, *, fills: bool) -> Extent | None:
    """The width of a box's content: as its style has it, or all that its edges leave of the room."""
    edges = edges_across(style, room)
    border_box = style.get("box-sizing") == "border-box"
    width = length(style.get("width"), style.sizes)
    if width is None and (style.get("width") != "auto" or not fills):
        return None
    if width is not None:
        inside = edges if border_box else _ZERO
        bounds = [width.of(room.least) - inside.least, width.of(room.most) - inside.most]
    else:
        margins = share_of(style, room, MARGINS)
        bounds = [room.least - margins.most - edges.most, room.most - margins.least - edges.least]
    for name, pick in (("max-width", min), ("min-width", max)):
        limit = length(style.get(name), style.sizes)
        if limit is None and style.get(name) not in ("none", "auto"):
            return None
        if limit is not None:
            inside = edges if border_box else _ZERO
            bounds[0] = pick(bounds[0], limit.of(room.least) - inside.most)
            bounds[1] = pick(bounds[1], limit.of(room.most) - inside.least)
    return Extent(max(0.0, min(bounds)), max(0.0, *bounds))


def free_start(style: Style, width: Extent, room: Extent, share: float) -> Extent:
    """How far from the start of its room a box of known width stands: its free part, which may be negative."""
    edges = edges_across(style, room) + share_of(style, room, MARGINS)
    free = Extent(room.least - width.most - edges.most, room.most - width.least - edges.least)
    autos = [style.get(name) == "auto" for name in MARGINS]
    if autos[0]:
        part = 0.5 if autos[1] else 1.0
        return Extent(part * max(0.0, free.least), part * max(0.0, free.most))
    return Extent(share * free.least, share * free.most)


def space_before(style: Style, room: Extent) -> Extent:
    """What a box puts before its content: margin, border and padding."""
    edge = _border(style, 3)
    return share_of(style, room, (MARGINS[0], PADDINGS[0])) + Extent(edge, edge)


def edges_across(style: Style, room: Extent) -> Extent:
    """What a box's paddings and borders take across."""
    borders = _border(style, 3) + _border(style, 1)
    return share_of(style, room, PADDINGS) + Extent(borders, borders)


def _border(style: Style, side: int) -> float:
    """How thick a border is, where its style says so: the side is counted from the top, clockwise."""
    name = ("border-top", "border-right", "border-bottom", "border-left")[side]
    for written in (f"{name}-width", name, "border-width", "border"):
        parts = words(style.values.get(written, ""))
        sizes = [length(word, style.sizes) for word in parts] if "none" not in parts else []
        found = [size.px for size in sizes if size is not None]
        if found:
            place_of = {1: 0, 2: side % 2, 3: (0, 1, 2, 1)[side]}.get(len(found), side)
            return found[min(place_of, len(found) - 1)]
    return 0.0


def share_of(style: Style, room: Extent, names: tuple[str, ...]) -> Extent:
    """What these of its margins and paddings take, by the bounds of the room around it."""
    found = [length(style.get(name), style.sizes) for name in names if name in style.values]
    known = [one for one in found if one is not None]
    return Extent(sum(one.of(room.least) for one in known), sum(one.of(room.most) for one in known))
