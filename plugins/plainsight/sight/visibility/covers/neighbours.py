"""Boxes in the flow that lie on what stands before or after them, as margins, moves or scales put one on the other.

CSS 2.2, 8.3.1 and 9.4.3; CSS Transforms 1, 7: what moves or grows a box leaves the flow around it as it was.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import words as parts
from plainsight.sight.dom import Element, siblings_after, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, first_ink, text_width
from plainsight.sight.visibility.covers.column_gaps import gap_between, is_after
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.covers.own_style import opacity_of_ground
from plainsight.sight.visibility.covers.past_anchor import height_of, is_in_column, stacks
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.scene import PageScene

_MOST_NEAR = 6
_MOST_DEEP = 4
_MOST_HIGH = 3000.0
_EDGE_PX = 4.0
_WHOLE = 0.995  # opacity through which nobody sees a thing
_FULL = 0.05  # of the window: what a box that reaches from side to side may leave open


def under_neighbour(
    scene: PageScene, placed: Placed, text: LexborNode, own: Extent, words: str, element: Element
) -> bool | None:
    """Whether a box of a column lies over a text that stands before or after it there; None where layout decides.

    Args:
        scene: the page in a window.
        placed: the box.
        text: the text node.
        own: bounds of the text's height, in px.
        words: the text.
        element: the one that holds it.
    """
    box, path = placed.element, path_of(scene.around(text))
    above = path_of(box)
    common = next((one for one in above if one in path), None)
    if common is None or box in path:
        return False
    holders, inside = above[: above.index(common)], path[: path.index(common)]
    if not _is_column(scene, common, holders, inside):
        return False
    style = scene.style_of(box)
    follows = scene.page.before(box.node, text) if inside else is_after(text, holders[-1].node)
    grown = growth_of(scene, box)
    high = height_of(scene, box)
    if grown is None or (gap := gap_between(scene, text, own, common, holders, inside, follows=follows)) is None:
        return None
    beyond = grown[1] if follows else grown[0]
    near = Extent(gap.least - beyond.most, gap.most + gap.pulled - beyond.least)
    tall = high.least + grown[0].least + grown[1].least
    most = high.most + grown[0].most + grown[1].most
    slack = first_ink(scene.style_of(element))
    if near.least >= -slack or near.most + own.most <= -most:
        return False
    if near.least + own.least > max(_EDGE_PX, 0.5 * own.least):
        return False  # a good part of it stands out
    across = _reaches_across(scene, box, style, words, element)
    if across is False:
        return False
    sure = gap.known and near.most + own.most <= slack and near.least >= -tall - slack
    lets_pass = (
        _may_let_pass(style) or scene.state_of(box).slope < _WHOLE or opacity_of_ground(style, box.tag) < _WHOLE
    )
    return True if sure and across and not lets_pass else None


def growth_of(scene: PageScene, box: Element) -> tuple[Extent, Extent] | None:
    """Bounds of how far a scale takes the edges of a box up and down, in px; None where it turns the box."""
    style = scene.style_of(box)
    if "transform" not in style.values and "scale" not in style.values and "rotate" not in style.values:
        return Extent(0.0, 0.0), Extent(0.0, 0.0)
    found = transform_of(style, None)
    matrix = found.space
    share = _origin_down(style)
    if found.unknown is not None or matrix[1] or matrix[3] or matrix[4] <= 0 or share is None:
        return None
    more, high = matrix[4] - 1.0, height_of(scene, box)
    ends = sorted((more * high.least, more * min(high.most, _MOST_HIGH)))
    return Extent(share * ends[0], share * ends[1]), Extent((1 - share) * ends[0], (1 - share) * ends[1])


def _origin_down(style: Style) -> float | None:
    """How far down a box the point is about which it is scaled, as a share of its height."""
    written = parts(style.get("transform-origin"))
    for word in written:
        if word in ("top", "bottom"):
            return 0.0 if word == "top" else 1.0
    if len(written) < 2 or written[1] in ("center", "left", "right"):
        return 0.5
    found = length(written[1], style.sizes)
    return found.percent / 100 if found is not None and found.px == 0 else None


def _is_column(scene: PageScene, common: Element, holders: list[Element], inside: list[Element]) -> bool:
    """Whether a box and a text stand below each other in what holds both."""
    if not stacks(scene, common):
        return False
    if any(scene.style_of(one).get("position") in OUT for one in inside):
        return False
    blocks = (one for one in (*holders, *inside) if scene.style_of(one).get("display") != "contents")
    return all(is_in_column(scene, one) for one in blocks)


def _reaches_across(scene: PageScene, box: Element, style: Style, words: str, element: Element) -> bool | None:
    """Whether a box is as wide as a text may be; False where it is much narrower."""
    window, around = float(scene.viewport.width), scene.holder_style(box)
    found = length(style.get("width"), style.sizes)
    own = scene.style_of(element)
    ink = text_width(words, own.font_px, own)
    limit = style.get("max-width")
    most = length(limit, style.sizes)
    wide = found.of(window) if found is not None else math.inf
    if limit != "none":
        wide = min(wide, most.of(window) if most is not None else 0.0)
    margins = [length(style.get(f"margin-{side}"), style.sizes) for side in ("left", "right")]
    fits = all(one is None or one.of(window) <= _FULL * window for one in margins)
    column = around is not None and around.get("display") in ("flex", "inline-flex")
    alignment = (
        style.get("align-self") if style.get("align-self") != "auto" or around is None else around.get("align-items")
    )
    stretched = not column or alignment in ("normal", "stretch", "")
    inline = style.get("display").startswith("inline") or style.get("display") == "table"
    if found is None and (inline or not stretched):
        written = text_width(box.node.text().strip(), style.font_px, style)
        paddings = sum(max(0.0, style.px(f"padding-{side}") or 0.0) for side in ("left", "right"))
        wide = min(wide, written.most + paddings + style.font_px)
    if wide >= (1 - _FULL) * window:
        return True if fits else None
    return False if ink.least > wide else None


def _may_let_pass(style: Style) -> bool:
    """Whether what scrolls past a box that sticks below the window's upper edge is seen above it."""
    if style.get("position") != "sticky":
        return False
    top = length(style.get("top"), style.sizes)
    return top is not None and top.of(float(style.viewport.height)) > _EDGE_PX


