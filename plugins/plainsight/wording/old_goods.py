"""Old goods that customers hand over, in words: traded in for a credit, or taken back."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.old_goods import TakeBack, TradeIn
from plainsight.wording import fees, measures
from plainsight.wording.catalogue import message, plural
from plainsight.wording.fee_amounts import SHOWN_AT
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_WAYS = {
    "at_delivery": message("when we deliver", "how old goods are handed over"),
    "in_store": message("in a store", "how old goods are handed over"),
    "by_mail": message("by parcel", "how old goods are handed over"),
}
_GIVES = {
    "price_off": message("What you buy new costs {value} less."),
    "store_credit": message("You get store credit for it: {value}."),
    "money": message("You get money for it: {value}."),
}
_GIVES_SHOWN = {
    "price_off": message("What you buy new costs less; how much is shown {places}."),
    "store_credit": message("You get store credit for it; how much is shown {places}."),
    "money": message("You get money for it; how much is shown {places}."),
}
_LIKE = {
    "working": message("in working order", "what an old item has to be"),
    "complete": message("complete", "what an old item has to be"),
    "undamaged": message("undamaged", "what an old item has to be"),
    "clean": message("clean", "what an old item has to be"),
    "data_wiped": message("free of your data", "what an old item has to be"),
}
_DIFFERS = {
    "lower_value": message("If our check finds it in a different condition, you get what it is worth then."),
    "new_offer": message("If our check finds it in a different condition, we make you a new offer."),
}
_REFUSED = {
    "returned_free": message("If you refuse the new offer, we send it back to you free of charge."),
    "returned_at_cost": message("If you refuse the new offer, we send it back to you at your cost."),
}
_TAKEN_BACK = {
    "same_kind": (
        message("When you buy a new item, we take back an old one of the same kind."),
        message("When you buy a new item, we take back an old one of the same kind {ways}."),
    ),
    "anything": (
        message("When you buy from us, we take back old items."),
        message("When you buy from us, we take back old items {ways}."),
    ),
    "nothing": (
        message("We take back old items, even if you buy nothing."),
        message("We take back old items {ways}, even if you buy nothing."),
    ),
}
_AT_MOST = plural("We take back {n} item of a kind at most.", "We take back {n} items of a kind at most.")


def trade_in(telling: Telling, offer: TradeIn) -> list[str | None]:
    """What it is, what the customer gets, and what it has to be like."""
    found: list[str | None] = [telling.say("You can trade in {old}.", old=telling.phrase(offer.of))]
    if offer.shown:
        places = telling.speech.listing(telling.say(SHOWN_AT[place]) for place in offer.shown)
        found.append(telling.say(_GIVES_SHOWN[offer.gives], places=places))
    elif offer.percent is not None:
        share = telling.speech.share(offer.percent)
        found.append(telling.say("What you buy new costs {share} less.", share=share))
    else:
        found.append(telling.say(_GIVES[offer.gives], value=_value(telling, offer)))
    if offer.requires:
        things = telling.speech.listing(telling.say(_LIKE[thing]) for thing in offer.requires)
        found.append(telling.say("The old item has to be {things}.", things=things))
    if offer.handed_over:
        found.append(telling.say("You hand it over {ways}.", ways=_ways(telling, offer)))
    found.append(telling.timed("Our offer holds for {time}.", offer.offer_holds))
    if offer.if_it_differs is not None:
        found.append(telling.say(_DIFFERS[offer.if_it_differs]))
    if offer.if_refused is not None:
        found.append(telling.say(_REFUSED[offer.if_refused]))
    found.append(telling.timed("You receive what it is worth within {time} of our check.", offer.paid_within))
    return [*found, telling.sentence(offer.note)]


def take_back(telling: Telling, offer: TakeBack) -> list[str | None]:
    """When, how and at what cost old goods are taken back."""
    plain, told = _TAKEN_BACK[offer.bought]
    found: list[str | None] = [
        telling.say(told, ways=_ways(telling, offer)) if offer.handed_over else telling.say(plain)
    ]
    if offer.longest_side is not None:
        side = measures.measure(telling, offer.longest_side)
        found.append(telling.say("The longest side is {length} at most.", length=side))
    if offer.number is not None:
        found.append(telling.speech.many(*_AT_MOST, offer.number))
    if offer.fee is not None:
        found.append(
            telling.say("Taking it back is free.")
            if offer.fee.free
            else telling.say("Taking it back costs {amount}.", amount=fees.value(telling, offer.fee))
        )
    if offer.told_when_ordering:
        found.append(telling.say("Please tell us when you order."))
    return [*found, telling.sentence(offer.note)]


def trade_in_fact(telling: Telling, offers: Iterable[TradeIn]) -> Fact:
    """All offers as one fact."""
    return telling.fact(
        "Trade-in", telling.speech.prose(words for offer in offers for words in trade_in(telling, offer))
    )


def take_back_fact(telling: Telling, offers: Iterable[TakeBack]) -> Fact:
    """All offers as one fact."""
    return telling.fact(
        "Old items", telling.speech.prose(words for offer in offers for words in take_back(telling, offer))
    )


def _value(telling: Telling, offer: TradeIn) -> str:
    if offer.up_to is not None:
        return telling.say(
            message("up to {amount}", "what a trade-in is worth"), amount=telling.speech.money(offer.up_to)
        )
    assert offer.amount is not None  # the model holds that it says how much
    return telling.speech.money(offer.amount)


def _ways(telling: Telling, offer: TradeIn | TakeBack) -> str:
    return telling.speech.listing((telling.say(_WAYS[way]) for way in offer.handed_over), "or")
