"""A delivery rule in words: the window, the quoted days, how far it is carried, what it costs."""

from __future__ import annotations

from plainsight.model.delivery_rule import DeliveryRule
from plainsight.wording import (
    customer_part,
    delivery_window,
    fees,
    handing_over,
    missed_delivery,
    old_goods,
    on_the_way,
    sending,
    shipping,
    slot_change,
    substitution,
    transit,
)
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits_sentence, names_goods
from plainsight.wording.hours import in_a_row
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_CARRIED = {
    "kerbside": message("The crew brings your order to the street in front of your home, not inside."),
    "threshold": message("The crew brings your order to your front door, not further inside."),
    "room_of_choice": message("The crew carries your order into the room you choose."),
    "white_glove": message(
        "The crew carries your order into the room you choose, unpacks it and takes the packaging away."
    ),
}
_WAYS = {
    "delivery": message("delivery", "way to receive an order"),
    "scheduled_delivery": message("delivery by appointment", "way to receive an order"),
    "pickup_in_store": message("collection in store", "way to receive an order"),
    "collection_point": message("collection point", "way to receive an order"),
}
_HOW = {
    "delivery": message("We deliver {goods}."),
    "scheduled_delivery": message("We deliver {goods} by appointment."),
    "pickup_in_store": message("You collect {goods} at our store."),
    "collection_point": message("You collect {goods} at a collection point."),
}
_HOW_LONG = {
    "delivery": message("We deliver {goods}; delivery takes {time}."),
    "scheduled_delivery": message("We deliver {goods} by appointment; delivery takes {time}."),
}


def sentences(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """The rule in prose; days on the way are the quoted ones only."""
    found: list[str | None] = _promise(telling, rule)
    if rule.age_check is not None:
        found += handing_over.age_check(telling, rule.age_check)
    if rule.signature is not None:
        found.append(handing_over.signature(telling, rule.signature))
    if rule.change is not None:
        found += slot_change.sentences(telling, rule.change)
    if rule.missed is not None:
        found += missed_delivery.sentences(telling, rule.missed)
    found += fees.sentences(telling, rule.fees)
    for offer in rule.take_back:
        found += old_goods.take_back(telling, offer)
    found += on_the_way.sentences(telling, rule)
    if rule.substitution is not None:
        found += substitution.sentences(telling, rule.substitution)
    if rule.window is None:  # a window is told in few words; beside it, the customer's part is among the facts
        found += customer_part.sentences(telling, rule)
    found += customer_part.reports(telling, rule)
    if not any(found):
        found.append(telling.say(_HOW[rule.fulfillment], goods=goods(telling, rule.scope)))
    return [*found, limits_sentence(telling, rule.scope)]


def answer(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """What an answer needs: the window alone, or else how long, how far and at what cost."""
    limits = limits_sentence(telling, rule.scope)
    if rule.window is not None:
        return [sentences(telling, rule)[0], limits]
    found = [*_promise(telling, rule), *fees.sentences(telling, rule.fees)]
    goods_alone = [telling.say(_HOW[rule.fulfillment], goods=goods(telling, rule.scope))]
    told: list[str | None] = [sentence for sentence in found if sentence]
    return [*(told if told and told != goods_alone else sentences(telling, rule)[:-1]), limits]


def _promise(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """When it comes, how far it is carried, what that costs."""
    found: list[str | None] = []
    if rule.window is not None:
        found += delivery_window.sentences(telling, rule, rule.window)
        found.append(_transit(telling, rule))
    elif rule.transit is not None and rule.fulfillment in _HOW_LONG and _says_how(rule):
        time, named = transit.counted(telling, rule.transit), goods(telling, rule.scope)
        found.append(telling.say(_HOW_LONG[rule.fulfillment], goods=named, time=time))
    else:
        if _says_how(rule):
            found.append(telling.say(_HOW[rule.fulfillment], goods=goods(telling, rule.scope)))
        found.append(_transit(telling, rule))
    if rule.transit is not None:
        found += transit.terms(telling, rule.transit)
    if rule.appointment is not None:
        found += handing_over.appointment(telling, rule.appointment)
    found += [*sending.sentences(telling, rule), *handing_over.ready(telling, rule)]
    if rule.on_holidays is not None:
        found.append(telling.say(handing_over.ON_HOLIDAYS[rule.on_holidays]))
    if rule.hours_available:
        times = in_a_row(telling, rule.hours_available)
        found.append(telling.say("Delivery and pickup are possible at these times only: {times}.", times=times))
    if rule.cut_off:
        times = telling.row(shipping.cut_off(telling, cut_off) for cut_off in rule.cut_off)
        found.append(telling.say("Orders count for the same day until: {times}.", times=times))
    if rule.level is not None:
        found.append(telling.say(_CARRIED[rule.level]))
    found.append(telling.timed("Fresh goods keep for at least {time} from delivery.", rule.shelf_life))
    return [*found, *shipping.sentences(telling, rule)]


def _says_how(rule: DeliveryRule) -> bool:
    return names_goods(rule.scope) or rule.fulfillment != "delivery"


def _transit(telling: Telling, rule: DeliveryRule) -> str | None:
    if rule.transit is None:
        return None
    time = transit.counted(telling, rule.transit)
    if rule.fulfillment in ("pickup_in_store", "collection_point"):
        return telling.say("Getting it ready takes {time}.", time=time)
    return telling.say("Delivery takes {time}.", time=time)


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """Every fact of the rule that customers may know."""
    return [telling.fact("How you receive it", telling.say(_WAYS[rule.fulfillment])), *terms(telling, rule)]


def order_facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """The facts that an order is told; that it is delivered goes without saying."""
    return terms(telling, rule) if rule.fulfillment == "delivery" else facts(telling, rule)


def terms(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """All facts but how it is received."""
    found: list[Fact] = []
    if rule.level is not None:
        found.append(telling.fact("How far we carry it", telling.say(shipping.LEVELS[rule.level])))
    if rule.window is not None:
        found += delivery_window.facts(telling, rule.window)
    found += [*sending.facts(telling, rule), *handing_over.facts(telling, rule)]
    if rule.change is not None:
        found += slot_change.facts(telling, rule.change)
    if rule.missed is not None:
        found += missed_delivery.facts(telling, rule.missed)
    if rule.transit is not None:
        found += transit.facts(telling, rule.transit)
    if rule.hours_available:
        times = in_a_row(telling, rule.hours_available)
        found.append(telling.fact("Delivery and pickup times", times))
    for cut_off in rule.cut_off:
        found.append(telling.fact("Orders count for the same day until", shipping.cut_off(telling, cut_off)))
    found += shipping.facts(telling, rule)
    found += on_the_way.facts(telling, rule)
    found += fees.facts(telling, rule.fees)
    if rule.take_back:
        found.append(old_goods.take_back_fact(telling, rule.take_back))
    if rule.substitution is not None:
        found += substitution.facts(telling, rule.substitution)
    if rule.shelf_life is not None:
        time = telling.say("at least {time} from delivery", time=telling.speech.duration(rule.shelf_life))
        found.append(telling.fact("Fresh goods keep", time))
    return [*found, *customer_part.facts(telling, rule)]
