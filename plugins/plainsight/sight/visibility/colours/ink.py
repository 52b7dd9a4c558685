"""The colour of a text's ink and of what lies behind it, as they finally look, and the contrast between them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from plainsight.sight.chain import Chain
from plainsight.sight.css.colour import TRANSPARENT, Colour, contrast_ratio
from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.paint import blended, tinted
from plainsight.sight.visibility.colours.strokes import Stroke, edge_of, stroke_of
from plainsight.sight.visibility.state import Gone, State

_SVG_TEXT = frozenset({"text", "tspan", "textPath"})
_STEP = 1.5  # of 255: what a browser's rounding leaves, and no eye sees
_PALE = 3.0  # a contrast of letters below which what surrounds them decides
_OUT_PX = 3000.0
_FAR_EM = 2.0  # a shadow this far off is not where its text is
_HAZE_PX = 3.0  # a shadow blurred further than this is no ink


@dataclass(frozen=True, slots=True)
class Ink:
    """What the eye gets of a text's colour.

    Attributes:
        contrast: WCAG ratio, the lowest of all grounds that may lie behind; None where it can't be told.
        most: the highest.
        gone: why no ink is left, if so.
        unsure: why that can't be told, if so.
        traceless: no ink is left on any ground, so that it does not matter what lies behind.
    """

    contrast: float | None
    gone: Gone | None = None
    unsure: str | None = None
    most: float = 0.0
    traceless: bool = False


def ink_of(state: State, style: Style, chain: Chain) -> Ink:
    """Judge the colour of text that stands directly in an element."""
    name = "-webkit-text-fill-color"
    if chain.tag in _SVG_TEXT:
        fill = _painted(style, "fill")
    else:
        fill = style.colour_of(name) if name in style.values else style.colour
    if fill is None:
        paint = style.get("fill" if chain.tag in _SVG_TEXT else "color")
        return Ink(None, unsure=f"the colour `{paint[:60]}` can't be worked out")
    stroke = stroke_of(style) if chain.tag not in _SVG_TEXT else edge_of(style, _painted(style, "stroke"))
    inks = _inks(fill, stroke, state, style, chain)
    if fill.alpha < 1 and "text-shadow" in style.values and _casts_far(style):
        return Ink(None, unsure="its shadow stands elsewhere than the text")
    if state.ground_unknown is not None and not _is_traceless(inks, state):
        return Ink(None, unsure=state.ground_unknown)
    best: tuple[float, float] = (0.0, 1.0)
    most = 1.0
    for ink in inks:
        seen = [_against(ink, ground, state) for ground in state.grounds]
        difference, contrast = min(one[0] for one in seen), min(one[1] for one in seen)
        most = max(most, *(one[1] for one in seen))
        if len(state.grounds) > 1 and difference < _STEP <= max(one[0] for one in seen):
            return Ink(None, unsure=f"{_behind(state)} lies behind that holds the text's own colour")
        if len(state.grounds) > 1 and _between(ink, state):
            return Ink(None, unsure=f"{_behind(state)} lies behind that passes through the text's own colour")
        best = max(best, (difference, contrast))
    if best[1] < _PALE and fill.alpha == 1 and _outlined(state, style):
        return Ink(None, unsure="a shadow may set its letters off from what lies behind")
    if best[0] < _STEP:
        return Ink(1.0, _why(fill, state, style, chain, stroke), traceless=_is_traceless(inks, state))
    if (
        stroke is not None
        and stroke.eats
        and max(_against(stroke.colour, one, state)[1] for one in state.grounds) < 1.5
    ):
        return Ink(None, unsure="a stroke in the colour of what lies behind eats into its letters")
    return Ink(round(best[1], 2), most=most)


def _is_traceless(inks: list[Colour], state: State) -> bool:
    """Whether inks are so thin that no ground can show them; a filter or a blend may bring out any but none."""
    most = max(ink.alpha for ink in inks) * state.slope
    return most == 0.0 or (most * 255 < _STEP and not state.tints and state.blend is None)


def _behind(state: State) -> str:
    return "an image" if state.ground_between else "a gradient"


def _inks(fill: Colour, stroke: Stroke | None, state: State, style: Style, chain: Chain) -> list[Colour]:
    inks = []
    if fill.alpha > 0:
        inks.append(fill)
    if fill.alpha < 1 and state.text_fills:
        inks.extend(state.text_fills)
    if stroke is not None:
        inks = [stroke.colour] if stroke.replaces_fill else [*inks, stroke.colour]
    if fill.alpha < 1 and style.get("text-shadow") != "none":
        inks.extend(_shadows(style))
    return inks or [fill]


def _painted(style: Style, name: str) -> Colour | None:
    """What `fill` or `stroke` of SVG paints; None where that can't be told."""
    if style.get(name) == "none":
        return TRANSPARENT
    colour, opacity = style.colour_of(name), style.number(f"{name}-opacity")
    return None if colour is None or opacity is None else colour.faded(min(1.0, max(0.0, opacity)))


