"""Links and buttons told apart by their own markup alone: which start a purchase, which lead to a person.

One pass over a page's links and buttons serves both questions; what a control's markup says is remembered,
since a site repeats most of its controls on every page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.controls import person_words, shop_marks
from plainsight.sight.controls import purchase_words as words
from plainsight.sight.controls.buy_marks import buys, says_otherwise
from plainsight.sight.controls.cart_icons import basket_icon, shows_basket
from plainsight.sight.controls.chat_openers import calls, opens_chat
from plainsight.sight.controls.control_labels import label_of, says_add
from plainsight.sight.controls.person_labels import says_human, says_machine
from plainsight.sight.controls.product_form import schema_type, sells
from plainsight.sight.page_parts import CONTROLS, PageParts, is_button
from plainsight.sight.page_text import fold

_EMBEDDED = ", ".join(sorted(shop_marks.BUY_TAGS))
_EMBEDDERS = ("stripe", "paypal", "shop")
_MARKED = frozenset({"named", "platform", "names"})
_MOST_REMEMBERED = 1_000
_LONGEST_TEXT, _LONGEST_FORM = 400, 20_000


@dataclass(frozen=True, slots=True)
class Kind:
    """What a control's own markup says of it.

    Attributes:
        buy: "named" (a mark of our own), "platform" (known class, id, form or address), "words", "said" (words on a
            link that is no button), "wallet" (the bare name of a way to pay), "names" (how its class or id ends),
            "fields" (a form that carries a product), "add" (words or a picture that buy only beside a price), "icon"
            (a basket's picture, which buys only on a product's card), "step" ("continue", which buys only beside a
            total), "alone" (a button that says nothing else, and buys only where no other does), or None.
        contact: "tel", "link" or None.
        target: where it leads, for a contact.
        closes: it closes what it stands in.
    """

    buy: str | None = None
    contact: str | None = None
    target: str | None = None
    closes: bool = False


_NOTHING = Kind()
_remembered: dict[tuple[object, ...], Kind] = {}


def controls(tree: LexborHTMLParser, parts: PageParts) -> list[tuple[LexborNode, Kind]]:
    """The links, buttons and forms of a page that buy something or lead to a person, most in navigation last."""
    nodes = list(parts.controls)
    if _embeds_a_shop(parts):
        asked = tree.css(", ".join((CONTROLS, _EMBEDDED, *parts.buttons)))
        nodes = [node for node in asked if node.tag not in parts.buttons or is_button(node)]
    for navigation in parts.navigations:
        if _hints_at_person(navigation.text()):
            nodes.extend(navigation.css("a"))
    found = []
    for node in nodes:
        kind = _remembered_kind(node)
        if kind is not _NOTHING:
            found.append((node, kind))
    return found


def _embeds_a_shop(parts: PageParts) -> bool:
    sources = (node.attributes.get("src") for node in parts.marks if node.tag == "script")
    return any(source is not None and any(one in source for one in _EMBEDDERS) for source in sources)


@lru_cache(maxsize=256)
def _hints_at_person(text: str) -> bool:
    text = text.casefold()
    return any(hint in text for hint in person_words.HUMAN_HINTS)


def _remembered_kind(node: LexborNode) -> Kind:
    is_form = node.tag == "form"
    text = (node.html or "") if is_form else node.text()
    # What says nothing is known by its picture, and a form by all that is in it, and by what it stands in.
    if is_form:
        key: tuple[object, ...] = (text, schema_type(node))
    else:
        key = (node.tag, text if text.strip() else node.html, *node.attributes.items())
    kind = _remembered.get(key)
    if kind is None:
        kind = _form_kind(node) if is_form else kind_of(node)
        if len(text) < (_LONGEST_FORM if is_form else _LONGEST_TEXT):
            if len(_remembered) >= _MOST_REMEMBERED:
                _remembered.clear()
            _remembered[key] = kind
    return kind


def kind_of(node: LexborNode) -> Kind:
    """Judge one link, button or input by its own markup."""
    attributes = node.attributes
    tag = node.tag or ""
    href = (attributes.get("href") or "").strip()
    names = {*(attributes.get("class") or "").split(), attributes.get("id") or ""}
    if tag == "input" and attributes.get("type", "text") not in ("submit", "button", "image"):
        return Kind(buy="named") if "data-plainsight-buy" in attributes or "buy" in names else _NOTHING
    label = label_of(node)
    if calls(href, f"{label} {_named(attributes)}"):
        return Kind(contact="tel" if href.lower().startswith("tel:") else "link", target=href)
    if href.lower().startswith("tel:"):
        return _NOTHING  # it dials nobody, whatever it says
    buy = buys(tag, attributes, names, href, label)
    if buy in (None, "alone") and (named := _named(attributes)) not in ("", label) and not says_otherwise(label):
        buy = buys(tag, attributes, names, href, named) or buy
    if buy in (None, "alone") and (icon := basket_icon(node, label)) is not None:
        return Kind(buy="add" if icon == "plus" else "icon")
    if buy == "add" and says_add(label) and shows_basket(node):
        buy = "words"
    # "Book a call with a stylist" starts with a verb of buying, and leads to a person.
    if buy in _MARKED:
        promised = opens_chat(frozenset(), {}, href, "")  # "Add to cart" by WhatsApp
    else:
        promised = tag != "summary" and _reaches_person(tag, names, attributes, href, label)
    if promised and (buy in (None, "alone") or says_human(label)):
        return Kind(contact="link", target=href or None)
    if (
        buy in (None, "alone")
        and tag in ("button", "a", "input")
        and (names & words.CLOSE_CLASSES or _says_close(node, label))
    ):
        return Kind(closes=True)
    if buy and promised:
        return Kind(buy=buy, contact="link", target=href or None)  # "Order by WhatsApp" does both
    return Kind(buy=buy) if buy else _NOTHING


def _named(attributes: Mapping[str, str | None]) -> str:
    """The name that a control has for those who listen: a bubble's words where its picture has none."""
    return fold(attributes.get("aria-label") or "").casefold()


