"""How large a page's running text is, which a notice is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.visibility.scene import PageScene

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage

_BESIDE = frozenset({"nav", "header", "footer", "aside", "dialog"})  # their words are not what the page is about


class BodySize:
    """The size of one page's running text, in each window."""

    def __init__(self, page: StaticPage) -> None:
        self._page = page
        self._paragraphs: Iterator[LexborNode] | None = None
        self._long: list[tuple[Element, int]] = []
        self._short: list[tuple[Element, int]] = []

    def px(self, scene: PageScene) -> float:
        """What most of its first long paragraphs are set in, in CSS px; short ones may be labels, and count last."""
        known = scene.body_px
        if known is None:
            known = self._most(scene, self._long_paragraphs()) or self._most(scene, self._short)
            if known is None:
                main = self._page.tree.css_first("article, main, [role=main]") or self._page.tree.body
                known = scene.style_of(self._page.element(main)).font_px if main is not None else 16.0
            scene.body_px = known
        return known

    @staticmethod
    def _most(scene: PageScene, paragraphs: Iterable[tuple[Element, int]]) -> float | None:
        sizes: dict[float, int] = {}
        for element, count in paragraphs:
            if len(sizes) > 3:
                break
            chain = scene.chains.of(element)
            style, state = scene.settle(chain)
            if state.gone is None and _BESIDE.isdisjoint(chain.names):
                size = round(style.font_px * state.scale, 2)
                sizes[size] = sizes.get(size, 0) + count
            if sum(sizes.values()) > 900:
                break
        return max(sizes, key=lambda size: sizes[size]) if sizes else None

    def _long_paragraphs(self) -> Iterator[tuple[Element, int]]:
        """Long ones among the page's first paragraphs, with their lengths: read once, no farther than asked."""
        yield from self._long
        if self._paragraphs is None:
            self._paragraphs = iter(self._page.first_paragraphs())
        for node in self._paragraphs:
            count = len(node.text())
            if count >= 40:
                self._long.append((self._page.element(node), count))
                yield self._long[-1]
            elif count:
                self._short.append((self._page.element(node), count))
