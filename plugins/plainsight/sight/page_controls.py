"""What a customer can press on one page: what buys, who answers, what opens and what closes."""

from __future__ import annotations

import weakref
from functools import cached_property, cmp_to_key
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.controls import buy_control, human_contact
from plainsight.sight.controls.buy_control import BuyControl
from plainsight.sight.controls.human_contact import ContactLink
from plainsight.sight.controls.kinds import Kind, closing_boxes, controls
from plainsight.sight.css.escapes import quoted
from plainsight.sight.dom import Element
from plainsight.sight.exposure import DESKTOP, PHONE, Shown
from plainsight.sight.page_parts import PageParts

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage


class PageControls:
    """The controls of one page. The page holds them, and they the page weakly."""

    def __init__(self, page: StaticPage, parts: PageParts) -> None:
        self._page: StaticPage = weakref.proxy(page)
        self._parts = parts

    @cached_property
    def _all(self) -> list[tuple[LexborNode, Kind]]:
        return controls(self._page.tree, self._parts)

    def buying(self, selector: str | None = None) -> list[LexborNode]:
        """Those that start a purchase: see `StaticPage.buy_controls`."""
        if selector is not None:
            return [node for node in self._page.select(selector) if self._is_seen(node)]
        return [control.node for control in self._buying]

    def buys_for_sure(self, control: LexborNode) -> bool:
        """Whether one of those that buy does for sure: not an advertisement's link, where other things buy."""
        return all(one.sure for one in self._buying if one.node.mem_id == control.mem_id)

    @cached_property
    def _buying(self) -> list[BuyControl]:
        return buy_control.choose(self._all, self._is_seen)

    def _is_seen(self, node: LexborNode) -> bool:
        windows = (DESKTOP, PHONE)
        return any(self._page.look(node, window, opened=False).shown is not Shown.HIDDEN for window in windows)

    def human_contacts(self) -> list[ContactLink]:
        """Those that lead to a person, in document order, seen or not."""
        found = human_contact.contacts(self._all, scripted=self._page.scripted)
        seen: dict[int, ContactLink] = {contact.node.mem_id: contact for contact in found}

        def order(one: ContactLink, two: ContactLink) -> int:
            return -1 if self._page.before(one.node, two.node) else 1

        return sorted(seen.values(), key=cmp_to_key(order))

    def opens(self, element: Element) -> bool:
        """Whether a control names an element as what it opens: a tab, a toggle, a link to its own page's fragment."""
        role = element.attributes.get("role")
        if role == "tabpanel":
            return True
        if not element.id:
            return False
        hash_names = ("href", "data-bs-target", "data-target", "data-toggle-target", "data-mdb-target")
        marks = [f"[{name}={quoted('#' + element.id)}]" for name in hash_names]
        marks += [f"[{name}~={quoted(element.id)}]" for name in ("aria-controls", "popovertarget", "commandfor")]
        return self._page.tree.css_first(", ".join(marks)) is not None

    def closes(self, element: Element) -> bool:
        """Whether a control in the element, or in the box around it, closes it."""
        if not self._closable:
            return False
        above: Element | None = element
        while above is not None and above.tag != "body":
            if above.node.mem_id in self._closable:
                return True
            above = above.parent
        return False

    @cached_property
    def _closable(self) -> set[int]:
        return {box.mem_id for box in closing_boxes(self._all)}
