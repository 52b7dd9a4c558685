"""Whether a text stands where a box lies that has a place of its own: in its anchor's upper part, or in the flow."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height, text_width, wrapped
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.bounds.least_height import least_beyond, least_height
from plainsight.sight.visibility.bounds.space import own_space
from plainsight.sight.visibility.covers.across import stands_between
from plainsight.sight.visibility.covers.bare_layers import sized_block
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.covers.own_style import spans
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene

_PART = 0.1  # of a line: what is covered of it, so that nobody can make out what it says
_UNKNOWN_BAR_PX = 64.0  # how high a bar of unknown height is at least thought to be
_NEAR_BARS = 4.0  # bounds of what stands before a text are wide: what may stand further down is not asked
_SURELY_UNDER_PX = 8.0  # what stands so near to the edge of a bar is under it, however low that is


def body_of(scene: PageScene) -> Element | None:
    """The page's body."""
    body = scene.page.tree.body
    return scene.element(body) if body is not None else None


def bar_height(scene: PageScene, placed: Placed) -> Extent:
    """Bounds of how far a bar, or what lies over the upper part of its anchor, reaches from that edge, in px."""
    size, style = placed.cover.size, scene.style_of(placed.element)
    if size is not None:
        return Extent(size, size)
    least = 0.0 if placed.cover.box else least_height(scene, placed.element)
    shift = scene.state_of(placed.element).shift
    if placed.cover.reach == "bottom":
        least = scene.viewport.height - shift.top - shift.own_y / 100 * least
    else:
        least += sum(min(0.0, style.px(name) or 0.0) for name in ("top", "margin-top")) + shift.own_y / 100 * least
    least = max(0.0, least)
    return Extent(least, max(least, _UNKNOWN_BAR_PX))


def passes(bar: Extent, beyond: float) -> bool:
    """Whether a bar whose height content decides surely reaches past an edge that is so far beyond its own, in px."""
    return beyond < max(bar.least, _SURELY_UNDER_PX)


def in_upper_part(
    scene: PageScene, anchor: Element | None, text: LexborNode, own: Extent, bar: Extent
) -> bool | None:
    """Whether a text stands in the upper part, as high as `bar`, of what a box is laid over, or of the body."""
    box = anchor or body_of(scene)
    if box is None:
        return None
    window = float(scene.viewport.width)
    before = height_before(scene, box, text, Extent(0.5 * window, window))
    if before is None or before.least >= bar.most:
        return False
    if least_beyond(scene, box, text, later=False, enough=bar.most) >= bar.most:
        return False
    if before.most + own.most <= bar.least:
        return True
    if bar.least < bar.most:
        near = before.most <= _NEAR_BARS * bar.most
        may_lie_under = near and before.least + own.least <= bar.least
        return None if may_lie_under or passes(bar, before.most) else False
    return None if before.most + own.least <= bar.most or before.least + own.least <= bar.most else False


