"""Customers get less back, or later."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import (
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
    ranked,
)
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import WINDOW

CODE = "PG209"
NAME = "remedy-worse"
SEVERITY = Severity.ERROR
EFFECT = "customers get less back, or later, under the rule {rule}: {before} becomes {after}"
WHY = "Money that was promised back and is not is worse than money that was never promised."
HELP = "Keep what is given, or approve the change with the day from which orders get the new one."
FACTS = (
    ("outcomes.refund", KEEPS),
    ("outcomes.refund_within", MORE),
    ("outcomes.refund_from", ranked("told", "posted", "collected", "received", "checked")),
    ("refund_within", MORE),
    ("refund_times.quoted.most", MORE),
    ("refund_times.quoted.least", NEUTRAL),
    ("refund_times", GIVEN),
    ("remedy", KEEPS),
    ("remedy_within", MORE),
    ("repeat_fault", GIVEN),
    ("repeat_fault.after", MORE),
    ("repeat_fault.then", KEEPS),
    ("covers", KEEPS),
    ("not_covered", GROWS),
    ("components.covers", ranked("parts_and_labour", "parts", "labour")),
    ("confirmation", GIVEN),
    ("report.remedy_within", MORE),
    ("customer_share", TAKEN),
    ("customer_share.after", LESS),
    ("customer_share.percent", COST),
    ("customer_share.each_year", NO),
    ("loan", GIVEN),
    ("loan.repair_longer_than", MORE),
    ("loan.note", WORDS),
    ("substitution.refund_within", MORE),
    ("outcomes.refund_terms.credit_valid", LESS),
    ("charged", ranked("at_delivery", "at_dispatch", "at_order")),
    ("methods", KEEPS),
    ("not_taken", GROWS),
    ("price_promise", GIVEN),
    ("price_promise.within", LESS),
    ("price_promise.anchor", UNCLEAR),
    ("price_promise.gives", ranked("difference", "matched_price")),
    ("price_promise.note", WORDS),
    ("outcomes.refund_terms.credit_bonus_percent", LESS),
    ("delay.choices", KEEPS),
    ("delay.refund_within", MORE),
)
GOOD = (
    ChangeExample(
        "Sooner",
        before=Side(rules=WINDOW),
        after=Side(rules=changed(WINDOW, ("refund_within: P5D", "refund_within: P3D"))),
    ),
)
BAD = (
    ChangeExample(
        "Credit in place of money",
        before=Side(rules=WINDOW),
        after=Side(rules=changed(WINDOW, ("[full_refund, exchange]", "[store_credit, exchange]"))),
    ),
)
