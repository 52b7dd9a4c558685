"""A fee is added or raised, or is no longer waived."""

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
FACTS = (
    ("*fees", TAKEN),
    ("*fee", TAKEN),
    ("*fee*.free", YES),
    ("*fee*.amount.amount", COST),
    ("*fee*.amount", NEUTRAL),
    ("*fee*.percent", COST),
    ("*fee*.percent_to", COST),
    ("*fee*.actual_cost", NO),
    ("*fee*.estimate.amount", MORE),
    ("*fee*.estimate", NEUTRAL),
    ("*fee*.minimum", NEUTRAL),
    ("*fee*.minimum.amount", COST),
    ("*fee*.maximum", NEUTRAL),
    ("*fee*.maximum.amount", MORE),
    ("*fee*.free_over", NEUTRAL),
    ("*fee*.free_over.amount", MORE),
    ("*fee*.taxed", YES),
    ("*fee*.waived_for", GIVEN),
    ("*fee*.note", WORDS),
    ("*fee*.per", UNCLEAR),
    ("*fee*.shown", KEEPS),
    ("*fee*.free_first", LESS),
    ("*fee*.order_value", GIVEN),
    ("*fee*.order_value.minimum", LESS),
    ("*fee*.order_value.maximum", COST),
    ("*fee*.given_back", ranked("on_return", "if_cancelled_in_time", None, "never")),
    ("late_fees", TAKEN),
    ("deposit_given_back", ranked("on_return", "if_cancelled_in_time", None, "never")),
    ("instalments", GIVEN),
    ("instalments.number", UNCLEAR),
    ("instalments.note", WORDS),
    ("*.rate", NEUTRAL),
    ("*.rate.free", YES),
    ("*.rate.amount.amount", COST),
    ("*.rate.percent", COST),
    ("*.rate.percent_to", COST),
    ("*.rate.actual_cost", NO),
    ("*.rate.minimum.amount", COST),
    ("*.rate.maximum.amount", MORE),
    ("*.rate.free_over.amount", MORE),
    ("minimum_order_value.amount", COST),
    ("deposit", NEUTRAL),
    ("deposit.amount", COST),
    ("deposit_percent", COST),
    ("*fee*.waived_for.*", KEEPS),
    ("*fee*.only_for", GIVEN),
    ("*fee*.only_for.*", GROWS),
    ("*fee*.waived_where_prohibited", YES),
    ("*fee*.waived_with_whole_order", YES),
    ("*fee*.after", LESS),
    ("*fee*.within", COST),
    ("*fee*.deducted", NEUTRAL),
    ("*fee*.of", UNCLEAR),
    ("*fee*.kind", UNCLEAR),
    ("*fee*.method", UNCLEAR),
    ("*fee*.estimate_from", NEUTRAL),
    ("*fee*.estimate_from.amount", COST),
    ("*.rate.amount", NEUTRAL),
    ("*.rate.estimate", NEUTRAL),
    ("*.rate.estimate.amount", MORE),
    ("*.rate.estimate_from", NEUTRAL),
    ("*.rate.estimate_from.amount", COST),
    ("*.rate.minimum", NEUTRAL),
    ("*.rate.maximum", NEUTRAL),
    ("*.rate.free_over", NEUTRAL),
    ("*.rate.free_first", LESS),
    ("*.rate.order_value", GIVEN),
    ("*.rate.order_value.minimum", LESS),
    ("*.rate.order_value.maximum", COST),
    ("*.rate.given_back", ranked("on_return", "if_cancelled_in_time", None, "never")),
    ("*.rate.taxed", YES),
    ("*.rate.shown", KEEPS),
    ("*.rate.waived_for", GIVEN),
    ("*.rate.waived_for.*", KEEPS),
    ("*.rate.only_for", GIVEN),
    ("*.rate.only_for.*", GROWS),
    ("*.rate.waived_where_prohibited", YES),
    ("*.rate.waived_with_whole_order", YES),
    ("*.rate.after", LESS),
    ("*.rate.within", COST),
    ("*.rate.deducted", NEUTRAL),
    ("*.rate.of", UNCLEAR),
    ("*.rate.per", UNCLEAR),
    ("*.rate.kind", UNCLEAR),
    ("*.rate.method", UNCLEAR),
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
