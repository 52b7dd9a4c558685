"""What a customer has back where the price falls, in words."""

from __future__ import annotations

from plainsight.model.base import Text
from plainsight.model.price_promise import PricePromise
from plainsight.wording.anchors import within
from plainsight.wording.catalogue import message
from plainsight.wording.how_often import how_often
from plainsight.wording.telling import Telling

_PROMISES = {
    ("own_price", "difference"): message("If our price falls {when}, we refund you the difference."),
    ("own_price", "matched_price"): message("If our price falls {when}, you pay the lower price."),
    ("other_shops", "difference"): message(
        "If you find the same article for less in another shop {when}, we refund you the difference."
    ),
    ("other_shops", "matched_price"): message(
        "If you find the same article for less in another shop {when}, you pay the lower price."
    ),
}
_SHARES = {
    "own_price": message("If our price falls {when}, we refund you {share} of the difference."),
    "other_shops": message(
        "If you find the same article for less in another shop {when}, we refund you {share} of the difference."
    ),
}
_REQUIRES = {
    "in_stock": message("the other shop has it in stock", "a lower price counts if"),
    "delivers_here": message("the other shop delivers to your address", "a lower price counts if"),
    "same_country": message("the other shop is in your country", "a lower price counts if"),
    "price_without_voucher": message("the price is for everybody, without a code", "a lower price counts if"),
}
_NOT_COMPARED = {
    "marketplace_sellers": message("prices of marketplace sellers", "prices that do not count"),
    "membership_clubs": message("prices for club members only", "prices that do not count"),
    "auctions": message("auctions", "prices that do not count"),
    "clearance": message("clearance and closing-down sales", "prices that do not count"),
    "used_goods": message("used, refurbished and opened goods", "prices that do not count"),
    "errors": message("prices that are plainly a mistake", "prices that do not count"),
}


def sentences(telling: Telling, promise: PricePromise) -> list[str | None]:
    """What comes back, which prices count, and how often."""
    when = (
        within(telling, telling.speech.duration(promise.within), promise.anchor)
        if promise.within
        else telling.say(message("when you order", "when a price is compared"))
    )
    found: list[str | None] = [telling.say(_PROMISES[promise.against, promise.gives], when=when)]
    if promise.difference_percent is not None:
        share = telling.speech.share(promise.difference_percent)
        found = [telling.say(_SHARES[promise.against], when=when, share=share)]
    if promise.requires:
        things = telling.row(telling.say(_REQUIRES[thing]) for thing in promise.requires)
        found.append(telling.say("The lower price counts only if all of this is true: {things}.", things=things))
    if promise.not_compared:
        prices = telling.row(
            telling.phrase(price) if isinstance(price, Text) else telling.say(_NOT_COMPARED[price])
            for price in promise.not_compared
        )
        found.append(telling.say("These do not count: {prices}.", prices=prices))
    found.append(how_often(telling, promise.limit) if promise.limit else None)
    return [*found, telling.sentence(promise.note)]
