"""Boxes that lie over a text: full-window layers, bars at an edge, boxes laid over their anchor, pulled-up boxes.

Found once per page and window, by a query for what the page's sheets take out of the flow. Layout is not known, so a
cover either surely hides a text, surely does not, or makes it unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.cascade import computed_style
from plainsight.sight.classes import Classes, present_in
from plainsight.sight.css.colour import split_arguments
from plainsight.sight.css.expand import words
from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.scan import Declaration
from plainsight.sight.css.sheet import Entry, Sheet
from plainsight.sight.dom import Element
from plainsight.sight.sheet_set import Chain, SheetSet
from plainsight.sight.style import Style
from plainsight.sight.visibility.cover import Cover, Placed
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, State
from plainsight.sight.visibility.transforms import transform_of

_OUT = ("absolute", "fixed")
_PICTURES = frozenset({"img", "iframe", "video", "canvas", "object", "embed"})
_WIDE_EDGE_PX = 40.0
_PLAIN_NAME = re.compile(r"^[A-Za-z_][\w-]*$")
_MOST_CANDIDATES = 400
_MOST_PAGES = 1000
_MOST_LIFTED = 3000
_MOST_CLASSES = 100_000
_COVER, _BOX_COVER = 1_000_000, 2_000_000  # what a chain remembers is kept by numbers


def covers_of(scene: PageScene) -> list[Placed]:
    """All covers of a page in a window."""
    found: list[Placed] = []
    for element in scene.page.lifted_elements()[:_MOST_LIFTED]:
        chain = scene.chains.of(element)
        cover = _known(scene, chain)
        if cover is not None:
            found.append(Placed(cover, element, _anchor(scene, element)))
    if len(scene.page.lifted_elements()) > _MOST_LIFTED:
        last = scene.page.lifted_elements()[-1]
        found.append(Placed(Cover("around", None, False, "position", None), last, None))
    return found


def _known(scene: PageScene, chain: Chain) -> Cover | None:
    key = scene.number + _COVER
    if key not in chain.known:
        style, state = scene.settle(chain)
        chain.known[key] = _cover(style, state, chain)
    return chain.known[key]  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class _Lifted:
    """For all pages that use the same classes: which of them may lie over others, and what else to ask for."""

    classes: frozenset[str]
    query: str
    exact: dict[tuple[str, str], bool] = field(default_factory=dict)


def lifted_nodes(tree: LexborHTMLParser, sheets: SheetSet, marked: Classes) -> list[LexborNode]:
    """Elements that a page's sheets or style attributes may lay over others, by what is on the elements themselves.

    Asked of the classes first: lexbor finds all elements with classes at once, and a site has few sets of them.
    """
    nodes, written, used = marked.nodes, marked.written, marked.used
    known: dict[frozenset[str], _Lifted] = sheets.known.setdefault("lifted", {})  # type: ignore[assignment]
    lifted = known.get(used)
    if lifted is None:
        if len(known) >= _MOST_PAGES:
            known.clear()
        lifted = known[used] = _lifted_among(sheets, used)
    found = tree.css(lifted.query)[:_MOST_CANDIDATES]
    if lifted.classes:
        present: frozenset[str] | None = None
        for node, names in zip(nodes, written, strict=True):
            if names in lifted.classes:
                key = (node.tag or "", names)
                answer = lifted.exact.get(key)
                if answer is None:
                    present = present or marked.present
                    answer = lifted.exact[key] = _may_lie_over(sheets, *key, present)
                if answer:
                    found.append(node)
    return found


def _lifted_among(sheets: SheetSet, used: frozenset[str]) -> _Lifted:
    present = present_in(used)
    tags = {tag for _, _, sheet in sheets.sheets if not sheet.user_agent for tag in sheet.elements.tags}
    tags = {
        tag for tag in (*tags, *_PICTURES, "div") if _PLAIN_NAME.match(tag) and tag not in ("html", "body", "script")
    }
    powers = _powers_of(sheets)
    classes = frozenset(names for names in used if powers.may_lift(names, tags))
    parts: dict[str, None] = {"[style]": None, "dialog[open]": None}
    bare = (tag for tag in sorted(tags) if powers.may_lift("", {tag}) and _may_lie_over(sheets, tag, "", present))
    parts.update((f"{tag}:not([class])", None) for tag in bare)
    for _, _, sheet in sheets.sheets:
        if not sheet.user_agent:
            _ask_by_mark(sheet, present, parts)
    return _Lifted(classes, ", ".join(parts))


_EDGE, _LIFT, _GROUND, _PULL, _WIDE = 1, 2, 4, 8, 16


class _Powers:
    """What all rules for some classes, or for a tag, could do together, whatever stands above them.

    A quick look that leaves few elements to the exact one; made once for a set of sheets.
    """

    def __init__(self, sheets: SheetSet) -> None:
        self._tags: dict[str, int] = {}
        self._classes: dict[str, list[tuple[frozenset[str], int]]] = {}
        self._known: dict[str, int] = {}
        self._anywhere = 0
        for _, _, sheet in sheets.sheets:
            if sheet.user_agent:
                continue
            for tag, entries in sheet.elements.tags.items():
                for entry in entries:
                    self._tags[tag] = self._tags.get(tag, 0) | _power(entry)
            for name, entries in sheet.elements.classes.items():
                asked = self._classes.setdefault(name, [])
                asked += [(frozenset(entry.selector.parts[0][1].classes), _power(entry)) for entry in entries]
            for entry in sheet.elements.anywhere:
                self._anywhere |= _power(entry)

    def may_lift(self, names: str, tags: Iterable[str]) -> bool:
        """Whether an element of these classes and one of these tags might lie over others."""
        power = self._known.get(names)
        if power is None:
            own = frozenset(names.split())
            power = self._anywhere
            for name in own:
                for asked, does in self._classes.get(name, ()):
                    if does and asked <= own:
                        power |= does
            if len(self._known) >= _MOST_CLASSES:
                self._known.clear()
            self._known[names] = power
        return _lies_over(power) or any(
            _lies_over(power | self._tags.get(tag, 0) | (_GROUND | _WIDE if tag in _PICTURES else 0)) for tag in tags
        )


def _powers_of(sheets: SheetSet) -> _Powers:
    powers = sheets.known.get("powers")
    if powers is None:
        powers = sheets.known["powers"] = _Powers(sheets)
    assert isinstance(powers, _Powers)
    return powers


def _power(entry: Entry) -> int:
    first = entry.selector.parts[0][1]
    if first.ids:
        return 0
    edge, lift, ground, pull, wide = _does(entry.rule.declarations)
    power = _GROUND * ground | _WIDE * wide
    # What an attribute lifts is asked for by that attribute.
    if not (first.attributes and not first.classes and first.tag is None):
        power |= _EDGE * edge | _LIFT * lift | _PULL * pull
    return power


def _lies_over(power: int) -> bool:
    if power & _EDGE:
        return True
    return bool(power & _GROUND and (power & _PULL or (power & _LIFT and power & _WIDE)))


def _ask_by_mark(sheet: Sheet, present: frozenset[str], parts: dict[str, None]) -> None:
    """Ask for what ids and attributes lift."""
    for name, entries in sheet.elements.ids.items():
        if any(any(_does(entry.rule.declarations)[at] for at in (0, 1, 3)) for entry in entries):
            quoted = name.replace("\\", "\\\\").replace('"', '\\"')
            parts[f'[id="{quoted}"]'] = None
    for entry in sheet.elements.anywhere:
        first = entry.selector.parts[0][1]
        named = next((test.name for test in first.attributes if _PLAIN_NAME.match(test.name)), None)
        edge, lift, _, pull, _ = _does(entry.rule.declarations)
        if named is not None and (edge or lift or pull) and _can_stand(entry, present):
            parts[f"[{named}]"] = None


def _can_stand(entry: Entry, present: frozenset[str]) -> bool:
    """Whether the classes that a selector asks of ancestors are used on the page at all."""
    return all(name in present for name in entry.selector.above if name.startswith("."))


def _may_lie_over(sheets: SheetSet, tag: str, names: str, present: frozenset[str]) -> bool:
    """Whether the rules that may mean an element of this tag and these classes could lay it over others."""
    power = _GROUND | _WIDE if tag in _PICTURES else 0
    own = names.split()
    for _, _, sheet in sheets.sheets:
        if sheet.user_agent:
            continue
        for entry in sheet.elements.candidates(tag, "", tuple(own)):
            first = entry.selector.parts[0][1]
            other = (first.tag is not None and first.tag != tag) or any(one not in own for one in first.classes)
            if not other and _can_stand(entry, present):
                power |= _power(entry)
    return _lies_over(power)


@lru_cache(maxsize=65536)
def _does(declarations: tuple[Declaration, ...]) -> tuple[bool, bool, bool, bool, bool]:
    """Whether declarations paint a wide edge, take a box out of the flow, paint a ground, pull, may make it wide."""
    edge = lift = ground = pull = wide = False
    for one in declarations:
        name, value = one.name, one.value.lower()
        if name == "position":
            lift = lift or value in _OUT or "var(" in value
        elif name in ("margin", "margin-top", "margin-block", "margin-bottom"):
            pull = pull or ("-" in value and _far_negative(value))
        elif name == "top" or name in ("transform", "translate"):
            pull = pull or "-" in value
        elif name in ("grid-area", "grid-row"):
            pull = True
        elif name in ("outline", "outline-width", "box-shadow"):
            edge = edge or _wide_number(value)
        elif name in ("background", "background-color", "background-image"):
            ground = ground or value not in ("none", "transparent", "inherit", "initial", "unset", "0", "0 0")
        elif name in ("inset", "inset-inline", "right", "width", "min-width", "all"):
            wide = wide or not _NARROW.fullmatch(value)
    return edge, lift, ground, pull, wide


def _far_negative(value: str) -> bool:
    return any(float(found[1]) >= (20 if found[2] == "px" else 1.2) for found in _NEGATIVE.finditer(value))


def _wide_number(value: str) -> bool:
    return any(float(found[1]) >= (_WIDE_EDGE_PX if found[2] == "px" else 3) for found in _LENGTHS.finditer(value))


_NARROW = re.compile(r"auto|(?:\d{1,2}(?:\.\d+)?|\.\d+)px|(?:[0-5](?:\.\d+)?|\.\d+)r?em|fit-content|min-content")
_NEGATIVE = re.compile(r"(?<![\w-])-(\d+(?:\.\d+)?|\.\d+)([a-z%]*)")
_LENGTHS = re.compile(r"(?<![#\w.])(\d+(?:\.\d+)?)(px|r?em|v[wh])")


def _cover(style: Style, state: State, chain: Chain) -> Cover | None:
    if state.gone is not None or style.get("visibility") != "visible" or chain.tag in ("body", "html"):
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
    if pulled is not None and pulled <= -20 and (position == "relative" or style.get("float") != "none"):
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
        if outline is not None and outline.px >= _WIDE_EDGE_PX:
            return _edge(style, "outline-width")
    if style.get("box-shadow") != "none":
        for shadow in split_arguments(style.get("box-shadow")):
            parts = words(shadow)
            sizes = [one for one in (length(word, style.sizes) for word in parts) if one is not None]
            if "inset" not in parts and len(sizes) >= 4 and sizes[3].px >= _WIDE_EDGE_PX:
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
    if tag in _PICTURES:
        return 0.9  # a picture or a frame may be see-through
    best = 0.0
    colour = style.colour_of("background-color")
    if colour is not None:
        best = colour.alpha
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
    if abs(state.shift.own_x) > 60 or (abs(state.shift.own_y) > 60 and not state.shift.from_window_y):
        return None  # moved away by its own size, or centred
    if state.shift.left <= -width or state.shift.left >= width or state.shift.top > height + 0.5:
        return None
    across = _spans(style, "left", "right", "width", width)
    down = _spans(style, "top", "bottom", "height", height)
    trick, source = _named(style, "position")
    if across and down:
        return Cover("window", None, clear, trick, source)
    if not across:
        return None
    size = length(style.get("height"), style.sizes)
    px = size.of(height) if size is not None else None
    top, bottom = length(style.get("top"), style.sizes), length(style.get("bottom"), style.sizes)
    if top is not None and top.px <= 4 and top.percent == 0:
        return Cover("top", None if px is None else px + top.px, clear, trick, source)
    if bottom is not None and bottom.px <= 4 and bottom.percent == 0 and bottom.px > -40:
        return Cover("bottom", None if px is None else px + bottom.px, clear, trick, source)
    return None


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
        return Cover("around", None, clear, trick, source) if large and chain.tag in (*_PICTURES, "div") else None
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


def box_cover(scene: PageScene, chain: Chain) -> tuple[Cover, str] | None:
    """A `::before` or `::after` of a chain's last element that lies over all of it."""
    key = scene.number + _BOX_COVER
    if key not in chain.known:
        chain.known[key] = _box_cover(scene, chain)
    return chain.known[key]  # type: ignore[return-value]


def _box_cover(scene: PageScene, chain: Chain) -> tuple[Cover, str] | None:
    for kind in ("after", "before"):
        if kind not in chain.boxes:
            continue
        own, around = scene.settle(chain)
        style = computed_style(chain, own, scene.viewport, kind)
        if (
            style.get("content") in ("normal", "none")
            or style.get("position") not in _OUT
            or style.get("display") == "none"
        ):
            continue
        layer = style.get("z-index")
        faded = number(style.get("opacity")) or 0.0
        if layer.startswith("-") or faded <= 0.05 or style.get("visibility") != "visible":
            continue
        if (
            "scale(0" in style.get("transform")
            or "scalex(0" in style.get("transform")
            or "scaley(0" in style.get("transform")
        ):
            continue
        cover = _cover(style, replace(around, shift=State().shift, slope=faded), chain)
        if cover is not None:
            return replace(cover, trick=f"::{kind} {{ {cover.trick} }}"), kind
    return None


def gone_by(placed: Placed) -> Gone:
    """The trick of a cover; its element is not on the text's own chain, so the text names it."""
    return Gone(f"covered by {placed.element.path()} ({placed.cover.trick})", -1, placed.cover.source)
