"""Whether a box can put its text past a side of a window that does not scroll across: asked of its style alone."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.multicol import full_height, is_multicol
from plainsight.sight.visibility.bounds.packing import packed

_NEAR = ("margin-left", "padding-left", "border-left-width")
_FLEX, _GRID = ("flex", "inline-flex"), ("grid", "inline-grid")


def may_stand_aside(style: Style, holder: Style | None) -> bool:
    """Whether a box is laid out other than from the near side on of the one around it, or is wider than the window.

    Args:
        style: the box's.
        holder: that of the box around it; None for the root.
    """
    if style.get("white-space").startswith(("nowrap", "pre")) or style.get("display").startswith("table"):
        return True
    if style.get("float") in ("right", "inline-end") or _is_wide(style, "width") or _is_wide(style, "min-width"):
        return True
    if is_multicol(style) and full_height(style) is not None:
        return True
    if any(style.get(name) not in ("auto", "") and style.px(name) is None for name in _NEAR if name in style.values):
        return True
    return holder is not None and _is_pushed(style, holder)


def near_edge(style: Style) -> float:
    """How much of a length in px a box puts before its content, where its style says so."""
    return sum(style.px(name) or 0.0 for name in _NEAR if name in style.values)


def _is_wide(style: Style, name: str) -> bool:
    found = length(style.values[name], style.sizes) if name in style.values else None
    return found is not None and (found.percent > 100 or found.px > style.viewport.width)


def _is_pushed(style: Style, holder: Style) -> bool:
    """Whether what is beside an item, or how they are packed, decides where it stands."""
    display = holder.get("display")
    if display in _GRID:
        own = style.get("justify-self")
        alignment = holder.get("justify-items") if own == "auto" else own
        return holder.get("grid-template-columns") != "none" or packed(holder, alignment) > 0
    if display not in _FLEX:
        return False
    direction = holder.get("flex-direction")
    if direction.startswith("column"):
        own = style.get("align-self")
        return packed(holder, holder.get("align-items") if own == "auto" else own) > 0
    reverse = direction == "row-reverse"
    rigid = style.number("flex-shrink") == 0.0
    return reverse or rigid or packed(holder, holder.get("justify-content")) > 0