def under_patch(scene: PageScene, placed: Placed, text: LexborNode, words: str, element: Element) -> bool | None:
    """Whether a box that is placed in px in its anchor lies over a text in the same anchor; None where unknown."""
    style, shift = scene.style_of(element), scene.state_of(element).shift
    patch = scene.state_of(placed.element).shift
    wide, high = _size_of(scene, placed.element)
    ink = wrapped(text_width(words, style.font_px, style), shift.width or 1e9, words, style)
    state = scene.state_of(element)
    known = shift.width or (state.room if state.firm else None)
    room = known or float(scene.viewport.width)
    lines = line_count(words, style, known or 0.5 * scene.viewport.width, room)
    tall = Extent(lines.least * line_height(style), lines.most * line_height(style))
    if shift.edge_x == patch.edge_x >= 0 and shift.edge_y == patch.edge_y and not (shift.own_x or shift.own_y):
        x, y = shift.left - patch.left, shift.top - patch.top
        if x >= wide.most or y >= high.most or x + max(ink.most, 1.0) <= 0 or y + tall.most <= 0:
            return False
        return True if x >= 0 and y >= 0 and x + ink.most <= wide.least and y + tall.most <= high.least else None
    above = scene.state_of(placed.anchor).shift.top if placed.anchor is not None else 0.0
    below = patch.top - above + high.least
    part = Extent(below, below)
    anchor, window = placed.anchor or body_of(scene), float(scene.viewport.width)
    before = height_before(scene, anchor, text, Extent(0.5 * window, window)) if anchor is not None else None
    if before is not None and before.most + tall.most <= patch.top - above:
        return False
    across = wide.least >= scene.viewport.width  # it reaches from one side of its anchor to the other
    if not across and placed.anchor is not None and patch.edge_x >= 0 and wide.least == wide.most:
        left = scene.style_of(placed.element).px("left")
        across = bool(left is not None and stands_between(scene, words, element, placed.anchor, left, wide.least))
    if across and before is not None and before.least >= patch.top - above and before.most + tall.most <= below:
        return True
    if ink.least >= 1.5 * wide.most or (placed.anchor is None and patch.left >= 0.5 * scene.viewport.width):
        # Some of it stands out; is enough of it covered, so that nobody can read it?
        in_part = _covers_part(scene, placed, words, element)
        return None if in_part and in_upper_part(scene, placed.anchor, text, tall, part) is not False else False
    if wide.least == wide.most:
        return False if in_upper_part(scene, placed.anchor, text, tall, part) is False else None
    # One that is as large as its words is a badge, unless the text surely begins where it lies.
    return None if before is not None and before.most <= below else False


def under_end_patch(
    scene: PageScene, placed: Placed, text: LexborNode, own: Extent, words: str, element: Element
) -> bool | None:
    """Whether a box at the right of its anchor may lie over a text whose lines end there; None where it may."""
    style, box = scene.style_of(element), scene.style_of(placed.element)
    if not style.get("text-align").endswith(("right", "end")):
        return False
    if text_width(words, style.font_px, style).least > (box.px("width") or 0.0) + (box.px("right") or 0.0):
        return False
    below = (box.px("top") or 0.0) + _size_of(scene, placed.element)[1].least
    return False if in_upper_part(scene, placed.anchor, text, own, Extent(below, below)) is False else None


def under_column(scene: PageScene, placed: Placed, words: str, element: Element) -> bool | None:
    """Whether a box as high as its anchor, and of a width in px, takes a part of a text; None where it may."""
    return None if _covers_part(scene, placed, words, element) else False


def _covers_part(scene: PageScene, placed: Placed, words: str, element: Element) -> bool:
    """Whether a box of a known width lies over a good part of lines that begin at its anchor's left edge."""
    anchor, box = placed.anchor, scene.style_of(placed.element)
    left, wide = box.px("left"), box.px("width")
    if anchor is None or left is None or wide is None:
        return False
    begins = 0.0
    one: Element | None = element
    while one is not None and one is not anchor:
        style = scene.style_of(one)
        if style.get("display") not in ("block", "list-item", "inline") or style.get("float") != "none":
            return False
        edges = [style.px(name) for name in ("margin-left", "padding-left", "border-left-width")]
        begins += sum(edge or 0.0 for edge in edges)
        one = one.parent
    style = scene.style_of(anchor)
    if one is None or style.get("display") not in ("block", "list-item"):
        return False
    begins += style.px("padding-left") or 0.0
    own = scene.style_of(element)
    ends = begins + text_width(words, own.font_px, own).most
    return min(ends, left + wide) - max(begins, left) >= _PART * (min(ends, float(scene.viewport.width)) - begins)


