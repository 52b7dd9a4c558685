"""Masks: whether `mask-image` lets all of a box through, none of it, or a part."""

from __future__ import annotations

import re
from dataclasses import replace

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.gradients import gradient_colours
from plainsight.sight.visibility.state import Gone, State


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
    return replace(state, unsure=state.unsure or f"`mask-image: {value[:60]}` lets only a part through")


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
