"""Boxes out of the flow that paint nothing themselves, but hold one box whose ground fills them."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.cover import Cover
from plainsight.sight.visibility.covers.laid_over import cover_of_absolute, fixed_cover, opacity_of_ground
from plainsight.sight.visibility.covers.lifted import OUT
from plainsight.sight.visibility.scene import PageScene

_MOST_DEEP = 6
_EDGE_PX = 4.0  # what a ground may leave open at the edges of a layer
_SIDES = ("left", "right", "top", "bottom")
_BLOCKS = ("block", "flow-root", "list-item", "flex", "grid")
_SHAPES = frozenset({"transform", "translate", "scale", "rotate", "clip-path", "mask-image", "offset-path"})


def covers_of_bare(scene: PageScene, element: Element) -> tuple[Cover, ...]:
    """What a box out of the flow without a ground lies over, where the one box in it has a ground that fills it."""
    style, state = scene.settle(scene.chains.of(element))
    if style.get("position") not in OUT:
        return ()
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
