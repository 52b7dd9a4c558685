"""See-through layers that lie over a text: how its ink and its ground look through them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product

from plainsight.sight.cascade import computed_style
from plainsight.sight.chain import Chain
from plainsight.sight.css.colour import BLACK, TRANSPARENT, WHITE, Colour
from plainsight.sight.css.lengths import number
from plainsight.sight.exposure import Shown
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.covers.under import paint_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State
from plainsight.sight.visibility.verdict import Verdict, verdict_of

_KEEPS_ORDER = frozenset({"multiply", "screen", "overlay", "darken", "lighten"}) | {
    *("color-dodge", "color-burn", "hard-light", "soft-light"),
}
"""Modes that make nothing that is lighter below darker than what is darker there (Compositing 1, 9.1)."""
_MOVES = frozenset({"transform", "translate", "rotate", "scale", "background-position", "pointer-events"})
_MOST_WAYS = 32


@dataclass(frozen=True, slots=True)
class Veil:
    """A see-through layer that lies over a text, or over a part of it, or beside it.

    Attributes:
        why: what is said where that matters.
        paint: the colours between which all lies that it paints.
        trick, source: the declaration.
        blends: it may set letters off as well, as some modes do.
    """

    why: str
    paint: tuple[Colour, ...]
    trick: str
    source: str | None
    blends: bool = False


def veil_of(scene: PageScene, placed: Placed, why: str) -> Veil | str:
    """A cover as a layer that is seen through; else why a text is unsure."""
    element, cover = placed.element, placed.cover
    chain, veil = scene.chains.of(element), Veil(why, (), cover.trick, cover.source)
    if cover.box:
        return veil_of_box(scene, chain, veil, cover.box)
    holds = next(element.node.iter(), None) is not None or element.node.text().strip()
    if holds or chain.parent is None or scene.box_styles(element, "before", "after"):
        return why
    style, state = scene.settle(chain)
    return _seen_through(scene, style, state.slope, scene.settle(chain.parent)[1], veil, element.tag)


def veil_of_box(scene: PageScene, chain: Chain, veil: Veil, kind: str) -> Veil | str:
    """The same of a `::before` or `::after` of a chain's last element."""
    own, around = scene.settle(chain)
    style = computed_style(chain, own, scene.viewport, kind)
    if style.get("content") not in ("''", '""'):
        return veil.why
    return _seen_through(scene, style, number(style.get("opacity")) or 0.0, around, veil)


def _seen_through(
    scene: PageScene, style: Style, opacity: float, around: State, veil: Veil, tag: str = ""
) -> Veil | str:
    """The layer that an empty box of a style is in a state around it."""
    mode = style.get("mix-blend-mode")
    if around.slope < 1.0 or around.tints or around.blur or around.blend or not _MOVES.issuperset(style.forks):
        return veil.why
    if any(style.get(name) != "none" for name in ("backdrop-filter", "filter")) or "inset" in style.get("box-shadow"):
        return veil.why
    if style.colour_of("background-color") is None or (mode != "normal" and mode not in _KEEPS_ORDER):
        return veil.why
    paint = paint_of(scene, style, tag, opacity) if mode == "normal" else None
    if paint is None:
        # Whatever it shows, it takes no more of the contrast below than flat black or flat white does.
        paint = BLACK.faded(opacity), WHITE.faded(opacity)
    return replace(veil, paint=paint, blends=mode != "normal")


def through(verdict: Verdict, veils: Iterable[Veil], state: State, style: Style, chain: Chain) -> Verdict:
    """What is seen of a text with and without layers that may lie over it; unsure where they make a difference."""
    ways = [state]
    for veil in veils:
        ways = [_veiled(way, colour, veil) for way, colour in product(ways, (TRANSPARENT, *veil.paint))]
        found = [verdict_of(way, style, chain) for way in ways] if len(ways) <= _MOST_WAYS else [verdict]
        differs = len(found) != len(ways) or any(one.shown is not verdict.shown for one in found)
        if differs or (veil.blends and verdict.shown is not Shown.VISIBLE):
            return Verdict(Shown.UNSURE, unsure=veil.why, font_px=verdict.font_px)
        verdict = min(found, key=lambda one: one.contrast or 0.0)
    return verdict


def _veiled(state: State, colour: Colour, veil: Veil) -> State:
    """The state of what a layer of one colour is painted over."""
    if colour.alpha == 0.0:
        return state
    keep = 1.0 - colour.alpha
    channels = zip(state.lift, (colour.red, colour.green, colour.blue), strict=True)
    red, green, blue = (below * keep + above * colour.alpha for below, above in channels)
    state = replace(state, slope=state.slope * keep, lift=(red, green, blue))
    return replace(state, opacity_depth=-1, opacity_trick=veil.trick, opacity_source=veil.source)
