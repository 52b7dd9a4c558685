"""Boxes out of the flow: from whose edges offsets and margins count, and how far those place a box."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Length
from plainsight.sight.style import Style
from plainsight.sight.visibility.moves.shift import Anchor, Shift
from plainsight.sight.visibility.state import State

_ENDLESS = 1e6


def taken_out(state: State, chain: Chain, style: Style, *, fixed: bool) -> State:
    anchor = state.fixed_anchor if fixed else state.anchor
    clips = tuple(clip for clip in state.clips if clip.depth <= anchor.depth or clip.holds_all)
    window = anchor.depth == -1
    width = float(style.viewport.width) if window else anchor.width
    height = float(style.viewport.height) if window else anchor.height
    left, right = offset_of(style, "left"), offset_of(style, "right")
    top, bottom = offset_of(style, "top"), offset_of(style, "bottom")
    flow = state.shift
    shift = Shift() if window else _inside(anchor, flow)
    # Without offsets a box stays where the flow would have put it.
    if left is None and right is None:
        shift = replace(
            shift,
            left=flow.left,
            own_x=flow.own_x,
            edge_x=flow.edge_x,
            from_window_x=flow.from_window_x,
            vague=flow.vague or _of_another(flow, anchor),
        )
    if top is None and bottom is None:
        shift = replace(
            shift, top=flow.top, own_y=flow.own_y, edge_y=flow.edge_y, from_window_y=flow.from_window_y,
            vague_y=flow.vague_y, raised=flow.raised,
        )  # fmt: skip
        if style.get("align-self") in ("end", "flex-end", "self-end"):
            shift = note_move(replace(shift, own_y=shift.own_y - 100.0), chain, style, ("align-self",), 100.0)
    if fixed and window and left is right is None and style.get("writing-mode") == "vertical-rl":
        shift = replace(shift, vague="writing-mode: vertical-rl")  # the flow begins at the right edge
    shift = replace(shift, placed=chain.depth)
    shift = _along_x(shift, left, right, style, width, anchor.depth)
    shift = _along_y(shift, top, bottom, chain, style, width, height, anchor.depth)
    own_width, own_height = length(style.get("width"), style.sizes), length(style.get("height"), style.sizes)
    least = length(style.get("min-width"), style.sizes) if "min-width" in style.values else None
    if own_width is None and least is not None and width is not None and least.of(width) >= width:
        own_width = least  # words may make it wider still
    if own_width is not None and (own_width.is_fixed or width is not None):
        shift = replace(shift, width=_limited(style, "width", own_width.of(width or 0.0), width))
    elif own_width is None and left is not None and right is not None and width is not None and _stretches(style):
        shift = replace(shift, width=width - left.of(width) - right.of(width))
    least = length(style.get("min-height"), style.sizes) if "min-height" in style.values else None
    if own_height is None and least is not None and height is not None and least.of(height) >= height:
        own_height = least
    if own_height is not None and (own_height.is_fixed or height is not None):
        shift = replace(shift, height=_limited(style, "height", own_height.of(height or 0.0), height))
    elif own_height is None and top is not None and bottom is not None and height is not None:
        shift = replace(shift, height=height - top.of(height) - bottom.of(height))
    far = max(abs(shift.left), abs(shift.top), abs(shift.own_x), abs(shift.own_y))
    shift = note_move(shift, chain, style, ("left", "right", "top", "bottom", "margin-left", "margin-top"), far)
    if shift.left < 0:
        shift = replace(shift, left=shift.left + max(0.0, style.px("padding-left") or 0.0))
    if state.strip is not None and state.strip.clip.depth > anchor.depth:
        state = replace(state, strip=None)
    inside = replace(state, clips=clips, shift=shift, fixed=(fixed and window) or (state.fixed and not window))
    return replace(inside, unsure=state.unsure or state.swung) if state.swung is not None else inside


def _of_another(flow: Shift, anchor: Anchor) -> str | None:
    """What moves the box around by a share of its own size, where that is its content's, and so not known."""
    if flow.own_x > -60 or flow.placed < 0 or flow.placed != anchor.depth or anchor.width is not None:
        return None
    return flow.trick or "position"


def _inside(held: Anchor, flow: Shift) -> Shift:
    """Where the edges of an anchor are, from which boxes inside are placed."""
    anchor = held.shift
    own = anchor.placed == held.depth  # nothing but its own edges and transform move it by its own size
    if held.width is not None and (own or (anchor.from_window_x and anchor.own_x == -100)):
        anchor = replace(anchor, left=anchor.left + anchor.own_x / 100 * held.width, own_x=0.0)
    if held.height is not None and own:
        anchor = replace(anchor, top=anchor.top + anchor.own_y / 100 * held.height, own_y=0.0)
    vague = anchor.vague or (flow.trick or "transform" if max(abs(anchor.own_x), abs(anchor.own_y)) > 60 else None)
    return Shift(
        anchor.left,
        anchor.top,
        depth=flow.depth,
        trick=flow.trick,
        source=flow.source,
        from_window_x=anchor.from_window_x and anchor.own_x == 0 and vague is None,
        from_window_y=anchor.from_window_y and anchor.own_y == 0 and anchor.vague_y is None,
        vague=vague,
        vague_y=anchor.vague_y,
        beyond_x=anchor.beyond_x,
        beyond_y=anchor.beyond_y,
    )


