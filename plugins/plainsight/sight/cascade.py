"""The computed style of an element, from the rules that mean it: cascade, inheritance, shorthands, containers.

Follows CSS Cascading 5: origin and importance, layers, specificity, order, `inherit`, `initial`, `unset`, `revert`
and `revert-layer`. What may or may not apply (`@container`, a state that only the browser knows) does not win here;
it is kept as a fork, for the judge to try both ways.
"""

from __future__ import annotations

from plainsight.sight.box_room import border, room_across
from plainsight.sight.chain import Chain
from plainsight.sight.css.colour import BLACK
from plainsight.sight.css.container import without_container_units
from plainsight.sight.css.if_function import has_if, with_branches
from plainsight.sight.css.lengths import length
from plainsight.sight.css.properties import INHERITED, KNOWN
from plainsight.sight.css.quirks import as_in_quirks_mode
from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.validity import longhands_of
from plainsight.sight.css.variables import Unresolved, computed_by_browser, has_variable, substitute
from plainsight.sight.custom_properties import settle_custom_properties
from plainsight.sight.declared import Declared, declarations_of
from plainsight.sight.exposure import Viewport
from plainsight.sight.settling import TAINTED, settle
from plainsight.sight.style import Container, Fork, Style


def computed_style(
    chain: Chain,
    parent: Style | None,
    viewport: Viewport,
    kind: str = "",
    *,
    holder: Style | None = None,
    room: tuple[float | None, bool] = (None, False),
) -> Style:
    """The style of a chain's last element, or of its `::before` or `::after` box (`kind`).

    Args:
        chain: the element and what means it.
        parent: its parent's style (for a box, the element's own).
        viewport: the window.
        kind: "", "before" or "after".
        holder: the style of the box that lays it out, where its parent has none.
        room: the most that the box around leaves it across, in px (None where unknown), and whether it leaves that.
    """
    stacks, customs = declarations_of(chain, viewport, kind, parent)
    style = _inherit(parent, viewport)
    tainted = settle_custom_properties(style, customs, chain)
    longhands = _longhands(style, parent, stacks, tainted, quirks=chain.sheets.quirks)
    for name in _FIRST:  # what others are relative to
        if name in longhands:
            settle(style, parent, name, longhands.pop(name), chain)
    for name, stack in longhands.items():
        settle(style, parent, name, stack, chain)
    holder = holder or parent
    if parent is not None and holder is not None and style.get("display") in _INLINE_BOXES:
        if _is_blockified(style, holder) or chain.tag == "legend":  # HTML 15.3.13
            style.values["display"] = _INLINE_BOXES[style.get("display")]
        elif style.get("display") == "inline" and style.get("writing-mode") != parent.get("writing-mode"):
            style.values["display"] = "inline-block"  # CSS Writing Modes 4, section 3.2
    _contain(style, parent, holder, room)
    if chain.tag == "table" and chain.sheets.quirks:
        _take_from_body(style, chain)
    if style.values.get("font-family") == "monospace" and parent is not None and not kind:
        _shrink_monospace(style, parent)
    return style


# Items of flexible boxes and grids, floats and boxes taken out of the flow are blocks (CSS Display 3, section 2.7).
_TABLE_PARTS = ("cell", "row", "row-group", "header-group", "footer-group", "column", "column-group", "caption")
_INLINE_BOXES = {
    **{"inline": "block", "inline-block": "block", "inline-flex": "flex", "inline-grid": "grid"},
    **{"inline-table": "table", **{f"table-{part}": "block" for part in _TABLE_PARTS}},
}
_FIRST = ("transition-duration", "transition-delay", "color-scheme", "font-size", "color")
_LAYING_OUT = frozenset({"flex", "inline-flex", "grid", "inline-grid"})


def _is_blockified(style: Style, parent: Style) -> bool:
    return (
        parent.get("display") in _LAYING_OUT
        or style.get("float") != "none"
        or style.get("position") in ("absolute", "fixed")
    )


def _take_from_body(style: Style, chain: Chain) -> None:
    """In quirks mode a table's colour is the body's, whatever colour it stands in."""
    origin = style.origins.get("color")
    if origin is not None and 1 < origin.depth < chain.depth:
        style.forks["color"] = Fork("quirks mode takes the colour of a table from its page")


