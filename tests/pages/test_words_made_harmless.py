"""Whatever a writer puts into YAML comes out as the same characters, as text and never as markup."""

from __future__ import annotations

import re

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from tests.pages.shop import TODAY, body, policy_of

from plainsight.pages import HEADING_ANCHOR, escaping, generate

TRAPS = [
    "<script>alert(1)</script>",
    "</section></div><b>bold</b>",
    "[x](javascript:alert(1))",
    "![x](y.png)",
    "{{ notice('x') }} {% raw %} {# #}",
    "*a* **b** _c_ __d__ ~~e~~ ^f^ ==g==",
    "| a | b |\n|---|---|",
    "# heading\n## heading",
    "- item\n1. item",
    "`code` ``code``",
    "```\ncode\n```",
    "~~~ python",
    "    indented",
    "!!! note\n    boxed",
    '=== "Tab"',
    '--8<-- "secret.md"',
    "&amp; &lt; &#42; &copy;",
    ":smile: www.shop.example https://shop.example a@b.example",
    "title {#other-id}",
    "text {: .class }",
    "[^1] [TOC] *[HTML]: x",
    "\\*escaped\\*",
    "line one\n\nline two",
    "\"quoted\" 'single' ‹angle›",
    "\x02wzxhzdk:0\x03 \u2066 \ufeff",
    "--- front matter: no",
]
TURNING = "\u202d\u202e"  # told as faults, and never written on a page
EVERYTHING = (
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "sane_lists",
    "smarty", "tables", "toc", "pymdownx.betterem", "pymdownx.blocks.admonition", "pymdownx.caret",
    "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys",
    "pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed",
    "pymdownx.tasklist", "pymdownx.tilde",
)  # fmt: skip
PLAIN = ("toc", "tables", "fenced_code")
text = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters=TURNING), min_size=1, max_size=60
) | st.lists(
    st.sampled_from([*"*_`[](){}<>#|!&:\\~^=+-./@'\" \n0aZé", "{{", "}}", "**", "](", "<b", "&#", "```"]), min_size=1
).map("".join)


def rendered(source: str, extensions: tuple[str, ...]) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(source, extensions=[*extensions, HEADING_ANCHOR]))


def seen(words: str) -> str:
    """What a reader should see: a browser takes a zero byte or a byte order mark for nothing."""
    return escaping.fold(words)


@pytest.mark.parametrize("extensions", [PLAIN, EVERYTHING], ids=["plain", "everything"])
@pytest.mark.parametrize("words", TRAPS)
def test_traps_in_a_heading(words: str, extensions: tuple[str, ...]) -> None:
    tree = rendered(f"# {escaping.markdown(words)} {{#here}}\n\ntext\n", extensions)
    heading = tree.css_first("h1")
    assert heading is not None
    assert heading.attributes["id"] == "here"
    assert heading.text(deep=True) == seen(words).strip()
    assert heading.css("*")[1:] == []


@pytest.mark.parametrize("extensions", [PLAIN, EVERYTHING], ids=["plain", "everything"])
@pytest.mark.parametrize("words", TRAPS)
def test_traps_in_an_html_block(words: str, extensions: tuple[str, ...]) -> None:
    source = (
        f'# Title\n\n<div class="a">\n<p title="{escaping.html(words)}">{escaping.html(words)}</p>\n</div>\n\nEnd.\n'
    )
    tree = rendered(source, extensions)
    paragraph = tree.css_first("div.a > p")
    assert paragraph is not None
    assert paragraph.text() == seen(words)
    assert paragraph.attributes["title"] == seen(words)
    assert [node.tag for node in tree.body.css("*")[1:]] == ["h1", "div", "p", "p"]  # type: ignore[union-attr]


@given(text)
@example("a\u00a0b\u202f!")
@settings(max_examples=300, deadline=None)
def test_any_words_survive_a_heading(words: str) -> None:
    heading = rendered(f"## {escaping.markdown(words)} {{#here}}\n", PLAIN).css_first("h2")
    if escaping.fold(words).strip():
        assert heading is not None
        assert heading.text().strip() == seen(words).strip()