def under_aside(scene: PageScene, placed: Placed, words: str, element: Element) -> bool | None:
    """Whether an item that is pulled to the left lies over a text in the one before it; None where it may."""
    style, state = scene.settle(scene.chains.of(element))
    ink, pull = text_width(words, style.font_px, style), placed.cover.size or 0.0
    starts = style.get("text-align") in ("start", "left", "justify", "")
    known = state.room is not None and state.firm and starts
    return False if known and ink.most <= (state.room or 0.0) - pull else None


def _has_words_beside(node: LexborNode, *, later: bool) -> bool:
    """Whether words without a box of their own stand right before or after a box."""
    other = node.next if later else node.prev
    while other is not None and not other.is_element_node:
        if other.is_text_node and (other.text_content or "").strip():
            return True
        other = other.next if later else other.prev
    return False


def neighbours_of(scene: PageScene, box: Element, px: float, *, later: bool) -> Iterator[Element]:
    """The boxes of a column before a box, or after it, that so many px from its edge reach, nearest first."""
    at, rest = box, px
    if box.parent is not None and _has_words_beside(box.node, later=later):
        yield box.parent
    for _ in range(_MOST_DEEP):
        for node in islice(siblings_after(at.node) if later else siblings_before(at.node), _MOST_NEAR):
            other = scene.element(node)
            style, state = scene.settle(scene.chains.of(other))
            if style.get("display") == "none" or style.get("position") in OUT or style.get("float") != "none":
                continue
            yield other
            rest -= height_of(scene, other).least if state.gone is None else 0.0
            if rest <= 0:
                return
        around = at.parent
        if around is None or around.tag in ("html", "body"):
            return
        style = scene.style_of(around)
        rest -= max(0.0, style.px("padding-bottom" if later else "padding-top") or 0.0)
        if rest <= 0 or style.get("overflow-y") != "visible" or not stacks(scene, around):
            return
        at = around