def _shrink_monospace(style: Style, parent: Style) -> None:
    """Browsers set a generic monospace font at 13 px where the size is the default 16 px."""
    if parent.values.get("font-family") != "monospace" and "font-size" not in style.values:
        style.font_px = style.font_px * 13 / 16


def _contain(style: Style, parent: Style | None, holder: Style | None, room: tuple[float | None, bool]) -> None:
    """Note the element as a container, and a definite height of its content."""
    if parent is not None:
        style.containers = parent.containers
    if "size" in style.get("container-type"):
        names = tuple(word for word in style.get("container-name").split() if word != "none")
        style.containers = (*style.containers, Container(names, *_inner_width(style, holder, room)))
    height = length(style.get("height"), style.sizes)
    if style.get("display").startswith(("table", "inline-table")):
        return  # that of a table and its parts is a least one
    if height is not None and height.is_fixed:
        style.block_px = height.px
    elif height is not None and height.percent:
        above = holder.block_px if holder is not None else float(style.viewport.height)
        style.block_px = height.of(above) if above is not None else None


def _inner_width(style: Style, holder: Style | None, room: tuple[float | None, bool]) -> tuple[float, float]:
    """Bounds of the width of a container's content, in px, which can't make it wider (CSS Containment 3, 3.1)."""
    around, firm = room
    width, firm = room_across(around, style, holder, firm=firm)
    if width is None:
        out = style.get("position") in ("absolute", "fixed")
        return 0.0, float(style.viewport.width) if around is None or out else around
    return max(0.0, width - 2 * border(style, "left", "right")) if firm else 0.0, width


def _inherit(parent: Style | None, viewport: Viewport) -> Style:
    if parent is None:
        return Style({}, {}, {}, 16.0, 16.0, BLACK, False, viewport)
    values = {name: value for name, value in parent.values.items() if name in INHERITED}
    origins = {name: origin for name, origin in parent.origins.items() if name in INHERITED}
    return Style(values, origins, parent.custom, parent.font_px, parent.root_px, parent.colour, parent.dark, viewport)


def _longhands(
    style: Style,
    parent: Style | None,
    stacks: dict[str, list[Declared]],
    tainted: dict[str, str],
    *,
    quirks: bool,
) -> dict[str, list[Declared]]:
    """Each declaration with its variables put in and its shorthand taken apart, weakest first."""
    out: dict[str, list[Declared]] = {}
    asked: list[str] = []

    def lookup(name: str) -> str | None:
        if name in tainted:
            asked.append(name)
        return style.custom.get(name)

    mixed = False

    def put(name: str, declared: Declared, value: str, reason: str | None) -> None:
        nonlocal mixed
        parts = longhands_of(name, as_in_quirks_mode(name, value) if quirks else value)
        if not parts and (has_variable(declared.value) or has_if(declared.value)):
            # Invalid at computed-value time: nothing weaker comes back.
            parts = tuple((longhand, "unset") for longhand in SHORTHANDS.get(name, (name,)))
        for longhand, part in parts:
            if longhand in KNOWN:
                mixed = mixed or longhand in out
                out.setdefault(longhand, []).append(declared.with_value(part, reason))

    for name, stack in stacks.items():
        longhands = SHORTHANDS.get(name)
        for declared in stack:
            value, reason = declared.value, declared.reason
            if has_variable(value):
                asked.clear()
                try:
                    value = substitute(value, lookup)
                except Unresolved:
                    value = "unset"  # invalid at computed-value time
                if asked and reason is None:
                    reason = TAINTED + tainted[asked[0]]
            if longhands is None and name not in KNOWN:
                continue
            if has_if(value):
                taken = with_branches(value, style.custom_property, style.viewport)
                value = value if taken is None else taken or "unset"
            if name != "content" and (function := computed_by_browser(value)) is not None:
                reason = TAINTED + f"`{function}` decides"
                for longhand in longhands or (name,):
                    if longhand in KNOWN:
                        mixed = mixed or longhand in out
                        out.setdefault(longhand, []).append(declared.with_value(value, reason))
                continue
            if "cq" in value and name != "content":
                value, least = without_container_units(value, parent, style.viewport)
                put(name, declared, value, reason)
                if least != value:
                    put(name, declared, least, reason or "the size of a container decides")
                continue
            put(name, declared, value, reason)
    if mixed:
        for stack in out.values():
            stack.sort(key=lambda one: one.order)
    return out
