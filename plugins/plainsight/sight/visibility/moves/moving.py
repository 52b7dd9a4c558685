"""How far offsets, margins and transforms move a box: towards the window's edges and past them."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.initial_values import INITIAL
from plainsight.sight.css.lengths import integer, length
from plainsight.sight.css.units import Length
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.stacking import containment
from plainsight.sight.visibility.moves.shift import Anchor, Shift
from plainsight.sight.visibility.moves.taken_out import note_move, offset_of, taken_out
from plainsight.sight.visibility.moves.transforms import Transformed
from plainsight.sight.visibility.state import State

_NEAR_PX = 60.0
_INLINE = frozenset({"inline", "contents", "ruby", "ruby-text"})


def with_position(state: State, chain: Chain, style: Style, parent: Style | None) -> State:
    """Follow `position`, offsets and margins, and drop the clips that a positioned box escapes."""
    position = style.get("position")
    inline = style.get("display") in _INLINE and style.get("float") == "none"
    if position in ("absolute", "fixed"):
        state = taken_out(state, chain, style, fixed=position == "fixed")
    elif position == "relative":
        state = replace(state, shift=_relative(state, chain, style, parent))
    part_of_table = style.get("display").startswith("table-")  # CSS 2.2, 8.3: margins apply to none but captions
    if position not in ("absolute", "fixed") and not part_of_table and (not inline or "margin-left" in style.values):
        state = replace(state, shift=_margins(state, chain, style, inline=inline))
    if position != "static":
        layer = integer(style.get("z-index"))
        state = replace(state, layer=state.layer if layer is None else layer)
    return state


def is_anchored(style: Style) -> bool:
    """Whether a box out of the flow is placed by another box, its anchor (CSS Anchor Positioning 1)."""
    if style.get("position") not in ("absolute", "fixed"):
        return False
    if any(style.get(name) != INITIAL[name] for name in _ANCHORING):
        return True
    return any("anchor" in style.values[name] for name in _PLACED_BY if name in style.values)


_ANCHORING = ("position-area", "position-anchor", "position-visibility")
_PLACED_BY = ("top", "right", "bottom", "left", "width", "max-width", "height", "max-height")

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


_SIDES = {"width": ("left", "right"), "height": ("top", "bottom")}


def with_anchor(state: State, chain: Chain, style: Style, *, inline: bool) -> State:
    """Note the box as one that absolute boxes inside are laid out against, or fixed ones as well."""
    positioned = style.get("position") != "static"
    fixed = chain.depth > 0 and not inline and holds_fixed(style)
    if not (positioned or fixed):
        return state
    width, height = (None, None) if inline else _room(style)
    if state.shift.placed == chain.depth:
        width = _filled(style, "width", state.shift.width) if width is None else width
        height = _filled(style, "height", state.shift.height) if height is None else height
    anchor = Anchor(chain.depth, width, height, state.shift)
    return replace(state, anchor=anchor, fixed_anchor=anchor) if fixed else replace(state, anchor=anchor)


def _filled(style: Style, name: str, size: float | None) -> float | None:
    """How large the padding box is, in px, of a box out of the flow that fills a share of what it is placed in."""
    if size is None or not {f"max-{name}", f"min-{name}", "border", "border-width"}.isdisjoint(style.values):
        return None
    if style.get("box-sizing") == "border-box" or style.get(name) == "auto":
        return size
    paddings = [style.px(f"padding-{side}") for side in _SIDES[name]]
    return None if None in paddings else size + sum(one for one in paddings if one)


def _room(style: Style) -> tuple[float | None, float | None]:
    """Width and height of a box's padding box in px, where its own style fixes them."""
    sizes = []
    for name, sides in _SIDES.items():
        found = length(style.get(name), style.sizes)
        px = found.px if found is not None and found.is_fixed else style.block_px if name == "height" else None
        limit = length(style.get(f"max-{name}"), style.sizes)
        least = length(style.get(f"min-{name}"), style.sizes)
        if px is not None and limit is not None:
            px = min(px, limit.px) if limit.is_fixed else None
        if px is not None and least is not None and least.is_fixed:
            px = max(px, least.px)
        if px is not None and style.get("box-sizing") != "border-box":
            px += sum(max(0.0, style.px(f"padding-{side}") or 0.0) for side in sides)
        sizes.append(px)
    return sizes[0], sizes[1]


def _known(state: State, share: Length | None) -> Length | None:
    """A length in px where it is a share of the width around and that is known."""
    if share is None or not share.percent or state.room is None or not state.firm:
        return share
    return Length(share.of(state.room))


