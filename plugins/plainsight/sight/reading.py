"""Does a text stand before the control that buys, as a customer reads the page?

Document order answers, unless layout turns it round: `order`, reversed rows and columns, grid places, boxes taken out
of the flow or moved. What is plain is followed; the rest can't be known without layout.
"""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.exposure import Viewport
from plainsight.sight.page import StaticPage
from plainsight.sight.style import Style
from plainsight.sight.visibility.scene import PageScene

_FLEX = frozenset({"flex", "inline-flex"})
_GRID = frozenset({"grid", "inline-grid"})
_FAR_PX = 40.0
_MOVES = 4_000_000  # what a chain remembers is kept by numbers


def stands_before(page: StaticPage, node: LexborNode, control: LexborNode, viewport: Viewport) -> bool | None:
    """Whether an element is met before a control in this window; None where layout decides."""
    first = page.before(node, control)
    common, mine, theirs = page.order.fork(node, control)
    if common is None or not mine or not theirs:
        return first  # one holds the other
    scene = page.scene(viewport)
    if any(_moves(scene, one) for one in (*mine, *theirs)):
        return None
    return _in_parent(scene.style_of(common), scene.style_of(mine[0]), scene.style_of(theirs[0]), first)


def _moves(scene: PageScene, element: Element) -> bool:
    """The same of an element, remembered by its chain, which settles its style."""
    chain = scene.chains.of(element)
    key = scene.number + _MOVES
    if key not in chain.known:
        chain.known[key] = _is_moved(scene.settle(chain)[0])
    return bool(chain.known[key])


def _is_moved(style: Style) -> bool:
    """Whether a box may stand far from its place in the flow."""
    if style.get("position") in ("absolute", "fixed"):
        return True
    for name in ("top", "bottom", "margin-top"):
        found = length(style.get(name), style.sizes)
        positioned = name == "margin-top" or style.get("position") == "relative"
        if (
            found is not None
            and positioned
            and (found.px <= -_FAR_PX or (name != "margin-top" and abs(found.px) >= _FAR_PX))
        ):
            return True
    moved = style.get("transform") + style.get("translate")
    return "translate" in moved and "-50%" not in moved and any(sign.isdigit() and sign != "0" for sign in moved)


def _in_parent(parent: Style, mine: Style, theirs: Style, first: bool) -> bool | None:
    display = parent.get("display")
    if display in _GRID:
        placed = any(style.get(name) != "auto" for style in (mine, theirs) for name in ("grid-area", "grid-row"))
        rows = _row(mine), _row(theirs)
        if placed:
            if rows[0] is not None and rows[1] is not None and rows[0] != rows[1]:
                return rows[0] < rows[1]
            return None
    if display in _GRID | _FLEX:
        orders = _order(mine), _order(theirs)
        if orders[0] is None or orders[1] is None:
            return None
        if orders[0] != orders[1]:
            first = orders[0] < orders[1]
    if display in _FLEX:
        direction = parent.get("flex-direction")
        if direction.endswith("-reverse"):
            first = not first
        if direction.startswith("row") and not first:
            return None  # beside it, or wrapped under it
    if mine.get("float") != "none" or theirs.get("float") != "none":
        return first if first else None
    return first


def _order(style: Style) -> int | None:
    value = style.get("order")
    return int(value) if value.lstrip("+-").isdigit() else None


def _row(style: Style) -> int | None:
    value = style.get("grid-row").partition("/")[0].strip()
    return int(value) if value.isdigit() else None
