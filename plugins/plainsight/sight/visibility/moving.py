"""How far offsets, margins and transforms move a box: towards the window's edges and past them."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import integer, length
from plainsight.sight.css.units import Length
from plainsight.sight.style import Style
from plainsight.sight.visibility.stacking import containment
from plainsight.sight.visibility.state import Anchor, Shift, State
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
        layer = integer(style.get("z-index"))
        state = replace(state, positioned=True, layer=state.layer if layer is None else layer)
    return state


def is_anchored(style: Style) -> bool:
    """Whether a box out of the flow is placed by another box, its anchor (CSS Anchor Positioning 1)."""
    if style.get("position") not in ("absolute", "fixed"):
        return False
    return style.get("position-area") != "none" or any(
        "anchor(" in style.get(name) for name in ("top", "right", "bottom", "left")
    )


_HOLDERS = frozenset(
    {"transform", "translate", "rotate", "scale", "perspective", "filter", "backdrop-filter", "contain"}
)


def holds_fixed(style: Style) -> bool:
    """Whether a box holds the absolute and fixed boxes inside it, whatever its own position.

    As CSS Transforms 1, Filter Effects 1, Containment 2 and Will Change 1 have it.
    """
    values = style.values
    if any(
        style.get(name) not in ("none", "")
        for name in ("transform", "translate", "rotate", "scale", "perspective", "filter", "backdrop-filter")
        if name in values
    ):
        return True
    if not containment(style).isdisjoint(("layout", "paint", "strict", "content")):
        return True
    return "will-change" in values and any(word.strip() in _HOLDERS for word in style.get("will-change").split(","))


def with_anchor(state: State, chain: Chain, style: Style, *, inline: bool) -> State:
    """Note the box as one that absolute boxes inside are laid out against, or fixed ones as well."""
    positioned = style.get("position") != "static"
    fixed = chain.depth > 0 and not inline and holds_fixed(style)
    if not (positioned or fixed):
        return state
    width, height = (None, None) if inline else _room(style)
    anchor = Anchor(chain.depth, width, height, state.shift)
    return replace(state, anchor=anchor, fixed_anchor=anchor) if fixed else replace(state, anchor=anchor)


def _room(style: Style) -> tuple[float | None, float | None]:
    """Width and height of a box's padding box in px, where its own style fixes them."""
    sizes = []
    for name, sides in (("width", ("padding-left", "padding-right")), ("height", ("padding-top", "padding-bottom"))):
        found = length(style.get(name), style.sizes)
        px = found.px if found is not None and found.is_fixed else style.block_px if name == "height" else None
        limit = length(style.get(f"max-{name}"), style.sizes)
        least = length(style.get(f"min-{name}"), style.sizes)
        if px is not None and limit is not None:
            px = min(px, limit.px) if limit.is_fixed else None
        if px is not None and least is not None and least.is_fixed:
            px = max(px, least.px)
        if px is not None and style.get("box-sizing") != "border-box":
            px += sum(max(0.0, style.px(side) or 0.0) for side in sides)
        sizes.append(px)
    return sizes[0], sizes[1]


def _offset(style: Style, name: str) -> Length | None:
    return length(style.get(name), style.sizes)


def _note(shift: Shift, chain: Chain, style: Style, names: tuple[str, ...], size: float) -> Shift:
    """Remember the declaration that moves farthest."""
    if size < (30 if shift.trick else 8):
        return shift
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            return replace(shift, depth=chain.depth, trick=origin.text, source=origin.source)
    return shift


def _taken_out(state: State, chain: Chain, style: Style, *, fixed: bool) -> State:
    anchor = state.fixed_anchor if fixed else state.anchor
    clips = tuple(clip for clip in state.clips if clip.depth <= anchor.depth or clip.holds_all)
    window = anchor.depth == -1
    width = float(style.viewport.width) if window else anchor.width
    height = float(style.viewport.height) if window else anchor.height
    left, right = _offset(style, "left"), _offset(style, "right")
    top, bottom = _offset(style, "top"), _offset(style, "bottom")
    flow = state.shift
    shift = Shift() if window else _inside(anchor.shift, flow)
    # Without offsets a box stays where the flow would have put it.
    if left is None and right is None:
        shift = replace(
            shift,
            left=flow.left,
            own_x=flow.own_x,
            edge_x=flow.edge_x,
            from_window_x=flow.from_window_x,
            vague=flow.vague,
        )
    if top is None and bottom is None:
        shift = replace(
            shift, top=flow.top, own_y=flow.own_y, edge_y=flow.edge_y, from_window_y=flow.from_window_y,
            vague_y=flow.vague_y,
        )  # fmt: skip
        if style.get("align-self") in ("end", "flex-end", "self-end"):
            shift = _note(replace(shift, own_y=shift.own_y - 100.0), chain, style, ("align-self",), 100.0)
    shift = replace(shift, placed=chain.depth)
    shift = _along_x(shift, left, right, style, width, anchor.depth)
    shift = _along_y(shift, top, bottom, style, width, height, anchor.depth)
    own_width, own_height = length(style.get("width"), style.sizes), length(style.get("height"), style.sizes)
    if own_width is not None and (own_width.is_fixed or width is not None):
        shift = replace(shift, width=own_width.of(width or 0.0))
    elif own_width is None and left is not None and right is not None and width is not None:
        shift = replace(shift, width=width - left.of(width) - right.of(width))
    if own_height is not None and (own_height.is_fixed or height is not None):
        shift = replace(shift, height=own_height.of(height or 0.0))
    elif own_height is None and top is not None and bottom is not None and height is not None:
        shift = replace(shift, height=height - top.of(height) - bottom.of(height))
    far = max(abs(shift.left), abs(shift.top), abs(shift.own_x), abs(shift.own_y))
    shift = _note(shift, chain, style, ("left", "right", "top", "bottom", "margin-left", "margin-top"), far)
    if shift.left < 0:
        shift = replace(shift, left=shift.left + max(0.0, style.px("padding-left") or 0.0))
    inside = replace(state, clips=clips, shift=shift, fixed=(fixed and window) or (state.fixed and not window))
    return replace(inside, unsure=state.unsure or state.swung) if state.swung is not None else inside


