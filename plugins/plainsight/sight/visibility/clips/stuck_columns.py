"""Columns of a table that stick to the far edge of the box that scrolls it (CSS Positioned Layout 3, 3.4).

As long as nobody scrolls, they lie over the columns that the flow has there.
"""

from __future__ import annotations

from itertools import islice

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element, siblings_after
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.table_cells import CELLS
from plainsight.sight.visibility.covers.own_style import opacity_of_ground

_MOST_COLUMNS = 60


def sticks_right(scene: Scene, cell: Element) -> float | None:
    """How far from the right edge of what scrolls it a cell sticks, in px; None for one that does not stick there."""
    style = scene.style_of(cell)
    if not style.get("position").endswith("sticky") or style.get("right") == "auto":
        return None
    found = length(style.get("right"), style.sizes)
    return max(0.0, found.px) if found is not None and found.is_fixed else 0.0


def stuck_over(scene: Scene, cell: Element, room: float, keys: tuple[str, str, str, str]) -> Extent:
    """Bounds of how far columns that stick to the right edge of a box reach from that edge over a cell, in px.

    Args:
        scene: the page's styles.
        cell: the cell.
        room: how far across the box lets see.
        keys: by what words the scene knows where columns begin and end: at the least, at the most.
    """
    least = most = 0.0
    if scene.style_of(cell).get("position") != "static":
        return NOTHING
    for node in reversed(list(islice(siblings_after(cell.node), _MOST_COLUMNS))):
        other = scene.element(node)
        right = sticks_right(scene, other) if node.tag in CELLS else None
        if right is None or (keys[0], other) not in scene.columns:
            continue
        if opacity_of_ground(scene.style_of(other), other.tag) < 0.95:
            continue
        begins, begins_most, ends, ends_most = (scene.columns[key, other] for key in keys)
        if ends > room - right and right <= least + 1:
            least = max(least, right + max(0.0, ends - begins_most))
        if ends_most > room - right and right <= most + 1:
            most = max(most, right + ends_most - begins)
    return Extent(least, max(least, most))
