"""Fees in words: how much, for what, when not."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.fee import Fee
from plainsight.wording.catalogue import message, plural
from plainsight.wording.goods import only_places, whole
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

NAMES = {
    "return_shipping": message("Return shipping", "fee"),
    "restocking": message("Restocking fee", "fee"),
    "original_shipping": message("Original delivery charge", "fee"),
    "collection": message("Collection", "fee"),
    "delivery": message("Delivery", "fee"),
    "rescheduling": message("Moving the delivery", "fee"),
    "no_show": message("Nobody at home", "fee"),
    "storage": message("Storage", "fee"),
    "cancellation": message("Cancellation", "fee"),
    "refused_parcel": message("Refused parcel", "fee"),
    "missing_part": message("Missing part", "fee"),
    "assembly": message("Assembly", "fee"),
    "haul_away": message("Taking away the old item", "fee"),
    "deposit": message("Deposit", "fee"),
    "other": message("Fee", "fee"),
}
_PAID = {
    "return_shipping": message("Return shipping costs {amount}."),
    "restocking": message("We keep a restocking fee of {amount}."),
    "original_shipping": message("We do not refund the original delivery charge: {amount}."),
    "collection": message("Collection costs {amount}."),
    "delivery": message("Delivery costs {amount}."),
    "rescheduling": message("Moving the delivery costs {amount}."),
    "no_show": message("If nobody is at home, a second trip costs {amount}."),
    "storage": message("Storage costs {amount}."),
    "cancellation": message("Cancellation costs {amount}."),
    "refused_parcel": message("Refusing the parcel costs {amount}."),
    "missing_part": message("Parts missing from a return cost {amount}."),
    "assembly": message("Assembly costs {amount}."),
    "haul_away": message("Taking away your old item costs {amount}."),
    "deposit": message("We ask for a deposit of {amount}."),
    "other": message("There is a fee: {amount}."),
}
_FREE = {
    "return_shipping": message("Return shipping is free."),
    "restocking": message("There is no restocking fee."),
    "original_shipping": message("We refund the original delivery charge too."),
    "collection": message("Collection is free."),
    "delivery": message("Delivery is free."),
    "rescheduling": message("Moving the delivery is free."),
    "no_show": message("If nobody is at home, the second trip is free."),
    "storage": message("Storage is free."),
    "cancellation": message("Cancellation is free."),
    "refused_parcel": message("Refusing the parcel is free."),
    "missing_part": message("Parts missing from a return cost nothing."),
    "assembly": message("Assembly is free."),
    "haul_away": message("Taking away your old item is free."),
    "deposit": message("We ask for no deposit."),
    "other": message("There is no fee."),
}
_OF = {
    "item_price": message("{share} of the item price"),
    "goods_total": message("{share} of the price of all items"),
    "order_total": message("{share} of the order total"),
    "refund": message("{share} of the refund"),
}
_PER = {
    "item": message("{amount} per item"),
    "parcel": message("{amount} per parcel"),
    "day": message("{amount} per day"),
    "month": message("{amount} per month"),
    "part": message("{amount} per part"),
    "stop": message("{amount} per visit"),
}
_NOT_CHARGED_IN = plural("It is not charged in {places}.", "It is not charged in {places}.")
_FREE_IN = plural("not charged in {places}", "not charged in {places}")


def amount(telling: Telling, fee: Fee) -> str:
    """How much: "free", "$25 per item", "15% of the item price (at least $10)"."""
    speech = telling.speech
    if fee.free:
        refunded = fee.kind == "original_shipping"
        words = telling.say("refunded too") if refunded else telling.say(message("free", "price"))
    elif fee.actual_cost and fee.kind == "original_shipping":
        words = telling.say("not refunded")
        if fee.estimate is not None:
            estimate = speech.money(fee.estimate)
            words = telling.say("not refunded (usually {estimate} at most)", estimate=estimate)
    elif fee.actual_cost and fee.estimate is not None:
        words = telling.say("the actual cost (usually {estimate} at most)", estimate=speech.money(fee.estimate))
    elif fee.actual_cost:
        words = telling.say("the actual cost")
    elif fee.percent is not None:
        words = telling.say(_OF[fee.of], share=speech.share(fee.percent))
    else:
        assert fee.amount is not None  # the model holds that a fee says how much, one way
        words = speech.money(fee.amount)
    if fee.per in _PER and not fee.free:
        words = telling.say(_PER[fee.per], amount=words)
    least = speech.money(fee.minimum) if fee.minimum else None
    most = speech.money(fee.maximum) if fee.maximum else None
    if least and most:
        words = telling.say("{amount} (at least {least}, at most {most})", amount=words, least=least, most=most)
    elif least:
        words = telling.say("{amount} (at least {least})", amount=words, least=least)
    elif most:
        words = telling.say("{amount} (at most {most})", amount=words, most=most)
    if fee.taxed is True:
        return telling.say("{amount}, tax included", amount=words)
    return words if fee.taxed is None else telling.say("{amount} plus tax", amount=words)


def sentence(telling: Telling, fee: Fee) -> str:
    """The fee told in prose, with when it is not asked: one thought, though it may take several sentences."""
    if fee.free:
        found = [telling.say(_FREE[fee.kind])]
    elif fee.actual_cost and fee.kind == "original_shipping":
        found = [telling.say("The original delivery charge is {amount}.", amount=amount(telling, fee))]
    elif fee.actual_cost:
        label = telling.say(NAMES[fee.kind])
        found = [telling.say("{label}: you pay {amount}.", label=label, amount=amount(telling, fee))]
    else:
        found = [telling.say(_PAID[fee.kind], amount=amount(telling, fee))]
    if fee.free_over is not None:
        found.append(
            telling.say("On orders of {value} or more, it is free.", value=telling.speech.money(fee.free_over))
        )
    if fee.waived_for is not None and (places := only_places(telling, fee.waived_for)):
        found.append(telling.speech.many(*_NOT_CHARGED_IN, len(places), places=telling.speech.listing(places)))
    elif fee.waived_for is not None and (waived := whole(telling, fee.waived_for)):
        found.append(telling.say("It is not charged for: {goods}.", goods=waived))
    if fee.note is not None:
        found.append(telling.speech.ended(telling.text(fee.note)))
    return telling.speech.prose(found)


def value(telling: Telling, fee: Fee) -> str:
    """The fee as a table's cell: amount and conditions."""
    parts = [amount(telling, fee)]
    if fee.kind == "original_shipping" and not fee.free and not fee.actual_cost:
        parts.append(telling.say("not refunded"))
    if fee.free_over is not None:
        parts.append(telling.say("free on orders of {value} or more", value=telling.speech.money(fee.free_over)))
    if fee.waived_for is not None and (places := only_places(telling, fee.waived_for)):
        parts.append(telling.speech.many(*_FREE_IN, len(places), places=telling.speech.listing(places)))
    elif fee.waived_for is not None and (waived := whole(telling, fee.waived_for)):
        parts.append(telling.say("not charged for: {goods}", goods=waived))
    if fee.note is not None:
        parts.append(telling.phrase(fee.note))
    return telling.row(parts)


def named(telling: Telling, fee: Fee) -> str:
    """Name and amount in one: "Return shipping: $25"."""
    return telling.say("{label}: {value}", label=telling.say(NAMES[fee.kind]), value=value(telling, fee))


def facts(telling: Telling, fees: Iterable[Fee]) -> tuple[Fact, ...]:
    return tuple(telling.fact(NAMES[fee.kind], value(telling, fee)) for fee in fees)
