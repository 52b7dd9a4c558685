"""What an element takes of the column that it stands in, what is in it aside: bounds, in px."""

from __future__ import annotations

from typing import NamedTuple

from selectolax.lexbor import LexborNode

from plainsight.sight.box_room import border
from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.multicol import is_multicol
from plainsight.sight.visibility.bounds.packing import packed
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import (
    height_by_ratio,
    height_of_boxes,
    height_of_empty,
    own_space,
    shares,
    wide_border,
)

REPLACED = frozenset(
    {"img", "video", "iframe", "canvas", "svg", "object", "embed", "picture", "audio", "textarea", "select"}
)
_ROWS = frozenset({"flex", "inline-flex", "grid", "inline-grid", "table-row"})
NOTHING = Extent(0.0, 0.0)
FRAME_PX = 150.0
"""How high a frame is that nobody gives a height (CSS 2, 10.6.2)."""


class Room(NamedTuple):
    """What an element takes of a column for itself.

    Attributes:
        taken: bounds, in px.
        open: whether what is in it takes room of its own.
        beside: whether boxes in it may stand side by side, or it beside others.
        on_line: whether it stands on a line, where others may stand beside it.
        empty: what it takes besides where there are no words in it.
    """

    taken: Extent
    open: bool = False
    beside: bool = False
    empty: Extent = NOTHING
    on_line: bool = False


def sets_beside(style: Style) -> bool:
    """Whether boxes in a box may stand side by side, or elsewhere than in the order of the page."""
    display = style.get("display")
    if display in ("flex", "inline-flex") and style.get("flex-direction") == "column":
        return style.get("flex-wrap") != "nowrap" or packed(style, style.get("justify-content")) > 0
    return display in _ROWS or is_multicol(style)


def is_ordered_down(scene: Scene, item: Element, style: Style) -> bool:
    """Whether an item of a column or of several lines may stand further down than the page has it."""
    around = scene.holder_style(item)
    if style.get("order") in ("0", "") or around is None or not around.get("display").endswith(("flex", "grid")):
        return False
    row = around.get("display").endswith("flex") and around.get("flex-direction").startswith("row")
    return not style.get("order").startswith("-") and not (row and around.get("flex-wrap") == "nowrap")


def room_of(scene: Scene, element: Element, width: float) -> Room:
    """What an element that does not hold the text takes for itself, where the box around is `width` at most."""
    node, style = element.node, scene.style_of(element)
    gone = scene.state_of(element).gone
    if (gone is not None and style.get("display") == "none") or style.get("position") in ("absolute", "fixed"):
        return Room(NOTHING)
    if style.get("display") == "contents":
        return Room(NOTHING, open=True)
    floats = style.get("float") != "none"
    beside, on_line = floats or sets_beside(style), style.get("display").startswith("inline-")
    if floats and (style.px("margin-bottom") or 0.0) < 0:
        return Room(NOTHING, beside=beside)
    height = _height(style, node)
    if height is not None:
        edges = 4.0 if height else 2 * border(style)
        sure = 0.0 if floats or _may_shrink(scene, element, style) else height
        return Room(Extent(sure, height + own_space(style) + edges), on_line=on_line)
    if node.tag == "iframe" and style.get("display") == "block" and _is_bare(style):
        return Room(Extent(FRAME_PX, FRAME_PX + own_space(style) + 4.0))
    if node.tag in REPLACED:
        return Room(Extent(0.0, 2000.0))
    boxes = height_of_boxes(scene.box_styles(element, "before", "after"), width)
    inside = _paddings(style)
    boxes = Extent(boxes.least + inside.least, boxes.most + inside.most)
    most = boxes.most + shares(style, width) + height_by_ratio(style, min(width, float(style.viewport.width)))
    least = length(style.get("min-height"), style.sizes)
    if least is not None and least.is_fixed:
        most += least.px
    if node.tag in ("br", "hr"):
        most += 2 * style.font_px
    if node.tag in ("input", "button"):
        most += 3 * style.font_px
    return Room(Extent(boxes.least, most), True, beside, height_of_empty(style, width), on_line)


def _is_bare(style: Style) -> bool:
    """Whether nothing sets the height of a box."""
    return not any(name in style.values for name in ("height", "max-height", "min-height", "aspect-ratio", "float"))


def _paddings(style: Style) -> Extent:
    """What the paddings and thick borders of a box with words in it take above and below them."""
    if style.get("display") in ("inline", "contents"):
        return NOTHING
    paddings = sum(max(0.0, style.px(name) or 0.0) for name in ("padding-top", "padding-bottom"))
    edges = wide_border(style, "top") + wide_border(style, "bottom")
    wide = sum(max(0.0, style.px(name) or 0.0) for name in ("margin-top", "margin-bottom"))
    return Extent(paddings + edges.least, paddings + edges.most + wide)


def _may_shrink(scene: Scene, element: Element, style: Style) -> bool:
    """Whether a box may be lower than it says, as an item of a column."""
    around = scene.holder_style(element)
    column = around is not None and around.get("display") in ("flex", "inline-flex")
    return column and style.number("flex-shrink") != 0.0


def _height(style: Style, node: LexborNode) -> float | None:
    if style.get("display") in ("inline", "contents"):
        return None
    found = length(style.get("height"), style.sizes)
    if found is not None and found.is_fixed:
        return max(0.0, found.px)
    attribute = node.attributes.get("height")
    if node.tag in REPLACED and attribute and attribute.isdigit():
        return float(attribute)
    return None
