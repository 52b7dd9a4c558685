"""Items of a grid in the same cells: does one lie over another? CSS Grid 2, 8 (placement) and 11.5 (stretching)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import text_width
from plainsight.sight.visibility.scene import PageScene

_GRIDS = ("grid", "inline-grid")
_FILLING = ("auto", "normal", "stretch", "legacy", "")
_SPACE_PX = 64.0
"""What paddings and borders of a small box on a card take at most."""
_SPAN = re.compile(r"span\s+(\d{1,4})")
_LINE = re.compile(r"\d{1,4}")
_MOVES = ("transform", "translate", "scale", "rotate", "margin-top", "margin-bottom", "margin-left", "margin-right")


@dataclass(frozen=True, slots=True)
class Lines:
    """From which line of a grid to which; an end of None is further than the start, nobody knows where."""

    start: int
    end: int | None

    def holds(self, other: Lines) -> bool | None:
        """Whether the other lies in it as a whole; None for a part, or where its end is not known."""
        if self.end is not None and self.end <= other.start:
            return False
        if other.end is not None and other.end <= self.start:
            return False
        if other.end is None or self.start > other.start:
            return None
        end = self.end if self.end is not None else self.start + 1
        return True if end >= other.end else None


def cell_of(style: Style) -> tuple[Lines, Lines] | str | None:
    """The rows and columns that an item is put into, or the name of its area; None where the flow puts it."""
    area = style.get("grid-area")
    parts = [part.strip().lower() for part in area.split("/")]
    if area not in ("auto", "") and not _is_line(parts[0]):
        return area
    if area not in ("auto", ""):
        parts += ["auto"] * (4 - len(parts))
        rows, columns = _lines(parts[0], parts[2]), _lines(parts[1], parts[3])
    else:
        rows, columns = _axis(style, "grid-row"), _axis(style, "grid-column")
    return (rows, columns) if rows is not None and columns is not None else None


def covers_in_grid(scene: PageScene, cover: Element, path: list[Element], words: str) -> bool | None:
    """Whether an item of a grid lies over one on a text's path; None where layout decides.

    Args:
        scene: the page's styles.
        cover: the item that is painted after the other.
        path: the element that holds the text, and its ancestors.
        words: the text.
    """
    parent = scene.box_around(cover)
    if parent is None or scene.style_of(parent).get("display") not in _GRIDS:
        return False
    item = _item_of(scene, path, parent)
    if item is None or item is cover:
        return False
    style = scene.style_of(cover)
    within = _within(cell_of(style), cell_of(scene.style_of(item)))
    if within is False or (within and _fills(style, scene.style_of(parent))):
        return within
    wide = length(style.get("width"), style.sizes)
    own = text_width(cover.node.text().strip(), style.font_px, style).most + _SPACE_PX
    most = wide.px if wide is not None and wide.is_fixed else own if style.get("justify-self") != "stretch" else 1e6
    around = scene.style_of(path[0])
    small = not _fills_along(style, scene.style_of(parent), "justify") and (
        most < 0.8 * text_width(words, around.font_px, around).least
    )
    return False if small else None


def _item_of(scene: PageScene, path: list[Element], grid: Element) -> Element | None:
    """The outermost box of a path inside a grid."""
    inside = path[: path.index(grid)] if grid in path else []
    return next((one for one in reversed(inside) if scene.style_of(one).get("display") != "contents"), None)


def _within(cover: tuple[Lines, Lines] | str | None, item: tuple[Lines, Lines] | str | None) -> bool | None:
    if cover is None or item is None:
        return False
    if isinstance(cover, str) or isinstance(item, str):
        return cover == item
    held = (cover[0].holds(item[0]), cover[1].holds(item[1]))
    return False if False in held else None if None in held else True


def _fills(style: Style, grid: Style) -> bool:
    """Whether an item is as large as its cells, and stands there."""
    if style.get("position") == "relative" and any(style.get(side) != "auto" for side in ("left", "right", "top")):
        return False
    if any(style.values.get(name, "none") not in ("none", "0", "0px") for name in _MOVES):
        return False
    return _fills_along(style, grid, "justify") and _fills_along(style, grid, "align")


def _fills_along(style: Style, grid: Style, axis: str) -> bool:
    own = style.get(f"{axis}-self")
    own = grid.get(f"{axis}-items") if own in ("auto", "") else own
    size = "width" if axis == "justify" else "height"
    if style.get(f"max-{size}") != "none":
        return False
    found = length(style.get(size), style.sizes)
    if found is not None:
        return found.percent >= 100 and found.px >= 0
    return own in _FILLING and style.get(size) in ("auto", "")


def _axis(style: Style, name: str) -> Lines | None:
    written = style.get(name)
    if written in ("auto", ""):
        return _lines(style.get(f"{name}-start").lower(), style.get(f"{name}-end").lower())
    start, _, end = (part.strip().lower() for part in written.partition("/"))
    return _lines(start, end or "auto")


def _is_line(part: str) -> bool:
    return part.lstrip("-").isdigit() or part == "auto" or part.startswith("span")


def _lines(start: str, end: str) -> Lines | None:
    span = _SPAN.fullmatch(start)
    if span is not None:
        return Lines(max(1, int(end) - int(span[1])), int(end)) if _LINE.fullmatch(end) else None
    if not _LINE.fullmatch(start) or int(start) < 1:
        return None
    first = int(start)
    if end == "auto":
        return Lines(first, first + 1)
    span = _SPAN.fullmatch(end)
    if span is not None:
        return Lines(first, first + int(span[1]))
    if _LINE.fullmatch(end):
        last = int(end)
        return Lines(min(first, last), max(first, last)) if last not in (0, first) else Lines(first, first + 1)
    return Lines(first, None)
