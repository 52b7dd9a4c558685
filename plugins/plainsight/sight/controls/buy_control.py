"""Which links and buttons of a page start a purchase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from plainsight.sight.controls.buy_marks import is_dressed_as_button
from plainsight.sight.controls.cart_icons import in_class_chrome
from plainsight.sight.controls.control_labels import fills_basket, label_of, sells_nothing
from plainsight.sight.controls.control_places import form_of, in_chrome, in_menu, in_site_chrome, jumps
from plainsight.sight.controls.kinds import Kind
from plainsight.sight.controls.product_form import SUBMIT, buying_button, offers_choice, sells

_TYPED_INTO = "input[type=text], input[type=email], input[type=search], input:not([type])"
_CODES = r"chf|usd|eur|gbp|cad|aud|mxn|cop|ars|clp|pen|f?cfa|xof|xaf|mad|dhs?"
_MONEY = rf"(?:[£$€]|\b(?:{_CODES})|\bs/\.?)\s?\d|\d\s?(?:[£$€]|(?:{_CODES})\b)"
_TOTALS = (
    r"totale?s?|sub-?totale?|sous-total|(?:zwischen|gesamt)?summe|gesamt\w*|importe|montant|amount due|to pay|à payer"
    r"|da pagare|zu zahlen|a pagar"
)
_PRICE = re.compile(_MONEY, re.IGNORECASE)
_PRICE_DATA = re.compile(r"data-(?:\w+-)*price(?:-\w+)*")
_DIGIT = re.compile(r"\d")
_TOTAL = re.compile(rf"(?<!\w)(?:{_TOTALS})(?!\w).{{0,40}}(?:{_MONEY})", re.IGNORECASE | re.DOTALL)
_BESIDE = {"add": _PRICE, "step": _TOTAL, "icon": _PRICE}
_BY_WORDS = frozenset({"words", "said"})
_OF_CARDS = "img, picture, h1, h2, h3, h4, h5, h6"
_MOST_BOXES, _MOST_LETTERS = 5, 400  # what still is one product's card, and no list of them
_MOST_MARKUP = 4_000
_MOST_LETTERS_BESIDE = 60
_NO_PRICES = frozenset({"a", "button", "header", "nav", "footer", "aside", "form", "ul", "ol", "table", "script"})
_CARRIAGE = re.compile(r"deliver|shipping|livraison|spedizion|consegn|versand|liefer|envío|entrega", re.IGNORECASE)
_BY_ITSELF = frozenset({"named", "platform", "words", "said", "wallet", "names"})


@dataclass(frozen=True, slots=True)
class BuyControl:
    """One control that starts a purchase.

    Attributes:
        node: the link, button or form.
        sure: whether it buys for sure. A link in the run of a page that says "buy now", far from any price, may be an
            advertisement, and "PayPal" one of several ways to pay, where something else on the page buys.
    """

    node: LexborNode
    sure: bool = True


def choose(found: Iterable[tuple[LexborNode, Kind]], is_seen: Callable[[LexborNode], bool]) -> list[BuyControl]:
    """The buy controls among a page's controls, in document order.

    A form stands for its first button that buys, and sells nothing if that says so ("sold out"). One that is known by
    its fields alone counts where no button in it is known by itself. A bare "add" buys what it stands by, if that has
    a price, "continue" beside a total. Where nothing else buys, the one button does that stands by a price and fields
    for how many, or which. What only site chrome holds (the "Shop" menu) starts no purchase, unless it carries a mark
    of our own (`data-plainsight-buy`, `.buy`). Nor does a link that jumps to where the page sells.

    Args:
        found: controls with what their markup says.
        is_seen: whether a customer can see a control at all, in some viewport.
    """
    found = list(found)
    buying = [node for node, kind in found if kind.buy in _BY_ITSELF and node.tag != "form"]
    chosen: dict[int, BuyControl] = {}
    alone: list[LexborNode] = []
    jumping: list[LexborNode] = []
    for node, kind in found:
        if kind.buy == "alone":
            alone.append(node)
            continue
        control = _control(node, kind, buying)
        if control is None or not _stands_by(node, _BESIDE.get(kind.buy or "")) or _is_out_of_place(node, kind):
            continue
        if control.mem_id in chosen or (kind.buy != "named" and in_site_chrome(control)) or _inside(control, chosen):
            continue
        if not is_seen(control):
            continue
        if kind.buy in _BY_WORDS and jumps(control):
            jumping.append(control)
            continue
        sure = kind.buy != "wallet" and (kind.buy != "said" or _stands_by(node, _PRICE))
        chosen[control.mem_id] = BuyControl(control, sure)
    if chosen or jumping:
        return _weighed(list(chosen.values())) or [BuyControl(node) for node in jumping]
    alone = [node for node in alone if not in_chrome(node) and _stands_by(node, _PRICE, chosen_from=True)]
    return [BuyControl(alone[0])] if len(alone) == 1 and is_seen(alone[0]) else []


def _weighed(chosen: list[BuyControl]) -> list[BuyControl]:
    """Where nothing buys for sure, what may buy is all there is."""
    return chosen if any(one.sure for one in chosen) else [BuyControl(one.node) for one in chosen]


def _is_out_of_place(node: LexborNode, kind: Kind) -> bool:
    """Whether where a control stands speaks against what its picture or its name says."""
    if kind.buy == "icon":
        return in_class_chrome(node) or not _stands_by(node, _PRICE, pictured=True)
    if kind.buy in _BY_WORDS:
        is_plain = node.tag == "a" and not is_dressed_as_button(node.attributes)
        return is_plain and in_menu(node) and not fills_basket(label_of(node)) and not _stands_by(node, _PRICE)
    if kind.buy != "names":
        return False
    form = form_of(node)
    return form is not None and form.css_first("textarea") is not None and not sells(form)


def _control(node: LexborNode, kind: Kind, buying: Sequence[LexborNode]) -> LexborNode | None:
    """What a customer presses: a link or button itself, the button of a form."""
    if kind.buy is None or node.tag != "form":
        return node if kind.buy is not None else None
    if kind.buy == "fields":
        return None if any(_holds(node, one) for one in buying) else buying_button(node)
    control = buying_button(node) or node.css_first(SUBMIT)
    return None if control is None or sells_nothing(label_of(control)) else control


def _holds(form: LexborNode, control: LexborNode) -> bool:
    above = control.parent
    while above is not None:
        if above.mem_id == form.mem_id:
            return True
        above = above.parent
    return False


def _stands_by(
    node: LexborNode, wanted: re.Pattern[str] | None, *, chosen_from: bool = False, pictured: bool = False
) -> bool:
    """Whether a price, or a total, stands on a control or in the small box around it, such as a product's card.

    Args:
        node: the control.
        wanted: what the text has to hold; None asks for nothing.
        chosen_from: the box has to hold fields for how many, or which, as well.
        pictured: the box has to hold a picture or a heading, as a product's card does.
    """
    above: LexborNode | None = node
    is_priced = False
    if wanted is None or (wanted is _PRICE and _carries_price(node)):
        return True
    for _ in range(_MOST_BOXES + 1):
        if above is None or above.tag == "html":
            return False
        if above.tag in ("main", "body"):
            return (
                not pictured
                and any(_states(child, wanted) for child in above.iter())
                and (not chosen_from or offers_choice(above))
            )
        text = _words_of(above)
        if len(text) > _MOST_LETTERS or (above.tag == "form" and above.css_first(_TYPED_INTO) is not None):
            return False
        if wanted.search(text) and (not chosen_from or offers_choice(above)):
            if not pictured or above.css_first(_OF_CARDS) is not None:
                return True
            if is_priced:
                return False
            is_priced = True  # the picture may stand in the next box
        above = above.parent
    return False


def _words_of(node: LexborNode) -> str:
    """An element's text, without the white space that indents its markup."""
    text = node.text()
    return " ".join(text.split()) if _MOST_LETTERS_BESIDE < len(text) <= _MOST_MARKUP else text


def _carries_price(node: LexborNode) -> bool:
    """Whether a control's own data tell its script what is paid."""
    return any(
        _PRICE_DATA.fullmatch(name) and value and _DIGIT.search(value) for name, value in node.attributes.items()
    )


def _states(node: LexborNode, wanted: re.Pattern[str]) -> bool:
    """Whether an element is but a price that stands by itself on the page, and no list, link or offer of delivery."""
    if node.tag in _NO_PRICES or len(text := _words_of(node)) > _MOST_LETTERS_BESIDE or not wanted.search(text):
        return False
    return node.css_first("a, button") is None and _CARRIAGE.search(text) is None


def _inside(node: LexborNode, chosen: dict[int, BuyControl]) -> bool:
    """A button inside a control already chosen is the same control."""
    if not chosen:
        return False
    above = node.parent
    while above is not None:
        if above.mem_id in chosen:
            return True
        above = above.parent
    return False
