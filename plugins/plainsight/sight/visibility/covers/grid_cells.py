"""Items of a grid in the same cells: does one lie over another? CSS Grid 2, 8 (placement) and 11.5 (stretching)."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height, text_width
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.bounds.grid_places import GRID, Lines, cell_of, is_placed, place_of
from plainsight.sight.visibility.bounds.grid_rows import is_at_top
from plainsight.sight.visibility.covers.past_anchor import height_of
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.scene import PageScene

_FILLING = ("auto", "normal", "stretch", "legacy", "")
_SPACE_PX = 64.0
"""What paddings and borders of a small box on a card take at most."""
_MOVES = ("transform", "translate", "scale", "rotate", "margin-top", "margin-bottom", "margin-left", "margin-right")


def covers_in_grid(
    scene: PageScene, cover: Element, path: list[Element], text: LexborNode, words: str
) -> bool | None:
    """Whether an item of a grid lies over one on a text's path; None where layout decides.

    Args:
        scene: the page's styles.
        cover: the item that is painted after the other.
        path: the element that holds the text, and its ancestors.
        text: the text node.
        words: its text.
    """
    parent = scene.box_around(cover)
    if parent is None or scene.style_of(parent).get("display") not in GRID:
        return False
    item = _item_of(scene, path, parent)
    style = scene.style_of(cover)
    out = style.get("position") in OUT
    if item is None or item is cover:
        return None if out and path[0] is parent else False  # words in a grid itself stand in some cell
    within = _in_area(scene, cover, item, parent) if out else _within(scene, cover, item, parent)
    if within is False or (within and _fills(style, scene.style_of(parent))):
        return within
    if within and not out and _covers_start(scene, cover, item, parent, text, words):
        return True
    wide = length(style.get("width"), style.sizes)
    own = text_width(cover.node.text().strip(), style.font_px, style).most + _SPACE_PX
    most = wide.px if wide is not None and wide.is_fixed else own if style.get("justify-self") != "stretch" else 1e6
    around = scene.style_of(path[0])
    small = not _fills_along(style, scene.style_of(parent), "justify") and (
        most < 0.8 * text_width(words, around.font_px, around).least
    )
    return False if small else None


def _covers_start(
    scene: PageScene, cover: Element, item: Element, grid: Element, text: LexborNode, words: str
) -> bool:
    """Whether an item at the upper edge of its cells is high enough to lie over a text that begins there."""
    style, own, around = scene.style_of(cover), scene.style_of(item), scene.style_of(grid)
    cells = [_lines_of(scene, one, grid) for one in (cover, item)]
    if None in cells or len({one[0].start for one in cells if one is not None}) > 1 or _is_offset(style):
        return False
    if not (is_at_top(style, around) and is_at_top(own, around) and _fills_along(style, around, "justify")):
        return False
    state, window = scene.state_of(scene.around(text)), float(scene.viewport.width)
    inner = scene.style_of(scene.around(text))
    before = height_before(scene, item, text, Extent(0.5 * window, window))
    room = state.room if state.firm and state.room else 0.5 * window
    lines = line_count(words, inner, room, room).most * line_height(inner)
    given = inner.font_px if "margin-top" not in own.values else max(0.0, own.px("margin-top") or 0.0)
    return before is not None and before.most + given + lines <= height_of(scene, cover).least


def _item_of(scene: PageScene, path: list[Element], grid: Element) -> Element | None:
    """The outermost box of a path inside a grid."""
    inside = path[: path.index(grid)] if grid in path else []
    return next((one for one in reversed(inside) if scene.style_of(one).get("display") != "contents"), None)


def _within(scene: PageScene, one: Element, other: Element, grid: Element) -> bool | None:
    """Whether an item's cells hold all of another's, where both are put there."""
    styles = scene.style_of(one), scene.style_of(other)
    cover, item = (cell_of(style) for style in styles)
    if isinstance(cover, str) and cover == item:
        return True
    if isinstance(cover, str) or isinstance(item, str):
        cover, item = (_lines_of(scene, box, grid) for box in (one, other))
    if cover is None or item is None:
        return None if all(map(is_placed, styles)) else False  # lines by their names, or from the end
    held = (cover[0].holds(item[0]), cover[1].holds(item[1]))
    return False if False in held else None if None in held else True


def _lines_of(scene: PageScene, box: Element, grid: Element) -> tuple[Lines, Lines] | None:
    rows, columns = place_of(scene, box, grid) if is_placed(scene.style_of(box)) else (None, None)
    return None if rows is None or columns is None else (rows, columns)


def has_area(scene: PageScene, box: Element, anchor: Element | None) -> bool:
    """Whether a box out of the flow is laid against cells of a grid, not against all of it (CSS Grid 2, 9.1)."""
    grid = scene.box_around(box)
    if grid is None or grid is not anchor or scene.style_of(grid).get("display") not in GRID:
        return False
    return place_of(scene, box, grid) != (None, None)


def _in_area(scene: PageScene, cover: Element, item: Element, grid: Element) -> bool | None:
    """Whether the area of a box out of the flow holds all of another item's; a line of `auto` is the grid's edge."""
    pairs = zip(place_of(scene, cover, grid), place_of(scene, item, grid), strict=True)
    held = [mine is None or (None if theirs is None else mine.holds(theirs)) for mine, theirs in pairs]
    return False if False in held else None if None in held else True


def _fills(style: Style, grid: Style) -> bool:
    """Whether an item is as large as its cells, and stands there."""
    if _is_offset(style):
        return False
    return _fills_along(style, grid, "justify") and _fills_along(style, grid, "align")


def _is_offset(style: Style) -> bool:
    """Whether an item stands elsewhere than its cells have it."""
    if style.get("position") == "relative" and any(style.get(side) != "auto" for side in ("left", "right", "top")):
        return True
    return any(style.values.get(name, "none") not in ("none", "0", "0px") for name in _MOVES)


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
