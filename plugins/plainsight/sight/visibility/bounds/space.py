"""What paddings, margins, borders and generated boxes take of a column, in px, to bound how far down a text is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from plainsight.sight.box_room import border
from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent

_NEWLINE = re.compile(r"\\0{0,5}a(?![0-9a-f])", re.IGNORECASE)
_SPACES = ("margin-top", "margin-bottom", "padding-top", "padding-bottom")
_EDGES = ("border", "border-width", "border-top", "border-bottom", "border-top-width", "border-bottom-width")
_CONTROLS = frozenset({"button", "input", "select"})
_CONTROL_BORDER = 2.0  # px, where nothing is written
_PADDINGS = ("padding-top", "padding-bottom")
_LINES = frozenset({"solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"})
_WIDE_PX = 40.0
_LINES_PX = 6.0  # of borders
_BARE = frozenset({"div", "span", "section", "article", "main", "header", "footer", "aside", "nav", "a", "b", "i"})
_EMPTY = ('""', "''")


def own_space(style: Style) -> float:
    """The margins and paddings of a box above and below, shares of the width around aside."""
    return sum(max(0.0, style.px(name) or 0.0) for name in _SPACES)


def spacing(table: Style) -> tuple[float, float]:
    """How far the cells of a table stand from each other and from its edges, across and down (CSS 2.2, 17.6.1)."""
    if table.get("border-collapse") == "collapse":
        return 0.0, 0.0
    sizes = [length(word, table.sizes) for word in words(table.get("border-spacing"))]
    found = [max(0.0, size.px) for size in sizes if size is not None] or [0.0]
    return found[0], found[-1]


def wide_border(style: Style, side: str) -> Extent:
    """Bounds of a border at a side that is far thicker than the lines which others leave room for, in px."""
    names = ("border", "border-width", f"border-{side}", f"border-{side}-width")
    written = [style.values[name] for name in names if name in style.values]
    thick = border(style, side) if written else 0.0
    if thick < _WIDE_PX:
        return Extent(0.0, 0.0)
    # Of several, nobody has kept which is written last.
    drawn = len(written) == 1 and not _LINES.isdisjoint(words(written[0]))
    return Extent(thick if drawn else 0.0, thick)


def given_above(tag: str, style: Style) -> float:
    """What browsers may add above what is in a box where the page says nothing, and thin borders, in px."""
    if "margin-top" in style.values and "padding-top" in style.values:
        return _LINES_PX
    return _LINES_PX if tag in _BARE else max(style.font_px, _LINES_PX)


def shares(style: Style, width: float, *names: str) -> float:
    """What those margins and paddings take at most that are shares of the width around, which is `width` at most."""
    found = [length(style.get(name), style.sizes) for name in names or _SPACES if name in style.values]
    widest = min(width, float(style.viewport.width))
    return sum(max(0.0, one.of(widest)) for one in found if one is not None and one.percent)


def outer_height(tag: str, style: Style) -> float | None:
    """The height of a box from border to border, where its own style fixes that, limits included; in px."""
    height = style.block_px
    if height is None or style.get("display") in ("inline", "contents"):
        return None
    least = length(style.get("min-height"), style.sizes)
    height = min(height, most_height(style, None))
    if least is not None and least.is_fixed:
        height = max(height, least.px)
    edges = edges_of(tag, style)
    return max(height, edges) if _by_border(tag, style) else height + edges


def edges_of(tag: str, style: Style, *sides: str) -> float:
    """The most that paddings and borders take above and below, or at one of these sides."""
    names = tuple(f"padding-{side}" for side in sides) or _PADDINGS
    written = sum(max(0.0, style.px(name) or 0.0) for name in names) + shares(style, math.inf, *names)
    thick = border(style) if tag not in _CONTROLS or any(name in style.values for name in _EDGES) else _CONTROL_BORDER
    return written + len(names) * thick


def _by_border(tag: str, style: Style) -> bool:
    return style.get("box-sizing") == "border-box" or ("box-sizing" not in style.values and tag in _CONTROLS)


def ground_height(tag: str, style: Style, parent: Style | None) -> float | None:
    """How high a box's ground is at least where not its content decides that, in px; None where that does."""
    limit = most_height(style, parent)
    if style.block_px is None and limit == math.inf:
        return None
    height = limit if style.block_px is None else min(limit, style.block_px)
    least = length(style.get("min-height"), style.sizes)
    if least is not None:
        shrinks = parent is not None and parent.get("flex-direction").startswith("column")
        height = max(0.0 if shrinks else height, least.px)
    paddings = sum(max(0.0, style.px(name) or 0.0) for name in _PADDINGS)
    return max(height, paddings) if _by_border(tag, style) else height + paddings


def most_height(style: Style, parent: Style | None) -> float:
    """What `max-height` comes to, in px; infinite where it sets no limit."""
    found = length(style.get("max-height"), style.sizes)
    if found is None or (found.percent and (parent is None or parent.block_px is None)):
        return math.inf
    return found.of(parent.block_px or 0.0) if parent is not None else found.px


def height_by_ratio(style: Style, width: float) -> float:
    """The height that `aspect-ratio` gives a box of that width, in px; of a ratio that can't be read, a large one."""
    if "aspect-ratio" not in style.values:
        return 0.0
    written = [word for word in words(style.get("aspect-ratio").replace("/", " ")) if word != "auto"]
    if not written:
        return 0.0
    sides = [number(word) for word in (*written, "1")[:2]]
    if sides[0] is None or sides[1] is None or sides[0] <= 0:
        return 4 * width
    return width * sides[1] / sides[0]


def height_of_empty(style: Style, width: float) -> Extent:
    """Bounds of the height of a box without words and without a height: its paddings; its margins, borders."""
    if style.get("display") in ("inline", "contents"):
        return Extent(0.0, 0.0)
    most = own_space(style) + 2 * border(style)
    padding = sum(max(0.0, style.px(name) or 0.0) for name in _SPACES if name.startswith("padding"))
    return Extent(padding if _is_block(style) else 0.0, most)


def height_of_boxes(boxes: Iterable[Style], width: float) -> Extent:
    """Bounds of the height of generated boxes that take room of their own."""
    least = most = 0.0
    for style in boxes:
        if style.get("display") == "inline" and style.get("white-space").startswith("pre"):
            breaks = len(_NEWLINE.findall(style.get("content")))
            least, most = least + breaks * style.font_px, most + 2 * breaks * style.font_px
        if style.get("display") in ("none", "inline") or style.get("position") in ("absolute", "fixed"):
            continue
        height = length(style.get("height"), style.sizes)
        lines = height_by_ratio(style, width) + (0.0 if style.get("content") in _EMPTY else 2 * style.font_px)
        empty = height_of_empty(style, width)
        tall = height.px if height is not None else 0.0
        least += max(empty.least, tall if height is not None and height.is_fixed and _is_block(style) else 0.0)
        most += empty.most + shares(style, width) + (tall if height is not None else lines)
    return Extent(least, most)


def _is_block(style: Style) -> bool:
    """Whether a box surely stands below what is before it, and above what is after it."""
    return style.get("display") == "block" and style.get("float") == "none" and style.get("position") == "static"
