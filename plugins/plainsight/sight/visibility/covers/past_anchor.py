"""Layers that run past the upper or the lower edge of the box that they are laid out against: what stands there?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.flow import height_after, height_before, height_within
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.bounds.least_height import least_height
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.space import edges_of, outer_height
from plainsight.sight.visibility.covers.across import stands_between
from plainsight.sight.visibility.covers.cover import Cover, Placed
from plainsight.sight.visibility.covers.own_style import named, opacity_of_ground, spans
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State

EDGES = ("past top", "past bottom")
_STACKING = frozenset({"block", "flow-root", "list-item"})
_FAR_PX = 24.0  # about a line: less takes no text away
_MOVES = frozenset({"transform", "translate", "scale", "rotate", "clip-path", "mask-image", "offset-path"})


def covers_past(scene: PageScene, layer: Element) -> Iterator[Placed]:
    """What a layer that may run past its anchor (see `may_run`) lies over there."""
    style, anchor = scene.style_of(layer), holder_of(scene, layer)
    if anchor is None or anchor.tag in ("html", "body"):
        return
    if any(scene.style_of(one).get("overflow-y") != "visible" for one in _around(anchor)):
        return
    trick, source = named(style, "bottom", "top", "inset", "height", "position")
    for edge, beyond in zip(EDGES, _beyond(scene, layer, style, anchor), strict=True):
        if beyond.most >= _FAR_PX:
            scene.columns[f"{edge} least", layer], scene.columns[f"{edge} most", layer] = beyond.least, beyond.most
            yield Placed(Cover(edge, beyond.most, False, trick, source), layer, anchor)


def under_past(
    scene: PageScene, placed: Placed, text: LexborNode, own: Extent, words: str, element: Element
) -> bool | None:
    """Whether the part of a layer that runs past its anchor lies over a text; None where layout decides.

    Args:
        scene: the page in a window.
        placed: the layer.
        text: the text node.
        own: bounds of the text's height.
        words: the text.
        element: the one that holds it.
    """
    anchor, edge, path = placed.anchor, placed.cover.reach, path_of(scene.around(text))
    if anchor is None or anchor in path:
        return False
    above = path_of(anchor)
    common = next((one for one in above if one in path), None)
    if common is None:
        return False
    follows = scene.page.before(anchor.node, text)
    if follows != (edge == EDGES[1]):
        return False
    beyond = Extent(scene.columns[f"{edge} least", placed.element], scene.columns[f"{edge} most", placed.element])
    window = float(scene.viewport.width)
    widths = Extent(0.5 * window, window)
    if follows:
        between = height_before(scene, common, text, widths, after=anchor.node, enough=beyond.most)
    else:
        between = height_after(scene, common, text, widths, enough=beyond.most, until=anchor.node)
    holders = (*above[: above.index(common)], *path[: path.index(common)])
    if between is None or between.least + _apart(scene, holders, follows=follows) >= beyond.most:
        return False
    if not _is_wide(scene, placed.element, words, element):
        return False
    stacked = stacks(scene, common) and all(is_in_column(scene, one) for one in holders)
    spanned = _spans_text(scene, placed.element, anchor, words, element)
    return True if stacked and spanned and between.most + own.most <= beyond.least else None


def _spans_text(scene: PageScene, layer: Element, anchor: Element, words: str, element: Element) -> bool | None:
    """Whether a layer reaches from one side of a text to the other."""
    style = scene.style_of(layer)
    if spans(style, "left", "right", "width", float(style.viewport.width)):
        return True
    inner = next((scene.element(node) for node in layer.node.iter()), layer)
    wide = max(scene.style_of(one).px("width") or 0.0 for one in (layer, inner))
    left = style.px("left")
    return None if left is None or not wide else stands_between(scene, words, element, anchor, left, wide)


def _apart(scene: PageScene, boxes: Sequence[Element], *, follows: bool) -> float:
    """The least that margins between an anchor and a text take: those that meet become one (CSS 2.2, 8.3.1)."""
    styles = [scene.style_of(one) for one in boxes]
    margins = [style.px(name) or 0.0 for style in styles for name in ("margin-top", "margin-bottom")]
    if min(margins, default=0.0) < 0 or any(style.get("display") == "inline" for style in styles):
        return 0.0
    near = "margin-top" if follows else "margin-bottom"
    return max((style.px(near) or 0.0 for style in styles[-1:]), default=0.0)


def _is_wide(scene: PageScene, layer: Element, words: str, element: Element) -> bool:
    """Whether a layer is as wide as a text may be, by its own width or that of the one block in it."""
    inner = next((scene.element(node) for node in layer.node.iter()), layer)
    styles = (scene.style_of(one) for one in (layer, inner))
    wide = max((one.px("width") or 0.0 for one in styles), default=0.0)
    style = scene.style_of(element)
    return not wide or text_width(words, style.font_px, style).least <= wide


def stacks(scene: PageScene, box: Element) -> bool:
    """Whether blocks in a box stand below each other."""
    style = scene.style_of(box)
    column = style.get("display") in ("flex", "inline-flex") and style.get("flex-direction") == "column"
    return column or style.get("display") in _STACKING


def is_in_column(scene: PageScene, box: Element) -> bool:
    """Whether a box keeps to the column that it stands in."""
    style = scene.style_of(box)
    return style.get("float") == "none" and style.get("position") in ("static", "relative", "sticky")


def may_run(style: Style, state: State, tag: str) -> bool:
    """Whether a box is a layer with a ground, as wide as its anchor, that may run past it."""
    return (
        style.get("position") == "absolute"
        and state.gone is None
        and style.get("visibility") == "visible"
        and _MOVES.isdisjoint(style.values)
        and state.slope >= 0.95
        and opacity_of_ground(style, tag) >= 0.95
        and _may_run_past(style)
        and bool(spans(style, "left", "right", "width", float(style.viewport.width)))
    )


def _may_run_past(style: Style) -> bool:
    """Whether offsets or a height of its own may take a layer past its anchor."""
    top, bottom, height = (length(style.get(name), style.sizes) for name in ("top", "bottom", "height"))
    if any(one is not None and (one.px <= -_FAR_PX or one.percent < 0) for one in (top, bottom)):
        return True
    hung = any(one is not None and one.percent >= 50 for one in (top, bottom))
    return hung or (height is not None and (height.px >= _FAR_PX or height.percent > 100))


def _around(anchor: Element) -> Iterator[Element]:
    """What may cut a layer: its anchor, and what holds that, up to the page."""
    one: Element | None = anchor
    while one is not None and one.tag not in ("html", "body"):
        yield one
        one = one.parent


def _beyond(scene: PageScene, layer: Element, style: Style, anchor: Element) -> tuple[Extent, Extent]:
    """Bounds of how far a layer reaches above its anchor, and below it, in px."""
    tall, own = height_of(scene, anchor), length(style.get("height"), style.sizes)
    top, bottom = (length(style.get(name), style.sizes) for name in ("top", "bottom"))
    if own is None and top is not None and bottom is not None:
        return _less(NOTHING, _of(top, tall)), _less(NOTHING, _of(bottom, tall))
    high = _of(own, tall) if own is not None else height_of(scene, layer)
    if top is not None:
        return _less(NOTHING, _of(top, tall)), _less(_of(top, tall) + high, tall)
    if bottom is not None:
        return _less(_of(bottom, tall) + high, tall), _less(NOTHING, _of(bottom, tall))
    return NOTHING, NOTHING


def height_of(scene: PageScene, box: Element) -> Extent:
    """Bounds of the height of a box from border to border, in px."""
    style, window = scene.style_of(box), float(scene.viewport.width)
    set_height = outer_height(box.tag, style)
    if set_height is not None:
        return Extent(set_height, set_height)
    within = height_within(scene, box, Extent(0.25 * window, window))
    most = within.most + edges_of(box.tag, style) if within is not None else math.inf
    least = least_height(scene, box)
    return Extent(least, max(least, most))


def _of(size: Length | None, whole: Extent) -> Extent:
    if size is None:
        return NOTHING
    ends = [size.px + size.percent * one / 100 if size.percent else size.px for one in (whole.least, whole.most)]
    return Extent(min(ends), max(ends))


def _less(one: Extent, two: Extent) -> Extent:
    return Extent(one.least - two.most, one.most - two.least)
