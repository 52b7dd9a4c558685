"""Items in the middle or at the end of a box that is narrower than they are: they begin before it, and so may a page.

A window scrolls no further than where the page starts, so that nobody sees what stands before (CSS Overflow 3, 2.2).
Few boxes are packed so, and wider than what is around; only those are asked for it.
"""

from __future__ import annotations

import math
from functools import partial

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain, at_depths
from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.begins import begins
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.packing import packed
from plainsight.sight.visibility.bounds.wide_items import least_item
from plainsight.sight.visibility.clips.sideways import beside
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Clip, Gone, State

_FLEX = ("flex", "inline-flex")


def may_begin_before(scene: PageScene, chain: Chain, element: Element) -> bool:
    """Whether an element stands in an item that is wider than the box in whose middle, or at whose end, it stands.

    Args:
        scene: the page in a window.
        chain: the element's.
        element: what holds a text.
    """
    depths: tuple[int, ...] = scene.kept(chain, "packed items", partial(_packed_items, scene, chain))
    return any(_is_wider(scene, one) for one in at_depths(chain, element, depths))


def before_page(
    scene: PageScene, text: LexborNode, words: str, element: Element, state: State, style: Style
) -> Left | None:
    """What is left of a text where the page begins only after it; None where it begins in the page.

    Args:
        scene: the page in a window.
        text: the text node.
        words: its text.
        element: the one that holds it.
        state: of that element.
        style: its style.
    """
    path, chain = element, scene.chains.of(element)
    while path.parent is not None:
        path = path.parent
    root, window = path, float(scene.viewport.width)
    around = scene.style_of(root)
    if state.shift.placed >= 0 or state.fixed or state.rtl_root or around.px("margin-left"):
        return None
    block = begins(scene, element, root, Extent(window, window))
    if block is None or not block.packed:
        return None
    depths: tuple[int, ...] = scene.kept(chain, "packed items", partial(_packed_items, scene, chain))
    gone = _named(scene, chain, depths[-1])
    clip = Clip(0, math.inf, None, scrolls=False, trick=gone.trick, source=gone.source, open_y=True, cuts_y=False)
    return beside(block, words, around, style, clip, math.inf, gone)


def _packed_items(scene: PageScene, chain: Chain) -> tuple[int, ...]:
    """The depths of what is packed to the middle or the end of a flexible box, nearest first."""
    found: list[int] = []
    one: Chain | None = chain
    while one is not None and one.parent is not None:
        around = scene.settle(one.parent)[0]
        style = scene.settle(one)[0]
        if around.get("display") in _FLEX and style.get("position") not in OUT and _share(style, around) > 0:
            found.append(one.depth)
        one = one.parent
    return tuple(found)


def _share(style: Style, around: Style) -> float:
    """How much of what an item is too wide stands before its box."""
    if not around.get("flex-direction").startswith("column"):
        return packed(around, around.get("justify-content"))
    own = style.get("align-self")
    return packed(around, around.get("align-items") if own == "auto" else own)


def _is_wider(scene: PageScene, item: Element) -> bool:
    key = ("is wider than its box", item)
    known = scene.columns.get(key)
    if known is None:
        known = scene.columns[key] = float(_find_wider(scene, item))
    return known > 0


def _find_wider(scene: PageScene, item: Element) -> bool:
    style, window = scene.style_of(item), float(scene.viewport.width)
    holder = scene.box_around(item)
    if holder is None:
        return False
    room = scene.state_of(holder).room
    room = window if room is None else min(room, window)
    column = scene.style_of(holder).get("flex-direction").startswith("column")
    if not column and (style.number("flex-shrink") == 0.0 or "min-width" in style.values):
        return True
    for name in ("width", "min-width"):
        found = length(style.get(name), style.sizes) if name in style.values else None
        if found is not None and found.of(room) > room:
            return True
    return style.get("width") == "auto" and least_item(scene, item, room) is not None


def _named(scene: PageScene, chain: Chain, depth: int) -> Gone:
    """What packs the item of that depth."""
    one = chain
    while one.depth > depth and one.parent is not None:
        one = one.parent
    style = scene.settle(one)[0]
    around = scene.settle(one.parent)[0] if one.parent is not None else style
    row = not around.get("flex-direction").startswith("column")
    own = not row and style.get("align-self") != "auto"
    name, holder = ("align-self", style) if own else ("justify-content" if row else "align-items", around)
    origin = holder.origins.get(name)
    return Gone(f"{name}: {holder.get(name)}", one.depth if own else one.depth - 1, origin.source if origin else None)
