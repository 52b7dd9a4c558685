"""Boxes that hang above the box that they are laid out against, as tips do: nothing is seen above the page's edge."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, first_ink
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.moves.taken_out import given_margin
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.state import State

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
    depth = shift.beyond_y if shift.beyond_y >= 0 else shift.edge_y
    if not 1 < depth < shift.placed:
        return False
    box, anchor, body = path[-1 - shift.placed], path[-1 - depth], path[-2]
    gap = _gap(scene, box, shift)
    around, own = scene.state_of(anchor).shift, scene.style_of(anchor)
    if gap is None or around.placed >= 0 or around.vague_y or around.own_y:
        return False
    widths = Extent(0.5 * own.viewport.width, float(own.viewport.width))
    before, after = height_before(scene, body, anchor.node, widths), height_after(scene, box, text, widths)
    if before is None or after is None:
        return False
    margin = own.px("margin-top") or 0.0 if "margin-top" in own.values else given_margin(anchor.tag, own)
    moved = around.top + margin - gap
    below = first_ink(scene.style_of(element))  # that much of a line's lower end holds no ink
    if before.most + moved - after.least > below:
        near = before.least + moved - after.most <= below and before.most < _NEAR_PX
        return None if near else False
    return True if all(_is_in_column(scene.style_of(one)) for one in path[path.index(anchor) + 1 : -1]) else None


def _gap(scene: Scene, box: Element, shift: Shift) -> float | None:
    """How far a box hangs above what it is laid out against, in px; None for one that does not."""
    style = scene.style_of(box)
    top, bottom = (length(style.get(name), style.sizes) for name in ("top", "bottom"))
    if bottom is not None and bottom.percent >= 100 and style.get("top") == "auto" and not shift.own_y:
        return bottom.px + (style.px("margin-bottom") or 0.0)
    raised = transform_of(style, None).move_y
    if top is not None and top.is_fixed and raised.percent == shift.own_y == -100:
        return -top.px - raised.px - (style.px("margin-top") or 0.0)
    return None


def _is_in_column(style: Style) -> bool:
    return style.get("display") in _COLUMNS and style.get("float") == "none"
