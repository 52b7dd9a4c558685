"""Does a cover hide a text? Stacking order and what bounds of the flow say, else unsure."""

from __future__ import annotations

from functools import partial

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import integer
from plainsight.sight.dom import Element
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.covers.cover import MOST_ASKED, Cover, Placed
from plainsight.sight.visibility.covers.feet import FEET, under_foot
from plainsight.sight.visibility.covers.fixed_boxes import apart, within
from plainsight.sight.visibility.covers.generated_boxes import box_covers
from plainsight.sight.visibility.covers.grid_cells import covers_in_grid
from plainsight.sight.visibility.covers.laid_under import (
    bar_height,
    in_upper_part,
    under_column,
    under_end_patch,
    under_patch,
    under_place,
)
from plainsight.sight.visibility.covers.lower_end import LOWER_ENDS
from plainsight.sight.visibility.covers.lower_part import in_lower_part, under_lower_end
from plainsight.sight.visibility.covers.neighbours import under_aside, under_neighbour
from plainsight.sight.visibility.covers.one_spot import behind_the_page, on_one_spot
from plainsight.sight.visibility.covers.page_covers import gone_by
from plainsight.sight.visibility.covers.past_anchor import EDGES, under_past
from plainsight.sight.visibility.covers.sides import under_side
from plainsight.sight.visibility.covers.stacking import (
    has_layer,
    is_context,
    is_item_of,
    is_stacked,
    layer_of,
    order_of,
    path_of,
    stands_before,
)
from plainsight.sight.visibility.covers.veils import Veil, veil_of, veil_of_box
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone
from plainsight.sight.visibility.surroundings import BACKDROPS, Reach


def lower_boxes(
    scene: PageScene, reach: Reach, text: LexborNode, words: str, element: Element
) -> list[tuple[Placed, bool]]:
    """The boxes out of the flow that a text may lie over, and whether it surely does."""
    found: list[tuple[Placed, bool]] = []
    near = reach.over(element, fixed=scene.state_of(element).fixed)
    own = {id(one) for one in path_of(element)} if near else set()
    order = _Order(scene, element, own)
    for placed in near:
        if placed.cover.reach not in BACKDROPS or order.is_higher(placed):
            continue
        verdict = _one(scene, placed, text, words, element, own)
        if verdict is not False:
            found.append((placed, verdict is True))
    return found


def covered(
    scene: PageScene, reach: Reach, text: LexborNode, words: str, element: Element
) -> Gone | str | tuple[Veil, ...]:
    """Why a text is covered; a clause where that can't be told; else the see-through layers that may lie over it."""
    boxes = _by_boxes(scene, element)
    if not isinstance(boxes, tuple):
        return boxes
    covers = _by_covers(scene, reach, text, words, element)
    if not isinstance(covers, tuple):
        return covers
    return on_one_spot(scene, element) or behind_the_page(scene, element) or (*boxes, *covers)


def _by_covers(
    scene: PageScene, reach: Reach, text: LexborNode, words: str, element: Element
) -> Gone | str | tuple[Veil, ...]:
    """The same by the page's boxes that lie over others."""
    near = reach.over(element, fixed=scene.state_of(element).fixed)
    if not near:
        return ()
    own = {id(one) for one in path_of(element)}
    veils: list[Veil] = []
    asked = 0
    order = _Order(scene, element, own)
    for placed in near:
        if not order.is_higher(placed):
            continue
        asked += 1
        if asked > MOST_ASKED:
            return "more boxes than are told apart here may cover it"
        verdict = _one(scene, placed, text, words, element, own)
        if verdict is False:
            continue
        leaves = verdict and placed.cover.reach in ("window", "side") and scene.page.scripted
        if leaves and not placed.cover.clear and not _can_be_closed(placed.element):
            return f"a script may take {placed.element.path()} away, which covers it"
        if verdict and not placed.cover.clear:
            before = stands_before(scene, placed.element, element)
            if before is False:
                continue
            if before is None:
                return f"layout decides whether {placed.element.path()} stands before it in its space"
            return gone_by(placed)
        why = f"layout decides whether {placed.element.path()} covers it"
        if verdict:
            why = f"a see-through layer lies over it ({placed.element.path()})"
        veil = veil_of(scene, placed, why) if placed.cover.clear else why
        if isinstance(veil, str):
            return veil
        veils.append(veil)
    return tuple(veils)


