"""Notices placed by a writer's line, and put before the buy control where there is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.shop import policy_of, shop

from plainsight.pages import contact_card_html, fit_title_levels, insert_notices, notice_html, notices_html, place
from plainsight.wording import Wording

HERE = Path(__file__).parent
WORDING = Wording(
    policy_of(
        "rules: [{id: window, kind: delivery, title: Four hours, window: {length: PT4H}}]\n"
        "contact: {channels: [{id: chat, kind: chat, url: https://shop.example/chat}]}\n"
    ),
    "en",
)


@pytest.mark.parametrize(
    "case", yaml.safe_load((HERE / "cases/placing.yml").read_text(encoding="utf-8")), ids=lambda case: case["it"]
)
def test_placing(case: dict[str, Any]) -> None:
    placing = place(case["page"], WORDING, contact_href="contact/")
    assert _short(placing.markdown).rstrip("\n") == case["gives"].rstrip("\n")
    assert placing.rules == tuple(case.get("rules", ()))
    assert placing.contact is case.get("contact", False)
    assert placing.unknown == tuple(map(tuple, case.get("unknown", ())))
    assert [[m.problem, m.rule, m.line] for m in placing.misplaced] == case.get("misplaced", [])


def _short(markdown: str) -> str:
    rule = WORDING.policy.by_id["window"]
    for times in (1, 2):
        name = "<window>" if times == 1 else f"<window {times}>"
        markdown = markdown.replace(notice_html(WORDING, rule, occurrence=times), name)
    return markdown.replace(contact_card_html(WORDING, contact_href="contact/"), "<contact>")


def joined(*parts: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(parts)).map("".join)


@given(joined("\n", " ", "`", "~", "<!--", "-->", "{{", "a", "- ", "\t", '{{ notice("x") }}'))
@settings(max_examples=200, deadline=None)
def test_a_page_without_known_notices_stays_as_it_is(markdown: str) -> None:
    assert place(markdown, WORDING, contact_href="").markdown == markdown


NOTICES = '<div class="ps-notices">N</div>'


@pytest.mark.parametrize(
    ("html", "selector", "before"),
    [
        ('<h1>T</h1>\n<p>x</p>\n<p><a class="buy" href="#">Buy</a></p>', None, '<p><a class="buy"'),
        ('<h1>T</h1>\n<p>x</p>\n<p>See <a href="https://shop.example/sofas">it</a></p>', None, "<p>See"),
        ('<h1>T</h1>\n<p><a class="md-button" href="/x">Go</a></p>', None, '<p><a class="md-button"'),
        (
            '<h1>T</h1>\n<p><a href="/x" class="md-button">Go</a></p><p><b class="buy">Buy</b></p>',
            None,
            "<p><b class",
        ),
        ("<h1>T</h1>\n<p>x</p>\n<form id=f><button>Add</button></form>", "#f button", "<form id=f>"),
        (
            '<h1>T</h1>\n<div class="tabbed-set"><div><p><a class="buy">B</a></p></div></div>',
            None,
            '<div class="tabbed',
        ),
        ('<h1>T</h1>\n<ul><li>one<li><a class="buy">B</a></ul>', None, "<ul>"),
        ("<h1>T</h1>\n<p>nothing sold</p>", None, "\n<p>nothing"),
        ("<p>no heading</p>", None, "<p>no heading"),
        ('<h1>T</h1>\n<p>a<p><a class="buy">B</a>', None, '<p><a class="buy"'),
        ('<h1>T</h1>\n<p>x <br> y <img src=z> z</p><p><a class="buy">B</a></p>', None, '<p><a class="buy"'),
        ('<h1>T</h1>\n<svg><path d="M0"/></svg><p><a class="buy">B</a></p>', None, '<p><a class="buy"'),
        ('<!-- <a class="buy"> --><h1>T</h1>\n<p><a class="buy">B</a></p>', None, '<p><a class="buy"'),
        ("<h1>T</h1>\n<p>x</p>", "((", "\n<p>x"),
    ],
)
def test_missing_notices_go_before_the_outermost_block_of_the_buy_control(
    html: str, selector: str | None, before: str
) -> None:
    done = insert_notices(html, NOTICES, selector, store_addresses=["https://shop.example/sofas"])
    head, _, tail = done.partition(NOTICES)
    assert tail.startswith("\n")
    assert tail[1:].startswith(before)
    assert (head.removesuffix("\n") + tail[1:]).replace("\n", "") == html.replace("\n", "")


def test_nothing_to_put_in_changes_nothing() -> None:
    assert insert_notices("<p>x", "") == "<p>x"
    assert notices_html(WORDING, []) == ""


@given(joined("<p>", "</p>", "<div>", "</div>", "<a class=buy>", "</a>", "<h1>", "</h1>", "x", "\n", "<br>"))
@settings(max_examples=300, deadline=None)
def test_any_html_keeps_every_byte(html: str) -> None:
    done = insert_notices(html, NOTICES)
    assert re.sub(r"\n?" + re.escape(NOTICES) + "\n", "", done, count=1).replace("\n", "") == html.replace("\n", "")
    if "<a class=buy>" in html and "<h1>" not in html:
        assert done.index(NOTICES) < done.index("<a class=buy>")


def test_a_notice_links_to_its_whole_rule_and_counts_itself() -> None:
    rule = shop().by_id["delivery-window"]
    html = notice_html(
        Wording(shop(), "en"), rule, heading_level=2, link="../delivery/#delivery-window", occurrence=2
    )
    assert '<h2 class="ps-notice__title" id="ps-notice_delivery-window_2">' in html
    assert '<a href="../delivery/#delivery-window" aria-describedby="ps-notice_delivery-window_2">' in html
    assert "\n\n" not in html


@pytest.mark.parametrize(
    ("above", "level"),
    [("", 2), ("<h1>Sofas</h1>", 2), ("<h1>Sofas</h1><h2 id=a>Sizes</h2>", 3), ("<h1>A</h1><h2>B</h2><h4>C</h4>", 3)],
)
def test_no_level_is_left_out_between_a_pages_headings_and_its_notices(above: str, level: int) -> None:
    notice = notice_html(WORDING, WORDING.policy.by_id["window"])
    fitted = fit_title_levels(f"{above}<p>x</p>{notice}{notice}<h2>After</h2>")
    assert fitted.count(f'<h{level} class="ps-notice__title"') == 2
    assert fitted.count(f"</h{level}>") >= 2
    assert fit_title_levels("<h1>A</h1><h3>B</h3>") == "<h1>A</h1><h3>B</h3>"
