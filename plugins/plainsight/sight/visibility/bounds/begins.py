"""Where across a box the block that holds a text begins: boxes, rows and set columns between the two, added up."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.edges_across import (
    MARGINS,
    edges_across,
    free_start,
    share_of,
    space_before,
    width_in,
)
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.even_cells import in_fixed_table, is_fixed_table
from plainsight.sight.visibility.bounds.grid_places import GRID, count_tracks, place_of
from plainsight.sight.visibility.bounds.packing import packed, place
from plainsight.sight.visibility.bounds.row_items import in_row
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.tracks import track_sizes
from plainsight.sight.visibility.bounds.wide_items import least_item
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import path_of

_BLOCKS = frozenset({"block", "flow-root", "list-item", "flex", "grid", "-webkit-box"})
_COLUMNS = frozenset({"block", "flow-root", "list-item"})
_FLEX = ("flex", "inline-flex")
_MOVES = ("transform", "translate", "rotate", "scale", "zoom", "writing-mode")
_ZERO = Extent(0.0, 0.0)
_MOST_DEEP = 60


@dataclass(frozen=True, slots=True)
class Block:
    """A block's content across the box that it is looked at from.

    Attributes:
        start: where it begins, in px from where the box's content does.
        width: how wide it is.
        packed: a row or grid around it is packed to its middle or end.
        end: where it ends at most, if it is as wide as its words.
        reverse: a row around it runs from right to left, so that what scrolls brings its far end.
    """

    start: Extent
    width: Extent
    packed: bool = False
    reverse: bool = False
    end: float = math.inf


def begins(scene: Scene, element: Element, box: Element, room: Extent) -> Block | None:
    """The block that holds the words of an element in a box; None where it can't be told.

    Args:
        scene: the page's styles.
        element: the one that holds the text.
        box: the box.
        room: bounds of the box's inner width, in px.
    """
    path = path_of(element)
    inside = path[: path.index(box)]
    if len(inside) > _MOST_DEEP:
        return None
    found, holder = Block(_ZERO, room), box
    for one in reversed(inside):
        key = (one, box, room)
        if key not in scene.blocks:
            scene.blocks[key] = _inside(scene, one, holder, found)
        known = scene.blocks[key]
        if known is None:
            return None
        found, holder = known
    return found


def _inside(scene: Scene, one: Element, holder: Element, outer: Block) -> tuple[Block, Element] | None:
    """The block that holds what is in an element, and its box, where those around the element are known."""
    style = scene.style_of(one)
    if style.get("display") == "contents":
        return None
    if _is_moved(style):
        return None
    if style.get("display") == "inline" and scene.style_of(holder).get("display") in (*_COLUMNS, "table-cell"):
        return outer, holder
    if style.get("position") in OUT or style.get("direction") == "rtl":
        return None
    around = scene.style_of(holder)
    step_in = partial(_step, scene, one, style, holder, around, outer)
    others = _depends_on_others(around) or (around.get("display") in _FLEX and style.get("width") == "auto")
    step = step_in() if others else scene.remembered(one, ("begins", outer), step_in)
    offset = _offset(style, outer.width)
    if step is None or offset is None:
        return None
    return replace(step, start=step.start + offset, end=step.end + offset.most), one


def _depends_on_others(around: Style) -> bool:
    """Whether what else is in a box decides where one of its items begins."""
    return around.get("display") in (*GRID, "table") or (_is_row(around) and around.get("flex-wrap") == "nowrap")


def _is_row(around: Style) -> bool:
    return around.get("display") in _FLEX and not around.get("flex-direction").startswith("column")


def _is_moved(style: Style) -> bool:
    """Whether a box is moved by more than margins and offsets that count from a known box."""
    offset = (style.get("left"), style.get("right")) != ("auto", "auto")
    inline = style.get("display") == "inline"
    if offset and (style.get("position") == "sticky" or (inline and style.get("position") == "relative")):
        return True
    if inline and "-" in style.get("margin-left"):
        return True
    return any(style.values.get(name, "none") not in ("none", "1", "normal") for name in _MOVES)


def _offset(style: Style, room: Extent) -> Extent | None:
    """How far `left` or `right` moves a box that stays in the flow; None where it can't be read."""
    if style.get("position") != "relative":
        return _ZERO
    for name, sign in (("left", 1.0), ("right", -1.0)):
        if style.get(name) != "auto":
            found = length(style.get(name), style.sizes)
            ends = sorted(sign * found.of(one) for one in (room.least, room.most)) if found is not None else None
            return None if ends is None else Extent(*ends)
    return _ZERO


