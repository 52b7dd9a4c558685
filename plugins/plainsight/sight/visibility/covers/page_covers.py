"""Boxes that lie over a text: full-window layers, bars at an edge, boxes laid over their anchor, pulled-up boxes.

Found once per page and window, by a query for what the page's sheets take out of the flow. Layout is not known, so a
cover either surely hides a text, surely does not, or makes it unsure.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.covers.bare_layers import covers_of_bare, is_sized_block, sized_block
from plainsight.sight.visibility.covers.cover import Cover, Placed
from plainsight.sight.visibility.covers.feet import FEET, cover_of_foot, is_foot
from plainsight.sight.visibility.covers.grid_cells import has_area
from plainsight.sight.visibility.covers.laid_over import covers_by, fixed_cover
from plainsight.sight.visibility.covers.own_style import has_no_size, named, opacity_of_ground, spans
from plainsight.sight.visibility.covers.past_anchor import covers_past, may_run
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.pulled import Beyond, beyond_itself, covers_of_neighbours
from plainsight.sight.visibility.covers.sides import is_in_window
from plainsight.sight.visibility.covers.spilt_boxes import spilt_boxes
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, State

_MOST_LIFTED = 3000
_MOST_NEIGHBOURS = 300
_MOVES = frozenset({"transform", "translate", "scale", "rotate", "clip-path", "mask-image", "offset-path"})


def covers_of(scene: PageScene) -> list[Placed]:
    """All covers of a page in a window."""
    found: list[Placed] = []
    neighbours = 0
    elements = dict.fromkeys(scene.page.layers.lifted[:_MOST_LIFTED])
    waiting = list(elements)
    for element in waiting:
        chain = scene.chains.of(element)
        own = scene.kept(chain, "covers", partial(_own_of, scene, chain))
        covers = own.covers
        for cover in covers if covers is not None else _filled(scene, element) or covers_of_bare(scene, element):
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
        around = element.parent
        if own.sized and around not in elements and around and scene.style_of(around).get("position") in OUT:
            elements[around] = None
            waiting.append(around)  # a layer without a size or a ground of its own
        if own.foot and (foot := cover_of_foot(scene, element)) is not None:
            found.append(foot)
        if own.runs or (covers is None and sized_block(scene, element) is not None):
            found += covers_past(scene, element)
        if own.beyond is not None and neighbours < _MOST_NEIGHBOURS:
            met = list(covers_of_neighbours(scene, element, own.beyond))
            neighbours += len(met)
            found += met
    found += reversed(list(spilt_boxes(scene)))
    bars = [one.cover.size or 0.0 for one in found if one.cover.reach == "top" and not one.cover.clear]
    bar = max(bars, default=0.0)
    found = [known for placed in found if (known := _settled(scene, placed, bar)) is not None]
    if len(scene.page.layers.lifted) > _MOST_LIFTED or neighbours >= _MOST_NEIGHBOURS:
        last = scene.page.layers.lifted[-1]
        found.append(Placed(Cover("around", None, False, "position", None), last, None))
    return found


class _Own(NamedTuple):
    """What a box may lie over by its own style.

    Attributes:
        covers: None for a layer that has no ground, but may hold a box that has.
        runs: whether it may run past its anchor.
        beyond: how far it reaches beyond its place in the flow; None for what keeps to that.
        foot: whether it sticks to the lower edge of what it scrolls in.
        sized: whether it has a size and a ground, and so may fill a layer that has neither.
    """

    covers: tuple[Cover, ...] | None
    runs: bool
    beyond: Beyond | None
    foot: bool
    sized: bool


def _own_of(scene: PageScene, chain: Chain) -> _Own:
    style, state = scene.settle(chain)
    found = () if chain.tag in ("body", "html") else covers_by(style, state, chain)
    bare = style.get("position") in OUT and state.gone is None and not has_no_size(style)
    covers = found or (None if bare else ())
    runs, beyond = may_run(style, state, chain.tag), beyond_itself(style, state)
    return _Own(covers, runs, beyond, is_foot(style, state, chain.tag), is_sized_block(style, state, chain.tag))


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
    reveal = Reveal.SCROLL_BOX if placed.cover.reach == FEET[1] else Reveal.OPEN
    return Gone(f"covered by {placed.element.path()} ({placed.cover.trick})", -1, placed.cover.source, reveal)
