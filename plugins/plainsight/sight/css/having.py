"""What stands in an element, or behind it: `:has()` (Selectors 4, 4.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainsight.sight.css.selector_model import Complex, Compound
from plainsight.sight.dom import Element, is_shadow_template

if TYPE_CHECKING:
    from plainsight.sight.css.matching import Matcher


class Having:
    """What `:has()` found on one page."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, int], bool | None] = {}
        self._scopes: list[Element] = []

    def is_scope(self, element: Element) -> bool:
        """Whether an element is the one for which something is looked for."""
        return bool(self._scopes) and self._scopes[-1].node.mem_id == element.node.mem_id

    def holds(self, selector: Complex, element: Element, matcher: Matcher) -> bool | None:
        """Whether a relative selector means anything from an element on; None where the page asks too much."""
        key = (id(selector), element.node.mem_id)
        if key not in self._found:
            self._scopes.append(element)
            try:
                self._found[key] = _finds(selector, element, matcher)
            finally:
                self._scopes.pop()
        return self._found[key]


def _finds(selector: Complex, element: Element, matcher: Matcher) -> bool | None:
    # The combinator next to the scope says where to look: inside the element, or among what follows it.
    holder = element.node.parent if selector.parts[-1][0] in ("+", "~") else element.node
    if holder is None:
        return False
    answer: bool | None = False
    for node in holder.css(_query_for(selector.parts[0][1])):
        if not matcher.spend():
            return None
        if node.mem_id == element.node.mem_id or (node.tag == "template" and is_shadow_template(node)):
            continue
        found = matcher.matches(selector, matcher.element_of(node))
        if found is True:
            return True
        if found is None:
            answer = None
    return answer


def _query_for(compound: Compound) -> str:
    """A query that lexbor answers quickly and that misses nothing the compound could match."""
    if compound.tag is not None and compound.tag.isalnum():
        return compound.tag
    for test in compound.attributes:
        if test.name.replace("-", "").isalnum() and test.name.isascii():
            return f"[{test.name}]"
    return "*"
