"""How far down a box a text starts, bounded from both sides by what stands before it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.own_room import NOTHING, REPLACED, ROWS, room_of
from plainsight.sight.visibility.bounds.space import height_of_boxes, own_space, shares
from plainsight.sight.visibility.state import State

_MOST_NODES = 3000
_SEE_THROUGH = ("opacity", "filter")  # what is gone by these takes its room
_INLINE = frozenset({"inline", "inline-block", "contents", "ruby", "inline-flex"})


T = TypeVar("T")


class Scene(Protocol):
    """What an estimate needs to know of a page in one window.

    Attributes:
        columns: what its tables, rows and lines were found to take: each thing by a word for it and the element.
    """

    columns: dict[tuple[str, Element], float]

    def element(self, node: LexborNode) -> Element: ...

    def around(self, text: LexborNode) -> Element: ...

    def style_of(self, element: Element) -> Style: ...

    def box_around(self, element: Element) -> Element | None: ...

    def holder_style(self, element: Element) -> Style | None: ...

    def state_of(self, element: Element) -> State: ...

    def box_styles(self, element: Element, *kinds: str) -> list[Style]: ...

    def remembered(self, element: Element, key: object, make: Callable[[], T]) -> T: ...


class _Count:
    def __init__(self, width: float) -> None:
        self.width = width  # that shares are taken of, at most
        self.least = 0.0
        self.most = 0.0
        self.beside = False  # boxes may stand side by side
        self.margin = 0.0  # the largest above what holds the text: margins of a column collapse into one
        self.waiting: dict[int, tuple[str, Style]] = {}

    def add(self, height: Extent) -> None:
        self.least += height.least
        self.most += height.most


def height_before(
    scene: Scene,
    box: Element,
    text: LexborNode,
    widths: Extent,
    *,
    enough: float | None = None,
    after: LexborNode | None = None,
) -> Extent | None:
    """Bounds of the height of what stands in `box` before a text node; None where too much stands there.

    Args:
        scene: the page's styles.
        box: the box.
        text: the text node.
        widths: bounds of the box's inner width, in px.
        enough: stop as soon as the lower bound reaches this.
        after: count only what stands after this element.
    """
    count = _Count(widths.most)
    if after is None:
        count.beside = scene.style_of(box).get("display") in ROWS
        count.add(height_of_boxes(scene.box_styles(box, "before"), count.width))
    node = box.node.first_child if after is None else _following(after, box.node, skip=True)
    ended = _walk(scene, box, node, text, count, enough, skip_block=_block_of(scene, text))
    if not ended:
        return None
    inner = scene.style_of(box)
    top = 0.0 if after is not None else max(0.0, inner.px("padding-top") or 0.0)
    if after is None and box.tag == "body":
        top += max(0.0, inner.px("margin-top") or 0.0)
    alone = after is None and not (count.beside or count.waiting)
    if alone and count.margin > 0 and inner.get("overflow-y") != "visible":
        top += count.margin  # nothing stands before it with which the margin could collapse
    return _waiting(scene, count, widths, top)


def height_within(scene: Scene, box: Element, widths: Extent) -> Extent | None:
    """Bounds of the height of all that stands in a box and takes room; None where too much stands there."""
    count = _Count(widths.most)
    count.add(height_of_boxes(scene.box_styles(box, "before", "after"), count.width))
    if not _walk(scene, box, box.node.first_child, None, count, None, skip_block=0):
        return None
    return _waiting(scene, count, widths, 0.0)


def height_after(
    scene: Scene,
    box: Element,
    text: LexborNode,
    widths: Extent,
    *,
    enough: float | None = None,
    until: LexborNode | None = None,
) -> Extent | None:
    """Bounds of the height of what stands in `box` after a text node; None where too much stands there."""
    count = _Count(widths.most)
    node = _following(text, box.node, skip=True)
    own_line = text.is_element_node and not _follows_words(scene, text)
    ended = _walk(scene, box, node, until, count, enough, skip_block=0 if own_line else _block_of(scene, text))
    if not ended:
        return None
    bottom = 0.0
    if until is None:
        margins = [0.0]
        for style in _styles_around(scene, text, box):
            bottom += max(0.0, style.px("padding-bottom") or 0.0)
            if style.get("display") != "inline":
                margins.append(max(0.0, style.px("margin-bottom") or 0.0))
        bottom += max(0.0, scene.style_of(box).px("padding-bottom") or 0.0)
        count.add(Extent(max(margins), sum(margins)))  # margins of a column collapse into one
    return _waiting(scene, count, widths, bottom)


def _follows_words(scene: Scene, node: LexborNode) -> bool:
    """Whether a box follows words or small boxes, so that what comes after it may stand on their line."""
    before = node.prev
    while before is not None:
        if before.is_text_node and (before.text_content or "").strip():
            return True
        if before.is_element_node and before.tag not in NOT_TEXT:
            style = scene.style_of(scene.element(before))
            if style.get("display") != "none" and style.get("position") not in ("absolute", "fixed"):
                return style.get("display") in _INLINE
        before = before.prev
    return False


def _styles_around(scene: Scene, text: LexborNode, box: Element) -> Iterator[Style]:
    """The styles of the elements that hold a text node inside a box, innermost first."""
    above = text.parent
    while above is not None and above.is_element_node and above.mem_id != box.node.mem_id:
        yield scene.style_of(scene.element(above))
        above = above.parent


def _walk(
    scene: Scene,
    box: Element,
    node: LexborNode | None,
    until: LexborNode | None,
    count: _Count,
    enough: float | None,
    *,
    skip_block: int,
) -> bool:
    """Count nodes up to `until`, or to the end of the box; False when there are too many."""
    above = ids_above(until) if until is not None else set()
    seen = 0
    while node is not None:
        seen += 1
        if seen > _MOST_NODES:
            return False
        if until is not None and node.mem_id == until.mem_id:
            break
        skip = True
        if node.is_element_node:
            skip = not _enter(scene, node, count, holds_text=node.mem_id in above)
        elif node.is_text_node and (node.text_content or "").strip():
            _collect(scene, node, count.waiting, skip_block)
        if enough is not None and not count.beside and count.least + 12.0 * len(count.waiting) >= 3 * enough + 200:
            break
        node = _following(node, box.node, skip=skip)
    return True


def _waiting(scene: Scene, count: _Count, widths: Extent, space: float) -> Extent:
    for words, style in count.waiting.values():
        lines = line_count(words, style, widths.least, widths.most)
        margins = own_space(style)
        count.least += lines.least * line_height(style) * 0.95 + (0 if count.beside else margins)
        count.most += lines.most * line_height(style) * 1.1 + 2 * margins + 2 * style.font_px
    return Extent((0.0 if count.beside else count.least) + space, count.most + space)


def ids_above(node: LexborNode) -> set[int]:
    """The numbers of the elements that hold a node."""
    found: set[int] = set()
    above = node.parent
    while above is not None:
        found.add(above.mem_id)
        above = above.parent
    return found


def _following(node: LexborNode, within: LexborNode, *, skip: bool) -> LexborNode | None:
    if not skip and node.first_child is not None:
        return node.first_child
    at: LexborNode | None = node
    while at is not None and at.mem_id != within.mem_id:
        if at.next is not None:
            return at.next
        at = at.parent
    return None


def _enter(scene: Scene, node: LexborNode, count: _Count, *, holds_text: bool) -> bool:
    """Count an element's own size; returns whether what is in it takes room of its own."""
    if node.tag in NOT_TEXT:
        return False
    element = scene.element(node)
    folds = node.parent is not None and node.parent.tag == "details" and "open" not in node.parent.attributes
    if folds and node.tag != "summary" and not holds_text and scene.state_of(element).gone is not None:
        return False
    if holds_text:
        _enter_holder(scene, element, count)
        return True
    width = count.width
    if node.tag in REPLACED:  # their attributes tell a height
        room = room_of(scene, element, width)
    else:
        room = scene.remembered(element, ("room", width), lambda: room_of(scene, element, width))
    count.beside = count.beside or room.beside
    count.add(room.taken)
    if room.empty != NOTHING and not node.text().strip():
        count.add(room.empty)
    return room.open


