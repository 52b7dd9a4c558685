"""Every fact of every rule has its direction: what a new field means for customers is decided when it comes."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

import pytest

from plainsight.gate.directions import Turn
from plainsight.gate.registry import KINDS, judged_by
from plainsight.gate.terms import Fact, terms_of
from tests.wording.test_facts_are_complete import POLICIES

ROWS = [pattern for kind in KINDS for pattern, _ in kind.facts if ":" not in pattern]
IN_CODE = re.compile(r"id|surfaces|scope(\..*)?")
"""What `terms_compared` judges by itself."""


def _paths() -> Iterator[str]:
    for policy in POLICIES:
        for rule in policy.rules:
            for path in terms_of(rule):
                yield re.sub(r"\[[^\]]*\]", "", path.partition("@")[0])


PATHS = frozenset(_paths())


def _is_of(path: str, row: str) -> bool:
    return path == row or ("*" in row and fnmatchcase(path, row))


def test_every_fact_of_the_full_rules_has_a_direction() -> None:
    missing = [path for path in PATHS if not IN_CODE.fullmatch(path) and not any(_is_of(path, row) for row in ROWS)]
    assert not missing, f"say in FACTS of plainsight/gate/kinds which way these get worse: {sorted(missing)}"


def test_no_fact_has_two_directions() -> None:
    assert len(ROWS) == len(set(ROWS))


def test_a_further_number_of_a_line_has_directions() -> None:
    line = "channels[phone].further_numbers[From abroad]"
    judged = {part: judged_by("contact", line + part)[1].name for part in ("", ".number", ".tariff", ".name")}
    assert judged == {"": "its loss is worse", ".number": "unclear", ".tariff": "ranked", ".name": "no matter"}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("outcomes.fees.amount", "no matter"),
        ("outcomes.fees.amount.amount", "costs"),
        ("outcomes.fees.minimum", "no matter"),
        ("outcomes.fees.order_value.minimum", "less is worse"),
        ("outcomes.fees.estimate_from.amount", "costs"),
        ("outcomes.fees.waived_for.categories", "one fewer is worse"),
        ("shipping_conditions.rate.order_value.maximum", "costs"),
        ("shipping_conditions.order_value.maximum", "unclear"),
        ("cancel_until.days_before", "costs"),
        ("refund_time.payments.quoted.most", "more is worse"),
    ],
)
def test_of_several_patterns_the_one_that_says_most_counts(path: str, name: str) -> None:
    assert judged_by("rule", path)[1].name == name


@pytest.mark.parametrize(
    ("path", "better", "worse"),
    [
        ("not_accepted.then", "sent_back_free", "sent_back_at_cost"),
        ("seller.answers_within", "PT24H", "PT48H"),
        ("seller.ask_within", "P90D", "P30D"),
        ("late_payment.interest_percent", "5", "9"),
        ("late_payment.over_base_rate", False, True),
        ("price_promise.requires", ("in_stock",), ("delivers_here", "in_stock")),
        ("price_promise.not_compared", None, ("clearance",)),
        ("price_promise.difference_percent", "110", "100"),
        ("trade_in.offer_holds", "P14D", "P7D"),
        ("trade_in.if_refused", "returned_free", "returned_at_cost"),
        ("purchase_limit.number", "5", "2"),
        ("rental.at_least", "P1D", "P1W"),
        ("rental.damage", "shop", "customer"),
        ("rental.waiver", "yes", None),
        ("rental.waiver.not_covered", ("loss",), ("loss", "theft")),
        ("rental.proof", None, ("identity",)),
        ("requires", None, ("regular_service",)),
        ("check_every", "P1Y", "P6M"),
        ("outcomes.fees.given_back_within", "P5D", "P30D"),
        ("outcomes.fees.bring_back_within", "P90D", "P30D"),
        ("outcomes.fees.at_most_item_price", True, False),
        ("outcomes.fees.given_back", "on_repair", "never"),
        ("gift_card.counted_from", "last_use", "purchase"),
        ("gift_card.spent_in", None, "store"),
        ("gift_card.not_for", None, ("gift_cards",)),
        ("instalments.interest_percent", None, "9.9"),
        ("instalments.credit_check", False, True),
        ("prescription", None, "yes"),
        ("prescription.not_older_than", "P3Y", "P1Y"),
        ("cancel_within", "PT48H", "PT24H"),
        ("shipping_conditions.cut_off.time", "20:00", "14:00"),
        ("collect_within", "P6M", "P3M"),
        ("access.truck_weight", None, "yes"),
        ("access.truck_weight.value", "3.5", "18"),
        ("access.fee.percent", "10", "20"),
    ],
)
def test_each_of_these_is_blocked_one_way_alone(path: str, better: Fact | None, worse: Fact | None) -> None:
    assert path in PATHS
    turn = judged_by("rule", path)[1].turn
    assert (turn(better, worse), turn(worse, better)) == (Turn.WORSE, Turn.BETTER)
