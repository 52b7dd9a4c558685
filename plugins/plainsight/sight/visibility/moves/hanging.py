"""Boxes placed from the edges of a box that is fixed to the window and as high as its content."""

from __future__ import annotations

import math
from dataclasses import replace

from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Length
from plainsight.sight.dom import Element, depth_of
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_before, height_within
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import edges_of, outer_height
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.moves.taken_out import given_margin
from plainsight.sight.visibility.state import State


def from_window(scene: Scene, element: Element, state: State) -> tuple[Shift, Shift] | None:
    """The highest and the lowest place that a fixed text's box may have in the window.

    None where the box around it is none of those, and where nobody can tell.

    Args:
        scene: the page's styles.
        element: the one that holds the text.
        state: its state.
    """
    shift = state.shift
    if not state.fixed or shift.placed < 0:
        return None
    placed = path_of(element)[-1 - shift.placed]
    holder = holder_of(scene, placed)
    if holder is None:
        return None
    around, own = scene.state_of(holder).shift, scene.state_of(placed).shift
    if not around.from_window_y or around.placed != depth_of(holder) or around.own_y not in (0.0, -100.0):
        return None
    window = float(scene.style_of(placed).viewport.width)
    high = held_height(scene, holder, around, Extent(0.5 * window, window))
    found = _offset(scene, placed, holder, high, Extent(0.5 * window, window)) if high is not None else None
    if high is None or found is None:
        return None
    tops = [
        around.top + around.own_y / 100 * px + edge.of(px) + before
        for px in (high.least, high.most)
        for edge, before in found[0]
    ]
    moved = replace(
        shift,
        own_y=found[1] + shift.own_y - own.own_y,
        from_window_y=True,
        edge_y=-1,
        vague_y=None,
        beyond_y=-1,
        hung=(-1, 0.0),
        depth=shift.depth if shift.trick else shift.placed,
    )
    inside = shift.top - own.top
    return replace(moved, top=min(tops) + inside), replace(moved, top=max(tops) + inside)


def held_height(scene: Scene, holder: Element, around: Shift, widths: Extent) -> Extent | None:
    """Bounds of the height of what holds a box, in px."""
    style = scene.style_of(holder)
    known = around.height if around.height is not None else outer_height(holder.tag, style)
    if known is not None:
        return Extent(known, known)
    if any(name in style.values for name in ("min-height", "max-height", "aspect-ratio")):
        return None
    keys = ("least height", holder), ("most height", holder)
    if keys[0] not in scene.columns:
        within, edges = height_within(scene, holder, widths) or Extent(0.0, math.inf), edges_of(holder.tag, style)
        scene.columns[keys[0]], scene.columns[keys[1]] = within.least + edges, within.most + edges
    least, most = (scene.columns[key] for key in keys)
    return Extent(least, most) if most < math.inf else None


def _offset(
    scene: Scene, placed: Element, holder: Element, high: Extent, widths: Extent
) -> tuple[list[tuple[Length, float]], float] | None:
    """How far below the holder's upper edge a box is placed, and how much of its own height it is moved by."""
    style = scene.style_of(placed)
    top, bottom = (length(style.get(side), style.sizes) for side in ("top", "bottom"))
    if top is not None:
        return [(top, _margin(placed, style, "margin-top"))], 0.0
    if bottom is not None:
        return [(Length(-bottom.px, 100.0 - bottom.percent), -_margin(placed, style, "margin-bottom"))], -100.0
    if (style.get("top"), style.get("bottom")) != ("auto", "auto") or placed.parent is None:
        return None
    before = height_before(scene, holder, placed.node, widths)
    margin = _margin(placed, style, "margin-top")
    return ([(Length(0.0), px + margin) for px in (before.least, before.most)], 0.0) if before is not None else None


def _margin(placed: Element, style: Style, side: str) -> float:
    return (style.px(side) or 0.0) if side in style.values else given_margin(placed.tag, style)
