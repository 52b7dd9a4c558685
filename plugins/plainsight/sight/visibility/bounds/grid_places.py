"""Into which rows and columns of a grid its items are put (CSS Grid 2, 8): lines are counted from 1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plainsight.sight.css.value_parts import words
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.tracks import track_sizes
from plainsight.sight.visibility.covers.powers import OUT

GRID = ("grid", "inline-grid")
AREA = ("grid-area", *(f"grid-{axis}{end}" for axis in ("row", "column") for end in ("", "-start", "-end")))
"""Properties that put an item into cells."""
_PLACED = (*AREA, "order")
_SPAN = re.compile(r"span\s+(\d{1,4})")
_LINE = re.compile(r"\d{1,4}")
_MOST_ROWS = 1000
_UNKNOWN = -1_000_000


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
    written = _written(style)
    return written if isinstance(written, str) or None not in written else None  # type: ignore[return-value]


def is_placed(style: Style) -> bool:
    """Whether an item is put into rows and columns of its own, where no turn puts any (CSS Grid 2, 8.5)."""
    area = style.get("grid-area")
    if area not in ("auto", ""):
        parts = [part.strip() for part in area.split("/")]
        return _is_definite(parts[0]) and (len(parts) == 1 or any(map(_is_definite, parts[1::2])))
    return all(
        any(map(_is_definite, (*style.get(name).split("/"), style.get(f"{name}-start"), style.get(f"{name}-end"))))
        for name in ("grid-row", "grid-column")
    )


def _is_definite(part: str) -> bool:
    part = part.strip()
    return part not in ("auto", "") and not part.startswith("span")


def place_of(scene: Scene, item: Element, grid: Element) -> tuple[Lines | None, Lines | None]:
    """The rows and columns that an item stands in, each where that can be told."""
    around = scene.style_of(grid)
    written = _written(scene.style_of(item))
    if isinstance(written, str):
        return _area(around, written)
    if written != (None, None):
        return written
    by_columns = around.get("grid-auto-flow").startswith("column")
    across = count_tracks(around, "rows" if by_columns else "columns")
    turn = scene.columns.get(("turn in its grid", item)) if items_in(scene, grid) is not None else None
    if across is None or turn is None:
        return None, None
    line, turn = int(turn) // across + 1, int(turn) % across + 1
    row, column = (turn, line) if by_columns else (line, turn)
    return Lines(row, row + 1), Lines(column, column + 1)


def count_tracks(grid: Style, axis: str) -> int | None:
    """How many rows or columns the style of a grid names; None where its size decides."""
    sizes = track_sizes(grid.get(f"grid-template-{axis}"))
    if any(size.startswith("repeat(") for size in sizes) or grid.get(f"grid-template-{axis}").startswith("subgrid"):
        return None
    rows = _rows_of_names(grid)
    named = len(rows) if axis == "rows" else max(map(len, rows), default=0)
    return max(len(sizes), named, 1)


def items_in(scene: Scene, grid: Element) -> int | None:
    """How many items a grid has, each put where its turn is; None where any is not."""
    if ("items of a grid", grid) not in scene.columns:
        made = scene.box_styles(grid, "before", "after")
        turn = _UNKNOWN if any(_takes_cell(one) for one in made) else 0
        for node in grid.node.iter(include_text=True):
            if node.is_text_node:
                turn += bool((node.text_content or "").strip())
            if not node.is_element_node or node.tag in NOT_TEXT:
                continue
            item = scene.element(node)
            own = scene.style_of(item)
            if not _takes_cell(own):
                continue
            sown = item.parent is not grid or own.get("display") == "contents"
            if sown or not own.values.keys().isdisjoint(_PLACED):
                turn = _UNKNOWN
            scene.columns["turn in its grid", item] = turn
            turn += 1
        scene.columns["items of a grid", grid] = turn
    found = int(scene.columns["items of a grid", grid])
    return found if found >= 0 else None


def _takes_cell(style: Style) -> bool:
    return style.get("display") != "none" and style.get("position") not in OUT


def _written(style: Style) -> tuple[Lines | None, Lines | None] | str:
    area = style.get("grid-area")
    if area in ("auto", ""):
        return _axis(style, "grid-row"), _axis(style, "grid-column")
    parts = [part.strip().lower() for part in area.split("/")]
    if not _is_line(parts[0]):
        return area
    parts += ["auto"] * (4 - len(parts))
    return _lines(parts[0], parts[2]), _lines(parts[1], parts[3])


def _area(grid: Style, name: str) -> tuple[Lines | None, Lines | None]:
    """The rows and columns of a named area."""
    rows = _rows_of_names(grid)
    found = [number for number, row in enumerate(rows, 1) if name in row]
    if not found:
        return None, None
    row = rows[found[0] - 1]
    first = row.index(name) + 1
    return Lines(found[0], found[-1] + 1), Lines(first, first + row.count(name))


def _rows_of_names(grid: Style) -> list[list[str]]:
    """The names of a grid's areas, row by row."""
    return _names(grid.values.get("grid-template-areas", ""))


@lru_cache(maxsize=64)
def _names(areas: str) -> list[list[str]]:
    return [row.strip("\"'").split() for row in words(areas)[:_MOST_ROWS] if row[:1] in "\"'"]


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
