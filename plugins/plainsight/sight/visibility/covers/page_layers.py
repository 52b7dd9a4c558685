"""The elements of one page that its sheets may lay over others, those of its shadow roots among them."""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Set
from functools import cached_property
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element, is_shadow_template
from plainsight.sight.visibility.covers.lifted import lifting_of

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage


class PageLayers:
    """What of one page its sheets may lay over the rest. The page holds it, and it the page weakly."""

    def __init__(self, page: StaticPage) -> None:
        self._page: StaticPage = weakref.proxy(page)

    def present_classes(self) -> Set[str] | None:
        """Classes among which all of the page's are, with a leading dot; None where they can't be listed."""
        if self._page.has_shadow_roots or self._page.quirks:
            return None
        return self._lifted[1]

    @cached_property
    def _lifted(self) -> tuple[list[LexborNode], Set[str]]:
        """What the page's sheets may lay over others, and all classes that were met on the way to it."""
        lifting = lifting_of(self._page.document_sheets())
        return lifting.nodes(self._page.tree), lifting.present

    @cached_property
    def lifted(self) -> list[Element]:
        """Elements that the page's sheets may lay over others."""
        found = [self._page.element(node) for node in self._lifted[0]]
        return [*found, *self._lifted_in_shadow()] if self._page.has_shadow_roots else found

    def _lifted_in_shadow(self) -> Iterator[Element]:
        """Elements in and around shadow roots that the roots' own sheets, or those around, may lay over others."""
        page = self._page
        for root, inside in page.shadow_trees():
            found = [*lifting_of(page.sheets_of(inside)).nodes(root), *root.css("[part]")]
            host = page.flat.host_of(inside)
            if host is not None:
                found += [host.node, *(child for child in host.node.iter() if not is_shadow_template(child))]
            yield from map(page.element, found)

    @cached_property
    def spilling(self) -> list[Element]:
        """Elements with a generated box that may lie over what stands before them."""
        query = lifting_of(self._page.document_sheets()).spills
        return [self._page.element(node) for node in self._page.tree.css(query)] if query else []
