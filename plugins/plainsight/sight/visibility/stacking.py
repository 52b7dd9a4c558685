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