def _by_boxes(scene: PageScene, element: Element) -> Gone | str | tuple[Veil, ...]:
    """`::before` and `::after` of the element and its ancestors."""
    chain = scene.chains.of(element)
    return scene.kept(chain, "covered by boxes", partial(_find_box, scene, chain))


def _find_box(scene: PageScene, chain: Chain) -> Gone | str | tuple[Veil, ...]:
    veils: list[Veil] = []
    lifted: int | None = None  # the z-index of the outermost stacked box below, which holds the text
    one: Chain | None = chain
    while one is not None:
        style, _ = scene.settle(one)
        for cover, layer in box_covers(scene, one) if one.boxes else ():
            over = lifted is None or lifted < layer or (lifted == layer and cover.box == "after")
            if not over or cover.reach not in ("window", "box", "around", *LOWER_ENDS):
                continue
            why = f"layout decides whether `::{cover.box}` of <{one.tag}> covers it"
            if cover.clear:
                if cover.reach != "around":
                    why = f"a see-through `::{cover.box}` of <{one.tag}> lies over it"
                veil = veil_of_box(scene, one, Veil(why, (), cover.trick, cover.source), cover.box)
                if isinstance(veil, str):
                    return veil
                veils.append(veil)
                continue
            on_all = cover.reach == "window" or (cover.reach == "box" and style.get("position") != "static")
            return Gone(cover.trick, one.depth, cover.source) if on_all and lifted is None else why
        if has_layer(style, scene.holder_of(one)):
            lifted = integer(style.get("z-index")) or 0
        one = one.parent
    return tuple(veils)


class _Order:
    """Which covers are painted after a text: of those alike, side by side, one answers for all."""

    def __init__(self, scene: PageScene, element: Element, own: set[int]) -> None:
        self._scene = scene
        self._element = element
        self._own = own
        self._known: dict[object, bool | None] = {}

    def is_higher(self, placed: Placed) -> bool:
        scene, cover = self._scene, placed.element
        chain, popover = scene.chains.of(cover), "popover" in cover.attributes
        alike = (chain, cover.parent, placed.cover.box, placed.cover.reach, popover, id(cover) in self._own)
        if alike not in self._known:
            self._known[alike] = _is_painted_later(scene, placed, self._element)
        higher = self._known[alike]
        return scene.page.before(self._element.node, cover.node) if higher is None else higher


def _is_painted_later(scene: PageScene, placed: Placed, element: Element) -> bool | None:
    """Whether a cover is painted after a text; None where the one is that comes later in the document."""
    cover = placed.element
    mine, theirs = path_of(element), path_of(cover)
    common = {id(one) for one in mine} & {id(one) for one in theirs}
    layer, own = layer_of(scene, theirs, common), layer_of(scene, mine, common)
    boxes = scene.box_styles(cover, placed.cover.box) if placed.cover.box else ()
    if boxes and not any(is_context(scene.style_of(one)) for one in theirs if id(one) not in common):
        layer = integer(boxes[0].get("z-index")) or 0
    if cover.tag == "dialog" or "popover" in cover.attributes:
        layer = max(layer or 0, 0)
    if layer is None and placed.cover.reach == "neighbour" and not _is_item(scene, theirs, common):
        return False  # grounds of what is in the flow lie below its words (CSS 2.2, appendix E)
    if layer is None:
        layer = 0
    if layer < 0:
        return False
    if own is None and (layer != 0 or boxes or is_stacked(scene, cover)):
        return True
    if own is not None and layer != own:
        return layer > own
    # Items of a grid are painted in their order, too.
    order, own_order = order_of(scene, theirs, common), order_of(scene, mine, common)
    return order > own_order if order != own_order else None


