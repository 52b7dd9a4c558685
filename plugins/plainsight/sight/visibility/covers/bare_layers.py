"""Boxes out of the flow that paint nothing themselves, but hold one box whose ground fills them."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.cover import Cover
from plainsight.sight.visibility.covers.laid_over import cover_of_absolute, fixed_cover
from plainsight.sight.visibility.covers.own_style import named, opacity_of_ground
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State

_MOST_DEEP = 6
_LEAST_PX = 24.0  # what is smaller is a mark or a line
_EDGE_PX = 4.0  # what a ground may leave open at the edges of a layer
_SIDES = ("left", "right", "top", "bottom")
_BLOCKS = ("block", "flow-root", "list-item", "flex", "grid")
_SHAPES = frozenset({"transform", "translate", "scale", "rotate", "clip-path", "mask-image", "offset-path"})


def covers_of_bare(scene: PageScene, element: Element) -> tuple[Cover, ...]:
    """What a box out of the flow without a ground lies over, where the one box in it has a ground that fills it."""
    style, state = scene.settle(scene.chains.of(element))
    if style.get("position") not in OUT:
        return ()
    held = sized_block(scene, element)
    if held is not None:
        return _covers_of_sized(scene, element, style, held)
    at: Element | None = element
    for _ in range(_MOST_DEEP):
        at = _only_block(scene, at) if at is not None else None
        if at is None:
            return ()
        inner, inside = scene.settle(scene.chains.of(at))
        if opacity_of_ground(inner, at.tag) >= 0.95:
            clear = inside.slope < 0.95
            if style.get("position") == "fixed" and state.fixed:
                cover = fixed_cover(style, state, clear)
            else:
                cover = cover_of_absolute(style, state, scene.chains.of(element), clear=clear)
            return () if cover is None or inside.gone is not None else (cover,)
    return ()


def sized_block(scene: PageScene, box: Element) -> Element | None:
    """The block of a set size with a ground that is all that a box holds, which is as large as that by itself."""
    style = scene.style_of(box)
    if any(style.get(name) not in ("auto", "none") for name in ("width", "height", "max-width", "max-height")):
        return None
    inside = [node for node in box.node.iter(include_text=True) if node.is_element_node or node.text().strip()]
    if len(inside) != 1 or not inside[0].is_element_node or inside[0].tag in NOT_TEXT:
        return None
    held = scene.element(inside[0])
    return held if is_sized_block(*scene.settle(scene.chains.of(held)), held.tag) else None


def is_sized_block(style: Style, state: State, tag: str) -> bool:
    """Whether a block of the flow has a size in px, and a ground that nothing is seen through."""
    sizes = [style.px(name) for name in ("width", "height")]
    if any(px is None or px < _LEAST_PX for px in sizes) or style.get("max-width") != "none":
        return False
    plain = style.get("display") in _BLOCKS and style.get("position") == "static" and _SHAPES.isdisjoint(style.values)
    return plain and state.gone is None and state.slope >= 0.95 and opacity_of_ground(style, tag) >= 0.95


def _covers_of_sized(scene: PageScene, box: Element, style: Style, held: Element) -> tuple[Cover, ...]:
    """What a box lies over that is as large as the one in it, from a place that is set in px."""
    inner = scene.style_of(held)
    left, top = (length(style.get(name), style.sizes) for name in ("left", "top"))
    if style.get("position") == "absolute" and all(style.get(side) == "auto" for side in _SIDES):
        trick, source = named(style, "position")
        return (Cover("place", None, False, trick, source),)
    if style.get("position") != "absolute" or not all(one is not None and one.is_fixed for one in (left, top)):
        return ()
    trick, source = named(style, "inset", "position")
    ends = (left.px if left is not None else 0.0) + (inner.px("width") or 0.0)
    down = (top.px if top is not None else 0.0) + (inner.px("height") or 0.0)
    whole = ends >= 0.95 * style.viewport.width and left is not None and left.px <= 0.05 * style.viewport.width
    if whole and top is not None and top.px <= _EDGE_PX:
        return (Cover("upper", down, False, trick, source),)
    return (Cover("patch", None, False, trick, source),)


def _only_block(scene: PageScene, box: Element) -> Element | None:
    """The block that is all that a box holds in its flow, from edge to edge."""
    style, found = scene.style_of(box), None
    if any((style.px(f"padding-{side}") or 0.0) > _EDGE_PX for side in _SIDES):
        return None
    for node in box.node.iter(include_text=True):
        if node.is_text_node and (node.text_content or "").strip():
            return None
        if not node.is_element_node or node.tag in NOT_TEXT:
            continue
        one = scene.element(node)
        inner = scene.style_of(one)
        if inner.get("display") == "none" or inner.get("position") in OUT:
            continue
        if found is not None or not _fills_line(inner):
            return None
        found = one
    return found


def _fills_line(style: Style) -> bool:
    """Whether a box in a block reaches from one of its sides to the other, and nothing moves or shapes it."""
    wide = length(style.get("width"), style.sizes)
    plain = style.get("display") in _BLOCKS and style.get("float") == "none" and _SHAPES.isdisjoint(style.values)
    margins = [style.px(f"margin-{side}") for side in _SIDES]
    edge = all(px is not None and abs(px) <= _EDGE_PX for px in margins) and style.get("max-width") == "none"
    return plain and edge and (style.get("width") == "auto" or (wide is not None and wide.percent >= 100))
