"""Whether a text stands on the ground that makes it readable, or overflows it, and is lost on what lies behind."""

from __future__ import annotations

import math
from dataclasses import replace

from selectolax.lexbor import LexborNode

from plainsight.sight.css.colour import Colour
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.bounds.least_room import least_room
from plainsight.sight.visibility.bounds.reach import SLACK_PX, reach
from plainsight.sight.visibility.bounds.space import edges_of, outer_height
from plainsight.sight.visibility.clips.collapsed import is_collapsed
from plainsight.sight.visibility.clips.cutting import after_clips
from plainsight.sight.visibility.colours.ink import ink_of
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, Leak, State

_MOVED = "layout decides whether it is moved off the ground that it stands on"
_MANY = "more texts stand on grounds of one page than are laid out"
_OVERFLOWS = "layout decides whether it overflows the ground that it stands on"


def spilt(scene: PageScene, text: LexborNode, words: str, element: Element, state: State, style: Style) -> Left:
    """What its ground leaves of a text: nothing of one that is lost beside it, or what layout decides of it.

    Nothing is asked of a text that can be read on what lies behind as well.
    """
    left = Left()
    if state.strip is not None and _is_lost_on(scene, element, state, style, state.strip.grounds):
        clip = state.strip.clip
        left = after_clips(scene, text, words, element, replace(state, clips=(clip,)), style, scene.viewport)
        gone = _beside(path_of(element)[-1 - clip.depth], clip.depth)
        left = replace(left, gone=left.gone and gone, unsure=left.unsure and _OVERFLOWS, cut=left.cut and gone)
    leak = state.leak
    if left.gone or left.unsure or leak is None or not _is_lost_on(scene, element, state, style, leak.grounds):
        return left
    found = _below(scene, text, words, element, state, style, leak)
    return Left(gone=found) if isinstance(found, Gone) else replace(left, unsure=found)


def _below(
    scene: PageScene, text: LexborNode, words: str, element: Element, state: State, style: Style, leak: Leak
) -> Gone | str | None:
    """Why a text is lost above or below its ground, or what layout decides of it; None where it stands on it."""
    box = path_of(element)[-1 - leak.depth]
    gone = _beside(box, leak.depth)
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
    if shift.own_y != around.own_y or shift.vague_y != around.vague_y:
        return _MOVED
    settled = scene.style_of(box)
    ends = edges_of(box.tag, settled, "top") + reach(scene, box, text) + down
    if down < -0.5 * style.font_px:
        return _raised(scene, text, words, box, style, down, gone, stands=ends <= leak.height + SLACK_PX)
    if ends <= leak.height + SLACK_PX:
        return None
    if down > 0 and math.isinf(ends):
        return _MOVED  # in a row, it may have begun above its ground
    return gone if _begins_below(scene, text, box, settled, leak, down) else _OVERFLOWS


def _beside(box: Element, depth: int) -> Gone:
    return Gone(f"it overflows the ground of {box.path()}", depth)


def _raised(
    scene: PageScene,
    text: LexborNode,
    words: str,
    box: Element,
    style: Style,
    down: float,
    gone: Gone,
    *,
    stands: bool,
) -> Gone | str | None:
    """The same of a text that is moved up, and `stands` on its ground if that does not take it above."""
    width = float(scene.viewport.width)
    before = height_before(scene, box, text, Extent(0.5 * width, width))
    if before is None:
        return _MOVED
    if stands and before.least + down >= -0.5 * style.font_px:
        return None
    high = line_count(words, style, least_room(scene, scene.around(text)), width).most * line_height(style)
    # Where nothing is before it, a margin may take its ground up along with it.
    return gone if before.least > 0 and before.most + high + down <= 0 else _MOVED


def _is_lost_on(scene: PageScene, element: Element, state: State, style: Style, grounds: tuple[Colour, ...]) -> bool:
    """Whether nobody could read a text on these grounds."""
    return ink_of(replace(state, grounds=grounds), style, scene.chains.of(element)).gone is not None


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
