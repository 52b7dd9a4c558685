"""Masks: whether `mask-image` lets all of a box through, none of it, or a part."""

from __future__ import annotations

import re
from dataclasses import replace

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.gradients import gradient_colours
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.state import Fade, Gone, State

_DOWN = re.compile(r"linear-gradient\((?:to (top|bottom)\s*,)?(.*)\)", re.DOTALL | re.IGNORECASE)
_WHOLE = {"size": "auto", "position": "0% 0%", "clip": "border-box", "origin": "border-box", "mode": "match-source"}


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
        elif size.split()[:1] in (["0"], ["0px"], ["0%"]) or _lies_away(size, repeat, place, style):
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
    fade = _fade(value, style)
    if fade is not None and state.fade is None and len(state.grounds) == 1 and depth > 1:
        return replace(state, fade=Fade(depth, *fade, state.grounds, gone.trick, gone.source))
    return replace(state, part=state.part or f"`mask-image: {value[:60]}` lets only a part through")


def _fade(value: str, style: Style) -> tuple[float, float] | None:
    """How much of a box shows at its upper and its lower edge, where a gradient runs from one to the other."""
    match = _DOWN.fullmatch(value)
    whole = all(
        style.get(f"mask-{name}") == plain for name, plain in _WHOLE.items() if f"mask-{name}" in style.values
    )
    if match is None or not whole or not is_column(style):
        return None
    colours = [parse_colour(word) for word in split_arguments(match[2])]
    if len(colours) != 2 or colours[0] is None or colours[1] is None:
        return None
    ends = colours[0].alpha, colours[1].alpha
    return (ends[1], ends[0]) if match[1] == "top" else ends


def is_column(style: Style) -> bool:
    """Whether the lines of a box stand below each other, and it is as high as they are, or as it says."""
    return (
        style.get("display") in ("block", "flow-root", "list-item")
        and (style.get("position") not in OUT or "auto" in (style.get("top"), style.get("bottom")))
        and style.values.get("aspect-ratio", "auto") == "auto"
        and "writing-mode" not in style.values
    )


def faded(state: State, fade: Fade, share: float) -> State:
    """The state inside a box of which so much shows (CSS Masking 1, 7)."""
    ground, rest = fade.grounds[0], state.slope * (1.0 - share)
    red, green, blue = state.lift
    lift = (red + rest * ground.red, green + rest * ground.green, blue + rest * ground.blue)
    state = replace(state, opacity_depth=fade.depth, opacity_trick=fade.trick, opacity_source=fade.source)
    return replace(state, slope=state.slope * share, lift=lift)


def _lies_away(size: str, repeat: str, place: str, style: Style) -> bool:
    """Whether a layer is painted once, so small that no letter shows through it, or left of or above the box."""
    if repeat not in ("no-repeat", "no-repeat no-repeat"):
        return False
    sizes = [length(word, style.sizes) for word in words(size)]
    if any(one is not None and one.is_fixed and one.px <= 1 for one in sizes):
        return True
    places = [length(word, style.sizes) for word in words(place)]
    return len(sizes) == len(places) == 2 and any(
        one is not None and one.is_fixed and at is not None and at.is_fixed and at.px + one.px <= 0
        for one, at in zip(sizes, places, strict=True)
    )


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
