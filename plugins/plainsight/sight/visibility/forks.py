"""Properties that may turn out in several ways on the page as served: does it matter which?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.exposure import Shown
from plainsight.sight.settling import with_value
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import State
from plainsight.sight.visibility.verdict import verdict_of

_PAINT_FORKS = frozenset(
    {"opacity", "color", "background-color", "-webkit-text-fill-color", "font-size", "filter", "letter-spacing"}
)
_HARMLESS_FORKS = frozenset(
    {
        *("pointer-events", "font-weight", "font-family", "z-index", "content", "float"),
        *("transition-duration", "transition-delay"),
        *("flex-wrap", "flex-direction", "grid-template-columns", "column-width", "column-count", "container-type"),
        *("background-position", "background-attachment", "text-overflow", "text-decoration-line"),
        *("box-sizing", "aspect-ratio", "min-width", "min-height", "word-spacing", "line-height"),
        *("transform-style", "animation-duration", "animation-name", "animation-delay"),
        *("padding-top", "padding-right", "padding-bottom", "padding-left"),
    }
)

_MOVED_PX, _IN_CLIP_PX = 50.0, 8.0
"""Moves that count, in the page and in a box that cuts."""


def with_forks(
    inside: State, chain: Chain, style: Style, parent: Style | None, step: Callable[[Style], State]
) -> State:
    """Note the first property of an element that the page as served leaves open, and that matters.

    Args:
        inside: the state inside the element, with its style as it most likely is.
        chain: the element.
        style: its own.
        parent: its parent's.
        step: gives the state inside the element under another style.
    """
    for name, fork in style.forks.items():
        if name in _HARMLESS_FORKS or inside.unsure is not None:
            continue
        if not _decides_nothing(inside, chain, style, parent, name, fork.values, step):
            inside = replace(inside, gone=None, unsure=f"{fork.reason} `{name}` of <{chain.tag}>")
    return inside


def _decides_nothing(
    inside: State,
    chain: Chain,
    style: Style,
    parent: Style | None,
    name: str,
    values: tuple[str, ...],
    step: Callable[[Style], State],
) -> bool:
    """Whether every other way that a property may turn out leads to the same sight."""
    if not values:
        return False
    for value in values:
        other = with_value(style, parent, name, value, chain.depth)
        turned = step(other)
        if _essence(turned, other) == _essence(inside, style):
            continue
        if name not in _PAINT_FORKS:
            return False
        # Another paint that leaves the text as readable decides nothing.
        now, then = verdict_of(inside, style, chain), verdict_of(turned, other, chain)
        if now.shown is not Shown.VISIBLE or then.shown is not Shown.VISIBLE:
            return False
    return True


def _essence(state: State, style: Style) -> tuple[object, ...]:
    """All of a state and a style that can change a verdict, coarsely: a size counts when it crosses a threshold."""
    shift = state.shift
    if state.gone is not None:
        return ("gone",)
    step = _IN_CLIP_PX if state.clips else _MOVED_PX
    return (
        state.unsure is not None,
        state.part is not None,
        round(state.slope, 2),
        state.grounds,
        state.ground_unknown is not None,
        state.text_fills,
        state.tints,
        state.blend,
        round(state.blur),
        state.scale * style.font_px >= 12,
        state.scale > 0.9,
        tuple((clip.depth, clip.width, clip.height, clip.lines, clip.scrolls) for clip in state.clips),
        round(shift.left / step),
        round(shift.top / step),
        round(shift.own_x / 60),
        round(shift.own_y / 60),
        state.fixed,
        state.root_scroll,
        style.get("visibility") == "visible",
        style.colour,
        style.get("-webkit-text-fill-color"),
        style.get("text-indent"),
        style.get("-webkit-text-security"),
        style.get("unicode-bidi"),
    )
