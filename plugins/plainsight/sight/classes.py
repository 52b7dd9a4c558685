"""All classes on a page, listed once: sheets ask for them in several ways, and pages of a site repeat them."""

from __future__ import annotations

from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser


class Classes:
    """The class attributes of a page.

    Attributes:
        nodes: elements that have one, in document order; `written`: their values, in the same order.
        used: the different values.
    """

    def __init__(self, tree: LexborHTMLParser) -> None:
        self.nodes = tree.css("[class]")
        self.written = [node.attrs.sget("class") for node in self.nodes]
        self.used = frozenset(self.written)

    @property
    def present(self) -> frozenset[str]:
        """Every single class, with a leading dot."""
        return present_in(self.used)


@lru_cache(maxsize=1024)
def present_in(used: frozenset[str]) -> frozenset[str]:
    """Every single class among class attributes, with a leading dot."""
    return frozenset(f".{name}" for names in used for name in names.split())
