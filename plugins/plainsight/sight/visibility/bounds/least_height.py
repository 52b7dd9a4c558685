"""How high a box is at the least, by its sizes and the highest of what it holds; what stands beyond a text."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import line_height
from plainsight.sight.visibility.bounds.multicol import is_multicol
from plainsight.sight.visibility.bounds.own_room import REPLACED
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import most_height
from plainsight.sight.visibility.covers.powers import OUT

_MOST_DEEP, _MOST_NODES = 12, 40
_STACKING = frozenset({"block", "flow-root", "list-item"})
_PADDINGS = ("padding-top", "padding-bottom")
_BOUNDS = ("height", "max-height", "aspect-ratio")
_ROWS = ("grid-template-rows", "grid-auto-rows", "grid-template")
_GROWING_ROWS = re.compile(r"(?:(?:auto|none|m(?:ax|in)-content|[1-9]\d*fr)(?:\s+|$))*+")
_MOVES = frozenset({"transform", "translate", "writing-mode", "offset-path"})
_OFFSETS = frozenset({"top", "bottom"})
_MARGINS = ("margin-top", "margin-bottom")
_NO_ROOM = ("contain", "content-visibility", "scale", "zoom", "transform")
"""What may leave a box less room than its content needs, or draw it smaller."""


def least_height(scene: Scene, box: Element, deep: int = 0) -> float:
    """The least height of a box from border to border, in px."""
    style = scene.style_of(box)
    if style.get("display") == "none" or any(name in style.values for name in _NO_ROOM):
        return 0.0
    if not _rows_grow(style):
        return 0.0
    inline = style.get("display") in ("inline", "contents")
    paddings = 0.0 if inline else sum(max(0.0, style.px(name) or 0.0) for name in _PADDINGS)
    by_border = style.get("box-sizing") == "border-box"
    if style.block_px is not None and not inline:
        height = style.block_px if by_border else style.block_px + paddings
    elif style.get("height") == "auto" or inline:
        height = paddings + (_content(scene, box, deep) if deep < _MOST_DEEP else 0.0)
    else:
        height = paddings
    floor = length(style.get("min-height"), style.sizes)
    if floor is not None and floor.is_fixed and not inline:
        height = max(height, floor.px if by_border else floor.px + paddings)
    return max(0.0, min(height, most_height(style, None)))


def least_beyond(scene: Scene, box: Element, text: LexborNode, *, later: bool, enough: float) -> float:
    """The least that stands in a box above a text, or (`later`) below it, and surely not beside it, in px.

    Args:
        scene: the page's styles.
        box: the box.
        text: the text node.
        later: what stands below is asked for.
        enough: stop as soon as this is reached.
    """
    total, at = 0.0, scene.around(text)
    while at is not box and at.parent is not None and total < enough:
        style, around = scene.style_of(at), scene.style_of(at.parent)
        if _is_moved(style) or (later and _may_overflow(style)):
            return 0.0
        total = 0.0 if style.get("overflow-y") != "visible" else total
        total += min(0.0, style.px("margin-bottom" if later else "margin-top") or 0.0)
        if _stacks(around) and _is_block(style):
            for node in islice(siblings_after(at.node) if later else siblings_before(at.node), _MOST_NODES):
                other = scene.element(node)
                if node.tag not in REPLACED and node.tag not in NOT_TEXT and _is_block(scene.style_of(other)):
                    total += _least_of(scene, other, around)
        at = at.parent
    return total


def _is_moved(style: Style) -> bool:
    """Whether a box may stand elsewhere than below what is before it and above what is after it."""
    relative = style.get("position") == "relative" and not _OFFSETS.isdisjoint(style.values)
    out = style.get("position") in OUT or style.get("float") != "none" or relative
    return out or not _MOVES.isdisjoint(style.values)


def _may_overflow(style: Style) -> bool:
    """Whether what is in a box may end below it, and be seen there."""
    bound = any(style.values.get(name, "auto") not in ("auto", "none") for name in _BOUNDS)
    return style.get("overflow-y") == "visible" and (bound or not _rows_grow(style))


def _rows_grow(style: Style) -> bool:
    """Whether the rows of a grid, if it is one, are as high as what is in them."""
    return all(_GROWING_ROWS.fullmatch(style.values.get(name, "")) for name in _ROWS)


def _stacks(style: Style) -> bool:
    """Whether blocks in a box stand below each other."""
    return style.get("display") in _STACKING and not is_multicol(style)


def _is_block(style: Style) -> bool:
    """Whether a box in the flow takes lines of its own."""
    display = style.get("display")
    return display not in ("inline", "contents") and not display.startswith(("inline-", "table-", "ruby"))


def _least_of(scene: Scene, box: Element, around: Style, deep: int = 0) -> float:
    """The least that a box takes in what holds it, in px; less than nothing where its margins pull."""
    style = scene.style_of(box)
    if not _takes_room(scene, box, style, around):
        return 0.0
    key = ("least room", box)  # of this box: another of its chain may hold less
    known = scene.columns.get(key)
    if known is None:
        known = scene.columns[key] = least_height(scene, box, deep)
    return known + _margins(style)


def _content(scene: Scene, box: Element, deep: int) -> float:
    highest, style = 0.0, scene.style_of(box)
    padded = _stacks(style) and all((style.px(name) or 0.0) > 0 for name in _PADDINGS)
    for node in islice(box.node.iter(include_text=True), _MOST_NODES):
        if node.is_text_node:
            if (node.text_content or "").strip():
                highest = max(highest, 0.95 * line_height(style))
        elif node.tag not in NOT_TEXT and node.tag not in REPLACED:
            child = scene.element(node)
            least = _least_of(scene, child, style, deep + 1)
            highest = max(
                highest, least + (_given_margins(scene.style_of(child)) if padded and node.tag == "p" else 0.0)
            )
    return highest


def _takes_room(scene: Scene, box: Element, style: Style, around: Style) -> bool:
    shrinks = around.get("flex-direction").startswith("column") and style.get("flex-basis") not in ("auto", "content")
    out = style.get("position") in OUT or style.get("float") != "none"
    return not (out or shrinks) and scene.state_of(box).gone is None


def _given_margins(style: Style) -> float:
    """What browsers give a paragraph above and below, which paddings around it keep in its box (HTML 15.3.3)."""
    if style.get("display") != "block":
        return 0.0
    return sum(style.font_px for name in _MARGINS if name not in style.values)


def _margins(style: Style) -> float:
    """What margins that pull take."""
    return sum(min(0.0, style.px(name) or 0.0) for name in _MARGINS)
