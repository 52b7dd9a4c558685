"""Into which columns of a table its cells are put (HTML Standard, 4.9.12.1, `forming a table`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, repeat

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.visibility.bounds.scene import Scene

CELLS = ("td", "th")
MOST_STEPS = 100_000
_COLUMNS = ("col", "colgroup")
_PARTS = {"table": "table", "colgroup": "table-column-group", "col": "table-column", "tr": "table-row"} | {
    **{"thead": "table-header-group", "tbody": "table-row-group", "tfoot": "table-footer-group"},
    **dict.fromkeys(CELLS, "table-cell"),
}
_NUMBER = re.compile(r"[ \t\n\f\r]*\+?0*(\d{1,6})")
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534  # that one element may span


class OddTable(Exception):
    """Some part of a table is laid out as something else, or it is larger than any person writes."""


def columns_of(scene: Scene, table: Element) -> list[Element]:
    """What stands for each of the columns of a table: a `<col>`, or a `<colgroup>` without any."""
    groups = [scene.element(node) for node in table.node.iter() if node.tag in _COLUMNS]
    return list(islice((column for group in groups for column in _columns_in(scene, group)), MOST_STEPS))


def _columns_in(scene: Scene, group: Element) -> Iterator[Element]:
    """What stands for each of the columns of a `<colgroup>`, or for those of a `<col>`."""
    if scene.style_of(group).get("display") == "none":
        return
    inside = [scene.element(node) for node in group.node.iter() if node.tag == "col"]
    for one in inside or [group]:
        if scene.style_of(one).get("display") != "none":
            yield from repeat(one, _count(one, "span", _MOST_COLUMNS) or 1)


def places_of(scene: Scene, table: Element) -> dict[Element, range]:
    """The columns of each cell.

    Raises:
        OddTable: nobody can tell.
    """
    if table.tag != "table":
        return _by_display(scene, table)
    places: dict[Element, range] = {}
    steps = 0
    for section in _children(scene, table, "thead", "tbody", "tfoot"):
        rows = _children(scene, section, "tr")
        until: dict[int, int] = {}  # the row before which a column is free again
        for number, row in enumerate(rows):
            at = 0
            for cell in _children(scene, row, *CELLS):
                while until.get(at, 0) > number:
                    at += 1
                    steps += 1
                place = places[cell] = range(at, at + (_count(cell, "colspan", _MOST_COLUMNS) or 1))
                at = place.stop
                down = _count(cell, "rowspan", _MOST_ROWS)
                end = len(rows) if down == 0 else number + (down or 1)
                if end > number + 1:
                    until |= {column: max(end, until.get(column, 0)) for column in place}
                    steps += len(place)
                if steps > MOST_STEPS:
                    raise OddTable
    return places


def _by_display(scene: Scene, table: Element) -> dict[Element, range]:
    """The columns of each cell of a table that styles make: of its rows, or in it without any.

    Raises:
        OddTable: something else stands there.
    """
    inside = _displayed(scene, table)
    rows = inside if inside and scene.style_of(inside[0]).get("display") == "table-row" else [table]
    cells = [_displayed(scene, row) for row in rows]
    for part, its in (("table-row", rows if rows is inside else []), *(("table-cell", row) for row in cells)):
        if any(scene.style_of(one).get("display") != part for one in its):
            raise OddTable
    return {cell: range(at, at + 1) for row in cells for at, cell in enumerate(row)}


def _displayed(scene: Scene, element: Element) -> list[Element]:
    nodes = islice((node for node in element.node.iter() if node.tag not in NOT_TEXT), MOST_STEPS)
    found = [scene.element(node) for node in nodes]
    return [one for one in found if scene.style_of(one).get("display") != "none"]


def _children(scene: Scene, element: Element, *tags: str) -> list[Element]:
    """Its children of these names that are there at all.

    Raises:
        OddTable: one of them is laid out as something else.
    """
    found = [scene.element(node) for node in element.node.iter() if node.tag in tags]
    there = [one for one in found if scene.style_of(one).get("display") != "none"]
    for one in there:
        check_part(scene, one)
    return there


def check_part(scene: Scene, part: Element) -> None:
    """Make sure that a part of a table is laid out as its tag says.

    Raises:
        OddTable: it is not.
    """
    if scene.style_of(part).get("display") not in (_PARTS[part.tag], "none"):
        raise OddTable


def _count(element: Element, attribute: str, most: int) -> int | None:
    """A number of columns or rows; None where it has none that can be read."""
    match = _NUMBER.match(element.attributes.get(attribute, ""))
    return min(int(match[1]), most) if match else None
