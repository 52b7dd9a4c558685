"""Boxes that cut in the rows and columns of grids and tables, which leave them less than content asks for."""

from __future__ import annotations

from dataclasses import replace
from math import isinf

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.grid_places import GRID
from plainsight.sight.visibility.bounds.grid_rows import rows_around
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.table_cells import CELLS
from plainsight.sight.visibility.clips.table_row import WIDE, is_measured
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.state import Clip

_BLOCKS = ("block", "flow-root", "list-item")


def in_tracks(scene: Scene, box: Element, clip: Clip, window: float) -> Clip:
    """What a box cuts, with the size that the columns of its table or the rows of its grid leave it.

    Args:
        scene: the page's styles.
        box: the element that cuts.
        clip: what it cuts by its own style.
        window: the window's width, in px.
    """
    return _with_row(scene, box, _with_column(scene, box, clip, window))


def _with_column(scene: Scene, box: Element, clip: Clip, window: float) -> Clip:
    """What a cell, or a block in it, cuts in a table of fixed layout: columns ask nothing of what is in them."""
    if clip.open_x or not scene.state_of(box).fixed_table:
        return clip
    cell = next((one for one in path_of(box) if not _fills_width(scene.style_of(one))), box)
    is_cell = scene.style_of(cell).get("display") == "table-cell"
    table = next((one for one in path_of(cell) if _is_table(scene, one)), None) if is_cell else None
    if table is None or not is_measured(scene, table, window):
        return clip
    wide = scene.columns.get((WIDE, cell))
    return clip if wide is None or (clip.width or wide) < wide else replace(clip, width=wide, fuzzy=False)


def _is_table(scene: Scene, element: Element) -> bool:
    return scene.style_of(element).get("display") == "table"


def _fills_width(style: Style) -> bool:
    """Whether a box is as wide as what it stands in."""
    in_flow = style.get("position") in ("static", "relative") and style.get("float") == "none"
    return in_flow and style.get("display") in _BLOCKS and style.get("width") == "auto"


def is_at_mercy(scene: Scene, box: Element, clip: Clip) -> bool:
    """Whether a cell asks for no width, so that the other columns of its table may leave it none."""
    style = scene.style_of(box)
    if not clip.cuts_x or box.tag not in CELLS or style.get("display") != "table-cell" or clip.width is not None:
        return False
    most, width = style.px("max-width"), length(style.get("width"), style.sizes)
    return most is not None and most < style.font_px and (width is None or not width.percent)


def _with_row(scene: Scene, box: Element, clip: Clip) -> Clip:
    """What an item of a grid cuts that fills its row: it is no higher than that (CSS Grid 2, 6.6)."""
    grid = scene.box_around(box)
    if grid is None or not clip.cuts_y or clip.height is not None or scene.style_of(grid).get("display") not in GRID:
        return clip
    style, around = scene.style_of(box), scene.style_of(grid)
    own = style.get("align-self")
    fills = (around.get("align-items") if own == "auto" else own) in ("normal", "stretch")
    if (
        not fills
        or style.get("height") != "auto"
        or style.get("position") in OUT
        or style.get("min-height") != "auto"
    ):
        return clip
    rows = rows_around(scene, box, grid)
    return clip if rows is None or isinf(rows.own.most) else replace(clip, height=rows.own.most)
