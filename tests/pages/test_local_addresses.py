"""Links that lead elsewhere in each language."""

from __future__ import annotations

import datetime as dt

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.pages.shop import html_of, policy_of

from plainsight.gate.terms import terms_of
from plainsight.model import Policy
from plainsight.pages import contact_bar_html, generate
from plainsight.wording import Wording

SHOP = """
shop: {locales: [en, fr, de], currency: EUR, time_zone: Europe/Paris}
catalogue:
  categories:
    - id: sofas
      name: {en: Sofas, fr: Canapés, de: Sofas}
      store: {en: "https://shop.example/sofas", fr: "https://shop.example/fr/canapes"}
contact:
  channels:
    - id: chat
      kind: chat
      url: {en: help/chat/, fr: fr/aide/}
  topics:
    - {id: slot, name: {en: A slot, fr: Un créneau, de: Ein Termin}, best: chat, self_service: {en: my/, fr: fr/mon/}}
rules:
  - id: sofas-return
    kind: return
    title: {en: Sofas, fr: Canapés, de: Sofas}
    link: {en: "https://shop.example/more", fr: "https://shop.example/plus"}
    authorisation: {needed: true, link: {en: "https://shop.example/ask", fr: "https://shop.example/demander"}}
    outcomes: [{return_policy: not_permitted}]
"""
PLACES = ("en", "fr", "de")


def policy() -> Policy:
    return policy_of(SHOP)


def links(locale: str, ending: str) -> set[str]:
    page = next(
        page
        for page in generate(policy(), dt.date(2026, 11, 22))
        if page.locale == locale and page.path.endswith(ending)
    )
    return {a.attributes.get("href") or "" for a in LexborHTMLParser(html_of(page)).css("a")}


@pytest.mark.parametrize(
    ("locale", "page", "link"),
    [
        ("en", "sofas.md", "https://shop.example/sofas"),
        ("fr", "sofas.md", "https://shop.example/fr/canapes"),
        ("de", "sofas.md", "https://shop.example/sofas"),
        ("en", "returns.md", "https://shop.example/more"),
        ("fr", "returns.md", "https://shop.example/plus"),
        ("fr", "returns.md", "https://shop.example/demander"),
        ("de", "returns.md", "https://shop.example/ask"),
        ("en", "contact.md", "../my/"),
        ("fr", "contact.md", "../mon/"),
        ("de", "contact.md", "../../my/"),
    ],
)
def test_a_page_links_to_its_own_language_or_else_to_the_first(locale: str, page: str, link: str) -> None:
    assert link in links(locale, page)


@pytest.mark.parametrize(("locale", "link"), [("en", "help/chat/"), ("fr", "fr/aide/"), ("de", "help/chat/")])
def test_a_person_is_reached_in_the_pages_language(locale: str, link: str) -> None:
    bar = contact_bar_html(Wording(policy(), locale), contact_href="contact/", page_url="")
    assert f'href="{link}"' in bar


def test_the_gate_knows_the_address_of_each_language() -> None:
    rule = terms_of(policy().rules[0])
    assert rule["link@fr"].value == "https://shop.example/plus"
