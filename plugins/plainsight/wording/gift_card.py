"""Gift cards that the shop sells, in words."""

from __future__ import annotations

from plainsight.model.base import Text
from plainsight.model.gift_card import GiftCard
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_VALID = {
    "purchase": message("A gift card can be spent for {time} from the day it is bought."),
    "last_use": message("A gift card can be spent for {time} from the day it was last used."),
    "end_of_year": message("A gift card can be spent for {time} from the end of the year in which it is bought."),
}
_SPENT_IN = {
    "store": message("It can be spent in our stores only."),
    "online": message("It can be spent in our web shop only."),
}
NOT_FOR = {
    "gift_cards": message("other gift cards", "what a gift card cannot buy"),
    "marketplace_sellers": message("goods of marketplace sellers", "what a gift card cannot buy"),
    "clearance": message("goods in a sale", "what a gift card cannot buy"),
    "services": message("services such as delivery", "what a gift card cannot buy"),
}
_REST = {
    "stays": message("What you do not spend at once stays on the card."),
    "lost": message("A gift card is for one purchase: what you do not spend is lost."),
}
_PAID_OUT = {
    "on_request": message("On request, we pay a gift card out in money."),
    "where_law_requires": message("We pay a gift card out in money only where the law requires it."),
    "never": message("We do not pay a gift card out in money."),
}
_LOST = {
    "replaced": message("If it is lost or stolen, we replace it on proof of purchase."),
    "not_replaced": message("If it is lost or stolen, we cannot replace it."),
}
_RETURNABLE = {
    True: message("A gift card can be returned as other goods can."),
    False: message("A gift card cannot be returned."),
}


def sentences(telling: Telling, card: GiftCard) -> list[str | None]:
    """How long, what becomes of the rest, whether it is paid out, lost or returned."""
    found: list[str | None] = []
    if card.never_expires:
        found.append(telling.say("A gift card never expires."))
    if card.valid_for is not None:
        time = telling.speech.duration(card.valid_for)
        found.append(telling.say(_VALID[card.counted_from], time=time))
    found.append(telling.say(_SPENT_IN[card.spent_in]) if card.spent_in else None)
    if card.not_for:
        goods = telling.row(
            telling.phrase(thing) if isinstance(thing, Text) else telling.say(NOT_FOR[thing])
            for thing in card.not_for
        )
        found.append(telling.say("You cannot buy with it: {goods}.", goods=goods))
    found.append(telling.say(_REST[card.rest]) if card.rest else None)
    found.append(telling.say(_PAID_OUT[card.paid_out]) if card.paid_out else None)
    if card.paid_out_below is not None:
        amount = telling.speech.money(card.paid_out_below)
        found.append(telling.say("If less than {amount} is left on it, we pay the rest out in money.", amount=amount))
    found.append(telling.say(_LOST[card.lost]) if card.lost else None)
    found.append(telling.say(_RETURNABLE[card.returnable]) if card.returnable is not None else None)
    return [*found, telling.sentence(card.note)]


def facts(telling: Telling, card: GiftCard) -> list[Fact]:
    prose = telling.speech.prose(sentences(telling, card))
    return [telling.fact("Gift cards", prose)] if prose else []
