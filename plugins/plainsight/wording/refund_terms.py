"""At which price and in which form money comes back, and what goods are exchanged for, in words."""

from __future__ import annotations

from plainsight.model.refund import RefundTerms
from plainsight.model.return_rule import ReturnOutcome
from plainsight.model.return_terms import ExchangeTerms
from plainsight.wording.catalogue import message, plural
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_AGAINST = {
    "anything": message("You can exchange it for anything else that we sell."),
    "same_article": message("You can exchange it for the very same article only."),
    "same_size": message("You can exchange it for another article of the same size only."),
    "other_size": message("You can exchange it for the same article in another size or color only."),
    "nothing": message("We do not exchange goods; please order what you want anew."),
}
_SOLD_OUT = {
    "full_refund": message("If what you want instead is sold out, we refund you."),
    "store_credit": message("If what you want instead is sold out, we give you store credit."),
    "waits": message("If what you want instead is sold out, we send it once it is there again."),
}
_DIFFERENCE = {
    "settled": message("If the new article costs more, you pay the difference; if it costs less, we refund it."),
    "customer_pays": message(
        "If the new article costs more, you pay the difference; if it costs less, nothing comes back."
    ),
    "none": message("A difference in price is neither charged nor refunded."),
}
_TIMES = plural("It can be exchanged once only.", "It can be exchanged {n} times at most.")
_PRICE = {
    "paid": message("the price you paid", "which price is refunded"),
    "current": message("the price on the day of the return", "which price is refunded"),
    "lowest": message("the lowest price in the {time} before the return", "which price is refunded"),
}
_PAYS_TO = {
    "original_payment": message("The money goes back the way you paid."),
    "bank_transfer": message("The money goes to the bank account that you name."),
    "cheque": message("The money comes as a check by post."),
}
_CREDIT = message("Store credit can be spent for {time}.")
_CARD = message("The gift card can be spent for {time}.")
_SINGLE_USE = (
    message("Store credit is for one purchase: what is left of it is lost."),
    message("The gift card is for one purchase: what is left on it is lost."),
)
_PAID_OUT = {
    (False, False): message("We do not pay store credit out in money."),
    (False, True): message("On request, we pay store credit out in money."),
    (True, False): message("We do not pay the gift card out in money."),
    (True, True): message("On request, we pay the gift card out in money."),
}
_VOUCHERS = {
    "reissued": message("Vouchers and discount codes that you used can be used again."),
    "lost": message("Vouchers and discount codes that you used are not given back."),
}
_PART_OF_OFFER = {
    "in_proportion": message("For one item of an offer of several, we refund its share of the price."),
    "recalculated": message(
        "If you return one item of an offer of several, the others are charged at their usual price."
    ),
    "whole_only": message("An offer of several items can only be returned as a whole."),
}
_ABOVE_CASH = {
    "none": message("We pay out {amount} at most in cash."),
    "bank_transfer": message("We pay out {amount} at most in cash, and more by bank transfer."),
    "cheque": message("We pay out {amount} at most in cash, and more as a check."),
    "store_credit": message("We pay out {amount} at most in cash, and more as store credit."),
}


def sentences(telling: Telling, outcome: ReturnOutcome) -> list[str | None]:
    """On the refund's price and form, and on what is had in exchange."""
    found: list[str | None] = []
    if outcome.refund_terms is not None:
        found += _refund(telling, outcome, outcome.refund_terms)
    if outcome.exchange is not None:
        found += _exchange(telling, outcome.exchange)
    return found


def facts(telling: Telling, outcome: ReturnOutcome) -> list[Fact]:
    """The same, labelled."""
    found = []
    if outcome.refund_terms is not None:
        terms = outcome.refund_terms
        found.append(telling.fact("Price refunded", _price(telling, terms)))
        if rest := telling.speech.prose(_refund(telling, outcome, terms.model_copy(update={"price": "paid"}))):
            found.append(telling.fact("How you get it", rest))
    if outcome.exchange is not None and (words := telling.speech.prose(_exchange(telling, outcome.exchange))):
        found.append(telling.fact("Exchange", words))
    return found


def _price(telling: Telling, terms: RefundTerms) -> str:
    time = telling.speech.duration(terms.price_period) if terms.price_period else ""
    return telling.say(_PRICE[terms.price], time=time)


def _refund(telling: Telling, outcome: ReturnOutcome, terms: RefundTerms) -> list[str | None]:
    found: list[str | None] = []
    if terms.price != "paid":
        found.append(telling.say("What counts is {price}.", price=_price(telling, terms)))
    if terms.limit is not None:
        found.append(telling.say("We give back {amount} at most.", amount=telling.speech.money(terms.limit)))
    if terms.pays_to is not None:
        found.append(telling.say(_PAYS_TO[terms.pays_to]))
    if terms.cash_limit is not None:
        amount = telling.speech.money(terms.cash_limit)
        above = _ABOVE_CASH[terms.above_cash_limit or "none"]
        found.append(telling.say(above, amount=amount))
    if terms.credit_valid is not None:
        time = telling.speech.duration(terms.credit_valid)
        form = _CARD if "gift_card" in outcome.refund else _CREDIT
        found.append(telling.say(form, time=time))
    card = "gift_card" in outcome.refund
    if terms.credit_single_use:
        found.append(telling.say(_SINGLE_USE[card]))
    if terms.credit_paid_out is not None:
        found.append(telling.say(_PAID_OUT[card, terms.credit_paid_out]))
    found.append(telling.say(_VOUCHERS[terms.vouchers]) if terms.vouchers else None)
    found.append(telling.say(_PART_OF_OFFER[terms.part_of_offer]) if terms.part_of_offer else None)
    found.append(telling.say("We take back loyalty points that you had for it.") if terms.points_taken_back else None)
    if terms.credit_bonus_percent is not None:
        share = telling.speech.share(terms.credit_bonus_percent)
        found.append(telling.say("Store credit is worth {share} more.", share=share))
    return found


def _exchange(telling: Telling, terms: ExchangeTerms) -> list[str | None]:
    return [
        telling.say(_AGAINST[terms.against]) if terms.against else None,
        telling.speech.many(*_TIMES, terms.times) if terms.times else None,
        telling.say(_SOLD_OUT[terms.sold_out]) if terms.sold_out else None,
        telling.say(_DIFFERENCE[terms.difference]) if terms.difference else None,
    ]
