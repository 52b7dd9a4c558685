"""Columns of a table that are collapsed, none of whose cells is drawn: CSS 2.2, 17.5.5."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from plainsight.sight.dom import Element, depth_of
from plainsight.sight.visibility.bounds.table_cells import (
    CELLS,
    MOST_STEPS,
    OddTable,
    check_part,
    columns_of,
    places_of,
)
from plainsight.sight.visibility.covers.stacking import is_stacked, path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone

_UNSURE = "a collapsed column of its table may hold it"


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with a collapsed column.

    Attributes:
        columns: what stands for each of its columns, as far as anything does; `collapsed`: which are, by number.
        places: the columns of each cell; None where nobody can tell.
        begun: columns in which a cell begins; others may come to nothing.
    """

    columns: list[Element]
    collapsed: frozenset[int]
    places: dict[Element, range] | None
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
            found = self._over_cell(scene, cell) if cell.tag in CELLS else None
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
        place = table.places.get(cell, range(0))
        if not place or place.start not in table.collapsed:
            return None
        if not table.collapsed.issuperset(place):
            return None if (table.begun - table.collapsed).intersection(place) else _UNSURE
        origin = scene.style_of(table.columns[place.start]).origins.get("visibility")
        return Gone("visibility: collapse of its column", depth_of(above), origin.source if origin else None)


def _read(scene: PageScene, table: Element) -> _Table | None:
    """A table's columns and cells; None where no column is collapsed."""
    columns = columns_of(scene, table)
    collapsed = frozenset(at for at, one in enumerate(columns) if scene.style_of(one).get("visibility") == "collapse")
    if not collapsed and len(columns) < MOST_STEPS:
        return None
    try:
        for part in (table, *columns, *{one.parent for one in columns if one.parent is not None}):
            check_part(scene, part)
        if len(columns) == MOST_STEPS:
            raise OddTable
        places = places_of(scene, table)
    except OddTable:
        return _Table(columns, collapsed, None, frozenset())
    return _Table(columns, collapsed, places, frozenset(place.start for place in places.values()))
