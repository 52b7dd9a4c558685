"""Whether a text stands on the ground that makes it readable, or overflows it, and is lost on what lies behind."""

from __future__ import annotations

from dataclasses import replace

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.bounds.reach import SLACK_PX, reach
from plainsight.sight.visibility.bounds.space import edges_of, outer_height
from plainsight.sight.visibility.clips.collapsed import is_collapsed
from plainsight.sight.visibility.colours.ink import ink_of
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, Leak, State

_MOVED = "layout decides whether it is moved off the ground that it stands on"
_MANY = "more texts stand on grounds of one page than are laid out"
_OVERFLOWS = "layout decides whether it overflows the ground that it stands on"


def spilt(scene: PageScene, text: LexborNode, element: Element, state: State, style: Style) -> Gone | str | None:
    """Why a text is lost beside its ground, or what layout decides of it; None where it stands on it.

    Nothing is asked of a text that can be read on what lies behind as well.
    """
    leak = state.leak
    if leak is None or ink_of(replace(state, grounds=leak.grounds), style, scene.chains.of(element)).gone is None:
        return None
    box = path_of(element)[-1 - leak.depth]
    gone = Gone(f"it overflows the ground of {box.path()}", leak.depth)
    if leak.height is None and not leak.unsure:
        return gone if is_collapsed(scene, box, scene.viewport) else None
    if leak.height is None:
        return leak.unsure
    if not scene.affords(box):
        return _MANY
    shift, around = state.shift, scene.state_of(box).shift
    if shift.edge_y == leak.depth:
        if shift.own_y == 0 and shift.top >= leak.height and not leak.least:
            return gone
        placed = path_of(element)[-1 - shift.placed]
        return None if _is_placed_on(scene, text, placed, state, leak.height, style.font_px) else _MOVED
    down = shift.top - around.top
    if down < -0.5 * style.font_px or shift.own_y != around.own_y:
        return _MOVED
    settled = scene.style_of(box)
    if edges_of(box.tag, settled, "top") + reach(scene, box, text) + down <= leak.height + SLACK_PX:
        return None
    return gone if _begins_below(scene, text, box, settled, leak, down) else _OVERFLOWS


def _is_placed_on(
    scene: PageScene, text: LexborNode, placed: Element, state: State, height: float, font_px: float
) -> bool:
    """Whether a text surely stands on a ground of that height, from whose edge the box around it is placed."""
    top, own = state.shift.top, state.shift.own_y
    within = edges_of(placed.tag, scene.style_of(placed), "top") + reach(scene, placed, text)
    raised = -own / 100 * within  # where it hangs from below, or stands in the middle
    return top - max(0.0, raised) >= -0.5 * font_px and top + within - raised <= height + SLACK_PX


def _begins_below(scene: PageScene, text: LexborNode, box: Element, style: Style, leak: Leak, down: float) -> bool:
    """Whether a text surely stands below the ground of a box."""
    if leak.least or leak.height is None:
        return False
    width = float(scene.viewport.width)
    before = height_before(scene, box, text, Extent(0.5 * width, width))
    fixed = outer_height(box.tag, style)
    most = fixed if fixed is not None else leak.height + edges_of(box.tag, style)
    return before is not None and before.least + down >= most
