"""Rows of a grid whose heights its style sets: what they take above and below an item (CSS Grid 2, 7.2 and 11)."""

from __future__ import annotations

import math
from typing import NamedTuple

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.grid_places import count_tracks, items_in, place_of
from plainsight.sight.visibility.bounds.packing import packed
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.tracks import track_sizes

_MOST_ROWS = 500
_CONTENT = Extent(0.0, math.inf)


class Rows(NamedTuple):
    """Bounds of what rows take, in px: those above an item with their gaps, its own, and those below."""

    before: Extent
    own: Extent
    after: Extent


def rows_around(scene: Scene, item: Element, grid: Element) -> Rows | None:
    """The rows around an item of a grid; None where its style sets the height of none, or its row can't be told."""
    style = scene.style_of(grid)
    if "grid-template-rows" not in style.values and "grid-auto-rows" not in style.values:
        return None
    stands, explicit = place_of(scene, item, grid)[0], count_tracks(style, "rows")
    end = stands.end if stands is not None else explicit
    if explicit is None or end is None or end > _MOST_ROWS:
        return None
    sizes = [_size(track, style) for track in track_sizes(style.get("grid-template-rows"))[:_MOST_ROWS]]
    count = _count(scene, grid, style, max(explicit, end - 1))
    further = [_size(track, style) for track in track_sizes(style.get("grid-auto-rows"))] or [_CONTENT]
    sizes += [further[number % len(further)] for number in range((count or end) - len(sizes))]
    if not any(size.least or math.isfinite(size.most) for size in sizes):
        return None
    found = length(style.get("row-gap"), style.sizes)
    gap = Extent(found.px, found.px if found.is_fixed else math.inf) if found is not None else Extent(0.0, 0.0)
    if stands is None:
        anywhere = Extent(0.0, _sum(sizes, gap, len(sizes)).most)
        return Rows(anywhere, _CONTENT, anywhere)
    above, own, below = sizes[: stands.start - 1], sizes[stands.start - 1 : end - 1], sizes[end - 1 :]
    after = _sum(below, gap, len(below)) if count is not None else _CONTENT
    return Rows(_sum(above, gap, len(above)), _sum(own, gap, len(own) - 1), after)


def is_at_top(item: Style, grid: Style) -> bool:
    """Whether an item begins where its row does."""
    own = item.get("align-self")
    return packed(grid, grid.get("align-items") if own == "auto" else own) == 0.0 and item.get("margin-top") != "auto"


def _count(scene: Scene, grid: Element, style: Style, least: int) -> int | None:
    """How many rows a grid has; None where nobody can tell."""
    items = items_in(scene, grid)
    across = count_tracks(style, "columns")
    if items is None or across is None or style.get("grid-auto-flow").startswith("column"):
        return None
    return min(_MOST_ROWS, max(least, -(-items // across)))


def _size(track: str, style: Style) -> Extent:
    """Bounds of the height of a row."""
    if track.startswith("minmax("):
        least, _, most = track[7:-1].partition(",")
        return Extent(_size(least.strip(), style).least, _size(most.strip(), style).most)
    found = length(track, style.sizes)
    if found is None or (found.percent and style.block_px is None):
        return _CONTENT
    px = max(0.0, found.of(style.block_px or 0.0))
    return Extent(px, px)


def _sum(sizes: list[Extent], gap: Extent, gaps: int) -> Extent:
    return Extent(
        sum(size.least for size in sizes) + gap.least * gaps,
        sum(size.most for size in sizes) + (gap.most * gaps if gaps else 0.0),
    )
