"""Columns of a table that are collapsed, none of whose cells is drawn: CSS 2.2, 17.5.5. Cells are put into columns as
the HTML Standard says, 4.9.12.1 (`forming a table`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, repeat

from selectolax.lexbor import LexborHTMLParser

from plainsight.sight.dom import Element, depth_of
from plainsight.sight.visibility.covers.stacking import is_stacked, path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone

_UNSURE = "a collapsed column of its table may hold it"
_CELLS = ("td", "th")
_COLUMNS = ("col", "colgroup")
_PARTS = {"table": "table", "colgroup": "table-column-group", "col": "table-column", "tr": "table-row"} | {
    **{"thead": "table-header-group", "tbody": "table-row-group", "tfoot": "table-footer-group"},
    **dict.fromkeys(_CELLS, "table-cell"),
}
_NUMBER = re.compile(r"[ \t\n\f\r]*\+?0*(\d{1,6})")
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534  # that one element may span
_MOST_STEPS = 100_000


class _Odd(Exception):
    """Some part of a table is laid out as something else, or it is larger than any person writes."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with a collapsed column.

    Attributes:
        columns: what stands for each of its columns, as far as anything does; `collapsed`: which are, by number.
        places: the columns of each cell, by the cell's number; None where nobody can tell.
        begun: columns in which a cell begins; others may come to nothing.
    """

    columns: list[Element]
    collapsed: frozenset[int]
    places: dict[int, range] | None
    begun: frozenset[int]


class CollapsedColumns:
    """The collapsed columns of one page's tables, each table read once for a window."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._has_columns: bool | None = None
        self._tables: dict[tuple[int, int], _Table | None] = {}

    def over(self, scene: PageScene, element: Element) -> Gone | str | None:
        """Why the column that an element stands in is not drawn; a clause where that can't be told."""
        if self._has_columns is None:
            self._has_columns = self._tree.css_first("col, colgroup") is not None
        path = path_of(element) if self._has_columns else []
        for up, cell in enumerate(path):
            found = self._over_cell(scene, cell) if cell.tag in _CELLS else None
            if found is not None:
                # Browsers differ on what is painted in an order of its own inside.
                floats = any(scene.style_of(one).get("float") != "none" for one in path[:up])
                return _UNSURE if floats or any(is_stacked(scene, one) for one in path[:up]) else found
        return None

    def _over_cell(self, scene: PageScene, cell: Element) -> Gone | str | None:
        above = cell.parent
        while above is not None and above.tag != "table":
            above = above.parent
        if above is None:
            return None
        key = (scene.number, above.node.mem_id)
        if key not in self._tables:
            self._tables[key] = _read(scene, above)
        table = self._tables[key]
        if table is None:
            return None
        if table.places is None:
            return _UNSURE
        place = table.places.get(cell.node.mem_id, range(0))
        if not place or place.start not in table.collapsed:
            return None
        if not table.collapsed.issuperset(place):
            return None if (table.begun - table.collapsed).intersection(place) else _UNSURE
        origin = scene.style_of(table.columns[place.start]).origins.get("visibility")
        return Gone("visibility: collapse of its column", depth_of(above), origin.source if origin else None)


def _read(scene: PageScene, table: Element) -> _Table | None:
    """A table's columns and cells; None where no column is collapsed."""
    groups = [scene.element(node) for node in table.node.iter() if node.tag in _COLUMNS]
    columns = list(islice((column for group in groups for column in _columns_of(scene, group)), _MOST_STEPS))
    collapsed = frozenset(at for at, one in enumerate(columns) if scene.style_of(one).get("visibility") == "collapse")
    if not collapsed and len(columns) < _MOST_STEPS:
        return None
    try:
        for part in (table, *groups, *columns):
            _check(scene, part)
        if len(columns) == _MOST_STEPS:
            raise _Odd
        places = _places(scene, table)
    except _Odd:
        return _Table(columns, collapsed, None, frozenset())
    return _Table(columns, collapsed, places, frozenset(place.start for place in places.values()))


def _columns_of(scene: PageScene, group: Element) -> Iterator[Element]:
    """What stands for each of the columns of a `<colgroup>`, or for those of a `<col>`."""
    if scene.style_of(group).get("display") == "none":
        return
    inside = [scene.element(node) for node in group.node.iter() if node.tag == "col"]
    for one in inside or [group]:
        if scene.style_of(one).get("display") != "none":
            yield from repeat(one, _count(one, "span", _MOST_COLUMNS) or 1)


def _places(scene: PageScene, table: Element) -> dict[int, range]:
    """The columns of each cell.

    Raises:
        _Odd: nobody can tell.
    """
    places: dict[int, range] = {}
    steps = 0
    for section in _children(scene, table, "thead", "tbody", "tfoot"):
        rows = _children(scene, section, "tr")
        until: dict[int, int] = {}  # the row before which a column is free again
        for number, row in enumerate(rows):
            at = 0
            for cell in _children(scene, row, *_CELLS):
                while until.get(at, 0) > number:
                    at += 1
                    steps += 1
                place = places[cell.node.mem_id] = range(at, at + (_count(cell, "colspan", _MOST_COLUMNS) or 1))
                at = place.stop
                down = _count(cell, "rowspan", _MOST_ROWS)
                end = len(rows) if down == 0 else number + (down or 1)
                if end > number + 1:
                    until |= {column: max(end, until.get(column, 0)) for column in place}
                    steps += len(place)
                if steps > _MOST_STEPS:
                    raise _Odd
    return places


def _children(scene: PageScene, element: Element, *tags: str) -> list[Element]:
    """Its children of these names that are there at all.

    Raises:
        _Odd: one of them is laid out as something else.
    """
    found = [scene.element(node) for node in element.node.iter() if node.tag in tags]
    there = [one for one in found if scene.style_of(one).get("display") != "none"]
    for one in there:
        _check(scene, one)
    return there


def _check(scene: PageScene, part: Element) -> None:
    if scene.style_of(part).get("display") not in (_PARTS[part.tag], "none"):
        raise _Odd


def _count(element: Element, attribute: str, most: int) -> int | None:
    """A number of columns or rows; None where it has none that can be read."""
    match = _NUMBER.match(element.attributes.get(attribute, ""))
    return min(int(match[1]), most) if match else None
