"""Cells of a table that is wider than the box that cuts it: what do the columns before a cell surely take?

A column is at least as wide as its longest word and its least width, and in a table of fixed layout as wide as the
table says (CSS 2.2, 17.5.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after, siblings_before
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.flow import Scene
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.space import spacing
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone

_MOST_COLUMNS = 60
_MOST_NODES = 20
_MOST_ROWS = 6
_WORD = re.compile(r"[A-Za-z0-9]+")
_GIVEN_PX = 4.0  # of paddings and space between cells, where nothing is written
_CELLS = ("td", "th")
_SIDES = ("padding-left", "padding-right")


def past_columns(scene: Scene, element: Element, box: Element, clip: Clip, window: float, gone: Gone) -> Left | None:
    """What a box leaves of a text in a table's cell, where the columns before it surely fill the box."""
    path = path_of(element)
    inside = path[: path.index(box)] if box in path else path
    cell = next((one for one in inside if one.tag in _CELLS), None)
    table = next((one for one in inside if one.tag == "table"), None)
    if (
        cell is None
        or table is None
        or not (_is_cell(scene, cell) and scene.style_of(table).get("display") == "table")
    ):
        return None
    if scene.style_of(cell).get("direction") == "rtl":
        return None
    if ("before", cell) not in scene.columns:
        _measure_row(scene, cell, table)
    room = clip.width if clip.width is not None else window
    room -= _px(scene.style_of(cell), "padding-left")
    if scene.columns["before", cell] >= room:
        return Left(gone if clip.cuts_x else Gone(gone.trick, gone.depth, gone.source, Reveal.SCROLL_BOX))
    if scene.columns["most before", cell] >= room:
        return Left(unsure=f"layout decides which columns of its table `{clip.trick}` shows")
    return None


def _measure_row(scene: Scene, cell: Element, table: Element) -> None:
    """Note of each cell of a row what the columns before it surely take, and at most where those fill the box."""
    row = cell.node.parent
    cells = _cells_of(scene, row) if row is not None else [cell]
    style = scene.style_of(table)
    if style.get("table-layout") == "fixed" and style.get("width") != "auto":
        widths = [Extent(px, px) for px in _columns(scene, table)][: len(cells)]
    else:
        rows = [cells, *_rows_beside(scene, cells, row, table)]
        widths = [_widest(_least_width(scene, one) for one in column) for column in zip(*rows, strict=True)]
    space = spacing(style)[0]
    least = most = space
    for place, one in enumerate(cells):
        scene.columns["before", one], scene.columns["most before", one] = least, most
        if place < len(widths):
            least, most = least + widths[place].least + space, most + widths[place].most + space


def _widest(widths: Iterable[Extent]) -> Extent:
    found = list(widths)
    return Extent(max(one.least for one in found), max(one.most for one in found))


def _cells_of(scene: Scene, row: LexborNode) -> list[Element]:
    return [scene.element(node) for node in row.iter() if node.tag in _CELLS]


def _rows_beside(
    scene: Scene, cells: list[Element], row: LexborNode | None, table: Element
) -> Iterator[list[Element]]:
    """As many of the first cells of a few rows around a row, where none of the table spans columns or rows."""
    if ("spans", table) not in scene.columns:
        scene.columns["spans", table] = float(table.node.css_first("[colspan], [rowspan]") is not None)
    if row is None or scene.columns["spans", table]:
        return  # the same place in two rows may be two columns
    for other in islice(chain(siblings_before(row), siblings_after(row)), _MOST_ROWS):
        beside = _cells_of(scene, other)
        if len(beside) >= len(cells):
            yield beside[: len(cells)]


def _is_cell(scene: Scene, cell: Element) -> bool:
    return scene.style_of(cell).get("display") == "table-cell"


def _columns(scene: Scene, table: Element) -> Iterator[float]:
    """The widths that `<col>`s set, in px; 0 for one that sets none."""
    for node in table.node.css("col")[:_MOST_COLUMNS]:
        column = scene.element(node)
        if column.parent is not None and table in (column.parent, column.parent.parent):
            yield _px(scene.style_of(column), "width")


def _least_width(scene: Scene, cell: Element) -> Extent:
    """The least that a cell is wide: its longest word, or the least width that is set, and its paddings."""
    keys = ("least width", cell), ("most width", cell)
    if keys[0] not in scene.columns:
        found = _work_out(scene, cell) if _is_cell(scene, cell) else Extent(0.0, 0.0)
        scene.columns[keys[0]], scene.columns[keys[1]] = found.least, found.most
    return Extent(scene.columns[keys[0]], scene.columns[keys[1]])


def _work_out(scene: Scene, cell: Element) -> Extent:
    style = scene.style_of(cell)
    longest = _widest(_longest(scene, cell, node) for node in _inside(cell))
    paddings = sum(_px(style, side) for side in _SIDES)
    floor = _px(style, "min-width") + (0.0 if style.get("box-sizing") == "border-box" else paddings)
    return Extent(max(floor, longest.least + paddings), max(floor, longest.most + paddings + _GIVEN_PX))


def _inside(cell: Element) -> Iterator[LexborNode]:
    """A few of the first texts and boxes in a cell, and itself."""
    return islice(cell.node.traverse(include_text=True), _MOST_NODES)


def _longest(scene: Scene, cell: Element, node: LexborNode) -> Extent:
    """The width of a box in a cell, or the longest part of a text that no line breaks, where nothing cuts it."""
    holder = node.parent if node.is_text_node else node
    if holder is None or holder.tag in NOT_TEXT or not (node.is_element_node or (node.text_content or "").strip()):
        return NOTHING
    element = scene.element(holder)
    style = scene.style_of(element)
    if element is cell and node.is_element_node:
        return NOTHING
    above: Element | None = element if node.is_text_node else element.parent
    if scene.state_of(element).gone is not None or (node.is_text_node and not _breaks_at_spaces(style)):
        return NOTHING
    while above is not None and above is not cell:
        if not _flows(scene.style_of(above)):
            return NOTHING
        above = above.parent
    if node.is_element_node:
        wide = _px(style, "width") if _is_box(style) else 0.0
        return Extent(wide, wide)
    words = node.text_content or ""
    if style.get("white-space") in ("nowrap", "pre"):
        return text_width(" ".join(words.split()), style.font_px, style)
    return _widest(text_width(word, style.font_px, style) for word in _WORD.findall(words) or [""])


def _breaks_at_spaces(style: Style) -> bool:
    return style.get("word-break") not in ("break-all", "break-word") and style.get("overflow-wrap") != "anywhere"


def _flows(style: Style) -> bool:
    """Whether a box in a cell is at least as wide as its own content, and makes the cell so."""
    return (
        style.get("display") in ("inline", "block", "inline-block")
        and style.get("position") in ("static", "relative")
        and style.get("float") == "none"
        and style.get("width") == "auto"
        and style.get("max-width") == "none"
        and style.get("overflow-x") == "visible"
    )


def _is_box(style: Style) -> bool:
    """Whether a box in a cell is as wide as it says, and makes the cell so."""
    return (
        style.get("display") in ("block", "inline-block")
        and style.get("position") in ("static", "relative")
        and style.get("float") == "none"
        and style.get("max-width") == "none"
        and not any((style.px(f"margin-{side}") or 0.0) < 0 for side in ("left", "right"))
    )


def _px(style: Style, name: str) -> float:
    size = length(style.get(name), style.sizes)
    return size.px if size is not None and size.is_fixed and size.px > 0 else 0.0
