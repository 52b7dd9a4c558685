"""What stands around a page's texts and may take them from sight: scripts that name what holds them, covers over it.

Texts that stand side by side share nearly all of it, so answers are remembered by element, or by the parent of what
holds a text, on one page and no further.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainsight.sight.dom import Element, siblings_before
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.scripts.page_scripts import ScriptSet

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage
    from plainsight.sight.visibility.moves.dragged import Drag

_UNNAMED = ""
_LISTS = ("ol", "ul")
_MARK = re.compile(r"\(\d{1,3}\)")
_SETTING = re.compile(r'"[\w-]+\.code\.([\w-]+)"')
"""A setting of a theme that says what is done with code."""
_LONGEST_DATA = 100_000
BACKDROPS = frozenset({"window", "box", "upper", "cell", "around", "neighbour"})
"""What reaches of a cover may lie under a text as well as over it."""


class Scripted:
    """Why one of the page's scripts may hide an element or what it stands in.

    Args:
        page: the page, held by what asks.
    """

    def __init__(self, page: StaticPage) -> None:
        self._page = page
        self._scripts: ScriptSet | None = None
        self._everywhere: str | None = None
        self._known: dict[Element, str] = {}
        self._hints: dict[Element, tuple[dict[str, str], frozenset[str]]] = {}
        self._folded: set[str] | None = None
        self._settings: set[str] | None = None

    def on(self, element: Element) -> str | None:
        """The reason, as a clause; None where no script names it or hides the page as a whole."""
        if self._scripts is None:
            self._scripts = self._page.scripts
            self._everywhere = self._scripts.makes
            if self._everywhere is None and self._scripts.opens is not None and self._page.has_dialog():
                self._everywhere = self._scripts.opens
            if self._everywhere is None and self._scripts.turns_on is not None and self._page.has_idle_sheet():
                self._everywhere = self._scripts.turns_on
        if self._everywhere is not None:
            return self._everywhere
        if self._scripts.is_idle:
            return None
        known = self._known.get(element)
        if known is None:
            reason = self._by_itself(element)
            if reason is None and element.parent is not None:
                reason = self.on(element.parent)
            known = self._known[element] = reason or _UNNAMED
        return known or None

    def _by_itself(self, element: Element) -> str | None:
        """The reason that an element itself brings."""
        assert self._scripts is not None
        own = self._scripts.names(element) or self._by_sheet(element) or self._by_control(element)
        own = own or (self._by_setting(element) if element.tag in _LISTS else None)
        return own or self._by_component(element)

    def _by_sheet(self, element: Element) -> str | None:
        """The reason, where a script finds it or what holds it, and a rule of a sheet may hide either for it."""
        assert self._scripts is not None
        helped, altered = self._hints_on(element)
        return next((why for who, why in helped.items() if who in altered), None)

    def _by_component(self, element: Element) -> str | None:
        """The reason, where a script may draw a custom element that brings no shadow tree of its own."""
        assert self._scripts is not None
        drawn = self._scripts.redraws(element)
        return drawn if drawn is not None and self._page.flat.first_in_shadow_root(element) is None else None

    def _by_setting(self, element: Element) -> str | None:
        """The reason, where a list explains marks in code before it, and the page's settings name what hides it."""
        assert self._scripts is not None
        before = next(siblings_before(element.node), None)
        code = before.css_first("code") if before is not None else None
        if code is None or _MARK.search(code.text()) is None:
            return None
        if self._settings is None:
            data = self._page.tree.css('script[type="application/json"]')
            self._settings = {name for node in data for name in _SETTING.findall(node.text()[:_LONGEST_DATA])}
        who = next((who for name, who in self._scripts.hooks.items() if name in self._settings), None)
        return f"{who} may take away the list of what marks in the code before it mean" if who is not None else None

    def _by_control(self, element: Element) -> str | None:
        """The reason, where a control says that it is folded (ARIA 1.2), as a theme's bundle may make it."""
        if not element.id:
            return None
        if self._folded is None:
            controls = self._page.tree.css('[aria-expanded="false"][aria-controls]')
            named = [(node.attributes.get("aria-controls") or "").split() for node in controls]
            self._folded = {name for names in named for name in names}
        return "a control says that it is folded, which a script may do" if element.id in self._folded else None

    def _hints_on(self, element: Element) -> tuple[dict[str, str], frozenset[str]]:
        known = self._hints.get(element)
        if known is None:
            assert self._scripts is not None
            helped = self._scripts.helped(element)
            altered = self._scripts.altered(element, helped)
            if element.parent is not None:
                above = self._hints_on(element.parent)
                helped = {**above[0], **helped} if helped else above[0]
                altered = above[1] | altered if altered else above[1]
            known = self._hints[element] = (helped, altered)
        return known


class Reach:
    """Which of a page's covers may lie over an element at all, in one window, and what may pull it off the page."""

    def __init__(self, covers: list[Placed], drags: list[Drag]) -> None:
        self.drags = drags
        self._covers = covers
        # What holds a cover, or is one: asked about each cover itself.
        self._near = {placed.element for placed in covers}
        self._near |= {one for placed in covers for one in (placed.anchor, placed.element.parent) if one is not None}
        self._of_parent: dict[tuple[Element, bool], list[Placed]] = {}
        self.holds_backdrops = any(placed.cover.reach in BACKDROPS for placed in covers)

    def is_near(self, element: Element) -> bool:
        """Whether an element is a cover, or holds one, so that it must be asked about by itself."""
        return element in self._near

    def is_clear(self, element: Element) -> bool:
        """Whether nothing is near an element or its siblings, as long as they scroll with the page."""
        return not self.drags and not self.is_near(element) and not self.over(element, fixed=False)

    def over(self, element: Element, *, fixed: bool) -> list[Placed]:
        """The covers that are not the element or around it, and are laid out against something that holds it.

        Args:
            element: the element.
            fixed: whether it stays where it is in the window. What scrolls can be scrolled clear of a mere spot.
        """
        if not self._covers:
            return self._covers
        if element.parent is None or element in self._near:
            return self._among(element, fixed)
        key = (element.parent, fixed)
        known = self._of_parent.get(key)
        if known is None:
            known = self._of_parent[key] = self._among(element.parent, fixed)
        return known

    def _among(self, element: Element, fixed: bool) -> list[Placed]:
        own = set()
        above: Element | None = element
        while above is not None:
            own.add(above)
            above = above.parent
        return [
            placed
            for placed in self._covers
            if (fixed or placed.cover.reach != "spot") and placed.element not in own and _may_reach(placed, own)
        ]


_OF_ANCHOR = frozenset({"box", "upper", "around", "patch", "column", "neighbour", "foot", "foot of pane"}) | {
    "aside",
    "end patch",
    "lower",
    "rest",
}


def _may_reach(placed: Placed, own: set[Element]) -> bool:
    if placed.cover.reach in _OF_ANCHOR:
        return placed.anchor is None or placed.anchor in own
    if placed.cover.reach in ("above", "below", "cell"):
        return placed.element.parent is not None and placed.element.parent in own
    return True
