"""What one box may lie over, as far as its own style tells: a layer, a bar, a patch, a pull over what is before."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.grid_places import cell_of, is_placed
from plainsight.sight.visibility.covers.cover import Cover
from plainsight.sight.visibility.covers.lifted import PICTURES
from plainsight.sight.visibility.covers.lower_end import over_lower_end
from plainsight.sight.visibility.covers.own_style import FILLING, has_no_size, named, opacity_of_ground, spans
from plainsight.sight.visibility.covers.powers import OUT, WIDE_EDGE_PX
from plainsight.sight.visibility.moves.moving import is_anchored
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.state import State

_SIDES = ("top", "right", "bottom", "left")
_BORDERS = (
    "border",
    "border-width",
    *(f"border-{side}" for side in _SIDES),
    *(f"border-{side}-width" for side in _SIDES),
)


# What may leave only a part of a box, or none, though it is large.
_SHAPING = (
    "clip-path",
    "mask-image",
    "-webkit-mask-box-image-source",
    "border-shape",
    "offset-path",
    "scale",
    "rotate",
)
_PANEL_PX = 120.0  # across: narrower boxes at the right are badges
_MOST_ABOVE = 0.3  # of the window: more than any bar takes that stands above a box at its side


def covers_by(style: Style, state: State, chain: Chain) -> tuple[Cover, ...]:
    """What a box, and an edge of it that is wide, may lie over by the box's own style."""
    if state.gone is not None or style.get("visibility") != "visible":
        return ()
    box = _box(style, state, chain)
    if box is not None and box.reach in ("window", "box") and style.get("mix-blend-mode") != "normal":
        box = replace(box, clear=True)
    return tuple(cover for cover in (box, _wide_edge(style)) if cover is not None)


def _box(style: Style, state: State, chain: Chain) -> Cover | None:
    if state.slope < 0.05 or has_no_size(style):
        return None
    opaque = opacity_of_ground(style, chain.tag)
    if opaque <= 0.04:
        return None
    clear = opaque < 0.95 or state.slope < 0.95 or any(style.get(name) != "none" for name in _SHAPING)
    position = style.get("position")
    if is_anchored(style):
        return Cover("around", None, clear, *named(style, "position-area", "inset", "position"))
    if position == "fixed" and state.fixed:
        return fixed_cover(style, state, clear)
    if position in ("absolute", "fixed"):  # one that a transform or a filter above holds is placed in that box
        return cover_of_absolute(style, state, chain, clear=clear)
    if not clear and style.get("display") not in ("inline", "contents") and style.get("float") == "none":
        return _in_cell(style, clear)  # what it is pulled or moved over in its column is asked elsewhere
    pulled = style.px("margin-top")
    if pulled is not None and pulled <= -20 and position in ("relative", "sticky"):  # floats lie below words in lines
        origin = style.origins.get("margin-top")
        return Cover(
            "above", -pulled, clear, origin.text if origin else "margin-top", origin.source if origin else None
        )
    raised = _raised(style)
    if raised is not None:
        return Cover("above", raised[0], clear, raised[1], raised[2])
    lowered = _lowered(style)
    if lowered is not None:
        return Cover("below", lowered[0], clear, lowered[1], lowered[2])
    if (cell := _in_cell(style, clear)) is not None:
        return cell
    under = style.px("margin-bottom")
    if under is not None and under <= -20 and position == "relative":
        origin = style.origins.get("margin-bottom")
        return Cover(
            "below", -under, clear, origin.text if origin else "margin-bottom", origin.source if origin else None
        )
    return None


def _in_cell(style: Style, clear: bool) -> Cover | None:
    """What an item of a grid with a place of its own lies over."""
    if not is_placed(style):
        return None
    trick, source = named(style, "grid-area", "grid-row", "grid-column", "grid-row-start")
    return Cover("cell", None, clear, trick, source)


