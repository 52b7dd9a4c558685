"""A payment rule in words: ways to pay, when, deposit, how long money takes back."""

from __future__ import annotations

from plainsight.model.late_payment import LatePayment
from plainsight.model.payment_rule import Instalments, PaymentRule, WeighedGoods
from plainsight.wording import (
    buying,
    deadlines,
    fee_words,
    fees,
    gift_card,
    measures,
    old_goods,
    paying,
    price_promise,
    subscription,
)
from plainsight.wording.anchors import span
from plainsight.wording.catalogue import message, plural
from plainsight.wording.goods import limits_sentence
from plainsight.wording.hours import in_a_row
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_CHARGED = {
    "at_order": message("We charge you when you order."),
    "at_dispatch": message("We charge you when your order leaves our warehouse, not before."),
    "at_delivery": message("You pay when your order is delivered."),
    "monthly": message("You pay every month."),
}
_WHEN = {
    "at_order": message("when you order", "when a customer is charged"),
    "at_dispatch": message("when your order leaves our warehouse", "when a customer is charged"),
    "at_delivery": message("when your order is delivered", "when a customer is charged"),
    "monthly": message("every month", "when a customer is charged"),
}


def sentences(telling: Telling, rule: PaymentRule) -> list[str | None]:
    speech = telling.speech
    # What surprises most stands first: it leads the notice.
    found: list[str | None] = []
    if (deposit := _deposit(telling, rule)) is not None:
        found.append(telling.say("We ask for a deposit of {amount}.", amount=deposit))
    if rule.deposit_given_back is not None:
        found.append(telling.say(fee_words.GIVEN_BACK[rule.deposit_given_back]))
    if rule.balance_until is not None:
        found.append(telling.say("You can pay the rest {until}.", until=_balance(telling, rule)))
    if rule.methods:
        ways = speech.listing(map(telling.text, rule.methods), "or")
        found.append(telling.say("You can pay with: {ways}.", ways=ways))
    if rule.not_taken:
        ways = speech.listing(map(telling.phrase, rule.not_taken))
        found.append(telling.say("We do not take: {ways}.", ways=ways))
    found += paying.prices(telling, rule)
    if rule.charged is not None:
        found.append(telling.say(_CHARGED[rule.charged]))
    found.append(telling.timed("You can pay by invoice, within {time} of its date.", rule.invoice_within))
    found.append(paying.early(telling, rule.early_payment) if rule.early_payment else None)
    if rule.late_payment is not None:
        found += _late(telling, rule.late_payment)
    found.append(telling.timed(_PREPAID, rule.prepaid_within))
    if rule.stages:
        found.append(telling.say("You pay in parts: {stages}.", stages=paying.stages(telling, rule.stages)))
    found.append(telling.say(_RETAINED) if rule.title_retained else None)
    for offer in rule.instalments:
        found += [_instalments(telling, offer), telling.sentence(offer.note)]
    for promise in rule.price_promise:
        found += price_promise.sentences(telling, promise)
    for limit in rule.purchase_limit:
        found += buying.purchase_limit(telling, limit)
    if rule.hours_available:
        found.append(
            telling.say(
                "You can buy this at these times only: {times}.", times=in_a_row(telling, rule.hours_available)
            )
        )
    if rule.prescription is not None:
        found += buying.prescription(telling, rule.prescription)
    if rule.rental is not None:
        found += buying.rental(telling, rule.rental)
    if rule.subscription is not None:
        found += subscription.subscription(telling, rule.subscription)
    if rule.loyalty is not None:
        found += subscription.loyalty(telling, rule.loyalty)
    if rule.gift_card is not None:
        found += gift_card.sentences(telling, rule.gift_card)
    if rule.weighed is not None:
        found += _weighed(telling, rule.weighed)
    for old in rule.trade_in:
        found += old_goods.trade_in(telling, old)
    found += fees.sentences(telling, rule.fees)
    if rule.refund_times:
        found.append(telling.say("Refunds reach you in: {times}.", times=_times(telling, rule)))
    found.append(limits_sentence(telling, rule.scope, with_goods=True))
    return found


