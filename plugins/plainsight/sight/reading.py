"""Does a text stand before the control that buys, as a customer reads the page?

Document order answers, unless layout turns it round: `order`, reversed rows and columns, grid places and areas, boxes
taken out of the flow or moved. What is plain is followed; the rest can't be known without layout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import integer, length
from plainsight.sight.css.units import Length
from plainsight.sight.dom import Element, siblings_before
from plainsight.sight.exposure import Viewport
from plainsight.sight.page import StaticPage
from plainsight.sight.reading_order import Fork
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.tracks import track_sizes
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.scene import PageScene

_FLEX = frozenset({"flex", "inline-flex"})
_GRID = frozenset({"grid", "inline-grid"})
_FAR_PX = 40.0
_PICTURES = "img, picture, svg, video, iframe, canvas"
_MOST_LETTERS_ABOVE = 300  # some six lines of a column on a desk
_STRING = re.compile(r""""([^"]*)"|'([^']*)'""")


def met_before_buying(
    page: StaticPage, node: LexborNode, controls: Sequence[LexborNode], viewport: Viewport
) -> bool | None:
    """Whether an element is met before a customer can buy; None where layout decides, or a control may not buy.

    Between two controls that buy, one can buy without having met it: only what is before the first counts.
    """
    first = stands_before(page, node, controls[0], viewport)
    if first is not False or page.controls.buys_for_sure(controls[0]):
        return first
    sure = next((control for control in controls if page.controls.buys_for_sure(control)), controls[0])
    return False if stands_before(page, node, sure, viewport) is False else None


def stands_before(page: StaticPage, node: LexborNode, control: LexborNode, viewport: Viewport) -> bool | None:
    """Whether an element is met before a control in this window; None where layout decides.

    Met before is what starts above the control's lower edge.
    """
    fork = page.order.fork(node, control)
    if fork.shared is None:
        return fork.first
    if not fork.mine or not fork.theirs:
        return True  # one holds the other
    scene = page.scene(viewport)
    parent = scene.chains.of(fork.shared)
    if scene.settle(parent)[0].get("display") in _GRID | _FLEX:
        return _turned(scene, fork.shared, fork)
    # Elsewhere their chains and the order in the document decide, on this page and on any other.
    chain = scene.chains.of(fork.mine[-1])
    key = ("order", fork.first, parent, scene.chains.of(fork.theirs[-1]))
    return scene.kept(chain, key, partial(_turned, scene, fork.shared, fork))


def _turned(scene: PageScene, shared: Element, fork: Fork) -> bool | None:
    """The order of two elements below one that holds both, as layout turns it."""
    mine, theirs = fork.mine, fork.theirs
    if _is_on_top(scene.style_of(mine[0]), scene.style_of(shared)):
        return True  # put at the upper edge of what holds the control, too
    if any(_is_on_window(scene, one) for one in mine):
        return True
    down, control_down = _drop(scene, mine), _drop(scene, theirs)
    if down is None or control_down is None:
        return None
    first_here = _in_parent(scene, shared, mine, theirs, fork.first)
    if first_here is None:
        return None
    moved = down - control_down
    if first_here:
        return None if moved >= _FAR_PX else True
    return None if moved <= -_FAR_PX else False


def _drop(scene: PageScene, branch: Sequence[Element]) -> float | None:
    """How far down a branch's boxes are moved from their places in the flow, in px; None where layout decides."""
    down = _drop_of(scene.style_of(branch[0]), None)
    for one in branch[1:]:
        moved = _inner_drop(scene, one)
        if moved is None or down is None:
            return None
        down += moved
    return down


def _inner_drop(scene: PageScene, element: Element) -> float | None:
    """The same of a box inside a branch, remembered by its chain, which settles its style."""
    chain = scene.chains.of(element)
    return scene.kept(chain, "drop", partial(_drop_in, scene, chain))


def _drop_in(scene: PageScene, chain: Chain) -> float | None:
    around = scene.settle(chain.parent)[0] if chain.parent is not None else None
    return _drop_of(scene.settle(chain)[0], around)


def _is_on_top(style: Style, parent: Style) -> bool:
    """Whether a box is put at the upper edge of its parent."""
    return style.get("position") == "absolute" and parent.get("position") != "static" and _is_near_top(style)


def _is_on_window(scene: PageScene, element: Element) -> bool:
    """Whether a box is a bar at the upper edge of the window, and so there before anything else."""
    style = scene.style_of(element)
    bar = style.get("position") == "fixed" and style.get("bottom") == style.get("height") == "auto"
    return bar and _is_near_top(style) and scene.state_of(element).shift.from_window_y


def _is_near_top(style: Style) -> bool:
    top = length(style.get("top"), style.sizes)
    return top is not None and top.percent == 0 and abs(top.px) < _FAR_PX


