"""Which link or button buys by its own markup: marks of our own and of platforms, names, words, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from functools import cache

from plainsight.sight.controls import shop_marks
from plainsight.sight.controls.control_labels import (
    does_otherwise,
    explains,
    leaves_form_unsold,
    names_wallet,
    says_add,
    says_buy,
    says_choose,
    says_on,
    says_wanted,
    sells_nothing,
)
from plainsight.sight.controls.purchase_words import CLOSE_WORDS

_BUTTON_CLASS = re.compile(r"(?:^|[\s_-])(?:btn|button|cta|boton|bouton)(?:$|[\s_-])", re.IGNORECASE)
_CHOOSING = frozenset(
    {
        "aria-pressed",
        "aria-expanded",
        "aria-haspopup",
        "aria-controls",
        "aria-selected",
        "aria-checked",
        "popovertarget",
    }
)
_TAB_CLASS = re.compile(r"(?:^|[\s_-])tab(?:$|\s)", re.IGNORECASE)
_COUNTED = re.compile(r"\(\d[\d.,]*\)$")
"""How many a filter finds: "Buy it now (1,204)"."""
_SCRIPTED = re.compile(r"#?!?|javascript:.*", re.IGNORECASE)
_NAMING_BOXES = ("aria-controls", "data-action", "data-target", "data-bs-target", "popovertarget")
_OTHER_BOXES = re.compile(r"newsletter|wish-?list|compare|search|notify", re.IGNORECASE)
_CHOSEN = frozenset({"aria-selected", "aria-checked"})
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def buy_mark(tag: str, attributes: Mapping[str, str | None], names: Set[str], href: str) -> str | None:
    """Whose mark it carries: "named" is one of our own, "platform" one of a shop platform, None is none.

    Args:
        tag: the element's.
        attributes: all of its attributes.
        names: its classes and id.
        href: its address, empty where it has none.
    """
    if "data-plainsight-buy" in attributes or "buy" in names:
        return "named"
    if tag in shop_marks.BUY_TAGS or names & shop_marks.BUY_CLASSES or names & shop_marks.BUY_IDS:
        return "platform"
    if "data-add-to-cart" in attributes or (href and any(mark in href for mark in shop_marks.BUY_LINKS)):
        return "platform"
    values = (attributes.get(name) for name in shop_marks.BUY_NAME_ATTRIBUTES)
    return "platform" if any(value and _buy_names().fullmatch(value) for value in values) else None


def named_for_buying(names: Iterable[str]) -> bool:
    """Whether a class or id ends in words of buying: `pdp__buy`, `AddToCart_root__8f2`, but not `buy-box__tab`."""
    return any(_buy_ends().fullmatch(_HUMP.sub("-", name)) for name in names)


def buys(tag: str, attributes: Mapping[str, str | None], names: Set[str], href: str, label: str) -> str | None:
    """Why a link or a button is thought to buy, as in `controls.Kind`; None where nothing says so."""
    mark = buy_mark(tag, attributes, names, href)
    if mark == "named" or tag == "summary":
        return mark
    is_button = tag != "a" or is_dressed_as_button(attributes)
    if mark is not None:
        # A theme's class for its looks: "remove", in the basket.
        is_other = explains(label) or (does_otherwise(label) and not says_buy(label, is_button=True))
        return None if is_other or sells_nothing(label) else mark
    if _opens(attributes):
        return None
    if _leads_to_till(href, label, is_button=is_button):
        return "words"
    if says_buy(label, is_button=is_button):
        if names_wallet(label):
            return "wallet"
        return "words" if is_button else None if _COUNTED.search(label) else "said"
    if named_for_buying(names) and not says_otherwise(label):
        return "names"
    if not is_button:
        return "add" if _SCRIPTED.fullmatch(href) and says_add(label) else None
    is_off = "disabled" in attributes or attributes.get("aria-disabled") == "true"
    if says_wanted(label, is_link=bool(href)) or (is_off and says_choose(label)):
        return "add"
    if says_on(label) and (not href or href.startswith(("#", "javascript:"))):
        return "step"
    return "alone" if tag != "a" and _may_buy(attributes, label) else None


def is_dressed_as_button(attributes: Mapping[str, str | None]) -> bool:
    """Whether a link is called a button by its role, its class or its id."""
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return attributes.get("role") == "button" or _BUTTON_CLASS.search(named) is not None


def leads_nowhere_else(attributes: Mapping[str, str | None]) -> bool:
    """Whether a link stays on its page: it has no address of its own, or but a place or a script."""
    href = (attributes.get("href") or "").strip()
    return href.startswith("#") or _SCRIPTED.fullmatch(href) is not None


def _opens(attributes: Mapping[str, str | None]) -> bool:
    """Whether a control but opens or chooses a part of its page: a tab, a way to pay."""
    if any(_OTHER_BOXES.search(attributes.get(name) or "") for name in _NAMING_BOXES):
        return True
    toggles = attributes.get("data-bs-toggle") or attributes.get("data-toggle")
    return (
        toggles in shop_marks.TOGGLES
        or bool(_TAB_CLASS.search(attributes.get("class") or ""))
        or attributes.get("role") in shop_marks.CHOOSING_ROLES
        or not _CHOSEN.isdisjoint(attributes)
    )


def _may_buy(attributes: Mapping[str, str | None], label: str) -> bool:
    """Whether nothing speaks against a button's buying: it opens, chooses and says nothing else."""
    if _CHOOSING & attributes.keys() or attributes.get("role") not in (None, "button"):
        return False
    return 4 <= len(label) <= 40 and not says_otherwise(label) and label not in CLOSE_WORDS


def _leads_to_till(href: str, label: str, *, is_button: bool) -> bool:
    """Whether a link goes to where one pays, and says so: a page about paying may have the same address."""
    if not href:
        return False
    if _sure_tills().search(href):
        return says_on(label) or (is_button and not says_otherwise(label))
    return _tills().search(href) is not None and says_on(label)


def says_otherwise(label: str) -> bool:
    """Whether a label says that its control does something else than to buy, or that nothing can be bought."""
    return sells_nothing(label) or does_otherwise(label) or leaves_form_unsold(label)


@cache
def _buy_names() -> re.Pattern[str]:
    return re.compile(shop_marks.BUY_NAMES, re.IGNORECASE)


@cache
def _buy_ends() -> re.Pattern[str]:
    return re.compile(shop_marks.BUY_ENDS, re.IGNORECASE)


@cache
def _tills() -> re.Pattern[str]:
    return re.compile(shop_marks.TILLS, re.IGNORECASE)


@cache
def _sure_tills() -> re.Pattern[str]:
    return re.compile(shop_marks.SURE_TILLS, re.IGNORECASE)
