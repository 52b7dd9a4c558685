"""Customers have to do more than before."""

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

CODE = "PG212"
NAME = "asks-more"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule} asks more of customers: {before} becomes {after}"
WHY = "A duty that somebody did not know of is the reason why they are refused."
HELP = "Keep to what was asked, or approve the change with the day from which orders are asked for more."
FACTS = (
    ("customer_part", GROWS),
    ("outcomes.requires", GROWS),
    ("outcomes.evidence", GROWS),
    ("report.evidence", GROWS),
    ("age_check", TAKEN),
    ("age_check.minimum_age", COST),
    ("age_check.asked_below", UNCLEAR),
    ("age_check.note", WORDS),
    ("signature", TAKEN),
    ("signature.needed", NO),
    ("signature.order_value", UNCLEAR),
    ("signature.order_value.minimum", LESS),
    ("signature.order_value.maximum", COST),
    ("balance_until", COST),
    ("balance_before", ranked("delivery", "dispatch", "production")),
    ("outcomes.method", KEEPS),
    ("outcomes.label", ranked("in_box", "download_and_print", None, "customer_responsibility")),
    ("outcomes.limit", TAKEN),
    ("outcomes.limit.times", LESS),
    ("outcomes.limit.per", UNCLEAR),
    ("outcomes.limit.within", UNCLEAR),
    ("misuse", TAKEN),
    ("misuse.signs", GROWS),
    ("misuse.returned_percent", CAP),
    ("misuse.returned_within", UNCLEAR),
    ("misuse.then", GROWS),
    ("misuse.warned_first", YES),
    ("misuse.channels", KEEPS),
    ("misuse.note", WORDS),
    ("outcomes.approval", TAKEN),
    ("window.confirm", NO),
    ("window.someone_home", ranked("not_needed", "anyone", "adult")),
    ("contacts", COST),
    ("channels", KEEPS),
    ("access", TAKEN),
    ("access.floors_without_lift", LESS),
    ("access.narrowest", TAKEN),
    ("access.narrowest.value", COST),
    ("access.van_stops_within", GIVEN),
    ("access.van_stops_within.value", MORE),
    ("access.permit", ranked("shop", "customer")),
    ("access.if_it_does_not_fit", ranked("returned_free", "returned_at_cost", "left_at_door")),
    ("authorisation", TAKEN),
    ("authorisation.needed", NO),
    ("authorisation.channels", KEEPS),
    ("authorisation.link", GIVEN),
    ("authorisation.within", MORE),
    ("authorisation.ship_within", CAP),
    ("authorisation.number_on_parcel", NO),
    ("outcomes.approval.within", MORE),
    ("outcomes.approval.decided_by", NEUTRAL),
    ("exceptions.decided_by", NEUTRAL),
    ("outcomes.proof", KEEPS),
    ("proof", KEEPS),
    ("claim_by", UNCLEAR),
    ("claim_at", WORDS),
    ("report", UNCLEAR),
    ("report.of", UNCLEAR),
    ("report.to_driver", NO),
    ("report.channels", KEEPS),
    ("window.identity_check", NO),
    ("window.confirm_until", NEUTRAL),
    ("window.confirm_until.days_before", COST),
    ("window.confirm_until.time", LESS),
    ("withdrawal.channels", KEEPS),
    ("withdrawal.form", GIVEN),
    ("withdrawal.function", GIVEN),
    ("withdrawal.proof_of_posting", UNCLEAR),
    ("change.channels", KEEPS),
    ("change.times", CAP),
    ("weighed.reserved_percent", COST),
    ("minimum_order_value", TAKEN),
    ("instalments.order_value", TAKEN),
    ("instalments.order_value.minimum", COST),
    ("instalments.order_value.maximum", CAP),
)
GOOD = (
    ChangeExample(
        "Less to do",
        before=Side(rules=changed(DELIVERY, ("{length: PT4H", "{length: PT4H, someone_home: adult"))),
        after=Side(rules=changed(DELIVERY, ("{length: PT4H", "{length: PT4H, someone_home: not_needed"))),
    ),
)
BAD = (
    ChangeExample(
        "The window has to be confirmed",
        before=Side(rules=DELIVERY),
        after=Side(rules=changed(DELIVERY, ("{length: PT4H", "{length: PT4H, confirm: true"))),
    ),
)
