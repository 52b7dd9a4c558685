"""What the boxes and lines of a column take of it, counted one node after another: bounds, in px."""

from __future__ import annotations

import math

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.own_room import NOTHING, REPLACED, is_ordered_down, room_of, sets_beside
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import (
    given_above,
    height_of_boxes,
    own_space,
    shares,
    spacing,
    wide_border,
)

_MOST_NODES, _MOST_DEEP = 3000, 60
_SEE_THROUGH = ("opacity", "filter")  # what is gone by these takes its room
INLINE = frozenset({"inline", "inline-block", "contents", "ruby", "inline-flex"})


class Count:
    """What was counted in boxes whose inner width is between these bounds."""

    def __init__(self, widths: Extent) -> None:
        self.widths = widths
        self.width = widths.most  # that shares are taken of, at most
        self.least = 0.0
        self.most = 0.0
        self.beside = False  # it may stand beside the text
        self.on_line = 0.0  # the highest box on a line
        self.pushed = 0.0  # what stands above the text even so
        self.margin = 0.0  # the largest above what holds the text: margins of a column collapse into one
        self.lines: dict[int, tuple[str, Style]] = {}  # by block, those that may go on
        self.worded = False  # words are among it
        self.seen = self.deep = 0

    @property
    def is_full(self) -> bool:
        """Whether more was seen than anybody counts."""
        return self.seen > _MOST_NODES

    def add(self, height: Extent) -> None:
        self.least += height.least
        self.most += height.most

    def join(self, other: Count) -> None:
        """Add what was counted elsewhere."""
        self.add(Extent(other.least, other.most))
        self.beside = self.beside or other.beside
        self.on_line = max(self.on_line, other.on_line)
        self.worded = self.worded or other.worded
        self.seen += other.seen
        for block, (words, style) in other.lines.items():
            written = self.lines.get(block)
            self.lines[block] = (f"{written[0]} {words}", written[1]) if written is not None else (words, style)

    def end_lines(self, but: int) -> None:
        """Count the lines of all blocks but one."""
        for block in [block for block in self.lines if block != but]:
            words, style = self.lines.pop(block)
            lines = line_count(words, style, self.widths.least, self.widths.most)
            margins = own_space(style)
            self.least += lines.least * line_height(style) * 0.95 + margins
            self.most += lines.most * line_height(style) * 1.1 + 2 * margins + 2 * style.font_px

    def total(self, space: float) -> Extent:
        """All of it, and so much space."""
        self.end_lines(but=0)
        least = 0.0 if self.beside else self.least + self.on_line
        return Extent(least + self.pushed + space, self.most + self.pushed + space)

    def walk(
        self,
        scene: Scene,
        box: Element,
        node: LexborNode | None,
        until: LexborNode | None,
        *,
        skip_block: int = 0,
        enough: float = math.inf,
    ) -> bool:
        """Count nodes up to `until`, or to the end of the box; False when there are too many."""
        above = ids_above(until) if until is not None else set()
        while node is not None:
            if until is not None and node.mem_id == until.mem_id:
                break
            self.seen += 1
            if self.is_full:
                return False
            skip = True
            if node.is_element_node:
                skip = not self.enter(scene, node, holds_text=node.mem_id in above)
            elif node.is_text_node and (node.text_content or "").strip():
                self._collect(scene, node, skip_block)
            if not self.beside and self.least + 12.0 * len(self.lines) >= 3 * enough + 200:
                break
            node = following(node, box.node, skip=skip)
        return True

    def enter(self, scene: Scene, node: LexborNode, *, holds_text: bool) -> bool:
        """Count an element's own size; returns whether what is in it takes room of its own."""
        if node.tag in NOT_TEXT and node.tag not in REPLACED:
            return False
        element = scene.element(node)
        folds = node.parent is not None and node.parent.tag == "details" and "open" not in node.parent.attributes
        if folds and node.tag != "summary" and not holds_text and scene.state_of(element).gone is not None:
            return False
        if holds_text:
            self.enter_holder(scene, element)
            return True
        width = self.width
        if node.tag == "caption" and scene.style_of(element).get("caption-side") == "bottom":
            self._add_row(scene, element)  # it stands below the rows
            return False
        if node.tag in REPLACED:  # their attributes tell a height
            room = room_of(scene, element, width)
        else:
            room = scene.remembered(element, ("room", width), lambda: room_of(scene, element, width))
        if room.on_line:
            self.on_line = max(self.on_line, room.taken.least)
            self.most += room.taken.most
        else:
            self.add(room.taken)
        if room.empty != NOTHING and not node.text().strip():
            self.add(room.empty)
        if room.beside and room.open:
            self._add_row(scene, element)
        return room.open and not room.beside

    def _add_row(self, scene: Scene, box: Element) -> None:
        """Count what is in a box that sets it side by side, or that itself stands beside others."""
        inside = Count(self.widths)
        inside.deep, inside.seen = self.deep + 1, self.seen
        if self.deep == _MOST_DEEP or not inside.walk(scene, box, box.node.first_child, None):
            self.seen = _MOST_NODES + 1
            return
        self.most += inside.total(0.0).most
        self.seen, self.worded = inside.seen, self.worded or inside.worded

    def enter_holder(self, scene: Scene, element: Element) -> None:
        """Count what an element that holds the text takes above it."""
        style = scene.style_of(element)
        if style.get("display") == "contents":
            return
        if style.get("position") in (
            "absolute",
            "fixed",
        ):  # it stands elsewhere, and the text still below its padding
            top = max(0.0, style.px("padding-top") or 0.0)
            self.add(Extent(top, top + shares(style, self.width, "padding-top")))
            return
        if sets_beside(style) or "order" in style.values or style.get("float") != "none":
            self.beside = True
            if "order" in style.values and is_ordered_down(scene, element, style):
                self.most = math.inf  # what stands before it on the page may not be all that stands above it
        if style.get("display") == "table-row":
            self.pushed += spacing(style)[1]
        top = style.px("padding-top") or 0.0
        self.least += top
        margin = style.px("margin-top") or 0.0
        if margin < 0:
            self.margin = -math.inf
        elif style.get("display") != "inline":
            self.margin = max(self.margin, margin) if self.margin >= 0 else self.margin
        in_shares = shares(style, self.width, "padding-top", "margin-top")
        self.most += top + max(0.0, margin) + given_above(element.tag, style) + in_shares
        self.add(wide_border(style, "top"))
        self.add(height_of_boxes(scene.box_styles(element, "before"), self.width))

    def _collect(self, scene: Scene, node: LexborNode, skip_block: int) -> None:
        parent = node.parent
        if parent is None or parent.tag in NOT_TEXT:
            return
        element = scene.element(parent)
        gone = scene.state_of(element).gone
        if gone is not None and (not gone.trick.startswith(_SEE_THROUGH) or _is_folded(parent)):
            return
        key = block_of(scene, node)
        if key == skip_block:
            return
        self.worded = True
        words, style = self.lines.get(key, ("", scene.style_of(element)))
        self.lines[key] = (f"{words} {fold(node.text_content or '')}", style)


