"""A fee is added or raised, or is no longer waived."""

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
from plainsight.gate.kinds.pages import FEE_OF, FREE

CODE = "PG208"
NAME = "fee-raised"
SEVERITY = Severity.ERROR
EFFECT = "customers pay more under the rule {rule}: {before} becomes {after}"
WHY = "A cost that nobody expected is the one that people remember."
HELP = "Keep the fee, or approve the change with the day from which orders pay the new one."
_GIVEN_BACK = ranked("on_return", "on_purchase", "on_repair", "if_cancelled_in_time", None, "never")
_OF_A_PRICE = (
    ("free", YES),
    ("amount", NEUTRAL),
    ("amount.amount", COST),
    ("percent", COST),
    ("percent_to", COST),
    ("actual_cost", NO),
    ("estimate", NEUTRAL),
    ("estimate.amount", MORE),
    ("estimate_from", NEUTRAL),
    ("estimate_from.amount", COST),
    ("minimum", NEUTRAL),
    ("minimum.amount", COST),
    ("maximum", NEUTRAL),
    ("maximum.amount", MORE),
    ("free_over", NEUTRAL),
    ("free_over.amount", MORE),
    ("free_first", LESS),
    ("free_first_per", UNCLEAR),
    ("free_first_within", CAP),
    ("order_value", GIVEN),
    ("order_value.minimum", LESS),
    ("order_value.maximum", COST),
    ("item_price", GIVEN),
    ("item_price.minimum", LESS),
    ("item_price.maximum", COST),
    ("given_back", _GIVEN_BACK),
    ("given_back_within", MORE),
    ("bring_back_within", CAP),
    ("at_most_item_price", YES),
    ("taxed", YES),
    ("shown", KEEPS),
    ("waived_for", GIVEN),
    ("waived_for.*", KEEPS),
    ("only_for", GIVEN),
    ("only_for.*", GROWS),
    ("waived_where_prohibited", YES),
    ("waived_with_whole_order", YES),
    ("after", LESS),
    ("within", COST),
    ("deducted", NEUTRAL),
    ("only_reserved", YES),
    ("note", WORDS),
    ("of", UNCLEAR),
    ("per", UNCLEAR),
    ("kind", UNCLEAR),
    ("method", UNCLEAR),
)
FACTS = (
    ("*fees", TAKEN),
    ("*fee", TAKEN),
    ("*.rate", NEUTRAL),
    *((f"{price}.{name}", direction) for price in ("*fee*", "*.rate") for name, direction in _OF_A_PRICE),
    ("late_fees", TAKEN),
    ("deposit", NEUTRAL),
    ("deposit.amount", COST),
    ("deposit_percent", COST),
    ("deposit_given_back", _GIVEN_BACK),
    ("late_payment", TAKEN),
    ("late_payment.interest_percent", COST),
    ("late_payment.over_base_rate", NO),
    ("late_payment.note", WORDS),
    ("weighed", UNCLEAR),
    ("weighed.price", ranked("as_ordered", "at_most_as_ordered", "as_weighed")),
    ("weighed.differs_percent", MORE),
    ("weighed.note", WORDS),
    ("prices_taxed", UNCLEAR),
    ("instalments", GIVEN),
    ("instalments.number", UNCLEAR),
    ("instalments.note", WORDS),
    ("instalments.interest_percent", COST),
    ("minimum_order_value.amount", COST),
)
GOOD = (
    ChangeExample(
        "A fee falls",
        before=Side(rules=changed(FREE, ("delivered}}", FEE_OF.format(9)))),
        after=Side(rules=changed(FREE, ("delivered}}", FEE_OF.format(5)))),
    ),
)
BAD = (
    ChangeExample(
        "A fee comes", before=Side(rules=FREE), after=Side(rules=changed(FREE, ("delivered}}", FEE_OF.format(5))))
    ),
    ChangeExample(
        "A fee rises",
        before=Side(rules=changed(FREE, ("delivered}}", FEE_OF.format(5)))),
        after=Side(rules=changed(FREE, ("delivered}}", FEE_OF.format(9)))),
    ),
)
