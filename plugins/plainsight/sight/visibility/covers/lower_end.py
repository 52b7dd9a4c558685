"""Boxes that are laid over the lower end of the box around them, from its lower edge or from a place in px on."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.cover import Cover
from plainsight.sight.visibility.covers.own_style import FILLING, named

LOWER_ENDS = ("lower", "rest")
_NEAR_PX = 4.0
_LEAST_PX = 12.0  # lower ones are lines, as under tabs


def over_lower_end(style: Style) -> Cover | None:
    """What a box lies over that reaches across the one that it is laid out against; None for another place."""
    bottom, top, size = (length(style.get(name), style.sizes) for name in ("bottom", "top", "height"))
    pushed = any(style.px(f"margin-{side}") != 0.0 for side in ("top", "bottom"))
    if bottom is None or not bottom.is_fixed or bottom.px > _NEAR_PX or pushed or style.get("max-height") != "none":
        return None
    trick, source = named(style, "bottom", "inset", "position")
    if size is not None and style.get("top") == "auto":
        high = size.px + min(0.0, bottom.px) if size.is_fixed else None
        return Cover("lower", high, False, trick, source) if high is None or high >= _LEAST_PX else None
    stretched = style.get("height") == "auto" and style.get("align-self") in FILLING
    if stretched and top is not None:
        return Cover("rest", top.px if top.is_fixed else None, False, trick, source)
    return None
