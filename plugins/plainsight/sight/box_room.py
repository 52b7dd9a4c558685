"""What a box leaves across to the boxes inside it, where its own sizes and those around it tell; its borders."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import words
from plainsight.sight.style import Style

_FILLING = frozenset({"block", "flow-root", "list-item", "flex", "grid", "-webkit-box"})
_COLUMNS = frozenset({"block", "flow-root", "list-item", "inline"})
_DOWN = frozenset({"column", "column-reverse"})
_MARGINS = ("margin-left", "margin-right")
_PADDINGS = ("padding-left", "padding-right")


def room_across(around: float | None, style: Style, parent: Style | None, *, firm: bool) -> tuple[float | None, bool]:
    """The most that a box's content measures across, in px, and whether it measures just that.

    CSS 2.2, 10.3.3: a block fills the width around it, whatever stands in it. Others are at least as wide as their
    longest word. None where nothing bounds it.

    Args:
        around: the same of the box around it.
        style: the box's style.
        parent: the style of the box around it; None for the root.
        firm: whether the box around it measures just that.
    """
    values = style.values
    if "writing-mode" in values or "zoom" in values or style.get("display").startswith("table"):
        return None, False  # a table, and each of its cells, grows with what is in it
    in_column = parent is None or parent.get("display") in _COLUMNS or _is_stretched(style, parent)
    in_flow = in_column and style.get("float") == "none" and style.get("position") in ("static", "relative", "sticky")
    width = length(style.get("width"), style.sizes)
    room: float | None = None
    if width is not None and (width.is_fixed or (in_flow and around is not None)):
        room = width.of(around or 0.0)
        firm = in_column and (firm or width.is_fixed)
        if style.get("box-sizing") == "border-box":
            room -= _taken(style, around, _PADDINGS)
    elif style.get("width") == "auto" and in_flow and style.get("display") in _FILLING:
        if around is not None:
            room = around - _taken(style, around, _MARGINS) - _taken(style, around, _PADDINGS)
        elif _takes_all(style):
            room = 0.0
    most = length(style.get("max-width"), style.sizes)
    if most is not None and most.is_fixed:
        firm = firm and room is not None
        room = most.px if room is None else min(room, most.px)
    elif most is not None:
        firm = False
    if "min-width" in values and room is not None:
        least = length(style.get("min-width"), style.sizes)
        room = max(room, least.px) if least is not None and least.is_fixed else None
    return (None, False) if room is None else (max(0.0, room), firm)


def border(style: Style, *sides: str) -> float:
    """How thick borders of a box are at most, above and below or at these sides, where its style says so; in px."""
    written_by_side = (f"border-{side}{what}" for side in sides or ("top", "bottom") for what in ("", "-width"))
    names = ("border", "border-width", *written_by_side)
    written = (style.values.get(name) for name in names)
    edges = [length(word, style.sizes) for value in written if value is not None for word in words(value)]
    return max((one.px for one in edges if one is not None), default=0.0)


def _is_stretched(style: Style, column: Style) -> bool:
    """Whether an item of a flexible column is as wide as that (CSS Flexible Box 1, 9.4)."""
    if column.get("display") not in ("flex", "inline-flex") or column.get("flex-direction") not in _DOWN:
        return False
    own = style.get("align-self")
    alignment = column.get("align-items") if own == "auto" else own
    auto = any(style.get(side) == "auto" for side in _MARGINS)
    return column.get("flex-wrap") == "nowrap" and alignment in ("normal", "stretch") and not auto


def _taken(style: Style, around: float | None, sides: tuple[str, str]) -> float:
    """What two sides take, of which shares count as far as the width around is known."""
    found = [length(style.get(side), style.sizes) for side in sides if side in style.values]
    return sum(one.of(around or 0.0) for one in found if one is not None)


def _takes_all(style: Style) -> bool:
    """Whether the shares of the width around that margins and paddings take leave nothing, whatever that is."""
    found = [length(style.get(side), style.sizes) for side in (*_MARGINS, *_PADDINGS) if side in style.values]
    taken = [one for one in found if one is not None]
    return sum(one.percent for one in taken) >= 100 and sum(one.px for one in taken) >= 0