def under_place(scene: PageScene, placed: Placed, text: LexborNode, words: str, element: Element) -> bool | None:
    """Whether a box out of the flow that stays where it would have stood lies over a text that moves up for it."""
    outer = _outermost_empty(scene, placed.element)
    node, parent = outer.node, outer.parent
    if parent is None or not any(one is parent for one in path_of(element)):
        return False
    if not (_is_beside(node, text) if element is parent else scene.page.before(node, text)):
        return False
    style, window = scene.style_of(element), float(scene.viewport.width)
    wide, high = _size_of(scene, placed.element)
    ink = wrapped(text_width(words, style.font_px, style), window, words, style)
    from_left = _left_of(scene.style_of(placed.element), wide, window)
    between = height_before(scene, parent, text, Extent(0.5 * window, window), after=node, enough=high.least)
    if between is None or between.least >= high.least or ink.least >= 1.5 * wide.most or from_left >= ink.most:
        return False
    lines = line_count(words, style, 0.5 * window, window)
    if between.most > high.least:
        return False
    sure = between.most + lines.most * line_height(style) <= high.least and wide.least >= ink.most and from_left <= 0
    return True if sure and element is not parent else None  # a line that began before it goes on beside it


def _outermost_empty(scene: PageScene, box: Element) -> Element:
    """The outermost block around a box out of the flow that takes no room, as that box is all that it holds."""
    at = box
    while at.parent is not None and _holds_alone(scene.style_of(at.parent), at.parent, at):
        at = at.parent
    return at


def _holds_alone(style: Style, parent: Element, child: Element) -> bool:
    plain = style.get("display") == "block" and style.get("float") == "none" and not own_space(style)
    if not plain or style.get("position") not in ("static", "relative") or not _SIZING.isdisjoint(style.values):
        return False
    held = [node for node in parent.node.iter(include_text=True) if not node.is_comment_node]
    return all(node.mem_id == child.node.mem_id or not (node.is_element_node or node.text().strip()) for node in held)


def _left_of(style: Style, wide: Extent, window: float) -> float:
    """Where a box out of the flow begins, in px: between two edges by its margins (CSS 2.2, 10.3.7)."""
    left, right = style.px("left"), style.px("right")
    if left is not None and right is not None and style.get("margin-left") == style.get("margin-right") == "auto":
        return max(0.0, left + (window - left - right - wide.most) / 2)
    return left or 0.0


def _is_beside(node: LexborNode, text: LexborNode) -> bool:
    """Whether a box stands right before a text in what holds both; further off, other words begin the line."""
    before = text.prev
    if before is not None and before.is_text_node and not (before.text_content or "").strip():
        before = before.prev
    return before is not None and before.mem_id == node.mem_id


def _size_of(scene: PageScene, box: Element) -> tuple[Extent, Extent]:
    """Bounds of a box's width and height, where its own style or its words give them."""
    style, shift = scene.style_of(box), scene.state_of(box).shift
    window = float(scene.viewport.width)
    if (held := sized_block(scene, box)) is not None:
        box, style = held, scene.style_of(held)
    words = fold(box.node.text())
    written = text_width(words, style.font_px, style)
    edges = [sum(max(0.0, style.px(f"padding-{side}") or 0.0) for side in sides) for sides in _SIDES]
    wide = Extent(min(window, written.least + edges[0]), min(window, written.most + edges[0]))
    if (width := shift.width if shift.width is not None else style.px("width")) is not None:
        wide = Extent(width, width)
    elif spans(style, "left", "right", "width", window):
        wide = Extent(window, window)
    height = shift.height if shift.height is not None else style.px("height")
    lines = line_count(words, style, 0.5 * window, window) if words else Extent(0.0, 0.0)
    pitch = line_height(style)
    high = Extent(lines.least * pitch + edges[1], lines.most * pitch + edges[1])
    if height is not None:
        return wide, Extent(height, height)
    least = least_height(scene, box)
    return wide, Extent(max(high.least, least), max(high.most, least))


_SIZING = frozenset({"height", "min-height", "aspect-ratio", "top", "left", "right", "bottom"})
_SIDES = (("left", "right"), ("top", "bottom"))
