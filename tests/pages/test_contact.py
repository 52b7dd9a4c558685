"""The contact bar, the card and the contact page."""

from __future__ import annotations

import json

from selectolax.lexbor import LexborHTMLParser
from tests.pages.shop import pages, policy_of, shop, tree_of

from plainsight.pages import contact_bar_html, contact_card_html
from plainsight.wording import Wording

EN, FR = Wording(shop(), "en"), Wording(shop(), "fr")


def words(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_bar_has_the_number_a_human_and_the_hours_without_script() -> None:
    bar = LexborHTMLParser(contact_bar_html(EN, contact_href="../contact/")).css_first('[data-plainsight="contact"]')
    assert bar is not None
    phone = bar.css_first(".ps-contact__phone")
    assert phone is not None
    assert phone.attributes["href"] == "tel:+18005550199"
    assert phone.attributes["aria-label"] == "Call (800)\u00a0555-0199, 8 0 0, 5 5 5, 0 1 9 9"
    assert bar.css_first(".ps-contact__human").attributes["href"] == "https://shop.example/chat"  # type: ignore[union-attr]
    assert words(bar.text()) == (
        "(800) 555-0199 Talk to a human "
        "Monday to Friday: 8:00 AM – 8:00 PM · Saturday: 9:00 AM – 5:00 PM Eastern Time"
    )


def test_the_bar_speaks_the_pages_language() -> None:
    bar = contact_bar_html(FR, contact_href="../contact/")
    assert 'lang="fr"' in bar
    assert "Parler à une personne" in bar or "Talk to a human" not in bar


def test_the_script_gets_hours_as_data() -> None:
    now = LexborHTMLParser(contact_bar_html(EN, contact_href="")).css_first(".ps-contact__now")
    assert now is not None
    assert now.text() == ""
    assert json.loads(now.attributes["data-hours"] or "") == [
        {"days": [1, 2, 3, 4, 5], "opens": 480, "closes": 1200},
        {"days": [6], "opens": 540, "closes": 1020},
    ]
    assert json.loads(now.attributes["data-closures"] or "") == [
        {"date": "--12-25"},
        {"date": "2026-11-26"},
        {"date": "2026-12-24", "opens": 480, "closes": 780},
    ]
    assert now.attributes["data-zone"] == "America/New_York"


def test_without_a_staffed_channel_a_human_is_found_on_the_contact_page() -> None:
    policy = policy_of('contact: {channels: [{id: line, kind: phone, number: "+1 800 555 0199"}]}\n')
    bar = LexborHTMLParser(contact_bar_html(Wording(policy, "en"), contact_href="../contact/"))
    assert bar.css_first(".ps-contact__human").attributes["href"] == "../contact/"  # type: ignore[union-attr]
    assert bar.css_first(".ps-contact__now") is None


def test_a_channel_on_this_site_is_linked_from_where_the_page_stands() -> None:
    policy = policy_of("contact: {channels: [{id: chat, kind: chat, url: help/chat/}]}\n")
    bar = contact_bar_html(Wording(policy, "en"), contact_href="", page_url="before-you-buy/sofas/")
    assert 'href="../../help/chat/"' in bar


def test_no_contact_no_bar() -> None:
    wording = Wording(policy_of("shop: {name: A shop}\n"), "en")
    assert contact_bar_html(wording, contact_href="x") == ""
    assert contact_card_html(wording, contact_href="x") == ""


def test_what_callers_get_is_plain_text_that_joins_to_html_unharmed() -> None:
    assert "<p>" + contact_bar_html(EN, contact_href="") == "<p>" + str(contact_bar_html(EN, contact_href=""))
    assert type(contact_bar_html(EN, contact_href="")) is str


def test_each_topic_names_the_best_channel_the_fallback_and_what_to_have_ready() -> None:
    topic = tree_of(pages()["contact.md"]).css(".ps-topic")[1]
    assert words(topic.css(".ps-topic__name")[0].text()) == "Something arrived damaged"
    ways = {words(row.css("dt")[0].text()): words(row.css("dd")[0].text()) for row in topic.css("dl > div")}
    assert ways == {
        "Best": "Chat",
        "Otherwise": "Phone (800) 555-0199",
        "Have ready": "Order number · A photo of the damage",
    }


def test_closures_come_in_the_order_in_which_they_fall() -> None:
    closures = tree_of(pages()["contact.md"]).css(".ps-closures dl > div")
    assert [words(row.text()) for row in closures] == [
        "November 26, 2026Thanksgiving",
        "December 24, 2026Christmas Eve, 8:00 AM – 1:00 PM",
        "December 25Christmas Day",
    ]


def test_the_phone_menu_marks_a_key_that_reaches_a_person_unless_its_words_say_so() -> None:
    keys = tree_of(pages()["contact.md"]).css(".ps-keys > div")
    assert [row.css_first("kbd").text() for row in keys if row.css_first(".ps-badge")] == ["9"]  # type: ignore[union-attr]


def test_the_ladder_has_a_reply_time_on_every_rung() -> None:
    rungs = tree_of(pages()["contact.md"]).css(".ps-ladder > li")
    assert [words(rung.css(".ps-ladder__when")[0].text()) for rung in rungs] == [
        "Answers within 1 day.",
        "Answers within 3 days.",
        "Answers within 90 days.",
    ]
    assert rungs[2].css(".ps-badge")[0].text() == "outside our company"