def _step(scene: Scene, box: Element, style: Style, holder: Element, around: Style, outer: Block) -> Block | None:
    """The content of a box in one whose content is known."""
    display = around.get("display")
    room = outer.width
    if _is_row(around):
        return _row_item(scene, box, style, holder, around, outer)
    if display in GRID:
        return _grid_item(scene, box, style, holder, around, outer)
    if (style.get("display") == "table" and display in _COLUMNS and style.get("float") == "none") or (
        display == "table" and style.get("display") == "table-caption"
    ):
        before = space_before(style, room) if display == "table" else share_of(style, room, MARGINS[:1])
        width = width_in(style, room, fills=False) if is_fixed_table(style) else None
        return replace(outer, start=outer.start + before, width=width or Extent(0.0, room.most))
    if is_fixed_table(around) and style.get("display") == "table-cell":
        cell = in_fixed_table(scene, box, holder, room)
        return None if cell is None else replace(outer, start=outer.start + cell[0], width=cell[1])
    if display not in (*_COLUMNS, *_FLEX, "table-cell") or style.get("display") not in _BLOCKS:
        return None
    floats = style.get("float") in ("right", "inline-end")
    if style.get("float") != "none" and not floats:
        return None
    own = style.get("align-self") if display in _FLEX else ""
    alignment = around.get("align-items") if own == "auto" else own
    share = 1.0 if floats else packed(around, alignment) if display in _FLEX else 0.0
    centred = display in _FLEX and "auto" in (style.get("margin-left"), style.get("margin-right"))
    filling = display not in _FLEX or (alignment in ("normal", "stretch") and not centred)
    width = width_in(style, room, fills=filling and not floats)
    if width is None:
        if centred and not floats:  # by free room, which its words leave (CSS Flexible Box 1, 8.1)
            free = Extent(0.0, room.most)
            end = min(outer.end, outer.start.most + room.most)
            return replace(outer, start=outer.start + space_before(style, room) + free, width=free, end=end)
        kept = least_item(scene, box, room.most) if share > 0.0 and not floats else None
        if kept is not None:
            start = outer.start + free_start(style, kept, room, share) + space_before(style, room)
            return replace(outer, start=start, width=kept, packed=True)
        if share == 0.0 and not floats:
            return replace(outer, start=outer.start + space_before(style, room), width=Extent(0.0, room.most))
        return None
    start = outer.start + free_start(style, width, room, share)
    return replace(outer, start=start + space_before(style, room), width=width, packed=outer.packed or share > 0)


def _row_item(scene: Scene, box: Element, style: Style, row: Element, around: Style, outer: Block) -> Block | None:
    room, reverse, end = outer.width, around.get("flex-direction") == "row-reverse", math.inf
    share = packed(around, around.get("justify-content"), reverse=reverse)
    if around.get("flex-wrap") != "nowrap":
        width = width_in(style, room, fills=False)
        if width is None or style.number("flex-shrink") != 0.0:
            return None
        start, own = place(share, _ZERO, width, _ZERO, room), width
    else:
        stands = in_row(scene, box, row, around, room)
        if stands is None:
            return None
        start, own = stands.start, stands.own
        if style.get("width") == "auto" == style.get("flex-basis"):
            end = outer.start.most + stands.end
    edges = share_of(style, room, MARGINS) + edges_across(style, room)
    content = Extent(max(0.0, own.least - edges.most), max(0.0, own.most - edges.least))
    return Block(
        outer.start + start + space_before(style, room),
        content,
        outer.packed or share > 0,
        outer.reverse or reverse,
        min(outer.end, end),
    )


def _grid_item(scene: Scene, box: Element, style: Style, grid: Element, around: Style, outer: Block) -> Block | None:
    """An item of a grid whose columns are set."""
    template, room = around.get("grid-template-columns"), outer.width
    written = track_sizes(template)
    tracks = [length(track.removeprefix("minmax(").partition(",")[0], around.sizes) for track in written]
    known = room.least == room.most
    sizes = [
        max(0.0, track.of(room.least)) if track is not None and (known or track.is_fixed) else 0.0 for track in tracks
    ]
    exact = 0.0 not in sizes and not any(track.startswith("minmax(") for track in written)
    share, columns = packed(around, around.get("justify-content")), count_tracks(around, "columns")
    if columns is None or around.get("grid-auto-flow").startswith("column"):
        return None
    sizes += [0.0] * (columns - len(sizes))
    if (written or columns > 1) and not any(sizes):
        return None
    stands = place_of(scene, box, grid)[1]
    if stands is None or stands.start > columns or (not written and template != "none"):
        return None
    exact = exact and stands.end is not None
    if share > 0 and not exact:
        return None
    gap = length(around.get("column-gap"), around.sizes)
    space = gap.px if gap is not None else 0.0
    column, end = stands.start - 1, stands.end - 1 if stands.end is not None else stands.start
    before = sum(sizes[:column]) + space * column
    own = sum(sizes[column:end]) + space * (end - column - 1)
    after = sum(sizes[end:]) + space * max(0, len(sizes) - end)
    start = Extent(before, before)
    if share > 0:
        start = place(share, start, Extent(own, own), Extent(after, after), room)
    track = Extent(own, own) if exact and written else Extent(own, room.most) if written else room
    alignment = style.get("justify-self")
    alignment = around.get("justify-items") if alignment == "auto" else alignment
    own_share = packed(around, alignment)
    width = width_in(style, track, fills=alignment in ("normal", "stretch", "legacy"))
    inside = free_start(style, width, track, own_share) if width is not None else Extent(0.0, own_share * track.most)
    if not (exact and written):
        inside = Extent(max(0.0, inside.least), max(0.0, inside.most))  # a column grows with what is in it
    start = outer.start + start + inside + space_before(style, track)
    return replace(
        outer, start=start, width=width or Extent(0.0, track.most), packed=outer.packed or share + own_share > 0
    )
