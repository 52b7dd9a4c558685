"""Boxes that hang above the box that they are laid out against, as tips do: nothing is seen above the page's edge."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, first_ink, line_count, line_height
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.hanging import held_height
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.moves.taken_out import given_margin
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.state import State

_NEAR_PX = 60.0  # what hangs from a box that stands lower has room above that
_COLUMNS = ("block", "flow-root", "list-item", "inline", "inline-block")


def over_the_page(scene: Scene, text: LexborNode, words: str, element: Element, state: State) -> bool | None:
    """Whether a text stands above the page's upper edge, as its box hangs above another; None where layout decides.

    Args:
        scene: the page's styles.
        text: the text node.
        words: its text.
        element: the one that holds it.
        state: its state.
    """
    path, shift = path_of(element), state.shift
    depth = next((one for one in (shift.beyond_y, shift.edge_y, shift.hung[0]) if one >= 0), -1)
    if not 1 < depth < shift.placed:
        return False
    box, anchor, body = path[-1 - shift.placed], path[-1 - depth], path[-2]
    around, own = scene.state_of(anchor).shift, scene.style_of(anchor)
    widths = Extent(0.5 * own.viewport.width, float(own.viewport.width))
    edge = _lower_edge(scene, box, anchor, around, widths)
    if edge is None or around.placed >= 0 or around.vague_y or around.own_y:
        return False
    after = _after(scene, text, words, element, box, shift, widths)
    margin = own.px("margin-top") or 0.0 if "margin-top" in own.values else given_margin(anchor.tag, own)
    below = first_ink(scene.style_of(element))  # that much of a line's lower end holds no ink
    moved = Extent(around.top + margin + edge.least, around.top + margin + edge.most)
    if after is None or moved.least - after.most > below:
        return False  # wherever the anchor stands
    before = height_before(scene, body, anchor.node, widths)
    if before is None:
        return False
    if before.most + moved.most - after.least > below:
        near = before.most < _NEAR_PX + (shift.height or 0.0)
        return None if near and before.least + moved.least - after.most <= below else False
    return True if all(_is_in_column(scene.style_of(one)) for one in path[path.index(anchor) + 1 : -1]) else None


def _after(
    scene: Scene, text: LexborNode, words: str, element: Element, box: Element, shift: Shift, widths: Extent
) -> Extent | None:
    """Bounds of what a box holds below a text, in px, or has room for by a height of its own."""
    after = height_after(scene, box, text, widths)
    if after is None or shift.height is None:
        return after
    inside, style = height_before(scene, box, text, widths), scene.style_of(element)
    if inside is None:
        return None
    lines = line_count(words, style, shift.width or 100.0, widths.most)
    pitch = line_height(style)
    room = (shift.height - inside.most - lines.most * pitch, shift.height - inside.least - lines.least * pitch)
    return Extent(max(after.least, room[0]), max(after.most, room[1]))


def _lower_edge(scene: Scene, box: Element, anchor: Element, around: Shift, widths: Extent) -> Extent | None:
    """How far below the upper edge of what a box is laid out against its own lower edge stands, in px."""
    style = scene.style_of(box)
    top, bottom = (length(style.get(name), style.sizes) for name in ("top", "bottom"))
    raised = transform_of(style, None).move_y
    if top is not None and top.is_fixed and raised.percent == -100:
        px = top.px + raised.px + (style.px("margin-top") or 0.0)
        return Extent(px, px)
    if bottom is None or style.get("top") != "auto" or raised.percent:
        return None
    px = raised.px - bottom.px - (style.px("margin-bottom") or 0.0)
    share = max(0.0, 1 - bottom.percent / 100)
    high = held_height(scene, anchor, around, widths) if share else Extent(0.0, 0.0)
    return Extent(share * high.least + px, share * high.most + px) if high is not None else None


def _is_in_column(style: Style) -> bool:
    return style.get("display") in _COLUMNS and style.get("float") == "none"
