"""Customers get less back, or later."""

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
    ("outcomes.exchange", GIVEN),
    ("outcomes.exchange.against", UNCLEAR),
    ("outcomes.exchange.difference", UNCLEAR),
    ("outcomes.exchange.times", CAP),
    ("outcomes.refund_terms", NEUTRAL),
    ("outcomes.refund_terms.pays_to", UNCLEAR),
    ("outcomes.refund_terms.price", ranked("paid", "current", "lowest")),
    ("outcomes.refund_terms.price_period", UNCLEAR),
    ("outcomes.refund_terms.cash_limit", TAKEN),
    ("outcomes.refund_terms.cash_limit.amount", CAP),
    ("outcomes.refund_terms.above_cash_limit", ranked("bank_transfer", "cheque", "store_credit")),
    ("outcomes.refund_terms.limit", TAKEN),
    ("outcomes.refund_terms.limit.amount", CAP),
    ("refund_time", GIVEN),
    ("refund_time.payments", GIVEN),
    ("refund_time.*.least", NEUTRAL),
    ("refund_time.*.most", MORE),
    ("refund_time.unit", ranked("calendar_day", "business_day")),
    ("refund_time.payments.unit", ranked("calendar_day", "business_day")),
    ("refund_times.unit", ranked("calendar_day", "business_day")),
    ("replacement_cover", GIVEN),
    ("replacement_cover.lasts", ranked("new_term", "rest_of_term", "not_covered")),
    ("replacement_cover.at_least", LESS),
    ("report.remedy", KEEPS),
    ("terms", GIVEN),
    ("terms.covers", ranked("parts_and_labour", "parts", "labour")),
    ("terms.use", UNCLEAR),
    ("transferable", YES),
    ("withdrawal", GIVEN),
    ("also_changes", YES),
    ("after", ranked("return_it", "ask_us", "not_possible")),
    ("before", ranked("delivery", "dispatch", "production")),
    ("of", UNCLEAR),
    ("price_promise.against", ranked("other_shops", "own_price")),
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
