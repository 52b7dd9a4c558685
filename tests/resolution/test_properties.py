"""What holds of every policy: each order has one verdict, the order of rules is nothing, no tie passes in silence."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.resolution.plain_reading import governing
from tests.resolution.policies import RULES, orders, policy_of

from plainsight.resolution import Ruling, build_table
from plainsight.resolution.survey import survey

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
ORDERS = tuple(orders())
PAST = dt.date(2020, 1, 1)


@FEW
@given(RULES)
def test_every_order_has_the_verdict_that_a_plain_reading_of_the_rules_gives(rules: list[dict[str, Any]]) -> None:
    policy = policy_of(rules)
    table = build_table(policy)
    for order in ORDERS[::7]:
        verdict = table.verdict(order)
        said = {(table.rule(case).id, case[1]) for case in (*verdict.ways, *verdict.agreeing, *verdict.tie)}
        assert said == governing(policy, order), order


@FEW
@given(RULES)
def test_a_verdict_is_one_rule_or_a_tie_or_silence(rules: list[dict[str, Any]]) -> None:
    for node in build_table(policy_of(rules)).nodes:
        if isinstance(node, Ruling):
            for _, verdict in node.verdicts:
                assert bool(verdict.ways) != bool(verdict.tie)
                assert len({line for line, _ in verdict.ways}) <= 1
                assert bool(verdict.ways) or not verdict.agreeing


@FEW
@given(RULES, st.randoms(use_true_random=False))
def test_the_order_of_rules_does_not_matter(rules: list[dict[str, Any]], chance: Any) -> None:
    shuffled = list(rules)
    chance.shuffle(shuffled)
    one, other = build_table(policy_of(rules)), build_table(policy_of(shuffled))
    assert (one.roots, one.nodes) == (other.roots, other.nodes)


@FEW
@given(RULES)
def test_no_tie_passes_in_silence_and_none_is_made_up(rules: list[dict[str, Any]]) -> None:
    policy = policy_of(rules)
    made = survey(policy, PAST)
    found = {frozenset(made.table.rule(case).id for case in tie.cases) for tie in made.ties}
    met = set()
    for order in ORDERS:
        tie = made.table.verdict(order).tie
        named = frozenset(made.table.rule(case).id for case in tie)
        if len(named) > 1:
            met.add(named)
    assert met <= found
    for tie in made.ties:
        assert made.table.verdict(tie.order).tie == tie.cases


@FEW
@given(RULES)
def test_an_outcome_is_reached_exactly_when_some_order_gets_it(rules: list[dict[str, Any]]) -> None:
    policy = policy_of(rules)
    made = survey(policy, PAST)
    reached = set()
    for order in ORDERS:
        verdict = made.table.verdict(order)
        reached.update(verdict.ways, verdict.agreeing, verdict.tie)
    assert reached <= made.reached


@FEW
@given(RULES)
def test_an_order_that_shows_a_right_cut_short_gets_the_shorter_one(rules: list[dict[str, Any]]) -> None:
    made = survey(policy_of(rules), PAST)
    for found in made.shortfalls:
        verdict = made.table.verdict(found.order)
        assert found.given in verdict.ways
        assert found.promised in verdict.overruled