def _is_item(scene: PageScene, path: list[Element], common: set[int]) -> bool:
    """Whether a path leaves its common ancestors in an item of a row or a grid, which is painted as one."""
    item = next((one for one in reversed(path) if id(one) not in common), None)
    holder = scene.holder_style(item) if item is not None else None
    return holder is not None and is_item_of(holder)


def _one(
    scene: PageScene, placed: Placed, text: LexborNode, words: str, element: Element, own: set[int]
) -> bool | None:
    """True covered, False not, None unknown."""
    cover = placed.cover
    style, state = scene.settle(scene.chains.of(element))
    if cover.reach == "window":
        return True
    if cover.reach == "around":
        return None if placed.anchor is None or id(placed.anchor) in own else False
    if cover.reach == "cell":
        return covers_in_grid(scene, placed.element, path_of(element), text, words)
    window = scene.viewport
    if state.fixed and cover.reach in ("top", "bottom", "side", "spot"):
        if cover.box:
            return None
        over = scene.state_of(placed.element).shift
        if apart(state.shift, over, window):
            return False
        return True if within(state.shift, over, window) else None
    if cover.reach == "side":
        return under_side(scene, placed, words, element)
    if cover.reach == "patch":
        return under_patch(scene, placed, text, words, element)
    if cover.reach == "column":
        return under_column(scene, placed, words, element)
    if cover.reach == "place":
        return under_place(scene, placed, text, words, element)
    lines = line_count(words, style, 0.5 * window.width, float(window.width))
    own_height = Extent(lines.least * line_height(style), lines.most * line_height(style) * 1.1)
    if cover.reach in EDGES:
        return under_past(scene, placed, text, own_height, words, element)
    if cover.reach == "neighbour":
        if state.firm and state.room:
            lines = line_count(words, style, state.room, state.room)
            own_height = Extent(lines.least * line_height(style), lines.most * line_height(style))
        return under_neighbour(scene, placed, text, own_height, words, element)
    if cover.reach == "aside":
        return under_aside(scene, placed, words, element)
    if cover.reach == "end patch":
        return under_end_patch(scene, placed, text, own_height, words, element)
    if cover.reach in FEET:
        return under_foot(scene, placed, text, line_height(style))
    if cover.reach in ("box", "upper"):
        if placed.anchor is not None and id(placed.anchor) not in own:
            return False
        if cover.reach == "box" and placed.anchor is not None and placed.anchor.tag != "html":
            return True
        tall = float(window.height)
        part = bar_height(scene, placed) if cover.reach == "upper" else Extent(tall, tall)
        return in_upper_part(scene, placed.anchor, text, own_height, part)
    if cover.reach in LOWER_ENDS:
        return under_lower_end(scene, placed, text, own_height)
    if cover.reach == "top":
        return in_upper_part(scene, None, text, own_height, bar_height(scene, placed))
    if cover.reach == "bottom":
        return in_lower_part(scene, text, own_height, bar_height(scene, placed))
    return _pulled(scene, placed, text, own_height, cover)


def _can_be_closed(element: Element) -> bool:
    """A layer with a control waits for the customer; one without, such as a preloader, waits for a script."""
    return element.node.css_first("a, button, input, [role=button]") is not None


def _pulled(scene: PageScene, placed: Placed, text: LexborNode, own: Extent, cover: Cover) -> bool | None:
    """A box pulled up over what stands before it, or one that lets what follows slide under it."""
    follows = scene.page.before(placed.element.node, text.parent or text)
    if follows != (cover.reach == "below"):
        return False
    parent = scene.box_around(placed.element)
    if parent is None or not any(id(parent) == id(one) for one in path_of(scene.around(text))):
        return False
    window = float(scene.viewport.width)
    widths = Extent(0.5 * window, window)
    if cover.reach == "below":
        between = height_before(scene, parent, text, widths, after=placed.element.node, enough=cover.size or 200.0)
    else:
        between = height_after(scene, parent, text, widths, enough=cover.size or 200.0, until=placed.element.node)
    if cover.size is None:
        return None if between is not None and between.least < 200 else False
    if between is None or between.least >= cover.size:
        return False
    if between.most + own.most <= cover.size:
        return True
    return None
