"""Items of rows beside a line that does not wrap, which may push them past a window that does not scroll across.

Most texts of a page stand in some row, so only the rows' own items are asked whether their words keep to one line.
"""

from __future__ import annotations

from functools import partial
from itertools import islice

from plainsight.sight.chain import Chain
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.visibility.bounds.rows import UNBROKEN
from plainsight.sight.visibility.scene import PageScene

_MOST_ITEMS = 40
_FLEX = ("flex", "inline-flex")


def may_be_pushed(scene: PageScene, chain: Chain, element: Element) -> bool:
    """Whether a line that does not wrap stands in a row with what holds an element, in a window that cuts that.

    Args:
        scene: the page in a window.
        chain: the element's.
        element: what holds a text.
    """
    depths: tuple[int, ...] = scene.kept(chain, "items of rows", partial(_items_of_rows, scene, chain))
    at, level = element, chain.depth
    for depth in depths:
        while level > depth and at.parent is not None:
            at, level = at.parent, level - 1
        if _has_line(scene, at):
            return True
    return False


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


def _has_line(scene: PageScene, item: Element) -> bool:
    row = item.parent
    if row is None:
        return False
    key = ("has a line that does not wrap", row)
    known = scene.columns.get(key)
    if known is None:
        items = (scene.element(node) for node in islice(row.node.iter(), _MOST_ITEMS) if node.tag not in NOT_TEXT)
        styles = [scene.style_of(one) for one in items]
        known = scene.columns[key] = float(any(one.get("white-space") in UNBROKEN for one in styles))
    return known > 0
