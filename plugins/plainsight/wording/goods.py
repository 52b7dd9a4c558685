"""What a rule is about, in words: goods, marks, exceptions, places, members."""

from __future__ import annotations

from typing import Literal

from plainsight.model.scope import Goods, Scope
from plainsight.wording.catalogue import message, plural
from plainsight.wording.regions import REGIONS
from plainsight.wording.telling import Telling

_ARTICLE_PLACES = message("places whose names take an article", "pattern")
_MARKED = {
    "final_sale": message("{goods} marked final sale"),
    "clearance": message("clearance {goods}"),
    "as_is": message("{goods} sold as is"),
    "floor_model": message("{goods} from our showrooms"),
    "special_order": message("{goods} ordered specially for you"),
    "custom_made": message("{goods} made to your measurements or taste"),
    "open_box": message("open-box {goods}"),
    "refurbished": message("refurbished {goods}"),
    "seasonal": message("seasonal {goods}"),
    "reduced": message("{goods} at a reduced price"),
    "free_gift": message("{goods} that came as a free gift"),
}
_BOUGHT = {
    "online": message("online purchases"),
    "store": message("store purchases"),
    "phone": message("phone orders"),
    "marketplace": message("marketplace purchases"),
}

_CUSTOMERS = {"private": message("private customers"), "business": message("business customers")}


def goods(telling: Telling, scope: Goods, joint: Literal["and", "nor"] = "and") -> str:
    """The goods as part of a sentence: "sofas and beds (except garden sofas)"; with `nor` where none of them may."""
    named = _named(telling, scope, joint) or telling.say(
        message("our goods", "everything we sell, inside a sentence")
    )
    if scope.marks:
        bare = _named(telling, scope) or telling.say(message("items", "goods with a mark such as clearance"))
        marked = [telling.say(_MARKED[mark], goods=bare) for mark in scope.marks]
        named = telling.speech.listing(marked, joint)
    if scope.discount_from is not None:
        bare = (
            named
            if scope.marks
            else _named(telling, scope) or telling.say(message("items", "goods with a mark such as clearance"))
        )
        share = telling.speech.share(scope.discount_from)
        named = telling.say("{goods} reduced by {share} or more", goods=bare, share=share)
    if isinstance(scope, Scope) and (excluded := telling.row(whole(telling, block) for block in scope.excludes)):
        return telling.say("{goods} (except {excluded})", goods=named, excluded=excluded)
    return named


def limits(telling: Telling, scope: Goods) -> tuple[str, ...]:
    """What else narrows the rule: places, where it was bought, members, sellers."""
    speech = telling.speech
    places = _places(telling, scope)
    found = [speech.listing(places)] if places else []
    if scope.zones:
        found.append(telling.say("delivery area: {zones}", zones=speech.listing(zones(telling, scope), "or")))
    if scope.channels:
        found.append(speech.listing((telling.say(_BOUGHT[channel]) for channel in scope.channels), "or"))
    if scope.customers:
        found.append(speech.listing((telling.say(_CUSTOMERS[who]) for who in scope.customers), "or"))
    if scope.tiers:
        found.append(telling.say("{tiers} members", tiers=speech.listing(scope.tiers)))
    if scope.sellers:
        found.append(telling.say("sold by {sellers}", sellers=speech.listing(scope.sellers, "or")))
    return tuple(found)


def whole(telling: Telling, scope: Goods) -> str:
    """Goods and limits together; empty when neither is named."""
    named = goods(telling, scope) if names_goods(scope) else ""
    narrowed = telling.row(limits(telling, scope))
    if named and narrowed:
        return telling.say("{goods} – {limits}", goods=named, limits=narrowed)
    return named or narrowed


def case(telling: Telling, scope: Goods) -> list[str]:
    """What a line of a table is for: zones by their names alone, goods, and what else narrows it."""
    places = zones(telling, scope)
    found = [telling.speech.listing(places)] if places else []
    if names_goods(scope):
        found.append(goods(telling, scope))
    return [*found, *limits(telling, scope.model_copy(update={"zones": ()}))]


def limits_sentence(telling: Telling, scope: Scope, *, with_goods: bool = False) -> str | None:
    """A sentence on what narrows the rule, unless it is just every country of the shop."""
    countries = () if set(scope.countries) >= set(telling.policy.shop.countries) else scope.countries
    found = limits(telling, scope.model_copy(update={"countries": countries}))
    if with_goods and names_goods(scope):
        found = (goods(telling, scope), *found)
    if places := only_places(telling, scope.model_copy(update={"countries": countries}), goods_too=not with_goods):
        return telling.speech.many(*_IN, len(places), places=telling.speech.listing(places))
    return telling.say("This applies to: {limits}.", limits=telling.row(found)) if found else None


_IN = plural("This applies in {places}.", "This applies in {places}.")


def only_places(telling: Telling, scope: Goods, *, goods_too: bool = False) -> list[str]:
    """The places where nothing but they narrows it, as they stand after "in"; `goods_too`: whatever the goods."""
    others = scope.zones or scope.channels or scope.customers or scope.tiers or scope.sellers
    narrowed = others or (names_goods(scope) and not goods_too)
    return [] if narrowed else _places(telling, scope, article=True)


def names_goods(scope: Goods) -> bool:
    """Whether it is about some goods rather than all."""
    left_out = isinstance(scope, Scope) and bool(scope.excludes)
    named = scope.categories or scope.products or scope.marks or scope.discount_from
    return bool(named) or left_out


def zones(telling: Telling, scope: Goods) -> list[str]:
    """Names of the delivery zones; a zone that nobody explains is told by its id."""
    known = telling.policy.zones
    return [telling.text(known[named].name) if named in known else named for named in scope.zones]


def region(telling: Telling, code: str) -> str:
    """A state or province (ISO 3166-2) by its name, or by its country and letters where we have no name."""
    if code in REGIONS:
        return telling.say(REGIONS[code])
    country, _, part = code.partition("-")
    return telling.say("{country} ({region})", country=telling.speech.country(country), region=part)


def _places(telling: Telling, scope: Goods, *, article: bool = False) -> list[str]:
    names = {code: telling.speech.country(code) for code in scope.countries}
    names |= {code: region(telling, code) for code in scope.regions}
    with_article = telling.say(_ARTICLE_PLACES).split() if article else ()
    return [telling.say("the {place}", place=name) if code in with_article else name for code, name in names.items()]


def _kind(telling: Telling, name: str, *, apart: bool) -> str:
    """A category inside a sentence. Where articles agree, a name that may be in the singular is only quoted."""
    if telling.speech.looks_plural(name):
        small = telling.speech.inside(name)
        small = telling.apart(small) if apart else small
        return telling.say(message("{name}", "a kind of goods, in the plural, inside a sentence"), name=small)
    return telling.say(message("{name}", "a kind of goods, perhaps in the singular, inside a sentence"), name=name)


def _named(telling: Telling, scope: Goods, joint: Literal["and", "nor"] = "and") -> str:
    policy = telling.policy
    words = []
    several = len(scope.categories) + len(scope.products) > 1
    for named in scope.categories:
        category = policy.categories.get(named)
        words.append(_kind(telling, telling.text(category.name) if category else named, apart=several))
    for named in scope.products:
        product = policy.products.get(named)
        name = telling.text(product.name) if product else named
        said = telling.say(message("{name}", "one article by its name, inside a sentence"), name=name)
        words.append(telling.apart(name) if several and said == name else said)
    return telling.speech.listing(words, joint) if words else ""
