"""Backgrounds: the colours that lie behind a text, and the text that a background fills."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from plainsight.sight.css.colour import BLACK, TRANSPARENT, WHITE, Colour
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.gradients import gradient_colours
from plainsight.sight.visibility.colours.inset_shadows import inset_shadows
from plainsight.sight.visibility.colours.text_fill import with_text_fill
from plainsight.sight.visibility.state import State

_MOST_GROUNDS = 64
_FEW_GROUNDS = 12
_SMALL_IMAGE_PX = 48
PICTURE = "a picture lies behind it"
_IMAGE = "an image lies behind the text"
_GRADIENT = "a gradient that can't be worked out lies behind"
_LEAVES_ROOM = re.compile("no-repeat|repeat-x|repeat-y|space")
_VEIL = 0.5
"""Under a layer of this alpha an image of whatever colours is lighter than one shade and darker than another."""

ImageColours = Callable[[str, str | None], tuple[Colour, ...] | None]


def with_background(state: State, style: Style, image_colours: ImageColours) -> State:
    """Paint the element's background over what lies behind."""
    image = style.get("background-image")
    shadowed = "box-shadow" in style.values
    if not ("background-color" in style.values or shadowed) and image == "none":
        return state
    colour = style.colour_of("background-color")
    if colour is None:
        return replace(
            state, ground_unknown=f"the background `{style.get('background-color')[:40]}` can't be worked out"
        )
    clips = split_arguments(style.get("background-clip"))
    if "text" in clips:
        return with_text_fill(state, style, colour, picture_layers(style, image_colours, to_letters=True))
    if "border-area" in clips:  # it stands under the border alone
        return state if set(clips) == {"border-area"} else replace(state, ground_unknown=_IMAGE)
    state = veiled(state, (colour,))
    if colour.alpha > 0:
        grounds = tuple(dict.fromkeys(colour.over(ground) for ground in state.grounds))
        tints = tuple(replace(tint, ground_inside=True) for tint in state.tints) if state.tints else ()
        opaque = colour.alpha >= 1.0
        state = replace(
            state,
            grounds=grounds,
            ground_unknown=None if opaque else state.ground_unknown,
            ground_between=state.ground_between and not opaque,
            tints=tints,
            blend=replace(state.blend, ground_inside=True) if state.blend is not None else None,
            text_fills=(),
        )
    if image != "none":
        state = _with_images(state, style, image_colours)
        if set(split_arguments(style.get("background-blend-mode"))) != {"normal"}:
            state = replace(state, ground_unknown="backgrounds that blend lie behind it")
    return _with_inset_shadows(state, style) if shadowed else state


def _with_inset_shadows(state: State, style: Style) -> State:
    for colour, fills in inset_shadows(style):
        if colour is None:
            return replace(state, ground_unknown="the colour of an inset shadow can't be worked out")
        over = tuple(colour.over(ground) for ground in state.grounds)
        state = replace(
            state,
            grounds=tuple(dict.fromkeys(over if fills else (*state.grounds, *over)))[:_MOST_GROUNDS],
            ground_unknown=None if fills and colour.alpha >= 1.0 else state.ground_unknown,
            ground_between=state.ground_between or not fills,
            text_fills=(),
        )
    return state


def veiled(state: State, colours: tuple[Colour, ...]) -> State:
    """The state with the darkest and the lightest that an image can be, where a layer is painted over it."""
    if state.ground_unknown is None or not state.ground_unknown.startswith((_IMAGE, PICTURE)):
        return state
    if state.slope < 1.0 or not colours or min(colour.alpha for colour in colours) < _VEIL:
        return state
    return replace(state, grounds=(BLACK, WHITE), ground_unknown=None)


def _with_images(state: State, style: Style, image_colours: ImageColours) -> State:
    for layer, colours in picture_layers(style, image_colours):
        if colours is None:
            is_gradient = "gradient(" in layer.lower()
            state = replace(state, ground_unknown=_GRADIENT if is_gradient else _IMAGE)
            continue
        state = veiled(state, colours)
        over = tuple(dict.fromkeys(colour.over(ground) for colour in colours for ground in state.grounds))
        opaque = all(colour.alpha >= 1.0 for colour in colours)
        many = len(over) > _FEW_GROUNDS
        state = replace(
            state,
            grounds=_between(over) if len(over) > _MOST_GROUNDS else over,
            ground_unknown=None if opaque else state.ground_unknown,
            ground_between=(state.ground_between and not opaque) or many or _is_picture(layer, colours),
            text_fills=(),
        )
    return state


