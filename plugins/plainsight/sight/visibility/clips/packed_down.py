"""Columns higher than their box that are packed to its end or its middle: what overflows at the top is lost.

CSS Box Alignment 3, 4.4 and 5.1: nobody scrolls to what overflows at the start, unless the column runs upwards.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.counting import Count
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.grid_places import count_tracks
from plainsight.sight.visibility.bounds.grid_rows import Rows, is_at_top, rows_around
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.packing import packed
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import outer_height
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone

_ALIGNED = frozenset({"justify-content", "align-content", "align-items", "flex-direction"})
_MOST_DEEP, _MOST_ITEMS = 60, 100
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
    upwards = around.get("flex-direction") == "column-reverse"
    in_row = around.get("display") in _FLEX and not around.get("flex-direction").startswith("column")
    column = item if rows is not None or upwards or (in_row and around.get("flex-wrap") == "nowrap") else holder
    if not scene.affords(holder if upwards else column):
        return None
    gives_way = upwards or around.get("flex-direction") == "column"
    gives_way = gives_way and scene.style_of(item).number("flex-shrink") != 0.0
    before = height_before(scene, column, text, widths)
    after = _below(scene, text, item, column, own, widths, gives_way=gives_way)
    if before is None or after is None:
        return None
    if rows is not None:
        return _in_rows(rows, before, own, after, at_top=is_at_top(scene.style_of(item), around))
    if upwards:
        below, above = Count(widths), height_after(scene, holder, item.node, widths)
        if above is None or not below.walk(scene, holder, holder.node.first_child, item.node):
            return None
        return before + above, after + below.total(0.0)
    if column is holder and not _stack(scene, item, around):
        after = Extent(0.0, after.most)
    return before, after


def _stack(scene: Scene, item: Element, around: Style) -> bool:
    """Whether all that comes after an item surely stands below it."""
    if around.get("display") in _GRID:
        return count_tracks(around, "columns") == 1 and not around.get("grid-auto-flow").startswith("column")
    if around.get("flex-wrap") == "nowrap":
        return True
    later = [
        scene.element(node) for node in islice(siblings_after(item.node), _MOST_ITEMS) if node.tag not in NOT_TEXT
    ]
    return len(later) < _MOST_ITEMS and all(_takes_a_line(scene.style_of(one)) for one in (item, *later))


def _takes_a_line(style: Style) -> bool:
    """Whether no two items of its width stand on one line."""
    width = length(style.get("width"), style.sizes)
    return width is not None and width.percent > 50 and width.px >= 0


def _in_rows(rows: Rows, before: Extent, own: Extent, after: Extent, *, at_top: bool) -> tuple[Extent, Extent]:
    """The same of an item in set rows of a grid, by what is above and below the text in the item."""
    if not at_top:
        return rows.before + Extent(0.0, rows.own.most), rows.after + Extent(0.0, rows.own.most)
    if rows.own.least > 0:
        after = Extent(rows.own.least - before.most - own.most, rows.own.most - before.least - own.least)
    return rows.before + before, rows.after + after


def _below(
    scene: Scene, text: LexborNode, item: Element, column: Element, own: Extent, widths: Extent, *, gives_way: bool
) -> Extent | None:
    """What stands below a text in a column, and what boxes of a set height leave free: its item may be lower."""
    path = path_of(scene.around(text))
    inside = path[: path.index(item) + 1]
    sized = next((one for one in reversed(inside) if _height(scene, one) is not None), None)
    if sized is None:
        return height_after(scene, column, text, widths)
    height, before = _height(scene, sized) or 0.0, height_before(scene, sized, text, widths)
    within = height_after(scene, sized, text, widths)
    after = NOTHING if sized is column else height_after(scene, column, sized.node, widths)
    if before is None or within is None or after is None:
        return None
    rest = Extent(height - before.most - own.most, height - before.least - own.least)
    if sized is item and gives_way:
        rest = Extent(within.least, max(within.most, rest.most))
    margin = max(0.0, scene.style_of(sized).px("margin-bottom") or 0.0) if sized is not column else 0.0
    return after + rest + Extent(margin, margin)


def _height(scene: Scene, box: Element) -> float | None:
    return outer_height(box.tag, scene.style_of(box))


def _stands_at_top(scene: Scene, box: Element, holder: Element, widths: Extent) -> bool:
    """Whether nothing stands before one box in another."""
    return (height_before(scene, box, holder.node, widths) or NOTHING).most < 1.0
