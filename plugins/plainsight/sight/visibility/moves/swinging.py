"""Where a box that turns, slants or grows about a point of its own puts a text: bounds, from those of layout."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import words
from plainsight.sight.dom import Element, has_words_before, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import outer_height
from plainsight.sight.visibility.moves.shift import Turn
from plainsight.sight.visibility.moves.transforms import Transformed

_SIDES = {"left": 0.0, "top": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0}
_FILLING = frozenset({"block", "flex", "grid", "flow-root"})
_START = ("start", "left", "justify", "")
_HEIGHTS = ("height", "max-height", "min-height", "aspect-ratio")
_LEAST_MOVE = 8.0
"""How far the end of a box is moved at least before it matters, in px."""


def turn_of(
    chain: Chain, style: Style, parent: Style | None, found: Transformed, around: float | None
) -> Turn | None:
    """The turn of a box about a point of its own; None where nothing in it is moved far, or nobody knows how far.

    Args:
        chain: the box.
        style: its own.
        parent: the style of the box around it.
        found: what its transform does, in a flat space.
        around: the width around it, in px; None where nobody knows.
    """
    matrix = found.space
    a, b, c, d = matrix[0], matrix[1], matrix[3], matrix[4]
    sized = [name for name in _HEIGHTS if name in style.values]
    height = outer_height(chain.tag, style) if sized == ["height"] else None
    if (b == c == 0 and 0 < a <= 1 and 0 < d <= 1) or (sized and height is None):
        return None  # it shrinks into itself; or nobody knows how high it is
    wide = _width(style, parent, around)
    most = wide.most if wide is not None else float(style.viewport.width)
    origin = [_share(word, style) for word in words(style.get("transform-origin"))[:2]]
    x, y = (*origin, 0.5)[:2] if origin else (None, None)
    if max(abs(a - 1), abs(c)) * most < _LEAST_MOVE and abs(b) < 0.5 and d > 0:
        return None
    if x is None or y is None:
        return None
    name = next((one for one in ("transform", "rotate", "scale") if style.get(one) not in ("none", "")), "transform")
    said = style.origins.get(name)
    far = found.swings and wide is not None
    trick, source = (said.text, said.source) if said is not None else (name, None)
    return Turn(chain.depth, (a, b, c, d), (x, y), wide, height, far, trick, source)


def _share(word: str, style: Style) -> float | None:
    """A part of an origin as a share of the box; None where it is a length."""
    if word in _SIDES:
        return _SIDES[word]
    found = length(word, style.sizes)
    return found.percent / 100 if found is not None and found.px == 0 else None


def _width(style: Style, parent: Style | None, around: float | None) -> Extent | None:
    """Bounds of a box's width; None where it is as wide as its content."""
    own = length(style.get("width"), style.sizes)
    if own is not None and own.is_fixed:
        return Extent(own.px, own.px)
    fills = (
        style.get("display") in _FILLING
        and style.get("position") in ("static", "relative", "sticky")
        and style.get("float") == "none"
        and style.get("width") in ("auto", "100%")
        and (style.get("max-width") == "none" or length(style.get("max-width"), style.sizes) is not None)
        and "min-width" not in style.values
        and (parent is None or parent.get("display") in ("block", "flow-root", "list-item"))
    )
    if not fills:
        return None
    window = float(style.viewport.width)
    if around is None:
        return Extent(0.0, window)
    sides = (length(style.get(side), style.sizes) for side in ("margin-left", "margin-right"))
    wide = max(0.0, around - sum(one.of(around) for one in sides if one is not None))
    most = length(style.get("max-width"), style.sizes)
    if most is not None:
        wide = min(wide, most.of(around))
    return Extent(wide, wide)


