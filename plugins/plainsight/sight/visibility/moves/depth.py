"""A space with depth: boxes that turn in one and the same space, before and behind each other, nearer and farther.

Source: CSS Transforms 2, 3D rendering contexts (4) and perspective (5).
"""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.style import Style
from plainsight.sight.visibility.moves.matrices import SAME, Matrix
from plainsight.sight.visibility.moves.transforms import STILL, Transformed

_LARGE = 1.3
"""What is drawn so many times as large as it is laid out may leave where it stands."""
_NEAR = 0.5
"""An edge that comes this share of the way to the eye is drawn far from where it stands, or not at all."""
_LOST = "layout decides how much of it `perspective` leaves in sight"


@dataclass(frozen=True, slots=True)
class Space:
    """The space that a box shares with what stands in it.

    Attributes:
        turn: how it is turned.
        kept: whether what stands in it turns in it, too (`transform-style: preserve-3d`).
        deep: how far towards the eye the box stands, in px.
        near: how far from the page the eye is, in px; None where there is no perspective.
        layer: how far before others of its space the box stands, or one around it, in px; negative behind them.
    """

    turn: Matrix
    kept: bool
    deep: float
    near: float | None
    layer: float


def inside_of(style: Style, around: Space | None, found: Transformed, perspective: float | None) -> Space | None:
    """The space in a box; None for one without depth.

    Args:
        style: the box's.
        around: the space that it stands in.
        found: what its own transform does.
        perspective: that of its parent, in px.
    """
    shared = around if around is not None and around.kept else None
    layer = (around.layer if around is not None else 0.0) or (found.deep if shared is not None else 0.0)
    if style.get("transform-style") != "preserve-3d" or _is_flat(style):
        return Space(SAME, kept=False, deep=0.0, near=None, layer=layer) if layer else None
    if shared is None:
        return Space(found.space, kept=True, deep=found.deep, near=perspective, layer=layer)
    return Space(found.space, kept=True, deep=shared.deep + found.deep, near=shared.near, layer=layer)


def lost_in_depth(
    style: Style, around: Space | None, found: Transformed, perspective: float | None, room: float | None
) -> str | None:
    """Why only layout knows where a box is drawn, or what is drawn before it; None where depth takes nothing.

    Args:
        style: the box's.
        around: the space that it stands in with others; None where it stands in none.
        found: what its own transform does.
        perspective: that of its parent, in px.
        room: the most that the box around leaves across, in px.
    """
    if around is not None and found.deep < 0:
        return "layout decides what lies before it in its space"
    near = found.near or (around.near if around is not None else perspective)
    if near is None or near <= 0:
        return None
    deep = found.deep + (around.deep if around is not None else 0.0)
    if deep >= near * (1 - 1 / _LARGE):
        return _LOST
    wide = style.px("width")
    across = wide if wide is not None else room if room is not None else float(style.viewport.width)
    reach = (abs(found.space[6]) * across + abs(found.space[7]) * (style.block_px or 0.0)) / 2
    return _LOST if deep + reach > _NEAR * near else None


def is_behind_ground(around: Space, found: Transformed) -> bool:
    """Whether a box stands straight behind the one that holds it, whose ground, if any, lies over it."""
    still = found.move_x == found.move_y == STILL
    return found.deep < 0 and still and not found.turns and around.turn == SAME


def _is_flat(style: Style) -> bool:
    """Whether grouping flattens what is inside (CSS Transforms 2, 4.1)."""
    return (
        style.get("overflow-x") != "visible"
        or style.get("filter") != "none"
        or style.get("clip-path") != "none"
        or style.get("opacity") not in ("1", "100%", "")
        or style.get("mix-blend-mode") != "normal"
        or style.get("isolation") == "isolate"
    )