def _relative(state: State, chain: Chain, style: Style, parent: Style | None) -> Shift:
    shift = state.shift
    left, right, top, bottom = (offset_of(style, name) for name in ("left", "right", "top", "bottom"))
    x = left if left is not None else Length(-right.px, -right.percent) if right is not None else None
    x = _known(state, x)
    y = top if top is not None else Length(-bottom.px, -bottom.percent) if bottom is not None else None
    moved = shift
    if x is not None:
        moved = replace(moved, left=moved.left + x.px)
        if x.percent > 60 or x.percent < -30:
            moved = replace(moved, vague=f"left: {style.get('left')}")
    if y is not None:
        y = _of_height(y, parent)
        moved = replace(moved, top=moved.top + y.px)
        if abs(y.percent) > 30:
            up = moved.raised + max(0.0, -y.percent) / 100 * style.viewport.height
            below = y.percent >= 100 and y.px >= 0 and parent is not None and not parent.px("padding-bottom")
            beyond = chain.depth - 1 if below else moved.beyond_y
            moved = replace(moved, vague_y=f"top: {style.get('top')}", raised=up, beyond_y=beyond)
    size = max(abs(x.px) if x else 0.0, abs(y.px) if y else 0.0)
    return note_move(moved, chain, style, ("left", "right", "top", "bottom"), size)


def _of_height(y: Length, parent: Style | None) -> Length:
    """An offset whose share is of the height around, in px where that is known; of a height of content it is none."""
    if not y.percent or parent is None:
        return y
    if parent.block_px is not None:
        return Length(y.of(parent.block_px))
    held = parent.get("position") in ("absolute", "fixed") and "auto" not in (parent.get("top"), parent.get("bottom"))
    by_ratio = parent.values.get("aspect-ratio", "auto") != "auto"
    return y if held or by_ratio or parent.get("writing-mode").startswith("vertical") else Length(0.0)


def _margins(state: State, chain: Chain, style: Style, *, inline: bool) -> Shift:
    shift = state.shift
    at_end = style.get("float") in ("right", "inline-end")  # where its own width and that around place its left edge
    left = None if at_end else length(style.get("margin-left"), style.sizes)
    left = left if inline else _known(state, left)
    # A box on a line has none above it.
    top = None if inline else _known(state, length(style.get("margin-top"), style.sizes))
    moved = shift
    if left is not None and left.px:
        # A share of the width around and a length against it, as in `calc(50% - 150px)`, mostly cancel out.
        px = left.px if left.percent <= 0 or left.px > 0 else min(0.0, left.of(0.8 * style.viewport.width))
        moved = replace(moved, left=moved.left + px, grows=moved.grows or px < -200)
    if left is not None and abs(left.percent) > 60:
        moved = replace(moved, vague=f"margin-left: {style.get('margin-left')}")
    room = float(style.viewport.width) if state.room is None else state.room
    if at_end and (width := length(style.get("width"), style.sizes)) is not None and width.of(room) > room:
        moved = replace(moved, left=moved.left + room - width.of(room), grows=True)
    if at_end and (end := _known(state, length(style.get("margin-right"), style.sizes))):
        # It hangs out at the right of what holds it, or is pushed to its left edge.
        pushed = end.px if end.px > room - _NEAR_PX else min(0.0, end.px)
        moved = replace(moved, left=moved.left - pushed)
        if end.percent < -60:
            moved = replace(moved, vague=f"margin-right: {style.get('margin-right')}")
    padding = style.px("padding-left") or 0.0
    if padding >= 40:
        moved = replace(moved, left=moved.left + padding)  # far enough to push text out of a box that cuts
    share = length(style.get("padding-left"), style.sizes)
    if share is not None and share.percent >= 90:
        moved = replace(moved, left=moved.left + share.percent / 100 * style.viewport.width)
    if top is not None and top.px < 0 and top.percent <= 0:
        moved = replace(moved, top=moved.top + top.px)
    if top is not None and top.percent <= -10:
        up = moved.raised - top.percent / 100 * style.viewport.width
        moved = replace(moved, vague_y=f"margin-top: {style.get('margin-top')}", raised=up)
    size = max(shift.left - moved.left, -top.px if top else 0.0)
    return note_move(
        moved, chain, style, ("width", "margin-right") if at_end else ("margin-left", "margin-top"), size
    )


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
        shift = note_move(shift, chain, style, ("transform", "translate"), size)
    return replace(state, shift=shift)