def answer(telling: Telling, rule: PaymentRule) -> list[str | None]:
    """How and when to pay, and what that costs; how long money takes back only where the rule says nothing else."""
    *brief, _limits = sentences(telling, rule.model_copy(update={"refund_times": ()}))
    if any(brief):
        return brief
    *found, _limits = sentences(telling, rule)
    return found


def _balance(telling: Telling, rule: PaymentRule) -> str:
    assert rule.balance_until is not None
    return deadlines.until(telling, rule.balance_until, rule.balance_before)


def _instalments(telling: Telling, offer: Instalments) -> str:
    """In how many parts, for which orders and at what cost."""
    parts = [telling.speech.number(offer.number)]
    if offer.order_value is not None:
        parts.append(measures.order_value(telling, offer.order_value))
    words = telling.say("You can pay in {n} installments.", n=parts[0])
    if len(parts) > 1:
        words = telling.say("You can pay for {limits} in {n} installments.", n=parts[0], limits=parts[1])
    found = [words]
    if offer.fee is not None and offer.fee.free:
        found.append(telling.say("That costs nothing more."))
    elif offer.fee is not None:
        found.append(telling.say("That costs: {amount}.", amount=fees.value(telling, offer.fee)))
    if offer.interest_percent is not None:
        share = telling.speech.share(offer.interest_percent)
        found.append(telling.say("The interest, with all costs, is {share} a year.", share=share))
    if offer.credit_check:
        found.append(telling.say("We check your credit before we agree to it."))
    return telling.speech.prose(found)


_RETAINED = message("What we deliver stays ours until it is paid in full.")
_PREPAID = message("If you pay in advance, please pay within {time} of your order; after that, we cancel it.")
_ABOVE_BASE_RATE = plural(
    "If an invoice is paid late, we charge interest of {n} percentage point a year above the base rate.",
    "If an invoice is paid late, we charge interest of {n} percentage points a year above the base rate.",
)


def _late(telling: Telling, late: LatePayment) -> list[str | None]:
    """The interest, as a share or above the base rate."""
    percent = late.interest_percent
    if late.over_base_rate:
        one_or_more = 1 if percent == 1 else 2
        interest = telling.speech.many(*_ABOVE_BASE_RATE, one_or_more, n=telling.speech.number(percent))
    else:
        share = telling.speech.share(percent)
        interest = telling.say("If an invoice is paid late, we charge interest of {share} a year.", share=share)
    return [interest, telling.sentence(late.note)]


_WEIGHED = {
    "as_weighed": message("The price of goods by weight is an estimate when you order; you pay for what they weigh."),
    "at_most_as_ordered": message("You pay for what goods by weight weigh, and never more than your order says."),
    "as_ordered": message("Goods by weight cost what your order says, whatever they weigh."),
}


def _weighed(telling: Telling, weighed: WeighedGoods) -> list[str | None]:
    """What goods by weight cost, how far their weight differs, and what is reserved till then."""
    found: list[str | None] = [telling.say(_WEIGHED[weighed.price])]
    if weighed.differs_percent is not None:
        share = telling.speech.share(weighed.differs_percent)
        found.append(telling.say("Their weight differs from your order by {share} at most.", share=share))
    if weighed.reserved_percent is not None:
        share = telling.speech.share(weighed.reserved_percent)
        reserved = message("Until they have their final price, we reserve {share} more than the order total.")
        found.append(telling.say(reserved, share=share))
    return [*found, telling.sentence(weighed.note)]


def _deposit(telling: Telling, rule: PaymentRule) -> str | None:
    share = None
    if rule.deposit_percent is not None:
        share = telling.say("{share} of the order total", share=telling.speech.share(rule.deposit_percent))
    money = telling.speech.money(rule.deposit) if rule.deposit is not None else None
    if share and money:
        return telling.speech.listing((share, money))
    return share or money