def _drop_of(style: Style, parent: Style | None) -> float | None:
    position = style.get("position")
    top, bottom = length(style.get("top"), style.sizes), length(style.get("bottom"), style.sizes)
    if position in ("absolute", "fixed") and (top is not None or bottom is not None):
        return 0.0 if parent is not None and _is_on_top(style, parent) else None
    down = 0.0
    if position == "relative":
        offset = top if top is not None else None if bottom is None else Length(-bottom.px, -bottom.percent)
        if offset is not None and offset.percent:
            return None
        down += offset.px if offset is not None else 0.0
    pulled = length(style.get("margin-top"), style.sizes)
    if pulled is not None and pulled.px < 0:
        down += pulled.px
    if style.get("display") != "inline" and style.get("transform") + style.get("translate") not in ("nonenone", ""):
        y = transform_of(style, None).move_y
        if abs(y.percent) > 60:
            return None
        down += y.px
    return down


def _in_parent(
    scene: PageScene, common: Element, branch: Sequence[Element], other: Sequence[Element], first: bool
) -> bool | None:
    """The order of two branches where they part, as their common box lays them out."""
    parent, mine, theirs = scene.style_of(common), scene.style_of(branch[0]), scene.style_of(other[0])
    display = parent.get("display")
    if display in _GRID:
        areas = _areas(parent.get("grid-template-areas"))
        rows = _row(mine, areas), _row(theirs, areas)
        if rows[0] is not None and rows[1] is not None and rows[0] != rows[1]:
            return rows[0] < rows[1]
        if any(style.get(name) != "auto" for style in (mine, theirs) for name in ("grid-area", "grid-row")):
            return _beside(branch, first) if rows[0] is not None and rows[0] == rows[1] else None
    if display in _GRID | _FLEX:
        orders = _order(mine), _order(theirs)
        if orders[0] is None or orders[1] is None:
            return None
        if orders[0] != orders[1]:
            first = orders[0] < orders[1]
    if display in _GRID:
        columns = max(1, len(track_sizes(parent.get("grid-template-columns"))))
        if columns > 1 and first:
            return None if _hangs_low(branch) else True
        if columns > 1:
            same = _index(branch[0]) // columns == _index(other[0]) // columns
            plain = orders == (0, 0) and "auto-f" not in parent.get("grid-template-columns")
            return (_beside(branch, first) if same else False) if plain else None
    if display in _FLEX:
        direction = parent.get("flex-direction")
        if direction.endswith("-reverse"):
            first = not first
        if direction.startswith("row") and first and _share(mine) + _share(theirs) <= 100:
            return None if _hangs_low(branch) else True
        if direction.startswith("row") and not first:
            # Beside it, or wrapped under it.
            if parent.get("flex-wrap") == "nowrap":
                return _beside(branch, first)
            return False if _share(mine) + _share(theirs) > 100 else None
    if mine.get("float") != "none" or theirs.get("float") != "none":
        beside = _share(mine) + _share(theirs) <= 100
        return None if not first or (beside and _hangs_low(branch)) else True
    return first


def _share(style: Style) -> float:
    """What an item takes of its row at least, in per cent, as far as its own style says."""
    found = length(style.get("flex-basis"), style.sizes) or length(style.get("width"), style.sizes)
    return found.percent if found is not None else 0.0


def _beside(branch: Sequence[Element], first: bool) -> bool | None:
    """A text in the control's row starts above the control's lower edge, if nothing stands over it in its column."""
    if first:
        return None if _hangs_low(branch) else True
    for one in branch[1:]:
        if any(_takes_room(node) for node in siblings_before(one.node)):
            return None
    return True


def _hangs_low(branch: Sequence[Element]) -> bool:
    """Whether pictures or much text stand over a text in its own column, as over what stands under a gallery."""
    letters = 0
    for one in branch[1:]:
        for node in siblings_before(one.node):
            if node.css_first(_PICTURES) is not None or _is_empty_box(node):
                return True
            letters += len(node.text())
    return letters > _MOST_LETTERS_ABOVE


def _is_empty_box(node: LexborNode) -> bool:
    """An element without any text that a sheet may give a size, such as a picture's place."""
    return node.tag in ("div", "figure", "section") and not node.text().strip()


def _takes_room(node: LexborNode) -> bool:
    return (
        bool(node.text().strip()) or node.css_first(f"{_PICTURES}, input, button") is not None or _is_empty_box(node)
    )


def _index(element: Element) -> int:
    return sum(1 for _ in siblings_before(element.node))


def _order(style: Style) -> int | None:
    return integer(style.get("order"))


def _areas(value: str) -> dict[str, int]:
    """The first row in which each area of a grid's template stands."""
    rows: dict[str, int] = {}
    for row, match in enumerate(_STRING.finditer(value), 1):
        for name in (match[1] or match[2] or "").split():
            rows.setdefault(name, row)
    return rows


def _row(style: Style, areas: dict[str, int]) -> int | None:
    for name in ("grid-row", "grid-area"):
        value = style.get(name).partition("/")[0].strip()
        if (line := integer(value)) is not None and line >= 0:
            return line
        if value in areas:
            return areas[value]
    return None
