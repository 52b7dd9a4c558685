"""Words at the far end of a line that is longer than the box which shows it."""

from __future__ import annotations

import re
from dataclasses import replace

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.exposure import Reveal
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.least_room import least_room
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone, State

_BLOCKS = frozenset({"block", "list-item", "flow-root"})
_NO_BLOCKS = ("inline", "contents")
_SLOT_ALONE = re.compile(r"<template[^>]*>\s*<slot[^>]*>\s*</slot>\s*</template>")
_ENDS = ("margin-left", "margin-right", "padding-left", "padding-right")
_REPLACED = frozenset({"img", "svg", "canvas", "iframe", "object", "embed", "picture", "audio"})
_SLACK_PX = 8.0
_MOST_INLINE = 50


def aligned_away(
    scene: Scene, element: Element, box: Element, state: State, clip: Clip, window: float, gone: Gone
) -> Left | None:
    """Whether a line of known width ends beyond a box that cuts it, with its words at that end; None where not.

    Args:
        scene: the page's styles.
        element: the one that holds the text.
        box: the element that cuts.
        state: of the element that holds the text.
        clip: what it cuts.
        window: the window's width, in px.
        gone: what is said of a text that the box cuts off.
    """
    block = element
    while scene.style_of(block).get("display") in _NO_BLOCKS and block.parent is not None and block is not box:
        block = block.parent
    moved = state.shift.left < clip.left or state.shift.own_x or state.scale < 1
    if clip.open_x or block is box or block.parent is None or moved:
        return None
    far = "left" if scene.style_of(box).get("direction") == "rtl" else "right"
    style = scene.style_of(block)
    share, line = _share_before(style, far), block
    if style.get("float") == far:
        share, line = 1.0, block.parent
        while scene.style_of(line).get("display") == "contents" and line.parent is not None and line is not box:
            line = line.parent
        if line is box:
            return None
    end = _line_end(scene, line, box, far) if share else 0.0
    room = clip.width if clip.width is not None else _room_of(scene, box, window)
    if share * end <= room:
        return None
    words = _width_of(scene, block, style)
    if words is None or share * (end - words.least) < room:
        return None
    if share * (end - words.most) < room + _SLACK_PX:
        return Left(unsure=f"layout decides where in the box that `{clip.trick}` cuts its line ends")
    return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))


def _width_of(scene: Scene, block: Element, style: Style) -> Extent | None:
    """What a block takes of its line: its words, or a float's own width; None where it holds more than words."""
    keys = ("words least", block), ("words most", block)
    if keys[0] not in scene.columns:
        words = text_width(fold(block.node.text()), style.font_px, style) if _is_text_only(scene, block) else None
        if style.get("float") != "none" and words is not None:
            width = length(style.get("width"), style.sizes)
            edges = _edges(style, *_ENDS)
            known = width.is_fixed if width is not None else style.get("width") == "auto"
            own = words if width is None else Extent(width.px, width.px)
            words = Extent(own.least, own.most + edges) if known else None
        found = (words.least, words.most) if words is not None else (-1.0, -1.0)
        scene.columns[keys[0]], scene.columns[keys[1]] = found
    least = scene.columns[keys[0]]
    return Extent(least, scene.columns[keys[1]]) if least >= 0 else None


def _room_of(scene: Scene, box: Element, window: float) -> float:
    """The most that a box lets through across, in px."""
    room = scene.state_of(box).room
    return window if room is None else min(window, room + _edges(scene.style_of(box), *_ENDS[2:]))


def _share_before(style: Style, far: str) -> float:
    """How much of a line's free room stands before its words, seen from the end that a box shows first."""
    ends = {"start": "left", "end": "right"}
    if style.get("direction") == "rtl":
        ends = {"start": "right", "end": "left"}
    align = style.get("text-align").removeprefix("-webkit-")
    return 0.5 if align == "center" else 1.0 if ends.get(align, align) == far else 0.0


def _line_end(scene: Scene, block: Element, box: Element, far: str) -> float:
    """How far from the box's edge the lines of a block end at least, in px; 0 where layout decides.

    CSS 2.2, 10.3.3: a width is a share of that around, and a block without one fills what its margins leave.
    """
    path = path_of(block)
    end = wide = least_room(scene, box)
    for one in reversed(path[: path.index(box)]):
        style = scene.style_of(one)
        if style.get("display") == "contents":
            continue
        if style.get("position") not in ("static", "relative") or style.get("float") != "none":
            return 0.0
        if style.get("display") not in (*_BLOCKS, "table", "table-caption") or any(
            _pulls(style, name) for name in _ENDS[:2]
        ):
            return 0.0
        edges = _edges(style, *_ENDS) if style.get("width") == "auto" else 0.0
        inside = _edges(style, *_ENDS[2:]) if style.get("box-sizing") == "border-box" else 0.0
        sizes = [length(style.get(name), style.sizes) for name in ("width", "min-width", "max-width")]
        around = scene.holder_style(one) or style
        if sizes[0] is None and (style.get("width") != "auto" or style.get("display") == "table"):
            return 0.0
        if sizes[0] is not None:
            # A row may shrink it.
            end = wide_now = sizes[0].of(wide) - inside if around.get("display") in _BLOCKS else 0.0
        else:
            wide_now = wide - edges
            end -= _edges(style, f"margin-{far}", f"padding-{far}")
        if sizes[1] is not None and sizes[1].of(wide) - inside > wide_now:
            end = wide_now = sizes[1].of(wide) - inside
        if sizes[2] is not None:
            wide_now = min(wide_now, sizes[2].of(wide) - inside)
            end = min(end, wide_now)
        elif style.get("max-width") != "none":
            return 0.0
        wide = max(0.0, wide_now)
    return end


def _pulls(style: Style, margin: str) -> bool:
    found = length(style.get(margin), style.sizes)
    return found is not None and (found.px < 0 or found.percent < 0)


def _edges(style: Style, *names: str) -> float:
    """What margins and paddings take, in px; shares of the width around as if that were the window's."""
    found = [length(style.get(name), style.sizes) for name in names if name in style.values]
    return sum(max(0.0, one.of(float(style.viewport.width))) for one in found if one is not None)


def _is_text_only(scene: Scene, block: Element) -> bool:
    """Whether nothing but words stands in the lines of a block."""
    inside = [node for node in block.node.css("*") if node.mem_id != block.node.mem_id and node.tag != "br"]
    return len(inside) <= _MOST_INLINE and all(
        (node.tag not in _REPLACED and scene.style_of(scene.element(node)).get("display") == "inline")
        or (node.tag == "template" and _SLOT_ALONE.fullmatch(node.html or ""))
        for node in inside
    )
