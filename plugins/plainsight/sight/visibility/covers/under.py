"""Boxes out of the flow that lie under a text: backdrops, whose colour is its ground, not that of its ancestors.

A hero's picture, a button's `::before`, a layer behind the whole page: painted over what the text's ancestors paint,
and under the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain
from plainsight.sight.css.colour import TRANSPARENT, Colour
from plainsight.sight.css.lengths import integer, number
from plainsight.sight.dom import Element, depth_of
from plainsight.sight.exposure import Shown
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.backgrounds import PICTURE, picture_layers, veiled
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.covers.generated_boxes import backdrop_box
from plainsight.sight.visibility.covers.lifted import PICTURES
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_context, is_stacked, layer_of, path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State
from plainsight.sight.visibility.verdict import Verdict, verdict_of

_MOST_COLOURS = 64
_MOST_BESIDE = 20
_PICTURES = "img, video, svg, canvas, iframe, object, embed"


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A box under a text.

    Attributes:
        name: how a person finds it.
        paint: its colours, one, a gradient's, or those between which a picture's lie; None for other pictures.
        floor: what ancestors of the text deeper than this paint lies over it.
        sure: it surely lies under the text; else layout decides.
        rank: boxes of a higher rank are painted later.
    """

    name: str
    paint: tuple[Colour, ...] | None
    floor: int
    sure: bool
    rank: tuple[int, int]


def paint_of(scene: PageScene, style: Style, tag: str, opacity: float) -> tuple[Colour, ...] | None:
    """The colours that a box paints, as see-through as it is; None where what it paints can't be told."""
    if tag in PICTURES:
        return None
    colour = style.colour_of("background-color")
    colours: tuple[Colour, ...] = (colour,) if colour is not None and colour.alpha > 0 else ()
    for _, found in picture_layers(style, scene.images.colours):
        if found is None or len(found) * len(colours) > _MOST_COLOURS:
            return None
        below = colours or (TRANSPARENT,)
        colours = tuple(dict.fromkeys(_painted_over(one, under) for one in found for under in below))
    return tuple(one.faded(opacity) for one in colours)


def _painted_over(colour: Colour, under: Colour) -> Colour:
    """A colour on another, either see-through (Compositing 1, 5.1)."""
    alpha = colour.alpha + under.alpha * (1 - colour.alpha)
    if alpha == 0:
        return TRANSPARENT
    share, rest = colour.alpha / alpha, 1 - colour.alpha / alpha
    return Colour(
        colour.red * share + under.red * rest,
        colour.green * share + under.green * rest,
        colour.blue * share + under.blue * rest,
        alpha,
    )


def _floor(
    scene: PageScene, box: Element, path: list[Element], layer: int | None, *, cell: bool = False, flows: str = ""
) -> int | None:
    """How deep the ancestors of a text go that paint under a box, which lies under the text; None where unknown.

    Args:
        scene: the page in a window.
        box: what the box is laid into: its parent, or the element that generates it.
        path: the text's element and its ancestors.
        layer: the z-index of the box's outermost stacked box that does not hold the text, None for none.
        cell: the box is an item of a grid, painted in order.
        flows: "before" or "after": where a box of the flow stands, whose ground is painted in order; "" for others.
    """
    own = set(path)
    common: Element | None = box
    if layer is not None and layer < 0:
        while common is not None and common.parent is not None and not is_context(scene.style_of(common)):
            common = common.parent
        return depth_of(common) if common in own and common is not None else None
    while common is not None and common not in own:
        common = common.parent
    if common is None:
        return None
    for depth in range(depth_of(common) + 1, len(path)):
        if cell or is_stacked(scene, path[-1 - depth]):
            return depth - 1
    if flows and layer is None:
        return depth_of(common) if flows == "before" else _block_depth(scene, path)
    return None  # it lies over the text


def _block_depth(scene: PageScene, path: list[Element]) -> int:
    """How deep the block goes that holds a text: grounds of what stands on its lines are painted later."""
    lines = 0
    while lines + 1 < len(path) and scene.style_of(path[lines]).get("display") == "inline":
        lines += 1
    return len(path) - 1 - lines


def on_backdrops(
    verdict: Verdict, state: State, style: Style, chain: Chain, found: Iterable[Backdrop]
) -> tuple[Verdict, State]:
    """The verdict on a text with what lies under it in mind, and the state that it rests on."""
    for backdrop in sorted(found, key=lambda one: one.rank):
        if backdrop.floor < state.coated:
            continue
        turned = _with_ground(state, backdrop)
        if turned is state:
            continue
        there = verdict_of(turned, style, chain)
        if backdrop.sure:
            verdict, state = there, turned
        elif there.shown is not verdict.shown:
            return Verdict(Shown.UNSURE, unsure=f"layout decides whether {backdrop.name} lies behind it"), state
    return verdict, state


