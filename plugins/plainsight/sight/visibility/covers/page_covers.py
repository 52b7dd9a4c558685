"""Boxes that lie over a text: full-window layers, bars at an edge, boxes laid over their anchor, pulled-up boxes.

Found once per page and window, by a query for what the page's sheets take out of the flow. Layout is not known, so a
cover either surely hides a text, surely does not, or makes it unsure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length, number
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.covers.bare_layers import covers_of_bare
from plainsight.sight.visibility.covers.cover import Cover, Placed
from plainsight.sight.visibility.covers.generated_boxes import is_at_rest, seen_box
from plainsight.sight.visibility.covers.grid_cells import has_area
from plainsight.sight.visibility.covers.laid_over import covers_by, fixed_cover
from plainsight.sight.visibility.covers.own_style import has_no_size, named, opacity_of_ground, spans
from plainsight.sight.visibility.covers.past_anchor import covers_past
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.pulled import covers_of_neighbours
from plainsight.sight.visibility.covers.sides import is_in_window
from plainsight.sight.visibility.moves.moving import holds_fixed
from plainsight.sight.visibility.moves.shift import UNMOVED, WINDOW
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, State

_MOST_LIFTED = 3000
_MOST_NEIGHBOURS = 300
_OF_ANCHOR = ("box", "upper")
MOST_ASKED = 10
"""Of so many boxes over one text it is told whether they hide it."""
_MOVES = frozenset({"transform", "translate", "scale", "rotate", "clip-path", "mask-image", "offset-path"})


def covers_of(scene: PageScene) -> list[Placed]:
    """All covers of a page in a window."""
    found: list[Placed] = []
    neighbours = 0
    for element in scene.page.layers.lifted[:_MOST_LIFTED]:
        chain = scene.chains.of(element)
        own = scene.kept(chain, "covers", partial(_own_covers, scene, chain))
        for cover in own if own is not None else _filled(scene, element) or covers_of_bare(scene, element):
            anchor = holder_of(scene, element)
            if has_area(scene, element, anchor):
                cover = replace(cover, reach="cell")
            if cover.reach == "box" and anchor is not None and _fills_window(scene, anchor):
                cover, anchor = replace(cover, reach="window"), None
            elif cover.reach == "column" and anchor is not None and _stays_at_side(scene, anchor):
                cover, anchor = replace(cover, reach="side", size=0.0), None
            elif cover.reach == "box" and not cover.clear and anchor is not None and _stays_at_side(scene, anchor):
                found.append(Placed(replace(cover, reach="side", size=0.0), element, None))
            while cover.reach == "box" and anchor is not None and _fills_its_own(scene, anchor):
                anchor = holder_of(scene, anchor)
            found.append(Placed(cover, element, anchor))
        found += covers_past(scene, element)
        if neighbours < _MOST_NEIGHBOURS:
            met = list(covers_of_neighbours(scene, element))
            neighbours += len(met)
            found += met
    found += reversed(list(_spilt(scene)))
    bars = [one.cover.size or 0.0 for one in found if one.cover.reach == "top" and not one.cover.clear]
    bar = max(bars, default=0.0)
    found = [known for placed in found if (known := _settled(scene, placed, bar)) is not None]
    if len(scene.page.layers.lifted) > _MOST_LIFTED or neighbours >= _MOST_NEIGHBOURS:
        last = scene.page.layers.lifted[-1]
        found.append(Placed(Cover("around", None, False, "position", None), last, None))
    return found


def _spilt(scene: PageScene) -> Iterator[Placed]:
    """Generated boxes that lie over more than their element, the last first; of many alike, the highest."""
    met: Counter[tuple[Chain, str]] = Counter()
    for element in reversed(scene.page.layers.spilling[:_MOST_LIFTED]):
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


def _own_covers(scene: PageScene, chain: Chain) -> tuple[Cover, ...] | None:
    """What a box lies over by its own style; None for a layer that has no ground, but may hold a box that has."""
    style, state = scene.settle(chain)
    found = () if chain.tag in ("body", "html") else covers_by(style, state, chain)
    bare = style.get("position") in OUT and state.gone is None and not has_no_size(style)
    return found or (None if bare else ())


def _filled(scene: PageScene, element: Element) -> tuple[Cover, ...]:
    """A layer over the window or a box that paints nothing itself, but holds a box which does, and fills it."""
    style = scene.style_of(element)
    if style.get("visibility") != "visible":
        return ()
    over_window = style.get("position") == "fixed" and _fills_window(scene, element)
    if not (over_window or _fills_its_own(scene, element)):
        return ()
    tall = float(style.viewport.height)
    for node in element.node.iter():
        inner, inside = scene.settle(scene.chains.of(scene.element(node)))
        if inside.gone is not None or inside.slope < 0.95 or inner.get("position") in OUT:
            continue
        if opacity_of_ground(inner, node.tag or "") < 0.95 or inner.get("display") in ("inline", "inline-block"):
            continue
        heights = [length(inner.get(name), inner.sizes) for name in ("height", "min-height")]
        wide = length(inner.get("width"), inner.sizes)
        across = wide is None or wide.of(float(style.viewport.width)) >= 0.95 * style.viewport.width
        beside = style.get("display") in ("flex", "grid")
        trick, source = named(style, "position")
        shares = [
            one.of(tall) if over_window else one.percent / 100 * tall + min(0.0, one.px) for one in heights if one
        ]
        filled = any(share >= 0.95 * tall for share in shares)
        if across and not beside and filled:
            return (Cover("window" if over_window else "box", None, False, trick, source),)
        if over_window and across and beside and (inner.number("flex-grow") or 0.0) > 0:
            return (Cover("around", None, False, trick, source),)
    return ()


def _fills_its_own(scene: PageScene, element: Element) -> bool:
    """Whether a box lies over all of the box that it is laid out against, and nothing moves or shapes it."""
    chain = scene.chains.of(element)
    return scene.kept(chain, "fills its own", lambda: _covers_its_holder(*scene.settle(chain)))


def _covers_its_holder(style: Style, state: State) -> bool:
    width, height = float(style.viewport.width), float(style.viewport.height)
    if style.get("position") != "absolute" or state.gone is not None or not _MOVES.isdisjoint(style.values):
        return False
    if style.get("top") == style.get("bottom") == "auto":
        return False  # it stands below what is before it
    return bool(spans(style, "left", "right", "width", width) and spans(style, "top", "bottom", "height", height))


def _settled(scene: PageScene, placed: Placed, bar: float) -> Placed | None:
    """A cover with all others in mind; None for a drawer that waits beside the window.

    A box at the window's side is but a spot of it, unless what scrolls up beside it vanishes under a bar there.
    """
    if placed.cover.reach != "side":
        return placed
    within = is_in_window(scene, placed.element)
    if within is False:
        return None
    if within and (placed.cover.size or 0.0) <= bar + 1:
        return placed
    return replace(placed, cover=replace(placed.cover, reach="spot", size=None))


def _stays_at_side(scene: PageScene, holder: Element) -> bool:
    """Whether what holds a column is as high as the window and fixed to it."""
    style = scene.style_of(holder)
    tall = spans(style, "top", "bottom", "height", float(style.viewport.height))
    return style.get("position") == "fixed" and scene.state_of(holder).fixed and bool(tall)


def _fills_window(scene: PageScene, element: Element) -> bool:
    """Whether a box is laid over the whole window, by itself or inside one that is."""
    chain = scene.chains.of(element)
    return scene.kept(chain, "fills the window", partial(_find_whether_it_fills, scene, element))


def _find_whether_it_fills(scene: PageScene, element: Element) -> bool:
    style, state = scene.settle(scene.chains.of(element))
    width, height = float(style.viewport.width), float(style.viewport.height)
    position = style.get("position")
    if position not in OUT or state.gone is not None:
        return False
    if not (spans(style, "left", "right", "width", width) and spans(style, "top", "bottom", "height", height)):
        return False
    if position == "fixed":
        return state.fixed and fixed_cover(style, state, clear=False) is not None
    anchor = holder_of(scene, element)
    return anchor is not None and _fills_window(scene, anchor)


def gone_by(placed: Placed) -> Gone:
    """The trick of a cover; its element is not on the text's own chain, so the text names it."""
    return Gone(f"covered by {placed.element.path()} ({placed.cover.trick})", -1, placed.cover.source)
