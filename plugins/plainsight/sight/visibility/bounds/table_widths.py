"""How wide a table is that its style makes wide, and where each of its columns begins: bounds, in px.

CSS 2.2, 17.5.2: in a table of fixed layout the first row says how wide columns are, in others what is in all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from plainsight.sight.box_room import border
from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Length
from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.distribution import Asked, distributed
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.least_width import ENDLESS, content_width
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import spacing
from plainsight.sight.visibility.bounds.table_cells import OddTable, columns_of, places_of

_MOST_COLUMNS, _MOST_CELLS, _MOST_INSIDE = 60, 600, 40
_GIVEN_PX = 4.0  # of paddings and borders of a cell, where nothing is written
_ATTRIBUTE = re.compile(r"(\d{1,5}(?:\.\d+)?)(%?)")
_ADDED_UP = frozenset({"inline", "block", "inline-block", "list-item", "flex", "inline-flex", "none", "contents"})
"""Boxes of which it is known how wide they are with all of their words on one line."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column asks for: see `Asked`."""

    least: Extent = NOTHING
    most: Extent = NOTHING
    set: bool = False
    share: float = 0.0


def table_width(scene: Scene, table: Element, room: Extent) -> Extent:
    """Bounds of the width that a table has by its own style; nothing where only its content decides that.

    Args:
        scene: the page's styles.
        table: the table.
        room: bounds of the inner width of the box around it.
    """
    style, around = scene.style_of(table), scene.holder_style(table)
    width, floor = _set_width(table, style), length(style.get("min-width"), style.sizes)
    in_row = around is not None and around.get("display") in ("flex", "inline-flex")
    in_row = in_row and around is not None and not around.get("flex-direction").startswith("column")
    found = Extent(width.of(room.least), width.of(room.most)) if width is not None else NOTHING
    if in_row and style.number("flex-shrink") != 0.0:
        found = Extent(0.0, found.most)
    limit = length(style.get("max-width"), style.sizes)
    if limit is not None:
        found = Extent(min(found.least, limit.of(room.least)), min(found.most, limit.of(room.most)))
    elif style.get("max-width") != "none":
        found = Extent(0.0, found.most)
    if floor is not None:
        found = Extent(max(found.least, floor.of(room.least)), max(found.most, floor.of(room.most)))
    return found


def column_starts(scene: Scene, table: Element, width: Extent) -> tuple[dict[Element, range], list[Extent]] | None:
    """The columns of each cell of a table, and where each column begins; the last of these is where all end.

    None where nobody can tell: some part is laid out as something else, or there is more than is counted here.

    Args:
        scene: the page's styles.
        table: the table.
        width: bounds of the width that its style sets.
    """
    style, wide = scene.style_of(table), NOTHING
    listed = _listed(scene, table)
    if listed is None:
        return None
    places, columns = listed
    if _is_fixed(table, style):
        _set_by_first_row(scene, places, columns)
    else:
        wide = _widen_by_cells(scene, places, columns)
    space = spacing(style)[0]
    taken = space * (len(columns) + 1)
    if "max-content" in (style.get("width"), style.get("min-width")):
        if any(one.share for one in columns) or any(_shares(scene, cell) for cell in places):
            # These may ask for any width.
            wide = Extent(max(wide.least, sum(one.most.least for one in columns)), ENDLESS)
        else:
            columns = [replace(one, least=one.most) for one in columns]
    width, starts = _wider(width, wide), []
    for at in range(len(columns) + 1):
        least = _before(columns, at, max(0.0, width.least - taken), low=True)
        most = _before(columns, at, max(0.0, width.most - taken), low=False)
        starts.append(Extent(least + space * (at + 1), most + space * (at + 1)))
    return places, starts


