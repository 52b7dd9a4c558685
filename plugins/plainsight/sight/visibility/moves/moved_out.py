"""A text that has been moved inside a box that cuts: bounds of where it is against the box's edges."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Length
from plainsight.sight.dom import Element, depth_of, siblings_before
from plainsight.sight.exposure import Reveal, Viewport
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height, text_width, wrapped
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import own_space
from plainsight.sight.visibility.moves.shift import Shift
from plainsight.sight.visibility.state import Clip, Gone, State

_HOLDERS = frozenset({"block", "flow-root", "list-item", "inline-block"})
_EDGES = frozenset({"border", "border-width", "border-left", "border-left-width"})
_PUSHES = _EDGES | {"column-width", "column-count", "text-align", "text-indent", "zoom"}
SPACED = frozenset({"p", "ul", "ol", "dl", "blockquote", "figure", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a text.

    Attributes:
        gone: why nothing is.
        unsure: why that can't be told.
        share: the part of its words that is painted, 0 to 1.
        cut: what cuts the rest off.
        reveal: `scroll-box` where the rest, or all, can be scrolled to inside a box.
    """

    gone: Gone | None = None
    unsure: str | None = None
    share: float = 1.0
    cut: Gone | None = None
    reveal: Reveal = Reveal.OPEN


def moved_out(
    scene: Scene,
    text: LexborNode,
    words: str,
    box: Element,
    depth: int,
    clip: Clip,
    state: State,
    style: Style,
    viewport: Viewport,
) -> Left | None:
    """Where a moved text is: surely outside, or unsure; None where it is surely inside.

    Args:
        scene: the page's styles.
        text: the text node.
        words: its text.
        box: the element that cuts.
        depth: of the element that holds the text.
        clip: what the box cuts.
        state: of the element that holds the text.
        style: its style.
        viewport: the window.
    """
    shift = state.shift
    mover = Gone(shift.trick, shift.depth, shift.source) if shift.trick else Gone(clip.trick, clip.depth, clip.source)
    window = float(viewport.width)
    clip = _from_its_edges(clip, shift, scene.style_of(box))
    right = clip.width if clip.width is not None else window
    width = text_width(words, style.font_px, style)
    lines = line_count(words, style, min(clip.width or 1e9, 0.5 * window), window)
    height = Extent(lines.least * line_height(style), lines.most * line_height(style))
    if shift.width is not None:
        width = wrapped(width, shift.width, words, style)
    across = "inside" if clip.open_x else _across(shift, clip, width, right, window)
    if across == "unknown" and state.room is not None and state.turn is None and not (shift.own_x or clip.own_x):
        start = start_in(scene, text, box)
        reach = wrapped(width, state.room, words, style).most
        if start is not None and shift.left - clip.left + start + max(state.room, reach) <= 0:
            across = "before"
    down = "inside" if clip.open_y else _down(scene, text, box, depth, shift, clip, height, right)
    if "before" in (across, down):
        return Left(mover)
    if across == "inside" and down == "past" and clip.height is not None:
        stuck = stuck_low(scene, text, box, height.most, clip.height)
        if stuck is not None:
            return stuck
    if "past" in (across, down):
        cuts = clip.cuts_x if across == "past" else clip.cuts_y
        return Left(mover if cuts else replace(mover, reveal=Reveal.SCROLL_BOX))
    if across == down == "inside":
        return None
    return Left(unsure=f"layout decides whether `{shift.trick or clip.trick}` moves it out of its box")


def _from_its_edges(clip: Clip, shift: Shift, box: Style) -> Clip:
    """The clip as a box that is placed in it by offsets sees it: they count from the outer edge of its padding."""
    top = max(0.0, box.px("padding-top") or 0.0) if shift.edge_y == clip.depth else 0.0
    left = max(0.0, box.px("padding-left") or 0.0) if shift.edge_x == clip.depth else 0.0
    height, width = clip.height, clip.width
    return replace(
        clip,
        height=None if height is None else height + top,
        width=None if width is None else width + left,
    )


def resolved(start: float, own: float, size: float | None) -> tuple[float, float]:
    """A move in px and in per cent of the moved box's own size, as px alone where the size is known."""
    return (start, own) if size is None else (start + own * size / 100, 0.0)


def _across(shift: Shift, clip: Clip, width: Extent, right: float, window: float) -> str:
    x, own = resolved(shift.left - clip.left, shift.own_x - clip.own_x, shift.width)
    exact = shift.edge_x == clip.depth
    if own <= -100 and x <= 0:
        return "before"
    if exact and own == -100 and width.most + 40 <= x <= right:
        return "inside"  # it hangs from its right edge, and has room to the left
    if own:
        return "past" if own > 0 and x >= right else "unknown"
    if x >= right:
        return "past"
    size = max(shift.width or 0.0, width.most) if exact else max(window, width.most)
    if shift.width is not None and shift.width >= width.most:
        size = shift.width
    if x + size <= 0:
        return "before"
    if exact and x >= 0 and x + width.most <= right:
        return "inside"
    # Lines break at the edge of their own box, wherever that stands in the flow.
    return "inside" if not exact and -40 <= x <= 0.5 * right and not clip.nowrap else "unknown"


