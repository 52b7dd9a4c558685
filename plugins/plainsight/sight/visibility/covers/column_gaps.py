"""How far apart a box and a text stand in a column, with all that pulls or moves either: bounds, in px."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.box_room import border
from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element, siblings_after, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.space import outer_height
from plainsight.sight.visibility.covers.past_anchor import stacks
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.scene import PageScene

_MOST_SIBLINGS = 24
_ENOUGH_PX = 1000.0
_MOST_BESIDE = 1000
_MARGINS = ("margin-top", "margin-bottom")
_SPACED = frozenset({"p", "blockquote", "figure", "pre", "ul", "ol", "dl", *(f"h{number}" for number in range(1, 7))})
"""Elements that browsers give a margin above and below (HTML 15.3)."""


@dataclass(slots=True)
class Gap:
    """How far apart two boxes of a column are, in px: bounds, to which what stands between them is added."""

    least: float = 0.0
    most: float = 0.0
    pulled: float = 0.0  # the largest negative margin: those that meet become one
    known: bool = True

    def add(self, least: float, most: float) -> None:
        self.least += least
        self.most += most

    def pull(self, style: Style, *names: str) -> None:
        for name in names:
            px = min(0.0, style.px(name) or 0.0)
            self.least += px
            self.pulled = min(self.pulled, px)

    def move(self, style: Style, sign: float) -> None:
        by = moved_down(style)
        self.known = self.known and by is not None
        self.add(sign * (by or 0.0), sign * (by or 0.0))


def gap_between(
    scene: PageScene,
    text: LexborNode,
    own: Extent,
    common: Element,
    holders: list[Element],
    inside: list[Element],
    *,
    follows: bool,
) -> Gap | None:
    """How far a text stands below a box, or above it; less than nothing where the two overlap."""
    gap = Gap()
    window = float(scene.viewport.width)
    widths = Extent(0.5 * window, window)
    near, far = _MARGINS if follows else reversed(_MARGINS)  # the text's margin that meets the box, and the box's
    apart = 0.0  # margins that meet become one, as large as the largest
    for one in inside:
        style = scene.style_of(one)
        if style.get("display") not in ("inline", "contents"):
            apart = max(apart, style.px(near) or 0.0)
        gap.pull(style, near)
        gap.move(style, 1.0 if follows else -1.0)
        gap.known = gap.known and all(style.get(name) in ("none", "") for name in ("scale", "rotate"))
    for one in holders:
        _add_end(gap, one, scene.style_of(one), "bottom" if follows else "top", is_box=one is holders[0])
        apart = max(apart, scene.style_of(one).px(far) or 0.0)
        gap.pull(scene.style_of(one), far)
        gap.move(scene.style_of(one), -1.0 if follows else 1.0)
    for one in (*holders, *inside):
        later = (one in holders) == follows
        met = list(islice(siblings_after(one.node) if later else siblings_before(one.node), _MOST_SIBLINGS + 1))
        top = inside[-1] if inside else None
        stop = top if one is holders[-1] else holders[-1]
        for node in met:
            if scene.element(node) is stop or (
                top is None and one is holders[-1] and is_after(text, node) != follows
            ):
                break
            if one is not top:
                gap.pull(scene.style_of(scene.element(node)), *_MARGINS)
        else:
            if len(met) > _MOST_SIBLINGS:
                return None
    enough = -gap.least + _ENOUGH_PX
    if follows:
        found = height_before(scene, common, text, widths, after=holders[0].node, enough=enough)
    else:
        found = _below(scene, text, own, common, holders[0], inside, widths, enough)
    if found is None:
        return None
    gap.add(found.least + apart, max(found.most, found.least + apart))
    return gap


def is_after(text: LexborNode, node: LexborNode) -> bool:
    """Whether words stand after a box that stands beside them in what holds both."""
    other = text.prev
    for _ in range(_MOST_BESIDE):
        if other is None:
            return False
        if other.mem_id == node.mem_id:
            return True
        other = other.prev
    return True


def _add_end(gap: Gap, one: Element, style: Style, side: str, *, is_box: bool) -> None:
    """Add what stands between the edge of a box and that of what holds it."""
    if style.get("display") == "contents":
        return
    margin = max(0.0, style.px(f"margin-{side}") or 0.0)
    given = style.font_px if one.tag in _SPACED and f"margin-{side}" not in style.values else 0.0
    gap.add(0.0, max(margin, given))
    if is_box:
        return
    padding = max(0.0, style.px(f"padding-{side}") or 0.0)
    free = side == "bottom" and any(
        style.get(name) not in ("auto", "none", "0", "") for name in ("height", "min-height")
    )
    gap.add(padding, math.inf if free else padding + border(style))


def _below(
    scene: PageScene,
    text: LexborNode,
    own: Extent,
    common: Element,
    box: Element,
    inside: list[Element],
    widths: Extent,
    enough: float,
) -> Extent | None:
    """Bounds of what stands between the lower edge of a text and a box after it."""
    at, found = text, Extent(0.0, 0.0)
    for one in reversed(inside):
        style, tall = scene.style_of(one), outer_height(one.tag, scene.style_of(one))
        if tall is None:
            continue
        before = height_before(scene, one, text, widths)
        if before is None or not stacks(scene, one):
            return Extent(0.0, math.inf)
        at, found = one.node, Extent(tall - before.most - own.most, tall - before.least - own.least)
        inside = inside[inside.index(one) :]
        break
    after = height_after(scene, common, at, widths, enough=enough, until=box.node)
    if after is None:
        return None
    gap = Gap(found.least + after.least, found.most + after.most)
    for one in inside:
        style = scene.style_of(one)
        padding = 0.0 if one.node.mem_id == at.mem_id else max(0.0, style.px("padding-bottom") or 0.0)
        margin = max(0.0, style.px("margin-bottom") or 0.0)
        given = style.font_px if one.tag in _SPACED and "margin-bottom" not in style.values else 0.0
        if style.get("display") != "inline":
            gap.add(padding, padding + max(margin, given) + border(style))
    return Extent(gap.least, gap.most)


def moved_down(style: Style) -> float | None:
    """How far down a box is moved from its place in the flow, in px; None where layout decides."""
    total = 0.0
    if style.get("position") == "relative":
        for name, sign in (("top", 1.0), ("bottom", -1.0)):
            found = length(style.get(name), style.sizes)
            if found is not None:
                total += sign * found.px
                break
    if "transform" in style.values or "translate" in style.values:
        moved = transform_of(style, None).move_y
        if moved.percent:
            return None if style.block_px is None else total + moved.of(style.block_px)
        total += moved.px
    return total
