"""What an element's zoom and transforms do to all inside it: how large it is, where, and which side it shows."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.style import Style
from plainsight.sight.visibility.moves.moving import with_move
from plainsight.sight.visibility.moves.swinging import turn_of
from plainsight.sight.visibility.moves.transforms import Transformed, transform_of, zoom_of
from plainsight.sight.visibility.state import Gone, State


def with_transform(state: State, chain: Chain, style: Style, parent: Style | None, *, drawn: bool) -> State:
    """Follow `zoom`, `transform`, `perspective` and their kin.

    Args:
        state: from around the element.
        chain: the element.
        style: its own.
        parent: the style of its parent.
        drawn: whether it is a part of an SVG drawing.
    """
    values = style.values
    if "zoom" in values:
        factor = zoom_of(style)
        if factor is None:
            state = replace(state, unsure=state.unsure or f"`zoom: {style.get('zoom')}` can't be worked out")
        else:
            state = _scaled(state, factor, chain, style, "zoom")
    space = state.space
    if (
        (space is not None and "backface-visibility" in values)
        or "transform" in values or "scale" in values or "rotate" in values or "translate" in values
    ):  # fmt: skip
        found = transform_of(style, state.perspective, space)  # type: ignore[arg-type]
        if found.unknown is not None:
            return replace(state, unsure=state.unsure or found.unknown)
        if found.away is not None:
            origin = style.origins.get(found.away)
            trick = origin.text if origin else found.away
            return replace(state, gone=Gone(trick, chain.depth, origin.source if origin else None))
        if any(style.get(name) not in ("none", "") for name in ("transform", "scale", "rotate", "translate")):
            state = _scaled(state, found.scale, chain, style, "transform" if "transform" in values else "scale")
            across, down = found.flips
            state = replace(state, flips=(state.flips[0] != across, state.flips[1] != down))
            state = with_move(state, chain, style, found)
            if found.move_x.percent <= -30 and state.shift.placed < 0 and _is_wide(style, static=True):
                shift = replace(state.shift, vague=f"transform: {style.get('transform')[:40]}")
                state = replace(state, shift=shift)  # a short text, at its beginning, leaves the window
            if drawn and found.turns:
                state = replace(state, unsure=state.unsure or "a place in a drawing can't be worked out")
            elif found.turns:
                state = _turned(state, chain, style, parent, found)
        space = found.space
    inside = space if style.get("transform-style") == "preserve-3d" and not _is_flat(style) else None
    if inside != state.space:
        state = replace(state, space=inside)
    if "perspective" in values:
        found_px = style.px("perspective")
        return replace(state, perspective=found_px)
    return replace(state, perspective=None) if state.perspective is not None else state


def _turned(state: State, chain: Chain, style: Style, parent: Style | None, found: Transformed) -> State:
    """Note a box that turns or grows about a point of its own, and what that makes of the words in it."""
    turn = turn_of(chain, style, parent, found, state.room) if state.space is None else None
    nested = turn is not None and state.turn is not None and (turn.far or state.turn.far)
    if turn is not None and state.turn is None:
        state = replace(state, turn=turn)
    if found.swings or found.mirrors:
        trick = next(one for one in ("transform", "rotate", "scale") if style.get(one) not in ("none", ""))
        why = f"layout decides where `{trick}: {style.get(trick)[:40]}` puts its words"
        lost = found.swings and turn is None and _is_wide(style)
        if nested or lost or (found.mirrors and _is_of_set_height(style)):
            return replace(state, unsure=state.unsure or why)
        state = replace(state, swung=why)
    return state


def _scaled(state: State, factor: float, chain: Chain, style: Style, name: str) -> State:
    state = replace(state, scale=state.scale * factor)
    if factor < 1.0:
        origin = style.origins.get(name)
        state = replace(
            state,
            scale_depth=chain.depth,
            scale_trick=origin.text if origin else name,
            scale_source=origin.source if origin else None,
        )
    return state


def _is_wide(style: Style, *, static: bool = False) -> bool:
    """Whether a box is as wide as what holds it, and turns about its middle, far from where its words start."""
    return (
        style.get("display") in ("block", "flex", "grid", "flow-root")
        and style.get("position") in (("static",) if static else ("static", "relative"))
        and style.get("float") == "none"
        and style.get("width") in ("auto", "", "100%")
        and style.get("transform-origin") in ("50% 50%", "center", "50%", "center center")
    )


def _is_of_set_height(style: Style) -> bool:
    """Whether what stands in a box may overflow it at its lower end."""
    return any(style.get(name) not in ("auto", "none", "") for name in ("height", "max-height"))


def _is_flat(style: Style) -> bool:
    """Whether grouping flattens what is inside (CSS Transforms 2, 4.1)."""
    return (
        style.get("overflow-x") != "visible"
        or style.get("filter") != "none"
        or style.get("clip-path") != "none"
        or style.get("opacity") not in ("1", "100%", "")
        or style.get("mix-blend-mode") != "normal"
        or style.get("isolation") == "isolate"
    )