def _between(colours: tuple[Colour, ...]) -> tuple[Colour, Colour]:
    """Two colours between which all of these lie, channel by channel."""
    channels = [(one.red, one.green, one.blue, one.alpha) for one in colours]
    return Colour(*map(min, *channels)), Colour(*map(max, *channels))


def _is_picture(layer: str, colours: tuple[Colour, ...]) -> bool:
    """Whether the colours of a layer are those between which the pixels of a picture lie."""
    return len(colours) > 1 and "gradient(" not in layer.lower()


def picture_layers(
    style: Style, image_colours: ImageColours, *, to_letters: bool = False
) -> Iterator[tuple[str, tuple[Colour, ...] | None]]:
    """The layers of a background, the lowest first, and the colours of each; None where that can't be told.

    Args:
        style: of the box.
        image_colours: what images hold.
        to_letters: whether small ones count as well, since they are cut to the text and not behind it.
    """
    layers = split_arguments(style.get("background-image"))
    sizes, repeats = (split_arguments(style.get(f"background-{name}")) for name in ("size", "repeat"))
    places = split_arguments(style.get("background-position"))
    origin = style.origins.get("background-image")
    for index in range(len(layers) - 1, -1, -1):
        layer, size, repeat = layers[index], sizes[index % len(sizes)], repeats[index % len(repeats)]
        if layer.lower() == "none" or _has_no_size(size, style):
            continue
        if not to_letters and _is_small(size, repeat, style):
            continue
        if "gradient(" in layer.lower():
            place = places[index % len(places)]
            if _is_beside(place, repeat, style):
                continue
            painted = gradient_colours(layer, style)
            yield layer, painted and (*painted, TRANSPARENT) if _leaves_room(place, size, repeat, style) else painted
            continue
        colours = image_colours(layer, origin.source if origin else None)
        if colours == () and not _is_custom(layer, style):
            continue
        if colours is not None and len(colours) > 1 and size != "cover" and _LEAVES_ROOM.search(repeat):
            colours = (*colours, TRANSPARENT)
        yield layer, colours or None


def _is_beside(place: str, repeat: str, style: Style) -> bool:
    """Whether a gradient is drawn once, and left of all that its box can be."""
    written = style.get("background-position-x") if "background-position-x" in style.values else words(place)[0]
    left = length(written, style.sizes)
    return left is not None and left.is_fixed and left.px <= -style.viewport.width and _is_once(repeat, "x")


def _leaves_room(place: str, size: str, repeat: str, style: Style) -> bool:
    """Whether a gradient that is drawn once along an axis stands off the box, or takes only a part of it."""
    sizes, places = words(size), [word for word in words(place) if word not in ("left", "top", "right", "bottom")]
    moved = "background-position-x" in style.values or "background-position-y" in style.values
    moved = moved or any((one := length(word, style.sizes)) is not None and one.px for word in places)
    for index, axis in enumerate(("x", "y")):
        own = length(sizes[min(index, len(sizes) - 1)], style.sizes) if sizes else None
        if _is_once(repeat, axis) and (moved or (own is not None and own.percent < 100)):
            return True
    return False


def _is_custom(layer: str, style: Style) -> bool:
    """Whether a custom property holds an image's address, which the place of that property is the base of."""
    address = layer[layer.index("(") + 1 : -1].strip("\"' ")
    return any(address in value for value in style.custom.values())


def _has_no_size(size: str, style: Style) -> bool:
    """An image of no width or no height is not drawn: CSS Backgrounds 3, 3.9."""
    known = [length(part, style.sizes) for part in words(size)]
    return any(one is not None and one.px == one.percent == 0 for one in known)


def _is_small(size: str, repeat: str, style: Style) -> bool:
    """A small picture, such as an icon beside the text, and a thin line, as of links, are not behind all of it."""
    thin = 0.2 * style.font_px
    once = [_is_once(repeat, axis) for axis in ("x", "y")]
    known = [length(part, style.sizes) for part in words(size)[:2]]
    if any(
        own and one is not None and one.is_fixed and one.px <= thin for own, one in zip(once, known, strict=False)
    ):
        return True
    found = [one for one in known if one is not None]
    return all(once) and bool(found) and all(one.is_fixed and one.px <= _SMALL_IMAGE_PX for one in found)


def _is_once(repeat: str, axis: str) -> bool:
    """Whether an image is drawn once along an axis."""
    across, down = (repeat.split() * 2)[:2]
    return (across if axis == "x" else down) == "no-repeat" or repeat == ("repeat-y" if axis == "x" else "repeat-x")
