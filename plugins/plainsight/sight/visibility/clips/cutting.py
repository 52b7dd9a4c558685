"""What clipping boxes leave of a text: all, its first words, what can be scrolled to, or nothing."""

from __future__ import annotations

from dataclasses import replace

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element, depth_of
from plainsight.sight.exposure import Reveal, Viewport
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, first_ink, line_count, line_height, text_width
from plainsight.sight.visibility.bounds.flow import height_before
from plainsight.sight.visibility.bounds.held import height_of_holder
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.clips.between import has_margins, made_short
from plainsight.sight.visibility.clips.clipping import hole_is_empty
from plainsight.sight.visibility.clips.collapsed import (
    hangs_below,
    has_no_flow,
    has_no_width,
    holds_floats_alone,
    is_as_wide_as_content,
    is_collapsed,
    overflows_lower_box,
)
from plainsight.sight.visibility.clips.in_tracks import in_tracks, is_at_mercy
from plainsight.sight.visibility.clips.one_line import is_unbroken, on_one_line
from plainsight.sight.visibility.clips.packed_down import raised
from plainsight.sight.visibility.clips.sideways import across
from plainsight.sight.visibility.clips.upright import may_spill
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left, moved_out, resolved, stuck_low
from plainsight.sight.visibility.state import Clip, Gone, State

_MARGIN_PX = 8.0
_ENDLESS = 1e6


def after_clips(
    scene: Scene, text: LexborNode, words: str, element: Element, state: State, style: Style, viewport: Viewport
) -> Left:
    """Judge all boxes that cut a text, nearest last."""
    share, cut, reveal = 1.0, None, Reveal.OPEN
    for clip in state.clips:
        left = _one(scene, text, words, element, state, style, clip, viewport)
        if left.gone is not None:
            for inner in state.clips:
                # A box that scrolls inside one that cuts, and is no higher, brings all of its content into view.
                fits = inner.height is not None and clip.height is not None and inner.height <= clip.height
                if inner.depth > clip.depth and inner.scrolls and fits:
                    scrolled = _one(scene, text, words, element, state, style, inner, viewport)
                    return scrolled if scrolled.gone is not None else left
        if left.gone is not None or left.unsure is not None:
            return left
        if left.share < share:
            share, cut = left.share, left.cut
        if left.reveal is not Reveal.OPEN:
            reveal, cut = left.reveal, cut or left.cut
    return Left(None, None, share, cut, reveal)


