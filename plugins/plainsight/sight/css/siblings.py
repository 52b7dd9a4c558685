"""What stands before an element among its siblings, as far as selectors with `+` and `~` ask for it."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import CHANGING, Element, StartTag, siblings_before

_MOST_SIBLINGS = 16


class Siblings:
    """The siblings before the elements of one page.

    Args:
        element_of: gives a node's facts; `start_of`: its start tag.
    """

    def __init__(
        self, element_of: Callable[[LexborNode], Element], start_of: Callable[[LexborNode], StartTag]
    ) -> None:
        self._element_of = element_of
        self._start_of = start_of
        self._classes_before: dict[Element, set[str]] = {}

    def bear(self, element: Element, up: int, classes: frozenset[str]) -> bool:
        """Whether siblings before the element, or before a parent so far up, bear these classes."""
        at: Element | None = element
        for _ in range(up):
            at = at.dom_parent if at is not None else None
        if at is None:
            return False
        known = self._classes_before.get(at)
        if known is None:
            others = [self._element_of(node).classes for node in siblings_before(at.node)]
            known = self._classes_before[at] = {f".{name}" for names in others for name in names}
        return classes <= known

    def family(self, element: Element, levels: tuple[int, ...]) -> tuple[StartTag | None, ...] | None:
        """The start tags of the siblings before an element, and before its parents so far up.

        None where those are many, or may differ from what their start tags say.
        """
        found: list[StartTag | None] = []
        at: Element | None = element
        up = 0
        for level in levels:
            while at is not None and up < level:
                at, up = at.dom_parent, up + 1
            if at is None:
                break
            for node in siblings_before(at.node):
                start = self._start_of(node)
                if start.tag in CHANGING or len(found) >= _MOST_SIBLINGS:
                    return None
                found.append(start)
            found.append(None)
        return tuple(found)