def _says_close(node: LexborNode, label: str) -> bool:
    if node.attributes.get("popovertargetaction") == "hide":
        return True
    named = _named(node.attributes)
    shown = fold(node.text() or "").casefold()
    return not words.CLOSE_WORDS.isdisjoint((label, shown, named)) or named.startswith(words.CLOSE_STARTS)


_BOX_CLASS = re.compile(
    r"(?:^|[\s_-])(?:banner|alert|announce\w*|notice|notification|toast|modal|popup|pop-up|popover|cookie\w*|consent|dialog|snackbar"
    r"|overlay|drawer|message|callout|promo|bar)(?:$|[\s_-])"
)
_BOX_ROLES = frozenset({"alert", "alertdialog", "dialog", "status", "banner", "region"})


def closing_boxes(found: list[tuple[LexborNode, Kind]]) -> list[LexborNode]:
    """The boxes that a customer can close: what a close control stands in, and dialogs with a form of their own."""
    boxes = []
    for node, kind in found:
        if kind.closes and (box := _box_around(node)) is not None:
            boxes.append(box)
    return boxes


def _box_around(node: LexborNode) -> LexborNode | None:
    above = node.parent
    first = above
    for _ in range(6):
        if above is None or above.tag in ("body", "html", "main", None):
            break
        attributes = above.attributes
        named = _BOX_CLASS.search((attributes.get("class") or "") + " " + (attributes.get("id") or ""))
        if (
            above.tag in ("dialog", "aside")
            or attributes.get("role") in _BOX_ROLES
            or named
            or "popover" in attributes
        ):
            return above
        if attributes.get("data-md-component") == "announce":
            return above
        above = above.parent
    return None if first is None or first.tag in ("body", "html", "main", "header", "nav", "form") else first


def _reaches_person(tag: str, names: set[str], attributes: Mapping[str, str | None], href: str, label: str) -> bool:
    named = _named(attributes)
    if says_machine(label) or says_machine(named):
        return False
    if opens_chat(names, attributes, href, f"{label} {named}"):
        return not href.lower().startswith("mailto:")
    return (says_human(label) or says_human(named)) and not _leads_nowhere(tag, attributes, href)


def _leads_nowhere(tag: str, attributes: Mapping[str, str | None], href: str) -> bool:
    """A mail link writes to a person, but is not one who answers now; an anchor without a script goes nowhere."""
    return tag == "a" and (not (href or "onclick" in attributes) or href.lower().startswith("mailto:"))


def _form_kind(form: LexborNode) -> Kind:
    attributes = form.attributes
    names = {*(attributes.get("class") or "").split(), attributes.get("id") or ""}
    action = attributes.get("action") or ""
    if "data-plainsight-buy" in attributes or "buy" in names:
        return Kind(buy="named")
    if (attributes.get("method") or "").lower() == "dialog":
        return Kind(closes=True)
    if any(mark in action for mark in shop_marks.BUY_FORMS) or names & shop_marks.BUY_FORM_CLASSES:
        return Kind(buy="platform")
    return Kind(buy="fields") if sells(form) else _NOTHING
