"""Inset shadows: they are painted over a box's background and under its words. CSS Backgrounds 3, 6.1."""

from __future__ import annotations

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.colour_syntax import colour_around
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style

_FILLS_PX = 400.0
_REACHES_PX = 20.0


def inset_shadows(style: Style) -> list[tuple[Colour | None, bool]]:
    """The shadows that reach behind a box's words, the lowest first: colour, and whether it surely fills the box."""
    if "inset" not in style.get("box-shadow"):
        return []
    found: list[tuple[Colour | None, bool]] = []
    for shadow in reversed(split_arguments(style.get("box-shadow"))):
        parts = words(shadow)
        if "inset" not in parts:
            continue
        sizes = [one.px for word in parts if (one := length(word, style.sizes)) is not None]
        if sum(map(abs, sizes)) < _REACHES_PX:
            continue
        named = [word for word in parts if word != "inset" and length(word, style.sizes) is None]
        colour = colour_around(named[0], style.colour, dark=style.dark) if named else style.colour
        if colour is None or colour.alpha > 0:
            across, down, blur, spread, *_ = [*sizes, 0.0, 0.0, 0.0, 0.0]
            found.append((colour, spread - blur - max(abs(across), abs(down)) >= _FILLS_PX))
    return found
