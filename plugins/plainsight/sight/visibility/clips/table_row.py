"""Cells of a table that is wider than the box that cuts it: what do the columns before a cell surely take?

A column is at least as wide as its longest word and its least width, and in a table of fixed layout as wide as the
table says (CSS 2.2, 17.5.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after, siblings_before
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import text_width
from plainsight.sight.visibility.bounds.flow import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone

_MOST_CELLS = 60
_MOST_NODES = 20
_MOST_ROWS = 6
_WORD = re.compile(r"[A-Za-z0-9]+")
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
    before = [scene.element(node) for node in siblings_before(cell.node) if node.tag in _CELLS]
    if not before or len(before) > _MOST_CELLS or scene.style_of(cell).get("direction") == "rtl":
        return None
    room = clip.width if clip.width is not None else window
    style = scene.style_of(table)
    if style.get("table-layout") == "fixed" and style.get("width") != "auto":
        taken = sum(list(_columns(scene, table))[: len(before)])
    else:
        rows = [before[::-1], *_other_rows(scene, cell, len(before))]
        taken = sum(max(_least_width(scene, one) for one in column) for column in zip(*rows, strict=True))
    if taken < room:
        return None
    return Left(gone if clip.cuts_x else Gone(gone.trick, gone.depth, gone.source, Reveal.SCROLL_BOX))


def _other_rows(scene: Scene, cell: Element, count: int) -> Iterator[list[Element]]:
    """As many of the first cells of a few rows around a cell's own, where none spans several columns or rows."""
    row = cell.node.parent
    if row is None or row.parent is None or row.parent.css_first("[rowspan]") is not None:
        return  # the same place in two rows may be two columns
    around = chain(siblings_before(row), siblings_after(row))
    for other in islice(around, _MOST_ROWS):
        cells = [scene.element(node) for node in islice((one for one in other.iter() if one.tag in _CELLS), count)]
        if len(cells) == count and not any({"colspan", "rowspan"} & one.attributes.keys() for one in cells):
            yield cells


def _is_cell(scene: Scene, cell: Element) -> bool:
    return scene.style_of(cell).get("display") == "table-cell"


def _columns(scene: Scene, table: Element) -> Iterator[float]:
    """The widths that `<col>`s set, in px; 0 for one that sets none."""
    for node in table.node.css("col")[:_MOST_CELLS]:
        column = scene.element(node)
        if column.parent is not None and table in (column.parent, column.parent.parent):
            yield _px(scene.style_of(column), "width")


def _least_width(scene: Scene, cell: Element) -> float:
    """The least that a cell is wide: its longest word, or the least width that is set, and its paddings."""
    style = scene.style_of(cell)
    if not _is_cell(scene, cell):
        return 0.0
    longest = max((_longest(scene, cell, one.text_content or "", one.parent) for one in _texts(cell)), default=0.0)
    return max(_px(style, "min-width"), longest + sum(_px(style, side) for side in _SIDES))


def _texts(cell: Element) -> Iterator[LexborNode]:
    for count, node in enumerate(cell.node.traverse(include_text=True)):
        if count >= _MOST_NODES:
            return
        if node.is_text_node:
            yield node


def _longest(scene: Scene, cell: Element, words: str, holder: LexborNode | None) -> float:
    """The width of the longest part of a text that no line breaks, where nothing between it and its cell cuts it."""
    if holder is None or holder.tag in NOT_TEXT or not words.strip():
        return 0.0
    element = scene.element(holder)
    style = scene.style_of(element)
    if scene.state_of(element).gone is not None or not _breaks_at_spaces(style):
        return 0.0
    one: Element | None = element
    while one is not None and one is not cell:
        if not _flows(scene.style_of(one)):
            return 0.0
        one = one.parent
    if style.get("white-space") in ("nowrap", "pre"):
        return text_width(" ".join(words.split()), style.font_px, style).least
    return max((text_width(word, style.font_px, style).least for word in _WORD.findall(words)), default=0.0)


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


def _px(style: Style, name: str) -> float:
    size = length(style.get(name), style.sizes)
    return size.px if size is not None and size.is_fixed and size.px > 0 else 0.0
