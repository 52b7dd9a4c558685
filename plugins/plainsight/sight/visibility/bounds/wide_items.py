"""Items that are as wide as their content, where that is wider than the box around (CSS Sizing 3, 5.1)."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.least_width import ENDLESS, content_width
from plainsight.sight.visibility.bounds.scene import Scene

_MOST = 60  # boxes in it that are asked


def least_item(scene: Scene, item: Element, room: float) -> Extent | None:
    """Bounds of the width of an item's content, in px, if that surely keeps wider than its room; else None.

    Args:
        scene: the page's styles.
        item: it has no width of its own.
        room: the inner width of the box around, in px.
    """
    if not scene.has_wide_boxes or len(item.node.css("*")) > _MOST:
        return None
    keys = ("content keeps least", item), ("content keeps most", item)
    if keys[0] not in scene.columns:
        style = scene.style_of(item)
        found, own = content_width(scene, item, style, [0]), length(style.get("min-width"), style.sizes)
        limit = own.px if own is not None and own.is_fixed else 0.0
        scene.columns[keys[0]], scene.columns[keys[1]] = max(found.least, limit), max(found.most, limit)
    least, most = (scene.columns[key] for key in keys)
    return Extent(least, most) if room < least and most < ENDLESS else None
