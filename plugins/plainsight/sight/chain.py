"""An element and its ancestors, as far as stylesheets can tell them apart: what styles are remembered by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborNode

from plainsight.sight.css.legacy_colour import legacy_colour
from plainsight.sight.css.rules import Condition, Declaration
from plainsight.sight.css.scan import scan_declarations
from plainsight.sight.css.sheet import Entry, Sheet
from plainsight.sight.css.svg_transform import transform_in_css
from plainsight.sight.css.user_agent import (
    FONT_SIZES,
    MATH_HINTS,
    MATH_TAGS,
    PRESENTATIONAL,
    PRESENTATIONAL_NAMES,
    SVG_HINTS,
)
from plainsight.sight.dom import BY_HAND, Element, siblings_after, siblings_before
from plainsight.sight.switches import CHOSEN, DROPPED

if TYPE_CHECKING:
    from plainsight.sight.sheet_set import SheetSet

KEPT_ATTRIBUTES = (
    "hidden",
    "-shown",
    CHOSEN,
    DROPPED,
    BY_HAND,
    "open",
    "role",
    "popover",
    "type",
    "inert",
    "width",
    "height",
    "x",
    "y",
    "viewBox",
    "textLength",
    "data",
    "link",
)
SHAPES = ("rect", "circle", "ellipse", "path", "polygon", "polyline", "image", "use")
_SVG_LENGTHS = frozenset({"letter-spacing", "word-spacing", "stroke-width"})
_SCRIPT_SHARE = 0.71
SVG_TAGS = frozenset(
    {
        *("svg", "text", "tspan", "g", "textPath", "foreignObject", "symbol", "defs", "mask", "clipPath"),
        *SHAPES,
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Mounted:
    """A sheet where a page uses it.

    Attributes:
        sheet: None where it could not be read.
        conditions: media of its link, conditions of the imports it came by.
        layer: the layer that an import put it in.
        missing: what could not be read.
    """

    sheet: Sheet | None
    conditions: tuple[Condition, ...] = ()
    layer: tuple[str, ...] = ()
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """A rule that means an element, and how strong it is.

    Attributes:
        certain: False where only a part of the truth about the selector is on the page.
        rank: order in the cascade for normal declarations: origin, how far out its tree stands, layer, specificity,
            place.
    """

    entry: Entry
    mounted: Mounted
    certain: bool
    rank: tuple[int, int, tuple[int, ...], tuple[int, int, int], int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A rule's selector that may mean elements of one signature."""

    entry: Entry
    mounted: Mounted
    index: int


class Foreign(NamedTuple):
    """What the sheets of another tree say of an element.

    Attributes:
        context: how far out that tree stands: less than 0 for shadow trees, 0 for the element's own.
        sheets: that tree's.
        rules: those that mean the element, and whether they surely do.
    """

    context: int
    sheets: SheetSet
    rules: tuple[tuple[Candidate, bool], ...]


@dataclass(slots=True, eq=False)
class Spot:
    """A signature under a parent: what surely means it, what must be asked of each element, and its chains so far.

    Attributes:
        plain: its only chain, where nothing must be asked of each element.
        met: what of `near` that siblings alone decide means an element, by those siblings.
        levels: how far up those siblings stand; `others`: what else is near.
    """

    certain: list[tuple[Candidate, bool]]
    wide: list[Candidate]
    chains: dict[tuple[tuple[int, bool], ...], Chain] = field(default_factory=dict)
    plain: Chain | None = None
    met: dict[object, list[tuple[Candidate, bool]]] = field(default_factory=dict, init=False)
    levels: tuple[int, ...] = field(default=(), init=False)
    others: list[Candidate] = field(default_factory=list, init=False)
    _near: list[Candidate] = field(default_factory=list, init=False)
    _classes: int = field(default=-1, init=False)
    _after: frozenset[str] | None = field(default=None, init=False)

    def near(self, present: Set[str] | None) -> list[Candidate]:
        """What must be asked of each element on a page that has no other classes than these.

        `present` only ever grows, so its size tells whether the last answer still holds.
        """
        if present is None:
            return self.wide
        if len(present) != self._classes:
            self._classes = len(present)
            self._near = [one for one in self.wide if one.entry.selector.beside <= present]
            asked = [one.entry.selector for one in self._near]
            tags = [one.after_tag for one in asked if one.after_tag is not None and not one.at_edge]
            self._after = frozenset(tags) if all(one.at_edge or one.after_tag for one in asked) else None
            self.levels = tuple(sorted({one.sibling[0] for one in asked if one.by_siblings and one.sibling}))
            self.others = [one for one in self._near if not one.entry.selector.by_siblings]
            self.met.clear()
        return self._near

    def passes_over(self, node: LexborNode) -> bool:
        """Whether nothing near means an element, quickly told: all ask for an edge or for another sibling."""
        if self._after is None:
            return False
        before = next(siblings_before(node), None)
        if before is None or (before.tag or "").lower() in self._after:
            return False
        return next(siblings_after(node), None) is not None


