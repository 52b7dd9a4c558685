from __future__ import annotations

import pytest

from plainsight.checks.store_links import selector_of, store_addresses, store_links
from plainsight.model import read_policy
from plainsight.sight import Stylesheets, read_page
from plainsight.source import read

SHOP = """
shop: {name: Tubs, countries: [US], currency: USD, locales: [en]}
catalogue:
  categories:
    - {id: tubs, name: Tubs, store: {en: https://shop.example/tubs, fr: https://shop.example/fr/bains/}}
    - {id: lamps, name: Lamps, store: https://shop.example/all}
    - {id: rugs, name: Rugs, store: https://shop.example/all}
"""
TUB, BATH = "https://shop.example/tubs", "https://shop.example/fr/bains"


def stores() -> dict[str, str]:
    return store_addresses(read_policy([read(SHOP, "policies/shop.yml")]).policy)


def test_an_address_that_several_goods_share_names_none() -> None:
    assert stores() == {TUB: "tubs", BATH: "tubs"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f'<p><a href="{TUB}">Tubs</a></p>', {TUB: "tubs"}),
        (f'<p><a href="{BATH}/">Bains</a> <a href="{TUB}/oval">Oval</a></p>', {f"{BATH}/": "tubs"}),
        (f'<nav><a href="{TUB}">Tubs</a></nav><footer><p><a href="{TUB}">Tubs</a></p></footer>', {}),
        ('<p><a href="https://shop.example/all">Shop</a> <a href="https://other.example/tubs">x</a></p>', {}),
        (f"<p>{TUB}</p>", {}),
    ],
)
def test_links_in_the_text_of_a_page_lead_into_the_store(body: str, found: dict[str, str]) -> None:
    html = f"<!doctype html><title>x</title><main>{body}</main>".encode()
    page = read_page(html, "x.html", Stylesheets(lambda _: None))
    assert store_links(page, html, stores()) == found
    if found:
        assert [node.attributes["href"] for node in page.buy_controls(selector_of(found))] == list(found)
