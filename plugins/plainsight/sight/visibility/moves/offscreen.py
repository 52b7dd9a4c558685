"""Has a box been moved to where no scrolling leads?"""

from __future__ import annotations

from collections.abc import Callable

from plainsight.sight.exposure import Viewport
from plainsight.sight.visibility.bounds.begins import Block
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.state import Gone, State

_FAR_UP = 5000.0  # px; pages longer than this above a notice are told apart by `page_height`
_NEAR = 60.0
_EDGE = 4.0  # a block that reaches so far beyond the window takes no words along
Beside = Callable[[int], "tuple[Extent, Extent] | None"]


def off_screen(
    state: State,
    width: Extent,
    height: Extent,
    viewport: Viewport,
    page_height: float,
    stands_at: Callable[[], Extent | None],
    beside: Beside,
    block: Callable[[], Block | None],
) -> Gone | str | None:
    """Why a text is off the screen; a clause where that can't be told; None where it is on it.

    Args:
        state: of the element that holds the text.
        width: of the text on one line, in px.
        height: of the text's block, in px.
        viewport: the window.
        page_height: an upper bound of the page's height, in px.
        stands_at: gives bounds of how far down the page it would stand if nothing moved it, in px.
        beside: gives bounds of what stands above and below it in the box of a depth around it, in px.
        block: gives the block that holds it as the flow lays it out, from the page's left edge; None where unknown.
    """
    shift = state.shift
    gone = Gone(shift.trick or "position", shift.depth, shift.source)
    x = _across(state, shift, width, viewport)
    if x is None and (laid_out := block()) is not None:
        x = _as_laid_out(laid_out, state, width, viewport)
    if x is True:
        return gone
    y = _down(state, shift, height, viewport, page_height, stands_at, beside)
    if y is True:
        return gone
    if x is None or y is None:
        return f"layout decides how far `{shift.vague or shift.vague_y or shift.trick or 'position'}` moves it"
    return None


def _across(state: State, shift: Shift, width: Extent, viewport: Viewport) -> bool | None:
    """True off the screen sideways, False on it, None where that can't be told."""
    window = float(viewport.width)
    left = shift.left
    if shift.vague is not None:
        if left <= -2 * window and not state.rtl_root:
            return True
        return None
    widest = min(width.most, shift.width) if shift.width is not None and not shift.grows else width.most
    box = shift.width if shift.width is not None else window
    # The farthest right that it may have started: in a box that is wider than the window, at its end.
    start = 0.0 if shift.from_window_x else max(window, shift.width or 0.0)
    if shift.own_x:
        return _by_own_size(state, shift, window, box, width)
    right_end = start + left + (widest if shift.grows or shift.from_window_x else 0.0)
    if right_end <= 0:
        return not state.rtl_root or state.fixed
    if left >= window:
        return bool(state.rtl_root or state.fixed or not state.root_scroll[0])
    if left > -_NEAR / 2:
        return False
    if not (shift.from_window_x or state.rtl_root) and width.most <= -left:
        return None  # a word or two, which may start at the window's edge
    # How much of it surely stands out to the right of the window's left edge, from where it would start at least.
    rest = left + width.least
    if state.rtl_root or (left > -_NEAR and not shift.from_window_x):
        return False
    return None if rest < max(_NEAR, 0.5 * width.least) or left < -0.1 * window else False


def _as_laid_out(block: Block, state: State, width: Extent, viewport: Viewport) -> bool | None:
    """The same, asked of the block that holds the text."""
    window, start = float(viewport.width), block.start
    if start.least >= -_EDGE and start.most + block.width.most <= window + _EDGE:
        return False
    if start.least >= window and not state.root_scroll[0]:
        return True
    ends_left = start.most + max(block.width.most, width.most) <= 0
    return True if ends_left and not state.rtl_root else None


def _by_own_size(state: State, shift: Shift, window: float, box: float, width: Extent) -> bool | None:
    share = shift.own_x / 100.0
    if shift.from_window_x:
        if shift.width is not None and shift.left + box * share >= window:
            return state.fixed or state.rtl_root or not state.root_scroll[0]
        right_end = (
            shift.left + box * (1 + share)
            if share < -1.0 or shift.width is not None
            else shift.left + box + box * share
        )
        if share <= -1.0 and shift.left <= 1:
            return True
        if share > 0 and shift.width is None and (state.fixed or not state.root_scroll[0]):
            if shift.left + share * width.least >= window:
                return True
            if shift.left + share * min(width.most, window) > window - _NEAR:
                return None
        if share >= 0 and shift.left >= window - 1:
            return state.fixed or not state.root_scroll[0]
        if shift.width is not None and shift.left + box * share + width.least < 0 and share < 0:
            # It begins so far to the left that its words may end there, too.
            return True if shift.left + box * share + width.most <= 0 and not state.rtl_root else None
        if shift.left < window and share == -1.0:
            return None if shift.left < _NEAR else False  # it ends inside the window, where its words have room
        beyond = share <= -1.0 and shift.left + share * width.least >= window
        if beyond and (state.fixed or not state.root_scroll[0]):
            return True if shift.left + share * width.most >= window else None
        return None if right_end <= _NEAR else False
    if share <= -1.5 and not state.rtl_root:
        return True
    if share == -1.0 and shift.left >= _NEAR and state.root_scroll[0] and not state.rtl_root:
        return False  # it ends that far to the right of what holds it, at least
    if share == -1.0 and shift.left <= 0:
        return True if shift.left <= -1 else None
    if abs(share) <= 0.6:
        return False if abs(shift.left) <= window else None
    if share >= 0.6 and (state.fixed or not state.root_scroll[0]):
        return None
    return None if share < 0 else False


