"""A delivery rule in words: the window, the quoted days, how far it is carried, what it costs."""

from __future__ import annotations

from plainsight.model.delivery_rule import CutOff, DeliveryRule, Transit
from plainsight.model.rule import Anchor
from plainsight.wording import delivery_window, fees
from plainsight.wording.anchors import span, within
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits_sentence, names_goods
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
_LEVELS = {
    "kerbside": message("to the street in front of your home", "how far it is carried"),
    "threshold": message("to your front door", "how far it is carried"),
    "room_of_choice": message("into the room you choose", "how far it is carried"),
    "white_glove": message("into the room you choose, unpacked, packaging taken away", "how far it is carried"),
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
_COUNTED: dict[Anchor, str] = {
    "delivered": message("{time} from delivery", "a time counted from this event"),
    "received": message("{time} from receipt", "a time counted from this event"),
    "purchased": message("{time} from your order", "a time counted from this event"),
    "shipped": message("{time} from dispatch", "a time counted from this event"),
    "fulfilled": message("{time} from completion of the order", "a time counted from this event"),
    "confirmed": message("{time} from confirmation of the order", "a time counted from this event"),
    "scheduled": message("{time} from the scheduled date", "a time counted from this event"),
    "reported": message("{time} from your report", "a time counted from this event"),
}


def sentences(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """The rule in prose; days on the way are the quoted ones only."""
    found: list[str | None] = []
    if rule.window is not None:
        found += delivery_window.sentences(telling, rule, rule.window)
        found.append(_transit(telling, rule))
    elif rule.transit is not None and rule.fulfillment in _HOW_LONG and _says_how(rule):
        time, named = counted(telling, rule.transit), goods(telling, rule.scope)
        found.append(telling.say(_HOW_LONG[rule.fulfillment], goods=named, time=time))
    else:
        if _says_how(rule):
            found.append(telling.say(_HOW[rule.fulfillment], goods=goods(telling, rule.scope)))
        found.append(_transit(telling, rule))
    if rule.level is not None:
        found.append(telling.say(_CARRIED[rule.level]))
    if rule.change is not None:
        found.append(delivery_window.change_sentence(telling, rule.change))
    found += fees.sentences(telling, rule.fees)
    if rule.report_within is not None:
        found.append(_report(telling, rule))
    if not any(found):
        found.append(telling.say(_HOW[rule.fulfillment], goods=goods(telling, rule.scope)))
    found.append(limits_sentence(telling, rule.scope))
    return found


def answer(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """What an answer needs: the window alone, or else how long, how far and at what cost."""
    if rule.window is not None:
        return sentences(telling, rule)[:1]
    brief = rule.model_copy(update={"change": None, "report_within": None, "report_gives": None})
    *found, _limits = sentences(telling, brief)
    return found


def _says_how(rule: DeliveryRule) -> bool:
    return names_goods(rule.scope) or rule.fulfillment != "delivery"


def _transit(telling: Telling, rule: DeliveryRule) -> str | None:
    if rule.transit is None:
        return None
    time = counted(telling, rule.transit)
    if rule.fulfillment in ("pickup_in_store", "collection_point"):
        return telling.say("Getting it ready takes {time}.", time=time)
    return telling.say("Delivery takes {time}.", time=time)


def counted(telling: Telling, transit: Transit) -> str:
    """The promised days and what they count from: "4 to 6 business days from your order"."""
    return telling.say(_COUNTED[transit.anchor], time=span(telling, transit.quoted, transit.unit))


def _report(telling: Telling, rule: DeliveryRule) -> str:
    assert rule.report_within is not None
    time = telling.speech.duration(rule.report_within)
    if rule.report_gives is None:
        return telling.say("Please report damage within {time} of delivery.", time=time)
    gives = telling.phrase(rule.report_gives)
    return telling.say("Please report damage within {time} of delivery; you get {gives}.", time=time, gives=gives)


def _cut_off(telling: Telling, cut_off: CutOff) -> str:
    """Until when an order counts for the day: "2:00 PM, Eastern Time, Monday to Friday"."""
    speech = telling.speech
    time = speech.time(cut_off.time)
    zone = cut_off.time_zone or telling.policy.shop.time_zone
    if zone is not None:
        time = telling.say("{time}, {zone}", time=time, zone=speech.zone(zone))
    return telling.say("{time}, {days}", time=time, days=speech.weekdays(cut_off.days)) if cut_off.days else time


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """Every fact of the rule that customers may know."""
    speech = telling.speech
    found = [telling.fact("How you receive it", telling.say(_WAYS[rule.fulfillment]))]
    if rule.level is not None:
        found.append(telling.fact("How far we carry it", telling.say(_LEVELS[rule.level])))
    if rule.window is not None:
        found += delivery_window.facts(telling, rule.window)
    if rule.change is not None:
        found += delivery_window.change_facts(telling, rule.change)
    if rule.transit is not None:
        found.append(telling.fact("Delivery time", counted(telling, rule.transit)))
    if rule.cut_off is not None:
        found.append(telling.fact("Orders count for the same day until", _cut_off(telling, rule.cut_off)))
    found += fees.facts(telling, rule.fees)
    if rule.customer_part:
        found.append(telling.fact("What you do", telling.points(rule.customer_part)))
    if rule.crew_will_not:
        found.append(telling.fact("What the crew does not do", telling.points(rule.crew_will_not)))
    if rule.report_within is not None:
        value = within(telling, speech.duration(rule.report_within), "delivered")
        found.append(telling.fact("Report damage", value))
    if rule.report_gives is not None:
        found.append(telling.fact("What you get for a report", telling.text(rule.report_gives)))
    return found