def _shadows(style: Style, *, haze: float = _HAZE_PX) -> list[Colour]:
    """The colours of shadows that are blurred no more than `haze`, in px."""
    found = []
    for shadow in split_arguments(style.get("text-shadow")):
        lengths, colour = [], style.colour
        for word in words(shadow):
            one = length(word, style.sizes)
            if one is not None:
                lengths.append(one.px)
            elif word != "currentcolor":
                colour = parse_colour(word, dark=style.dark)
        if lengths[:1] < [-_OUT_PX]:
            continue  # it is drawn left of the window
        if colour is not None and (len(lengths) < 3 or lengths[2] <= haze):
            found.append(colour)
    return found


def _casts_far(style: Style) -> bool:
    """Whether a shadow stands so far off that it may be cut off, or seen where the text is not."""
    for shadow in split_arguments(style.get("text-shadow")):
        lengths = [one.px for word in words(shadow) if (one := length(word, style.sizes)) is not None]
        if lengths[:1] < [-_OUT_PX]:
            continue
        if any(abs(px) > _FAR_EM * style.font_px for px in lengths):
            return True
    return False


def _outlined(state: State, style: Style) -> bool:
    """Whether a shadow of another colour than the ground's shows around the letters."""
    if style.get("text-shadow") == "none":
        return False
    shades = _shadows(style, haze=math.inf)
    return any(max(_against(shade, ground, state)[1] for ground in state.grounds) >= 1.5 for shade in shades)


def _final(colour: Colour, state: State) -> Colour:
    red, green, blue = state.lift
    slope = state.slope
    return Colour(colour.red * slope + red, colour.green * slope + green, colour.blue * slope + blue)


def _against(ink: Colour, ground: Colour, state: State) -> tuple[float, float]:
    """(largest difference of a channel, contrast) of an ink on a ground."""
    over = ink.over(ground)
    for tint in state.tints:
        if tint.ground_inside:
            over, ground = tinted(over, tint.functions), tinted(ground, tint.functions)
        else:
            over = tinted(ink, tint.functions).over(ground)
    if state.blend is not None and state.blend.below:
        below = state.blend.below[0]
        over = blended(over, below, state.blend.mode)
        if state.blend.ground_inside or state.grounds != state.blend.below:
            ground = blended(ground, below, state.blend.mode)
    over, ground = _final(over, state), _final(ground, state)
    return over.difference(ground), contrast_ratio(over, ground)


def _between(ink: Colour, state: State) -> bool:
    """Whether the ink's colour may lie between two grounds of a gradient."""
    if ink.alpha < 0.5:
        return False
    channels = [
        (min(values) - 10 <= own <= max(values) + 10)
        for own, values in (
            (ink.red, [ground.red for ground in state.grounds]),
            (ink.green, [ground.green for ground in state.grounds]),
            (ink.blue, [ground.blue for ground in state.grounds]),
        )
    ]
    return all(channels)


def _why(fill: Colour, state: State, style: Style, chain: Chain, stroke: Stroke | None) -> Gone:
    if fill.alpha > 0.02 and state.slope < 0.02:
        return Gone(state.opacity_trick, state.opacity_depth, state.opacity_source)
    names = ("-webkit-text-fill-color", "color") if "-webkit-text-fill-color" in style.values else ("color",)
    if fill.alpha > 0 and state.tints:
        return Gone("filter", chain.depth)
    if stroke is not None and stroke.replaces_fill:
        names = ("-webkit-text-stroke-width",)
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            ground = "" if fill.alpha == 0 else f" on {state.grounds[0]}"
            return Gone(re.sub(r"\s+", " ", origin.text) + ground, origin.depth, origin.source)
    return Gone(f"text and background are both {state.grounds[0]}", chain.depth)
