"""A payment rule in words: ways to pay, when, deposit, how long money takes back."""

from __future__ import annotations

from plainsight.model.payment_rule import PaymentRule
from plainsight.wording import fees
from plainsight.wording.anchors import span
from plainsight.wording.catalogue import message
from plainsight.wording.goods import limits_sentence
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
    found: list[str | None] = []
    if rule.methods:
        ways = speech.listing(map(telling.text, rule.methods), "or")
        found.append(telling.say("You can pay with: {ways}.", ways=ways))
    if rule.charged is not None:
        found.append(telling.say(_CHARGED[rule.charged]))
    if (deposit := _deposit(telling, rule)) is not None:
        found.append(telling.say("We ask for a deposit of {amount}.", amount=deposit))
    if rule.reserved_percent is not None:
        share = telling.speech.share(rule.reserved_percent)
        found.append(
            telling.say(
                "Until weighed goods have their final price, {share} more than the order total is reserved.",
                share=share,
            )
        )
    found += fees.sentences(telling, rule.fees)
    if rule.refund_times:
        found.append(telling.say("Refunds reach you in: {times}.", times=_times(telling, rule)))
    found.append(limits_sentence(telling, rule.scope, with_goods=True))
    return found


def answer(telling: Telling, rule: PaymentRule) -> list[str | None]:
    """What an answer needs: how and when to pay, in advance or not, and what that costs."""
    brief = rule.model_copy(update={"refund_times": ()}) if _asks(rule) else rule
    *found, _limits = sentences(telling, brief)
    return found


def _asks(rule: PaymentRule) -> bool:
    return bool(
        rule.methods or rule.charged or rule.deposit or rule.reserved_percent or rule.deposit_percent or rule.fees
    )


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
    if rule.charged is not None:
        found.append(telling.fact("You pay", telling.say(_WHEN[rule.charged])))
    if (deposit := _deposit(telling, rule)) is not None:
        found.append(telling.fact("Deposit", deposit))
    if rule.reserved_percent is not None:
        share = telling.speech.share(rule.reserved_percent)
        value = telling.say("{share} more than the order total", share=share)
        found.append(telling.fact("Reserved for weighed goods", value))
    found += fees.facts(telling, rule.fees)
    if rule.refund_times:
        found.append(telling.fact("Refunds reach you in", _times(telling, rule)))
    return found
