"""Fees in words: how much, for what, when not."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.fee import Fee
from plainsight.model.return_terms import Limit
from plainsight.wording import measures, return_terms
from plainsight.wording.catalogue import message, plural
from plainsight.wording.fee_amounts import amount, is_conditional
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
    "stairs": message("Carrying it up the stairs", "fee"),
    "oversize": message("Oversize goods", "fee"),
    "small_order": message("Small orders", "fee"),
    "wrong_address": message("Wrong address", "fee"),
    "repacking": message("Repacking", "fee"),
    "installation": message("Installation", "fee"),
    "cash_on_delivery": message("Cash on delivery", "fee"),
    "deposit": message("Deposit", "fee"),
    "rental": message("Rent", "fee"),
    "late_return": message("Late return", "fee"),
    "damage": message("Damage", "fee"),
    "alteration": message("Alterations", "fee"),
    "reminder": message("Reminders", "fee"),
    "exchange_shipping": message("Sending the exchange", "fee"),
    "other": message("Fee", "fee"),
}
_REFUNDABLE = message("Refundable deposit", "fee")
_DEARER = frozenset({"small_order", "oversize"})
"""Fees that make an order dearer: what they are asked for can't stand inside "cost ... more"."""
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
    "stairs": message("Carrying it up the stairs costs {amount}."),
    "oversize": message("Oversize goods cost {amount} more."),
    "small_order": message("Small orders cost {amount} more."),
    "wrong_address": message("If the address is wrong, sending it again costs {amount}."),
    "repacking": message("Repacking goods that come without their packaging costs {amount}."),
    "installation": message("Installation costs {amount}."),
    "cash_on_delivery": message("Paying in cash on delivery costs {amount}."),
    "deposit": message("We ask for a deposit of {amount}."),
    "rental": message("Renting it costs {amount}."),
    "late_return": message("Bringing it back late costs {amount}."),
    "damage": message("Damage costs {amount}."),
    "alteration": message("Alterations cost {amount}."),
    "reminder": message("A reminder of an unpaid invoice costs {amount}."),
    "exchange_shipping": message("Sending what you get in exchange costs {amount}."),
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
    "stairs": message("Carrying it up the stairs is free."),
    "oversize": message("Oversize goods cost nothing more."),
    "small_order": message("Small orders cost nothing more."),
    "wrong_address": message("If the address is wrong, sending it again is free."),
    "repacking": message("Repacking is free."),
    "installation": message("Installation is free."),
    "cash_on_delivery": message("Paying in cash on delivery is free."),
    "deposit": message("We ask for no deposit."),
    "rental": message("Renting it is free."),
    "late_return": message("Bringing it back late costs nothing."),
    "damage": message("Damage costs nothing."),
    "alteration": message("Alterations are free."),
    "reminder": message("A reminder of an unpaid invoice is free."),
    "exchange_shipping": message("Sending what you get in exchange is free."),
    "other": message("There is no fee."),
}
_FREE_FIRST = {
    "order": plural("The first time is free.", "The first {n} times are free."),
    "item": plural("The first item is free.", "The first {n} items are free."),
    "parcel": plural("The first parcel is free.", "The first {n} parcels are free."),
    "hour": plural("The first hour is free.", "The first {n} hours are free."),
    "day": plural("The first day is free.", "The first {n} days are free."),
    "week": plural("The first week is free.", "The first {n} weeks are free."),
    "month": plural("The first month is free.", "The first {n} months are free."),
    "part": plural("The first part is free.", "The first {n} parts are free."),
    "stop": plural("The first visit is free.", "The first {n} visits are free."),
    "floor": plural("The first floor is free.", "The first {n} floors are free."),
    "km": plural("The first kilometer is free.", "The first {n} kilometers are free."),
    "mile": plural("The first mile is free.", "The first {n} miles are free."),
    "return": plural("The first return is free.", "The first {n} returns are free."),
    "weekend": plural("The first weekend is free.", "The first {n} weekends are free."),
}
_FREE_FIRST_FOR = plural("The first return {whom} is free.", "The first {n} returns {whom} are free.")
_FREE_REMINDERS = plural("The first reminder is free.", "The first {n} reminders are free.")
GIVEN_BACK = {
    "on_return": message("You get it back when you return what it is for."),
    "on_purchase": message("If you buy, we take it off the price."),
    "on_repair": message("If you have it repaired, we take it off the price of the repair."),
    "if_cancelled_in_time": message("You get it back if you cancel in time."),
    "never": message("It is not given back."),
}
_BROUGHT_BACK = message("You get it back if you return what it is for within {time}.")
_NO_MORE = message("It never comes to more than the item costs.")
_NOT_CHARGED_IN = plural("It is not charged in {places}.", "It is not charged in {places}.")
_FREE_IN = plural("not charged in {places}", "not charged in {places}")