def _one(
    scene: Scene,
    text: LexborNode,
    words: str,
    element: Element,
    state: State,
    style: Style,
    clip: Clip,
    viewport: Viewport,
) -> Left:
    gone = Gone(clip.trick, clip.depth, clip.source)
    if hole_is_empty(clip) or _is_narrower_than_ink(clip, style, words):
        return Left(gone)
    box = path_of(element)[-1 - clip.depth]
    clip = in_tracks(scene, box, clip, float(viewport.width))
    if hole_is_empty(clip):
        return Left(gone)
    if is_at_mercy(scene, box, clip):
        return Left(unsure=f"layout decides how wide the column is that `{clip.trick}` cuts")
    shift = state.shift
    unsized = clip.height is None and not (clip.open_y or clip.fuzzy)
    if unsized and shift.placed > clip.depth:
        by_flow = clip.cuts_y and shift.edge_y < clip.depth
        hangs = hangs_below(scene, text, element, box, shift.placed, viewport) if by_flow else None
        if hangs == "out" or is_collapsed(scene, box, viewport):
            return Left(gone)
        if hangs == "unsure":
            return Left(unsure=f"layout decides whether the box that `{clip.trick}` cuts reaches so far down")
    if (left := _of_content(scene, box, clip, words, style, state)) is not None:
        return left
    if unsized and clip.cuts_y and shift.placed <= clip.depth and holds_floats_alone(scene, box):
        return Left(gone)
    if unsized and (short := made_short(scene, element, box, clip)) is not None:
        return Left(unsure=f"layout decides whether the box that `{clip.trick}` cuts reaches to {short}")
    is_sized = clip.fuzzy or (clip.width, clip.height) != (None, None)
    if style.get("writing-mode").startswith("vertical") and (is_sized or may_spill(scene, element, box)):
        return Left(unsure=f"layout decides how much of upright lines `{clip.trick}` cuts off")
    if (clip.cuts_y and shift.beyond_y == clip.depth) or (clip.cuts_x and shift.beyond_x == clip.depth):
        return Left(Gone(shift.trick, shift.depth, shift.source) if shift.trick else gone)
    if shift.vague_y is not None and clip.cuts_y:
        return Left(unsure=f"layout decides whether `{shift.vague_y}` moves it out of its box")
    if clip.depth in (shift.edge_x, shift.edge_y) or _is_far(clip, shift.left - clip.left, shift.top - clip.top):
        moved = moved_out(scene, text, words, box, depth_of(element), clip, state, style, viewport)
        if moved is not None:
            return moved
        if shift.edge_y == clip.depth < shift.placed and clip.height is not None:
            y, own = resolved(shift.top - clip.top, shift.own_y - clip.own_y, shift.height)
            if own == 0:  # what stands before it in the flow does not push it down
                padding = scene.style_of(box).px("padding-top") or 0.0
                box = path_of(element)[-1 - shift.placed]
                clip = replace(clip, height=clip.height + padding - y)
        elif clip.height is not None and shift.edge_y != clip.depth and shift.own_y == clip.own_y:
            clip = replace(clip, height=clip.height + clip.top - shift.top)  # counted from where the flow has it
    elif abs(shift.own_x - clip.own_x) > 60 or abs(shift.own_y - clip.own_y) > 60:
        return moved_out(scene, text, words, box, depth_of(element), clip, state, style, viewport) or Left()
    window = float(viewport.width)
    widths = Extent(min(clip.width or 0.25 * window, window), clip.width or window)
    if not clip.open_y and line_height(style) < 0.35 * style.font_px and clip.height is None:
        # Lines of no height make a box of no height, as long as nothing else gives it one.
        if len(words) < 0.6 * len(box.node.text().strip()) or has_margins(scene, element, box):
            return Left(unsure="layout decides what is cut")
        return Left(gone)
    beside = across(scene, text, words, element, box, state, style, clip, window, gone)
    if beside is None and not clip.open_y:
        beside = raised(scene, text, words, element, box, clip, widths, gone)
    if beside is not None:
        return beside
    slit = clip.width is not None and clip.width < 2.0 * style.font_px and len(words) > 4
    if slit and clip.cuts_x and not clip.nowrap:
        if unsized and (left := _in_lower_box(scene, text, element, box, clip, gone, window)) is not None:
            return left
        shallow = clip.height is not None and clip.height < line_height(style)
        left = _lines(scene, text, words, box, style, clip, widths, gone) if shallow else Left()
        shown = clip.width / _mean_word(words, style) if clip.width is not None else 1.0
        return Left(None, None, min(0.95, shown), gone) if left.gone is None and left.unsure is None else left
    if not clip.open_x and (clip.nowrap or is_unbroken(scene, element, box)):
        left = on_one_line(scene, text, words, box, style, clip, window, gone)
        if left != Left() or clip.height is None or not clip.cuts_y:
            return left
        widths = Extent(_ENDLESS, _ENDLESS)  # no line wraps, but lines and boxes before it may push it down
    if clip.held and clip.height is None and clip.lines is None:
        return _in_held(scene, text, words, box, style, clip, widths, gone)
    if clip.height is None and clip.lines is None:
        if unsized and (low := _in_lower_box(scene, text, element, box, clip, gone, window)) is not None:
            return low
        return (
            Left(unsure=f"layout decides how much `{clip.trick}` cuts off") if clip.fuzzy and clip.cuts_y else Left()
        )
    return _lines(scene, text, words, box, style, clip, widths, gone)


def _mean_word(words: str, style: Style) -> float:
    """How wide the words of a text are, taken one by one, in px."""
    ink = text_width(words, style.font_px, style)
    return max(1.0, (ink.least + ink.most) / 2 / max(1, len(words.split())))


def _in_lower_box(
    scene: Scene, text: LexborNode, element: Element, box: Element, clip: Clip, gone: Gone, window: float
) -> Left | None:
    """What a box that is as high as its content leaves of what overflows a lower box in it."""
    low = overflows_lower_box(scene, text, element, box, window)
    if not low:
        return None
    away = gone if clip.cuts_y else replace(gone, reveal=Reveal.SCROLL_BOX)
    return Left(away) if low == "out" else Left(unsure=f"layout decides how much `{clip.trick}` cuts off")


def _is_narrower_than_ink(clip: Clip, style: Style, words: str) -> bool:
    """Whether a hole is so low that lines show no ink in it, or so narrow that nothing of a word can be seen."""
    low = clip.height is not None and clip.height < 0.3 * style.font_px and clip.height < first_ink(style)
    narrow = clip.width is not None and clip.width < 0.15 * style.font_px and len(words) > 4
    return bool((low and clip.cuts_y) or (narrow and clip.cuts_x and low))


def _of_content(scene: Scene, box: Element, clip: Clip, words: str, style: Style, state: State) -> Left | None:
    """What a box leaves of a text if its content alone makes it wide; None where it does not cut for that."""
    if clip.width is not None or clip.open_x or not is_as_wide_as_content(scene, box):
        return None
    shift = state.shift
    gone = Left(Gone(clip.trick, clip.depth, clip.source))
    unsure = Left(unsure=f"layout decides how wide the box is that `{clip.trick}` cuts")
    if shift.placed > clip.depth > shift.edge_x:
        return gone if has_no_flow(scene, box) else unsure
    if has_no_width(scene.style_of(box)):
        return gone
    return unsure if shift.placed <= clip.depth and _stands_out(words, style, state) else None


