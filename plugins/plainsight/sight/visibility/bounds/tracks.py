"""What a flexible box or a grid leaves of an item that gives way: one that clips has no least size of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from plainsight.sight.css.lengths import integer, length
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.powers import OUT

_FLEX = frozenset({"flex", "inline-flex"})
_GRID = frozenset({"grid", "inline-grid"})
_ROOMY_PX = 600.0  # an item of a column this high shows all that the column does, or nearly so
_SCROLLERS = ("auto", "scroll", "overlay", "hidden")
_REPEAT = re.compile(r"^repeat\(\s*(\d+)\s*,(.*)\)$", re.DOTALL)
_EMPTY = frozenset({"0", "0px", "0fr", "0%", "0.0fr", "0em", "0rem"})


@dataclass(frozen=True, slots=True)
class Room:
    """Bounds of an item's size in px; None where its parent sets none. `unsure`: why that can't be told."""

    width: float | None = None
    height: float | None = None
    unsure: str | None = None


_FREE = Room()


def squeezed(style: Style, parent: Style, around: float | None = None) -> Room:
    """How far its parent lets a clipping item spread; `around` is that one's height, where known."""
    display = parent.get("display")
    if (display not in _FLEX and display not in _GRID) or (display in _FLEX and style.get("position") in OUT):
        return _FREE
    room = _in_flex(style, parent, around) if display in _FLEX else _in_grid(style, parent)
    if room.height is not None or room.unsure is not None:
        return room
    return replace(room, height=_stretched(style, parent, parent.block_px if around is None else around))


def _stretched(style: Style, parent: Style, around: float | None) -> float | None:
    """How high an item is that takes the height of its line: that of a box with one line, or at most that of a grid.

    CSS Flexbox 1, 9.4; CSS Grid 1, 12.6: what scrolls asks for no height of its own.
    """
    flexible = parent.get("display") in _FLEX
    if flexible and (parent.get("flex-direction").startswith("column") or parent.get("flex-wrap") != "nowrap"):
        return None
    limit = length(parent.get("max-height"), parent.sizes)
    if flexible and limit is not None and limit.is_fixed:
        around = limit.px if around is None else min(around, limit.px)
    own = style.get("align-self")
    stretches = (parent.get("align-items") if own == "auto" else own) in ("normal", "stretch")
    margins = [style.px(f"margin-{side}") for side in ("top", "bottom")]
    if around is None or not stretches or style.get("height") != "auto" or style.get("position") in OUT:
        return None
    room = around - sum(px or 0.0 for px in margins) - max(0.0, style.px("padding-top") or 0.0)
    least = length(style.get("min-height"), style.sizes)
    return max(0.0, room, least.px if least is not None else 0.0) if None not in margins else None


def most_tall(style: Style, parent: Style | None, around: float | None) -> float | None:
    """The most that a box is high by its own height, or as an item of one whose height is set; in px.

    CSS Flexbox 1, 4.5 and 9.8; CSS Grid 1, 6.6: what has a least height, or scrolls, is no higher than its room.

    Args:
        style: the box's style.
        parent: that of the box around it.
        around: the same of the box around it; None where nothing bounds that.
    """
    if style.block_px is not None or around is None or parent is None:
        return style.block_px
    if style.get("position") in OUT or style.get("height") != "auto":
        return None
    if parent.get("display") in _FLEX and not parent.get("flex-direction").startswith("column"):
        own = style.get("align-self")
        stretches = (parent.get("align-items") if own == "auto" else own) in ("normal", "stretch")
        return around if stretches and parent.get("flex-wrap") == "nowrap" else None
    floor = length(style.get("min-height"), style.sizes)
    if style.get("overflow-y") == "visible" and (floor is None or not floor.is_fixed):
        return None
    if parent.get("display") in _FLEX:
        gives_way = style.number("flex-shrink") != 0.0 and parent.get("flex-wrap") == "nowrap"
    else:
        rows = track_sizes(parent.get("grid-template-rows")) if parent.get("display") in _GRID else []
        gives_way = bool(rows) and all(_is_held(row, parent) for row in rows)
    return max(around, floor.px if floor is not None else 0.0) if gives_way else None


