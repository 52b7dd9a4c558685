"""The same of rules whose fields are decided one by one, and of fees that only some orders are asked."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.resolution.plain_reading import asked, speaking
from tests.resolution.policies import DELIVERY_RULES, orders, policy_of

from plainsight.model import DeliveryRule, Goods
from plainsight.resolution import Order, build_table, for_order
from plainsight.resolution.survey import survey

FEW = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # shrinking asks thousands of orders again and again
)
PAST = dt.date(2020, 1, 1)
FACETS = {"time": "transit", "shelf_life": "shelf_life", "fee:stairs": "fees"}
ORDERS = tuple(
    {
        (o.goods, o.on, o.region, o.country, *sorted(o.said.items())): o
        for each in orders()
        for o in [
            Order(
                each.goods,
                each.on,
                each.country,
                each.region,
                {side: value for side, value in each.said.items() if side not in ("reason", "state")},
            )
        ]
    }.values()
)


@FEW
@given(DELIVERY_RULES)
def test_each_field_is_decided_as_a_plain_reading_decides_it(rules: list[dict[str, Any]]) -> None:
    policy = policy_of(rules)
    table = build_table(policy, "delivery")
    for order in ORDERS[::7]:
        ruling = table.ruling(order)
        for facet, field in FACETS.items():
            verdict = ruling.on(facet)
            said = {table.rule(case).id for case in (*verdict.ways, *verdict.agreeing, *verdict.tie)}
            assert said == speaking(policy, order, field), (facet, order)


@FEW
@given(DELIVERY_RULES)
def test_an_order_is_asked_the_fees_that_a_plain_reading_finds(rules: list[dict[str, Any]]) -> None:
    policy = policy_of(rules)
    table = build_table(policy, "delivery")
    for order in ORDERS[::7]:
        for said in for_order(table, table.ruling(order)):
            rule, cut = said.rule, said.cut
            assert isinstance(rule, DeliveryRule)
            assert isinstance(cut, DeliveryRule)
            if "fee:stairs" in {table.facet(case) for case in said.cases}:
                told = [int(fee.amount.amount) if fee.amount else None for fee in cut.fees]
                assert told == asked(policy, order, rule), order
                assert all({fee.only_for, fee.waived_for} <= {None, Goods()} for fee in cut.fees)


@FEW
@given(DELIVERY_RULES, st.randoms(use_true_random=False))
def test_the_order_of_rules_does_not_matter(rules: list[dict[str, Any]], chance: Any) -> None:
    shuffled = list(rules)
    chance.shuffle(shuffled)
    one, other = (build_table(policy_of(each), "delivery") for each in (rules, shuffled))
    assert (one.roots, one.nodes) == (other.roots, other.nodes)


@FEW
@given(DELIVERY_RULES)
def test_no_tie_passes_in_silence_and_none_is_made_up(rules: list[dict[str, Any]]) -> None:
    made = survey(policy_of(rules), PAST, "delivery")
    found = {(tie.facet, frozenset(tie.cases)) for tie in made.ties}
    for order in ORDERS[::7]:
        for facet, verdict in made.table.ruling(order).verdicts:
            if len({line for line, _ in verdict.tie}) > 1:
                lines = {line for line, _ in verdict.tie}
                assert any(f == facet and {line for line, _ in cases} == lines for f, cases in found)
    for tie in made.ties:
        assert made.table.verdict(tie.order, tie.facet).tie == tie.cases
