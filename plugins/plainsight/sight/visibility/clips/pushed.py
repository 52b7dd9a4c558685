"""Items of rows beside what keeps its width, which may push them past a window that does not scroll across.

Most texts of a page stand in some row, so only the rows' own items, and what they begin with, are asked for it.
"""

from __future__ import annotations

from functools import partial
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain, at_depths
from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.visibility.bounds.own_room import REPLACED
from plainsight.sight.visibility.bounds.rows import UNBROKEN
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.scene import PageScene

_MOST_ITEMS, _MOST_DEEP = 40, 3
_MUCH = 0.6  # of the window: less leaves the others room to stand in it
_FLEX = ("flex", "inline-flex")


def may_be_pushed(scene: PageScene, chain: Chain, element: Element) -> bool:
    """Whether what keeps its width stands in a row with what holds an element, in a window that cuts that.

    Args:
        scene: the page in a window.
        chain: the element's.
        element: what holds a text.
    """
    depths: tuple[int, ...] = scene.kept(chain, "items of rows", partial(_items_of_rows, scene, chain))
    return any(_is_filled(scene, one) for one in at_depths(chain, element, depths))


def _items_of_rows(scene: PageScene, chain: Chain) -> tuple[int, ...]:
    """The depths of the items of rows that do not wrap, nearest first, where the window does not scroll across."""
    if scene.settle(chain)[1].root_scroll[0]:
        return ()
    found: list[int] = []
    one: Chain | None = chain
    while one is not None and one.parent is not None:
        around = scene.settle(one.parent)[0]
        row = around.get("display") in _FLEX and not around.get("flex-direction").startswith("column")
        if row and around.get("flex-wrap") == "nowrap":
            found.append(one.depth)
        one = one.parent
    return tuple(found)


def _width_kept(scene: PageScene, node: LexborNode) -> float:
    """What an item keeps of a row at the least, in parts of the window; all of it where it keeps to one line."""
    style = scene.style_of(scene.element(node))
    if style.get("display") == "none" or style.get("position") in OUT:
        return 0.0
    rigid = style.number("flex-shrink") == 0.0
    sizes = [
        length(style.get(name), style.sizes) for name in ("min-width", *(("flex-basis", "width") if rigid else ()))
    ]
    window = float(style.viewport.width)
    kept = max((one.of(window) for one in sizes if one is not None), default=0.0) / window
    return kept if kept or not _keeps_to_a_line(scene, node) else 1.0


def _keeps_to_a_line(scene: PageScene, node: LexborNode) -> bool:
    """Whether an item, or what it begins with, has no line that breaks."""
    at: LexborNode | None = node
    for _ in range(_MOST_DEEP):
        if at is None or at.tag in NOT_TEXT:
            return False
        own = scene.style_of(scene.element(at))
        if own.get("overflow-x") != "visible" or own.get("position") in OUT:
            return False
        if own.get("white-space") in UNBROKEN:
            return True
        if at.tag in REPLACED:
            wide = own.px("width")
            return wide is None and own.get("width") == "auto" and own.get("max-width") == "none"
        at = next(iter(at.iter()), None)
    return False


def _is_filled(scene: PageScene, item: Element) -> bool:
    row = item.parent
    if row is None:
        return False
    key = ("is filled by what keeps its width", row)
    known = scene.columns.get(key)
    if known is None:
        items = [node for node in islice(row.node.iter(), _MOST_ITEMS) if node.tag not in NOT_TEXT]
        known = scene.columns[key] = float(sum(_width_kept(scene, node) for node in items) >= _MUCH)
    return known > 0
