"""What a customer does to read and search the demo shop in their language, in Chromium."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sites.conftest import Served

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("window", [(390, 844), (1280, 800)])
def test_switching_the_language_keeps_the_page(chromium: Any, served_demo: Served, window: tuple[int, int]) -> None:
    address = served_demo.address
    page = chromium.new_page(viewport={"width": window[0], "height": window[1]})
    page.goto(address + "before-you-buy/sofas/")
    for locale, folder in (("fr", "fr/"), ("de", "de/"), ("it", "it/"), ("es", "es/"), ("en", "")):
        page.hover(".md-select")
        page.click(f".md-select__link[hreflang={locale}]")
        page.wait_for_url(f"{address}{folder}before-you-buy/sofas/")
        assert page.get_attribute("html", "lang") == locale
    page.close()


@pytest.mark.parametrize(
    ("locale", "words", "wanted"),
    [
        ("fr", "non remboursable", "fr/cannot-be-returned/"),
        ("fr", "emballage", "fr/before-you-buy/home-accents/"),
        ("de", "Rückgabe", "de/returns/"),
        ("it", "reso", "it/returns/"),
        ("es", "devolución", "es/returns/"),
    ],
)
def test_a_search_finds_pages_of_its_language(
    chromium: Any, served_demo: Served, locale: str, words: str, wanted: str
) -> None:
    address = served_demo.address
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}{locale}/")
    page.click(".md-search__input")
    page.keyboard.type(words, delay=5)
    page.wait_for_selector(".md-search-result__item a")
    found = page.eval_on_selector_all(".md-search-result__link", "links => links.map(link => link.href)")
    paths = [link.removeprefix(address).partition("?")[0].partition("#")[0] for link in found]
    assert wanted in paths
    assert [path for path in paths if not path.startswith(f"{locale}/")] == []
    page.close()