class Chain:
    """An element and its ancestors, as far as stylesheets can tell them apart.

    Attributes:
        parent: None for the root.
        depth: 0 for the root.
        tag: the element's name.
        matched: rules that mean it, weakest first; `boxes`: those for its `::before` and `::after`
            where one of them gives it content.
        inline: declarations of its style attribute; `hints`: of presentational attributes.
        attributes: those of its attributes that layout itself asks for.
        elsewhere: the sheets of other trees that mean it.
        own_names: the tag, classes and id by which selectors may know it; `names`: those of its ancestors, too.
        known: what later stages remember about it, by their own keys.
    """

    __slots__ = (
        "attributes", "boxes", "children", "depth", "elsewhere", "hints", "inline", "known", "matched", "names",
        "own_names", "parent", "sheets", "tag", "unslotted",
    )  # fmt: skip

    def __init__(self, parent: Chain | None, element: Element, sheets: SheetSet) -> None:
        self.parent = parent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.tag = element.tag
        self.sheets = sheets
        self.unslotted = element.unslotted
        self.attributes = {name: element.attributes[name] for name in KEPT_ATTRIBUTES if name in element.attributes}
        style = element.attributes.get("style", "")
        self.inline: tuple[Declaration, ...] = scan_declarations(style) if style else ()
        self.hints = tuple(_hints(element))
        if self.tag == "a" and "href" in element.attributes and (colour := _link_colour(parent)):
            self.hints += (Declaration("color", colour, False, 0),)
        self.matched: tuple[Matched, ...] = ()
        self.boxes: dict[str, tuple[Matched, ...]] = {}
        self.elsewhere: tuple[SheetSet, ...] = ()
        self.children: dict[object, Spot] = {}
        self.known: dict[object, object] = {}
        own = {element.tag.lower(), *(f".{name}" for name in element.classes)}
        if element.id:
            own.add(f"#{element.id}")
        self.own_names = frozenset(own)
        self.names: frozenset[str] = self.own_names if parent is None else parent.names | self.own_names


def _link_colour(chain: Chain | None) -> str:
    """The colour that the body's `link` attribute gives to links; "" for none."""
    while chain is not None and chain.tag != "body":
        chain = chain.parent
    return "" if chain is None else legacy_colour(chain.attributes.get("link", ""))


def _script_size(level: str) -> str:
    """The size that a level of scripts gives a formula, as a share of the one around (MathML Core, 3.3.4)."""
    try:
        return f"{_SCRIPT_SHARE ** max(-9, min(99, int(level))):.6f}em"
    except ValueError:
        return "1em"


def _hints(element: Element) -> Iterable[Declaration]:
    if "hidden" in element.attributes and element.tag != "embed":
        # Chromium holds the attribute as a hint of the page's author, which `revert` drops.
        later = element.attributes["hidden"].lower() == "until-found"
        yield Declaration(*(("content-visibility", "hidden") if later else ("display", "none")), False, 0)
    for name, value in element.attributes.items():
        if name in PRESENTATIONAL_NAMES:
            if element.tag in MATH_TAGS and name in MATH_HINTS and value:
                value = _script_size(value) if name == "scriptlevel" else value
                yield Declaration(MATH_HINTS[name], value, False, 0)
                continue
            wanted = PRESENTATIONAL.get((element.tag, name))
            if wanted == "font-size":
                value = FONT_SIZES.get(value.strip(), "16px")
            elif wanted == "background-image":
                value = f"url({value})"
            elif wanted == "white-space":
                value = "nowrap"
            elif wanted == "border-spacing":
                value += "px" * value[-1:].isdigit()
            elif wanted is not None and value:
                value = legacy_colour(value)
            if wanted is not None and value:
                yield Declaration(wanted, value, False, 0)
        if element.tag == "foreignObject" and name in ("width", "height"):
            yield Declaration(name, value + "px" * value[-1:].isdigit(), False, 0)
        if element.tag in SVG_TAGS and name in SVG_HINTS and value:
            value += "px" * (name in _SVG_LENGTHS and value[-1:].isdigit())
            yield Declaration(name, transform_in_css(value) if name == "transform" else value, False, 0)


def at_depths(chain: Chain, element: Element, depths: Iterable[int]) -> Iterator[Element]:
    """An element, or those around it, at depths of its chain, the nearest first."""
    at, level = element, chain.depth
    for depth in depths:
        while level > depth and at.parent is not None:
            at, level = at.parent, level - 1
        yield at
