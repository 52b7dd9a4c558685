"""What paddings, margins, borders and generated boxes take of a column, in px, to bound how far down a text is."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent

_SPACES = ("margin-top", "margin-bottom", "padding-top", "padding-bottom")
_EDGES = ("border", "border-width", "border-top", "border-bottom", "border-top-width", "border-bottom-width")
_EMPTY = ('""', "''")


def own_space(style: Style) -> float:
    """The margins and paddings of a box above and below, shares of the width around aside."""
    return sum(max(0.0, style.px(name) or 0.0) for name in _SPACES)


def shares(style: Style, width: float, *names: str) -> float:
    """What those margins and paddings take at most that are shares of the width around, which is `width` at most."""
    found = [length(style.get(name), style.sizes) for name in names or _SPACES if name in style.values]
    widest = min(width, float(style.viewport.width))
    return sum(max(0.0, one.of(widest)) for one in found if one is not None and one.percent)


def height_of_empty(style: Style, width: float) -> Extent:
    """Bounds of the height of a box without words and without a height: its paddings; its margins, borders, ratio."""
    if style.get("display") in ("inline", "contents"):
        return Extent(0.0, 0.0)
    written = (style.values.get(name) for name in _EDGES)
    edges = [length(word, style.sizes) for value in written if value is not None for word in words(value)]
    by_ratio = width if style.values.get("aspect-ratio", "auto") != "auto" else 0.0
    most = own_space(style) + 2 * max((one.px for one in edges if one is not None), default=0.0) + by_ratio
    padding = sum(max(0.0, style.px(name) or 0.0) for name in _SPACES if name.startswith("padding"))
    return Extent(padding if _is_block(style) else 0.0, most)


def height_of_boxes(boxes: Iterable[Style], width: float) -> Extent:
    """Bounds of the height of generated boxes that take room of their own."""
    least = most = 0.0
    for style in boxes:
        if style.get("display") in ("none", "inline") or style.get("position") in ("absolute", "fixed"):
            continue
        height = length(style.get("height"), style.sizes)
        lines = 0.0 if style.get("content") in _EMPTY else 2 * style.font_px
        empty = height_of_empty(style, width)
        tall = height.px if height is not None else 0.0
        least += max(empty.least, tall if height is not None and height.is_fixed and _is_block(style) else 0.0)
        most += empty.most + shares(style, width) + (tall if height is not None else lines)
    return Extent(least, most)


def _is_block(style: Style) -> bool:
    """Whether a box surely stands below what is before it, and above what is after it."""
    return style.get("display") == "block" and style.get("float") == "none" and style.get("position") == "static"
