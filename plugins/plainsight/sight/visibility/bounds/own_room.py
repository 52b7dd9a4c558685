"""What an element takes of the column that it stands in, what is in it aside: bounds, in px."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.space import (
    border,
    height_by_ratio,
    height_of_boxes,
    height_of_empty,
    own_space,
    shares,
)

if TYPE_CHECKING:
    from plainsight.sight.visibility.bounds.flow import Scene

REPLACED = frozenset(
    {"img", "video", "iframe", "canvas", "svg", "object", "embed", "picture", "audio", "textarea", "select"}
)
ROWS = frozenset({"flex", "inline-flex", "grid", "inline-grid", "table-row"})
NOTHING = Extent(0.0, 0.0)


class Room(NamedTuple):
    """What an element takes of a column for itself.

    Attributes:
        taken: bounds, in px.
        open: whether what is in it takes room of its own.
        beside: whether boxes may stand side by side.
        empty: what it takes besides where there are no words in it.
    """

    taken: Extent
    open: bool = False
    beside: bool = False
    empty: Extent = NOTHING


def room_of(scene: Scene, element: Element, width: float) -> Room:
    """What an element that does not hold the text takes for itself, where the box around is `width` at most."""
    node, style = element.node, scene.style_of(element)
    gone = scene.state_of(element).gone
    if (gone is not None and style.get("display") == "none") or style.get("position") in ("absolute", "fixed"):
        return Room(NOTHING)
    if style.get("display") == "contents":
        return Room(NOTHING, open=True)
    floats = style.get("float") != "none"
    beside = floats or style.get("display") in ROWS
    if floats and (style.px("margin-bottom") or 0.0) < 0:
        return Room(NOTHING, beside=beside)
    height = _height(style, node)
    if height is not None:
        edges = 4.0 if height else 2 * border(style)
        return Room(Extent(height, height + own_space(style) + edges), beside=beside)
    if node.tag in REPLACED:
        return Room(Extent(0.0, 2000.0), beside=beside)
    boxes = height_of_boxes(scene.box_styles(element, "before", "after"), width)
    most = boxes.most + shares(style, width) + height_by_ratio(style, min(width, float(style.viewport.width)))
    least = length(style.get("min-height"), style.sizes)
    if least is not None and least.is_fixed:
        most += least.px
    if node.tag in ("br", "hr"):
        most += 2 * style.font_px
    if node.tag in ("input", "button"):
        most += 3 * style.font_px
    return Room(Extent(boxes.least, most), True, beside, height_of_empty(style, width))


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
