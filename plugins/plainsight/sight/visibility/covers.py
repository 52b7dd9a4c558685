"""Boxes that lie over a text: full-window layers, bars at an edge, boxes laid over their anchor, pulled-up boxes.

Found once per page and window, by a query for what the page's sheets take out of the flow. Layout is not known, so a
cover either surely hides a text, surely does not, or makes it unsure.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.cascade import computed_style
from plainsight.sight.chain import Chain
from plainsight.sight.css.colour import split_arguments
from plainsight.sight.css.expand import words
from plainsight.sight.css.lengths import length, number
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.cover import Cover, Placed
from plainsight.sight.visibility.lifted import OUT, PICTURES, WIDE_EDGE_PX
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, State
from plainsight.sight.visibility.transforms import transform_of

_MOST_LIFTED = 3000
_SIDES = ("top", "right", "bottom", "left")
_BORDERS = (
    "border",
    "border-width",
    *(f"border-{side}" for side in _SIDES),
    *(f"border-{side}-width" for side in _SIDES),
)
_COVER, _BOX_COVER = 1_000_000, 2_000_000  # what a chain remembers is kept by numbers


def covers_of(scene: PageScene) -> list[Placed]:
    """All covers of a page in a window."""
    found: list[Placed] = []
    for element in scene.page.lifted_elements()[:_MOST_LIFTED]:
        chain = scene.chains.of(element)
        cover = _known(scene, chain) or _filled(scene, element)
        if cover is not None:
            anchor = _anchor(scene, element)
            if cover.reach == "box" and anchor is not None and _fills_window(scene, anchor):
                cover, anchor = replace(cover, reach="window"), None
            found.append(Placed(cover, element, anchor))
    for element in scene.page.spilling_elements()[:_MOST_LIFTED]:
        chain = scene.chains.of(element)
        for kind in chain.boxes:
            style = _seen_box(scene, chain, kind)
            if style is not None and _opacity_of_ground(style, "") > 0.04 and not _has_no_size(style):
                trick, source = _named(style, "bottom", "top", "inset")
                found.append(Placed(Cover("above", None, True, f"::{kind} {{ {trick} }}", source), element, None))
    if len(scene.page.lifted_elements()) > _MOST_LIFTED:
        last = scene.page.lifted_elements()[-1]
        found.append(Placed(Cover("around", None, False, "position", None), last, None))
    return found


def _known(scene: PageScene, chain: Chain) -> Cover | None:
    key = scene.number + _COVER
    if key not in chain.known:
        style, state = scene.settle(chain)
        chain.known[key] = None if chain.tag in ("body", "html") else _cover(style, state, chain)
    return chain.known[key]  # type: ignore[return-value]


def _cover(style: Style, state: State, chain: Chain) -> Cover | None:
    if state.gone is not None or style.get("visibility") != "visible":
        return None
    edge = _wide_edge(style)
    if edge is not None:
        return edge
    if state.slope < 0.05 or _has_no_size(style):
        return None
    opaque = _opacity_of_ground(style, chain.tag)
    if opaque <= 0.04:
        return None
    clear = opaque < 0.95 or state.slope < 0.95
    position = style.get("position")
    if position == "fixed":
        return _fixed(style, state, clear)
    if position == "absolute":
        return _absolute(style, state, chain, clear)
    pulled = style.px("margin-top")
    if pulled is not None and pulled <= -20 and (position in ("relative", "sticky") or style.get("float") != "none"):
        origin = style.origins.get("margin-top")
        return Cover(
            "above", -pulled, clear, origin.text if origin else "margin-top", origin.source if origin else None
        )
    raised = _raised(style)
    if raised is not None:
        return Cover("above", raised[0], clear, raised[1], raised[2])
    cell = _cell(style)
    if cell:
        trick, source = _named(style, "grid-area", "grid-row", "grid-column")
        return Cover("cell", None, clear, trick, source)
    under = style.px("margin-bottom")
    if under is not None and under <= -20 and position == "relative":
        origin = style.origins.get("margin-bottom")
        return Cover(
            "below", -under, clear, origin.text if origin else "margin-bottom", origin.source if origin else None
        )
    return None


def _raised(style: Style) -> tuple[float | None, str, str | None] | None:
    """How far up a box is moved over what stands before it, in px (None where by its own unknown height)."""
    top = style.px("top") if style.get("position") == "relative" and "top" in style.values else None
    if top is not None and top <= -20:
        return -top, *_named(style, "top")
    if "transform" in style.values or "translate" in style.values:
        moved = transform_of(style, None).move_y
        if moved.px <= -20:
            return -moved.px, *_named(style, "transform", "translate")
        if moved.percent <= -60:
            height = style.px("height") if "height" in style.values else None
            return None if height is None else -moved.percent * height / 100, *_named(style, "transform", "translate")
    return None


def _cell(style: Style) -> str:
    """The explicit grid cell of a box, as written; "" where it has none."""
    area = style.get("grid-area").replace(" ", "")
    if area != "auto":
        return area
    row, column = style.get("grid-row").replace(" ", ""), style.get("grid-column").replace(" ", "")
    return f"{row}/{column}" if "auto" not in (row, column) else ""


def shares_cell(scene: PageScene, cover: Element, path: list[Element]) -> bool:
    """Whether a box and one on a text's path are put into the same cell of the same grid."""
    parent = cover.parent
    if parent is None or scene.style_of(parent).get("display") not in ("grid", "inline-grid"):
        return False
    own = _cell(scene.style_of(cover))
    return any(one.parent is parent and one is not cover and _cell(scene.style_of(one)) == own for one in path)


