"""What the boxes between a text and the one that cuts it do to the room that it has there."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import own_space, shares
from plainsight.sight.visibility.clips.collapsed import is_as_wide_as_content
from plainsight.sight.visibility.moves.moved_out import SPACED
from plainsight.sight.visibility.state import Clip


def made_short(scene: Scene, element: Element, box: Element, clip: Clip) -> str | None:
    """What a text stands in that takes less room in its box than it fills: pulled edges; a float, if a shape cuts."""
    at: Element | None = element
    while at is not None and at is not box:
        style = scene.style_of(at)
        if style.get("float") != "none" and (clip.holds_all or scene.style_of(box).get("overflow-y") == "clip"):
            return "a float"
        if _pulls(style, "margin-bottom") and (clip.cuts_y or _pulls(style, "margin-top")):
            return "what a `margin-bottom` pulls in"
        if _pulls(style, "margin-right") and clip.cuts_x and is_as_wide_as_content(scene, box):
            return "what a `margin-right` pulls in"
        at = at.parent
    return None


def has_margins(scene: Scene, element: Element, box: Element) -> bool:
    """Whether margins of an element in a box, if only those that browsers give it, or the box's padding make room."""
    if own_space(scene.style_of(box)) or shares(scene.style_of(box), 1.0):
        return True
    at: Element | None = element
    while at is not None and at is not box:
        style = scene.style_of(at)
        if (style.px("margin-top") or 0.0) > 0 or (at.tag in SPACED and "margin-top" not in style.values):
            return True
        at = at.parent
    return False


def _pulls(style: Style, side: str) -> bool:
    """Whether a margin takes half a line or more from what is around."""
    found = length(style.get(side), style.sizes) if side in style.values else None
    return found is not None and (found.px <= -0.5 * style.font_px or found.percent < 0)