def _raised(style: Style) -> tuple[float | None, str, str | None] | None:
    """How far up a box is moved over what stands before it, in px (None where by its own unknown height)."""
    top = style.px("top") if style.get("position") == "relative" and "top" in style.values else None
    if top is not None and top <= -20:
        return -top, *named(style, "top")
    if "transform" in style.values or "translate" in style.values:
        moved = transform_of(style, None).move_y
        if moved.px <= -20:
            return -moved.px, *named(style, "transform", "translate")
        if moved.percent <= -60:
            height = style.px("height") if "height" in style.values else None
            return None if height is None else -moved.percent * height / 100, *named(style, "transform", "translate")
    return None


def _lowered(style: Style) -> tuple[float, str, str | None] | None:
    """How far down a box is moved over what stands after it, in px."""
    top = style.px("top") if style.get("position") == "relative" and "top" in style.values else None
    if top is not None and top >= 20:
        return top, *named(style, "top")
    if "transform" in style.values or "translate" in style.values:
        moved = transform_of(style, None).move_y
        if moved.px >= 20 and moved.percent == 0:
            return moved.px, *named(style, "transform", "translate")
    return None


def _wide_edge(style: Style) -> Cover | None:
    if "outline-width" in style.values:
        outline = length(style.get("outline-width"), style.sizes)
        if outline is not None and outline.px >= WIDE_EDGE_PX:
            return _edge(style, "outline-width")
    for name in _BORDERS if _leaves_its_room(style) else ():
        written = style.values.get(name)
        if written is not None and "transparent" not in written:
            wide = [one.px for word in words(written) if (one := length(word, style.sizes)) is not None]
            if wide and max(wide) >= WIDE_EDGE_PX:
                return _edge(style, name)
    if style.get("box-shadow") != "none":
        for shadow in split_arguments(style.get("box-shadow")):
            parts = words(shadow)
            sizes = [one for one in (length(word, style.sizes) for word in parts) if one is not None]
            if "inset" not in parts and len(sizes) >= 4 and sizes[3].px >= WIDE_EDGE_PX:
                return _edge(style, "box-shadow")
    return None


def _leaves_its_room(style: Style) -> bool:
    """Whether a box may lie over others with its borders, for which the flow makes room in what holds it."""
    pulled = any("-" in style.get(name) for name in ("margin-top", "margin-bottom", "margin-left", "margin-right"))
    return style.get("position") in OUT or pulled or _raised(style) is not None or cell_of(style) is not None


def _edge(style: Style, name: str) -> Cover:
    origin = style.origins.get(name)
    return Cover("around", None, False, origin.text if origin else name, origin.source if origin else None)


def fixed_cover(style: Style, state: State, clear: bool) -> Cover | None:
    """What a box that is fixed to the window lies over."""
    width, height = float(style.viewport.width), float(style.viewport.height)
    shift = state.shift
    if (abs(shift.own_x) > 60 and not shift.from_window_x) or (abs(shift.own_y) > 60 and not shift.from_window_y):
        return None  # moved away by its own size, or centred
    start = shift.left + shift.own_x / 100 * (shift.width if shift.width is not None else 0.45 * width)
    if start <= -width or start >= width or (shift.own_x <= -100 and shift.left <= 1):
        return None
    across = spans(style, "left", "right", "width", width)
    down = spans(style, "top", "bottom", "height", height)
    trick, source = named(style, "position")
    if across is not None and shift.from_window_x and shift.width is not None:
        across = start <= 0.05 * width and start + shift.width >= 0.95 * width
    if down is not None and shift.from_window_y and shift.height is not None:
        upper = shift.top + shift.own_y / 100 * shift.height
        lower = upper + shift.height
        if lower <= 0 or upper >= height:
            return None
        down = upper <= 0.05 * height and lower >= 0.95 * height
        if across and not down and upper <= 4:
            return Cover("top", lower, clear, trick, source)
        if across and not down and lower >= height - 4:
            return Cover("bottom", height - upper, clear, trick, source)
    elif shift.top > height + 0.5:
        return None
    if across and down:
        return Cover("window", None, clear, trick, source)
    if not across:
        above = 0.0 if down else _room_above(style, height)
        is_side = above is not None and not clear
        return Cover("side" if is_side else "spot", above if is_side else None, clear, trick, source)
    size = length(style.get("height"), style.sizes)
    px = size.of(height) if size is not None else None
    top, bottom = length(style.get("top"), style.sizes), length(style.get("bottom"), style.sizes)
    if px is None and top is not None and bottom is not None:
        px = style.px("max-height") if style.get("align-self") in FILLING else None  # stretched as far as it may be
    if top is not None and top.px <= 4 and top.percent == 0:
        return Cover("top", None if px is None else px + top.px, clear, trick, source)
    if bottom is not None and bottom.px <= 4 and bottom.percent == 0 and bottom.px > -40:
        return Cover("bottom", None if px is None else px + bottom.px, clear, trick, source)
    return Cover("spot", None, clear, trick, source)


