"""Rows of a box that is fixed to the window: what is pushed past its edge can't be scrolled to."""

from __future__ import annotations

from plainsight.sight.dom import Element, depth_of
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.least_width import SIDES, content_width, least_width
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.state import Gone, State

_BEFORE = SIDES[:3]
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
    most = content_width(scene, row, outer, count).most + sum(outer.px(side) or 0.0 for side in SIDES)
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
        widths = [Extent(taken, taken), *(least_width(scene, one, count) for one in beside[: beside.index(item)])]
        before = Extent(
            before.least + sum(one.least for one in widths), before.most + sum(one.most for one in widths)
        )
    if before.most + least_width(scene, items[-1], count).most <= window:
        return None
    if before.least >= window:
        return Gone(f"past the edge of the window, in the fixed row {row.path()}", depth_of(row))
    return reason