def _wide_edge(style: Style) -> Cover | None:
    if "outline-width" in style.values:
        outline = length(style.get("outline-width"), style.sizes)
        if outline is not None and outline.px >= WIDE_EDGE_PX:
            return _edge(style, "outline-width")
    for name in _BORDERS:
        written = style.values.get(name)
        if written is not None and "transparent" not in written:
            wide = [one.px for word in words(written) if (one := length(word, style.sizes)) is not None]
            if wide and max(wide) >= WIDE_EDGE_PX:
                return _edge(style, name)
    if style.get("box-shadow") != "none":
        for shadow in split_arguments(style.get("box-shadow")):
            parts = words(shadow)
            sizes = [one for one in (length(word, style.sizes) for word in parts) if one is not None]
            if len(sizes) >= 4 and sizes[3].px >= WIDE_EDGE_PX:
                return _edge(style, "box-shadow")
    return None


def _edge(style: Style, name: str) -> Cover:
    origin = style.origins.get(name)
    return Cover("around", None, False, origin.text if origin else name, origin.source if origin else None)


def _has_no_size(style: Style) -> bool:
    for name in ("width", "height", "max-width", "max-height"):
        found = length(style.get(name), style.sizes)
        if found is not None and found.px <= 1 and found.percent <= 0:
            return True
    return False


def _opacity_of_ground(style: Style, tag: str) -> float:
    if tag in PICTURES:
        return 0.9  # a picture or a frame may be see-through
    best = 0.5 if style.get("backdrop-filter") != "none" else 0.0
    colour = style.colour_of("background-color")
    if colour is not None:
        best = max(best, colour.alpha)
    elif style.get("background-color") != "transparent":
        best = 0.5
    image = style.get("background-image")
    if image != "none" and "text" not in style.get("background-clip"):
        best = max(best, 0.5 if "gradient(" in image.lower() else 0.9)
    return best


def _named(style: Style, *names: str) -> tuple[str, str | None]:
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            return origin.text, origin.source
    return "position", None


def _spans(style: Style, near: str, far: str, size: str, whole: float) -> bool | None:
    """Whether a box reaches from one edge of its container to the other along an axis; None where content decides."""
    start, end = length(style.get(near), style.sizes), length(style.get(far), style.sizes)
    extent = length(style.get(size), style.sizes)
    if extent is not None:
        covered = extent.of(whole)
        moved = (start.of(whole) if start is not None else 0.0) + 0.0
        return covered + min(0.0, moved) >= 0.95 * whole and moved <= 0.05 * whole
    if style.get(size) in ("auto", "", "stretch", "-webkit-fill-available") and start is not None and end is not None:
        return start.of(whole) <= 0.05 * whole and end.of(whole) <= 0.05 * whole
    return None