def sentences(telling: Telling, fees: Iterable[Fee]) -> list[str]:
    """Fees told in prose, each kind once: those of one kind that differ in when they are asked stand in one list."""
    kinds: dict[tuple[str, str], list[Fee]] = {}
    for fee in fees:
        kinds.setdefault((fee.kind, telling.text(fee.name) if fee.name else ""), []).append(fee)
    return [sentence(telling, alike[0]) if len(alike) == 1 else _list(telling, alike) for alike in kinds.values()]


def sentence(telling: Telling, fee: Fee) -> str:
    """The fee told in prose, with when it is not asked: one thought, though it may take several sentences."""
    much = amount(telling, fee)
    if fee.kind == "original_shipping" and fee.waived_with_whole_order:
        found = [telling.say("We refund the original delivery charge only if you return the whole order.")]
    elif fee.kind in _DEARER and fee.order_value is not None:
        orders = telling.speech.sentence(measures.order_value(telling, fee.order_value))
        more = telling.say("{amount} more", amount=amount(telling, fee.model_copy(update={"order_value": None})))
        found = [telling.speech.ended(telling.say("{case}: {terms}", case=orders, terms=more))]
    elif fee.name is not None or (is_conditional(fee) and (fee.free or fee.kind in _DEARER)):
        found = [telling.say("{label}: {amount}.", label=label(telling, fee), amount=much)]
    elif fee.kind == "deposit" and fee.given_back == "on_return" and not fee.free:
        found = [telling.say("We ask for a refundable deposit of {amount}.", amount=much)]
    elif fee.free:
        found = [telling.say(_FREE[fee.kind])]
    elif fee.actual_cost and fee.kind == "original_shipping":
        found = [telling.say("The original delivery charge is {amount}.", amount=much)]
    elif fee.actual_cost:
        found = [telling.say("{label}: you pay {amount}.", label=label(telling, fee), amount=much)]
    else:
        found = [telling.say(_PAID[fee.kind], amount=much)]
    return telling.speech.prose([*found, *_reliefs(telling, fee)])


def _list(telling: Telling, alike: list[Fee]) -> str:
    """Fees of one kind in a row: "Return shipping: $9 by parcel; free in a store."; apart where reliefs differ."""
    reliefs = [_reliefs(telling, fee) for fee in alike]
    if any(relief != reliefs[0] for relief in reliefs):
        return telling.speech.prose(sentence(telling, fee) for fee in alike)
    line = telling.row(amount(telling, fee) for fee in alike)
    return telling.speech.prose(
        [telling.say("{label}: {amount}.", label=label(telling, alike[0]), amount=line), *reliefs[0]]
    )


def _reliefs(telling: Telling, fee: Fee) -> list[str]:
    """Sentences on when it is not asked, and the note."""
    found = [telling.say(_NO_MORE)] if fee.at_most_item_price else []
    found += [_free_first(telling, fee, fee.free_first)] if fee.free_first else []
    if fee.free_over is not None:
        found.append(
            telling.say("On orders of {value} or more, it is free.", value=telling.speech.money(fee.free_over))
        )
    if fee.waived_for is not None and (places := only_places(telling, fee.waived_for)):
        found.append(telling.speech.many(*_NOT_CHARGED_IN, len(places), places=telling.speech.listing(places)))
    elif fee.waived_for is not None and (waived := whole(telling, fee.waived_for)):
        found.append(telling.say("It is not charged for: {goods}.", goods=waived))
    if fee.waived_where_prohibited:
        found.append(telling.say("It is not charged where the law forbids it."))
    if fee.waived_with_whole_order and fee.kind != "original_shipping":
        found.append(telling.say("It is not charged if you return the whole order."))
    if returned := _given_back(telling, fee):
        found.append(returned)
    if fee.given_back_within is not None:
        time = telling.speech.duration(fee.given_back_within)
        found.append(telling.say("The money is back with you within {time}.", time=time))
    if fee.deducted and fee.kind != "restocking":  # which is kept anyway
        found.append(telling.say("We take it from your refund."))
    if fee.note is not None:
        found.append(telling.speech.ended(telling.text(fee.note)))
    return found


