"""What is paid when, and what comes off a price, in words: stages, early invoices, larger orders, prices and tax."""

from __future__ import annotations

from plainsight.model.paying import EarlyPayment, PaymentStage, QuantityDiscount
from plainsight.model.payment_rule import PaymentRule
from plainsight.wording import measures
from plainsight.wording.catalogue import message, plural
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_DUE = {
    "order": message("{amount} when you order"),
    "measured": message("{amount} once we have measured at your home"),
    "production": message("{amount} before we begin to make it"),
    "dispatch": message("{amount} before it leaves our warehouse"),
    "before_delivery": message("{amount} before delivery"),
    "delivery": message("{amount} on delivery"),
    "installation": message("{amount} once it is installed"),
}
_WITHIN = {
    "order": message("{amount} within {time} of your order"),
    "measured": message("{amount} within {time} of our measuring"),
    "delivery": message("{amount} within {time} of delivery"),
    "installation": message("{amount} within {time} of installation"),
}
_TAXED = {
    True: message("Our prices include tax."),
    False: message("Our prices are without tax, which is added."),
}
_OLD_ENOUGH = plural("You have to be {n} year old to buy this.", "You have to be {n} years old to buy this.")


def prices(telling: Telling, rule: PaymentRule) -> list[str | None]:
    """Whether prices include tax, how long a quote holds, what larger orders cost less, who may buy."""
    found: list[str | None] = [telling.say(_TAXED[rule.prices_taxed]) if rule.prices_taxed is not None else None]
    found.append(telling.timed("A quote holds for {time}.", rule.quote_holds))
    if rule.quantity_discount:
        steps = telling.row(_discount(telling, step) for step in rule.quantity_discount)
        found.append(telling.say("Larger orders cost less: {steps}.", steps=steps))
    if rule.minimum_age is not None:
        found.append(telling.speech.many(*_OLD_ENOUGH, rule.minimum_age))
    return found


def price_facts(telling: Telling, rule: PaymentRule) -> list[Fact]:
    """The same, labelled."""
    found = []
    if rule.prices_taxed is not None:
        found.append(telling.fact("Prices", telling.say(_TAXED[rule.prices_taxed])))
    if rule.quote_holds is not None:
        found.append(telling.fact("Quotes hold for", telling.speech.duration(rule.quote_holds)))
    if rule.quantity_discount:
        steps = telling.row(_discount(telling, step) for step in rule.quantity_discount)
        found.append(telling.fact("Larger orders", steps))
    if rule.minimum_age is not None:
        found.append(telling.fact("Who can buy it", telling.speech.many(*_OLD_ENOUGH, rule.minimum_age)))
    return found


def stages(telling: Telling, parts: tuple[PaymentStage, ...]) -> str:
    """Each part of the price with its time, in a row."""
    return telling.row(_stage(telling, part) for part in parts)


def early(telling: Telling, payment: EarlyPayment) -> str:
    """What comes off an invoice that is paid soon."""
    time, share = telling.speech.duration(payment.within), telling.speech.share(payment.percent)
    return telling.say("If you pay an invoice within {time}, you can take {share} off.", time=time, share=share)


def _stage(telling: Telling, part: PaymentStage) -> str:
    share = telling.speech.share(part.percent or 0)
    amount = share if part.amount is None else telling.speech.money(part.amount)
    if part.within is None:
        return telling.say(_DUE[part.due], amount=amount)
    return telling.say(
        _WITHIN.get(part.due, _DUE[part.due]), amount=amount, time=telling.speech.duration(part.within)
    )


def _discount(telling: Telling, step: QuantityDiscount) -> str:
    if step.num_items is not None:
        limits = measures.num_items(telling, step.num_items)
    else:
        assert step.order_value is not None
        limits = measures.order_value(telling, step.order_value)
    share = telling.speech.share(step.percent)
    return telling.say(message("{share} off {orders}", "a discount"), share=share, orders=limits)
