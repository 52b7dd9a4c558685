"""The customer's part in words: what they do, what the crew does not do, the way in, and what to report."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.base import Text
from plainsight.model.customer_part import Access, Report
from plainsight.model.delivery_rule import DeliveryRule
from plainsight.wording import fees, measures, return_terms, return_words
from plainsight.wording.anchors import within
from plainsight.wording.catalogue import message, plural
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_TASKS = {
    "measure": message("Measure doors, stairs and the room before you order", "what the customer does"),
    "clear_path": message("Clear the way from the street to the room", "what the customer does"),
    "protect_floor": message("Cover floors that are easily marked", "what the customer does"),
    "book_lift": message("Book the elevator of your building for the delivery", "what the customer does"),
    "keep_parking_free": message("Keep a place free for the van in front of your home", "what the customer does"),
    "get_permit": message("Get a parking or delivery permit where one is needed", "what the customer does"),
    "disconnect_old_item": message("Disconnect the old item that we take away", "what the customer does"),
    "empty_old_item": message("Empty the old item that we take away", "what the customer does"),
    "keep_pets_away": message("Keep pets in another room", "what the customer does"),
    "answer_phone": message("Answer the phone on the day of delivery", "what the customer does"),
    "show_identity": message("Show an identity document", "what the customer does"),
    "inspect_before_signing": message("Check the goods before you sign for them", "what the customer does"),
    "write_down_damage": message("Write any damage on the delivery note", "what the customer does"),
    "take_photos": message("Take photos of any damage and of the packaging", "what the customer does"),
    "keep_packaging": message("Keep the packaging until you have checked everything", "what the customer does"),
}
_LIMITS = {
    "remove_doors": message("Take off doors or windows", "what the crew does not do"),
    "move_furniture": message("Move what already stands there", "what the crew does not do"),
    "hoist": message("Lift goods over balconies or through windows", "what the crew does not do"),
    "connect_utilities": message("Connect anything to gas, water or electricity", "what the crew does not do"),
    "mount_on_walls": message("Fix anything to walls", "what the crew does not do"),
    "take_off_shoes": message("Take off their safety shoes", "what the crew does not do"),
    "take_old_item": message("Take away your old item", "what the crew does not do"),
    "wait_for_inspection": message("Wait until you have checked everything", "what the crew does not do"),
}
_FLOORS = plural(
    "Where there is no elevator, the crew climbs {n} floor at most.",
    "Where there is no elevator, the crew climbs {n} floors at most.",
)
_FLOORS_SHORT = plural("{n} floor at most", "{n} floors at most")
_PERMIT = {
    "customer": message("You get the parking or delivery permit where one is needed."),
    "shop": message("We get the parking or delivery permit where one is needed."),
}
_PERMIT_BY = {
    "customer": message("you get it", "parking permit"),
    "shop": message("we get it", "parking permit"),
}
_NOT_IN = {
    "returned_free": message("If something does not fit through, we take it back free of charge."),
    "returned_at_cost": message("If something does not fit through, we take it back, and you pay for both trips."),
    "left_at_door": message("If something does not fit through, we leave it at your front door."),
}
_NOT_IN_SHORT = {
    "returned_free": message("we take it back free of charge", "goods that do not fit through"),
    "returned_at_cost": message("we take it back and you pay for both trips", "goods that do not fit through"),
    "left_at_door": message("we leave it at your front door", "goods that do not fit through"),
}
_OF = {
    "damage": message("damage", "what is reported"),
    "visible_damage": message("visible damage", "what is reported"),
    "hidden_damage": message("hidden damage", "what is reported"),
    "missing_item": message("missing items", "what is reported"),
    "wrong_item": message("wrong items", "what is reported"),
    "spoiled": message("spoiled goods", "what is reported"),
    "property_damage": message("damage to your home", "what is reported"),
    "not_arrived": message("an order that did not arrive", "what is reported"),
}


def sentences(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """The way in, what the customer does and what the crew does not do."""
    found = _access(telling, rule.access) if rule.access else []
    for label, points in (
        ("What you do", _tasks(telling, rule)),
        ("What the crew does not do", _limits(telling, rule)),
    ):
        if points:
            value = telling.points(points)
            found.append(telling.speech.ended(telling.say("{label}: {value}", label=telling.say(label), value=value)))
    return found


def reports(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """What to report, one thought for each entry."""
    return [sentence for report in rule.report for sentence in _report(telling, report)]


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    found = _access_facts(telling, rule.access) if rule.access else []
    if tasks := _tasks(telling, rule):
        found.append(telling.fact("What you do", telling.points(tasks)))
    if limits := _limits(telling, rule):
        found.append(telling.fact("What the crew does not do", telling.points(limits)))
    for report in rule.report:
        found += _report_facts(telling, report)
    return found


def _tasks(telling: Telling, rule: DeliveryRule) -> list[str]:
    return _said(telling, rule.customer_part, _TASKS)


def _limits(telling: Telling, rule: DeliveryRule) -> list[str]:
    return _said(telling, rule.crew_will_not, _LIMITS)


def _said(telling: Telling, entries: Iterable[str | Text], known: dict[str, str]) -> list[str]:
    return [telling.text(entry) if isinstance(entry, Text) else telling.say(known[entry]) for entry in entries]


def _access(telling: Telling, access: Access) -> list[str | None]:
    found: list[str | None] = []
    if access.floors_without_lift == 0:
        found.append(telling.say("The crew climbs no stairs."))
    elif access.floors_without_lift is not None:
        found.append(telling.speech.many(*_FLOORS, access.floors_without_lift))
    if access.narrowest is not None:
        width = measures.measure(telling, access.narrowest)
        found.append(telling.say("Doors, stairs and hallways have to be at least {width} wide.", width=width))
    if access.van_stops_within is not None:
        distance = measures.measure(telling, access.van_stops_within)
        found.append(telling.say("The van has to be able to stop within {distance} of your door.", distance=distance))
    if access.truck_weight is not None:
        weight = measures.measure(telling, access.truck_weight)
        found.append(telling.say("Your road has to bear a truck of {weight}.", weight=weight))
    if access.permit is not None:
        found.append(telling.say(_PERMIT[access.permit]))
    if access.if_it_does_not_fit is not None:
        found.append(telling.say(_NOT_IN[access.if_it_does_not_fit]))
    if access.fee is not None:
        found.append(telling.say("That costs: {amount}.", amount=fees.value(telling, access.fee)))
    return [*found, telling.sentence(access.note)]


def _access_facts(telling: Telling, access: Access) -> list[Fact]:
    found = []
    if access.floors_without_lift is not None:
        climbs = telling.speech.many(*_FLOORS_SHORT, access.floors_without_lift)
        found.append(
            telling.fact("Without an elevator", climbs if access.floors_without_lift else telling.say("no stairs"))
        )
    if access.narrowest is not None:
        width = measures.measure(telling, access.narrowest)
        found.append(telling.fact("Doors, stairs and hallways", telling.say("at least {width} wide", width=width)))
    if access.van_stops_within is not None:
        distance = measures.measure(telling, access.van_stops_within)
        found.append(telling.fact("From the van to your door", telling.say("{distance} at most", distance=distance)))
    if access.truck_weight is not None:
        found.append(telling.fact("Your road has to bear", measures.measure(telling, access.truck_weight)))
    if access.permit is not None:
        found.append(telling.fact("Parking or delivery permit", telling.say(_PERMIT_BY[access.permit])))
    if access.if_it_does_not_fit is not None:
        cost = fees.value(telling, access.fee) if access.fee else ""
        becomes = telling.row((telling.say(_NOT_IN_SHORT[access.if_it_does_not_fit]), cost))
        found.append(telling.fact("If something does not fit through", becomes))
    if access.note is not None:
        found.append(telling.fact("About the way in", telling.text(access.note)))
    return found


def _report(telling: Telling, report: Report) -> list[str | None]:
    things, when = _things(telling, report), _when(telling, report)
    ways = telling.speech.listing((telling.channel(named) for named in report.channels), "or")
    gives = telling.phrase(report.gives) if report.gives else ""
    found: list[str | None] = []
    if report.of == ("not_arrived",) and when and not report.to_driver:
        found.append(telling.say("If an order does not arrive, please report it {when}.", when=when))
    elif report.to_driver:
        found.append(telling.say("Please tell the driver at the door about {things}.", things=things))
        if when:
            found.append(telling.say("Later, please report it {when}.", when=when))
    elif when and gives:
        found.append(
            telling.say("Please report {things} {when}; you get {gives}.", things=things, when=when, gives=gives)
        )
    elif when:
        found.append(telling.say("Please report {things} {when}.", things=things, when=when))
    else:
        found.append(telling.say("Please report {things}.", things=things))
    if ways:
        found.append(telling.say("How to report it: {ways}.", ways=ways))
    found.append(return_terms.evidence(telling, report.evidence))
    if gives and (report.to_driver or not when or report.of == ("not_arrived",)):
        found.append(telling.say("You get {gives}.", gives=gives))
    if report.remedy:
        words = return_words.WE | return_words.WE_WITH_THE_ITEM
        does = telling.speech.listing((telling.say(words[remedy]) for remedy in report.remedy), "or")
        time = telling.speech.duration(report.remedy_within) if report.remedy_within else None
        found.append(
            telling.say("Then we {remedy} within {time}.", remedy=does, time=time)
            if time
            else telling.say("Then we {remedy}.", remedy=does)
        )
    found.append(return_terms.answered(telling, report.answered_within))
    return [*found, telling.sentence(report.note)]


def _report_facts(telling: Telling, report: Report) -> list[Fact]:
    parts = [telling.say("tell the driver at the door")] if report.to_driver else []
    parts.append(_when(telling, report))
    if report.channels:
        parts.append(telling.speech.listing((telling.channel(named) for named in report.channels), "or"))
    if report.evidence:
        named = return_terms.sent_along(telling, report.evidence)
        parts.append(telling.say("send us {things}", things=named))
    if report.gives is not None:
        parts.append(telling.say("you get {gives}", gives=telling.phrase(report.gives)))
    if report.remedy:
        remedies = telling.speech.listing(
            (telling.say(return_words.REMEDIES[named]) for named in report.remedy), "or"
        )
        time = telling.speech.duration(report.remedy_within) if report.remedy_within else None
        parts.append(telling.say("{remedy} within {time}", remedy=remedies, time=time) if time else remedies)
    if (answer := return_terms.answered(telling, report.answered_within)) is not None:
        parts.append(telling.cell(answer))
    if report.note is not None:
        parts.append(telling.phrase(report.note))
    label = telling.speech.sentence(telling.say("report {things}", things=_things(telling, report)))
    return [Fact(label, telling.speech.sentence(telling.row(parts)))]


def _things(telling: Telling, report: Report) -> str:
    return telling.speech.listing((telling.say(_OF[thing]) for thing in report.of), "or")


def _when(telling: Telling, report: Report) -> str:
    return within(telling, telling.speech.duration(report.within), report.anchor) if report.within else ""
