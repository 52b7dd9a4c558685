"""Columns higher than their box that are packed to its end or its middle: what overflows at the top is lost.

CSS Box Alignment 3, 4.4 and 5.1: nobody scrolls to what overflows at the start, unless the column runs upwards.
"""

from __future__ import annotations

import math
from dataclasses import replace

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element, siblings_after
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.flow import Scene, height_after, height_before
from plainsight.sight.visibility.bounds.grid_rows import Rows, is_at_top, rows_around
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.packing import packed
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone

_ALIGNED = frozenset({"justify-content", "align-content", "align-items", "align-self"})
_MOST_DEEP = 60
_FLEX, _GRID = ("flex", "inline-flex"), ("grid", "inline-grid")


def raised(
    scene: Scene, text: LexborNode, words: str, element: Element, box: Element, clip: Clip, widths: Extent, gone: Gone
) -> Left | None:
    """What a box leaves of a text in a column that is packed so; None where none is, and where all of it fits.

    Args:
        scene: the page's styles.
        text: the text node.
        words: its text.
        element: the one that holds it.
        box: the element that cuts.
        clip: what it cuts.
        widths: bounds of its inner width, in px.
        gone: what is said of a text that the box cuts off.
    """
    path = path_of(element)
    inside = path[: path.index(box) + 1]
    for item, holder in zip(inside[-2 : -2 - _MOST_DEEP : -1], inside[:0:-1], strict=False):
        around, own = scene.style_of(holder), scene.style_of(item)
        if _ALIGNED.isdisjoint(around.values) and "align-self" not in own.values:
            continue
        height = clip.height if holder is box else around.block_px
        share = _share(around, own)
        if height is None or share == 0.0:
            continue
        left = _in_column(scene, text, words, item, holder, height, share, widths)
        if left == "gone" and (holder is box or _stands_at_top(scene, box, holder, widths)):
            upwards = holder is box and around.get("flex-direction") == "column-reverse" and not clip.cuts_y
            return Left(replace(gone, reveal=Reveal.SCROLL_BOX) if upwards else gone)
        if left in ("gone", "unsure"):
            return Left(unsure=f"layout decides which part of a column `{clip.trick}` shows")
        if left == "inside" and holder is box:
            return Left()
    return None


def _share(around: Style, own: Style) -> float:
    """How much of a box's free height stands above what is in it."""
    display = around.get("display")
    if display in _FLEX and around.get("flex-direction").startswith("column"):
        reverse = around.get("flex-direction") == "column-reverse"
        return packed(around, around.get("justify-content"), reverse=reverse)
    if display in _GRID or (display in _FLEX and around.get("flex-wrap") != "nowrap"):
        return packed(around, around.get("align-content"))
    if display not in _FLEX:
        return 0.0
    alignment = own.get("align-self")
    return packed(around, around.get("align-items") if alignment == "auto" else alignment)


def _in_column(
    scene: Scene,
    text: LexborNode,
    words: str,
    item: Element,
    holder: Element,
    height: float,
    share: float,
    widths: Extent,
) -> str | None:
    """Whether a text is "gone" from a box of this height, "inside" it, or layout is "unsure"; None if all fits."""
    style = scene.style_of(scene.around(text))
    lines = line_count(words, style, widths.least, widths.most)
    own = Extent(lines.least * line_height(style), lines.most * line_height(style))
    beside = _beside(scene, text, item, holder, own, widths)
    if beside is None:
        return "unsure"
    before, after = beside
    if before.most + own.most + after.most <= height:
        return None
    below_ink = max(0.0, line_height(style) - style.font_px) / 2
    if share * (height - after.least) + (1 - share) * (before.most + own.most) <= below_ink:
        return "gone"
    if share * (height - after.most) + (1 - share) * (before.least + own.least) <= below_ink:
        return "unsure"
    return "unsure" if share * (height - own.least - after.least) + (1 - share) * before.most >= height else "inside"


def _beside(
    scene: Scene, text: LexborNode, item: Element, holder: Element, own: Extent, widths: Extent
) -> tuple[Extent, Extent] | None:
    """What stands above and below a text in what is packed as one; None where that is too much to count."""
    around = scene.style_of(holder)
    rows = rows_around(scene, item, holder) if around.get("display") in _GRID else None
    in_row = around.get("display") in _FLEX and not around.get("flex-direction").startswith("column")
    column = item if rows is not None or (in_row and around.get("flex-wrap") == "nowrap") else holder
    if not scene.affords(column):
        return None
    before, after = height_before(scene, column, text, widths), height_after(scene, column, text, widths)
    if before is None or after is None:
        return None
    if rows is not None:
        return _in_rows(rows, before, own, after, at_top=is_at_top(scene.style_of(item), around))
    if around.get("flex-direction") == "column-reverse":
        before, after = after, before
    elif column is holder and any(_shrinks(scene, node) for node in siblings_after(item.node)):
        after = Extent(0.0, after.most)
    return before, after + (_left_below(scene, text, item, own, widths) if column is holder else NOTHING)


def _in_rows(rows: Rows, before: Extent, own: Extent, after: Extent, *, at_top: bool) -> tuple[Extent, Extent]:
    """The same of an item in set rows of a grid, by what is above and below the text in the item."""
    if not at_top:
        return rows.before + Extent(0.0, rows.own.most), rows.after + Extent(0.0, rows.own.most)
    if rows.own.least > 0:
        after = Extent(rows.own.least - before.most - own.most, rows.own.most - before.least - own.least)
    return rows.before + before, rows.after + after


def _left_below(scene: Scene, text: LexborNode, item: Element, own: Extent, widths: Extent) -> Extent:
    """What an item of a set height leaves free below what is in it."""
    height = scene.style_of(item).block_px
    if height is None:
        return NOTHING
    inside = [height_before(scene, item, text, widths), own, height_after(scene, item, text, widths)]
    least = sum(one.least for one in inside if one is not None)
    shrinks = _shrinks(scene, item.node) or None in inside
    most = math.inf if shrinks else sum(one.most for one in inside if one is not None)
    return Extent(max(0.0, height - most), max(0.0, height - least))


def _shrinks(scene: Scene, node: LexborNode) -> bool:
    """Whether an item of a column may be lower than it says."""
    if node.tag in NOT_TEXT:
        return False
    style = scene.style_of(scene.element(node))
    return style.get("height") != "auto" and style.number("flex-shrink") != 0.0


def _stands_at_top(scene: Scene, box: Element, holder: Element, widths: Extent) -> bool:
    """Whether nothing stands before one box in another."""
    return (height_before(scene, box, holder.node, widths) or NOTHING).most < 1.0
