"""Opacity, filters and blend modes: what becomes of colours on their way to the eye."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.lengths import degrees, length, number
from plainsight.sight.css.properties import SIDES
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.gradients import gradient_colours
from plainsight.sight.visibility.state import Blend, Gone, State, Tint

_FUNCTION = re.compile(r"^([a-z-]+)\((.*)\)$", re.DOTALL)
_FAR_PX = 60.0  # a shadow this far off may show what is itself out of sight
_BLENDS: dict[str, Callable[[float, float], float]] = {  # (group, below), 0 to 1: Compositing 1, 9.1
    "multiply": lambda top, low: top * low,
    "screen": lambda top, low: top + low - top * low,
    "overlay": lambda top, low: _BLENDS["hard-light"](low, top),
    "darken": min,
    "lighten": max,
    "color-dodge": lambda top, low: 0.0 if low == 0 else 1.0 if top >= 1 else min(1.0, low / (1 - top)),
    "color-burn": lambda top, low: 1.0 if low >= 1 else 0.0 if top <= 0 else 1 - min(1.0, (1 - low) / top),
    "hard-light": lambda top, low: 2 * top * low if top <= 0.5 else 1 - 2 * (1 - top) * (1 - low),
    "difference": lambda top, low: abs(top - low),
    "exclusion": lambda top, low: top + low - 2 * top * low,
}


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
            if any(
                (one := length(part, style.sizes)) is not None and abs(one.px) > _FAR_PX for part in words(inside)
            ):
                state = replace(state, unsure=state.unsure or "a shadow of it stands elsewhere")
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


def with_backdrop_filter(state: State, style: Style) -> State:
    """Follow `backdrop-filter`, which changes the colours behind an element (Filter Effects 2, 2)."""
    functions: list[tuple[str, float]] = []
    for word in words(style.get("backdrop-filter")):
        match = _FUNCTION.match(word)
        if match is None or match[1] in ("blur", "drop-shadow"):
            continue
        amount = None if match[1] in ("url", "src", "hue-rotate") else number(match[2].strip() or "1")
        if amount is None:
            return replace(state, ground_unknown="a filter that can't be worked out changes what lies behind it")
        if match[1] != "opacity":
            functions.append((match[1], amount))
    if not functions:
        return state
    return replace(state, grounds=tuple(dict.fromkeys(tinted(one, tuple(functions)) for one in state.grounds)))


def with_border_image(state: State, style: Style) -> State:
    """Note an image of a border that fills the box, too, over its background (CSS Backgrounds 3, 5.2)."""
    drawn = "(" in style.get("border-image") and "fill" in words(style.get("border-image"))
    if not drawn and "fill" not in words(style.get("border-image-slice")):
        return state
    drawn_by = next((word for word in words(style.get("border-image")) if "gradient(" in word), None)
    colours = gradient_colours(drawn_by, style) if drawn_by is not None else None
    if colours is None or any(colour.alpha < 1 for colour in colours):
        return replace(state, ground_unknown="an image of its border lies behind it")
    return replace(state, grounds=tuple(dict.fromkeys(colours)), ground_unknown=None, text_fills=())


def with_outline(state: State, style: Style) -> State:
    """Note an outline that is drawn inside its box, over what stands there (CSS User Interface 4, 3.4)."""
    inward, wide = style.px("outline-offset"), style.px("outline-width")
    if inward is None or wide is None or -inward < 0.5 * style.font_px or wide < 0.5 * style.font_px:
        return state
    if all((style.px(f"padding-{side}") or 0.0) >= -inward for side in SIDES):
        return state
    return replace(state, unsure=state.unsure or "layout decides how much of it an outline inside its box covers")


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
            share = amount if name == "saturate" else max(0.0, 1 - amount)
            grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue
            red, green, blue = (grey + (channel - grey) * share for channel in (red, green, blue))
        red, green, blue = (min(255.0, max(0.0, channel)) for channel in (red, green, blue))
    return Colour(red, green, blue, colour.alpha)


def blended(top: Colour, ground: Colour, mode: str) -> Colour:
    """An opaque colour blended with the ground below its group."""
    mix = _BLENDS[mode]
    channels = ((top.red, ground.red), (top.green, ground.green), (top.blue, ground.blue))
    return Colour(*(255 * mix(one / 255, two / 255) for one, two in channels))


def with_blend(state: State, style: Style) -> State:
    """Note `mix-blend-mode`, which blends with what is painted below in the group around (Compositing 1, 3.2)."""
    mode = style.get("mix-blend-mode")
    if mode in ("normal", "plus-darker"):
        return state
    if state.bare:
        return replace(state, blend=state.blend or Blend(mode, ()))
    if mode not in _BLENDS or (state.blend is not None and state.blend.below) or len(state.grounds) > 1:
        return replace(state, unsure=state.unsure or f"`mix-blend-mode: {mode}` is drawn by the browser")
    return replace(state, blend=Blend(mode, state.grounds))
