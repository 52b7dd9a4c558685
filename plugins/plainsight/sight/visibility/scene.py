"""One page in one window: the chain, the style and the state of any of its elements, each worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from selectolax.lexbor import LexborNode

from plainsight.sight.cascade import computed_style
from plainsight.sight.chain import Chain
from plainsight.sight.css.matching import Matcher
from plainsight.sight.css.mode import ON_LOAD, Mode
from plainsight.sight.dom import Element
from plainsight.sight.exposure import Viewport
from plainsight.sight.foreign_rules import foreign_rules
from plainsight.sight.style import Style
from plainsight.sight.visibility.advance import advance
from plainsight.sight.visibility.animation import settled
from plainsight.sight.visibility.bounds.begins import Block
from plainsight.sight.visibility.bounds.counting import Running
from plainsight.sight.visibility.bounds.estimates import Extent, may_jumble
from plainsight.sight.visibility.clips.aside import may_stand_aside, near_edge
from plainsight.sight.visibility.colours.images import ImageShelf
from plainsight.sight.visibility.state import State
from plainsight.sight.visibility.surroundings import Reach
from plainsight.sight.visibility.verdict import LEGIBLE_PX, Verdict, least_contrast, verdict_of

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage

T = TypeVar("T")
_MOST_EFFORT, _MOST_NODES = 100_000, 1_000
_START = State()


class Chains:
    """The chains of a page's elements, for one thing that a customer does; windows share them."""

    def __init__(self, page: StaticPage, mode: Mode = ON_LOAD) -> None:
        self._page = page
        self._matcher = Matcher(page.flat.element, page.sheets.start_tags.of, mode)
        self._matcher.root = page.tree.root
        self._matcher.scripted = page.scripted
        if page.has_switch_on() and not mode.clicked:
            self._matcher.acts |= {"checked"}
            self._matcher.mode_number += 8
        self._matcher.focused = page.focused_at_load()
        if self._matcher.focused and not mode.pointed:
            self._matcher.acts |= {"focused"}
            self._matcher.mode_number += 16
        self._matcher.present = page.layers.present_classes()
        self._matcher.directory = page.url.rpartition("/")[0]
        self._sheets = None if page.has_shadow_roots else page.document_sheets()
        self._known: dict[Element, Chain] = {}

    def of(self, element: Element) -> Chain:
        """An element's chain, those of its ancestors first."""
        known = self._known
        chain = known.get(element)
        if chain is not None:
            return chain
        waiting = [element]
        above = element.parent
        while above is not None:
            chain = known.get(above)
            if chain is not None:
                break
            waiting.append(above)
            above = above.parent
        matcher, sheets = self._matcher, self._sheets
        for one in reversed(waiting):
            if sheets is not None:
                chain = sheets.chain(one, chain, matcher)
            else:
                foreign = foreign_rules(self._page, one, matcher)
                matcher.host = self._page.flat.host_of(one)
                chain = self._page.sheets_of(one).chain(one, chain, matcher, foreign)
            known[one] = chain
        assert chain is not None
        return chain


_numbers: dict[tuple[Viewport, Mode], int] = {}


def _number_of(viewport: Viewport, mode: Mode) -> int:
    return _numbers.setdefault((viewport, mode), len(_numbers))


