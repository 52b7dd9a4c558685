"""Where the items of a row stand that does not wrap: what is on either side of each, and how the row is packed."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import NamedTuple

from plainsight.sight.css.lengths import integer, length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.least_width import content_width, least_width
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.packing import packed, place
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.powers import OUT

_MOST_ITEMS = 500
_SIDES = ("margin-left", "margin-right")
_PADDINGS = ("padding-left", "padding-right")
_KEYS = ("least", "most")
_STARTS = ("normal", "stretch", "flex-start", "start", "left", "space-between")


class Item(NamedTuple):
    """An item of a row: where its margin edge begins, how wide it is with its margins, and where it ends at most."""

    start: Extent
    own: Extent
    end: float


def in_row(scene: Scene, item: Element, row: Element, style: Style, room: Extent) -> Item | None:
    """An item of a flexible row that does not wrap; None where there are too many.

    Args:
        scene: the page's styles.
        item: the item.
        row: the box that lays it out.
        style: the row's.
        room: bounds of the row's inner width, in px.
    """
    name = f"in a row of {room.least} to {room.most}: "
    known = (f"{name}own least", item) in scene.columns
    if not known and ((name, row) in scene.columns or not _measure(scene, row, style, room, name)):
        scene.columns[name, row] = math.inf  # too many, or what other boxes lay out
        return None
    before, own, after = (
        Extent(*(scene.columns.get((f"{name}{part} {key}", item), 0.0) for key in _KEYS))
        for part in ("before", "own", "after")
    )
    reverse = style.get("flex-direction") == "row-reverse"
    if reverse:
        before, after = after, before
    share = packed(style, style.get("justify-content"), reverse=reverse)
    start = place(share, before, own, after, room)
    end = share * (room.most - after.least) + (1 - share) * (before.most + own.most)
    leads = share == before.most == 0 and style.get("justify-content") in _STARTS
    if leads and scene.style_of(item).get("margin-left") != "auto":
        start = NOTHING
    return Item(start, own, max(end, start.most if start.least >= 0 else end))


def _measure(scene: Scene, row: Element, style: Style, room: Extent, name: str) -> bool:
    """Note of each item of a row what it takes, and what is before and after it; False where they are too many."""
    gap = length(style.get("column-gap"), style.sizes)
    space = Extent(gap.of(room.least), gap.of(room.most)) if gap is not None else NOTHING
    items: list[tuple[int, Element | None, Extent]] = []
    count = [0]
    for node in row.node.iter(include_text=True):
        if len(items) == _MOST_ITEMS:
            return False
        if node.is_text_node:
            words = fold(node.text_content or "")
            if words:
                whole = style.get("white-space") in ("nowrap", "pre")
                part = words if whole else max(words.split(), key=len)
                items.append((0, None, text_width(part, style.font_px, style)))
        elif node.is_element_node and node.tag not in NOT_TEXT:
            item = scene.element(node)
            own = scene.style_of(item)
            if item.parent is not row or own.get("display") == "contents":
                return False  # other boxes lay out what is in it
            if own.get("display") != "none" and own.get("position") not in OUT:
                items.append((integer(own.get("order")) or 0, item, _width(scene, item, own, room, count)))
    for kind, at in (("before", 0), ("after", len(items) + 1)):
        for made in scene.box_styles(row, kind):
            wide = made.px("width") if "width" in made.values and made.get("position") not in OUT else None
            if wide is not None:
                least = wide if made.number("flex-shrink") == 0.0 else 0.0
                items.insert(at, (integer(made.get("order")) or 0, None, Extent(least, wide)))
    items.sort(key=lambda one: one[0])
    widths = [width for _, _, width in items]
    before = [NOTHING, *accumulate(width + space for width in widths)]
    for place_of, (_, one, width) in enumerate(items):
        if one is None:
            continue
        rest = Extent(
            before[-1].least - before[place_of + 1].least,
            before[-1].most - before[place_of + 1].most,
        )
        for part, extent in (("before", before[place_of]), ("own", width), ("after", rest)):
            scene.columns[f"{name}{part} least", one] = extent.least
            scene.columns[f"{name}{part} most", one] = extent.most
    return True


def _width(scene: Scene, item: Element, style: Style, room: Extent, count: list[int]) -> Extent:
    """What an item takes of a row that is full: its own size where it does not shrink, else the least that it can."""
    rigid = style.number("flex-shrink") == 0.0
    size = length(style.get("flex-basis"), style.sizes)
    if size is None and style.get("flex-basis") in ("auto", ""):
        size = length(style.get("width"), style.sizes)
    if size is None:
        return least_width(scene, item, count, whole=rigid)
    inside = 0.0
    if style.get("box-sizing") != "border-box":
        inside = sum(max(0.0, style.px(side) or 0.0) for side in _PADDINGS)
    bounds = [max(0.0, size.of(room.least)), max(0.0, size.of(room.most))]
    if not rigid:  # CSS Flexbox 1, 4.5: a `width` makes the least smaller, a `flex-basis` does not
        content, own = content_width(scene, item, style, count), length(style.get("width"), style.sizes)
        bounds = [content.least, content.most]
        if own is not None:
            bounds = [min(bounds[0], own.of(room.least)), min(bounds[1], own.of(room.most))]
        if style.get("overflow-x") != "visible" or style.get("min-width") != "auto":
            bounds = [0.0, 0.0]
    for name, pick in (("max-width", min), ("min-width", max)):
        limit = length(style.get(name), style.sizes)
        if limit is not None:
            bounds = [pick(bounds[0], limit.of(room.least)), pick(bounds[1], limit.of(room.most))]
    outer = inside + sum(style.px(side) or 0.0 for side in _SIDES)
    return Extent(bounds[0] + outer, bounds[1] + outer)
