"""What cuts off what overflows a box: `overflow` with a size, containment, line clamps, tracks of a grid."""

from __future__ import annotations

import re
from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import integer, length
from plainsight.sight.css.units import Length
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.tracks import squeezed
from plainsight.sight.visibility.state import Clip, State

_CLIPPING = frozenset({"hidden", "clip", "auto", "scroll", "overlay"})
_SCROLLING = frozenset({"auto", "scroll", "overlay"})


def with_overflow(
    state: State, chain: Chain, style: Style, parent: Style | None, *, shape: str | None = None
) -> State:
    """Note the box as a clip where it cuts what overflows it.

    Args:
        state: from around the box, and with what else it does itself.
        chain: the element.
        style: its own.
        parent: the style of its parent.
        shape: a property that lets just the box through, and nothing beyond it: `clip-path`, `mask-image`.
    """
    contained = shape is not None or any(
        word in style.get("contain").split() for word in ("paint", "strict", "content")
    )
    overflow_x, overflow_y = ("clip", "clip") if shape else (style.get("overflow-x"), style.get("overflow-y"))
    if overflow_x != "visible" and overflow_y == "visible" and overflow_x != "clip":
        overflow_y = "auto"
    if overflow_y != "visible" and overflow_x == "visible" and overflow_y != "clip":
        overflow_x = "auto"
    clips_x = contained or overflow_x in _CLIPPING
    clips_y = contained or overflow_y in _CLIPPING
    if (not clips_x and not clips_y) or style.get("display") in _CUT_NOTHING:
        return state
    if chain.depth == 0 or (chain.depth == 1 and chain.tag == "body" and _is_open(parent)):
        # The root's overflow is the window's; the body's is, where the root has none (CSS Overflow 3, 3.3).
        if shape is not None:
            return state
        root_x, root_y = state.root_scroll
        return replace(
            state,
            root_scroll=(
                root_x and overflow_x not in ("hidden", "clip"),
                root_y and overflow_y not in ("hidden", "clip"),
            ),
        )
    depth = chain.depth
    sized = any(word in style.get("contain").split() for word in ("size", "strict"))
    sized = sized or "size" in style.get("container-type").split()
    placed = state.shift.placed == depth
    fills = "%" in style.get("height") or "auto" not in (style.get("top"), style.get("bottom"))
    sized = sized and not (placed and fills)
    sized = sized and _ratio(style) is None and "grid-template-rows" not in style.values
    around = parent.block_px if parent is not None and not placed else None
    around = state.tall if around is None and not placed else around
    content = intrinsic(style, "height") if sized else None
    height, fuzzy_y = _extent(style, "height", around, content) if clips_y else (None, False)
    width, fuzzy_x = _extent(style, "width", None, None) if clips_x else (None, False)
    held = False
    if placed:
        height = _least(height, _between(style, "height", state.shift.height)) if clips_y else height
        held = clips_y and height is None and state.shift.height is None and _is_held(style)
        fuzzy_y = fuzzy_y and not held and height is None
        width = _least(width, _between(style, "width", state.shift.width)) if clips_x else width
    if style.get("display") == "table-cell":
        # A cell is as large as its content, but for the width of a fixed column, of which `with_column` knows.
        height, fuzzy_y = None, False
        width, fuzzy_x = None, False
    if parent is not None:
        tall = state.tall if parent.block_px is None else None
        room = squeezed(style, parent, state.shift.height if state.shift.placed == depth - 1 else tall)
        if room.unsure is not None:
            state = replace(state, unsure=state.unsure or room.unsure)
        height = _least(height, room.height) if clips_y else height
        width = _least(width, room.width) if clips_x else width
    if (
        clips_x
        and state.room == 0.0
        and not _clip_margin(style)
        and not any(style.px(side) for side in _PADDINGS["width"])
    ):
        width = 0.0
    lines = _clamped_lines(style) if clips_y and shape is None else None
    trick, source = _named(style, width, height, lines) if shape is None else _said(style, shape)
    clip = Clip(
        depth,
        width,
        height,
        scrolls=(clips_y and overflow_y in _SCROLLING) or (not clips_y and overflow_x in _SCROLLING),
        trick=trick,
        source=source,
        lines=lines,
        fuzzy=fuzzy_y or (fuzzy_x and width is not None),
        cuts_x=clips_x and overflow_x not in _SCROLLING,
        cuts_y=clips_y and overflow_y not in _SCROLLING,
        open_x=not clips_x,
        open_y=not clips_y,
        nowrap=style.get("white-space").split()[:1] in (["nowrap"], ["pre"]),
        left=state.shift.left,
        top=state.shift.top,
        own_x=state.shift.own_x,
        own_y=state.shift.own_y,
        holds_all=shape is not None,
        held=held,
    )
    return replace(state, clips=(*state.clips, clip))


def _is_open(root: Style | None) -> bool:
    return root is None or (root.get("overflow-x"), root.get("overflow-y")) == ("visible", "visible")


def _named(style: Style, width: float | None, height: float | None, lines: int | None) -> tuple[str, str | None]:
    names = []
    if lines is not None:
        names.append("-webkit-line-clamp")
    if height is not None:
        names.extend(("max-height", "height", "contain"))
    if width is not None:
        names.extend(("max-width", "width"))
    names.extend(("overflow-y", "overflow-x", "contain"))
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            return origin.text, origin.source
    return "overflow: hidden", None


