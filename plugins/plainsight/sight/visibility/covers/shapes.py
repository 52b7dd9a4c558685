"""Shapes of a drawing that may lie over its text, or under it: SVG paints what comes later over what comes before."""

from __future__ import annotations

from plainsight.sight.chain import SHAPES
from plainsight.sight.dom import Element
from plainsight.sight.visibility.drawing import line_of, place_of
from plainsight.sight.visibility.scene import PageScene

_QUERY = ", ".join(SHAPES)
_MOST_SHAPES = 300


def shape_near(scene: PageScene, element: Element, *, lost: bool) -> str | None:
    """Why a shape decides whether a text in a drawing is seen, as a clause; None where all stand clear of it.

    Args:
        scene: the page in a window.
        element: the one that holds the text.
        lost: whether the text has the colour of what lies behind the drawing, so that other words may set it off.
    """
    drawing = _around(element, "svg")
    if drawing is None:
        return None
    text = _around(element, "text")
    if text is not None and _is_moved(element, text):
        return "a place in a drawing can't be worked out"
    style, state = scene.settle(scene.chains.of(element))
    line = line_of(scene.chains.of(text), style.font_px) if text is not None else None
    for number, node in enumerate(drawing.node.css(_QUERY)):
        if number == _MOST_SHAPES:
            return "more shapes of its drawing than are told apart here may lie over it"
        shape = scene.element(node)
        own, inside = scene.settle(scene.chains.of(shape))
        if inside.gone is not None or _paints_nothing(own.get("fill"), own.number("fill-opacity"), shape.tag):
            continue
        if line is not None and inside.shift == state.shift and _stands_clear(shape, *line):
            continue
        return f"layout decides whether <{shape.tag}> of its drawing lies over it or under it"
    if lost and text is not None and _has_words_under(scene, drawing, text):
        return "layout decides whether other words of its drawing lie under it"
    return None


def _has_words_under(scene: PageScene, drawing: Element, text: Element) -> bool:
    """Whether a text of the drawing that is painted earlier may reach the line of this one."""
    for node in drawing.node.css("text")[:_MOST_SHAPES]:
        if node.mem_id == text.node.mem_id:
            return False
        other, own = _line(scene, scene.element(node)), _line(scene, text)
        if other is None or own is None or (other[0] < own[1] and own[0] < other[1]):
            return True
    return False


def _line(scene: PageScene, text: Element) -> tuple[float, float] | None:
    chain = scene.chains.of(text)
    return line_of(chain, scene.settle(chain)[0].font_px)


def drawn_by_use(scene: PageScene, element: Element) -> bool:
    """Whether a `<use>` of the page asks for a copy of a text in a drawing, or of what that stands in."""
    names = set[str]()
    one: Element | None = element
    while one is not None and one.tag != "svg":
        names.add(one.attributes.get("id") or "")
        one = one.parent
    asked = (node.attributes for node in scene.page.tree.css("use"))
    hrefs = (attributes.get("href", attributes.get("xlink:href")) or "" for attributes in asked)
    return any(href.startswith("#") and href[1:] in names for href in hrefs)


_MOVES = ("x", "y", "dx", "dy")


def _is_moved(element: Element, text: Element) -> bool:
    """Whether a part of a text has a place of its own, or the text is moved from where it starts."""
    if "dx" in text.attributes or "dy" in text.attributes:
        return True
    one: Element | None = element
    while one is not None and one is not text:
        if any(name in one.attributes for name in _MOVES):
            return True
        one = one.parent
    return False


def _around(element: Element, tag: str) -> Element | None:
    one: Element | None = element
    while one is not None and one.tag != tag:
        one = one.parent
    return one


def _paints_nothing(fill: str, opacity: float | None, tag: str) -> bool:
    return tag not in ("image", "use") and (fill in ("none", "transparent") or opacity == 0)


def _stands_clear(shape: Element, top: float, bottom: float) -> bool:
    """Whether a rectangle of known place ends above a line, or starts below it."""
    if shape.tag != "rect":
        return False
    y, height = (place_of(shape.attributes, name) for name in ("y", "height"))
    return y is not None and height is not None and (y + height <= top or y >= bottom)