def _room_above(style: Style, height: float) -> float | None:
    """How far below the window's upper edge a box begins that reaches to the lower one, in px; None for others."""
    top, bottom, size = (length(style.get(name), style.sizes) for name in ("top", "bottom", "height"))
    if top is None or not 0 <= (begins := top.of(height)) <= _MOST_ABOVE * height:
        return None
    reaches = bottom is not None and bottom.of(height) <= 1 and style.get("height") == "auto"
    reaches = reaches or (size is not None and begins + size.of(height) >= height - 1)
    return begins if reaches and style.get("max-height") == "none" else None


def cover_of_absolute(style: Style, state: State, chain: Chain, *, clear: bool) -> Cover | None:
    """What a box that is laid out against one around it lies over."""
    if abs(state.shift.own_x) >= 100 or abs(state.shift.own_y) >= 100:
        return None
    width, height = float(style.viewport.width), float(style.viewport.height)
    across = spans(style, "left", "right", "width", width)
    trick, source = named(style, "inset", "position")
    if style.get("top") == style.get("bottom") == "auto" and not clear and not style.px("margin-top"):
        return Cover("place", None, clear, trick, source)
    if not across:
        own = length(style.get("width"), style.sizes)
        tall = length(style.get("height"), style.sizes)
        large = own is not None and tall is not None and own.of(width) >= 0.4 * width and tall.px >= 60
        if large and chain.tag in (*PICTURES, "div"):
            return Cover("around", None, clear, trick, source)
        if clear:
            return None
        if _is_patch(style, "left"):
            return Cover("patch", None, clear, trick, source)
        if style.get("left") == "auto" and _is_patch(style, "right") and (style.px("width") or 0.0) >= _PANEL_PX:
            return Cover("end patch", None, clear, trick, source)
        is_column = own is not None and own.is_fixed and spans(style, "top", "bottom", "height", height)
        return Cover("column", None, clear, trick, source) if is_column else None
    down = spans(style, "top", "bottom", "height", height)
    size = length(style.get("height"), style.sizes)
    top = length(style.get("top"), style.sizes)
    set_high = size is not None and size.is_fixed
    if down and not set_high:
        return Cover("box", None, clear, trick, source)
    if not clear and (lower := over_lower_end(style)) is not None:
        return lower
    as_content = down is None and style.get("bottom") == "auto"
    if top is None or not top.is_fixed or not (set_high or as_content):
        return None
    if top.px <= 4:
        return Cover("upper", size.px + top.px if size is not None and set_high else None, clear, trick, source)
    return None if clear else Cover("patch", None, clear, trick, source)


def _is_patch(style: Style, side: str) -> bool:
    """Whether a box has its place in px, and its size, too, or is as large as its words."""
    place = [length(style.get(name), style.sizes) for name in (side, "top")]
    if not all(one is not None and one.is_fixed for one in place):
        return False
    if style.get("width") == style.get("height") == "auto":
        return True
    size = [length(style.get(name), style.sizes) for name in ("width", "height")]
    return all(one is not None and one.is_fixed for one in size) and (style.px("height") or 0.0) >= 12