def _inside(anchor: Shift, flow: Shift) -> Shift:
    """Where the edges of an anchor are, from which boxes inside are placed."""
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
    style: Style,
    width: float | None,
    height: float | None,
    anchor: int,
) -> Shift:
    """The same for `top` or `bottom`; margins are shares of the width there, too."""
    window = anchor == -1
    side = "margin-bottom" if top is None and bottom is not None else "margin-top"
    margin = _margin(style, side, width)
    if margin is None:
        return replace(shift, vague_y=f"{side}: {style.get(side)}", from_window_y=False)
    if top is not None:
        if window and height is not None:
            return replace(shift, top=top.of(height) + margin, from_window_y=True)
        if top.percent and height is None:
            beyond = anchor if top.percent >= 100 and top.px >= 0 else -1
            return replace(shift, vague_y=f"top: {style.get('top')}", beyond_y=beyond, from_window_y=False)
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
        return replace(shift, top=shift.top - bottom.px) if abs(bottom.px) > 100 else shift
    return replace(shift, top=shift.top + margin)


def _margin(style: Style, name: str, width: float | None) -> float | None:
    """A margin of a box out of the flow, in px; None for a share of a width that is not known, of more than half."""
    found = length(style.get(name), style.sizes)
    if found is None:
        return 0.0
    return None if width is None and abs(found.percent) > 60 else found.of(width or 0.0)


def _relative(shift: Shift, chain: Chain, style: Style) -> Shift:
    left, right, top, bottom = (_offset(style, name) for name in ("left", "right", "top", "bottom"))
    x = left if left is not None else Length(-right.px, -right.percent) if right is not None else None
    y = top if top is not None else Length(-bottom.px, -bottom.percent) if bottom is not None else None
    moved = shift
    if x is not None:
        moved = replace(moved, left=moved.left + x.px)
        if x.percent > 60 or x.percent < -30:
            moved = replace(moved, vague=f"left: {style.get('left')}")
    if y is not None:
        moved = replace(moved, top=moved.top + y.px)
    size = max(abs(x.px) if x else 0.0, abs(y.px) if y else 0.0)
    return _note(moved, chain, style, ("left", "right", "top", "bottom"), size)


def _margins(shift: Shift, chain: Chain, style: Style) -> Shift:
    left, top = length(style.get("margin-left"), style.sizes), length(style.get("margin-top"), style.sizes)
    moved = shift
    if left is not None and left.px:
        # A share of the width around and a length against it, as in `calc(50% - 150px)`, mostly cancel out.
        px = left.px if left.percent <= 0 or left.px > 0 else min(0.0, left.of(0.8 * style.viewport.width))
        moved = replace(moved, left=moved.left + px, grows=moved.grows or px < -200)
    if left is not None and abs(left.percent) > 60:
        moved = replace(moved, vague=f"margin-left: {style.get('margin-left')}")
    padding = style.px("padding-left") or 0.0
    if padding >= 40:
        moved = replace(moved, left=moved.left + padding)  # far enough to push text out of a box that cuts
    share = length(style.get("padding-left"), style.sizes)
    if share is not None and share.percent >= 90:
        moved = replace(moved, left=moved.left + share.percent / 100 * style.viewport.width)
    if top is not None and top.px < 0:
        moved = replace(moved, top=moved.top + top.px)
    if top is not None and top.percent <= -10:
        moved = replace(moved, vague_y=f"margin-top: {style.get('margin-top')}")
    size = max(shift.left - moved.left, -top.px if top else 0.0)
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
    return replace(state, shift=shift)