class Running:
    """What stands in one box before each of its children, counted once for all who ask in the order of the page."""

    def __init__(self, scene: Scene, box: Element, widths: Extent) -> None:
        self._scene, self._box, self._widths = scene, box, widths
        first = box.node.first_child
        self._open = block_of(scene, first) if first is not None else 0
        self._restart()

    def _restart(self) -> None:
        self._count = Count(self._widths)
        self._next = self._box.node.first_child
        self._counted: set[int] = set()

    def before(self, child: LexborNode) -> Count:
        """What stands before a child of the box."""
        if child.mem_id in self._counted:
            self._restart()
        count = self._count
        while self._next is not None and self._next.mem_id != child.mem_id and not count.is_full:
            node, self._next = self._next, self._next.next
            self._counted.add(node.mem_id)
            count.walk(self._scene, self._box, node, self._next)
            count.end_lines(but=self._open)
        return count


def ids_above(node: LexborNode) -> set[int]:
    """The numbers of the elements that hold a node."""
    found: set[int] = set()
    above = node.parent
    while above is not None:
        found.add(above.mem_id)
        above = above.parent
    return found


def following(node: LexborNode, within: LexborNode, *, skip: bool) -> LexborNode | None:
    """The node that comes after one inside another; `skip` what is in it."""
    if not skip and node.first_child is not None:
        return node.first_child
    at: LexborNode | None = node
    while at is not None and at.mem_id != within.mem_id:
        if at.next is not None:
            return at.next
        at = at.parent
    return None


def _is_folded(node: LexborNode) -> bool:
    """Whether a closed `<details>` may hold an element."""
    at: LexborNode | None = node
    while at is not None and at.tag != "details":
        at = at.parent
    return at is not None


def block_of(scene: Scene, node: LexborNode) -> int:
    """The block that a node stands in, by its number."""
    above = node.parent
    while above is not None and above.is_element_node:
        if scene.style_of(scene.element(above)).get("display") not in INLINE:
            return above.mem_id
        above = above.parent
    return 0
