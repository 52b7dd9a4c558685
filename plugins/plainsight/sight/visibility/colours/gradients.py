"""The colours of a gradient, whichever way it runs."""

from __future__ import annotations

import re

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.colour_syntax import colour_around
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style

_FUNCTION = re.compile(r"^[a-z-]+\((.*)\)$", re.DOTALL)


def gradient_colours(layer: str, style: Style) -> tuple[Colour, ...] | None:
    """The colours of a gradient's stops; None where one can't be read."""
    match = _FUNCTION.match(layer.strip().lower())
    if match is None:
        return None
    colours: list[Colour] = []
    for piece in split_arguments(match[1]):
        parts = words(piece)
        if not parts:
            return None
        colour = colour_around(parts[0], style.colour, dark=style.dark)
        if colour is None:
            if not colours and (
                parts[0]
                in (
                    "to",
                    "from",
                    "at",
                    "circle",
                    "ellipse",
                    "in",
                    "closest-side",
                    "farthest-corner",
                    "farthest-side",
                    "closest-corner",
                )
                or parts[0][0] in "0123456789-+."
            ):
                continue
            if len(parts) == 1 and parts[0][0] in "0123456789":
                continue  # a colour hint
            return None
        colours.append(colour)
    return tuple(colours) or None