def _down(
    state: State,
    shift: Shift,
    height: Extent,
    viewport: Viewport,
    page_height: float,
    stands_at: Callable[[], Extent | None],
    beside: Beside,
) -> bool | None:
    window = float(viewport.height)
    top, share = shift.top, shift.own_y / 100.0
    if shift.from_window_y:
        lowest, highest = top + share * height.most, top + share * height.least
        if share >= 0:
            lowest, highest = highest, top + share * height.most
        if share <= -1.0 and top <= 0:
            if shift.depth <= shift.placed:
                return True
            before = beside(shift.placed)  # what stands above it in the box that is placed there
            return True if before is not None and before[0].most + top <= 0 else None
        if highest + height.most <= 0:
            above = beside(shift.placed)  # what stands above it in its box pushes it down again
            if above is None or highest + above[0].most + height.most > 0:
                return False if above is not None and highest + above[0].least > 0 else None
            return True
        if shift.raised > 0 and top < shift.raised:
            return None
        if state.fixed or not state.root_scroll[1]:
            hung = top + share * max(height.most, shift.height or 0.0)
            if min(lowest, highest, hung) >= window or (share >= 0 and top >= window - 1):
                return True
            if top + share * height.least > window - 4 or (share == -1.0 and top > window + 8):
                return None
            if share == 0 and top > 0.5 * window and (around := beside(shift.placed)) is not None:
                if top + around[0].least >= window:
                    return True
                if top + around[0].most > window - 8:
                    return None
        if share == -1.0 and shift.height is not None and top < shift.height:
            around = beside(shift.placed)  # it hangs from its lower edge, and reaches above the window
            if around is None or top - shift.height + around[0].least < 0:
                return None
        if share == -1.0 and top < 0.5 * window and (around := beside(shift.placed)) is not None:
            size = shift.height
            if size is not None and around[0].least + height.least + around[1].least > size:
                # What has no room in it runs out at its lower edge, and not upwards.
                return None if top - size + around[0].least + 0.5 * height.least < 0 else False
            if top - around[1].least <= 0:
                return True
            if top - around[1].most < 0.5 * height.least:
                return None
        if lowest < -0.5 * height.least and top < -4 and share >= -0.6:
            return None
        return False
    if top <= -max(_FAR_UP, page_height):
        return True
    stays = not state.root_scroll[1] or (state.fixed and shift.edge_y < 0)
    if share >= 0 and stays and top >= window:
        return True
    if state.fixed and shift.edge_y < 0 and share == 0:
        start = stands_at()  # it stays where the flow has it, however far down that is
        if start is None or start.most + top > window:
            return True if start is not None and start.least + top >= window else None
    if share <= -1.5 or share >= 1.5:
        return None
    if shift.raised > 0 and ((start := stands_at()) is None or start.least + top < shift.raised):
        return None
    if share < 0 and top <= 0 and shift.vague_y is None:
        return _raised(shift, height, stands_at(), beside(shift.depth))
    up = top + min(0.0, share) * height.least
    if up <= -_NEAR / 8:
        start = stands_at()
        near = up > -_NEAR  # so far it takes a text off the page only where that surely begins at its top
        if start is None:
            return False if near else None
        if start.least + up >= 0 or (near and _reaches_in(start, up, height)):
            return False
        return True if start.most + height.most + top <= 0 else None
    return False


def _raised(shift: Shift, height: Extent, start: Extent | None, around: tuple[Extent, Extent] | None) -> bool | None:
    """Whether a box that is moved up by a share of its own height takes a text along off the page."""
    if start is None or around is None:
        return None
    share, (before, after) = shift.own_y / 100, around
    if start.most + height.most + shift.top + share * (before.least + height.least + after.least) <= 0:
        return True
    highest = start.least + shift.top + share * (before.most + height.most + after.most)
    return None if highest + 0.75 * height.least <= 0 else False


def _reaches_in(start: Extent, up: float, height: Extent) -> bool:
    """Whether a text that is moved up a little still shows ink on the page, of its first line or its last."""
    return start.most + up > 0.5 * height.least or start.least + 0.75 * height.least + up > 0
