"""Opacity, filters, blend modes, masks and backgrounds: what becomes of colours on their way to the eye."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from plainsight.sight.css.colour import Colour, parse_colour, split_arguments
from plainsight.sight.css.expand import words
from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import Gone, State, Tint

_FUNCTION = re.compile(r"^([a-z-]+)\((.*)\)$", re.DOTALL)
_MOST_GROUNDS = 12
_SMALL_IMAGE_PX = 48
KNOWN_BLENDS = frozenset({"multiply", "screen", "darken", "lighten", "difference", "exclusion"})

ImageColours = Callable[[str, str | None], tuple[Colour, ...] | None]


def with_opacity(state: State, style: Style, depth: int) -> State:
    """Open the group that `opacity` below 1 makes."""
    value = style.number("opacity")
    if value is None:
        return replace(state, unsure=state.unsure or f"`opacity: {style.get('opacity')}` can't be worked out")
    return _faded(state, min(1.0, max(0.0, value)), "opacity", style, depth)


def _faded(state: State, share: float, name: str, style: Style, depth: int) -> State:
    if share >= 1.0:
        return state
    origin = style.origins.get(name)
    trick = origin.text if origin is not None else f"{name}: {share:g}"
    source = origin.source if origin is not None else None
    if share == 0.0:
        return replace(state, gone=state.gone or Gone(trick, depth, source))
    if len(state.grounds) != 1:
        # Several grounds may lie behind: each makes its own group, which is more than is followed here.
        state = (
            replace(state, grounds=state.grounds[:1])
            if _alike(state.grounds)
            else replace(state, ground_unknown=state.ground_unknown or "a see-through box stands on a gradient")
        )
    ground = state.grounds[0]
    rest = state.slope * (1.0 - share)
    lift = (
        state.lift[0] + rest * ground.red,
        state.lift[1] + rest * ground.green,
        state.lift[2] + rest * ground.blue,
    )
    return replace(
        state, slope=state.slope * share, lift=lift, opacity_depth=depth, opacity_trick=trick, opacity_source=source
    )


def _alike(grounds: tuple[Colour, ...]) -> bool:
    return all(one.difference(grounds[0]) < 8 for one in grounds)


def with_filter(state: State, style: Style, depth: int) -> State:
    """Follow `filter` as far as flat colours go."""
    value = style.get("filter")
    if value == "none":
        return state
    tints: list[tuple[str, float]] = []
    for word in words(value):
        match = _FUNCTION.match(word)
        if match is None or match[1] in ("url", "src"):
            return replace(state, unsure=state.unsure or f"`filter: {value[:60]}` is drawn by the browser")
        name, inside = match[1], match[2].strip()
        if name == "drop-shadow":
            continue
        if name == "blur":
            found = length(inside or "0", style.sizes)
            if found is not None:
                state = replace(state, blur=max(state.blur, found.px * state.scale))
            continue
        amount = degrees(inside) if name == "hue-rotate" else number(inside or "1")
        if amount is None:
            return replace(state, unsure=state.unsure or f"`filter: {value[:60]}` can't be worked out")
        if name == "opacity":
            state = _faded(state, min(1.0, max(0.0, amount)), "filter", style, depth)
        else:
            tints.append((name, amount))
    if tints and state.tints:
        return replace(state, unsure=state.unsure or "one filter lies within another")
    return replace(state, tints=(Tint(tuple(tints)),)) if tints else state


def tinted(colour: Colour, functions: tuple[tuple[str, float], ...]) -> Colour:
    """A flat colour after filter functions."""
    red, green, blue = colour.red, colour.green, colour.blue
    for name, amount in functions:
        if name == "brightness":
            red, green, blue = red * amount, green * amount, blue * amount
        elif name == "contrast":
            red, green, blue = ((channel - 127.5) * amount + 127.5 for channel in (red, green, blue))
        elif name == "invert":
            share = min(1.0, amount)
            red, green, blue = (channel + (255 - 2 * channel) * share for channel in (red, green, blue))
        elif name in ("grayscale", "saturate", "sepia"):
            share = (
                max(0.0, 1 - amount)
                if name == "grayscale"
                else amount
                if name == "saturate"
                else max(0.0, 1 - amount)
            )
            grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue
            red, green, blue = (grey + (channel - grey) * share for channel in (red, green, blue))
        red, green, blue = (min(255.0, max(0.0, channel)) for channel in (red, green, blue))
    return Colour(red, green, blue, colour.alpha)


def blended(top: Colour, ground: Colour, mode: str) -> Colour:
    """An opaque colour blended with the ground below its group."""

    def mix(one: float, two: float) -> float:
        one, two = one / 255, two / 255
        result = {
            "multiply": one * two,
            "screen": one + two - one * two,
            "darken": min(one, two),
            "lighten": max(one, two),
            "difference": abs(one - two),
            "exclusion": one + two - 2 * one * two,
        }[mode]
        return 255 * result

    return Colour(mix(top.red, ground.red), mix(top.green, ground.green), mix(top.blue, ground.blue))


def with_blend(state: State, style: Style) -> State:
    """Note `mix-blend-mode`."""
    mode = style.get("mix-blend-mode")
    if mode in ("normal", "plus-darker"):
        return state
    if mode not in KNOWN_BLENDS or state.blends or state.isolated:
        return replace(state, unsure=state.unsure or f"`mix-blend-mode: {mode}` is drawn by the browser")
    return replace(state, blends=(mode,))


def with_mask(state: State, style: Style, depth: int) -> State:
    """Decide `mask-image` where its layers are flat and cover the box."""
    value = style.get("mask-image")
    if value in ("none", ""):
        return state
    origin = style.origins.get("mask-image")
    gone = Gone(f"mask-image: {value[:60]}", depth, origin.source if origin else None)
    verdicts = []
    for index, layer in enumerate(split_arguments(value)):
        said = {
            name: split_arguments(style.get(f"mask-{name}") or "")
            for name in ("size", "repeat", "position", "mode", "clip")
        }
        size, repeat, place, mode, box = (one[index % len(one)] for one in said.values())
        if layer.lower() == "none":
            verdicts.append("solid")
        elif size.split()[:1] in (["0"], ["0px"], ["0%"]):
            verdicts.append("clear")
        else:
            verdict = _mask_layer(layer, style, luminance=mode == "luminance")
            spread = size in ("auto", "cover", "100% 100%", "100%") or "no-repeat" not in repeat
            whole = spread and (place in ("0% 0%", "0 0", "center", "top", "left") or "no-repeat" not in repeat)
            whole = whole and box not in ("content-box", "padding-box", "text")
            verdicts.append(verdict if whole or verdict == "clear" else "partly")
    if all(verdict == "clear" for verdict in verdicts):
        return replace(state, gone=state.gone or gone)
    joined = {one.strip() for one in split_arguments(style.get("mask-composite"))} <= {"add", "source-over"}
    if "solid" in verdicts and (joined or len(verdicts) == 1):
        return state
    return replace(state, unsure=state.unsure or f"`mask-image: {value[:60]}` lets only a part through")


def _mask_layer(layer: str, style: Style, *, luminance: bool) -> str:
    if "gradient(" in layer.lower():
        colours = gradient_colours(layer, style)
        if colours is None:
            return "partly"
        alphas = [colour.alpha * (_light(colour) if luminance else 1.0) for colour in colours]
        if max(alphas) == 0:
            return "clear"
        if min(alphas) > 0.9:
            return "solid"
        return "solid" if _fades_late(layer, alphas) else "partly"
    return "partly"


def _light(colour: Colour) -> float:
    return (0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue) / 255


def _fades_late(layer: str, alphas: list[float]) -> bool:
    """`linear-gradient(#000 60%, transparent)`: at least the first half is whole, downwards or upwards."""
    first = re.search(r"\)?\s(\d+(?:\.\d+)?)%", layer)
    return len(alphas) == 2 and alphas[0] > 0.9 and first is not None and float(first[1]) >= 50


def gradient_colours(layer: str, style: Style) -> tuple[Colour, ...] | None:
    """The colours of a gradient's stops; None where one can't be read."""
    match = _FUNCTION.match(layer.strip().lower())
    if match is None:
        return None
    colours: list[Colour] = []
    for piece in split_arguments(match[2]):
        parts = words(piece)
        if not parts:
            return None
        colour = style.colour if parts[0] == "currentcolor" else parse_colour(parts[0], dark=style.dark)
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
    if colour.alpha > 0:
        grounds = tuple(dict.fromkeys(colour.over(ground) for ground in state.grounds))
        tints = tuple(replace(tint, ground_inside=True) for tint in state.tints) if state.tints else ()
        unknown = None if colour.alpha >= 1.0 else state.ground_unknown
        state = replace(state, grounds=grounds, ground_unknown=unknown, tints=tints, text_fills=())
    if image != "none":
        state = _with_images(state, style, image, image_colours)
    return state


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
                state = replace(state, ground_unknown="an image lies behind the text")
                continue
            colours = found
        if len(set(colours)) > 1 and "url(" in layer.lower():
            state = replace(state, ground_unknown="an image lies behind the text")
            continue
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
