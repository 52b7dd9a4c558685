"""A promise about delivery is weaker: a longer wait, a shorter notice, not carried as far."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import (
    CAP,
    COST,
    GIVEN,
    GROWS,
    KEEPS,
    LESS,
    MORE,
    NEUTRAL,
    NO,
    TAKEN,
    UNCLEAR,
    WORDS,
    YES,
    ranked,
)
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import DELIVERY

CODE = "PG211"
NAME = "delivery-worse"
SEVERITY = Severity.ERROR
EFFECT = "the promise of the rule {rule} is weaker: {before} becomes {after}"
WHY = "Somebody takes a day off for a delivery; every hour more, and every notice less, is theirs."
HELP = "Keep the promise, or approve the change with the day from which orders get the new one."
_UNTAKEN = ranked("refunded", "refunded_less_costs", "kept_at_cost", "disposed_of")
FACTS = (
    ("window", NEUTRAL),
    ("window.length", MORE),
    ("window.days", KEEPS),
    ("window.told", GIVEN),
    ("window.told.when", ranked("at_order", "at_scheduling", "day_before", "same_day")),
    ("window.told.by", KEEPS),
    ("window.told.at", MORE),
    ("window.assigned_by", ranked("customer", "shop", "carrier")),
    ("window.call_ahead", LESS),
    ("window.crew_waits", LESS),
    ("transit", GIVEN),
    ("transit.quoted.most", MORE),
    ("transit.quoted.least", NEUTRAL),
    ("transit.unit", ranked("calendar_day", "business_day")),
    ("transit_shown", KEEPS),
    ("appointment", GIVEN),
    ("appointment.made_by", UNCLEAR),
    ("appointment.by", KEEPS),
    ("appointment.within", MORE),
    ("appointment.anchor", UNCLEAR),
    ("appointment.note", WORDS),
    ("accept_within", CAP),
    ("hours_available", UNCLEAR),
    ("hours_available.*", UNCLEAR),
    ("shipping_conditions.from", UNCLEAR),
    ("shipping_conditions.until", UNCLEAR),
    ("delay", GIVEN),
    ("delay.told_within", MORE),
    ("delay.note", WORDS),
    ("duties.for", UNCLEAR),
    ("level", ranked("white_glove", "room_of_choice", "threshold", "kerbside")),
    ("crew_will_not", GROWS),
    ("shipping_conditions.transit", GIVEN),
    ("shipping_conditions.transit.quoted.most", MORE),
    ("shipping_conditions.transit.quoted.least", NEUTRAL),
    ("missed.attempts", LESS),
    ("missed.unpaid", _UNTAKEN),
    ("missed.unclaimed", _UNTAKEN),
    ("on_holidays", UNCLEAR),
    ("take_back", GIVEN),
    ("take_back.bought", ranked("nothing", "anything", "same_kind")),
    ("take_back.handed_over", KEEPS),
    ("take_back.longest_side", TAKEN),
    ("take_back.longest_side.value", CAP),
    ("take_back.number", CAP),
    ("take_back.told_when_ordering", NO),
    ("take_back.note", WORDS),
    ("report_gives", WORDS),
    ("change", GIVEN),
    ("duties", UNCLEAR),
    ("duties.paid_by", ranked("shop", "customer")),
    ("duties.collected", ranked("at_checkout", "on_delivery")),
    ("missed", GIVEN),
    ("missed.then", KEEPS),
    ("backorder", GIVEN),
    ("backorder.choices", KEEPS),
    ("backorder.kept_for", UNCLEAR),
    ("backorder.told_within", MORE),
    ("split_shipment", GIVEN),
    ("split_shipment.parts", UNCLEAR),
    ("split_shipment.charged", ranked("once", None, "each_part")),
    ("substitution", GIVEN),
    ("substitution.sent", ranked("if_agreed", "unless_refused")),
    ("substitution.price", ranked("lower_of_both", "as_ordered", "its_own")),
    ("substitution.refuse_at_door", YES),
    ("substitution.told", GIVEN),
    ("substitution.told.before", LESS),
    ("substitution.told.when", ranked("at_order", "at_scheduling", "day_before", "same_day")),
    ("substitution.told.by", KEEPS),
    ("substitution.told.at", MORE),
    ("*told.who", NEUTRAL),
    ("window.told.before", LESS),
    ("shelf_life", LESS),
    ("change.after", NEUTRAL),
    ("cut_off", UNCLEAR),
    ("cut_off.days", KEEPS),
    ("fulfillment", UNCLEAR),
    ("on_top", TAKEN),
    ("on_top.case", UNCLEAR),
    ("on_top.days.least", NEUTRAL),
    ("on_top.days.most", COST),
    ("on_top.unit", ranked("hour", "calendar_day", "business_day", "week")),
    ("shipping_conditions", GIVEN),
    ("shipping_conditions.does_not_ship", NO),
    ("shipping_conditions.level", ranked("white_glove", "room_of_choice", "threshold", "kerbside")),
    ("shipping_conditions.transit.unit", ranked("hour", "calendar_day", "business_day", "week")),
    ("*transit.typical*", NEUTRAL),
    ("*transit.business_days", KEEPS),
    ("*transit.handling.least", NEUTRAL),
    ("*transit.handling.most", MORE),
    ("window.slots", GIVEN),
    ("window.slots.opens", NEUTRAL),
    ("window.slots.closes", NEUTRAL),
    ("window.slots.part", NEUTRAL),
    ("window.unconfirmed", ranked("delivered", "called", "not_delivered")),
)
GOOD = (
    ChangeExample(
        "A shorter window", before=Side(rules=DELIVERY), after=Side(rules=changed(DELIVERY, ("PT4H", "PT2H")))
    ),
)
BAD = (
    ChangeExample(
        "A longer window", before=Side(rules=DELIVERY), after=Side(rules=changed(DELIVERY, ("PT4H", "PT8H")))
    ),
    ChangeExample(
        "Told on the day only",
        before=Side(rules=DELIVERY),
        after=Side(rules=changed(DELIVERY, ("when: at_scheduling", "when: same_day"))),
    ),
)
