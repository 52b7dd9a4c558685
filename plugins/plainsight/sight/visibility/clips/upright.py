"""Upright lines in a box that is as wide as what stands in it: do they surely stand inside?"""

from __future__ import annotations

from itertools import islice

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of

_COLUMNS = frozenset({"block", "flow-root", "list-item", "inline", "inline-block", "contents"})
_MARGINS = ("margin-left", "margin-right", "margin-top", "margin-bottom")
_MOST_BESIDE = 60


def may_spill(scene: Scene, element: Element, box: Element) -> bool:
    """Whether tracks, columns of text or pulled edges may put upright lines beside the box that cuts them.

    Args:
        scene: the page's styles.
        element: the one that holds the text.
        box: the element that cuts.
    """
    path = path_of(element)
    for one in path[: path.index(box) + 1]:
        style = scene.style_of(one)
        if style.get("display") not in _COLUMNS or {"column-count", "column-width"} & style.values.keys():
            return True
        beside = one.parent.node.iter() if one is not box and one.parent is not None else ()
        nodes = islice((node for node in beside if node.tag not in NOT_TEXT), _MOST_BESIDE)
        if any(_pulls(scene.style_of(scene.element(node))) for node in nodes):
            return True
    return False


def _pulls(style: Style) -> bool:
    margins = [length(style.get(name), style.sizes) for name in _MARGINS if name in style.values]
    return any(one is not None and (one.px < 0 or one.percent < 0) for one in margins)
