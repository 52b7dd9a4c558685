"""Boxes that hang above the box that they are laid out against, as tips do: nothing is seen above the page's edge."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.taken_out import given_margin
from plainsight.sight.visibility.state import State

_SLACK_PX = 2.0
_NEAR_PX = 60.0  # what hangs from a box that stands lower has room above that
_COLUMNS = ("block", "flow-root", "list-item", "inline", "inline-block")


def over_the_page(scene: Scene, text: LexborNode, element: Element, state: State) -> bool | None:
    """Whether a text stands above the page's upper edge, as its box hangs above another; None where layout decides.

    Args:
        scene: the page's styles.
        text: the text node.
        element: the one that holds it.
        state: its state.
    """
    path, shift = path_of(element), state.shift
    if shift.placed < 0 or shift.beyond_y < 0 or shift.beyond_y >= shift.placed or len(path) < 3:
        return False
    box, anchor, body = path[-1 - shift.placed], path[-1 - shift.beyond_y], path[-2]
    style = scene.style_of(box)
    below = length(style.get("bottom"), style.sizes)
    if below is None or below.percent < 100 or style.get("top") != "auto" or anchor is body:
        return False
    around = scene.state_of(anchor).shift
    if around.placed >= 0 or around.vague_y or around.own_y or abs(shift.own_y) > 0:
        return False
    widths = Extent(0.5 * style.viewport.width, float(style.viewport.width))
    own = scene.style_of(anchor)
    before = height_before(scene, body, anchor.node, widths)
    if before is None:
        return False
    margin = own.px("margin-top") or 0.0 if "margin-top" in own.values else given_margin(anchor.tag, own)
    gap = below.px + (style.px("margin-bottom") or 0.0)
    after = height_after(scene, box, text, widths)
    if before.least + around.top + min(0.0, margin) - gap - (after.most if after is not None else 0.0) > _SLACK_PX:
        return False
    if before.most + margin + around.top - gap > _SLACK_PX:
        return None if before.least + margin + around.top - gap <= _SLACK_PX and before.most < _NEAR_PX else False
    stacked = all(
        scene.style_of(one).get("display") in _COLUMNS and scene.style_of(one).get("float") == "none"
        for one in path[path.index(anchor) + 1 : -1]
    )
    return True if stacked else None