def _times(telling: Telling, rule: PaymentRule) -> str:
    return telling.row(
        telling.say("{time} ({way})", time=span(telling, time.quoted, time.unit), way=telling.phrase(time.method))
        for time in rule.refund_times
    )


def facts(telling: Telling, rule: PaymentRule) -> list[Fact]:
    found: list[Fact] = []
    if rule.methods:
        ways = telling.speech.listing(map(telling.text, rule.methods), "or")
        found.append(telling.fact("Ways to pay", ways))
    if rule.not_taken:
        ways = telling.speech.listing(map(telling.phrase, rule.not_taken))
        found.append(telling.fact("Not taken", ways))
    found += paying.price_facts(telling, rule)
    if rule.charged is not None:
        found.append(telling.fact("You pay", telling.say(_WHEN[rule.charged])))
    if rule.invoice_within is not None:
        found.append(telling.fact("Invoices are due within", telling.speech.duration(rule.invoice_within)))
    if rule.early_payment is not None:
        found.append(telling.fact("If an invoice is paid early", paying.early(telling, rule.early_payment)))
    if rule.late_payment is not None:
        found.append(
            telling.fact("If an invoice is paid late", telling.speech.prose(_late(telling, rule.late_payment)))
        )
    if rule.prepaid_within is not None:
        found.append(telling.fact("Payment in advance within", telling.speech.duration(rule.prepaid_within)))
    if (deposit := _deposit(telling, rule)) is not None:
        found.append(telling.fact("Deposit", deposit))
    if rule.deposit_given_back is not None:
        found.append(telling.fact("Deposit given back", telling.say(fee_words.GIVEN_BACK[rule.deposit_given_back])))
    if rule.balance_until is not None:
        found.append(telling.fact("The rest", _balance(telling, rule)))
    if rule.stages:
        found.append(telling.fact("Paid in parts", paying.stages(telling, rule.stages)))
    if rule.title_retained:
        found.append(telling.fact("Ownership", telling.say(_RETAINED)))
    for offer in rule.instalments:
        prose = telling.speech.prose((_instalments(telling, offer), telling.sentence(offer.note)))
        found.append(telling.fact("Installments", prose))
    for promise in rule.price_promise:
        prose = telling.speech.prose(price_promise.sentences(telling, promise))
        found.append(telling.fact("If it costs less", prose))
    if rule.purchase_limit:
        limits = (words for limit in rule.purchase_limit for words in buying.purchase_limit(telling, limit))
        found.append(telling.fact("How much you can buy", telling.speech.prose(limits)))
    if rule.prescription is not None:
        prose = telling.speech.prose(buying.prescription(telling, rule.prescription))
        found.append(telling.fact("Prescription", prose))
    if rule.rental is not None and (prose := telling.speech.prose(buying.rental(telling, rule.rental))):
        found.append(telling.fact("Renting", prose))
    if rule.hours_available:
        found.append(telling.fact("When you can buy it", in_a_row(telling, rule.hours_available)))
    if rule.subscription is not None:
        prose = telling.speech.prose(subscription.subscription(telling, rule.subscription))
        found.append(telling.fact("Subscription", prose))
    if rule.loyalty is not None:
        prose = telling.speech.prose(subscription.loyalty(telling, rule.loyalty))
        found.append(telling.fact("Points", prose))
    if rule.gift_card is not None:
        found += gift_card.facts(telling, rule.gift_card)
    if rule.weighed is not None:
        found.append(telling.fact("Goods by weight", telling.speech.prose(_weighed(telling, rule.weighed))))
    if rule.trade_in:
        found.append(old_goods.trade_in_fact(telling, rule.trade_in))
    found += fees.facts(telling, rule.fees)
    if rule.refund_times:
        found.append(telling.fact("Refunds reach you in", _times(telling, rule)))
    return found