def start_in(scene: Scene, text: LexborNode, box: Element) -> float | None:
    """How far from a box's left edge the lines of a text begin at most, in px, where plain blocks alone hold them."""
    start = 0.0
    at = scene.element(text.parent) if text.parent is not None else None
    while at is not None and at is not box:
        style = scene.style_of(at)
        if style.get("display") != "inline":
            padding = style.px("padding-left")
            around = scene.state_of(at.parent) if at.parent is not None else None
            if padding is None or not _is_plain(style, firm=around is not None and around.firm):
                return None
            start += padding
        at = at.parent
    return start if at is not None and scene.style_of(at).get("display") in _HOLDERS else None


def _is_plain(style: Style, *, firm: bool) -> bool:
    """Whether a block begins where the one around it does, its padding and a margin that is known aside."""
    margin = length(style.get("margin-left"), style.sizes) if "margin-left" in style.values else Length(0.0)
    return (
        style.get("display") in ("block", "list-item")
        and style.get("float") == "none"
        and style.get("position") in ("static", "relative")
        and style.get("direction") == "ltr"
        and style.get("overflow-x") == "visible"  # or a float may push it aside
        and margin is not None
        and (firm or margin.is_fixed)
        and _PUSHES.isdisjoint(style.values)
    )


def _down(
    scene: Scene,
    text: LexborNode,
    box: Element,
    depth: int,
    shift: Shift,
    clip: Clip,
    height: Extent,
    right: float,
) -> str:
    y, own = resolved(shift.top - clip.top, shift.own_y - clip.own_y, shift.height)
    if own <= -100 and y <= 0 and shift.edge_y == clip.depth:
        return "before"
    exact = shift.edge_y == clip.depth
    if exact and own == -100 and clip.height is not None and height.most + 40 <= y <= clip.height:
        return "inside"  # it hangs from its lower edge, and has room above
    if own <= -100 and y <= 0 and _stands_first(scene, text, shift.depth, clip.depth):
        return "before"
    before: Extent | None = Extent(0.0, 0.0)
    if not exact:
        before = height_before(scene, box, text, Extent(0.5 * right, right))
    least, most = (y + before.least, y + before.most) if before is not None else (y, 1e6)
    if not exact and own == 0 and clip.height is None and before is not None:
        return _within_content(scene, text, box, y, before, height, right)
    if own == 0 and clip.height is not None and least >= clip.height:
        return "past"
    if own >= 100 and clip.height is None and clip.cuts_y and shift.depth == clip.depth + 1:
        return "past"
    size = height.most if not exact or depth == shift.placed else None
    if exact and shift.height is not None:
        size = max(shift.height, height.most)
    if own == 0 and size is not None and most + size <= 0:
        return "before"
    if own == 0 and least >= -1 and size is not None and (clip.height is None or most + size <= clip.height):
        return "inside"
    return "unknown"


def _within_content(
    scene: Scene, text: LexborNode, box: Element, y: float, before: Extent, height: Extent, right: float
) -> str:
    """A text moved up or down in a box as high as its content: does what stands around it leave it room?"""
    if y <= 0:
        if y + before.least >= -2:
            return "inside"
        return "before" if y + before.most + height.most <= 0 else "unknown"
    after = height_after(scene, box, text, Extent(0.5 * right, right), enough=y)
    if after is None or after.least >= y:
        return "inside"
    return "past" if before.least + y >= before.most + height.most + after.most else "unknown"


def _stands_first(scene: Scene, text: LexborNode, mover: int, box: int) -> bool:
    """Whether nothing stands before the element of one depth in that of another, which holds it, above a text."""
    at = scene.element(text.parent) if text.parent is not None else None
    while at is not None and depth_of(at) > mover:
        style = scene.style_of(at)
        own = style.px("margin-top") if "margin-top" in style.values else 16.0 if at.tag in SPACED else 0.0
        if (own or 0.0) > 4:
            return False  # the margin may collapse through what moves, which is then moved by less
        at = at.parent
    while at is not None and depth_of(at) > box:
        if any(node.text().strip() or node.first_child is not None for node in siblings_before(at.node)):
            return False
        at = at.parent
    return at is not None and mover > box


def stuck_low(scene: Scene, text: LexborNode, box: Element, height: float, room: float) -> Left | None:
    """What is left of a text below a box's edge that may stick to that edge; None for one that does not stick.

    CSS Positioned Layout 3, 3.4: it sticks as long as the box that holds it reaches there.
    """
    at = scene.element(text.parent) if text.parent is not None else None
    while at is not None and at is not box:
        style = scene.style_of(at)
        if style.get("position").endswith("sticky") and style.get("bottom") != "auto":
            bottom = style.px("bottom") if at.parent is box else None
            if bottom is not None and 0 <= bottom <= room - height - own_space(style):
                return Left()
            return Left(unsure="layout decides where it sticks in the box that scrolls it")
        at = at.parent
    return None
