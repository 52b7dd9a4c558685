"""Fees in words: how much, for what, when not."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.fee import Fee
from plainsight.model.return_terms import Limit
from plainsight.wording import fee_words, measures
from plainsight.wording.catalogue import message, plural
from plainsight.wording.fee_amounts import amount, is_conditional
from plainsight.wording.goods import only_places, whole
from plainsight.wording.how_often import counted_for, how_often
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_REFUNDABLE = message("Refundable deposit", "fee")
_DEARER = frozenset({"small_order", "oversize"})
"""Fees that make an order dearer: what they are asked for can't stand inside "cost ... more"."""
_BROUGHT_BACK = message("You get it back if you return what it is for within {time}.")
_RESERVED = message("We only reserve it on your card.")
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
        found = [telling.say(fee_words.FREE[fee.kind])]
    elif fee.actual_cost and fee.kind == "original_shipping":
        found = [telling.say("The original delivery charge is {amount}.", amount=much)]
    elif fee.actual_cost:
        found = [telling.say("{label}: you pay {amount}.", label=label(telling, fee), amount=much)]
    else:
        found = [telling.say(fee_words.PAID[fee.kind], amount=much)]
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


def _reliefs(telling: Telling, fee: Fee) -> list[str | None]:
    """Sentences on when it is not asked, and the note."""
    found: list[str | None] = [telling.say(_NO_MORE)] if fee.at_most_item_price else []
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
    if fee.only_reserved:
        found.append(telling.say(_RESERVED))
    found.append(_given_back(telling, fee))
    found.append(telling.timed("The money is back with you within {time}.", fee.given_back_within))
    if fee.deducted and fee.kind != "restocking":  # which is kept anyway
        found.append(telling.say("We take it from your refund."))
    found.append(telling.sentence(fee.note))
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
    return telling.say(_REFUNDABLE if refundable else fee_words.NAMES[fee.kind])


def _given_back(telling: Telling, fee: Fee) -> str | None:
    """When the customer has it back; None where nothing is said."""
    if fee.bring_back_within is not None:
        return telling.say(_BROUGHT_BACK, time=telling.speech.duration(fee.bring_back_within))
    return telling.say(fee_words.GIVEN_BACK[fee.given_back]) if fee.given_back else None


def _free_first(telling: Telling, fee: Fee, number: int) -> str:
    """How many cost nothing: "The first return per order is free."; how often, where it is free so often only."""
    if fee.free and fee.free_first_per is not None:
        often = Limit(times=number, per=fee.free_first_per, within=fee.free_first_within)
        return how_often(telling, often)
    whom = counted_for(telling, fee.free_first_per, fee.free_first_within)
    if fee.kind == "reminder":
        return telling.speech.many(*fee_words.FREE_REMINDERS, number)
    if whom:
        return telling.speech.many(*fee_words.FREE_FIRST_FOR, number, whom=whom)
    return telling.speech.many(*fee_words.FREE_FIRST[fee.per[-1]], number)


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
    if fee.only_reserved:
        parts.append(telling.cell(telling.say(_RESERVED)))
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
