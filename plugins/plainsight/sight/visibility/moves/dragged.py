"""Boxes whose negative margins pull what follows them up: off the page, or out of a box that cuts.

CSS 2.2, 8.3.1 and 9.4.1: what comes after a box in the flow begins at its lower margin's edge, which a negative
margin puts above the box itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element, depth_of
from plainsight.sight.visibility.bounds.estimates import Extent, line_height
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.covers.own_style import named
from plainsight.sight.visibility.covers.powers import DRAGS_PX, OUT
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone

_FLOWING = frozenset({"block", "list-item", "flow-root", "flex", "grid", "table"})
_HOLDING = frozenset(
    {"block", "list-item", "flow-root", "inline-block", "table-cell", "table", "inline-table", "table-row"}
)
"""Boxes whose children stand below each other; in parts of a table, in a cell that no tag stands for."""
_MARGINS = ("margin-top", "margin-bottom")
_MOST = 200


class Drag(NamedTuple):
    """A box that pulls what follows it up.

    Attributes:
        px: how far, its own height aside.
        trick, source: the declaration.
    """

    element: Element
    px: Extent
    trick: str
    source: str | None


def drags_of(scene: PageScene) -> list[Drag]:
    """All boxes of a page that pull so in a window; few pages have any."""
    found: list[Drag] = []
    for element in scene.page.layers.lifted:
        chain = scene.chains.of(element)
        pull = scene.kept(chain, "pull", partial(_pull_of, scene, chain))
        if pull is not None and len(found) < _MOST:
            found.append(Drag(element, pull, *named(scene.style_of(element), *_MARGINS)))
    return found


def dragged_off(scene: PageScene, drags: Sequence[Drag], text: LexborNode, element: Element) -> Gone | str | None:
    """Why a text is pulled out of sight by a box before it; a clause where layout decides; None where it is not."""
    path = path_of(element)
    own = set(path)
    over = [
        (drag, depth_of(drag.element) - 1)
        for drag in drags
        if drag.element.parent in own and drag.element not in own and scene.page.before(drag.element.node, text)
    ]
    state = scene.state_of(element)
    edges = {clip.depth for clip in state.clips if clip.depth >= state.shift.placed}
    # The body's upper edge is the page's; a box out of the flow stands below that by its offset, if nothing else.
    edges.add(max(1, state.shift.placed))
    offset = max(0.0, state.shift.top) if state.shift.from_window_y and not state.shift.own_y else 0.0
    for edge in sorted(edges, reverse=True) if over else ():
        inside = [drag for drag, depth in over if depth >= edge]
        if not inside or edge >= len(path):
            continue
        window = float(scene.viewport.width)
        affordable = scene.affords(path[-1 - edge])
        at = height_before(scene, path[-1 - edge], text, Extent(0.5 * window, window)) if affordable else None
        if at is not None and edge == state.shift.placed:
            at += Extent(offset, offset)
        first = inside[0]
        pitch = line_height(scene.style_of(element))
        if at is None or at.least < sum(drag.px.most for drag in inside) - 0.3 * pitch:
            if at is not None and at.most + 2 * pitch < sum(drag.px.least for drag in inside) and edge == 1:
                return Gone(f"pulled up by {first.element.path()} ({first.trick})", -1, first.source)
            return f"layout decides how far `{first.trick}` of {first.element.path()} pulls it up"
    return None


def _pull_of(scene: PageScene, chain: Chain) -> Extent | None:
    """How far a box pulls what follows it up, its own height aside; None where it hardly does."""
    style, around = scene.settle(chain)[0], scene.holder_of(chain)
    if style.get("display") not in _FLOWING or style.get("float") != "none" or style.get("position") in OUT:
        return None
    display = around.get("display") if around is not None else ""
    column = display == "flex" and around is not None and around.get("flex-direction").startswith("column")
    if display not in _HOLDING and not column:
        return None
    margins = [length(style.get(name), style.sizes) for name in _MARGINS if name in style.values]
    window = float(style.viewport.width)
    # Shares are of the width around it, which is anything up to the window's. Margins that meet become one.
    least = max((-max(one.px, one.of(window)) for one in margins if one is not None), default=0.0)
    most = sum(max(0.0, -one.px, -one.of(window)) for one in margins if one is not None)
    return Extent(max(0.0, least), most) if most >= DRAGS_PX else None