def _along_x(
    shift: Shift, left: Length | None, right: Length | None, style: Style, width: float | None, anchor: int
) -> Shift:
    """Follow `left` or `right` from the edges of what holds the box: the window, or an ancestor of known width."""
    margin = _margin(style, "margin-left", width)
    if margin is None:
        return replace(shift, vague=f"margin-left: {style.get('margin-left')}", from_window_x=False)
    window = anchor == -1
    if left is not None:
        if window and width is not None:
            return replace(shift, left=left.of(width) + margin, from_window_x=True, grows=True)
        if left.percent and width is None:
            beyond = anchor if left.percent >= 100 and left.px >= 0 else -1
            shift = replace(shift, from_window_x=False, beyond_x=beyond)
            if abs(left.percent) > 60:
                shift = replace(shift, vague=f"left: {style.get('left')}")
            return replace(shift, left=shift.left - 2.0 * style.viewport.width) if left.percent <= -200 else shift
        return replace(shift, left=shift.left + left.of(width or 0.0) + margin, grows=True, edge_x=anchor)
    if right is not None:
        gap = right.of(width or 0.0) + (_margin(style, "margin-right", width) or 0.0)
        if window and width is not None:
            return replace(shift, left=width - gap, own_x=-100.0, from_window_x=True)
        if width is not None:
            return replace(shift, left=shift.left + width - gap, own_x=-100.0, edge_x=anchor)
        shift = replace(shift, from_window_x=False)
        if abs(right.percent) > 60:
            beyond = anchor if right.percent >= 100 and right.px >= 0 else -1
            return replace(shift, vague=f"right: {style.get('right')}", beyond_x=beyond)
        if abs(right.px) > 100:
            # Its right edge stands this far inside the anchor's right edge, wherever that is in the window.
            wide = float(style.viewport.width)
            return replace(shift, left=wide - gap if right.px > 0 else -gap, own_x=-100.0 if right.px > 0 else 0.0)
        return shift
    return replace(shift, left=shift.left + margin, grows=margin < 0)


def _along_y(
    shift: Shift,
    top: Length | None,
    bottom: Length | None,
    chain: Chain,
    style: Style,
    width: float | None,
    height: float | None,
    anchor: int,
) -> Shift:
    """The same for `top` or `bottom`; margins are shares of the width there, too."""
    window = anchor == -1
    side = "margin-bottom" if top is None and bottom is not None else "margin-top"
    margin = _margin(style, side, width) if side in style.values else given_margin(chain.tag, style)
    if margin is None:
        return replace(shift, vague_y=f"{side}: {style.get(side)}", from_window_y=False)
    if top is not None:
        if window and height is not None:
            return replace(shift, top=top.of(height) + margin, from_window_y=True)
        if top.percent and height is None:
            beyond = anchor if top.percent >= 100 and top.px >= 0 else -1
            raised = _ENDLESS if top.percent < 0 else shift.raised  # by a share of any height
            vague = f"top: {style.get('top')}"
            return replace(shift, vague_y=vague, beyond_y=beyond, from_window_y=False, raised=raised)
        return replace(shift, top=shift.top + top.of(height or 0.0) + margin, edge_y=anchor)
    if bottom is not None:
        if window and height is not None:
            return replace(shift, top=height - bottom.of(height) - margin, own_y=-100.0, from_window_y=True)
        if height is not None:
            return replace(shift, top=shift.top + height - bottom.of(height) - margin, own_y=-100.0, edge_y=anchor)
        shift = replace(shift, from_window_y=False)
        if bottom.percent or bottom.px < 0:
            beyond = anchor if bottom.percent >= 100 and bottom.px >= 0 else -1
            shift = replace(shift, vague_y=f"bottom: {style.get('bottom')}", beyond_y=beyond)
        if abs(bottom.px) > 100:
            return replace(shift, top=shift.top - bottom.px)
        return replace(shift, hung=(anchor, -bottom.px - margin))
    return replace(shift, top=shift.top + margin)


def _stretches(style: Style) -> bool:
    """Whether a box fills what its two edges leave it, rather than being as wide as its content."""
    return not style.get("width").endswith("-content")


def _limited(style: Style, name: str, size: float, around: float | None) -> float:
    """A size within its limits, in px, as far as these can be told (CSS 2.2, 10.4)."""
    for limit, pick in ((f"max-{name}", min), (f"min-{name}", max)):
        found = length(style.get(limit), style.sizes) if limit in style.values else None
        if found is not None and (found.is_fixed or around is not None):
            size = pick(size, found.of(around or 0.0))
    return size


def _margin(style: Style, name: str, width: float | None) -> float | None:
    """A margin of a box out of the flow, in px; None for a share of a width that is not known, of more than half."""
    found = length(style.get(name), style.sizes)
    if found is None:
        return 0.0
    return None if width is None and abs(found.percent) > 60 else found.of(width or 0.0)


def given_margin(tag: str, style: Style) -> float:
    """The margin above and below that browsers give a paragraph and its kin, in px (HTML 15.3.3)."""
    return style.font_px if tag in ("p", "blockquote", "figure", "pre") else 0.0


def offset_of(style: Style, name: str) -> Length | None:
    return length(style.get(name), style.sizes)


def note_move(shift: Shift, chain: Chain, style: Style, names: tuple[str, ...], size: float) -> Shift:
    """Remember the declaration that moves farthest."""
    if size < (30 if shift.trick else 8):
        return shift
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            return replace(shift, depth=chain.depth, trick=origin.text, source=origin.source)
    return shift