def _stands_out(words: str, style: Style, state: State) -> bool:
    """Whether the longest word is wider than its own box, so that what is as wide as that box may cut it."""
    longest = text_width(max(words.split(), key=len, default=""), style.font_px, style)
    return state.room is not None and state.room < longest.least


def _is_far(clip: Clip, x: float, y: float) -> bool:
    """Whether a text has been moved so far inside a clip that it may be out of it."""
    if max(abs(x), abs(y)) > 100:
        return True
    if clip.height is not None and (y < -16 or y >= 0.5 * clip.height > 0):
        return True
    if clip.height is None and clip.cuts_y and (y <= -16 or y >= 40):
        return True
    return clip.width is not None and (x < -40 or x >= 0.5 * clip.width)


def _written_before(box: Element, text: LexborNode) -> str:
    """The text that stands before a text node in a box, with the spaces and line breaks of the source."""
    parts: list[str] = []
    for node in box.node.traverse(include_text=True):
        if node.mem_id == text.mem_id:
            break
        if node.is_text_node and (node.parent is None or node.parent.tag not in NOT_TEXT):
            parts.append(node.text_content or "")
        if len(parts) > 500:
            break
    return "".join(parts)


def _with_own_line(scene: Scene, text: LexborNode, before: Extent, style: Style, widths: Extent) -> Extent:
    """Add the lines of a text's own block that other words fill before it."""
    block = scene.element(text.parent) if text.parent is not None else None
    while block is not None and block.parent is not None and scene.style_of(block).get("display") == "inline":
        block = block.parent
    written = _written_before(block, text) if block is not None else ""
    prior = fold(written)
    if not prior and not (written and style.get("white-space").startswith("pre")):
        return before
    width, pitch = text_width(prior, style.font_px, style), line_height(style)
    kept = written.count("\n") if style.get("white-space").startswith("pre") else 0
    return Extent(
        before.least + pitch * max(kept, width.least // max(widths.most, 1.0)),
        before.most + pitch * (kept + 1.15 * width.most // max(widths.least, style.font_px) + 1),
    )


def _in_held(
    scene: Scene, text: LexborNode, words: str, box: Element, style: Style, clip: Clip, widths: Extent, gone: Gone
) -> Left:
    """What is left of a text in a box as high as what holds it, of which only the content is known."""
    high = height_of_holder(scene, box, widths)
    if high is not None:
        if _lines(scene, text, words, box, style, replace(clip, height=high.least), widths, gone) == Left():
            return Left()
        left = _lines(scene, text, words, box, style, replace(clip, height=high.most), widths, gone)
        if left.gone is not None:
            return left
    return Left(unsure=f"layout decides how much `{clip.trick}` cuts off")


def _lines(
    scene: Scene, text: LexborNode, words: str, box: Element, style: Style, clip: Clip, widths: Extent, gone: Gone
) -> Left:
    pitch = line_height(style)
    room = clip.height if clip.height is not None else float("inf")
    if clip.lines is not None:
        room = min(room, clip.lines * pitch)
    # Its room counts from below its own padding, and what stands before a text from above that.
    room += max(0.0, scene.style_of(box).px("padding-top") or 0.0)
    before = height_before(scene, box, text, widths)
    if before is None:
        return Left(unsure=f"much stands before it in the box that `{clip.trick}` cuts")
    before = _with_own_line(scene, text, before, style, widths)
    own = line_count(words, style, widths.least, widths.most)
    bottom_most = before.most + own.most * pitch + _MARGIN_PX
    if bottom_most <= room:
        return Left()
    if clip.scrolls and not clip.cuts_y:
        if before.least >= room:
            stuck = stuck_low(scene, text, box, own.most * pitch, room)
            return stuck or Left(replace(gone, reveal=Reveal.SCROLL_BOX))
        if before.most + 0.8 * pitch <= room:
            return Left()  # it starts in view, and the rest can be scrolled to
        return Left(unsure=f"layout decides whether `{clip.trick}` makes it scroll inside its box")
    if before.least >= room:
        return stuck_low(scene, text, box, own.most * pitch, room) or Left(gone)
    first_line_least = before.least + first_ink(style)
    if first_line_least >= room:
        return Left(gone)
    if before.most + 0.8 * pitch <= room:
        # Its first line is in view; how many more are depends on the width.
        needed = (own.least + own.most) / 2
        lines = max(1.0, (room - before.most) / pitch)
        if own.least * pitch + before.least <= room and clip.lines is None:
            return Left(None, None, 1.0)
        return Left(None, None, min(0.95, lines / needed), gone)
    return Left(unsure=f"layout decides how much `{clip.trick}` cuts off")
