"""Columns of a table that are collapsed: CSS 2.2, 17.5.5."""

from __future__ import annotations

from plainsight.sight.dom import Element, depth_of, siblings_before
from plainsight.sight.visibility.bounds.flow import Scene
from plainsight.sight.visibility.state import Gone

_UNSURE = "a collapsed column of its table may hold it"
_CELLS = ("td", "th")


def in_collapsed_column(scene: Scene, element: Element) -> Gone | str | None:
    """Why the column that an element stands in is not drawn; a clause where spans decide which column that is."""
    cell: Element | None = element
    while cell is not None and cell.tag not in _CELLS:
        cell = cell.parent
    table = cell
    while table is not None and table.tag != "table":
        table = table.parent
    if cell is None or table is None:
        return None
    columns = [scene.element(node) for node in table.node.css("col, colgroup")]
    styles = [scene.style_of(one) for one in columns]
    if not any(style.get("visibility") == "collapse" for style in styles):
        return None
    plain = all(one.parent is not None and one.parent.tag in ("colgroup", "table") for one in columns)
    spans = table.node.css_first("[rowspan], [colspan], col[span], colgroup[span], table table") is not None
    if not plain or spans:
        return _UNSURE
    drawn = [
        one
        for one, style in zip(columns, styles, strict=True)
        if style.get("display") != "none" and (one.tag == "col" or one.node.css_first("col") is None)
    ]
    place = sum(node.tag in _CELLS for node in siblings_before(cell.node))
    if place >= len(drawn):
        return None
    column = drawn[place]
    if scene.style_of(column).get("visibility") != "collapse":
        return None
    origin = scene.style_of(column).origins.get("visibility")
    return Gone("visibility: collapse of its column", depth_of(table), origin.source if origin else None)
