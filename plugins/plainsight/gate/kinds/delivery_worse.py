"""A promise about delivery is weaker: a longer wait, a shorter notice, not carried as far."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import CAP, GIVEN, GROWS, KEEPS, LESS, MORE, NEUTRAL, UNCLEAR, WORDS, ranked
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import DELIVERY

CODE = "PG211"
NAME = "delivery-worse"
SEVERITY = Severity.ERROR
EFFECT = "the promise of the rule {rule} is weaker: {before} becomes {after}"
WHY = "Somebody takes a day off for a delivery; every hour more, and every notice less, is theirs."
HELP = "Keep the promise, or approve the change with the day from which orders get the new one."
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
    ("report_gives", WORDS),
    ("change", GIVEN),
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
