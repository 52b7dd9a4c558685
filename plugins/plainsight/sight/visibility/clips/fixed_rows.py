"""Rows of a box that is fixed to the window: what is pushed past its edge can't be scrolled to."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, depth_of
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.flow import Scene
from plainsight.sight.visibility.bounds.own_room import REPLACED
from plainsight.sight.visibility.covers.lifted import OUT
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.state import Gone, State

_FLEX = ("flex", "inline-flex")
_ENDLESS = 1e6
_MOST_ELEMENTS = 400
_SIDES = ("margin-left", "border-left-width", "padding-left", "padding-right", "border-right-width", "margin-right")
_BEFORE = _SIDES[:3]
_STARTS = ("flex-start", "start", "left", "normal", "stretch", "space-between", "space-around", "space-evenly", "")


def past_edge(scene: Scene, element: Element, state: State, window: float) -> Gone | str | None:
    """Whether a text in a row of a fixed box is out of the window; a clause where that can't be told.

    Args:
        scene: the page in a window.
        element: what holds the text.
        state: its state; the box is fixed, and `slides` has the items of rows that it stands in.
        window: the window's width, in px.
    """
    path = path_of(element)
    items = [path[-1 - depth] for depth in state.slides if depth < len(path)]
    row = items[0].parent
    if row is None or state.shift.own_x or state.shift.vague:
        return None  # what hangs at the right edge grows to the left
    count = [0]
    outer = scene.style_of(row)
    start = max(0.0, state.shift.left)
    most = _content(scene, row, outer, count).most + sum(outer.px(side) or 0.0 for side in _SIDES)
    if start + most <= window:
        return None
    reason = f"layout decides whether the row {row.path()} fits into the window, to which it is fixed"
    styles = [scene.style_of(one.parent) for one in items if one.parent is not None]
    if any(one.get("justify-content") not in _STARTS or one.get("direction") == "rtl" for one in styles):
        return reason
    before = Extent(start, start)
    for item, style in zip(items, styles, strict=True):
        assert item.parent is not None
        reverse = style.get("flex-direction") == "row-reverse"
        beside = [scene.element(node) for node in item.parent.node.iter()]
        if reverse or any(scene.style_of(one).get("order") not in ("0", "") for one in beside):
            return reason
        taken = sum(max(0.0, scene.style_of(item.parent).px(side) or 0.0) for side in _BEFORE)
        widths = [Extent(taken, taken), *(_least(scene, one, count) for one in beside[: beside.index(item)])]
        before = Extent(
            before.least + sum(one.least for one in widths), before.most + sum(one.most for one in widths)
        )
    if before.most + _least(scene, items[-1], count).most <= window:
        return None
    if before.least >= window:
        return Gone(f"past the edge of the window, in the fixed row {row.path()}", depth_of(row))
    return reason


def _least(scene: Scene, element: Element, count: list[int]) -> Extent:
    """Bounds of the least width that a box can take, its margins included (CSS Sizing 3, 5.1), in px."""
    count[0] += 1
    style = scene.style_of(element)
    if style.get("display") == "none" or style.get("position") in OUT or element.tag in NOT_TEXT:
        return Extent(0.0, 0.0)
    if count[0] > _MOST_ELEMENTS:
        return Extent(0.0, _ENDLESS)
    sides = [style.px(side) if side in style.values else 0.0 for side in _SIDES]
    known = sum(side for side in sides if side is not None)
    around = Extent(known, known if None not in sides else _ENDLESS)
    width = length(style.get("width"), style.sizes)
    if element.tag in REPLACED:
        own = width.px if width is not None and width.is_fixed else None
        inside = Extent(own, own) if own is not None else Extent(0.0, _ENDLESS)
    else:
        inside = _content(scene, element, style, count)
        if width is not None and width.is_fixed:
            rigid = style.get("flex-shrink") in ("0", "0.0")
            inside = Extent(width.px if rigid else min(inside.least, width.px), max(inside.least, width.px))
        least = length(style.get("min-width"), style.sizes)
        if least is not None and least.is_fixed:
            inside = Extent(least.px, max(inside.most, least.px))
        if style.get("overflow-x") != "visible":
            inside = Extent(0.0, inside.most)
    return Extent(max(0.0, inside.least + around.least), max(0.0, inside.most + around.most))


def _content(scene: Scene, element: Element, style: Style, count: list[int]) -> Extent:
    """The same of what is in a box: side by side in a row or on a line that does not wrap, else the widest of it."""
    row = style.get("display") in _FLEX and not style.get("flex-direction").startswith("column")
    beside = (row and not style.get("flex-wrap").startswith("wrap")) or style.get("white-space") in ("nowrap", "pre")
    parts = []
    node: LexborNode | None = element.node.first_child
    while node is not None:
        if node.is_element_node:
            parts.append(_least(scene, scene.element(node), count))
        elif node.is_text_node and (words := fold(node.text_content or "")):
            whole = words if beside else max(words.split(), key=len)
            breaks = style.get("overflow-wrap") == "anywhere" or style.get("word-break") in (
                "break-all",
                "break-word",
            )
            width = text_width(whole, style.font_px, style)
            parts.append(Extent(0.0, width.most) if breaks or "-" in whole else width)
        node = node.next
    if not parts:
        return Extent(0.0, 0.0)
    gap = (style.px("column-gap") or 0.0) * (len(parts) - 1) if row and beside else 0.0
    add = sum if beside else max
    return Extent(add(one.least for one in parts) + gap, add(one.most for one in parts) + gap)
