"""Columns of text: which boxes set what is in them so, and how high these are (CSS Multicol 1)."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.style import Style

_BLOCKS = ("block", "flow-root", "list-item", "inline-block", "table-cell")


def is_multicol(style: Style) -> bool:
    """Whether a box sets what is in it in columns of text."""
    if "column-width" not in style.values and "column-count" not in style.values:
        return False
    return style.get("display") in _BLOCKS and (style.get("column-width"), style.get("column-count")) != (
        "auto",
        "auto",
    )


def full_height(style: Style) -> float | None:
    """The height at which columns of text end, in px, so that the rest runs on beside them; None where none."""
    limit = length(style.get("max-height"), style.sizes)
    heights = [style.block_px, limit.px if limit is not None and limit.is_fixed else None]
    return min((one for one in heights if one is not None), default=None)
