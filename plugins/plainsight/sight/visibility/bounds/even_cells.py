"""Where the cells of a table of fixed layout stand that share its width alike (CSS 2.2, 17.5.2.1)."""

from __future__ import annotations

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import spacing
from plainsight.sight.visibility.covers.powers import OUT

_MOST_CELLS = 60


def is_fixed_table(style: Style) -> bool:
    """Whether the columns of a table are as wide as it says, whatever is in them."""
    return style.get("display") == "table" and style.get("table-layout") == "fixed" and style.get("width") != "auto"


def in_fixed_table(scene: Scene, cell: Element, table: Element, room: Extent) -> tuple[Extent, Extent] | None:
    """Where a cell begins in a table of fixed layout and one row, and how wide it is, in px; None where unknown.

    Args:
        scene: the page's styles.
        cell: a child of the table.
        table: the table.
        room: bounds of the table's width.
    """
    cells: list[Element] = []
    for node in table.node.iter():
        one = scene.element(node)
        style = scene.style_of(one)
        if node.tag in NOT_TEXT or style.get("display") == "none" or style.get("position") in OUT:
            continue
        if style.get("display") != "table-cell" or len(cells) == _MOST_CELLS:
            return None
        cells.append(one)
    widths = {scene.style_of(one).get("width") for one in cells}
    if cell not in cells or len(widths) != 1 or table.tag == "table":
        return None
    gap = spacing(scene.style_of(table))[0]
    share = [max(0.0, (px - gap * (len(cells) + 1)) / len(cells)) for px in (room.least, room.most)]
    at = cells.index(cell)
    start = [gap + at * (px + gap) for px in share]
    return Extent(*start), Extent(*share)