_WHOLE_ORDER_CELL = (
    message("not charged if the whole order comes back"),
    message("refunded if the whole order comes back"),
)


def label(telling: Telling, fee: Fee) -> str:
    """What the fee is called, as a heading."""
    if fee.name:
        return telling.text(fee.name)
    refundable = fee.kind == "deposit" and fee.given_back == "on_return" and not fee.free
    return telling.say(_REFUNDABLE if refundable else NAMES[fee.kind])


def _given_back(telling: Telling, fee: Fee) -> str | None:
    """When the customer has it back; None where nothing is said."""
    if fee.bring_back_within is not None:
        return telling.say(_BROUGHT_BACK, time=telling.speech.duration(fee.bring_back_within))
    return telling.say(GIVEN_BACK[fee.given_back]) if fee.given_back else None


def _free_first(telling: Telling, fee: Fee, number: int) -> str:
    """How many cost nothing: "The first return per order is free."; how often, where it is free so often only."""
    if fee.free and fee.free_first_per is not None:
        often = Limit(times=number, per=fee.free_first_per, within=fee.free_first_within)
        return return_terms.how_often(telling, often)
    whom = return_terms.counted_for(telling, fee.free_first_per, fee.free_first_within)
    if fee.kind == "reminder":
        return telling.speech.many(*_FREE_REMINDERS, number)
    if whom:
        return telling.speech.many(*_FREE_FIRST_FOR, number, whom=whom)
    return telling.speech.many(*_FREE_FIRST[fee.per[-1]], number)


def value(telling: Telling, fee: Fee) -> str:
    """The fee as a table's cell: amount and conditions."""
    parts = [amount(telling, fee)]
    if fee.at_most_item_price:
        parts.append(telling.cell(telling.say(_NO_MORE)))
    if fee.free_first:
        parts.append(telling.cell(_free_first(telling, fee, fee.free_first)))
    if fee.kind == "original_shipping" and not fee.free and not fee.actual_cost:
        parts.append(telling.say("not refunded"))
    if fee.free_over is not None:
        parts.append(telling.say("free on orders of {value} or more", value=telling.speech.money(fee.free_over)))
    if fee.waived_for is not None and (places := only_places(telling, fee.waived_for)):
        parts.append(telling.speech.many(*_FREE_IN, len(places), places=telling.speech.listing(places)))
    elif fee.waived_for is not None and (waived := whole(telling, fee.waived_for)):
        parts.append(telling.say("not charged for: {goods}", goods=waived))
    if fee.waived_where_prohibited:
        parts.append(telling.say("not charged where the law forbids it"))
    if fee.waived_with_whole_order:
        parts.append(telling.say(_WHOLE_ORDER_CELL[fee.kind == "original_shipping"]))
    if returned := _given_back(telling, fee):
        parts.append(telling.cell(returned))
    if fee.given_back_within is not None:
        time = telling.speech.duration(fee.given_back_within)
        parts.append(telling.say("back within {time}", time=time))
    if fee.deducted:
        parts.append(telling.say("taken from the refund"))
    if fee.note is not None:
        parts.append(telling.phrase(fee.note))
    return telling.row(parts)


def named(telling: Telling, fee: Fee) -> str:
    """Name and amount in one: "Return shipping: $25"."""
    return telling.say("{label}: {value}", label=label(telling, fee), value=value(telling, fee))


def facts(telling: Telling, fees: Iterable[Fee]) -> tuple[Fact, ...]:
    return tuple(
        Fact(telling.speech.sentence(label(telling, fee)), telling.speech.sentence(value(telling, fee)))
        for fee in fees
    )
