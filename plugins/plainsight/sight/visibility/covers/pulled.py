"""Which boxes of a page's flow may lie on their neighbours, for one of the two is pulled, moved or grown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from plainsight.sight.dom import NOT_TEXT, Element, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.column_gaps import moved_down
from plainsight.sight.visibility.covers.cover import Cover, Placed
from plainsight.sight.visibility.covers.neighbours import growth_of, neighbours_of
from plainsight.sight.visibility.covers.own_style import named, opacity_of_ground
from plainsight.sight.visibility.covers.past_anchor import height_of
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_item_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State

_FAR_PX = 12.0
_MOST = 300
_MOST_DEEP = 3
_SHAPING = frozenset({"clip-path", "mask-image", "-webkit-mask-box-image-source", "border-shape", "offset-path"})


class Beyond(NamedTuple):
    """How far a box reaches over what stands before it and after it, in px, and whether it has a ground there.

    Attributes:
        above, below: how far.
        pulled, lowered: how far up or down its own place is from where the flow would have it.
        aside: how far it is pulled to the left.
        ordered: whether it may stand elsewhere than in the order of the page.
    """

    above: float
    below: float
    pulled: float
    lowered: float
    aside: float
    ordered: bool


def covers_of_neighbours(scene: PageScene, element: Element, reach: Beyond) -> Iterator[Placed]:
    """What a box of the flow lies over, or under, as it, or what is in it, is pulled, moved or grown."""
    style = scene.style_of(element)
    trick, source = named(style, "margin-top", "margin-bottom", "top", "transform", "translate", "scale", "position")
    cover = Cover("neighbour", None, False, trick, source)
    if _has_ground(scene, element):
        if reach.ordered and reach.above >= _FAR_PX:
            yield Placed(replace(cover, reach="around"), element, element.parent)
        if reach.aside >= _FAR_PX and (before := _item_before(scene, element)) is not None:
            yield Placed(replace(cover, reach="aside", size=reach.aside), element, before)
        grown = growth_of(scene, element)
        for later, px in ((False, reach.above), (True, reach.below)):
            far = px + (grown[later].most if grown is not None else 0.0)
            for other in neighbours_of(scene, element, far, later=later) if far >= _FAR_PX else ():
                yield Placed(cover, element, other)
    if reach.pulled >= _FAR_PX:
        yield from _grounds_behind(scene, element, cover, reach.pulled)
    if reach.lowered >= _FAR_PX:
        yield from (
            Placed(cover, other, element)
            for other in neighbours_of(scene, element, reach.lowered, later=True)
            if _has_ground(scene, other)
        )


def _grounds_behind(scene: PageScene, pulled: Element, cover: Cover, up: float) -> Iterator[Placed]:
    """The boxes with a ground onto which, or under which, a box is pulled up."""
    reached = [pulled]
    if height_of(scene, pulled).least < up:
        reached += neighbours_of(scene, pulled, up, later=True)
    for before in neighbours_of(scene, pulled, up, later=False):
        at: Element | None = before
        for _ in range(_MOST_DEEP):
            if at is None or _has_ground(scene, at):
                break
            at = next((scene.element(node) for node in reversed(list(at.node.iter()))), None)
        if at is not None and _has_ground(scene, at):
            for one in reached:
                yield Placed(cover, at, one)


def _item_before(scene: PageScene, box: Element) -> Element | None:
    """The item before one of a row or a grid; None for what is none."""
    around = scene.holder_style(box)
    if around is None or not is_item_of(around) or around.get("flex-direction").startswith("column"):
        return None
    return next((scene.element(node) for node in siblings_before(box.node) if node.tag not in NOT_TEXT), None)


def _has_ground(scene: PageScene, box: Element) -> bool:
    style, state = scene.settle(scene.chains.of(box))
    seen = state.gone is None and state.slope >= 0.95 and style.get("visibility") == "visible"
    flows = style.get("position") not in OUT and style.get("display") not in ("inline", "contents")
    return seen and flows and _SHAPING.isdisjoint(style.values) and opacity_of_ground(style, box.tag) >= 0.95


def beyond_itself(style: Style, state: State) -> Beyond | None:
    """How far a box is taken from where the flow has it; None where it stays."""
    if style.get("position") in OUT or style.get("display") in ("inline", "contents", "none"):
        return None
    if state.gone is not None or style.get("float") != "none":
        return None
    up, under = (max(0.0, -(style.px(name) or 0.0)) for name in ("margin-top", "margin-bottom"))
    by = moved_down(style) or 0.0
    order = style.get("order") not in ("0", "", "auto")
    aside = max(0.0, -(style.px("margin-left") or 0.0))
    grows = "transform" in style.values or "scale" in style.values
    above, below = up + max(0.0, -by), under + max(0.0, by)
    far = max(above, below, aside) >= _FAR_PX or grows
    return Beyond(above, below, above, max(0.0, by), aside, order) if far else None
