"""What may be bought or rented in words: limits to how many, and terms of a rental."""

from __future__ import annotations

from plainsight.model.payment_rule import PurchaseLimit
from plainsight.model.rental import Rental
from plainsight.wording import return_words
from plainsight.wording.catalogue import message, plural
from plainsight.wording.return_terms import counted_for
from plainsight.wording.telling import Telling

_OF_EACH = plural("You can buy only one of each article {whom}.", "You can buy up to {n} of each article {whom}.")
_IN_ALL = plural("You can buy only one article {whom}.", "You can buy up to {n} articles in all {whom}.")
_ABOVE = {
    "reduced": message("If you order more, we send you that many and refund the rest."),
    "cancelled": message("If you order more, we cancel the whole order and refund it."),
}
_DAMAGE = {
    "customer": message("Normal wear costs you nothing; you pay for damage and loss."),
    "shop": message("The rent covers damage that you did not do on purpose."),
}


def purchase_limit(telling: Telling, limit: PurchaseLimit) -> list[str | None]:
    """How many somebody can buy, and what becomes of an order for more."""
    whom = counted_for(telling, limit.per, limit.within)
    return [
        telling.speech.many(*(_OF_EACH if limit.counted == "same_article" else _IN_ALL), limit.number, whom=whom),
        telling.say(_ABOVE[limit.above]) if limit.above else None,
        telling.sentence(limit.note),
    ]


def rental(telling: Telling, terms: Rental) -> list[str | None]:
    """How long, how it is extended or ended, how it goes back, and what counts if the customer buys it."""
    found: list[str | None] = [_how_long(telling, terms)]
    if terms.extend_before is not None:
        time = telling.speech.duration(terms.extend_before)
        found.append(telling.say("To keep it longer, tell us at least {time} before the end.", time=time))
    if terms.notice is not None:
        time = telling.speech.duration(terms.notice)
        found.append(telling.say("You can end the rental at any time: tell us at least {time} before.", time=time))
    if terms.handed_back:
        ways = telling.speech.listing((telling.say(return_words.METHODS[way]) for way in terms.handed_back), "or")
        found.append(telling.say("At the end of the rental: {ways}.", ways=ways))
    if terms.requires:
        things = telling.speech.listing(telling.say(return_words.COMES_BACK[thing]) for thing in terms.requires)
        found.append(telling.say("The item has to come back {things}.", things=things))
    found.append(telling.say(_DAMAGE[terms.damage]) if terms.damage else None)
    if terms.price_off_percent is not None:
        share = telling.speech.share(terms.price_off_percent)
        found.append(telling.say("If you buy it, we take {share} of the rent you paid off its price.", share=share))
    return [*found, telling.sentence(terms.note)]


def _how_long(telling: Telling, terms: Rental) -> str | None:
    least = telling.speech.duration(terms.at_least) if terms.at_least else None
    most = telling.speech.duration(terms.at_most) if terms.at_most else None
    if least and most:
        return telling.say("You can rent it for {least} at least and {most} at most.", least=least, most=most)
    if least:
        return telling.say("You can rent it for {time} or longer.", time=least)
    return telling.say("You can rent it for {time} at most.", time=most) if most else None
