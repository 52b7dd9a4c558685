"""Words at the far end of a line that is longer than the box which shows it."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.exposure import Reveal
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import text_width
from plainsight.sight.visibility.bounds.flow import Scene
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone, State

_BLOCKS = frozenset({"block", "list-item", "flow-root"})
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
    while scene.style_of(block).get("display") == "inline" and block.parent is not None and block is not box:
        block = block.parent
    moved = state.shift.left < clip.left or state.shift.own_x or state.scale < 1
    if clip.open_x or block is box or moved:
        return None
    far = "left" if scene.style_of(box).get("direction") == "rtl" else "right"
    share = _share_before(scene.style_of(block), far)
    end = _line_end(scene, block, box, far) if share else None
    if end is None or not _is_text_only(scene, block):
        return None
    style = scene.style_of(element)
    start = share * (end - text_width(fold(block.node.text()), style.font_px, style).most)
    room = clip.width if clip.width is not None else window
    if start < room + _SLACK_PX:
        return None
    return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))


def _share_before(style: Style, far: str) -> float:
    """How much of a line's free room stands before its words, seen from the end that a box shows first."""
    ends = {"start": "left", "end": "right"}
    if style.get("direction") == "rtl":
        ends = {"start": "right", "end": "left"}
    align = style.get("text-align").removeprefix("-webkit-")
    return 0.5 if align == "center" else 1.0 if ends.get(align, align) == far else 0.0


def _line_end(scene: Scene, block: Element, box: Element, far: str) -> float | None:
    """How far from the box's edge the lines of a block end at least, in px; None where layout decides."""
    taken = 0.0
    cap = float("inf")
    one: Element | None = block
    while one is not None and one is not box:
        style = scene.style_of(one)
        if style.get("position") not in ("static", "relative") or style.get("float") != "none":
            return None
        if any((style.px(f"margin-{side}") or 0.0) < 0 for side in ("left", "right")):
            return None
        padding = max(0.0, style.px(f"padding-{far}") or 0.0)
        wide = _width(scene, style, one)
        if wide is not None:
            inside = padding if style.get("box-sizing") == "border-box" else 0.0
            return min(wide - inside - taken, cap)
        most = length(style.get("max-width"), style.sizes)
        if style.get("display") not in _BLOCKS or style.get("width") not in ("auto", "", "100%"):
            return None
        if most is not None:
            if not most.is_fixed:
                return None
            cap = min(cap, most.px - taken)
        taken += padding + max(0.0, style.px(f"margin-{far}") or 0.0)
        one = one.parent
    return None


def _width(scene: Scene, style: Style, one: Element) -> float | None:
    """The width that a box has at least by its own style, in px; None where it has none of its own."""
    if style.get("display") in ("inline", "contents"):
        return None
    least, most = (length(style.get(f"{end}-width"), style.sizes) for end in ("min", "max"))
    if least is not None and least.is_fixed and least.px > 0:
        return least.px
    wide = length(style.get("width"), style.sizes)
    around = scene.style_of(one.parent).get("display") if one.parent is not None else "block"
    if wide is None or not wide.is_fixed or around not in _BLOCKS:
        return None  # a row may shrink it
    return wide.px if most is None else min(wide.px, most.px) if most.is_fixed else None


def _is_text_only(scene: Scene, block: Element) -> bool:
    """Whether nothing but words stands in the lines of a block."""
    inside = [node for node in block.node.css("*") if node.mem_id != block.node.mem_id and node.tag != "br"]
    return len(inside) <= _MOST_INLINE and all(
        node.tag not in _REPLACED and scene.style_of(scene.element(node)).get("display") == "inline"
        for node in inside
    )
