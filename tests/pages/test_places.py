"""Addresses of pages, and links between them."""

from __future__ import annotations

import pytest
from tests.pages.shop import shop

from plainsight.pages import built_url, contact_path, page_paths, relative_url
from plainsight.pages.places import address_from


@pytest.mark.parametrize(
    ("path", "directory", "file"),
    [
        ("index.md", "", "index.html"),
        ("returns.md", "returns/", "returns.html"),
        ("fr/index.md", "fr/", "fr/index.html"),
        ("before-you-buy/index.md", "before-you-buy/", "before-you-buy/index.html"),
        ("fr/before-you-buy/sofas.md", "fr/before-you-buy/sofas/", "fr/before-you-buy/sofas.html"),
    ],
)
def test_built_url(path: str, directory: str, file: str) -> None:
    assert built_url(path) == directory
    assert built_url(path, directory_urls=False) == file


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("", "returns/#a", "returns/#a"),
        ("returns/", "", "../"),
        ("", "", "./"),
        ("returns/", "returns/#a", "#a"),
        ("before-you-buy/sofas/", "returns/#a", "../../returns/#a"),
        ("fr/returns/", "fr/contact/", "../contact/"),
        ("returns.html", "before-you-buy/sofas.html", "before-you-buy/sofas.html"),
        ("before-you-buy/sofas.html", "returns.html#a", "../returns.html#a"),
        ("index.html", "index.html", "index.html"),
    ],
)
def test_relative_url(source: str, target: str, link: str) -> None:
    assert relative_url(source, target) == link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://shop.example/a", "https://shop.example/a"),
        ("/store/sofas", "/store/sofas"),
        ("#here", "#here"),
        ("guides/measuring/", "../../guides/measuring/"),
    ],
)
def test_a_writers_address(address: str, link: str) -> None:
    assert address_from("before-you-buy/sofas/", address) == link


def test_page_paths_tell_where_everything_stands() -> None:
    paths = page_paths(shop())
    assert paths["rule", "delivery-window"] == "delivery/#delivery-window"
    assert paths["category", "sofas"] == "before-you-buy/sofas/"
    assert paths["channel", "chat"] == "contact/#channel-chat"
    assert paths[("home",)] == ""
    assert page_paths(shop(), "fr", directory_urls=False)["rule", "cancel-order"] == (
        "fr/cancellation.html#cancel-order"
    )
    assert contact_path(shop(), "fr") == "fr/contact.md"
