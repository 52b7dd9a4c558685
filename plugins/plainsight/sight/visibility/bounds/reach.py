"""How far down a box a text reaches at most: every box on the way counted as high as it can get.

Where a box's height is known, what is no higher stands inside it, be it at the top, in the middle or at the foot
(CSS 2.2, 10.6; CSS Flexbox 1, 8.3 and 9.4): so rows count their highest item, and columns the sum of theirs.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.counting import ids_above
from plainsight.sight.visibility.bounds.line_boxes import Lines, lowered
from plainsight.sight.visibility.bounds.own_room import REPLACED
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import edges_of, height_of_boxes, outer_height, shares
from plainsight.sight.visibility.covers.powers import OUT

SLACK_PX = 4.0
"""How far a line may stick out of a box and still be read on its ground."""

_MOST_SIBLINGS = 200
_MOST_NODES, _MOST_DEEP = 1000, 40
_BLOCKS = frozenset({"block", "flow-root", "list-item", "inline-block"})
_FLEX = frozenset({"flex", "inline-flex"})
_GRID = frozenset({"grid", "inline-grid"})
_TEMPLATES = ("grid-template-rows", "grid-auto-rows", "grid-template-areas", "grid-template")
_MARGINS = ("margin-top", "margin-bottom")
_GIVEN_MARGINS = {
    **dict.fromkeys(("p", "ul", "ol", "dl", "menu", "blockquote", "figure", "pre", "h3"), 1.0),
    **{"h1": 0.67, "h2": 0.83, "h4": 1.33, "h5": 1.67, "h6": 2.33, "hr": 0.5},
}  # em above and below (HTML 15.3)


def reach(scene: Scene, box: Element, text: LexborNode) -> float:
    """The most that a text ends below the upper edge of a box's content, in px.

    Infinite where nothing bounds it, and where what stands before it may take it above that edge.
    """
    if _is_deep(text, box) or (box.parent is not None and _beside_floats(scene, box)):
        return math.inf
    heights = _Heights(scene, text)
    found = heights.reach(box)
    return found if heights.seen <= _MOST_NODES else math.inf


def _is_deep(text: LexborNode, box: Element) -> bool:
    """Whether more boxes lie between a text and a box than anybody looks into."""
    at = text.parent
    for _ in range(_MOST_DEEP):
        if at is None or at.mem_id == box.node.mem_id:
            return False
        at = at.parent
    return True


def _beside_floats(scene: Scene, box: Element) -> bool:
    """Whether floats before a box may reach into it, and push its lines down."""
    at: Element | None = box
    while at is not None and at.parent is not None:
        style = scene.style_of(at)
        if style.get("display") not in ("block", "list-item") or style.get("float") != "none":
            return False
        if style.get("overflow-y") != "visible" or style.get("position") in OUT:
            return False
        before = list(islice(siblings_before(at.node), _MOST_SIBLINGS))
        if len(before) == _MOST_SIBLINGS or any(_floats(scene, node) for node in before):
            return True
        at = at.parent
    return False


def _floats(scene: Scene, node: LexborNode) -> bool:
    return node.tag not in NOT_TEXT and scene.style_of(scene.element(node)).get("float") != "none"


class _Heights:
    """The most that boxes measure, and what stands in them down to one text node."""

    def __init__(self, scene: Scene, text: LexborNode) -> None:
        self.scene = scene
        self.text = text
        self.above = ids_above(text)
        self.seen = self._deep = 0

    def reach(self, box: Element) -> float:
        """How far down the content of a box the text ends at most."""
        style = self.scene.style_of(box)
        height = outer_height(box.tag, style)
        if style.get("display") in _BLOCKS and (box.tag != "button" or height is None):
            return self._column(box, style, whole=False)
        around = next((self.scene.element(node) for node in self._children(box) if node.mem_id in self.above), None)
        beyond = 0.0
        if around is not None and self.scene.style_of(around).get("display") != "inline":
            beyond = self.past(around)
        item = around if self._is_row(box, style) else None
        if item is not None and self._is_at_top(item, style):
            return self.down_to(item)
        needed = self._content(box, style) if item is None or height is None else self.tall(item)
        if height is None:
            return needed + beyond
        room = max(0.0, height - edges_of(box.tag, style))
        return room + beyond if needed <= room + SLACK_PX else math.inf

    def past(self, box: Element) -> float:
        """How far below the box that holds it the text ends at most."""
        style = self.scene.style_of(box)
        return max(0.0, edges_of(box.tag, style, "top") + self.reach(box) - self._outer(box, style))

    def tall(self, box: Element) -> float:
        """What a box takes of a column, its margins included."""
        style = self.scene.style_of(box)
        return self._margin(box, style, *_MARGINS) + self._outer(box, style) + lowered(style)

    def down_to(self, box: Element, *, margin: bool = True) -> float:
        """How far the text in a box ends below the lower edge of what is before it."""
        style = self.scene.style_of(box)
        pulled = (style.px("margin-top") or 0.0) < 0  # up, and so nearer to the edge
        space = self._margin(box, style, "margin-top") if margin and not pulled else 0.0
        return space + edges_of(box.tag, style, "top") + self.reach(box)

    def _children(self, box: Element) -> list[LexborNode]:
        """What a box holds, as long as there is time to look at it."""
        if self.seen > _MOST_NODES:
            return []
        found = list(islice(box.node.iter(include_text=True), _MOST_NODES))
        self.seen += len(found)
        return found

    def is_there(self, node: LexborNode) -> bool:
        """Whether a node is a box that takes room in its parent."""
        if not node.is_element_node or node.tag in NOT_TEXT:
            return False
        style = self.scene.style_of(self.scene.element(node))
        out = style.get("position") in OUT and node.mem_id not in self.above
        return style.get("display") != "none" and not out

    def _margin(self, box: Element, style: Style, *names: str) -> float:
        given = _GIVEN_MARGINS.get(box.tag, 0.0) * style.font_px
        margins = [(style.px(name) or 0.0) if name in style.values else given for name in names]
        if min(margins) < -SLACK_PX:
            return math.inf  # it takes what comes after it above what is before
        return sum(max(0.0, one) for one in margins) + shares(style, math.inf, *names)

    def _outer(self, box: Element, style: Style) -> float:
        if self._deep > _MOST_DEEP or "aspect-ratio" in style.values:
            return math.inf
        height = outer_height(box.tag, style)
        edges = edges_of(box.tag, style)
        if height is None and box.tag in REPLACED:
            attribute = box.attributes.get("height") or ""
            return float(attribute) + edges if attribute.isdigit() and len(attribute) < 6 else math.inf
        if height is not None:
            return height
        self._deep += 1
        height = self._content(box, style) + edges
        self._deep -= 1
        least = length(style.get("min-height"), style.sizes)
        if least is not None and least.percent:
            return math.inf
        return max(height, least.px + edges) if least is not None else height

    def _content(self, box: Element, style: Style) -> float:
        """What stands in a box, all of it."""
        display = style.get("display")
        if "zoom" in style.values or "writing-mode" in style.values:
            return math.inf
        if display in _BLOCKS or display == "inline":
            return self._column(box, style, whole=True)
        if display not in _FLEX and (display not in _GRID or any(name in style.values for name in _TEMPLATES)):
            return math.inf
        items = [self.tall(self.scene.element(node)) for node in self._children(box) if self.is_there(node)]
        words = [self._line(box, style, node) for node in self._children(box) if node.is_text_node]
        boxes = height_of_boxes(self.scene.box_styles(box, "before", "after"), math.inf).most
        parts = [part for part in (*items, *words, boxes) if part > 0]
        if self._is_row(box, style):
            return max(parts, default=0.0)
        gap = length(style.values.get("row-gap", "0"), style.sizes)
        if gap is None or gap.percent:
            return math.inf
        return sum(parts) + gap.px * max(0, len(parts) - 1)

    def _line(self, box: Element, style: Style, node: LexborNode) -> float:
        lines = Lines(style)
        lines.write(node.text_content or "", style)
        return lines.height(self.scene, box)

    def _is_row(self, box: Element, style: Style) -> bool:
        """Whether items stand beside each other, each by itself: not by a common baseline."""
        row = style.get("display") in _FLEX and not style.get("flex-direction").startswith("column")
        if not row or style.get("flex-wrap") != "nowrap":
            return False
        items = (self.scene.style_of(self.scene.element(node)) for node in self._children(box) if self.is_there(node))
        aligned = (style.get("align-items"), *(item.get("align-self") for item in items))
        return not any("baseline" in value for value in aligned)

    def _lets_margins_out(self, box: Element, style: Style) -> bool:
        """Whether the margin of the first block in a box stands above the box (CSS 2.2, 8.3.1)."""
        around = self.scene.holder_style(box)
        plain = style.get("display") == "block" and style.get("float") == "none" and style.get("position") not in OUT
        held = around is None or around.get("display") not in ("block", "list-item")
        return plain and not held and style.get("overflow-y") == "visible" and not edges_of(box.tag, style, "top")

    def _is_at_top(self, item: Element, around: Style) -> bool:
        """Whether the words of an item begin at the upper edge of its row, however high that is."""
        style = self.scene.style_of(item)
        own = style.get("align-self")
        aligned = around.get("align-items") if own == "auto" else own
        stretched = aligned in ("normal", "stretch") and style.get("display") in _BLOCKS and item.tag != "button"
        return stretched or aligned in ("flex-start", "start", "self-start")

    def _column(self, box: Element, style: Style, *, whole: bool) -> float:
        """What stands in a box in lines and blocks, all of it or down to the text."""
        total, lines, found = 0.0, Lines(style), False
        for part in self._parts(box, style):
            if isinstance(part, Style):
                made = height_of_boxes((part,), math.inf).most
                if part.get("display").startswith("inline"):
                    lines.set(made if made else lines.pitch_of(part))
                else:
                    total += made
            elif part.is_text_node:
                holder = self.scene.element(part.parent) if part.parent is not None else box
                lines.write(part.text_content or "", self.scene.style_of(holder))
                found = found or part.mem_id == self.text.mem_id
            elif part.tag in ("br", "wbr"):
                lines.set(0.0)
            else:
                inside = self.scene.element(part)
                holds = part.mem_id in self.above and not whole
                inner = self.scene.style_of(inside)
                if inner.get("display").startswith("inline"):
                    lines.set(self.tall(inside) + (self.past(inside) if holds else 0.0))
                    found = found or holds
                    continue
                if found and not whole:
                    break
                total += lines.height(self.scene, box)
                lines = Lines(style, narrowed=lines.narrowed or inner.get("float") != "none")
                if holds:
                    out = total == 0 and inner.get("display") == "block" and self._lets_margins_out(box, style)
                    return total + self.down_to(inside, margin=not out)
                total += self.tall(inside)
        return total + lines.height(self.scene, box)

    def _parts(self, box: Element, style: Style, deep: int = 0) -> Iterator[LexborNode | Style]:
        """The text nodes and boxes of a block, inline elements opened, and the boxes made before and after."""
        yield from self._made(box, "before")
        for node in self._children(box):
            if node.is_text_node:
                yield node
            elif self.is_there(node):
                inside = self.scene.element(node)
                inner = self.scene.style_of(inside)
                opened = inner.get("display") in ("inline", "contents") and node.tag not in (*REPLACED, "br", "wbr")
                if opened and not lowered(inner) and deep < _MOST_DEEP:
                    yield from self._parts(inside, inner, deep + 1)
                else:
                    yield node
        yield from self._made(box, "after")

    def _made(self, box: Element, kind: str) -> list[Style]:
        """The boxes made before or after what is in a box, those that take room there."""
        made = self.scene.box_styles(box, kind)
        return [one for one in made if one.get("display") != "none" and one.get("position") not in OUT]
