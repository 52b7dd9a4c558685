"""Notices put into the HTML of a selling page whose writer did not place them: right before its buy control."""

from __future__ import annotations

from collections.abc import Collection
from html.parser import HTMLParser

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

_MARKED = "[data-plainsight-buy], .buy, .ps-buy"
_BUTTON = "a.md-button"
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
# fmt: off
_CLOSES_PARAGRAPH = frozenset(
    (
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p",
        "pre", "section", "table", "ul",
    )
)
# fmt: on


def insert_notices(
    html: str, notices: str, buy_selector: str | None = None, *, store_addresses: Collection[str] = ()
) -> str:
    """The page's content with notices before its first buy control.

    They go before the outermost block that holds the control, so never into a tab, a list or a closed box. Where
    there is no buy control they go below the page's first heading, or else to the top. Not a byte else changes.

    Args:
        html: content of the page, without the theme around it.
        notices: HTML to put in.
        buy_selector: CSS selector of the shop's own buy control. Besides it, our marks count, then links to one of
            `store_addresses`, then Material's buttons. A selector that can't be read is passed over.
        store_addresses: where the store sells what the page is about.
    """
    if not notices:
        return html
    scanner = _Scanner(html, _buy_control(html, buy_selector, store_addresses))
    scanner.feed(html)
    scanner.close()
    at = scanner.buy_block if scanner.buy_block is not None else scanner.after_heading
    before, after = html[:at], html[at:]
    return f"{before}{'' if before.endswith(chr(10)) or not before else chr(10)}{notices}\n{after}"


def _buy_control(html: str, selector: str | None, addresses: Collection[str]) -> tuple[str, int] | None:
    """The first buy control, as a tag and how many elements with that tag stand before it; None without one."""
    tree = LexborHTMLParser(html)
    marked = _found(tree, selector) + _found(tree, _MARKED)
    marked += [link for link in tree.css("a[href]") if link.attributes.get("href") in addresses]
    for candidates in (marked, tree.css(_BUTTON)):
        if candidates:
            wanted = {node.mem_id for node in candidates}
            first = next(node for node in tree.css("*") if node.mem_id in wanted)
            same = [node.mem_id for node in tree.css(first.tag or "")]
            return first.tag or "", same.index(first.mem_id)
    return None


def _found(tree: LexborHTMLParser, selector: str | None) -> list[LexborNode]:
    if not selector:
        return []
    try:
        return tree.css(selector)
    except (SelectolaxError, ValueError):
        return []


class _Scanner(HTMLParser):
    """Finds where the outermost element around the buy control begins, and where the first h1 ends.

    lexbor knows selectors but not places in the text; this knows places, and counts tags to meet it.
    """

    def __init__(self, html: str, control: tuple[str, int] | None) -> None:
        super().__init__(convert_charrefs=True)
        self.buy_block: int | None = None
        self.after_heading = 0
        self._html = html
        self._control = control
        self._seen = 0
        self._open: list[tuple[str, int]] = []
        self._line_starts = [0]
        for line in html.split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._open and self._open[-1][0] == "p" and tag in _CLOSES_PARAGRAPH:
            self._open.pop()
        here = self._offset()
        if self._control is not None and tag == self._control[0]:
            if self._seen == self._control[1]:
                self.buy_block = self._open[0][1] if self._open else here
            self._seen += 1
        if tag not in _VOID:
            self._open.append((tag, here))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # HTML has no self-closing tags but the void ones: `<div/>` opens a div. SVG's shapes hold nothing either way.
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and any(name == "svg" for name, _ in self._open):
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]
        if tag == "h1" and not self.after_heading:
            self.after_heading = self._html.index(">", self._offset()) + 1
