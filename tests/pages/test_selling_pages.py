"""Pages to read before buying: all that must be seen, then the way to the store, then the rest."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.pages.shop import TODAY, html_of, pages, policy_of, shop, tree_of

from plainsight.pages import generate
from plainsight.wording import Wording

SELLING = [path for path, page in sorted(pages().items()) if page.sells]


@pytest.mark.parametrize("path", SELLING)
def test_every_must_show_rule_stands_above_the_buy_control(path: str) -> None:
    page = pages()[path]
    html = html_of(page)
    above, buy, below = html.partition("data-plainsight-buy=")
    assert buy
    assert "data-plainsight-rule" not in below
    shown = [
        node.attributes["data-plainsight-rule"] for node in LexborHTMLParser(above).css("[data-plainsight-rule]")
    ]
    assert shown == [rule.id for rule in shop().shown_when_selling(page.sells, TODAY)]
    assert shown


@pytest.mark.parametrize("path", SELLING)
def test_a_notice_shows_exactly_its_words(path: str) -> None:
    page = pages()[path]
    wording = Wording(shop(), page.locale)
    for node in tree_of(page).css("[data-plainsight-rule]"):
        notice = wording.notice(shop().by_id[node.attributes["data-plainsight-rule"] or ""])
        text = node.css_first(".ps-notice__text")
        assert text is not None
        assert " ".join(text.text().split()) == " ".join(notice.sentences.split())
        why = node.css_first(".ps-notice__why")
        assert (why is not None and notice.why in why.text()) if notice.why else why is None
        assert (node.css_first(".ps-notice__rights") is None) == (notice.rights is None)


def test_the_buy_control_leads_to_the_store_and_names_the_goods() -> None:
    buy = tree_of(pages()["before-you-buy/sofas.md"]).css_first(".ps-buy")
    assert buy is not None
    assert dict(buy.attributes) == {
        "class": "ps-buy buy md-button md-button--primary",
        "data-plainsight-buy": "sofas",
        "href": "https://shop.example/sofas",
    }
    assert buy.text() == "Go to the store: Sofas"


def test_other_rules_follow_in_brief_and_those_to_come_apart() -> None:
    tree = tree_of(pages()["before-you-buy/sofas.md"])
    heads = {node.attributes.get("id"): node.text() for node in tree.css("h2")}
    assert heads["ps-more"] == "More rules for this"
    more, coming = tree.css(".ps-brief")
    assert [link.attributes["href"] for link in more.css("a")] == [
        "../../warranty/#frame-warranty",
        "../../cancellation/#cancel-order",
        "../../payment/#pay-at-delivery",
    ]
    assert " ".join(coming.text().split()) == (
        "From January 15, 2027: A deposit on made-to-order sofas We ask for a deposit of 20% of the "
        "order total. We charge you when you order."
    )


def test_an_ended_rule_is_gone_the_day_after_its_last_one() -> None:
    last_day = {page.path: page for page in generate(shop(), dt.date(2027, 3, 31))}
    day_after = {page.path: page for page in generate(shop(), dt.date(2027, 4, 1))}
    path = "before-you-buy/sofas.md"
    assert 'data-plainsight-rule="spring-delivery"' in last_day[path].markdown
    assert "spring-delivery" not in day_after[path].markdown


def test_the_index_counts_what_there_is_to_know() -> None:
    cards = tree_of(pages()["before-you-buy/index.md"]).css(".ps-card")
    assert [(card.css("a")[0].attributes["href"], card.css(".ps-card__small")[0].text()) for card in cards] == [
        ("sofas/", "3 things to know before you buy"),
        ("mattresses/", "2 things to know before you buy"),
        ("cabinets/", "2 things to know before you buy"),
        ("shower-chairs/", "1 thing to know before you buy"),
        ("toilet-seats/", "1 thing to know before you buy"),
    ]


def test_a_category_called_index_does_not_take_the_indexs_place() -> None:
    policy = policy_of(
        "shop: {locales: [en]}\n"
        "catalogue: {categories: [{id: index, name: Index cards, store: https://shop.example/cards}]}\n"
    )
    paths = [page.path for page in generate(policy, TODAY)]
    assert "before-you-buy/index.md" in paths
    assert "before-you-buy/index-.md" in paths
    assert len(paths) == len(set(paths))


def test_a_shop_that_sells_nothing_has_no_such_pages_and_none_that_is_empty() -> None:
    bare = dataclasses.replace(policy_of("shop: {locales: [en]}\n"))
    assert [page.path for page in generate(bare, TODAY, site_name="A site")] == ["index.md"]
    assert generate(bare, TODAY, site_name="A site")[0].title == "A site"
