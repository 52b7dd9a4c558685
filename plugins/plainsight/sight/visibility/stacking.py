"""In what order boxes are painted over each other (CSS 2, appendix E)."""

from __future__ import annotations

from typing import Protocol

from plainsight.sight.dom import Element
from plainsight.sight.style import Style


class Styles(Protocol):
    """Gives the style of a page's elements in one window."""

    def style_of(self, element: Element) -> Style: ...


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
        style = scene.style_of(element)
        if is_stacked(style):
            value = style.get("z-index")
            if value.lstrip("+-").isdigit():
                return int(value)
            stacked = 0
    return stacked


def is_stacked(style: Style) -> bool:
    return (
        style.get("position") != "static"
        or style.get("transform") not in ("none", "")
        or (style.get("opacity") not in ("1", "") and style.get("opacity") != "100%")
        or style.get("filter") != "none"
    )


def is_context(style: Style) -> bool:
    """Whether an element makes a stacking context, whose ground stays behind all that is in it."""
    values = style.values
    return (
        (style.get("position") != "static" and style.get("z-index") != "auto")
        or style.get("position") in ("fixed", "sticky")
        or "opacity" in values
        or "transform" in values
        or "filter" in values
        or style.get("isolation") == "isolate"
        or style.get("will-change") != "auto"
        or style.get("contain") != "none"
    )
