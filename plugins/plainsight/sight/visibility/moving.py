"""How far offsets, margins and transforms move a box: towards the window's edges and past them."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import Length, length
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import Shift, State
from plainsight.sight.visibility.transforms import Transformed

_INLINE = frozenset({"inline", "contents", "ruby", "ruby-text"})


def with_position(state: State, chain: Chain, style: Style) -> State:
    """Follow `position`, offsets and margins, and drop the clips that a positioned box escapes."""
    position = style.get("position")
    inline = style.get("display") in _INLINE and style.get("float") == "none"
    if position in ("absolute", "fixed"):
        state = _taken_out(state, chain, style, fixed=position == "fixed")
    elif position == "relative":
        state = replace(state, shift=_relative(state.shift, chain, style))
    if position not in ("absolute", "fixed") and not inline:
        state = replace(state, shift=_margins(state.shift, chain, style))
    if position != "static":
        layer = style.get("z-index")
        number = int(layer) if layer.lstrip("+-").isdigit() else state.layer
        state = replace(state, anchor=chain.depth, positioned=True, layer=number)
    return state


def _offset(style: Style, name: str) -> Length | None:
    return length(style.get(name), style.sizes)


def _note(shift: Shift, chain: Chain, style: Style, names: tuple[str, ...], size: float) -> Shift:
    """Remember the declaration that moves farthest."""
    if size < 30:
        return shift
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            return replace(shift, depth=chain.depth, trick=origin.text, source=origin.source)
    return shift


def _taken_out(state: State, chain: Chain, style: Style, *, fixed: bool) -> State:
    anchor = state.fixed_anchor if fixed else state.anchor
    clips = tuple(clip for clip in state.clips if clip.depth <= anchor)
    window = anchor == -1
    width, height = float(style.viewport.width), float(style.viewport.height)
    shift = Shift() if window else replace(state.shift, own_x=0.0, own_y=0.0, width=None, vague=None)
    left, right = _offset(style, "left"), _offset(style, "right")
    top, bottom = _offset(style, "top"), _offset(style, "bottom")
    shift = _along_x(shift, left, right, style, width, window=window)
    shift = _along_y(shift, top, bottom, height, window=window)
    own_width = length(style.get("width"), style.sizes)
    if own_width is not None and own_width.is_fixed:
        shift = replace(shift, width=own_width.px)
    elif own_width is not None and window:
        shift = replace(shift, width=own_width.of(width))
    elif left is not None and right is not None and window:
        shift = replace(shift, width=width - left.of(width) - right.of(width))
    far = max(abs(shift.left), abs(shift.top))
    shift = _note(shift, chain, style, ("left", "right", "top", "bottom"), far)
    return replace(
        state,
        clips=clips,
        shift=shift,
        fixed=state.fixed or (fixed and window),
        fixed_anchor=state.fixed_anchor,
        root_scroll=state.root_scroll,
    )


def _along_x(
    shift: Shift, left: Length | None, right: Length | None, style: Style, width: float, *, window: bool
) -> Shift:
    margin = style.px("margin-left") or 0.0
    if left is not None:
        if window:
            return replace(shift, left=left.of(width) + margin, from_window_x=True, grows=True)
        if abs(left.percent) > 60:
            shift = replace(shift, vague=f"`left: {style.get('left')}`")
            if left.percent <= -200:
                shift = replace(shift, left=shift.left - width * 2)
            return shift
        return replace(shift, left=shift.left + left.px + margin, grows=True)
    if right is not None:
        gap = right.of(width) + (style.px("margin-right") or 0.0)
        if window:
            return replace(shift, left=width - gap, own_x=-100.0, from_window_x=True)
        if abs(right.percent) > 60:
            return replace(shift, vague=f"`right: {style.get('right')}`")
        if abs(right.px) > 100:
            # Its right edge stands this far inside the anchor's right edge, wherever that is in the window.
            return replace(shift, left=width - gap if right.px > 0 else -gap, own_x=-100.0 if right.px > 0 else 0.0)
        return shift
    return replace(shift, left=shift.left + margin, grows=margin < 0)


def _along_y(shift: Shift, top: Length | None, bottom: Length | None, height: float, *, window: bool) -> Shift:
    if top is not None:
        if window:
            return replace(shift, top=top.of(height), from_window_y=True)
        return replace(shift, top=shift.top + top.px)
    if bottom is not None:
        if window:
            return replace(shift, top=height - bottom.of(height), own_y=-100.0, from_window_y=True)
        return replace(shift, top=shift.top - bottom.px) if abs(bottom.px) > 100 else shift
    return shift


def _relative(shift: Shift, chain: Chain, style: Style) -> Shift:
    left, right, top, bottom = (_offset(style, name) for name in ("left", "right", "top", "bottom"))
    x = left if left is not None else Length(-right.px, -right.percent) if right is not None else None
    y = top if top is not None else Length(-bottom.px, -bottom.percent) if bottom is not None else None
    moved = shift
    if x is not None:
        moved = replace(moved, left=moved.left + x.px)
        if abs(x.percent) > 60:
            moved = replace(moved, vague=f"`left: {style.get('left')}`")
    if y is not None:
        moved = replace(moved, top=moved.top + y.px)
    size = max(abs(x.px) if x else 0.0, abs(y.px) if y else 0.0)
    return _note(moved, chain, style, ("left", "right", "top", "bottom"), size)


def _margins(shift: Shift, chain: Chain, style: Style) -> Shift:
    left, top = length(style.get("margin-left"), style.sizes), length(style.get("margin-top"), style.sizes)
    moved = shift
    if left is not None and left.px:
        moved = replace(moved, left=moved.left + left.px, grows=moved.grows or left.px < -200)
    if left is not None and abs(left.percent) > 60:
        moved = replace(moved, vague=f"`margin-left: {style.get('margin-left')}`")
    padding = style.px("padding-left") or 0.0
    if padding >= 100:
        moved = replace(moved, left=moved.left + padding)  # far enough to push text out of a box that cuts
    if top is not None and top.px < 0:
        moved = replace(moved, top=moved.top + top.px)
    size = max(-left.px if left else 0.0, -top.px if top else 0.0)
    return _note(moved, chain, style, ("margin-left", "margin-top"), size)


def with_move(state: State, chain: Chain, style: Style, transformed: Transformed) -> State:
    """Add a transform's translation, and let it hold fixed boxes inside."""
    x, y = transformed.move_x, transformed.move_y
    shift = state.shift
    if x.px or y.px or x.percent or y.percent:
        size = max(abs(x.px), abs(y.px), abs(x.percent) * 2, abs(y.percent) * 2)
        shift = replace(
            shift,
            left=shift.left + x.px,
            top=shift.top + y.px,
            own_x=shift.own_x + x.percent,
            own_y=shift.own_y + y.percent,
        )
        shift = _note(shift, chain, style, ("transform", "translate"), size)
    return replace(state, shift=shift, anchor=chain.depth, fixed_anchor=chain.depth)
