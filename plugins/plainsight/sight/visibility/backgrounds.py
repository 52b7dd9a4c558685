"""Backgrounds: the colours that lie behind a text, and the text that a background fills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from plainsight.sight.css.colour import BLACK, WHITE, Colour
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments
from plainsight.sight.style import Style
from plainsight.sight.visibility.gradients import gradient_colours
from plainsight.sight.visibility.state import State

_MOST_GROUNDS = 12
_SMALL_IMAGE_PX = 48
_IMAGE = "an image lies behind the text"
_VEIL = 0.6
"""Under a layer of this alpha an image of whatever colours is lighter than one shade and darker than another."""

ImageColours = Callable[[str, str | None], tuple[Colour, ...] | None]


def with_background(state: State, style: Style, image_colours: ImageColours) -> State:
    """Paint the element's background over what lies behind."""
    image = style.get("background-image")
    name_set = "background-color" in style.values
    if not name_set and image == "none":
        return state
    colour = style.colour_of("background-color")
    if colour is None:
        return replace(
            state, ground_unknown=f"the background `{style.get('background-color')[:40]}` can't be worked out"
        )
    clip = style.get("background-clip")
    if "text" in split_arguments(clip)[-1:]:
        return _with_text_fill(state, style, colour)
    state = _veiled(state, (colour,))
    if colour.alpha > 0:
        grounds = tuple(dict.fromkeys(colour.over(ground) for ground in state.grounds))
        tints = tuple(replace(tint, ground_inside=True) for tint in state.tints) if state.tints else ()
        unknown = None if colour.alpha >= 1.0 else state.ground_unknown
        state = replace(state, grounds=grounds, ground_unknown=unknown, tints=tints, text_fills=())
    if image != "none":
        state = _with_images(state, style, image, image_colours)
    return state


def _veiled(state: State, colours: tuple[Colour, ...]) -> State:
    """The state with the darkest and the lightest that an image can be, where a layer is painted over it."""
    if state.ground_unknown != _IMAGE or not colours or min(colour.alpha for colour in colours) < _VEIL:
        return state
    return replace(state, grounds=(BLACK, WHITE), ground_unknown=None)


def _with_text_fill(state: State, style: Style, colour: Colour) -> State:
    fills: list[Colour] = [colour] if colour.alpha > 0 else []
    for layer in split_arguments(style.get("background-image")):
        if layer == "none":
            continue
        colours = gradient_colours(layer, style) if "gradient(" in layer.lower() else None
        if colours is None:
            return replace(state, ground_unknown="text is filled with an image")
        fills = list(colours)
    return replace(state, text_fills=tuple(fills))


def _with_images(state: State, style: Style, image: str, image_colours: ImageColours) -> State:
    layers = split_arguments(image)
    sizes = split_arguments(style.get("background-size"))
    repeats = split_arguments(style.get("background-repeat"))
    for index in range(len(layers) - 1, -1, -1):  # the last layer lies lowest
        layer = layers[index]
        if layer.lower() == "none":
            continue
        if _is_small(sizes[index % len(sizes)], repeats[index % len(repeats)], style):
            continue
        if "gradient(" in layer.lower():
            colours = gradient_colours(layer, style)
            if colours is None:
                state = replace(state, ground_unknown="a gradient that can't be worked out lies behind")
                continue
        else:
            origin = style.origins.get("background-image")
            found = image_colours(layer, origin.source if origin else None)
            if found is None:
                state = replace(state, ground_unknown=_IMAGE)
                continue
            colours = found
        if len(set(colours)) > 1 and "url(" in layer.lower():
            state = replace(state, ground_unknown=_IMAGE)
            continue
        state = _veiled(state, colours)
        over = tuple(dict.fromkeys(colour.over(ground) for colour in colours for ground in state.grounds))
        opaque = all(colour.alpha >= 1.0 for colour in colours)
        state = replace(
            state,
            grounds=over[:_MOST_GROUNDS],
            ground_unknown=(None if opaque else state.ground_unknown)
            if len(over) <= _MOST_GROUNDS
            else "a gradient of many colours lies behind",
            text_fills=(),
        )
    return state


def _is_small(size: str, repeat: str, style: Style) -> bool:
    """A single small picture, such as an icon beside the text, is not behind all of it."""
    if not repeat.startswith("no-repeat"):
        return False
    parts = size.split()
    known = [length(part, style.sizes) for part in parts]
    return (
        bool(parts)
        and all(one is not None and one.is_fixed and one.px <= _SMALL_IMAGE_PX for one in known if one)
        and any(one is not None for one in known)
    )
