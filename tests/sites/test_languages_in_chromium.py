"""What a customer does to read and search the demo shop in their language, in Chromium."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from plainsight.adapters.mkdocs.building import built_site
from plainsight.sight.browser import find_chromium
from tests.sites.demo import ROOT

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests print what they have to say."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with built_site(ROOT) as built:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built.folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.mark.parametrize("window", [(390, 844), (1280, 800)])
def test_switching_the_language_keeps_the_page(chromium: Any, address: str, window: tuple[int, int]) -> None:
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
    chromium: Any, address: str, locale: str, words: str, wanted: str
) -> None:
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
