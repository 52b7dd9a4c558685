"""Cells of a table that is wider than the box that cuts it: what do the columns before a cell take?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plainsight.sight.dom import Element, depth_of
from plainsight.sight.exposure import Reveal
from plainsight.sight.visibility.bounds.begins import begins
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.table_cells import CELLS
from plainsight.sight.visibility.bounds.table_widths import column_starts, fixed_widths, table_width
from plainsight.sight.visibility.clips.stuck_columns import sticks_right, stuck_over
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone, State

_PARTS = {**dict.fromkeys(CELLS, "table-cell"), "caption": "table-caption"}
_KEYS = ("starts least", "starts most", "ends least", "ends most")
WIDE = "is at most so wide"
_SHARES = {"center": 0.5, "-webkit-center": 0.5, "right": 1.0, "-webkit-right": 1.0, "end": 1.0}
_BLOCKS = ("block", "flow-root")
_INK_PX = 4.0  # of a first letter, which shows that there is a text


def past_columns(
    scene: Scene, words: str, element: Element, box: Element, state: State, clip: Clip, window: float, gone: Gone
) -> Left | None:
    """What a box leaves of a text in a table's cell, where the columns before it surely fill the box.

    Args:
        scene: the page's styles.
        words: the text.
        element: what holds it.
        box: the element that cuts.
        state: of the element that holds the text.
        clip: what the box cuts.
        window: the window's width, in px.
        gone: what is said of a text that the box cuts off.
    """
    room = _room(scene, box, clip, window)
    for cell, table in _cells_around(scene, element, box):
        if scene.style_of(cell).get("direction") == "rtl" or _is_held(state, clip, table, room):
            return None
        if not is_measured(scene, table, window):
            return Left(unsure=f"layout decides which columns of its table `{clip.trick}` shows")
        starts = _begins(scene, words, element, cell, table, box, clip, window)
        if starts is None:
            continue
        holds = scene.style_of(box).get("overflow-x") != "clip"
        if holds and sticks_right(scene, cell) is not None:
            return None
        stuck = stuck_over(scene, cell, room, _KEYS) if holds else NOTHING
        if starts.least >= room - stuck.least:
            return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))
        if starts.most >= room - stuck.most - _INK_PX:
            return Left(unsure=f"layout decides which columns of its table `{clip.trick}` shows")
    return None


def _cells_around(scene: Scene, element: Element, box: Element) -> Iterator[tuple[Element, Element]]:
    """The cells and captions that an element stands in, each with its table, innermost first, inside a box.

    A table that is made a block, to scroll by itself, holds a table that no tag stands for (CSS 2.2, 17.2.1).
    """
    cell: Element | None = None
    for one in path_of(element):
        if one is box:
            if cell is not None and one.tag == "table" and scene.style_of(one).get("display") in _BLOCKS:
                yield cell, one
            return
        if one.tag in _PARTS and cell is None:
            cell = one
        elif one.tag == "table" and cell is not None:
            parts = scene.style_of(cell).get("display"), scene.style_of(one).get("display")
            if parts == (_PARTS[cell.tag], "table"):
                yield cell, one
            cell = None


def _is_held(state: State, clip: Clip, table: Element, room: float) -> bool:
    """Whether a box around a table that cuts or scrolls it keeps all that it shows inside the one asked about."""
    depth = depth_of(table)
    return any(
        clip.depth < one.depth < depth and not one.open_x and (one.width is None or one.width <= room)
        for one in state.clips
    )


def _room(scene: Scene, box: Element, clip: Clip, window: float) -> float:
    """How far across a box lets see at most, from where its content begins, in px."""
    inner, style = scene.state_of(box).room, scene.style_of(box)
    shown = clip.width if clip.width is not None else window
    return shown if inner is None else min(shown, inner + max(0.0, style.px("padding-right") or 0.0))


def _begins(
    scene: Scene, words: str, element: Element, cell: Element, table: Element, box: Element, clip: Clip, window: float
) -> Extent | None:
    """Bounds of where the words of a cell begin in a box; None where they can't be told."""
    if (_KEYS[0], cell) not in scene.columns:
        return None
    least, most, least_end, most_end = (scene.columns[key, cell] for key in _KEYS)
    inner = scene.state_of(box)
    width = inner.room if inner.room is not None else clip.width if clip.width is not None else window
    stands = begins(scene, table, box, Extent(width if inner.firm else 0.0, width))
    before = (
        Extent(max(0.0, stands.start.least), max(0.0, stands.start.most)) if stands is not None else Extent(0.0, 0.0)
    )
    style = scene.style_of(element)
    padding = max(0.0, scene.style_of(cell).px("padding-left") or 0.0)
    ink, share = text_width(words, style.font_px, style), _SHARES.get(style.get("text-align"), 0.0)
    if "text-align" not in style.values and cell.tag == "th":
        share = 0.5  # as browsers have it
    least = max(least, (1 - share) * least + share * (least_end - ink.most))
    most = max(most, (1 - share) * most + share * (most_end - ink.least))
    return before + Extent(least + padding, most + padding)


def is_measured(scene: Scene, table: Element, window: float) -> bool:
    """Note of all in a table between which bounds its columns begin and end; False where that would never end."""
    if ("is measured", table) in scene.columns:
        return scene.columns["is measured", table] > 0
    affordable = scene.affords(table)
    scene.columns["is measured", table] = float(affordable)
    around = scene.box_around(table)
    inner = scene.state_of(around) if around is not None else None
    room = Extent(0.0, window)
    if inner is not None and inner.room is not None:
        room = Extent(inner.room if inner.firm else 0.0, inner.room)
    width = table_width(scene, table, room) if scene.style_of(table).get("display") == "table" else NOTHING
    found = column_starts(scene, table, width) if affordable else None
    places, starts = found if found is not None else ({}, [])
    if starts:
        captions = [node for node in table.node.iter() if node.tag == "caption"]
        places |= {scene.element(node): range(len(starts) - 1) for node in captions}
    for cell, place in places.items():
        first, last = starts[place.start], starts[place.stop]
        for key, px in zip(_KEYS, (first.least, first.most, last.least, last.most), strict=True):
            scene.columns[key, cell] = px
    for cell, wide in fixed_widths(scene, table, width).items() if affordable else ():
        scene.columns[WIDE, cell] = wide.most
    return affordable
