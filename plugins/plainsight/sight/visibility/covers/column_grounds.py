"""The grounds of a table's columns: painted over the table's own, and under those of its rows and cells.

CSS 2.2, 17.5.1 (table layers): groups of columns, columns, groups of rows, rows, cells.
"""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

from plainsight.sight.css.colour import Colour
from plainsight.sight.dom import Element, depth_of
from plainsight.sight.visibility.bounds.table_cells import CELLS, OddTable, columns_of, places_of
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.covers.under import Backdrop, paint_of
from plainsight.sight.visibility.scene import PageScene

_Layers = tuple[Element, ...]
"""What paints one column, the lowest first: its group, and itself."""


class ColumnGrounds:
    """The grounds of the columns of one page's tables, each table read once for a window."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._has_columns: bool | None = None
        self._tables: dict[tuple[int, Element], Mapping[Element, list[Backdrop]]] = {}

    def under(self, scene: PageScene, element: Element) -> list[Backdrop]:
        """Those that an element's text stands on, as far as its own cells and rows paint nothing."""
        if self._has_columns is None:
            self._has_columns = self._tree.css_first("col, colgroup") is not None
        found: list[Backdrop] = []
        path = path_of(element) if self._has_columns else []
        for up, cell in enumerate(path):
            table = next((one for one in path[up:] if one.tag == "table"), None) if cell.tag in CELLS else None
            if table is not None:
                found += self._of(scene, table).get(cell, [])
        return found

    def _of(self, scene: PageScene, table: Element) -> Mapping[Element, list[Backdrop]]:
        key = (scene.number, table)
        if key not in self._tables:
            self._tables[key] = _read(scene, table)
        return self._tables[key]


def _read(scene: PageScene, table: Element) -> Mapping[Element, list[Backdrop]]:
    """The grounds of columns under each cell of a table."""
    columns = [_layers(scene, column) for column in columns_of(scene, table)]
    if not any(columns):
        return {}
    try:
        places = places_of(scene, table)
    except OddTable:  # any of its cells may stand in any of its columns
        places = {scene.element(node): range(len(columns)) for node in table.node.css(", ".join(CELLS))}
    found: dict[Element, list[Backdrop]] = {}
    for cell, place in places.items():
        across = dict.fromkeys(columns[place.start : place.stop])
        sure = len(across) == 1
        found[cell] = [
            Backdrop(one.path(), _paint(scene, one), depth_of(table), sure, (0, order))
            for layers in across
            for order, one in enumerate(layers)
        ]
    return found


def _layers(scene: PageScene, column: Element) -> _Layers:
    group = column.parent
    layers = (group, column) if group is not None and group.tag == "colgroup" else (column,)
    return tuple(one for one in layers if _paint(scene, one) != ())


def _paint(scene: PageScene, column: Element) -> tuple[Colour, ...] | None:
    return paint_of(scene, scene.style_of(column), column.tag, 1.0)
