"""What an order on its way meets, in words: parts, waiting lists, delays, duties."""

from __future__ import annotations

from decimal import Decimal

from plainsight.model.delivery_rule import DeliveryRule
from plainsight.model.on_the_way import Backorder, Delay, Duties, LatePay, SplitShipment
from plainsight.wording import goods
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import COMMA, Telling

_PARTS = {
    "as_ready": message("If not everything is ready at once, each part comes as soon as it is ready."),
    "together": message("If not everything is ready at once, we wait and bring it all together."),
    "customer_choice": message(
        "If not everything is ready at once, you choose: all together, or each part as soon as it is ready."
    ),
}
_CHARGED = {
    "once": message("You pay for delivery once."),
    "each_part": message("You pay for the delivery of each part."),
}
_YOU_CAN = message("You can {choices}.")
_CHOICES = {
    "wait": message("wait for it", "you can ..."),
    "cancel": message("cancel free of charge", "you can ..."),
    "substitute": message("take something else", "you can ..."),
    "rest_first": message("have the rest sent first", "you can ..."),
}
_DUTIES = {
    ("shop", None): message("Import duties and taxes are included in our prices."),
    ("customer", None): message("You pay import duties and taxes."),
    ("customer", "at_checkout"): message(
        "You pay import duties and taxes with your order; nothing is due when it arrives."
    ),
    ("customer", "on_delivery"): message("You pay import duties and taxes to the carrier when your order arrives."),
}


def sentences(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """Orders in parts, goods out of stock, duties."""
    return [
        *(_split(telling, rule.split_shipment) if rule.split_shipment else ()),
        *(_backorder(telling, rule.backorder) if rule.backorder else ()),
        *(_delay(telling, rule.delay) if rule.delay else ()),
        *(sentence for due in rule.duties for sentence in _duties(telling, due)),
    ]


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """The same, labelled."""
    found = []
    prose = telling.speech.prose
    if rule.split_shipment is not None:
        found.append(telling.fact("Orders in parts", prose(_split(telling, rule.split_shipment))))
    if rule.backorder is not None:
        found.append(telling.fact("Out of stock", prose(_backorder(telling, rule.backorder))))
    if rule.delay is not None:
        found.append(telling.fact("If your order is late", prose(_delay(telling, rule.delay))))
    for due in rule.duties:
        found.append(telling.fact("Import duties and taxes", prose(_duties(telling, due))))
    return found


def _split(telling: Telling, shipment: SplitShipment) -> list[str | None]:
    return [
        telling.say(_PARTS[shipment.parts]),
        telling.say(_CHARGED[shipment.charged]) if shipment.charged else None,
        telling.sentence(shipment.note),
    ]


def _choices(telling: Telling, late: Backorder | Delay, with_occasion: str) -> str | None:
    """What a customer can choose; with the occasion, where no sentence before has named it."""
    if not late.choices:
        return None
    choices = telling.speech.listing((telling.say(_CHOICES[choice]) for choice in late.choices), "or")
    return telling.say(with_occasion if late.told_within is None else _YOU_CAN, choices=choices)


def _backorder(telling: Telling, order: Backorder) -> list[str | None]:
    return [
        telling.timed("If something is out of stock, we tell you within {time} of your order.", order.told_within),
        _choices(telling, order, message("If something is out of stock, you can {choices}.")),
        telling.timed("We cancel and refund what is still missing after {time}.", order.kept_for),
        telling.sentence(order.note),
    ]


def _duties(telling: Telling, due: Duties) -> list[str | None]:
    when = due.collected if due.paid_by == "customer" else None
    told = telling.say(_DUTIES[due.paid_by, when])
    if case := telling.say(COMMA).join(goods.case(telling, due.for_)):
        told = telling.say("{case}: {terms}", case=case, terms=telling.speech.inside(told))
    return [told, telling.sentence(due.note)]


def _delay(telling: Telling, late: Delay) -> list[str | None]:
    return [
        telling.timed(
            "If your order is late, we tell you the new date within {time} of knowing it.", late.told_within
        ),
        _choices(telling, late, message("If your order is late, you can {choices}.")),
        telling.timed("If you cancel, you get your money back within {time}.", late.refund_within),
        *(_compensation(telling, late.compensation) if late.compensation else ()),
        telling.sentence(late.note),
    ]


_LATE_PAY = {
    "order": message("If your order is late, we give you {amount} back."),
    "day": message("For each day that your order is late, we give you {amount} back."),
    "week": message("For each week that your order is late, we give you {amount} back."),
}


def _compensation(telling: Telling, pay: LatePay) -> list[str | None]:
    """What the customer has back for a late order, and how much at most."""
    amount = telling.speech.money(pay.amount) if pay.amount is not None else _of_the_order(telling, pay.percent)
    found: list[str | None] = [telling.say(_LATE_PAY[pay.per], amount=amount)]
    if pay.maximum_percent is not None:
        found.append(telling.say("It comes to {amount} at most.", amount=_of_the_order(telling, pay.maximum_percent)))
    return found


def _of_the_order(telling: Telling, percent: Decimal | None) -> str:
    return telling.say("{share} of the order total", share=telling.speech.share(percent or 0))