def _enter_holder(scene: Scene, element: Element, count: _Count) -> None:
    """Count what an element that holds the text takes above it."""
    style = scene.style_of(element)
    if style.get("display") == "contents":
        return
    if style.get("position") in ("absolute", "fixed"):  # it stands elsewhere, and the text still below its padding
        top = max(0.0, style.px("padding-top") or 0.0)
        count.add(Extent(top, top + shares(style, count.width, "padding-top")))
        return
    if style.get("display") in ROWS or style.get("float") != "none":
        count.beside = True
    top = style.px("padding-top") or 0.0
    count.least += top
    margin = style.px("margin-top") or 0.0
    if margin < 0:
        count.margin = -math.inf
    elif style.get("display") != "inline":
        count.margin = max(count.margin, margin) if count.margin >= 0 else count.margin
    in_shares = shares(style, count.width, "padding-top", "margin-top")
    count.most += top + max(0.0, margin) + style.font_px + in_shares
    count.add(height_of_boxes(scene.box_styles(element, "before"), count.width))


def _collect(scene: Scene, node: LexborNode, waiting: dict[int, tuple[str, Style]], skip_block: int) -> None:
    parent = node.parent
    if parent is None or parent.tag in NOT_TEXT:
        return
    element = scene.element(parent)
    gone = scene.state_of(element).gone
    if gone is not None and (not gone.trick.startswith(_SEE_THROUGH) or _is_folded(parent)):
        return
    key = _block_of(scene, node)
    if key == skip_block:
        return
    words, style = waiting.get(key, ("", scene.style_of(element)))
    waiting[key] = (f"{words} {fold(node.text_content or '')}", style)


def _is_folded(node: LexborNode) -> bool:
    """Whether a closed `<details>` may hold an element."""
    at: LexborNode | None = node
    while at is not None and at.tag != "details":
        at = at.parent
    return at is not None


def _block_of(scene: Scene, node: LexborNode) -> int:
    """The block that a text node stands in, by its number."""
    above = node.parent
    while above is not None and above.is_element_node:
        if scene.style_of(scene.element(above)).get("display") not in _INLINE:
            return above.mem_id
        above = above.parent
    return 0