def fixed_widths(scene: Scene, table: Element, width: Extent) -> dict[Element, Extent]:
    """Bounds of how wide the cells of a table of fixed layout are; none of other tables, whose content has a say.

    Args:
        scene: the page's styles.
        table: the table.
        width: bounds of the width that its style sets.
    """
    style = scene.style_of(table)
    listed = _listed(scene, table) if _is_fixed(table, style) else None
    if listed is None:
        return {}
    places, columns = listed
    _set_by_first_row(scene, places, columns)
    space = spacing(style)[0]
    taken = space * (len(columns) + 1)
    asked = [Asked(one.least.least, one.most.most, one.set, one.share) for one in columns]
    low, high = (distributed(max(0.0, px - taken), asked) for px in (width.least, width.most))

    def over(place: range, found: list[float]) -> float:
        return sum(found[at] for at in place) + space * (len(place) - 1)

    return {cell: Extent(over(place, low), over(place, high)) for cell, place in places.items()}


def _listed(scene: Scene, table: Element) -> tuple[dict[Element, range], list[Column]] | None:
    """The columns of each cell, and what columns ask for by themselves; None where nobody can tell."""
    try:
        places = places_of(scene, table)
    except OddTable:
        return None
    number = max((place.stop for place in places.values()), default=0)
    if number > _MOST_COLUMNS:
        return None
    is_fixed = _is_fixed(table, scene.style_of(table))
    columns = [_of_col(scene, one, is_fixed=is_fixed) for one in columns_of(scene, table)[:_MOST_COLUMNS]]
    return places, columns + [Column()] * (number - len(columns))


def _is_fixed(table: Element, style: Style) -> bool:
    is_fixed = style.get("display") in ("table", "inline-table") and style.get("table-layout") == "fixed"
    return is_fixed and _set_width(table, style) is not None


def _shares(scene: Scene, cell: Element) -> bool:
    """Whether a cell asks for a share of its table."""
    width = _set_width(cell, scene.style_of(cell))
    return width is not None and width.percent > 0


def _before(columns: list[Column], at: int, width: float, *, low: bool) -> float:
    """What the columns before one take at the least or at the most.

    That grows with what these ask for, and with the table, and shrinks with what the others ask for.
    """
    asked = []
    for number, one in enumerate(columns):
        if (number < at) == low:
            asked.append(Asked(one.least.least, one.most.least, one.set, one.share))
        else:
            asked.append(Asked(one.least.most, one.most.most, one.set, one.share))
    return sum(distributed(width, asked)[:at])


def _of_col(scene: Scene, col: Element, *, is_fixed: bool) -> Column:
    style = scene.style_of(col)
    width, floor = _set_width(col, style), length(style.get("min-width"), style.sizes)
    least = floor.px if floor is not None and floor.is_fixed else 0.0
    asked = _sized(Column(Extent(least, least), Extent(least, least)), width, 0.0)
    has_none = is_fixed and width == Length(0.0) and not _is_share(col, style)
    return replace(asked, set=True) if has_none else asked


def _sized(asked: Column, width: Length | None, sides: float, parts: int = 1) -> Column:
    """What a cell or `<col>` asks for, with the width that it sets, for one of the columns that it spans."""
    if width is None or (width.percent and width.px):
        return asked  # a sum with a share is as good as none here
    if width.percent > 0:
        return replace(asked, share=width.percent / parts)
    px = max(0.0, width.px + sides) / parts
    return replace(asked, most=_wider(Extent(px, px), asked.least), set=True)


def _set_by_first_row(scene: Scene, places: dict[Element, range], columns: list[Column]) -> None:
    """The columns of a fixed table: as wide as a `<col>` says, or a cell of the first row."""
    row = next(iter(places)).parent if places else None
    for cell, place in places.items():
        if cell.parent is not row:
            break
        style = scene.style_of(cell)
        sides = 0.0 if style.get("box-sizing") == "border-box" else _sides(style)
        for at in place:
            if not (columns[at].set or columns[at].share):
                width = _set_width(cell, style)
                columns[at] = _sized(columns[at], width, sides, len(place))
                if width == Length(0.0) and not _is_share(cell, style):
                    columns[at] = replace(columns[at], set=True)
    for at, one in enumerate(columns):
        columns[at] = replace(one, least=one.most if one.set else NOTHING, most=one.most if one.set else NOTHING)


