"""Links into the store: where nothing else on a page buys, the purchase begins at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from plainsight.model import Policy
from plainsight.sight import StaticPage
from plainsight.sight.css.escapes import quoted

_IN_FLOW = "a[href]:not(nav *, header *, footer *)"


def store_addresses(policy: Policy) -> dict[str, str]:
    """Addresses in the store to the one category or product that each sells; one that several share names none."""
    sold = [(category.id, category.store) for category in policy.sold_categories]
    sold += [(product.id, product.store) for product in policy.catalogue.products]
    stores = {item: {_bare(to) for to in store.root.values()} for item, store in sold if store}
    shared = Counter(address for addresses in stores.values() for address in addresses)
    return {to: item for item, addresses in stores.items() for to in addresses if shared[to] == 1}


def store_links(page: StaticPage, html: bytes, stores: dict[str, str]) -> dict[str, str]:
    """Where the links of a page's own text lead that lead into the store, to what is sold there, in document order.

    Args:
        page: the page; its navigation, headers and footers are left out.
        html: its bytes.
        stores: see `store_addresses`.
    """
    hosts = {urlsplit(address).netloc.encode() for address in stores}
    if not any(host in html for host in hosts):
        return {}
    targets = (node.attributes.get("href") or "" for node in page.tree.css(_IN_FLOW))
    return {target: stores[_bare(target)] for target in targets if _bare(target) in stores}


def selector_of(targets: Iterable[str]) -> str:
    """What selects links to these targets in a page's own text."""
    return ", ".join(_IN_FLOW.replace("[href]", f"[href={quoted(target)}]") for target in targets)


def _bare(address: str) -> str:
    return address.strip().rstrip("/")
