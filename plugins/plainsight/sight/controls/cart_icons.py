"""Buttons that are but a picture of a basket, in a product's card or by the number of pieces."""

from __future__ import annotations

import re
from functools import cache

from selectolax.lexbor import LexborNode

_BASKETS = r"cart|basket|bag|trolley|panier|caddie|carrito|cesta|carrello|warenkorb|einkaufswagen"
_ADDS = r"plus|add|ajout\w*|agregar|anadir|aggiungi"
_PHOTOGRAPH = r"[-_]?\d+\.(?:jpe?g|png|webp)"
"""How the file of a product's picture in a basket goes on: `cart-1.jpg`."""
_TAKES_OUT = (
    r"remove|delete|trash|clear|empty|close|supprimer|retirer|vider|eliminar|quitar|vaciar|rimuovi|elimina|svuota"
    r"|entfernen|l(?:ö|oe)schen|leeren"
)
_LETTERS_IN_ICONS = frozenset(
    {"add_shopping_cart", "shopping_cart", "shopping_bag", "shopping_basket", "shopping_cart_checkout", "local_mall"}
)
"""Icon fonts write these words and draw a picture."""
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:header|top-?bar|top-?nav|nav|navbar|menu|footer|toolbar|mini-?cart|cart-?drawer)(?:$|[\s_-])",
    re.I,
)
_MOST_HTML = 3_000


def basket_icon(node: LexborNode, label: str) -> str | None:
    """What the picture on a button or link without words shows: "plus", a basket and a plus; "basket"; or None.

    Args:
        node: the control.
        label: what it says, folded and casefolded.
    """
    if label and label not in _LETTERS_IN_ICONS and any(map(str.isalnum, label)):
        return None
    if label == "shopping_cart_checkout":
        return None
    if not shows_basket(node) or _takes_out().search(node.html or ""):
        return None
    if _adds().search(node.html or ""):
        return "plus"
    return None if _leads_to_basket(node.attributes.get("href") or "") else "basket"


def shows_basket(node: LexborNode) -> bool:
    """Whether a control's markup names a basket, as its picture's class or file does."""
    html = node.html or ""
    return len(html) <= _MOST_HTML and _baskets().search(html) is not None


def in_class_chrome(node: LexborNode) -> bool:
    """Whether a page calls what holds a node its header, menu or mini cart by a class or id alone."""
    at = node.parent
    while at is not None and at.is_element_node:
        attributes = at.attributes
        if _CHROME.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        at = at.parent
    return False


def _leads_to_basket(href: str) -> bool:
    return _basket_pages().search(href) is not None


@cache
def _baskets() -> re.Pattern[str]:
    named = rf"(?:[\s\"'>/_#-]|(?<=shopping))(?:{_BASKETS})(?=[\s\"'<._\d-])"
    return re.compile(rf"{named}(?!{_PHOTOGRAPH})", re.IGNORECASE)


@cache
def _takes_out() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{_TAKES_OUT})(?![a-z])", re.IGNORECASE)


@cache
def _adds() -> re.Pattern[str]:
    signs = rf"(?:{_BASKETS})[-_](?:{_ADDS})|(?:{_ADDS})[-_](?:to[-_])?(?:shopping[-_])?(?:{_BASKETS})"
    return re.compile(rf"(?<![a-z])(?:{signs})(?![a-z])", re.IGNORECASE)


@cache
def _basket_pages() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[/_-])(?:{_BASKETS})(?:\.\w{{2,5}})?/?(?:[?#].*)?$", re.IGNORECASE)