def _is_held(row: str, grid: Style) -> bool:
    """Whether a row of a grid of a set height is no higher than that, if what is in it gives way."""
    return row.endswith("fr") or row.startswith(("minmax(0,", "minmax(0px,")) or _limit(row, grid) is not None


def _in_flex(style: Style, parent: Style, tall: float | None) -> Room:
    column = parent.get("flex-direction").startswith("column")
    basis = length(style.get("flex-basis"), style.sizes)
    rigid = style.number("flex-grow") in (None, 0.0)
    size = None
    if basis is not None and rigid and (basis.is_fixed or (basis.percent <= 0 and not column)):
        size = max(0.0, basis.px)
    if not column:
        return Room(width=size)
    gives_way = style.number("flex-shrink") != 0.0 and parent.get("flex-wrap") == "nowrap"
    around = parent.block_px if tall is None else tall
    limit = length(parent.get("max-height"), parent.sizes)
    if limit is not None and limit.is_fixed:
        around = limit.px if around is None else min(around, limit.px)
    if around is None or not gives_way:
        return Room(height=size)
    if around <= 1:
        return Room(height=0.0)
    if around < _ROOMY_PX:
        return Room(height=size, unsure="layout decides how much a flexible box of a fixed height leaves")
    return Room(height=_most_in_column(style, parent, around) if size is None else size)


def _most_in_column(style: Style, parent: Style, around: float) -> float | None:
    """What an item that scrolls shows at most in a column of that height, in px (CSS Flexbox 1, 4.5 and 9.7)."""
    floors = [length(one.get("min-height"), one.sizes) for one in (parent, style)]
    if style.get("overflow-y") not in _SCROLLERS or any(one is not None and one.percent for one in floors):
        return None
    floor = max((one.px for one in floors if one is not None), default=0.0)
    return max(around, floor) - max(0.0, style.px("padding-top") or 0.0)


def _in_grid(style: Style, parent: Style) -> Room:
    width, unsure_x = _along(parent, "columns", style.get("grid-column"), style.get("width"))
    height, unsure_y = _along(parent, "rows", style.get("grid-row"), style.get("height"))
    return Room(width, height, unsure_x or unsure_y)


def _along(parent: Style, axis: str, place: str, own: str) -> tuple[float | None, str | None]:
    if own not in ("auto", "", "100%", "stretch"):
        return None, None
    written = parent.get(f"grid-template-{axis}")
    if written.startswith("subgrid"):
        return None, f"the grid around it decides the {axis} of a subgrid"
    template = track_sizes(written)
    tracks = template or track_sizes(parent.get(f"grid-auto-{axis}"))
    if not tracks or len(tracks) > 100:
        return None, None
    number = integer(place.partition("/")[0].strip())
    if template and number is not None and 1 <= number <= len(template):
        tracks = [template[number - 1]]
    found = [_limit(track, parent) for track in tracks]
    known = [px for px in found if px is not None]
    if len(known) == len(found):
        if max(known) - min(known) < 1:
            return min(known), None
        return (None, f"a {axis[:-1]} of the grid has no size") if min(known) <= 4 else (max(known), None)
    if known and min(known) <= 4:
        return None, f"a {axis[:-1]} of the grid has no size"
    return None, None


@lru_cache(maxsize=256)
def track_sizes(value: str) -> list[str]:
    """The track sizes of a list, names of lines left out and `repeat()` written out."""
    if value in ("", "none", "auto", "subgrid", "masonry"):
        return []
    found: list[str] = []
    for word in words(re.sub(r"\[[^\]]*\]", " ", value)):
        match = _REPEAT.match(word)
        if match is not None:
            found.extend(words(match[2]) * min(int(match[1]), 100))
        elif not word.startswith(('"', "'")) and word != "/":
            found.append(word)
    return found


def _limit(track: str, parent: Style) -> float | None:
    """The most that a track measures, in px; None where its content, or the room that is left, decides."""
    if track.startswith("minmax("):
        track = track[7:-1].partition(",")[2].strip()
    if track in _EMPTY:
        return 0.0
    found = length(track, parent.sizes)
    return found.px if found is not None and found.is_fixed else None
