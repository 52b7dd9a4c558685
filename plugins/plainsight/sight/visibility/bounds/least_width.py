"""The least width that a box can take, and the width of what is in it on one line (CSS Sizing 3, 5.1), in px."""

from __future__ import annotations

import re

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.own_room import NOTHING, REPLACED
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.powers import OUT

FLEX = ("flex", "inline-flex")
SIDES = ("margin-left", "border-left-width", "padding-left", "padding-right", "border-right-width", "margin-right")
ENDLESS = 1e6
_MOST_ELEMENTS = 300
_UNBROKEN = re.compile(r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U000e01ef]+")
"""Letters between which no line breaks (UAX 14), as it does between those of the Far East, and in Thai words."""


def least_width(
    scene: Scene, element: Element, count: list[int], *, whole: bool = False, gives_way: bool = True
) -> Extent:
    """Bounds of the least width that a box can take, its margins included.

    Args:
        scene: the page's styles.
        element: the box.
        count: how many boxes have been asked, to end in time.
        whole: of the width that it takes with all of its words on one line instead.
        gives_way: it is an item of a row, and may be less wide than its style says.
    """
    count[0] += 1
    style = scene.style_of(element)
    if style.get("display") == "none" or style.get("position") in OUT or element.tag in NOT_TEXT:
        return NOTHING
    if count[0] > _MOST_ELEMENTS:
        return Extent(0.0, ENDLESS)
    sides = [style.px(side) if style.values.get(side, "auto") != "auto" else 0.0 for side in SIDES]
    known = sum(side for side in sides if side is not None)
    around = Extent(known, known if None not in sides else ENDLESS)
    width = length(style.get("width"), style.sizes)
    if element.tag in REPLACED:
        inside = _replaced(element, style)
    else:
        inside = content_width(scene, element, style, count, whole=whole)
        gives_way = gives_way and style.get("flex-shrink") not in ("0", "0.0")
        if width is not None and width.is_fixed:
            inside = Extent(
                min(inside.least, width.px) if gives_way else width.px,
                max(inside.least, width.px) if gives_way else width.px,
            )
        least = length(style.get("min-width"), style.sizes)
        if least is not None and least.is_fixed:
            inside = Extent(least.px if gives_way else max(inside.least, least.px), max(inside.most, least.px))
        if style.get("overflow-x") != "visible" and not whole:
            inside = Extent(0.0, inside.most)
    return Extent(max(0.0, inside.least + around.least), max(0.0, inside.most + around.most))


def _replaced(element: Element, style: Style) -> Extent:
    width = style.px("width")
    attribute = element.attributes.get("width") or ""
    if width is None and "width" not in style.values and attribute.isdigit() and len(attribute) < 6:
        width = float(attribute)
    limit = length(style.get("max-width"), style.sizes)
    smallest = style.px("min-width") or 0.0
    if width is None and limit is None and element.tag == "textarea":
        columns = element.attributes.get("cols") or "20"
        wide = (int(columns) if columns.isdigit() and len(columns) < 5 else 20) * style.font_px + 40.0
        return Extent(smallest, max(smallest, wide))
    if limit is not None:
        return Extent(smallest, max(smallest, limit.px if width is None else width))
    return Extent(max(smallest, width), max(smallest, width)) if width is not None else Extent(smallest, ENDLESS)


def content_width(scene: Scene, element: Element, style: Style, count: list[int], *, whole: bool = False) -> Extent:
    """The same of what is in a box: side by side in a row or on a line that does not wrap, else the widest of it."""
    flexible = style.get("display") in FLEX and not style.get("flex-direction").startswith("column")
    row = flexible and not style.get("flex-wrap").startswith("wrap")
    unbroken = whole or style.get("white-space") in ("nowrap", "pre")
    lines: list[list[Extent]] = [[]]
    for node in element.node.iter(include_text=True):
        if node.is_comment_node:
            continue
        if node.is_text_node:
            words = fold(node.text_content or "")
            width = _words(words, style, whole=unbroken) if words else None
            anew = not unbroken
        else:
            inside = scene.element(node)
            width = least_width(scene, inside, count, whole=whole, gives_way=flexible)
            anew = not (unbroken and scene.style_of(inside).get("display").startswith("inline"))
        if anew and not row:
            lines.append([])
        if width is not None:
            lines[-1].append(width)
    gap = (style.px("column-gap") or 0.0) * max(0, len(lines[0]) - 1) if row else 0.0
    least = max(sum(one.least for one in line) for line in lines)
    return Extent(least + gap, max(sum(one.most for one in line) for line in lines) + gap)


def _words(words: str, style: Style, *, whole: bool) -> Extent:
    if whole:
        return text_width(words, style.font_px, style)
    most = text_width(max(words.split(), key=len), style.font_px, style).most
    if style.get("overflow-wrap") == "anywhere" or style.get("word-break") in ("break-all", "break-word"):
        return Extent(0.0, most)
    longest = max(_UNBROKEN.findall(words), key=len, default="")
    return Extent(text_width(longest, style.font_px, style).least, most)
