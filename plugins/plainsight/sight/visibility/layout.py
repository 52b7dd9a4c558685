"""What layout has to say of a text: offsets, clips, indents, a window that does not scroll. Bounds, else unsure."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.exposure import Reveal, Shown, Viewport
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.begins import Block, begins
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height, text_width, wrapped
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.rows import in_moved_row
from plainsight.sight.visibility.bounds.space import edges_of
from plainsight.sight.visibility.clips.centred import before_page, may_begin_before
from plainsight.sight.visibility.clips.collapsed import is_collapsed
from plainsight.sight.visibility.clips.cutting import after_clips
from plainsight.sight.visibility.clips.fixed_rows import past_edge
from plainsight.sight.visibility.clips.indented import indented
from plainsight.sight.visibility.clips.pushed import may_be_pushed
from plainsight.sight.visibility.clips.sideways import past_window
from plainsight.sight.visibility.clips.starting_place import starts_elsewhere
from plainsight.sight.visibility.colours.fading import after_fade
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.hanging import from_window
from plainsight.sight.visibility.moves.moved_out import Left, start_in
from plainsight.sight.visibility.moves.offscreen import off_screen
from plainsight.sight.visibility.moves.over_anchor import over_the_page
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.moves.swinging import Place, line_start, swung_out
from plainsight.sight.visibility.run import Run
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.spilling import spilt
from plainsight.sight.visibility.state import Gone, State
from plainsight.sight.visibility.verdict import Verdict

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage

_HANGS = "layout decides how high the fixed box is that it is placed from"


class Layout:
    """Layout questions about one page, whose texts pass all others."""

    def __init__(self, page: StaticPage) -> None:
        self._page = page
        self._heights: dict[Viewport, float] = {}

    def placed(self, scene: PageScene, text: LexborNode, words: str, element: Element, verdict: Verdict) -> Run:
        """What layout has to say: offsets, clips, a window that does not scroll."""
        style, state = scene.settle(scene.chains.of(element))
        font_px = verdict.font_px
        if state.slides and state.clips:
            state = in_moved_row(scene, element, state, float(scene.viewport.width))
        away = self._away(scene, text, words, element, style, state)
        if away is None and state.fixed and state.slides and not state.clips:
            away = past_edge(scene, element, state, float(scene.viewport.width))
        if isinstance(away, Gone):
            return Run(words, Verdict(Shown.HIDDEN, away, font_px=font_px))
        indent = style.values.get("text-indent")
        if indent is not None and indent not in ("0", "0px"):
            gone = indented(scene, words, state, element)
            if gone is not None:
                return Run(words, gone)
        left = Left()
        if state.clips and (elsewhere := starts_elsewhere(scene, element, state)) is not None:
            return Run(words, Verdict(Shown.UNSURE, unsure=elsewhere, font_px=font_px))
        if state.clips:
            left = after_clips(scene, text, words, element, state, style, scene.viewport)
        still = not state.root_scroll[0] and not state.fixed
        chain = scene.chains.of(element)
        if left == Left() and still and (scene.may_stand_aside(chain) or may_be_pushed(scene, chain, element)):
            left = past_window(scene, text, words, element, state, style, float(scene.viewport.width)) or left
        if left == Left() and not state.fixed and may_begin_before(scene, chain, element):
            left = before_page(scene, text, words, element, state, style) or left
        if left.gone is not None:
            return Run(words, Verdict(Shown.HIDDEN, left.gone, font_px=font_px))
        unsure = away or left.unsure
        if state.turn is not None and unsure is None:
            swung = self._swung(scene, text, words, element, state)
            if isinstance(swung, Gone):
                return Run(words, Verdict(Shown.HIDDEN, swung, font_px=font_px))
            unsure = swung
        if unsure is None and (state.leak is not None or state.strip is not None):
            on_ground = spilt(scene, text, words, element, state, style)
            if on_ground.gone is not None:
                return Run(words, Verdict(Shown.HIDDEN, on_ground.gone, font_px=font_px, contrast=1.0))
            unsure = on_ground.unsure
            left = on_ground if on_ground.share < left.share else left
        if unsure is not None:
            return Run(words, Verdict(Shown.UNSURE, unsure=unsure, font_px=font_px))
        if state.fade is not None:
            verdict = after_fade(scene, text, words, element, state, state.fade, verdict)
            if verdict.shown is Shown.UNSURE:
                return Run(words, verdict)
        if left.share < 1.0 or left.reveal is not Reveal.OPEN:
            return Run(words, verdict, left.share, left.reveal, left.cut)
        if not state.root_scroll[1] and not state.fixed:
            return self._on_first_screen(scene, text, words, verdict)
        return Run(words, verdict)

    def stands_off_its_ground(self, scene: PageScene, element: Element) -> bool:
        """Whether a text may stand off the painted box around it, which has no height, or beside which it floats."""
        leak = scene.state_of(element).leak
        if leak is None or leak.height is not None:
            return False
        return leak.unsure != "" or is_collapsed(scene, path_of(element)[-1 - leak.depth], scene.viewport)

    def _away(
        self, scene: PageScene, text: LexborNode, words: str, element: Element, style: Style, state: State
    ) -> Gone | str | None:
        """Whether a text has been moved off the page."""
        shift = state.shift
        hung, below = shift.hung
        moved = shift.trick or shift.vague or shift.raised or shift.own_x or shift.own_y or hung >= 0
        if not (moved or state.fixed):
            return None
        if hung >= 0 and is_collapsed(scene, path_of(element)[-1 - hung], scene.viewport):
            shift = replace(shift, top=shift.top + below, own_y=shift.own_y - 100.0, depth=shift.placed)
            state = replace(state, shift=shift)
        if (shift.beyond_y >= 0 or shift.own_y == -100 or hung >= 0) and (
            over := over_the_page(scene, text, words, element, state)
        ) is not False:
            at = shift.placed if shift.depth < shift.placed or not shift.trick else shift.depth
            trick = shift.vague_y or shift.trick or "position"
            return (
                Gone(trick, at, shift.source) if over else f"layout decides whether `{trick}` puts it above the page"
            )
        width = text_width(words, style.font_px, style)
        at_end = style.get("direction") == "rtl" or style.get("text-align") not in ("start", "left", "justify", "")
        if style.get("writing-mode").startswith("vertical"):
            width = Extent(line_height(style), width.most)
        elif shift.width is not None:
            width = wrapped(width, shift.width, words, style)
            if at_end:
                if state.fixed and shift.from_window_x and shift.own_x == 0 and _begins_beyond(shift, width, style):
                    return f"layout decides how far `{shift.trick}` moves it"
                width = Extent(width.least, max(width.most, shift.width))  # its lines may end where its box does
        known = shift.from_window_x and abs(shift.left) <= 8
        narrowest = shift.width or (0.9 * scene.viewport.width if known else 100.0)
        lines = line_count(words, style, narrowest, float(scene.viewport.width))
        # Of lines that are lower than their letters, those show half their size beyond the line.
        height = Extent(lines.least * line_height(style), max(lines.most * line_height(style), 0.6 * style.font_px))
        places = from_window(scene, element, state) or (shift,)
        found = [
            off_screen(
                replace(state, shift=place),
                width,
                height,
                scene.viewport,
                self._page_height(scene),
                lambda: self.stands_at(scene, text),
                partial(_beside, scene, text),
                partial(_block, scene, element),
            )
            for place in places
        ]
        if isinstance(found[0], str) and self._ends_left(scene, text, width, state):
            return Gone(shift.trick or "position", shift.depth, shift.source)
        if len({isinstance(one, Gone) for one in found}) == 1:
            return next((one for one in found if one is not None), None)
        return _HANGS

    def _ends_left(self, scene: PageScene, text: LexborNode, width: Extent, state: State) -> bool:
        """Whether all lines of a text end left of the page, which does not scroll there."""
        shift, root = state.shift, self._page.tree.root
        if root is None or state.room is None or shift.placed >= 0 or shift.vague or shift.own_x or state.rtl_root:
            return False
        start = start_in(scene, text, self._page.element(root))
        return start is not None and start + shift.left + max(state.room, width.most) <= 0

    def _swung(
        self, scene: PageScene, text: LexborNode, words: str, element: Element, state: State
    ) -> Gone | str | None:
        """Whether a text has been turned off the page."""
        turn, shift = state.turn, state.shift
        if turn is None or shift.placed > turn.depth:
            return None
        why = f"layout decides where `{turn.trick}` puts its words"
        vague = shift.own_x or shift.own_y or shift.vague or shift.vague_y
        if vague or any(clip.depth < turn.depth for clip in state.clips):
            return why if turn.far else None
        around = _beside(scene, text, turn.depth)
        down = _from_window(scene, text, shift) if shift.placed >= 0 else self.stands_at(scene, text)
        if around is None or down is None:
            return why if turn.far else None
        path = path_of(element)
        box, style = path[-1 - turn.depth], scene.style_of(element)
        if any(scene.style_of(one).get("float") != "none" for one in path[: path.index(box)]):
            return why  # a float makes its box no higher, and so does not move the point about which that turns
        line = text_width(words, style.font_px, style)
        narrowest = turn.width.least if turn.width is not None else 100.0
        lines = line_count(words, style, narrowest, float(scene.viewport.width))
        pitch = line_height(style)
        own = Extent(lines.least * pitch, lines.most * pitch)
        before, after = around
        if turn.height is not None:
            before += Extent(0.0, edges_of(box.tag, scene.style_of(box)))
            after = Extent(turn.height - before.most - own.most, turn.height - before.least - own.least)
        place = Place(
            top=Extent(shift.top, math.inf),
            down=Extent(down.least + min(0.0, shift.top), down.most + shift.top),
            left=shift.left,
            before=before,
            after=after,
            start=line_start(scene, text, path[: path.index(box) + 1]),
            line=line,
            lines=own,
        )
        free = not state.fixed
        gone = swung_out(turn, place, style, (state.root_scroll[0] and free, state.root_scroll[1] and free))
        return Gone(turn.trick, turn.depth, turn.source) if gone else why if gone is None else None

    def _on_first_screen(self, scene: PageScene, text: LexborNode, words: str, verdict: Verdict) -> Run:
        """In a window that can't be scrolled, only what stands on the first screen is seen."""
        body = self._page.tree.body
        if body is None:
            return Run(words, verdict)
        window = scene.viewport
        box = self._page.element(body)
        if box.parent is not None and "mandatory" in scene.style_of(box.parent).get("scroll-snap-type"):
            return Run(words, Verdict(Shown.UNSURE, unsure="the window may snap to some part of the page by itself"))
        before = height_before(scene, box, text, Extent(0.5 * window.width, float(window.width)))
        if before is not None and before.most + 60 <= window.height:
            return Run(words, verdict)
        if before is not None and before.least >= window.height:
            style = scene.style_of(box)
            for holder in (box, box.parent):
                origin = scene.style_of(holder).origins.get("overflow-y") if holder is not None else None
                if origin is not None:
                    return Run(words, Verdict(Shown.HIDDEN, Gone(origin.text, origin.depth, origin.source)))
            return Run(words, Verdict(Shown.HIDDEN, Gone("overflow: hidden", 1), font_px=style.font_px))
        return Run(
            words, Verdict(Shown.UNSURE, unsure="the window can't be scrolled, and layout decides what is on it")
        )

    def stands_at(self, scene: PageScene, text: LexborNode) -> Extent | None:
        """Bounds of how far down the page a text node stands, in px."""
        body = self._page.tree.body
        if body is None:
            return None
        window = float(scene.viewport.width)
        return height_before(scene, self._page.element(body), text, Extent(0.5 * window, window))

    def _page_height(self, scene: PageScene) -> float:
        known = self._heights.get(scene.viewport)
        if known is None:
            body = self._page.tree.body
            length = len(body.text()) if body is not None else 0
            known = self._heights[scene.viewport] = 2000.0 + length * 16.0 * 28.0 * 2 / scene.viewport.width
        return known


