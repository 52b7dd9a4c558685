"""The price list of delivery in words, what comes on top, and until when an order counts for the same day."""

from __future__ import annotations

from plainsight.model.delivery_rule import DeliveryRule
from plainsight.model.shipping import CutOff, OnTop, ShippingCondition
from plainsight.wording import fee_words, fees, goods, measures, transit
from plainsight.wording.anchors import span
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import COMMA, Telling

LEVELS = {
    "kerbside": message("to the street in front of your home", "how far it is carried"),
    "threshold": message("to your front door", "how far it is carried"),
    "room_of_choice": message("into the room you choose", "how far it is carried"),
    "white_glove": message("into the room you choose, unpacked, packaging taken away", "how far it is carried"),
}
_ON_TOP = {
    "custom_made": message("made to order", "what makes a delivery longer or dearer"),
    "bulk": message("large orders", "what makes a delivery longer or dearer"),
    "peak_season": message("busy season", "what makes a delivery longer or dearer"),
    "backorder": message("out of stock when you order", "what makes a delivery longer or dearer"),
    "oversize": message("oversize", "what makes a delivery longer or dearer"),
    "remote": message("hard-to-reach places", "what makes a delivery longer or dearer"),
    "other": message("in addition", "what makes a delivery longer or dearer"),
}


def sentences(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """The price list line by line, what comes on top, and from what value on there is delivery at all."""
    found: list[str | None] = []
    for line, (case, terms) in _lines(telling, rule):
        if terms:
            found.append(telling.speech.ended(telling.say("{case}: {terms}", case=case, terms=terms)))
            found.append(telling.sentence(line.note))
        elif line.note is not None:
            found.append(
                telling.speech.ended(telling.say("{case}: {terms}", case=case, terms=telling.phrase(line.note)))
            )
    if rule.minimum_order_value is not None:
        value = telling.speech.money(rule.minimum_order_value)
        found.append(telling.say("We deliver orders of {value} or more.", value=value))
    return found


def cut_off(telling: Telling, cut_off: CutOff) -> str:
    """Until when an order counts for the day: "2:00 PM, Eastern Time, Monday to Friday"."""
    speech = telling.speech
    time = speech.time(cut_off.time)
    zone = cut_off.time_zone or telling.policy.shop.time_zone
    if zone is not None:
        time = telling.say("{time}, {zone}", time=time, zone=speech.zone(zone))
    return telling.say("{time}, {days}", time=time, days=speech.weekdays(cut_off.days)) if cut_off.days else time


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """Every line of the price list and everything on top of it, each as a fact of its own."""
    found = []
    for line, (case, terms) in _lines(telling, rule):
        told = telling.row((terms, telling.phrase(line.note) if line.note else ""))
        found.append(Fact(telling.speech.sentence(case), telling.speech.sentence(told)))
    if rule.minimum_order_value is not None:
        found.append(telling.fact("Least order value", telling.speech.money(rule.minimum_order_value)))
    return found


def _lines(telling: Telling, rule: DeliveryRule) -> list[tuple[ShippingCondition | OnTop, tuple[str, str]]]:
    """Each line with its case and its terms, the note left out."""
    alone = len(rule.shipping_conditions) == 1
    prices = [(line, (_case(telling, line, alone=alone), _terms(telling, line))) for line in rule.shipping_conditions]
    return [*prices, *((case, _on_top(telling, case)) for case in rule.on_top)]


def _case(telling: Telling, line: ShippingCondition, *, alone: bool) -> str:
    parts = [telling.text(line.name)] if line.name else []
    if line.rate is not None and (line.rate.kind != "delivery" or line.rate.name):
        parts.append(fees.label(telling, line.rate))
    parts += goods.case(telling, line.for_)
    if line.level is not None:
        parts.append(telling.say(LEVELS[line.level]))
    parts += [*_sizes(telling, line), *_season(telling, line)]
    if not parts:
        parts = [telling.say(fee_words.NAMES["delivery"]) if alone else telling.say("In all other cases")]
    return telling.say(COMMA).join(parts)


def _terms(telling: Telling, line: ShippingCondition) -> str:
    parts = [telling.say("we do not deliver")] if line.does_not_ship else []
    if line.rate is not None:
        parts.append(fees.value(telling, line.rate))
    if line.cut_off is not None:
        until = telling.fact("Orders count for the same day until", cut_off(telling, line.cut_off))
        parts.append(telling.speech.inside(telling.named(until)))
    if line.transit is not None:
        _promise, *more = transit.facts(telling, line.transit)
        parts += [transit.counted(telling, line.transit), *(telling.named(fact) for fact in more)]
    return telling.row(parts)


def _on_top(telling: Telling, case: OnTop) -> tuple[str, str]:
    """Case and terms of what comes on top."""
    parts = [telling.say(_ON_TOP[case.case]), *goods.case(telling, case.for_), *_sizes(telling, case)]
    parts += _season(telling, case)
    terms = []
    if case.days is not None:
        terms.append(telling.say("{time} more", time=span(telling, case.days, case.unit)))
    if case.rate is not None:
        plain = case.rate.kind == "delivery" and case.rate.name is None
        cost = fees.value(telling, case.rate) if plain else fees.named(telling, case.rate)
        terms.append(cost if case.rate.free else telling.say("{amount} more", amount=cost))
    return telling.say(COMMA).join(parts), telling.row(terms)


def _sizes(telling: Telling, line: ShippingCondition | OnTop) -> list[str]:
    found = []
    if line.order_value is not None:
        found.append(measures.order_value(telling, line.order_value))
    if line.num_items is not None:
        found.append(measures.num_items(telling, line.num_items))
    if line.weight is not None:
        found.append(measures.weight(telling, line.weight))
    if isinstance(line, ShippingCondition) and line.distance is not None:
        found.append(measures.distance(telling, line.distance))
    if isinstance(line, OnTop) and line.longest_side is not None:
        found.append(measures.longest_side(telling, line.longest_side))
    return found


def _season(telling: Telling, line: ShippingCondition | OnTop) -> list[str]:
    """From when until when it holds; nothing where it holds all year."""
    first = telling.speech.closure_day(str(line.from_)) if line.from_ else None
    last = telling.speech.closure_day(str(line.until)) if line.until else None
    if first and last:
        return [telling.say("from {first} to {last}", first=first, last=last)]
    if first:
        return [telling.say("from {first}", first=first)]
    return [telling.say("until {date}", date=last)] if last else []
