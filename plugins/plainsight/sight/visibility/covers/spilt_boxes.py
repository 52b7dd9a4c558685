"""Generated boxes of a page that lie over more than the element that makes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length, number
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.covers.cover import MOST_ASKED, Cover, Placed
from plainsight.sight.visibility.covers.generated_boxes import is_at_rest, seen_box
from plainsight.sight.visibility.covers.laid_over import covers_by
from plainsight.sight.visibility.covers.own_style import has_no_size, named, opacity_of_ground
from plainsight.sight.visibility.moves.moving import holds_fixed
from plainsight.sight.visibility.moves.shift import UNMOVED, WINDOW
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State

_MOST_SPILLING = 3000
_OF_ANCHOR = ("box", "upper")


def spilt_boxes(scene: PageScene) -> Iterator[Placed]:
    """Generated boxes that lie over more than their element, the last first; of many alike, the highest."""
    met: Counter[tuple[Chain, str]] = Counter()
    for element in reversed(scene.page.layers.spilling[:_MOST_SPILLING]):
        chain = scene.chains.of(element)
        for kind in chain.boxes:
            cover = _spilling(scene, element, kind) if met[chain, kind] <= MOST_ASKED else None
            if cover is not None:
                met[chain, kind] += cover.reach == "window"
                yield Placed(cover, element, holder_of(scene, element) if cover.reach in _OF_ANCHOR else None)


def _spilling(scene: PageScene, element: Element, kind: str) -> Cover | None:
    """What a generated box of an element lies over beyond that element."""
    chain = scene.chains.of(element)
    style = seen_box(scene, chain, kind)
    if style is None or opacity_of_ground(style, "") <= 0.04 or has_no_size(style):
        return None
    state = scene.state_of(element)
    if style.get("position") == "fixed":
        return _on_window(style, state, chain, kind) if state.fixed_anchor == WINDOW else None
    own = scene.style_of(element)
    if own.get("position") == "static" and not holds_fixed(own):
        # It is laid out against what holds the element, and so may lie over all else there.
        inside = replace(state, shift=UNMOVED, slope=state.slope * (number(style.get("opacity")) or 0.0))
        found = covers_by(style, inside, chain) if is_at_rest(style) else ()
        over = next((cover for cover in found if cover.reach in _OF_ANCHOR), None)
        if over is not None:
            return replace(over, trick=f"::{kind} {{ {over.trick} }}", box=kind)
    if not any(_leaves_upwards(style, side) for side in ("top", "bottom")) or _cuts_all_inside(own):
        return None
    trick, source = named(style, "bottom", "top", "inset")
    return Cover("above", None, True, f"::{kind} {{ {trick} }}", source, box=kind)


def _leaves_upwards(style: Style, side: str) -> bool:
    """Whether an offset takes a generated box above its element."""
    found = length(style.get(side), style.sizes)
    if found is None:
        return False
    return found.px <= -20 if side == "top" else found.percent >= 50


def _on_window(style: Style, state: State, chain: Chain, kind: str) -> Cover | None:
    """What a generated box lies over that is fixed to the window."""
    around = replace(state, fixed=True, shift=UNMOVED, slope=state.slope * (number(style.get("opacity")) or 0.0))
    found = covers_by(style, around, chain) if is_at_rest(style) else ()
    bars = (cover for cover in found if cover.reach in ("window", "top", "bottom"))
    return next((replace(cover, trick=f"::{kind} {{ {cover.trick} }}", box=kind) for cover in bars), None)


def _cuts_all_inside(style: Style) -> bool:
    """Whether a box cuts off all that overflows it, what is laid out against it too."""
    cuts = all(style.get(f"overflow-{axis}") in ("hidden", "auto", "scroll") for axis in ("x", "y"))
    return cuts and style.get("position") != "static"
