"""What a box leaves across of a text: what stands past its far side, or before its near one."""

from __future__ import annotations

from dataclasses import replace

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.begins import Block, begins
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.least_room import least_room
from plainsight.sight.visibility.bounds.multicol import full_height
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.rows import in_slides
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.clips.aligned import aligned_away
from plainsight.sight.visibility.clips.one_line import is_unbroken, on_one_line
from plainsight.sight.visibility.clips.table_row import past_columns
from plainsight.sight.visibility.clips.text_columns import column_start, columned
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone, State

_ENDS = {"center": 0.5, "right": 1.0, "end": 1.0}
"""How much of what a line leaves free stands before its words."""


def across(
    scene: Scene,
    text: LexborNode,
    words: str,
    element: Element,
    box: Element,
    state: State,
    style: Style,
    clip: Clip,
    window: float,
    gone: Gone,
) -> Left | None:
    """What is left of a text in a box that cuts or scrolls across; None where it stands inside, or height decides.

    Args:
        scene: the page's styles.
        text: the text node.
        words: its text.
        element: the one that holds it.
        box: the element that cuts.
        state: of the element that holds the text.
        style: its style.
        clip: what the box cuts.
        window: the window's width, in px.
        gone: what is said of a text that the box cuts off.
    """
    path = path_of(element)
    columns = columned(scene, path[: path.index(box) + 1])
    if columns is not None:
        left = _in_columns(scene, text, words, columns, box, clip, window, gone)
        if left is not None:
            return left
    inner = _room(scene, box, clip, window)
    block = None if clip.open_x else begins(scene, element, box, inner)
    if block is not None:
        cuts = scene.style_of(box)
        shown = clip.width if clip.width is not None else min(window, inner.most + (cuts.px("padding-right") or 0.0))
        left = beside(block, words, cuts, style, clip, shown, gone)
        if left is not None or block.packed:
            return left
    slid = in_slides(scene, element, state, clip, window, gone)
    if slid is not None:
        return slid
    past = None if clip.open_x else past_columns(scene, words, element, box, state, clip, window, gone)
    if past is not None:
        return past
    return aligned_away(scene, element, box, state, clip, window, gone)


def _in_columns(
    scene: Scene, text: LexborNode, words: str, columns: Element, box: Element, clip: Clip, window: float, gone: Gone
) -> Left | None:
    """What is left of a text in columns of a set height: those that have no room in their box run on beside it."""
    width = _room(scene, columns, clip, window)
    room = _room(scene, box, clip, window)
    stands = Block(NOTHING, room) if columns is box else begins(scene, columns, box, room)
    across = column_start(scene, text, words, columns, width) if scene.affords(columns) else None
    unsure = Left(unsure=f"layout decides which columns of text `{clip.trick}` shows")
    if stands is None or across is None:
        return unsure
    start = stands.start + across
    shown = clip.width if clip.width is not None else window
    if start.least >= shown and not clip.open_x:
        return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))
    if clip.open_x or start.most < min(shown, stands.start.least + width.least):
        return Left() if columns is box and full_height(scene.style_of(box)) is not None else None
    return unsure


def past_window(
    scene: Scene, text: LexborNode, words: str, element: Element, state: State, style: Style, window: float
) -> Left | None:
    """The same of a window that does not scroll across, which cuts what the flow puts beyond its side."""
    path = path_of(element)
    root = path[-1]
    if state.shift.placed >= 0 or state.rtl_root or element is root:
        return None
    origins = [scene.style_of(one).origins.get("overflow-x") for one in path[-2:]]
    origin = next((one for one in origins if one is not None), None)
    trick, source = (origin.text, origin.source) if origin is not None else ("overflow-x: hidden", None)
    clip = Clip(0, window, None, scrolls=False, trick=trick, source=source, open_y=True, cuts_y=False)
    gone = Gone(trick, 0 if origin is None else origin.depth, source)
    left = across(scene, text, words, element, root, state, style, clip, window, gone)
    if left is None and is_unbroken(scene, element, root):
        left = on_one_line(scene, text, words, root, style, clip, window, gone)
    return left


def _room(scene: Scene, box: Element, clip: Clip, window: float) -> Extent:
    """Bounds of a box's inner width, in px."""
    room, firm = scene.state_of(box).room, scene.state_of(box).firm
    if room is None:
        return Extent(least_room(scene, box), clip.width if clip.width is not None else window)
    return Extent(room if firm else min(room, least_room(scene, box)), room)


def beside(block: Block, words: str, box: Style, style: Style, clip: Clip, room: float, gone: Gone) -> Left | None:
    """What is left of a text in a block of a known place, where `room` is what of it can be seen, in px."""
    near = -max(0.0, box.px("padding-left") or 0.0)
    ink = text_width(words, style.font_px, style)
    wraps = style.get("white-space") not in ("nowrap", "pre")
    if block.start.least >= room:
        return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))
    widest = max(block.width.most, text_width(max(words.split(), key=len), style.font_px, style).most)
    ends = block.start.most + (min(ink.most, widest) if wraps else ink.most)
    align = style.get("text-align").removeprefix("-webkit-")
    if align not in ("start", "left", "justify", ""):
        ends = max(ends, block.start.most + block.width.most)
    if min(ends, block.end) <= near:
        return Left(replace(gone, reveal=Reveal.SCROLL_BOX) if block.reverse and not clip.cuts_x else gone)
    own = min(ink.least, block.width.least) if wraps else ink.least
    ink_ends = block.start.least + own + _ENDS.get(align, 0.0) * max(0.0, block.width.least - own)
    if (block.start.most >= room and block.end > room) or (ink_ends <= near and block.packed):
        return Left(unsure=f"layout decides which part of its line `{clip.trick}` shows")
    return None
