"""Boxes that are laid on one spot, as slides are: the later one may lie over the words of the one before.

And what lies behind the page: in the window, or where it was taken out of the flow.
"""

from __future__ import annotations

from itertools import islice

from plainsight.sight.css.lengths import integer
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.grid_places import AREA
from plainsight.sight.visibility.bounds.least_height import least_height
from plainsight.sight.visibility.covers.own_style import has_no_size, opacity_of_ground
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_context
from plainsight.sight.visibility.scene import PageScene

_SIDES = (("left", "right"), ("top", "bottom"))
_MOST_SIBLINGS = 40
_MOST_DEEP = 4


def on_one_spot(scene: PageScene, element: Element) -> str | None:
    """Why a neighbour may lie over a text whose own box is out of the flow, as a clause; None where none does."""
    placed = scene.state_of(element).shift.placed
    if placed < 0:
        return None
    box = element
    while box.parent is not None and scene.style_of(box).get("position") not in OUT:
        box = box.parent
    own = scene.style_of(box)
    by_flow = not _has_spot(own)  # it stays where it would have stood, as its neighbour does
    for later, siblings in ((True, siblings_after(box.node)), (False, siblings_before(box.node))):
        for node in islice(siblings, _MOST_SIBLINGS):
            other = scene.element(node)
            style, state = scene.settle(scene.chains.of(other))
            between = node.prev if later else node.next
            written = between is not None and between.is_text_node and (between.text_content or "").strip()
            if by_flow and (written or (style.get("position") not in OUT and state.gone is None)):
                break
            if not _is_same_spot(own, style) or state.gone is not None or state.slope < 0.95:
                continue
            higher = _layer(style) - _layer(own)
            over = higher > 0 or (later and higher == 0)
            if over and style.get("visibility") == "visible" and _holds_ground(scene, other):
                return f"layout decides whether {other.path()} covers it"
    return None


def behind_the_page(scene: PageScene, element: Element) -> str | None:
    """Why the page may lie over a text that is painted behind it, as a clause; None where it does not."""
    state = scene.state_of(element)
    if state.layer >= 0:
        return None
    if not state.fixed:
        return _behind_what_follows(scene, element) if state.shift.placed >= 0 else None
    box = element
    while box.parent is not None and scene.style_of(box).get("position") != "fixed":
        box = box.parent
    high = least_height(scene, box)
    for siblings in (siblings_before(box.node), siblings_after(box.node)):
        for node in islice(siblings, _MOST_SIBLINGS):
            other = scene.element(node)
            style, there = scene.settle(scene.chains.of(other))
            flows = style.get("position") not in OUT and there.gone is None and there.slope >= 0.95
            free = style.px("margin-bottom") or 0.0
            if flows and free < high and opacity_of_ground(style, other.tag) >= 0.95:
                return f"layout decides whether {other.path()} covers it"
    return None


def _behind_what_follows(scene: PageScene, element: Element) -> str | None:
    """Why a box of the flow may lie over a text out of the flow behind it (CSS 2.2, appendix E), as a clause.

    What is out of the flow leaves its place to what follows, the grounds of which are painted over what has a
    negative `z-index` in the same stacking context.
    """
    at = element
    while at.parent is not None and scene.style_of(at).get("position") not in OUT:
        at = at.parent
    while at.parent is not None:
        for node in islice(siblings_after(at.node), _MOST_SIBLINGS):
            other = scene.element(node)
            style, state = scene.settle(scene.chains.of(other))
            flows = style.get("position") not in OUT and state.gone is None and state.slope >= 0.95
            if flows and style.get("visibility") == "visible" and _holds_ground(scene, other):
                return f"layout decides whether {other.path()} covers it"
        at = at.parent
        if is_context(scene.style_of(at)):
            return None
    return None


def _holds_ground(scene: PageScene, box: Element) -> bool:
    """Whether a box paints a ground, or the first that it holds does, as a window in a layer does."""
    at = box.node
    for _ in range(_MOST_DEEP):
        style, state = scene.settle(scene.chains.of(scene.element(at)))
        if state.gone is not None or has_no_size(style):
            return False
        if opacity_of_ground(style, at.tag or "") >= 0.95:
            return True
        inner = next((node for node in at.iter() if node.tag not in NOT_TEXT), None)
        if inner is None:
            return False
        at = inner
    return False


def _has_spot(style: Style) -> bool:
    return all(any(style.get(side) != "auto" for side in sides) for sides in _SIDES)


def _is_same_spot(own: Style, other: Style) -> bool:
    same = ("position", *(side for sides in _SIDES for side in sides), "transform", "translate", *AREA)
    return all(own.get(name) == other.get(name) for name in same)


def _layer(style: Style) -> int:
    return integer(style.get("z-index")) or 0