def _fixed(style: Style, state: State, clear: bool) -> Cover | None:
    width, height = float(style.viewport.width), float(style.viewport.height)
    shift = state.shift
    if (abs(shift.own_x) > 60 and not shift.from_window_x) or (abs(shift.own_y) > 60 and not shift.from_window_y):
        return None  # moved away by its own size, or centred
    start = shift.left + shift.own_x / 100 * (shift.width if shift.width is not None else 0.45 * width)
    if start <= -width or start >= width or (shift.own_x <= -100 and shift.left <= 1) or shift.top > height + 0.5:
        return None
    across = _spans(style, "left", "right", "width", width)
    down = _spans(style, "top", "bottom", "height", height)
    trick, source = _named(style, "position")
    if across and down:
        return Cover("window", None, clear, trick, source)
    if not across:
        return Cover("spot", None, clear, trick, source)
    size = length(style.get("height"), style.sizes)
    px = size.of(height) if size is not None else None
    top, bottom = length(style.get("top"), style.sizes), length(style.get("bottom"), style.sizes)
    if top is not None and top.px <= 4 and top.percent == 0:
        return Cover("top", None if px is None else px + top.px, clear, trick, source)
    if bottom is not None and bottom.px <= 4 and bottom.percent == 0 and bottom.px > -40:
        return Cover("bottom", None if px is None else px + bottom.px, clear, trick, source)
    return Cover("spot", None, clear, trick, source)


def _absolute(style: Style, state: State, chain: Chain, clear: bool) -> Cover | None:
    if abs(state.shift.own_x) >= 100 or abs(state.shift.own_y) >= 100:
        return None
    width, height = float(style.viewport.width), float(style.viewport.height)
    across = _spans(style, "left", "right", "width", width)
    trick, source = _named(style, "inset", "position")
    if not across:
        own = length(style.get("width"), style.sizes)
        tall = length(style.get("height"), style.sizes)
        large = own is not None and tall is not None and own.of(width) >= 0.4 * width and tall.px >= 60
        if large and chain.tag in (*PICTURES, "div"):
            return Cover("around", None, clear, trick, source)
        return None if clear or not _is_patch(style) else Cover("patch", None, clear, trick, source)
    down = _spans(style, "top", "bottom", "height", height)
    size = length(style.get("height"), style.sizes)
    if size is not None and size.is_fixed:
        top = length(style.get("top"), style.sizes)
        if top is not None and top.is_fixed and top.px <= 4:
            return Cover("upper", size.px + top.px, clear, trick, source)
        return None
    if down:
        return Cover("box", None, clear, trick, source)
    return None


def _filled(scene: PageScene, element: Element) -> Cover | None:
    """A layer over the whole window that paints nothing itself, but holds a box which does, and fills it."""
    style, state = scene.settle(scene.chains.of(element))
    if style.get("position") != "fixed" or state.gone is not None or style.get("visibility") != "visible":
        return None
    if not _fills_window(scene, element):
        return None
    tall = float(style.viewport.height)
    for node in element.node.iter():
        inner, inside = scene.settle(scene.chains.of(scene.element(node)))
        if inside.gone is not None or inside.slope < 0.95 or inner.get("position") in OUT:
            continue
        if _opacity_of_ground(inner, node.tag or "") < 0.95 or inner.get("display") in ("inline", "inline-block"):
            continue
        heights = [length(inner.get(name), inner.sizes) for name in ("height", "min-height")]
        wide = length(inner.get("width"), inner.sizes)
        across = wide is None or wide.of(float(style.viewport.width)) >= 0.95 * style.viewport.width
        beside = style.get("display") in ("flex", "grid")
        trick, source = _named(style, "position")
        if across and not beside and any(one is not None and one.of(tall) >= 0.95 * tall for one in heights):
            return Cover("window", None, False, trick, source)
        if across and beside and (inner.number("flex-grow") or 0.0) > 0:
            return Cover("around", None, False, trick, source)
    return None


