"""Drawers and side bars: boxes as high as the window, which stay at its side while the page scrolls under them."""

from __future__ import annotations

from functools import partial

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.begins import Block, begins
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.scene import PageScene

_SLACK_PX = 1.0
_MOST_DEEP = 60
_PART = 0.2  # of a line, by which one can make out what it says
_INDENTED = frozenset({"ul", "ol", "menu", "dd", "blockquote", "figure", "fieldset"})
_AT_START = ("start", "left", "justify", "")
_SHARES = {"center": 0.5, "right": 1.0, "end": 1.0}
_FROM_START = ("normal", "stretch", "start", "left", "flex-start")


def under_side(scene: PageScene, placed: Placed, words: str, element: Element) -> bool | None:
    """Whether a box at the window's side lies over a text however far one scrolls; None where it may."""
    window = float(scene.viewport.width)
    span = _span_of(scene, placed.element)
    if span is None:
        return False
    style = scene.style_of(element)
    ink = text_width(words, style.font_px, style)
    longest = text_width(max(words.split(), key=len, default=""), style.font_px, style)
    path = path_of(element)
    nearest = max(0, len(path) - 1 - _MOST_DEEP)  # where boxes that are deeper begin is not told
    for place, one in enumerate(path[nearest:-1], nearest):
        block = begins(scene, one, path[-1], Extent(window, window))
        if block is None:
            continue
        if block.start.least >= span[1] - _SLACK_PX:
            return False
        ends = _ends(block, ink, longest, style)
        if ends.least > span[1]:
            return False
        if span[0] - _start_of_words(block, ink, style) >= _PART * ink.most:  # some of it stands out
            return None if any(_may_stand_further(scene, inside) for inside in path[:place]) else False
        if place or any(above.tag in _INDENTED for above in path) or scene.state_of(element).shift.placed >= 0:
            return None if longest.least <= span[1] - max(0.0, span[0]) else False
        if ends.most <= span[0]:
            return False
        return True if span[0] <= max(0.0, block.start.least) and ends.most <= span[1] + _SLACK_PX else None
    return None


def _start_of_words(block: Block, ink: Extent, style: Style) -> float:
    """Where the words of a line begin at most, which stand at its start, in its middle or at its end."""
    share = _SHARES.get(style.get("text-align").removeprefix("-webkit-"), 0.0)
    return block.start.most + share * max(0.0, block.width.most - ink.least)


def _may_stand_further(scene: PageScene, box: Element) -> bool:
    """Whether what is before a box, or how it is packed, may put it further right than where what holds it begins."""
    style, around = scene.style_of(box), scene.holder_style(box)
    if around is None or style.get("position") in OUT:
        return False
    display = around.get("display")
    row = display.endswith("flex") and not around.get("flex-direction").startswith("column")
    if row and around.get("justify-content") not in _FROM_START:
        return True
    if "auto" in style.get("margin-left") or style.get("float") in ("right", "inline-end"):
        return True
    return (row or display.endswith("grid") or display == "table-row") and next(
        siblings_before(box.node), None
    ) is not None


def _ends(block: Block, ink: Extent, longest: Extent, style: Style) -> Extent:
    """Where the lines of a text end at the right."""
    wraps = style.get("white-space") not in ("nowrap", "pre")
    least = min(ink.least, max(block.width.least, longest.least)) if wraps else ink.least
    most = min(ink.most, max(block.width.most, longest.most)) if wraps else ink.most
    if style.get("text-align") not in _AT_START:
        most = max(most, block.width.most)
    return Extent(block.start.least + least, block.start.most + most)


def is_in_window(scene: PageScene, box: Element) -> bool | None:
    """Whether some of a box at the window's side is in the window, before anybody opens it; None where unknown."""
    span = _span_of(scene, box)
    return None if span is None else span[1] - span[0] > _SLACK_PX and span[1] > 0 and span[0] < scene.viewport.width


def _span_of(scene: PageScene, box: Element) -> tuple[float, float] | None:
    style = scene.style_of(box)
    if style.get("left") == style.get("right") == "auto":
        return _find_span(scene, box)  # what stands before it decides
    return scene.kept(scene.chains.of(box), "span", partial(_find_span, scene, box))


def _find_span(scene: PageScene, box: Element) -> tuple[float, float] | None:
    """From where to where a box out of the flow reaches across the window, in px; None where content decides."""
    style = scene.style_of(box)
    holder = _holder_span(scene, box, style)
    if holder is None:
        return None
    start, room = holder
    left, right = length(style.get("left"), style.sizes), length(style.get("right"), style.sizes)
    wide = _width_in(style, room)
    if wide is None:
        return None
    if left is not None:
        margin = length(style.get("margin-left"), style.sizes)
        start += left.of(room) + (margin.of(room) if margin is not None else 0.0)
    elif right is not None:
        start += room - right.of(room) - wide
    else:
        stays = _stays_at(scene, box)
        if stays is None:
            return None
        start = stays
    moved = transform_of(style, None).move_x
    start += moved.px + moved.percent / 100 * wide
    return start, start + wide


def _holder_span(scene: PageScene, box: Element, style: Style) -> tuple[float, float] | None:
    """Where the box or the window begins that a box is laid out against, and how wide it is, in px.

    The width counts for nothing where the box has its place and its width from the left edge alone.
    """
    holder = holder_of(scene, box)
    if holder is None:
        return 0.0, float(scene.viewport.width)
    around = scene.style_of(holder)
    if around.get("position") != "fixed":
        return None
    within = _span_of(scene, holder)
    if within is not None:
        return within[0], within[1] - within[0]
    begun = around.px("left")
    return (begun, 0.0) if begun is not None and _counts_from_left(style) else None


def _width_in(style: Style, room: float) -> float | None:
    """How wide a box out of the flow is, in px; None where its content decides."""
    left, right, width, limit = (
        length(style.get(name), style.sizes) for name in ("left", "right", "width", "max-width")
    )
    if limit is None and style.get("max-width") != "none":
        return None
    if width is not None:
        wide = width.of(room)
    elif style.get("width") == "auto" and left is not None and right is not None:
        wide = room - left.of(room) - right.of(room)
    else:
        return None
    return min(wide, limit.of(room)) if limit is not None else wide


def _stays_at(scene: PageScene, box: Element) -> float | None:
    """Where a box without offsets stays, as the flow would have put it, in px."""
    if box.parent is None or holder_of(scene, box) is not None:
        return None
    window = float(scene.viewport.width)
    begun = begins(scene, box.parent, path_of(box)[-1], Extent(window, window))
    return begun.start.least if begun is not None and begun.start.least == begun.start.most else None


def _counts_from_left(style: Style) -> bool:
    """Whether a box has its place and its width in px from the left edge of what holds it."""
    found = [length(style.get(name), style.sizes) for name in ("left", "width")]
    return style.get("max-width") == "none" and all(one is not None and one.is_fixed for one in found)