def _with_ground(state: State, backdrop: Backdrop) -> State:
    if state.blend is not None:
        return replace(state, unsure=f"`mix-blend-mode: {state.blend.mode}` is drawn by the browser")
    if backdrop.paint is None:
        return replace(state, ground_unknown=f"{PICTURE} ({backdrop.name})")
    state = veiled(state, backdrop.paint)
    opaque = all(one.alpha >= 0.99 for one in backdrop.paint)
    if not opaque and state.ground_unknown is not None:
        return state
    grounds = tuple(dict.fromkeys(one.over(ground) for one in backdrop.paint for ground in state.grounds))
    lift = state.lift
    if state.slope < 1.0 and len(grounds) == 1:
        ground, rest = grounds[0], 1.0 - state.slope
        lift = (rest * ground.red, rest * ground.green, rest * ground.blue)
    if not grounds:
        return state
    between = (state.ground_between and not opaque) or len(backdrop.paint) > 1
    return replace(state, grounds=grounds, ground_unknown=None, ground_between=between, lift=lift)


def placed_backdrops(scene: PageScene, lower: Iterable[tuple[Placed, bool]], element: Element) -> Iterator[Backdrop]:
    """Boxes of the page that lie under the text of an element.

    Args:
        scene: the page in a window.
        lower: boxes that are painted before the text, and whether each surely lies where it stands.
        element: the element.
    """
    path = path_of(element)
    above = {id(one) for one in path}
    for order, (placed, sure) in enumerate(lower):
        box = placed.element
        layer = layer_of(scene, path_of(box), above)
        if box.parent is None:
            continue
        reach, flows = placed.cover.reach, ""
        if reach == "neighbour":
            flows = "before" if scene.page.before(box.node, element.node) else "after"
        floor = _floor(scene, box.parent, path, layer, cell=reach == "cell", flows=flows)
        style, state = scene.settle(scene.chains.of(box))
        paint = paint_of(scene, style, box.tag, state.slope)
        if floor is not None and paint != ():
            yield Backdrop(box.path(), paint, floor, sure, (layer or 0, order))


def generated_backdrops(scene: PageScene, element: Element) -> list[Backdrop]:
    """`::before` and `::after` of an element and its ancestors that lie under its text; one chain, one answer."""
    chain = scene.chains.of(element)
    return scene.kept(chain, "backdrops", lambda: list(_generated(scene, chain, element)))


def _generated(scene: PageScene, chain: Chain, element: Element) -> Iterator[Backdrop]:
    path: list[Element] = []
    one: Chain | None = chain
    depth = 0
    while one is not None:
        if one.boxes:
            path = path or path_of(element)
            for kind in ("before", "after"):
                style = backdrop_box(scene, one, kind) if kind in one.boxes else None
                found = _of_box(scene, style, kind, path, depth) if style is not None else None
                if found is not None:
                    yield found
        one, depth = one.parent, depth + 1


def _of_box(scene: PageScene, style: Style, kind: str, path: list[Element], depth: int) -> Backdrop | None:
    """A generated box of the ancestor that stands so many steps above the text's element."""
    layer = integer(style.get("z-index")) or 0
    text = layer_of(scene, path[:depth], set())
    if layer >= 0 and (text is None or text < layer or (text == layer and kind == "after")):
        return None  # it lies over the text
    floor = _floor(scene, path[depth], path, layer)
    paint = paint_of(scene, style, "", number(style.get("opacity")) or 0.0)
    if floor is None or paint == ():
        return None
    return Backdrop(f"::{kind} of <{path[depth].tag}>", paint, floor, True, (layer, -depth))


def may_stand_elsewhere(scene: PageScene, element: Element, chain: Chain) -> str | None:
    """Why a text that can't be read on its own ground may be: it is laid where a picture or a painted box stands."""
    style, state = scene.settle(chain)
    if state.shift.placed < 0 or state.coated >= state.shift.placed:
        return None
    box = path_of(element)[-1 - state.shift.placed]
    around = box.parent
    if around is None:
        return None
    if any(not _holds(box, node) for node in around.node.css(_PICTURES)[:_MOST_BESIDE]):
        return "a picture may lie behind it"
    for node in around.node.css("*")[1:_MOST_BESIDE]:
        beside = scene.element(node)
        own, there = scene.settle(scene.chains.of(beside))
        if there.gone is not None or own.get("position") in OUT or _holds(box, node):
            continue
        paint = paint_of(scene, own, beside.tag, there.slope)
        if paint and verdict_of(_with_ground(state, Backdrop("", paint, 0, False, (0, 0))), style, chain).shown is (
            Shown.VISIBLE
        ):
            return f"layout decides whether {beside.path()} lies behind it"
    return None


def _holds(box: Element, node: LexborNode) -> bool:
    above: LexborNode | None = node
    while above is not None and above.mem_id != box.node.mem_id:
        above = above.parent
    return above is not None
