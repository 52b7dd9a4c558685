"""Words that run past the side of the painted box which makes them readable: it is to them as a box that cuts."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.box_room import border
from plainsight.sight.chain import Chain
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import Clip, State, Strip


def with_strip(state: State, chain: Chain, style: Style, *, inline: bool) -> State:
    """Note a box that has just been painted as the ground of the words inside, if its width is bounded."""
    strip = None
    upright = style.get("writing-mode").startswith("vertical")
    room = style.px("width") if upright else state.room
    if not inline and room is not None and style.get("overflow-x") == "visible":
        shift = state.shift
        width = room + max(0.0, style.px("padding-right") or 0.0) + 2 * border(style)
        clip = Clip(
            chain.depth,
            width,
            None,
            scrolls=False,
            trick="overflow-x: visible",
            source=None,
            open_y=True,
            cuts_y=False,
            nowrap=style.get("white-space").split()[:1] in (["nowrap"], ["pre"]),
            left=shift.left,
            top=shift.top,
            own_x=shift.own_x,
            own_y=shift.own_y,
        )
        strip = Strip(clip, state.painted[1])
    return state if state.strip is strip is None else replace(state, strip=strip)