class PageScene:
    """One page in one window.

    Attributes:
        viewport: the window.
        mode: what the customer is doing.
        images: the pictures that its sheets name.
        columns: what its tables, rows and lines were found to take: each thing by a word for it and the element.
        blocks: where across a box what is in an element begins, by that, the box and the bounds of its width.
        running: what stands before the children of its boxes, by the box and the bounds of its width.
        effort: how many nodes were gone through to lay out texts among them.
        clear: chains with the parent of their element, where nothing takes a text from sight that shows by its chain.
    """

    def __init__(
        self, page: StaticPage, chains: Chains, images: ImageShelf, viewport: Viewport, mode: Mode = ON_LOAD
    ):
        self.viewport = viewport
        self.mode = mode
        self.page = page
        self.chains = chains
        self.images = images
        self._key = _number_of(viewport, mode)
        self.missing: str | None = None
        self.body_px: float | None = None
        self.reach: Reach | None = None
        self.clear: set[tuple[Chain, Element | None]] = set()
        self.columns: dict[tuple[str, Element], float] = {}
        self.blocks: dict[tuple[Element, Element, Extent], tuple[Block, Element] | None] = {}
        self.running: dict[tuple[Element, Extent], Running] = {}
        self.effort = 0

    def affords(self, box: Element) -> bool:
        """Whether one more text may be laid out among all that stands in a box: thousands of them would never end."""
        if self.effort > _MOST_EFFORT:
            return False
        self.effort += min(len(box.node.css("*")), _MOST_NODES)
        return True

    @property
    def has_wide_boxes(self) -> bool:
        """Whether anything on the page may have a width that a phone has no room for."""
        return self.page.has_wide_boxes

    def around(self, text: LexborNode) -> Element:
        """What a text node is drawn in."""
        return self.page.flat.around(text)

    @property
    def number(self) -> int:
        """A small number for this window and mode, the same on all pages."""
        return self._key

    def element(self, node: LexborNode) -> Element:
        return self.page.flat.element(node)

    def settle(self, chain: Chain) -> tuple[Style, State]:
        """The style and state of a chain's last element."""
        key = self._key
        found = chain.known.get(key)
        if found is None:
            waiting = [chain]
            above = chain.parent
            while above is not None and key not in above.known:
                waiting.append(above)
                above = above.parent
            for one in reversed(waiting):
                one.known[key] = self._settle_one(one)
            found = chain.known[key]
        return found  # type: ignore[return-value]

    def _settle_one(self, chain: Chain) -> tuple[Style, State]:
        around: tuple[Style, State] | None = None
        if chain.parent is not None:
            around = chain.parent.known[self._key]  # type: ignore[assignment]
        parent, state = around if around is not None else (None, _START)
        if state.gone is not None and parent is not None and not state.gone.in_space:
            return parent, state  # nothing inside can be seen, whatever its style
        holder = parent if parent is None or parent.get("display") != "contents" else self.holder_of(chain)
        room = (state.room, state.firm) if parent is not None else (float(self.viewport.width), True)
        style = settled(computed_style(chain, parent, self.viewport, holder=holder, room=room), parent, chain)
        inside = advance(state, chain, style, holder, self.images.colours, clicked=self.mode.clicked)
        return style, inside

    def holder_of(self, chain: Chain) -> Style | None:
        """The style of the nearest ancestor with a box, which lays a chain's last element out."""
        above = chain.parent
        while above is not None:
            style = self.settle(above)[0]
            if style.get("display") != "contents":
                return style
            above = above.parent
        return None

    def holder_style(self, element: Element) -> Style | None:
        """The style of the box that lays an element out: its parent's, or that of the nearest ancestor with a box."""
        return self.holder_of(self.chains.of(element))

    def box_around(self, element: Element) -> Element | None:
        """The nearest ancestor with a box: what is drawn as a slot, or as nothing (`display: contents`), has none."""
        above = element.parent
        while above is not None and self.style_of(above).get("display") == "contents":
            above = above.parent
        return above

    def style_of(self, element: Element) -> Style:
        return self.settle(self.chains.of(element))[0]

    def state_of(self, element: Element) -> State:
        return self.settle(self.chains.of(element))[1]

    def box_styles(self, element: Element, *kinds: str) -> list[Style]:
        """The styles of those generated boxes of an element (`before`, `after`) that are there."""
        chain = self.chains.of(element)
        made = [
            self.kept(chain, kind, partial(computed_style, chain, self.settle(chain)[0], self.viewport, kind))
            for kind in kinds
            if kind in chain.boxes
        ]
        return [style for style in made if style.get("content") not in ("normal", "none")]

    def remembered(self, element: Element, key: object, make: Callable[[], T]) -> T:
        """What was made of an element of the same chain in the same window before, on this page or another."""
        return self.kept(self.chains.of(element), key, make)

    def kept(self, chain: Chain, key: object, make: Callable[[], T]) -> T:
        """The same of a chain: the answer to the question that `key` names, the first time given by `make`."""
        own = (self._key, key)
        known = chain.known
        if own not in known:
            known[own] = make()
        return known[own]  # type: ignore[return-value]

    def is_plain(self, chain: Chain) -> bool:
        """Whether nothing on a chain moves, cuts, indents or crowds, so that layout can't take its text away."""
        return self.kept(chain, "plain", partial(self._find_plain, chain))

    def _find_plain(self, chain: Chain) -> bool:
        style, state = self.settle(chain)
        shift = state.shift
        moved = (
            shift.placed >= 0
            or shift.trick
            or shift.vague
            or shift.vague_y
            or shift.own_x
            or shift.own_y
            or state.fixed
            or state.turn
        )
        return not (
            moved
            or state.clips
            or state.leak
            or state.strip
            or state.view
            or state.part
            or "text-indent" in style.values
            or may_jumble(style, state.room)
            or not state.root_scroll[1]
            or (not state.root_scroll[0] and self.may_stand_aside(chain))
        )

    def may_stand_aside(self, chain: Chain) -> bool:
        """Whether a box of a chain may put its text past the side of a window that does not scroll across."""
        edges = 0.0
        at: Chain | None = chain
        while at is not None:
            style = self.settle(at)[0]
            edges += near_edge(style)
            if edges < 0 or may_stand_aside(style, self.holder_of(at)):
                return True
            at = at.parent
        return edges > 0.5 * self.viewport.width

    def plainly(self, chain: Chain, verdict: Verdict) -> tuple[bool, bool]:
        """Of an element of which all text has this verdict: whether it is readable for itself; in the main flow."""
        find = partial(self._find_plainly, chain, verdict)
        return self.kept(chain, "plainly", find) if verdict is self.verdict(chain) else find()

    def _find_plainly(self, chain: Chain, verdict: Verdict) -> tuple[bool, bool]:
        style, state = self.settle(chain)
        size = verdict.font_px or 0.0
        enough = verdict.contrast is None or verdict.contrast >= least_contrast(size, style)
        return verdict.readable and enough and size >= LEGIBLE_PX, state.main_flow

    def verdict(self, chain: Chain) -> Verdict:
        """The verdict on text that stands directly in a chain's last element, layout aside."""
        return self.kept(chain, "verdict", partial(self._find_verdict, chain))

    def _find_verdict(self, chain: Chain) -> Verdict:
        style, state = self.settle(chain)
        found = verdict_of(state, style, chain, clicked=self.mode.clicked)
        # Windows that agree share one verdict, so that what rests on it can be shared, too.
        return chain.known.setdefault(found, found)  # type: ignore[return-value]
