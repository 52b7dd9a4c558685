"""Text in SVG drawings: how large a drawing's units are on screen, and what of them its box shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length
from plainsight.sight.style import Style
from plainsight.sight.switches import CHOSEN, DROPPED
from plainsight.sight.visibility.state import Gone, State, View

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")
_ON_LINE = ("baseline", "sub", "super", "0", "0px", "0%")
_NO_PLACE = "a place in a drawing can't be worked out"
_LEAST_EM = 2.0  # of a font's size: letters that are pressed into less can't be told apart
_ENOUGH_PX = 100.0  # of a line's end inside its drawing, to be seen at all
_DESCENT, _ASCENT = 0.25, 0.75  # of the font size, below and above the line that letters stand on


def with_drawing(state: State, chain: Chain, style: Style) -> State:
    """Follow `<svg>`, `<switch>` and `<text>`; other elements pass as they are."""
    if chain.tag == "svg":
        return _opened(state, chain, style)
    if chain.parent is not None and chain.parent.tag == "switch" and CHOSEN not in chain.attributes:
        if DROPPED in chain.attributes:
            return replace(state, gone=state.gone or Gone("<switch> leaves it out", chain.depth))
        return replace(state, unsure=state.unsure or "`<switch>` draws one of its children only")
    view = state.view
    if view is None:
        return state
    if chain.tag == "foreignObject" and not all(_has_extent(chain, style, name) for name in ("width", "height")):
        return replace(state, gone=state.gone or Gone("<foreignObject> without width or height", chain.depth))
    if chain.tag == "textPath":
        return replace(state, unsure=state.unsure or "the path that it follows decides where it stands")
    if chain.tag in ("text", "tspan") and style.get("baseline-shift") not in _ON_LINE:
        return replace(state, unsure=state.unsure or _NO_PLACE)
    if chain.tag == "foreignObject":
        return _placed(state, view, chain)
    if chain.tag == "text":
        return _written(state, view, chain, style)
    return state


def _has_extent(chain: Chain, style: Style, name: str) -> bool:
    """Whether a box in a drawing has a width, or a height: it has none where nobody gives it one."""
    side = _side(chain, style, name)
    return side > 0 if side is not None else name in style.values or name in chain.attributes


def _placed(state: State, view: View, chain: Chain) -> State:
    """Where a box stands in its drawing."""
    left, top = place_of(chain.attributes, "x"), place_of(chain.attributes, "y")
    inside = left is not None and -8 <= left - view.left <= 0.5 * (view.width or left - view.left + 1)
    inside = inside and top is not None and -8 <= top - view.top <= 0.5 * (view.height or top - view.top + 1)
    if left is not None and view.clips and view.width is not None and left - view.left >= view.width:
        return replace(state, gone=state.gone or Gone(f"x: {left:g}", chain.depth, "attribute"))
    wide = place_of(chain.attributes, "width") if "width" in chain.attributes else None
    if left is not None and wide is not None and view.clips and left + wide <= view.left:
        return replace(state, gone=state.gone or Gone(f"x: {left:g}", chain.depth, "attribute"))
    return state if inside else replace(state, unsure=state.unsure or _NO_PLACE)


def _opened(state: State, chain: Chain, style: Style) -> State:
    if state.view is not None:
        state = _placed(state, state.view, chain)
    width, height = _side(chain, style, "width"), _side(chain, style, "height")
    flat = next((name for name, side in (("width", width), ("height", height)) if side == 0), None)
    if flat is not None and style.get(f"min-{flat}") in ("auto", "0", "0px", ""):
        return replace(state, gone=state.gone or Gone(f"{flat}: 0", chain.depth))  # not drawn at all (SVG 2, 8.3)
    clips = style.get("overflow-x") != "visible"
    box = chain.attributes.get("viewBox", "")
    numbers = [float(one) for one in _NUMBER.findall(box)]
    if len(numbers) != 4:
        if chain.depth and "viewBox" not in chain.attributes:
            width, height = width if width is not None else 300.0, height if height is not None else 150.0
        return replace(state, view=View(width, height, state.shift, clips=clips))
    if numbers[2] <= 0 or numbers[3] <= 0:
        return replace(state, gone=state.gone or Gone(f"viewBox: {box}", chain.depth, "attribute"))
    ratios = [size / units for size, units in ((width, numbers[2]), (height, numbers[3])) if size is not None]
    scale = min(ratios, default=None)
    view = View(numbers[2], numbers[3], state.shift, numbers[0], numbers[1], known=scale is not None, clips=clips)
    state = replace(state, view=view)
    if scale is None or abs(scale - 1) < 0.001:
        return state
    if scale < 1:
        state = replace(state, scale_depth=chain.depth, scale_trick=f"viewBox: {box}", scale_source="attribute")
    return replace(state, scale=state.scale * scale)


def _side(chain: Chain, style: Style, name: str) -> float | None:
    found = length(style.get(name), style.sizes) if name in style.values else None
    if found is None:
        match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*", chain.attributes.get(name, ""))
        return float(match[1]) if match is not None else None
    return found.px if found.is_fixed else None


def _written(state: State, view: View, chain: Chain, style: Style) -> State:
    """Where a line of text stands in its drawing."""
    if state.unsure is not None:
        return state
    if not view.known:
        return replace(state, unsure=state.unsure or "layout decides how large a drawing is")
    if 0 < (place_of({"x": chain.attributes.get("textLength", "0")}, "x") or 0) < _LEAST_EM * style.font_px:
        return replace(state, unsure=state.unsure or "`textLength` squeezes it")
    places = [place_of(chain.attributes, name) for name in ("x", "y")]
    if not view.clips:
        return state
    moved = replace(state.shift, left=view.shift.left, top=view.shift.top)
    moved = replace(moved, depth=view.shift.depth, trick=view.shift.trick, source=view.shift.source)
    if places[0] is None or places[1] is None or moved != view.shift:
        return replace(state, unsure=state.unsure or _NO_PLACE)
    x = places[0] - view.left + state.shift.left - view.shift.left
    y = places[1] - view.top + state.shift.top - view.shift.top
    if style.get("text-anchor") == "end" and x < _ENOUGH_PX:
        return replace(state, unsure="a part of it stands outside of its drawing")
    size = style.font_px
    above, below = y + _DESCENT * size <= 0, view.height is not None and y - _ASCENT * size >= view.height
    past = view.width is not None and x >= view.width
    if above or below or past:
        name = "x" if past else "y"
        trick = state.shift.trick or f"{name}: {chain.attributes.get(name, '0')}"
        return replace(state, gone=state.gone or Gone(trick, chain.depth, "attribute"))
    if y < 0.6 * size or (view.height is not None and y > view.height) or x < -2 * size:
        return replace(state, unsure=state.unsure or "a part of it stands outside of its drawing")
    return state


def place_of(attributes: Mapping[str, str], name: str) -> float | None:
    """A coordinate of something in a drawing, in its units; None where layout decides."""
    value = attributes.get(name, "0").strip().removesuffix("px")
    return float(value) if _NUMBER.fullmatch(value) else None


def line_of(chain: Chain, font_px: float) -> tuple[float, float] | None:
    """How far down in its drawing a text's line starts and ends; None where that can't be told."""
    y = place_of(chain.attributes, "y")
    return None if y is None else (y - font_px, y + _DESCENT * font_px)