def _fills_window(scene: PageScene, element: Element) -> bool:
    """Whether a box is laid over the whole window, by itself or inside one that is."""
    style, state = scene.settle(scene.chains.of(element))
    width, height = float(style.viewport.width), float(style.viewport.height)
    position = style.get("position")
    if position not in OUT or state.gone is not None:
        return False
    if not (_spans(style, "left", "right", "width", width) and _spans(style, "top", "bottom", "height", height)):
        return False
    if position == "fixed":
        return state.fixed and _fixed(style, state, clear=False) is not None
    anchor = _anchor(scene, element)
    return anchor is not None and _fills_window(scene, anchor)


def _is_patch(style: Style) -> bool:
    """Whether a box has its place and size in px."""
    found = [length(style.get(name), style.sizes) for name in ("left", "top", "width", "height")]
    return all(one is not None and one.is_fixed for one in found) and (style.px("height") or 0.0) >= 12


def _anchor(scene: PageScene, element: Element) -> Element | None:
    """The positioned ancestor that an absolute box is laid out against; None for the window."""
    above = element.parent
    while above is not None:
        style = scene.style_of(above)
        if (
            style.get("position") != "static"
            or style.get("transform") not in ("none", "")
            or style.get("filter") != "none"
        ):
            return above
        above = above.parent
    return None


def box_cover(scene: PageScene, chain: Chain) -> tuple[Cover, str, int] | None:
    """A `::before` or `::after` of a chain's last element that lies over all of it, and its z-index."""
    key = scene.number + _BOX_COVER
    if key not in chain.known:
        chain.known[key] = _box_cover(scene, chain)
    return chain.known[key]  # type: ignore[return-value]


def backdrop_box(scene: PageScene, chain: Chain, kind: str) -> Style | None:
    """The style of a generated box that covers all of its element, or of the window; None for any other."""
    style = _lifted_box(scene, chain, kind)
    if style is None:
        return None
    moved = transform_of(style, None)
    far = max(abs(moved.move_x.percent), abs(moved.move_y.percent), abs(moved.move_x.px), abs(moved.move_y.px))
    if far >= 40 or moved.scale < 0.9 or moved.away is not None:
        return None  # it waits beside its element, for a pointer mostly
    width, height = float(style.viewport.width), float(style.viewport.height)
    across = _spans(style, "left", "right", "width", width)
    if across and (_spans(style, "top", "bottom", "height", height) or style.get("height") == "100%"):
        return style
    return None


def _seen_box(scene: PageScene, chain: Chain, kind: str) -> Style | None:
    """The style of a generated box that is taken out of the flow and painted over others; None for any other."""
    style = _lifted_box(scene, chain, kind)
    return None if style is None or style.get("z-index").startswith("-") else style


def _lifted_box(scene: PageScene, chain: Chain, kind: str) -> Style | None:
    """The style of a generated box that is taken out of the flow and leaves ink; None for any other."""
    own, around = scene.settle(chain)
    if around.gone is not None:
        return None
    style = computed_style(chain, own, scene.viewport, kind)
    if style.get("content") in ("normal", "none") or style.get("position") not in OUT:
        return None
    if style.get("display") == "none" or style.get("visibility") != "visible":
        return None
    flat = any(f"scale{axis}(0" in style.get("transform") for axis in ("", "x", "y"))
    if (number(style.get("opacity")) or 0.0) <= 0.05 or flat:
        return None
    return style


def _box_cover(scene: PageScene, chain: Chain) -> tuple[Cover, str, int] | None:
    for kind in ("after", "before"):
        style = _seen_box(scene, chain, kind) if kind in chain.boxes else None
        if style is None:
            continue
        _, around = scene.settle(chain)
        faded = number(style.get("opacity")) or 0.0
        cover = _cover(style, replace(around, shift=State().shift, slope=faded), chain)
        if cover is not None:
            layer = style.get("z-index")
            shown = replace(cover, trick=f"::{kind} {{ {cover.trick} }}")
            return shown, kind, int(layer) if layer.isdigit() else 0
    return None


def gone_by(placed: Placed) -> Gone:
    """The trick of a cover; its element is not on the text's own chain, so the text names it."""
    return Gone(f"covered by {placed.element.path()} ({placed.cover.trick})", -1, placed.cover.source)