@given(text)
@settings(max_examples=300, deadline=None)
def test_any_words_survive_an_html_block(words: str) -> None:
    paragraph = rendered(f"<div>\n<p>{escaping.html(words)}</p>\n</div>\n", PLAIN).css_first("div > p")
    assert paragraph is not None
    assert paragraph.text() == seen(words)


@given(text)
@settings(max_examples=200, deadline=None)
def test_any_words_survive_front_matter(words: str) -> None:
    said = escaping.fold(words)
    head = escaping.front_matter({"title": said, "sells": [said]})
    assert yaml.safe_load(head.removeprefix("---\n").removesuffix("---\n")) == {"title": said, "sells": [said]}


def test_a_title_can_break_out_of_no_theme() -> None:
    told = escaping.title('</title><script>alert("1")</script> & {{ x }}')
    assert "<" not in told
    assert "{{" not in told
    assert told.startswith("‹/title›")


def test_controls_go_and_spaces_that_hold_words_together_stay() -> None:
    assert escaping.fold(" a\r\n\tb\x00\x07c\u00a0d\u202fe\ud800 ") == "a bc\u00a0d\u202fe\ufffd"
    assert escaping.lines("12 Harbour Street\n\nPortland <ME>") == "12 Harbour Street<br>Portland &lt;ME&gt;"


@given(st.sampled_from(TRAPS) | text)
@settings(max_examples=40, deadline=None)
def test_a_whole_policy_of_hostile_words_gives_pages_of_the_same_shape(words: str) -> None:
    """Every page holds the same elements as with plain words: nothing in a text opened or closed one."""
    if not words.strip() or not escaping.fold(words).strip():
        return
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", words) if escaping.fold(part).strip()]
    hostile, plain = (_shapes(policy_text) for policy_text in (words, "\n\n".join(["Plain words"] * len(paragraphs))))
    assert hostile == plain


def _quoted(words: str) -> str:
    return yaml.safe_dump(words, default_style='"', width=10_000).strip()


def _shapes(words: str) -> dict[str, list[str | None]]:
    # In an address, the writer's lines stay lines.
    policy = policy_of(POLICY.replace("ADDRESS", _quoted(escaping.fold(words))).replace("WORDS", _quoted(words)))
    return {
        page.path: [node.tag for node in rendered(body(page), PLAIN).css("*")] for page in generate(policy, TODAY)
    }


POLICY = """
shop: {name: WORDS, about: WORDS, countries: [US]}
catalogue: {categories: [{id: sofas, name: WORDS, summary: WORDS, store: https://shop.example/}]}
roles: [{id: desk, name: WORDS}]
glossary: [{term: WORDS, meaning: WORDS}]
rules:
  - id: no-return
    kind: return
    title: WORDS
    scope: {categories: [sofas]}
    outcomes: [{reason: changed_mind, return_policy: not_permitted, note: WORDS}]
    notice: WORDS
    answer: WORDS
    why: WORDS
    steps: [WORDS]
    exceptions: [{when: WORDS, then: WORDS, decided_by: desk, criteria: WORDS}]
    objections: [{says: WORDS, answer: WORDS}]
    reviewer: WORDS
    checked_on: 2026-10-01
  - id: window
    kind: delivery
    title: WORDS
    window: {length: PT4H}
    customer_part: [WORDS]
    crew_will_not: [WORDS]
contact:
  greeting: WORDS
  channels:
    - {id: line, kind: phone, name: WORDS, number: "+1 800 555 0199", note: WORDS, menu: [{key: "0", says: WORDS}]}
    - {id: shop, kind: store, address: ADDRESS}
  topics: [{id: slot, name: WORDS, best: line, have_ready: [order], note: WORDS}]
  have_ready: [{id: order, name: WORDS, where: WORDS}]
  closures: [{date: "--12-25", name: WORDS}]
  escalation: [{who: WORDS, reply_within: P1D, criteria: WORDS}]
"""
