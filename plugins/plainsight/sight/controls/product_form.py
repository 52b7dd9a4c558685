"""Which forms sell, told by what they carry rather than by what their button says.

A form that sends a product, its quantity or its size to a basket buys, though its button says "Continue" or shows but
a picture: unless the form's address or the label plainly says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from selectolax.lexbor import LexborNode

from plainsight.sight.controls import product_fields as fields
from plainsight.sight.controls import shop_marks
from plainsight.sight.controls.buy_marks import is_dressed_as_button, leads_nowhere_else
from plainsight.sight.controls.control_labels import (
    does_otherwise,
    label_of,
    leaves_form_unsold,
    says_on,
    sells_nothing,
)

SUBMIT = "button:not([type]), button[type=submit], input[type=submit], input[type=image], button[name=add]"
_PLAIN_BUTTON = "button[type=button], [role=button]"
_FIELDS = "input, select, textarea"
_UNTYPED = frozenset({"hidden", "radio", "checkbox"})
_BUTTONS = frozenset({"submit", "button", "image", "reset"})
_TOKEN = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMING = ("class", "id", "name", "value", "formaction", "data-action")
_FEWER = frozenset("-−–")
_OF_TILLS = frozenset({"review", "change", "update"})  # an order is reviewed on the way to its till
_LETTER = re.compile(r"\w")
_OF_PURCHASES, _OF_PRODUCTS = ("Offer", "BuyAction", "OrderAction"), ("Product", "ProductGroup", "IndividualProduct")


def sells(form: LexborNode) -> bool:
    """Whether a form carries what a purchase needs: an address of basket or till, or a product and how many of it."""
    attributes = form.attributes
    around = _tokens(" ".join(attributes.get(name) or "" for name in ("class", "id", "name")))
    address = _tokens(attributes.get("action") or "")
    others = fields.OTHER_ADDRESSES - _OF_TILLS if address & shop_marks.TILL_FORMS else fields.OTHER_ADDRESSES
    if (around | address) & others:
        return False
    inputs = form.css(_FIELDS)
    verbs = frozenset[str]().union(*(_tokens(value) for value in _verbs(inputs)))
    if verbs & fields.OTHER_ADDRESSES:
        return False
    said = address | verbs
    if said & fields.TILLS:
        return True
    if around & shop_marks.TILL_FORMS and not address:
        return True
    to_basket = bool(said & fields.BASKETS) or ("add" in around and bool(around & fields.BASKETS))
    asks_who = any(_asks_who(node) for node in inputs)
    names = [(node, _name(node)) for node in inputs]
    counted = any(_quantity().search(name) for _, name in names)
    if to_basket and (counted or not asks_who):
        return True
    if asks_who or any(_type(node) in ("text", "number") and _price().search(name) for node, name in names):
        return False  # who types a price keeps the shop
    marked = schema_type(form)
    if marked in _OF_PURCHASES:
        return True
    if counted:
        return True
    chosen = any(_choice().search(name) for _, name in names)
    product = marked in _OF_PRODUCTS or any(
        _product().search(name) for node, name in names if node.tag == "select" or _type(node) in _UNTYPED
    )
    return product and (chosen or (attributes.get("method") or "").lower() == "post")


def offers_choice(box: LexborNode) -> bool:
    """Whether a box holds fields for how many of a product, or for its size or colour, or buttons that count."""
    signs = {button.text().strip() for button in box.css("button")}
    return bool(signs & _FEWER and "+" in signs) or any(
        _type(node) == "number" or _quantity().search(_name(node)) or _choice().search(_name(node))
        for node in box.css("input, select")
    )


def buying_button(form: LexborNode) -> LexborNode | None:
    """The first button that sends a form off, else one that says "on" or is the only one."""
    senders = [*form.css(SUBMIT), *_senders_outside(form)]
    for button in senders:
        if not _does_otherwise(button):
            return button
    if senders:
        return None
    others = [*form.css(_PLAIN_BUTTON), *filter(_is_button_by_script, form.css("a[class]:not([role=button])"))]
    others = [button for button in others if label_of(button) and not _does_otherwise(button)]
    return next((button for button in others if says_on(label_of(button)) or len(others) == 1), None)


def _is_button_by_script(link: LexborNode) -> bool:
    """Whether a link is dressed as a button and leads nowhere else: a script sends the form off."""
    return is_dressed_as_button(link.attributes) and leads_nowhere_else(link.attributes)


def _senders_outside(form: LexborNode) -> list[LexborNode]:
    """Buttons elsewhere on the page that name the form as theirs."""
    number = form.attributes.get("id")
    if not number or '"' in number or "\\" in number:
        return []
    top = form
    while top.parent is not None:
        top = top.parent
    return top.css(f'button[form="{number}"], input[type=submit][form="{number}"]')


def _does_otherwise(button: LexborNode) -> bool:
    label = label_of(button)
    if _tokens(button.attributes.get("name") or "") & fields.OTHER_ADDRESSES:
        return True  # what the server is told
    if label:
        # A sign alone counts up, closes or turns a page; what a form's button says in words may yet be narrow.
        return not _LETTER.search(label) or sells_nothing(label) or does_otherwise(label) or leaves_form_unsold(label)
    attributes = button.attributes
    named = " ".join(attributes.get(name) or "" for name in _NAMING)
    return bool(_tokens(named) & (fields.OTHER_ADDRESSES | fields.STEPPERS))


def _verbs(inputs: list[LexborNode]) -> Iterator[str]:
    """What hidden fields tell the server to do with a form."""
    for node in inputs:
        attributes = node.attributes
        if _type(node) == "hidden" and (attributes.get("name") or "").lower() in fields.VERB_FIELDS:
            yield attributes.get("value") or ""


def _asks_who(node: LexborNode) -> bool:
    """A field for a customer's own words, address or password: a letter, a search, a log-in."""
    kind = _type(node)
    if node.tag == "textarea" or kind in ("email", "search", "tel", "password", "file"):
        return True
    return node.tag == "input" and kind == "text" and _who().search(_name(node)) is not None


def schema_type(form: LexborNode) -> str | None:
    """What schema.org's marks say that a form, or what holds it, is about."""
    at: LexborNode | None = form
    while at is not None:
        if at.is_element_node and "itemtype" in at.attributes:
            return (at.attributes["itemtype"] or "").rstrip("/").rpartition("/")[2]
        at = at.parent
    return None


def _type(node: LexborNode) -> str:
    return (node.attributes.get("type") or "text").lower() if node.tag == "input" else ""


def _name(node: LexborNode) -> str:
    if _type(node) in _BUTTONS:
        return ""
    return _HUMP.sub("_", node.attributes.get("name") or node.attributes.get("id") or "").lower()


def _tokens(text: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(_HUMP.sub(" ", text).lower())) if text else frozenset()


@cache
def _quantity() -> re.Pattern[str]:
    return _named(fields.QUANTITIES)


@cache
def _product() -> re.Pattern[str]:
    return _named(fields.PRODUCTS)


@cache
def _price() -> re.Pattern[str]:
    return _named(fields.PRICES)


@cache
def _choice() -> re.Pattern[str]:
    return _named(fields.CHOICES)


@cache
def _who() -> re.Pattern[str]:
    return _named(fields.OF_CUSTOMERS)


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\W_])(?:{words})(?:$|[\W_\d])")