def _widen_by_cells(scene: Scene, places: dict[Element, range], columns: list[Column]) -> Extent:
    """The columns of a table of automatic layout, by what is in them; what cells over all of them ask for."""
    wide = NOTHING
    asking = list(islice(places.items(), _MOST_CELLS))
    if len(asking) < len(places):  # nobody knows what the others ask for
        columns[:] = [replace(one, least=Extent(0.0, ENDLESS), most=Extent(0.0, ENDLESS)) for one in columns]
    for cell, place in sorted(asking, key=lambda one: len(one[1])):
        asked = _cell(scene, cell)
        if len(place) == 1:
            columns[place.start] = _both(columns[place.start], asked)
            continue
        if len(place) == len(columns) and not asked.share:
            wide = _wider(wide, asked.least)
            continue
        spanned = columns[place.start : place.stop]
        if asked.share:  # nobody knows which of them it goes to
            asked = replace(asked, most=Extent(0.0, ENDLESS))
        over = max(0.0, asked.least.most - sum(one.least.least for one in spanned))
        over_all = max(0.0, asked.most.most - sum(one.most.least for one in spanned))
        for at in place:  # what is over in any of them may go to this one
            one = columns[at]
            least, most = one.least + Extent(0.0, over), one.most + Extent(0.0, over_all)
            columns[at] = replace(one, least=least, most=most)
    return wide


def _both(one: Column, two: Column) -> Column:
    """What a column asks for with one more cell in it."""
    least, most = _wider(one.least, two.least), _wider(one.most, two.most)
    return Column(least, most, one.set or two.set, max(one.share, two.share))


def _wider(one: Extent, two: Extent) -> Extent:
    return Extent(max(one.least, two.least), max(one.most, two.most))


def _cell(scene: Scene, cell: Element) -> Column:
    """What a cell asks for."""
    style, count = scene.style_of(cell), [0]
    sides = _sides(style)
    around, added = Extent(sides, sides + _GIVEN_PX), 0.0 if style.get("box-sizing") == "border-box" else sides
    least = most = Extent(0.0, ENDLESS)
    if _adds_up(scene, cell):
        least = content_width(scene, cell, style, count) + around
        most = content_width(scene, cell, style, count, whole=True) + around
    if style.get("max-width") != "none":
        least, most = Extent(0.0, least.most), Extent(0.0, most.most)
    floor = length(style.get("min-width"), style.sizes)
    if floor is not None and floor.is_fixed:
        least = _wider(least, Extent(floor.px + added, floor.px + added))
    return _sized(Column(least, _wider(most, least)), _set_width(cell, style), added)


def _adds_up(scene: Scene, cell: Element) -> bool:
    """Whether all in a cell stands on lines, or below each other."""
    inside = cell.node.css("*")[1 : _MOST_INSIDE + 1]
    styles = [scene.style_of(scene.element(node)) for node in inside if node.tag not in NOT_TEXT]
    plain = all(one.get("display") in _ADDED_UP and one.get("float") == "none" for one in styles)
    return plain and len(inside) < _MOST_INSIDE


def _sides(style: Style) -> float:
    paddings = sum(max(0.0, style.px(f"padding-{side}") or 0.0) for side in ("left", "right"))
    return paddings + border(style, "left") / 2 + border(style, "right") / 2


def _set_width(part: Element, style: Style) -> Length | None:
    """The width that a table, a column or a cell sets by its style or, as old pages do, by its attribute."""
    if "width" in style.values:
        return length(style.get("width"), style.sizes)
    written = _ATTRIBUTE.fullmatch(part.attributes.get("width", "").strip())
    if written is None:
        return None
    number = float(written[1])
    if not number and part.tag not in ("col", "colgroup"):
        return None
    return Length(0.0, number) if written[2] else Length(number)


def _is_share(col: Element, style: Style) -> bool:
    """Whether the width of a column is written as a share, which in a fixed table is as good as none if it is 0."""
    written = style.get("width") if "width" in style.values else col.attributes.get("width", "")
    return "%" in written
