"""One step down the tree: what an element adds to what its ancestors do to the text inside."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.box_room import room_across
from plainsight.sight.chain import SVG_TAGS, Chain
from plainsight.sight.css.colour import DARK_CANVAS
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.rows import INLINE_BOXES, UNBROKEN
from plainsight.sight.visibility.bounds.tracks import most_tall
from plainsight.sight.visibility.clips.beside import with_strip
from plainsight.sight.visibility.clips.clip_shapes import with_clip, with_clip_path, with_corners
from plainsight.sight.visibility.clips.clipping import with_overflow
from plainsight.sight.visibility.colours.backgrounds import ImageColours
from plainsight.sight.visibility.colours.masks import with_mask
from plainsight.sight.visibility.colours.paint import (
    with_backdrop_filter,
    with_blend,
    with_filter,
    with_opacity,
    with_outline,
)
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_item_of
from plainsight.sight.visibility.drawing import with_drawing
from plainsight.sight.visibility.forks import with_forks
from plainsight.sight.visibility.moves.moving import is_anchored, with_anchor, with_position
from plainsight.sight.visibility.moves.turned import with_transform, within_turned
from plainsight.sight.visibility.own_ground import with_own_ground
from plainsight.sight.visibility.rendering import contents_skipped, fallback_of, not_drawn
from plainsight.sight.visibility.state import Gone, State

_ASIDE_TAGS = frozenset({"footer", "nav", "dialog"})
_ASIDE_ROLES = frozenset({"navigation", "contentinfo", "dialog", "alertdialog", "menu", "tooltip"})


def advance(
    state: State,
    chain: Chain,
    style: Style,
    parent: Style | None,
    image_colours: ImageColours,
    *,
    clicked: bool = False,
) -> State:
    """The state inside an element, from the state around it."""
    if state.gone is not None:
        state = within_turned(state, chain, style) if state.gone.in_space else state
        if state.gone is not None:
            return state
    inside = _step(state, chain, style, parent, image_colours, clicked)
    if inside.gone is not None and inside.gone.trick == "details" and chain.sheets.has_details_content:
        inside = replace(
            inside, gone=None, unsure="`::details-content` decides whether a closed box shows its content"
        )
    elif chain.sheets.shuts_details and chain.tag != "summary" and chain.parent and chain.parent.tag == "details":
        inside = replace(inside, unsure=inside.unsure or "`::details-content` may hide what is in an open box")
    if not style.forks:
        return inside
    return with_forks(
        inside, chain, style, parent, lambda other: _step(state, chain, other, parent, image_colours, clicked)
    )


def _step(
    state: State, chain: Chain, style: Style, parent: Style | None, image_colours: ImageColours, clicked: bool
) -> State:
    gone = not_drawn(chain, style, clicked=clicked)
    if gone is not None:
        return replace(state, gone=gone)
    if (fallback := fallback_of(chain)) is not None:
        state = replace(state, unsure=state.unsure or fallback)
    depth = chain.depth
    if style.get("display") == "contents":
        return state
    if chain.tag == "legend" and state.clips and state.clips[-1].depth == depth - 1:
        state = _on_border(state, chain)
    inline = style.get("display") == "inline"
    before = state.shift
    state = _flow(state, chain, style)
    if not inline and parent is not None and parent.get("display") == "inline":
        state = _off_its_line(state, style)
    values = style.values
    if chain.tag == "table" or "table-layout" in values:
        state = replace(state, fixed_table=style.get("table-layout") == "fixed" and style.get("width") != "auto")
    state = with_position(state, chain, style, parent)
    drawn = state.view is not None and chain.tag in SVG_TAGS
    if not inline or drawn:
        state = with_transform(state, chain, style, parent, drawn=drawn)
    state = with_anchor(state, chain, style, inline=inline)
    if chain.tag in SVG_TAGS or state.view is not None:
        state = with_drawing(state, chain, style)
    if is_anchored(style):
        state = replace(state, unsure=state.unsure or "the box that it is anchored to decides where it stands")
    if depth == 0 and style.dark:
        state = replace(state, grounds=(DARK_CANVAS,))
    if "opacity" in values:
        state = with_opacity(state, style, depth)
    if "filter" in values and style.get("filter") != "none":
        state = with_filter(state, style, depth)
    if "mix-blend-mode" in values:
        state = with_blend(state, style)
    state = _stacked(state, chain, style, parent)
    if state.gone is not None:
        return state
    if "backdrop-filter" in values:
        state = with_backdrop_filter(state, style)
    if "outline-offset" in values:
        state = with_outline(state, style)
    before_paint = state.grounds
    state = with_own_ground(state, before, chain, style, parent, image_colours)
    painted = state.grounds is not before_paint
    shape: str | None = None
    if style.get("mask-image") not in ("none", ""):
        masked = with_mask(state, style, depth)
        state, shape = masked, None if masked.gone or style.get("mask-clip") == "no-clip" else "mask-image"
    if values.get("-webkit-mask-box-image-source", "none") != "none":
        state = replace(state, unsure=state.unsure or "`-webkit-mask-box-image` lets only a part through")
    if "border-shape" in values or "corner-shape" in values:
        state = with_corners(state, style, painted=painted)
    if "clip" in values:
        state = with_clip(state, style, depth)
    if style.get("clip-path") not in ("none", ""):
        shaped = with_clip_path(state, style, depth)
        state, shape = shaped, "clip-path" if shaped is state else shape
    if parent is not None and (
        state.clips or state.fixed or state.strip or not state.root_scroll[0] or "overflow-x" in values
    ):
        state = _slid(state, chain, style, parent)
    if inline and shape is not None:
        state = replace(state, part=state.part or f"layout decides which of its lines `{shape}` lets through")
    if not inline:
        room, firm = room_across(state.room if depth else float(style.viewport.width), style, parent, firm=state.firm)
        state = replace(state, room=room, firm=firm)
        boxless = drawn and chain.tag not in ("svg", "foreignObject")  # what cuts nothing (SVG 2, 3.6)
        if not boxless and ("overflow-x" in values or "overflow-y" in values or "contain" in values):
            state = with_overflow(state, chain, style, parent)
        if shape is not None:
            state = with_overflow(state, chain, style, parent, shape=shape)
        if style.block_px is not None or state.tall is not None:
            state = replace(state, tall=most_tall(style, parent, state.tall))
        skipped = contents_skipped(chain, style)
        if skipped is not None:
            state = replace(state, gone=state.gone or skipped)
    if state.painted[0] == depth:
        state = with_strip(state, chain, style, inline=inline)
    if style.get("offset-path") not in ("none", ""):
        state = replace(state, unsure=state.unsure or "`offset-path` moves it")
    return state


def _on_border(state: State, chain: Chain) -> State:
    """A legend, which stands on the border of its field set: that cuts it off only where it is not the first."""
    if chain.parent is None or chain.parent.tag != "fieldset":
        return state
    why = "layout decides whether it stands on the border of its field set"
    return replace(state, clips=state.clips[:-1], unsure=state.unsure or why)


def _off_its_line(state: State, style: Style) -> State:
    """What stands in a box on a line without being on that line: a block breaks it in two (CSS 2.2, 9.2.1.1)."""
    if state.behind_line is None:
        return state
    if style.get("display").startswith("inline") or style.get("position") in OUT:
        return replace(state, behind_line=None)
    grounds, unknown = state.behind_line  # none of the two parts lies behind it
    return replace(state, grounds=grounds, ground_unknown=unknown, behind_line=None)


def _slid(state: State, chain: Chain, style: Style, parent: Style) -> State:
    """Note an item of a row or line that does not wrap: what stands before it may push it out of a box that cuts."""
    beside = parent.get("display") in ("grid", "inline-grid") and parent.get("grid-auto-flow").startswith("column")
    on_line = bool(state.clips) and style.get("display") in INLINE_BOXES and parent.get("white-space") in UNBROKEN
    if beside or on_line or style.get("float") != "none":
        return replace(state, slides=(*state.slides, chain.depth))
    if parent.get("display") not in ("flex", "inline-flex") or parent.get("flex-direction").startswith("column"):
        return state
    return (
        state if parent.get("flex-wrap").startswith("wrap") else replace(state, slides=(*state.slides, chain.depth))
    )


def _stacked(state: State, chain: Chain, style: Style, parent: Style | None) -> State:
    """A negative z-index puts a box behind its ancestors' backgrounds, up to the nearest stacking context."""
    layer = style.get("z-index")
    if not (layer.startswith("-") and state.walls):
        return state
    positioned = style.get("position") != "static" or (parent is not None and is_item_of(parent))
    if style.get("position") in OUT:
        # What only holds boxes out of the flow has no height, and its background then covers nothing.
        why = f"layout decides whether what holds it lies over it (`z-index: {layer}`)"
        return replace(state, part=state.part or why)
    if positioned:
        origin = style.origins.get("z-index")
        return replace(state, gone=Gone(f"z-index: {layer}", chain.depth, origin.source if origin else None))
    return state


def _flow(state: State, chain: Chain, style: Style) -> State:
    if chain.depth == 0 and style.get("direction") == "rtl":
        state = replace(state, rtl_root=True)
    if chain.depth == 1 and chain.tag == "body" and style.get("direction") == "rtl":
        state = replace(state, rtl_root=True)
    if state.main_flow:
        aside = (
            chain.tag in _ASIDE_TAGS or chain.attributes.get("role") in _ASIDE_ROLES or "popover" in chain.attributes
        )
        if aside or style.get("position") == "fixed":
            state = replace(state, main_flow=False)
    return state
