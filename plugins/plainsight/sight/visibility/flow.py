"""How far down a box a text starts, bounded from both sides by what stands before it."""

from __future__ import annotations

from typing import Protocol

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.state import State

_MOST_NODES = 3000
_REPLACED = frozenset({"img", "video", "iframe", "canvas", "svg", "object", "embed", "picture", "audio", "textarea", "select"})
_INLINE = frozenset({"inline", "inline-block", "contents", "ruby", "inline-flex"})


class Scene(Protocol):
    """What an estimate needs to know of a page in one window."""

    def element(self, node: LexborNode) -> Element: ...

    def style_of(self, element: Element) -> Style: ...

    def state_of(self, element: Element) -> State: ...


class _Count:
    def __init__(self) -> None:
        self.least = 0.0
        self.most = 0.0
        self.beside = False  # boxes may stand side by side


def height_before(scene: Scene, box: Element, text: LexborNode, widths: Extent) -> Extent | None:
    """Bounds of the height of what stands in `box` before a text node; None where too much stands there.

    Args:
        scene: the page's styles.
        box: the box.
        text: the text node.
        widths: bounds of the box's inner width, in px.
    """
    count = _Count()
    waiting: dict[int, tuple[str, Style]] = {}
    skipped_until: LexborNode | None = None
    seen = 0
    above = _ids_above(text)
    node: LexborNode | None = box.node.first_child
    while node is not None:
        seen += 1
        if seen > _MOST_NODES:
            return None
        if node.mem_id == text.mem_id:
            break
        skip = True
        if node.is_element_node:
            skip = not _enter(scene, node, count, holds_text=node.mem_id in above)
        elif node.is_text_node and (node.text_content or "").strip():
            _collect(scene, node, waiting)
        node = _following(node, box.node, skip=skip)
    _ = skipped_until
    own_block = _block_of(scene, text)
    for key, (words, style) in waiting.items():
        if key == own_block:
            continue
        lines = line_count(words, style, widths.least, widths.most)
        margins = _own_space(style)
        count.least += lines.least * line_height(style) * 0.95 + (0 if count.beside else margins)
        count.most += lines.most * line_height(style) * 1.1 + 2 * margins + 2 * style.font_px
    return Extent(0.0 if count.beside else count.least, count.most)


def _ids_above(node: LexborNode) -> set[int]:
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
    style = scene.style_of(element)
    gone = scene.state_of(element).gone
    if (gone is not None and not holds_text and style.get("display") == "none") or style.get("position") in ("absolute", "fixed"):
        return holds_text
    if style.get("display") in ("flex", "inline-flex", "grid", "inline-grid", "table-row") or style.get("float") != "none":
        count.beside = True
    if holds_text:
        top = (style.px("padding-top") or 0.0) + max(0.0, style.px("margin-top") or 0.0)
        count.least += 0.0
        count.most += top + style.font_px
        return True
    height = _height(style, node)
    if height is not None:
        count.least += height
        count.most += height + _own_space(style) + 4
        return False
    if node.tag in _REPLACED:
        count.most += 2000.0
        return False
    least = length(style.get("min-height"), style.sizes)
    if least is not None and least.is_fixed:
        count.most += least.px
    if node.tag == "br" or node.tag == "hr":
        count.most += 2 * style.font_px
    if node.tag in ("input", "button"):
        count.most += 3 * style.font_px
    return True


def _height(style: Style, node: LexborNode) -> float | None:
    if style.get("display") in ("inline", "contents"):
        return None
    found = length(style.get("height"), style.sizes)
    if found is not None and found.is_fixed:
        return max(0.0, found.px)
    attribute = node.attributes.get("height")
    if node.tag in _REPLACED and attribute and attribute.isdigit():
        return float(attribute)
    return None


def _own_space(style: Style) -> float:
    names = ("margin-top", "margin-bottom", "padding-top", "padding-bottom")
    return sum(max(0.0, style.px(name) or 0.0) for name in names)


def _collect(scene: Scene, node: LexborNode, waiting: dict[int, tuple[str, Style]]) -> None:
    parent = node.parent
    if parent is None or parent.tag in NOT_TEXT:
        return
    element = scene.element(parent)
    if scene.state_of(element).gone is not None:
        return
    key = _block_of(scene, node)
    words, style = waiting.get(key, ("", scene.style_of(element)))
    waiting[key] = (f"{words} {fold(node.text_content or '')}", style)


def _block_of(scene: Scene, node: LexborNode) -> int:
    """The block that a text node stands in, by its number."""
    above = node.parent
    while above is not None and above.is_element_node:
        if scene.style_of(scene.element(above)).get("display") not in _INLINE:
            return above.mem_id
        above = above.parent
    return 0
