"""In what order boxes are painted over each other (CSS 2, appendix E)."""

from __future__ import annotations

from typing import Protocol

from plainsight.sight.css.lengths import integer
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import State


class States(Protocol):
    """Gives what a page's elements, and all around them, do to what is in them, in one window."""

    def state_of(self, element: Element) -> State: ...


class Styles(Protocol):
    """Gives the style of a page's elements in one window."""

    def style_of(self, element: Element) -> Style: ...

    def holder_style(self, element: Element) -> Style | None: ...


def path_of(element: Element) -> list[Element]:
    path = []
    above: Element | None = element
    while above is not None:
        path.append(above)
        above = above.parent
    return path


def layer_of(scene: Styles, path: list[Element], common: set[int]) -> int | None:
    """The z-index of a path's outermost stacked box below the common ancestors; None where none is stacked."""
    stacked: int | None = None
    for element in reversed(path):
        if id(element) in common:
            continue
        if is_stacked(scene, element):
            layer = integer(scene.style_of(element).get("z-index"))
            if layer is not None:
                return layer
            stacked = 0
    return stacked


def is_stacked(scene: Styles, element: Element) -> bool:
    """Whether an element is painted in an order of its own: placed, grouped, or an item with a `z-index`."""
    return has_layer(scene.style_of(element), scene.holder_style(element))


def has_layer(style: Style, parent: Style | None) -> bool:
    """The same of its style and that of the box that lays it out."""
    if style.get("position") != "static" or is_context(style):
        return True
    return style.get("z-index") != "auto" and parent is not None and is_item_of(parent)


def is_item_of(parent: Style) -> bool:
    """Whether what stands in a box are items, which take a `z-index` and an `order` though they are in the flow."""
    return parent.get("display") in ("flex", "inline-flex", "grid", "inline-grid")  # CSS Flexbox 1, 5.4; Grid 1, 6.4


def order_of(scene: Styles, path: list[Element], common: set[int]) -> int:
    """The `order` of the item in which a path leaves its common ancestors; 0 where that is none."""
    item = next((one for one in reversed(path) if id(one) not in common), None)
    holder = scene.holder_style(item) if item is not None else None
    if item is None or holder is None or not is_item_of(holder):
        return 0
    return integer(scene.style_of(item).get("order")) or 0


_GROUPING = {"filter": "none", "backdrop-filter": "none", "mix-blend-mode": "normal", "isolation": "auto"} | {
    "clip-path": "none",
    "mask-image": "none",
}
_TURNING = ("transform", "translate", "rotate", "scale", "perspective")
_PROMISED = frozenset({*_GROUPING, *_TURNING, "opacity", "position", "z-index", "contain"})
_UNCONTAINED = frozenset(
    {
        *("ruby", "ruby-text", "ruby-base", "table-row", "table-row-group", "table-header-group"),
        *("table-footer-group", "table-column", "table-column-group"),
    }
)


def is_context(style: Style) -> bool:
    """Whether an element makes a stacking context, whose ground stays behind all that is in it."""
    values = style.values
    if style.get("position") != "static" and style.get("z-index") != "auto":
        return True
    if style.get("position") in ("fixed", "sticky") or (
        "opacity" in values and values["opacity"] not in ("1", "100%")
    ):
        return True
    if any(style.get(name) != plain for name, plain in _GROUPING.items() if name in values):
        return True
    if "will-change" in values and not _PROMISED.isdisjoint(style.get("will-change").replace(",", " ").split()):
        return True
    if any(style.get(name) != "none" for name in _TURNING if name in values) and not _is_inline(style):
        return True
    return not containment(style).isdisjoint(("layout", "paint", "strict", "content"))


def containment(style: Style) -> frozenset[str]:
    """The words of `contain` that hold for a box: none for lines, ruby and rows (CSS Containment 2, 3)."""
    if "contain" not in style.values or style.get("display") in _UNCONTAINED or _is_inline(style):
        return frozenset()
    return frozenset(style.get("contain").split())


def _is_inline(style: Style) -> bool:
    """Whether an element makes no box of its own, but runs along in lines."""
    in_flow = style.get("position") in ("static", "relative") and style.get("float") == "none"
    return style.get("display") == "inline" and in_flow


def stands_before(scene: States, cover: Element, element: Element) -> bool | None:
    """Whether a box that is painted after another also stands before it in a space with depth.

    Args:
        scene: the page in its window.
        cover: the box that is painted later.
        element: the other.

    Returns:
        None where only layout knows.
    """
    mine, theirs = scene.state_of(element).space, scene.state_of(cover).space
    layer = theirs.layer if theirs is not None else 0.0
    if not layer and (mine is None or not mine.layer):
        return True
    beside = any(one is cover.parent for one in path_of(element))
    return False if layer < 0 and beside and (mine is None or not mine.layer) else None
