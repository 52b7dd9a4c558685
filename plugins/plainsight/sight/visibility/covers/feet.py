"""Feet that stick to the lower edge of a box that cuts or scrolls, over the words before them (CSS Position 3)."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.bounds.space import outer_height
from plainsight.sight.visibility.covers.cover import Cover, Placed
from plainsight.sight.visibility.covers.own_style import named, opacity_of_ground
from plainsight.sight.visibility.covers.past_anchor import height_of
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State

FEET = ("foot", "foot of pane")
_SCROLLING = ("hidden", "auto", "scroll")
_SHOWN = 0.5  # of a line, by which one can make out what it says


def is_foot(style: Style, state: State, tag: str) -> bool:
    """Whether a box with a ground sticks to the lower edge of what it scrolls in."""
    return (
        style.get("position") == "sticky"
        and style.get("bottom") != "auto"
        and state.gone is None
        and state.slope >= 0.95
        and opacity_of_ground(style, tag) >= 0.95
    )


def cover_of_foot(scene: PageScene, foot: Element) -> Placed | None:
    """What a foot lies over, where the box that it sticks in has a height; None for one that sticks in the window."""
    pane = _pane_of(scene, foot)
    if pane is None or _height_of(scene, pane) is None:
        return None
    scrolls = scene.style_of(pane).get("overflow-y") != "hidden"
    trick, source = named(scene.style_of(foot), "bottom", "inset", "position")
    return Placed(Cover(FEET[scrolls], None, False, trick, source), foot, pane)


def under_foot(scene: PageScene, placed: Placed, text: LexborNode, line: float) -> bool | None:
    """Whether a foot lies over a text of its pane before anybody scrolls that; None where layout decides."""
    foot, pane, path = placed.element, placed.anchor, path_of(scene.around(text))
    if pane is None or foot.parent not in path or scene.page.before(foot.node, text):
        return False  # it can't leave the box that holds it
    tall, style = _height_of(scene, pane), scene.style_of(foot)
    if tall is None:
        return False
    window = float(scene.viewport.width)
    before = height_before(scene, pane, text, Extent(0.25 * window, window))
    if before is None:
        return None
    around, high = scene.style_of(pane), height_of(scene, foot)
    offset = style.px("bottom") or 0.0
    free = max(0.0, around.px("padding-bottom") or 0.0)  # browsers part on whether a pane's padding counts
    begins = Extent(tall - offset - high.most - free, tall - offset - high.least)
    if before.most + _SHOWN * line <= begins.least:
        return False  # some of it stands above the foot
    return True if before.least >= begins.most else None


def _pane_of(scene: PageScene, foot: Element) -> Element | None:
    """The nearest box around that scrolls, for a customer or a script; None for the window."""
    at = foot.parent
    while at is not None and at.tag not in ("html", "body"):
        style = scene.style_of(at)
        if style.get("overflow-y") in _SCROLLING or style.get("overflow-x") in _SCROLLING:
            return at
        at = at.parent
    return None


def _height_of(scene: PageScene, pane: Element) -> float | None:
    """How high a pane is, in px; None where its content decides."""
    style = scene.style_of(pane)
    tall = outer_height(pane.tag, style)
    if tall is None:
        found = length(style.get("height"), style.sizes)
        shift = scene.state_of(pane).shift
        tall = shift.height if found is None or found.percent else None
    return tall