def _beside(scene: PageScene, text: LexborNode, depth: int) -> tuple[Extent, Extent] | None:
    """Bounds of what stands above and below a text node in the box of that depth around it, in px."""
    if text.parent is None or depth < 0:
        return None
    window = float(scene.viewport.width)
    box, widths = path_of(scene.element(text.parent))[-1 - depth], Extent(0.5 * window, window)
    before, after = height_before(scene, box, text, widths), height_after(scene, box, text, widths)
    return (before, after) if before is not None and after is not None else None


def _block(scene: PageScene, element: Element) -> Block | None:
    """The block that holds an element's words, across the page."""
    root, window = path_of(element)[-1], float(scene.viewport.width)
    return begins(scene, element, root, Extent(window, window)) if element is not root else None


def _begins_beyond(shift: Shift, width: Extent, style: Style) -> bool:
    """Whether lines that end where their box does, or stand in its middle, may begin right of the window."""
    spare = (shift.width or 0.0) - width.least
    return shift.left + (spare / 2 if style.get("text-align") == "center" else spare) > style.viewport.width


def _from_window(scene: PageScene, text: LexborNode, shift: Shift) -> Extent | None:
    """Bounds of how far down the window a text stands in a box that is placed in it, its offset aside."""
    around = _beside(scene, text, shift.placed) if shift.from_window_y else None
    return around[0] if around is not None else None
