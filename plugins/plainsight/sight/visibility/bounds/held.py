"""Boxes out of the flow that are as high as what holds them, when that is as high as its content."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_within
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.moves.moving import holds_fixed
from plainsight.sight.visibility.moves.taken_out import given_margin

_MARGINS = ("margin-top", "margin-bottom")
_BLOCKS = ("block", "flow-root", "list-item", "flex", "grid")


def height_of_holder(scene: Scene, box: Element, widths: Extent) -> Extent | None:
    """Bounds of what a box out of the flow has for its content, in px; None where nobody can tell.

    Args:
        scene: the page's styles.
        box: the box, whose height is a share of what holds it, or what its offsets leave of that.
        widths: bounds of the holder's width, in px.
    """
    style = scene.style_of(box)
    holder = holder_of(scene, box)
    if holder is None:
        return None
    within = height_within(scene, holder, Extent(widths.least, max(widths.most, float(style.viewport.width))))
    if within is None:
        return None
    around = scene.style_of(holder)
    space = sum(max(0.0, around.px(name) or 0.0) for name in ("padding-top", "padding-bottom"))
    floor = length(around.get("min-height"), around.sizes)
    least = max(within.least + space, floor.px if floor is not None and floor.percent >= 0 else 0.0)
    most = max(within.most + space, least) if _is_as_high_as_its_content(scene, holder, around) else 1e6
    found = length(style.get("height"), style.sizes)
    share = found.percent / 100 if found is not None and found.percent else 1.0
    taken = -found.px if found is not None and found.percent else _offsets(box, style)
    return Extent(max(0.0, share * least - taken), max(0.0, share * most - taken))


def holder_of(scene: Scene, box: Element) -> Element | None:
    """The ancestor that an absolute box, or a fixed one, is laid out against; None for the window."""
    fixed = scene.style_of(box).get("position") == "fixed"
    above = box.parent
    while above is not None:
        style = scene.style_of(above)
        if holds_fixed(style) or (style.get("position") != "static" and not fixed):
            return above
        above = above.parent
    return None


def _is_as_high_as_its_content(scene: Scene, holder: Element, style: Style) -> bool:
    """Whether nothing else makes a box higher than what is in it."""
    if (
        holder.parent is None
        or style.get("display") not in _BLOCKS
        or style.values.get("aspect-ratio", "auto") != "auto"
    ):
        return False
    heights = (style.get("height"), style.get("min-height"))
    if any(value not in ("auto", "", "0", "0px") and length(value, style.sizes) is None for value in heights):
        return False
    if any((one := length(value, style.sizes)) is not None and one.percent for value in heights):
        return False
    if style.get("position") in OUT:
        return "auto" in (style.get("top"), style.get("bottom"))
    around = scene.holder_style(holder)
    return around is not None and around.get("display") in ("block", "flow-root", "list-item")


def _offsets(box: Element, style: Style) -> float:
    """What the offsets and margins of a box leave to others above and below it, in px."""
    margins = (style.px(name) if name in style.values else given_margin(box.tag, style) for name in _MARGINS)
    return sum(style.px(name) or 0.0 for name in ("top", "bottom")) + sum(margin or 0.0 for margin in margins)
