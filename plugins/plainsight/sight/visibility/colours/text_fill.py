"""Text that a background fills: `background-clip: text` (CSS Backgrounds 4, 2.8)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from plainsight.sight.css.colour import BLACK, Colour, contrast_ratio
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import State

Layers = Iterable[tuple[str, tuple[Colour, ...] | None]]
_WHOLE = frozenset({"auto", "auto auto", "cover", "100%", "100% 100%", "100% auto", "auto 100%"})
_FAR_STOP = re.compile(
    r"(?<![\w.#])-?(?:\d*\.?\d+(?:[a-z]+\b(?<!deg)(?<!turn)(?<!rad))|\d{4,}%|[2-9]\d\d%|1\d[1-9]%)"
)
_WEAK = 1.5
_PART = "layout decides which part of the image that fills the text shows"


def with_text_fill(state: State, style: Style, colour: Colour, layers: Layers) -> State:
    """Note the colours that shine through clear ink.

    Args:
        state: what lies behind the text.
        style: of the element whose background is cut to its letters.
        colour: that of the background.
        layers: its images, the lowest first, with their colours; None where these can't be told.
    """
    if set(split_arguments(style.get("background-clip"))) != {"text"}:
        return replace(state, ground_unknown="only some of the backgrounds are cut to the text", text_fills=(BLACK,))
    fills: tuple[Colour, ...] = (colour,) if colour.alpha > 0 else ()
    in_part = False
    for layer, colours in layers:
        if colours is None:
            return replace(state, ground_unknown="text is filled with an image", text_fills=(BLACK,))
        in_part = in_part or _shows_in_part(layer, style)
        over = (one if ground.alpha < 1.0 else one.over(ground) for one in colours for ground in fills)
        fills = tuple(dict.fromkeys(over)) or colours
    if in_part and any(_is_weak(one, state) for one in fills):
        return replace(state, ground_unknown=_PART, text_fills=(BLACK,))
    return replace(state, text_fills=fills)


def _shows_in_part(layer: str, style: Style) -> bool:
    """Whether not all colours of an image need show: it is placed, sized or fixed, or has stops far out."""
    places = words(" ".join(style.get(f"background-position{axis}").replace(",", " ") for axis in ("", "-x", "-y")))
    moved = any((one := length(place, style.sizes)) is not None and one.px for place in places)
    sized = not _WHOLE.issuperset(split_arguments(style.get("background-size")))
    return moved or sized or "fixed" in style.get("background-attachment") or _FAR_STOP.search(layer) is not None


def _is_weak(fill: Colour, state: State) -> bool:
    return min(contrast_ratio(fill.over(ground), ground) for ground in state.grounds) < _WEAK
