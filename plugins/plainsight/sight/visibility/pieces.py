"""The texts that stand in an element of a page: what is judged, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.page_text import fold
from plainsight.sight.visibility.run import Run
from plainsight.sight.visibility.verdict import Verdict

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage


class Piece:
    """One text of an element.

    Attributes:
        text: its node.
        words: what it says, white space folded.
        element: what it is drawn in.
    """

    __slots__ = ("_plain", "element", "text", "words")

    def __init__(self, text: LexborNode, words: str, element: Element) -> None:
        self.text = text
        self.words = words
        self.element = element
        self._plain: Run | None = None

    def plain(self, verdict: Verdict) -> Run:
        """All of it with this verdict."""
        if self._plain is None or self._plain.verdict is not verdict:
            self._plain = Run(self.words, verdict)
        return self._plain


class Pieces:
    """The texts of one page's elements, the same for all windows.

    Args:
        page: the page, held by what asks.
    """

    def __init__(self, page: StaticPage) -> None:
        self._page = page
        self._around = page.flat.around
        self._known: dict[int, list[Piece]] = {}

    def of(self, node: LexborNode) -> list[Piece]:
        """The texts in an element that are texts, in document order."""
        known = self._known.get(node.mem_id)
        if known is None:
            known = self._known[node.mem_id] = self._read(node)
        return known

    def _read(self, node: LexborNode) -> list[Piece]:
        only = node.first_child
        if only is not None and only.is_text_node and only.next is None:
            words = fold(only.text_content or "")
            return [Piece(only, words, self._around(only))] if words and node.tag not in NOT_TEXT else []
        return [
            Piece(text, words, self._around(text))
            for text in self._page.texts_in(node)
            if (holder := text.parent) is not None
            and holder.tag not in NOT_TEXT
            and (words := fold(text.text_content or ""))
        ]