def _said(style: Style, name: str) -> tuple[str, str | None]:
    origin = style.origins.get(name)
    return f"{name}: {style.get(name)[:60]}", origin.source if origin is not None else None


def _least(one: float | None, two: float | None) -> float | None:
    return one if two is None else two if one is None else min(one, two)


_CUT_NOTHING = frozenset(
    {
        *("table", "inline-table", "table-row", "table-row-group", "table-header-group", "table-footer-group"),
        *("table-column", "table-column-group", "ruby", "ruby-text"),
    }
)


def intrinsic(style: Style, name: str) -> float:
    """What a box under size containment has in place of the size of its content (CSS Sizing 4, 5.2), in px."""
    return style.px(f"contain-intrinsic-{name}") or 0.0


def _extent(style: Style, name: str, around: float | None, content: float | None) -> tuple[float | None, bool]:
    """What a box lets through along one axis, padding included, in px; and whether that is known in part only.

    None where it is as large as its content, unless `content` says how large that counts.
    """
    most = content if style.get(name) in _AUTO else None
    fuzzy = unread = False
    for prop in (name, f"max-{name}"):
        found = length(style.get(prop), style.sizes)
        if found is None:
            unread = unread or "(" in style.get(prop)
            continue
        if found.percent and around is not None:
            found = Length(found.of(around))
        if found.percent and found.px == 0:
            if found.percent <= 0 or found.percent >= 100:
                if found.percent <= 0:
                    most = 0.0
                continue
            fuzzy = True
            continue
        if found.percent:
            fuzzy = True
            continue
        most = found.px if most is None else min(most, found.px)
    if most is None:
        most = content  # which a share of it is, too
    least = length(style.get(f"min-{name}"), style.sizes)
    if most is not None and least is not None and least.is_fixed:
        most = max(most, least.px)
    if most is None and name == "height" and (ratio := _ratio(style)) is not None:
        across = [px for px in (style.px("width"), style.px("max-width")) if px is not None]
        if across and style.get("overflow-y") != "clip":
            most, unread = min(across) / ratio, False
        elif ratio >= 4 or style.get("writing-mode").startswith("vertical"):
            unread = True  # a box as flat as this, or across upright lines, cuts some; others leave room
    if most is None:
        return None, unread
    # Text starts after the leading padding and may overflow into the trailing one.
    leading, trailing = (style.px(side) or 0.0 for side in _PADDINGS[name])
    if any(_is_share(style, side) for side in _PADDINGS[name]):
        return None, True  # layout knows what the padding leaves open
    if style.get("box-sizing") == "border-box":
        most = max(0.0, most - leading - trailing)
    if style.get(f"overflow-{'y' if name == 'height' else 'x'}") == "clip":
        trailing = max(trailing, _clip_margin(style))
    return most + trailing, fuzzy


def _clip_margin(style: Style) -> float:
    """How far beyond its edges a box that clips shows what overflows it, in px: a box and a length, in any order."""
    found = [length(word, style.sizes) for word in words(style.get("overflow-clip-margin"))]
    return max((one.px for one in found if one is not None), default=0.0)


def _between(style: Style, name: str, size: float | None) -> float | None:
    """What a box lets through that fills what its offsets leave, or a share of what holds it; None for any other."""
    if size is None:
        return None
    leading, trailing = (max(0.0, style.px(side) or 0.0) for side in _PADDINGS[name])
    found = length(style.get(name), style.sizes)
    if found is not None and found.percent and style.get("box-sizing") != "border-box":
        return max(0.0, size + trailing)
    if style.get(name) in ("auto", "") or (found is not None and found.percent):
        return max(0.0, size - leading)
    return None


def _is_held(style: Style) -> bool:
    """Whether a box out of the flow is as high as what holds it, or a share of that."""
    sizes = [length(style.get(name), style.sizes) for name in ("height", "max-height")]
    if any(one is not None and one.percent > 0 for one in sizes):
        return True
    return style.get("height") in ("auto", "") and "auto" not in (style.get("top"), style.get("bottom"))


def _is_share(style: Style, padding: str) -> bool:
    """Whether a padding takes a share of the width around."""
    found = length(style.get(padding), style.sizes) if padding in style.values else None
    return found is not None and found.percent > 0


def _ratio(style: Style) -> float | None:
    """Width against height of a box that clips and keeps a ratio."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)(?:\s*/\s*(\d+(?:\.\d+)?|\.\d+))?", style.get("aspect-ratio"))
    if match is None or style.get("height") not in ("auto", ""):
        return None
    return float(match[1]) / (float(match[2] or 1) or 1.0) or None


_AUTO = ("auto", "", "min-content", "max-content", "fit-content")
_PADDINGS = {"height": ("padding-top", "padding-bottom"), "width": ("padding-left", "padding-right")}


def _clamped_lines(style: Style) -> int | None:
    lines = integer(style.get("-webkit-line-clamp"))
    if lines is None or lines < 0:
        return None
    display = style.get("display")
    upright = "-webkit-box" in display and style.get("-webkit-box-orient") in ("vertical", "block-axis")
    return lines if upright or "flow-root" in display else None


def hole_is_empty(clip: Clip) -> bool:
    """Whether a clip lets no word through, whatever stands in it."""
    if clip.height is not None and clip.height <= 1.0:
        return True
    return clip.width is not None and clip.width <= 1.0
