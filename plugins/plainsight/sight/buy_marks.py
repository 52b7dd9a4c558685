"""What a control is called by those who wrote its page: marks of our own, of platforms, and names that say "buy"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from functools import cache

from plainsight.sight import shop_marks

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


@cache
def _buy_names() -> re.Pattern[str]:
    return re.compile(shop_marks.BUY_NAMES, re.IGNORECASE)


@cache
def _buy_ends() -> re.Pattern[str]:
    return re.compile(shop_marks.BUY_ENDS, re.IGNORECASE)
