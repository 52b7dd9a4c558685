"""What holds of every generated page, whatever it is about."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urljoin

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser
from tests.pages.shop import TODAY, body, html_of, pages, shop, tree_of

from plainsight.pages import GeneratedPage, built_url, generate

ALL = sorted(pages())


def page(path: str) -> GeneratedPage:
    return pages()[path]


def test_there_is_one_page_for_each_thing_in_each_locale() -> None:
    assert [path for path in ALL if not path.startswith("fr/")] == [
        "before-you-buy/cabinets.md",
        "before-you-buy/index.md",
        "before-you-buy/mattresses.md",
        "before-you-buy/shower-chairs.md",
        "before-you-buy/sofas.md",
        "before-you-buy/toilet-seats.md",
        "cancellation.md",
        "cannot-be-returned.md",
        "changes.md",
        "contact.md",
        "delivery.md",
        "glossary.md",
        "index.md",
        "payment.md",
        "returns.md",
        "warranty.md",
        "what-applies.md",
    ]
    french = [path.removeprefix("fr/") for path in ALL if path.startswith("fr/")]
    assert french == [path for path in ALL if not path.startswith("fr/")]


@pytest.mark.parametrize("path", ALL)
def test_front_matter_names_title_description_and_wares(path: str) -> None:
    head = yaml.safe_load(page(path).markdown.split("---\n", 2)[1])
    assert head["title"]
    assert head["description"]
    assert tuple(head.get("sells", ())) == page(path).sells
    sold = re.fullmatch(r"(?:fr/)?before-you-buy/(?!index)(.+)\.md", path)
    assert page(path).sells == ((sold[1],) if sold else ())


@pytest.mark.parametrize("path", ALL)
def test_ids_are_unique_and_there_is_one_first_heading(path: str) -> None:
    tree = tree_of(page(path))
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    assert [name for name, times in ids.items() if times > 1] == []
    assert len(tree.css("h1")) == 1
    assert all(label.attributes["aria-labelledby"] in ids for label in tree.css("[aria-labelledby]"))


@pytest.mark.parametrize("path", ALL)
def test_headings_go_down_one_level_at_a_time(path: str) -> None:
    levels = [int(node.tag[1]) for node in tree_of(page(path)).css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", ALL)
def test_html_blocks_hold_no_blank_line_and_no_markdown(path: str) -> None:
    for block in re.split(r"\n{2,}", body(page(path)).strip()):
        assert block.startswith(("# ", "## ", "<")), block[:60]
        if block.startswith("<"):
            assert re.search(r"</\w+>$", block)
            assert all(line.startswith("<") for line in block.split("\n"))


@pytest.mark.parametrize(
    "extensions", [("toc", "tables", "fenced_code"), ("attr_list", "md_in_html", "def_list", "toc")]
)
@pytest.mark.parametrize("path", ALL)
def test_markdown_leaves_no_mark_of_its_own(path: str, extensions: tuple[str, ...]) -> None:
    html = html_of(page(path), extensions)
    text = LexborHTMLParser(html).text()
    assert "{#" not in text
    assert "&#" not in text
    assert "&amp;#" not in html


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_leads_to_a_page_and_a_place_that_exist(directory_urls: bool) -> None:
    made = generate(shop(), TODAY, directory_urls=directory_urls)
    ids = {}
    for one in made:
        tree = tree_of(one)
        ids[built_url(one.path, directory_urls)] = {node.attributes["id"] for node in tree.css("[id]")}
    checked = 0
    for one in made:
        here = built_url(one.path, directory_urls)
        for link in tree_of(one).css("a[href]"):
            href = link.attributes["href"] or ""
            if re.match(r"[a-z]+:", href):
                continue
            target, _, anchor = _resolved(here, href).partition("#")
            assert target in ids, f"{one.path}: {href}"
            assert not anchor or anchor in ids[target], f"{one.path}: {href}"
            checked += 1
    assert checked > 100


def _resolved(here: str, href: str) -> str:
    return urljoin(f"https://site.example/{here}", href).removeprefix("https://site.example/")


def test_every_rule_has_its_own_anchor_on_its_topics_page() -> None:
    topics = {"return": "returns", "delivery": "delivery", "warranty": "warranty"}
    for rule in shop().rules:
        if rule.kind in topics:
            heading = tree_of(page(f"{topics[rule.kind]}.md")).css_first(f'[id="{rule.id}"]')
            assert heading is not None
            assert heading.tag == "h2"


def test_usual_and_internal_values_are_told_to_nobody() -> None:
    text = tree_of(page("delivery.md")).text()
    assert "4 to 6 business days" in text.replace("\u00a0", " ")
    assert "3 to 4" not in text.replace("\u00a0", " ")
