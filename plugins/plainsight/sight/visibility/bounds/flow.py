"""How far down a box a text starts, bounded from both sides by what stands before it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.counting import INLINE, Count, Running, block_of, following
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.grid_places import GRID
from plainsight.sight.visibility.bounds.grid_rows import is_at_top, rows_around
from plainsight.sight.visibility.bounds.own_room import sets_beside
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import height_of_boxes, wide_border


def height_before(
    scene: Scene,
    box: Element,
    text: LexborNode,
    widths: Extent,
    *,
    after: LexborNode | None = None,
    enough: float = math.inf,
) -> Extent | None:
    """Bounds of the height of what stands in `box` before a text node; None where too much stands there.

    Args:
        scene: the page's styles.
        box: the box.
        text: the text node.
        widths: bounds of the box's inner width, in px.
        after: count only what stands after this element.
        enough: and stop as soon as the lower bound reaches this.
    """
    count = Count(widths)
    if after is not None:
        start = following(after, box.node, skip=True)
        ended = count.walk(scene, box, start, text, skip_block=block_of(scene, text), enough=enough)
        return count.total(0.0) if ended else None
    inner = scene.style_of(box)
    count.beside = sets_beside(inner)
    count.add(height_of_boxes(scene.box_styles(box, "before"), count.width))
    if not _count_before(scene, box, text, count):
        return None
    top = max(0.0, inner.px("padding-top") or 0.0)
    if box.tag == "body":
        top += max(0.0, inner.px("margin-top") or 0.0)
        count.add(wide_border(inner, "top"))
        root = scene.style_of(box.parent) if box.parent is not None else inner
        if root is not inner:
            top += sum(max(0.0, root.px(f"{kind}-top") or 0.0) for kind in ("padding", "margin"))
            count.add(wide_border(root, "top"))
    if not (count.beside or count.worded) and count.margin > 0 and inner.get("overflow-y") != "visible":
        top += count.margin  # nothing stands before it with which the margin could collapse
    return count.total(top)


def _count_before(scene: Scene, box: Element, text: LexborNode, count: Count) -> bool:
    """Count what stands in a box before a text node, holder by holder; False where that is too much."""
    path = [text]
    while path[-1].mem_id != box.node.mem_id:
        above = path[-1].parent
        if above is None:  # a slot shows it there
            return count.walk(scene, box, box.node.first_child, text, skip_block=block_of(scene, text))
        path.append(above)
    for child, holder in zip(path[-2::-1], path[:0:-1], strict=True):
        element = scene.element(holder)
        if element is not box:
            count.enter_holder(scene, element)
        if _count_set_rows(scene, child, element, count):
            continue
        if child.tag == "caption" and scene.style_of(scene.element(child)).get("caption-side") == "bottom":
            count.walk(scene, element, following(child, holder, skip=True), None)  # it stands below all rows
            if count.is_full:
                return False
        if child.prev is None:
            continue
        key = (element, count.widths)
        running = scene.running.get(key)
        if running is None:
            running = scene.running[key] = Running(scene, element, count.widths)
        count.join(running.before(child))
        if count.is_full:
            return False
    count.lines.pop(block_of(scene, text), None)
    return True


def _count_set_rows(scene: Scene, child: LexborNode, holder: Element, count: Count) -> bool:
    """Count the rows of a grid above one of its children, where they are set; whether that is all that they take."""
    around = scene.style_of(holder)
    if around.get("display") not in GRID or not child.is_element_node:
        return False
    item = scene.element(child)
    rows = rows_around(scene, item, holder)
    if rows is None:
        return False
    least, most = rows.before.least, rows.before.most
    if not is_at_top(scene.style_of(item), around):  # it stands lower in its row, or is higher than that
        least, most = 0.0, most + rows.own.most
    count.pushed += least
    count.most += most - least if most < math.inf else 0.0
    return most < math.inf


def height_within(scene: Scene, box: Element, widths: Extent) -> Extent | None:
    """Bounds of the height of all that stands in a box and takes room; None where too much stands there."""
    count = Count(widths)
    count.add(height_of_boxes(scene.box_styles(box, "before", "after"), count.width))
    return count.total(0.0) if count.walk(scene, box, box.node.first_child, None) else None


def height_after(
    scene: Scene,
    box: Element,
    text: LexborNode,
    widths: Extent,
    *,
    enough: float = math.inf,
    until: LexborNode | None = None,
) -> Extent | None:
    """Bounds of the height of what stands in `box` after a text node; None where too much stands there."""
    count = Count(widths)
    node = following(text, box.node, skip=True)
    own_line = text.is_element_node and not _follows_words(scene, text)
    block = 0 if own_line else block_of(scene, text)
    if not count.walk(scene, box, node, until, skip_block=block, enough=enough):
        return None
    bottom = 0.0
    if until is None:
        margins = [0.0]
        for style in _styles_around(scene, text, box):
            bottom += max(0.0, style.px("padding-bottom") or 0.0)
            if style.get("display") != "inline":
                margins.append(max(0.0, style.px("margin-bottom") or 0.0))
        bottom += max(0.0, scene.style_of(box).px("padding-bottom") or 0.0)
        count.add(Extent(max(margins), sum(margins)))  # margins of a column collapse into one
    return count.total(bottom)


def _follows_words(scene: Scene, node: LexborNode) -> bool:
    """Whether a box follows words or small boxes, so that what comes after it may stand on their line."""
    before = node.prev
    while before is not None:
        if before.is_text_node and (before.text_content or "").strip():
            return True
        if before.is_element_node and before.tag not in NOT_TEXT:
            style = scene.style_of(scene.element(before))
            if style.get("display") != "none" and style.get("position") not in ("absolute", "fixed"):
                return style.get("display") in INLINE
        before = before.prev
    return False


def _styles_around(scene: Scene, text: LexborNode, box: Element) -> Iterator[Style]:
    """The styles of the elements that hold a text node inside a box, innermost first."""
    above = text.parent
    while above is not None and above.is_element_node and above.mem_id != box.node.mem_id:
        yield scene.style_of(scene.element(above))
        above = above.parent
