"""What an element's zoom and transforms do to all inside it: how large it is, where, and which side it shows."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.style import Style
from plainsight.sight.visibility.moves.depth import Space, inside_of, is_behind_ground, lost_in_depth
from plainsight.sight.visibility.moves.moving import with_move
from plainsight.sight.visibility.moves.swinging import turn_of
from plainsight.sight.visibility.moves.transforms import STILL, UNTURNED, Transformed, transform_of, zoom_of
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
    around = state.space if state.space is not None and state.space.kept else None
    found = UNTURNED if around is None else replace(UNTURNED, space=around.turn)
    if (
        (around is not None and "backface-visibility" in values)
        or "transform" in values or "scale" in values or "rotate" in values or "translate" in values
    ):  # fmt: skip
        found = transform_of(style, state.perspective, around.turn if around is not None else None)
        if found.unknown is not None:
            return replace(state, unsure=state.unsure or found.unknown)
        if found.away is not None:
            return _turned_away(state, chain, style, found, around)
        if any(style.get(name) not in ("none", "") for name in ("transform", "scale", "rotate", "translate")):
            state = _moved(state, chain, style, parent, found, drawn=drawn)
            if around is not None or found.near is not None or state.perspective is not None:
                if around is not None and is_behind_ground(around, found) and state.coated == chain.depth - 1:
                    return _turned_away(state, chain, style, replace(found, away="transform"), None)
                lost = lost_in_depth(style, around, found, state.perspective, state.room)
                state = replace(state, unsure=state.unsure or lost)
    if state.space is not None or "transform-style" in values:
        state = replace(state, space=inside_of(style, state.space, found, state.perspective))
    if "perspective" in values:
        found_px = style.px("perspective")
        return replace(state, perspective=found_px)
    return replace(state, perspective=None) if state.perspective is not None else state


def within_turned(state: State, chain: Chain, style: Style) -> State:
    """The state of an element in a box that is gone: what turns in a space of its own box may turn back.

    Args:
        state: from around the element.
        chain: the element.
        style: its own.
    """
    if state.space is None or state.gone is None or not state.gone.in_space:
        return state
    if any(name in style.values for name in ("transform", "scale", "rotate", "translate")):
        why = f"layout decides what is seen of `{state.gone.trick[:40]}`, in which it turns once more"
        return replace(state, gone=None, unsure=state.unsure or why)
    if style.get("transform-style") == "preserve-3d":
        return state
    return replace(state, gone=replace(state.gone, in_space=False))


def _turned_away(state: State, chain: Chain, style: Style, found: Transformed, around: Space | None) -> State:
    """Note a box that shows its edge or its hidden back, or has no size."""
    assert found.away is not None
    origin = style.origins.get(found.away)
    trick = origin.text if origin else found.away
    inside = inside_of(style, state.space, found, state.perspective)
    seen_aslant = around is not None and around.near is not None and found.away != "backface-visibility"
    if seen_aslant and found.move_x != STILL:
        return replace(
            state, unsure=state.unsure or f"layout decides how much of `{trick[:40]}` is seen from the side"
        )
    gone = Gone(trick, chain.depth, origin.source if origin else None, in_space=inside is not None and inside.kept)
    return replace(state, gone=gone, space=inside)


def _moved(
    state: State, chain: Chain, style: Style, parent: Style | None, found: Transformed, *, drawn: bool
) -> State:
    """Follow a transform that leaves a box in sight."""
    state = _scaled(state, found.scale, chain, style, "transform" if "transform" in style.values else "scale")
    across, down = found.flips
    state = replace(state, flips=(state.flips[0] != across, state.flips[1] != down))
    state = with_move(state, chain, style, found)
    if found.move_x.percent <= -30 and state.shift.placed < 0 and _is_wide(style, static=True):
        shift = replace(state.shift, vague=f"transform: {style.get('transform')[:40]}")
        state = replace(state, shift=shift)  # a short text, at its beginning, leaves the window
    if drawn and found.turns:
        return replace(state, unsure=state.unsure or "a place in a drawing can't be worked out")
    return _turned(state, chain, style, parent, found) if found.turns else state


def _turned(state: State, chain: Chain, style: Style, parent: Style | None, found: Transformed) -> State:
    """Note a box that turns or grows about a point of its own, and what that makes of the words in it."""
    turn = turn_of(chain, style, parent, found, state.room) if not _shares(state) else None
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


def _shares(state: State) -> bool:
    return state.space is not None and state.space.kept


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
