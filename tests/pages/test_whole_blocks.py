"""HTML blocks of generated pages are kept unread, and come out as Python-Markdown would have left them."""

from __future__ import annotations

import markdown
import pytest
from mkdocs.structure.pages import _RawHTMLPreprocessor
from tests.pages.shop import MKDOCS, body, pages

from plainsight.pages import HEADING_ANCHOR, WHOLE_BLOCKS, ids_in, whole_blocks

EXTENSIONS = {
    "as MkDocs has them": MKDOCS,
    "as many sites have them": (
        *("admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
        *("pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"),
    ),
}


def _converted(text: str, extensions: tuple[str, ...], known: frozenset[str] | None) -> tuple[str, set[str]]:
    """The HTML, and the ids that MkDocs finds in HTML blocks; with `known`, those are kept unread."""
    own = {} if known is None else {WHOLE_BLOCKS: {"known": known}}
    made = markdown.Markdown(extensions=[*extensions, HEADING_ANCHOR, *own], extension_configs=own)
    anchors = _RawHTMLPreprocessor()
    anchors._register(made)
    html = made.convert(text)
    return html, anchors.present_anchor_ids


@pytest.mark.parametrize("extensions", EXTENSIONS.values(), ids=EXTENSIONS)
def test_every_generated_page_comes_out_the_same(extensions: tuple[str, ...]) -> None:
    kept = 0
    for page in pages().values():
        text = body(page)
        known = whole_blocks(text)
        html, ids = _converted(text, extensions, None)
        unread_html, unread_ids = _converted(text, extensions, known)
        assert unread_html == html, page.path
        assert unread_ids | ids_in(known) == ids, page.path
        kept += sum(map(len, known))
    assert kept > sum(len(body(page)) for page in pages().values()) / 2


@pytest.mark.parametrize(
    "block",
    [
        "<p>one</p>\n<p>and another</p>",
        "<div>\n<div>open</div>",
        "<span>inside a sentence</span>",
        "<div>closed</div> and more",
        "<section>\n</div>",
    ],
)
def test_what_is_not_one_whole_element_is_read_as_ever(block: str) -> None:
    assert whole_blocks(f"# Title\n\n{block}\n\nWords.\n") == frozenset()


def test_words_that_look_like_a_block_inside_other_words_stay() -> None:
    text = "Before\n<p>a</p>\n\n<p>a</p>\n"
    assert _converted(text, MKDOCS, frozenset({"<p>a</p>"}))[0] == _converted(text, MKDOCS, None)[0]