def line_start(scene: Scene, text: LexborNode, path: list[Element]) -> Extent | None:
    """Bounds of how far from the left edge of a box the first line of a text starts, in px; None for anywhere.

    Args:
        scene: the page's styles.
        text: the text node.
        path: the element that holds it, and those around, up to the box.
    """
    taken = 0.0
    for element in path:
        style = scene.style_of(element)
        display = style.get("display")
        plain = style.get("float") == "none" and style.get("position") in ("static", "relative", "sticky")
        if element is not path[-1] and not (plain and display in ("inline", "block", "list-item", "flow-root")):
            return None
        if display != "inline" and (style.get("text-align") not in _START or style.get("direction") == "rtl"):
            return None
        sides = ["padding-left"] if element is path[-1] else ["padding-left", "margin-left"]
        sizes = [length(style.get(side), style.sizes) for side in sides]
        if any(one is not None and one.percent for one in sizes):
            return None
        taken += sum(max(0.0, one.px) for one in sizes if one is not None)
    row = scene.style_of(path[-1]).get("display") not in ("block", "flow-root", "list-item")
    return None if row or _has_words_beside(scene, text, path) else Extent(0.0, taken)


def _has_words_beside(scene: Scene, text: LexborNode, path: list[Element]) -> bool:
    """Whether something else stands on a text's first line, before it."""
    node = text
    for element in path:
        for beside in siblings_before(node):
            style = scene.style_of(scene.element(beside))
            if style.get("display").startswith("inline") or style.get("float") != "none":
                return True
        if has_words_before(node):
            return True
        if scene.style_of(element).get("display") != "inline":
            return False
        node = element.node
    return False


@dataclass(frozen=True, slots=True)
class Place:
    """Bounds of where a text would stand without the turn, in px.

    Attributes:
        top: of the box down the page; `down`: of the text.
        left: by how much the box is moved across.
        before, after: what stands in the box above and below the text.
        start: how far from the box's left edge its lines start; None for anywhere.
        line, lines: its width on one line, and its height.
    """

    top: Extent
    down: Extent
    left: float
    before: Extent
    after: Extent
    start: Extent | None
    line: Extent
    lines: Extent


def swung_out(turn: Turn, place: Place, style: Style, scrolls: tuple[bool, bool]) -> bool | None:
    """Whether a text is turned off the page at its top or its left; None where that can't be told.

    Each place is a sum of bounds, each times what the turn makes of it (CSS Transforms 1, 8).

    Args:
        turn: that of the box.
        place: where the text would stand.
        style: of the element that holds it.
        scrolls: whether the window scrolls it into view from the right, and from below.
    """
    (a, b, c, d), (x, y) = turn.matrix, turn.origin
    window, before, lines = float(style.viewport.width), place.before, place.lines
    wide = turn.width or Extent(min(place.line.least, window), window)
    start = place.start or Extent(0.0, max(0.0, wide.most - min(place.line.least, window)))
    below = Extent(lines.least + place.after.least, lines.most + place.after.most)
    left = Extent(min(0.0, place.left), max(0.0, window - wide.least) + max(0.0, place.left))

    def across(letter: Extent, row: Extent) -> Extent:
        turned = (b * (1 - y), before), (b, row), (-b * y, below)
        return _sum((1, left), ((1 - a) * x, wide), (a, start), (a, letter), *turned)

    def down(letter: Extent, row: Extent) -> Extent:
        turned = (c, start), (c, letter), (-c * x, wide), (d, row), ((1 - d) * y, below)
        by_text = _sum((1, place.down), ((d - 1) * (1 - y), before), *turned)
        by_box = _sum((1, place.top), (1 + (d - 1) * (1 - y), before), *turned)
        return Extent(max(by_text.least, by_box.least), min(by_text.most, by_box.most))

    longest, whole = Extent(0.0, min(place.line.most, max(wide.most, window))), Extent(0.0, lines.most)
    if down(longest, whole).most <= 0 or across(longest, whole).most <= 0:
        return True
    size = style.font_px
    letters = [Extent(part * place.line.least, part * place.line.most + size) for part in (0.0, 0.4, 0.8)]
    bounds = (window, float(style.viewport.height))
    for letter in letters if place.line.most <= wide.least else letters[:1]:
        points = across(letter, Extent(0.0, size)), down(letter, Extent(0.0, size))
        if all(
            one.least >= 0 and (free or one.most <= edge)
            for one, free, edge in zip(points, scrolls, bounds, strict=True)
        ):
            return False
    return None


def _sum(*parts: tuple[float, Extent]) -> Extent:
    """The sum of bounds, each taken a number of times."""
    return Extent(
        sum(min(times * one.least, times * one.most) for times, one in parts if times),
        sum(max(times * one.least, times * one.most) for times, one in parts if times),
    )
