"""The ground that a box paints itself: what lies on it, and what of its content may stand beside or below it."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import line_height
from plainsight.sight.visibility.bounds.multicol import is_multicol
from plainsight.sight.visibility.bounds.space import ground_height
from plainsight.sight.visibility.colours.backgrounds import ImageColours, with_background
from plainsight.sight.visibility.colours.paint import with_border_image
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_context
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.state import Leak, State

_FLOATS = "layout decides whether a float stands on the ground of what holds it"
_MOVED = "layout decides whether it is moved off the ground that it stands on"


def with_own_ground(
    state: State, before: Shift, chain: Chain, style: Style, parent: Style | None, image_colours: ImageColours
) -> State:
    """The state on the ground of a box.

    Args:
        state: the state in it, its place and its opacity known.
        before: how far what holds it is moved.
        chain: its chain.
        style: its style.
        parent: the style of what holds it.
        image_colours: what pictures show.
    """
    values, depth, inline = style.values, chain.depth, style.get("display") == "inline"
    painted = with_background(state, style, image_colours)
    if "border-image" in values or "border-image-slice" in values:
        painted = with_border_image(painted, style)
    if inline and painted is not state and state.behind_line is None:
        painted = replace(painted, behind_line=(state.grounds, state.ground_unknown))
    if painted.grounds != state.grounds and (depth > 1 or (depth == 1 and _is_painted(parent))):
        open_below = style.get("overflow-y") == "visible" and not inline
        height = ground_height(chain.tag, style, parent) if open_below else None
        higher = any("%" in style.get(name) for name in ("padding-top", "padding-bottom"))
        leak = Leak(depth, height, state.grounds, least=higher) if height is not None else None
        if leak is None and "line-height" in values and line_height(style) < 0.35 * style.font_px:
            leak = Leak(depth, None, state.grounds, "layout decides whether lines without height have a ground")
        elif leak is not None and is_multicol(style):
            leak = Leak(depth, None, state.grounds, "layout decides which of its columns stand beside its ground")
        painted = replace(painted, leak=leak, painted=(depth, state.grounds), grows=open_below and height is None)
    elif state.painted[0] == depth - 1 and parent is not None and _hangs_out(chain, style, parent):
        painted = replace(painted, leak=Leak(depth - 1, None, state.painted[1], _FLOATS))
    elif state.painted[0] >= 0 and _takes_its_ground_along(chain, style, parent):
        painted = replace(painted, leak=None, painted=(depth, state.grounds), grows=True)
    elif state.painted[0] >= 0 and (state.leak is None or state.leak.height is not None):
        painted = _off_its_ground(painted, before, style)
        if painted.leak is None and state.grows and not inline:
            painted = _in_fixed_height(painted, chain, style, parent)
    bare = painted.grounds is state.grounds and (state.bare or (depth > 1 and is_context(style)))
    if bare is not state.bare:
        painted = replace(painted, bare=bare)
    if painted.grounds is not state.grounds and chain.depth > 1 and painted.text_fills == state.text_fills:
        painted = replace(painted, walls=state.walls + 1, coated=depth)
    return replace(painted, walls=0) if painted.walls and is_context(style) else painted


def _is_painted(root: Style | None) -> bool:
    """Whether the root paints the page's ground itself, so that its body's ends where the body does."""
    return root is not None and (
        root.get("background-color") != "transparent" or root.get("background-image") != "none"
    )


def _takes_its_ground_along(chain: Chain, style: Style, parent: Style | None) -> bool:
    """Whether a box out of the flow is as large as its words, so that they stand on what it paints wherever it is."""
    colour = style.colour_of("background-color") if style.get("position") in OUT else None
    return (
        colour is not None
        and colour.alpha == 1
        and style.get("background-image") == "none"
        and style.get("background-clip") == "border-box"
        and style.get("width") == "auto"
        and style.get("max-width") == "none"
        and ground_height(chain.tag, style, parent) is None
        and "text-indent" not in style.values
        and line_height(style) >= 0.35 * style.font_px
    )


def _hangs_out(chain: Chain, style: Style, parent: Style) -> bool:
    """Whether a box is a float of a parent that nothing makes as high as its floats."""
    return (
        style.get("float") != "none"
        and parent.get("display") == "block"
        and parent.get("overflow-y") == "visible"
        and parent.get("float") == "none"
        and parent.get("position") not in ("absolute", "fixed")
        and chain.parent is not None
        and not chain.parent.boxes
    )


def _off_its_ground(state: State, before: Shift, style: Style) -> State:
    """What is out of the flow, or moved, may stand beside or below the ground of what holds it."""
    depth, behind = state.painted
    if style.get("position") in OUT:
        elsewhere = state.shift.edge_x < depth and state.shift.edge_y < depth and _has_offsets(style)
        if state.leak is not None and not elsewhere:
            return state
        return replace(state, leak=Leak(depth, None, behind, _MOVED if elsewhere else ""))
    moved, size = state.shift, style.font_px
    far = abs(moved.left - before.left) > 6 * size and state.strip is None
    far = far or (abs(moved.top - before.top) > 2 * size and (state.leak is None or state.leak.height is None))
    if far and (style.get("position") == "relative" or "transform" in style.values or "translate" in style.values):
        return replace(state, leak=Leak(depth, None, behind, _MOVED))
    return state


def _in_fixed_height(state: State, chain: Chain, style: Style, parent: Style | None) -> State:
    """A ground that is as high as its content is only as high as a box in it is, whose own content overflows it."""
    height = ground_height(chain.tag, style, parent) if style.get("overflow-y") == "visible" else None
    if height is None:
        return state
    return replace(state, leak=Leak(chain.depth, height, state.painted[1], least=True))


def _has_offsets(style: Style) -> bool:
    """Whether offsets place a box along either axis."""
    sides = [[style.get(side) for side in pair] for pair in (("left", "right"), ("top", "bottom"))]
    return any(side != ["auto", "auto"] for side in sides)
