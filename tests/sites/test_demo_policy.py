"""The demo shop's policy: read whole, told in all five languages, and each page to buy from gets its notices."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from plainsight.model import (
    FAULT_REASONS,
    KINDS,
    DeliveryRule,
    Reading,
    ReturnRule,
    Rule,
    Text,
    json_schema,
    read_policy,
)
from plainsight.resolution import Order, build_table
from plainsight.source import policy_files, read_file, read_folder

PROJECT = Path(__file__).parents[2]
READING: Reading = read_policy(read_folder(PROJECT, "policies"))
POLICY = READING.policy
FILES = policy_files(PROJECT, "policies")
A_DAY = dt.date(2026, 11, 22)
FAR_AHEAD = dt.date(2040, 1, 1)

EXPECTED_NOTICES = {
    "sofas": {"four-hour-window", "room-of-choice", "furniture-returns", "clearance-final"},
    "armchairs": {"four-hour-window", "room-of-choice", "furniture-returns", "clearance-final"},
    "beds": {"four-hour-window", "room-of-choice", "furniture-returns", "clearance-final"},
    "clearance": {"four-hour-window", "room-of-choice", "clearance-final"},
    "mattresses": {"four-hour-window", "mattress-trial", "sealed-bedding"},
    "bedding": {"sealed-bedding"},
    "shower-chairs": {"bath-hygiene"},
    "toilet-seats": {"bath-hygiene"},
    "bath-aids": {"bath-hygiene"},
    "curtains": {"made-to-measure-curtains", "measuring-visit"},
    "home-accents": set(),
    "care-products": set(),
    "care-plan": {"end-the-care-plan"},
}


def each_rule(rules: tuple[Rule, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("rule", rules, ids=lambda rule: rule.id)


def written_in(text: Text | None) -> frozenset[str]:
    return text.locales("en") if text is not None else frozenset()


def test_an_order_keeps_the_terms_of_its_day() -> None:
    table = build_table(POLICY, "cancellation")
    told = {
        day: [table.rule(case).id for case in table.verdict(Order("curtains", day), "order").ways]
        for day in (dt.date(2026, 9, 30), dt.date(2026, 10, 1))
    }
    assert list(told.values()) == [["cancel-curtains-one-day"], ["cancel-curtains"]]


def test_every_file_is_read_without_a_fault() -> None:
    assert [(fault.place, fault.message) for fault in READING.faults] == []
    assert len(FILES) == 9


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_editors_find_nothing_to_underline(path: Path) -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    assert [error.message for error in validator.iter_errors(read_file(PROJECT, path).data)] == []


def test_there_are_some_twenty_rules_of_all_five_kinds() -> None:
    kinds = Counter(rule.kind for rule in POLICY.rules)
    assert kinds == {"return": 9, "delivery": 7, "warranty": 2, "cancellation": 5, "payment": 3}
    assert set(kinds) == set(KINDS)


def test_each_page_to_buy_from_shows_its_rules() -> None:
    shown = {
        category.id: {rule.id for rule in POLICY.shown_when_selling([category.id], A_DAY)}
        for category in POLICY.sold_categories
    }
    assert shown == EXPECTED_NOTICES


@pytest.mark.parametrize(
    ("product", "notices"),
    [
        ("crib-mattress", {"four-hour-window", "sealed-bedding"}),
        ("sleeper-sofa", {"four-hour-window", "room-of-choice", "furniture-returns", "clearance-final"}),
    ],
)
def test_a_product_page_shows_what_holds_for_that_product(product: str, notices: set[str]) -> None:
    assert {rule.id for rule in POLICY.shown_when_selling([product], A_DAY)} == notices


@each_rule(POLICY.must_show)
def test_must_show_rules_are_whole_in_every_language(rule: Rule) -> None:
    every = set(POLICY.shop.locales)
    assert every == {"en", "fr", "it", "de", "es"}
    told = [rule.title, rule.why, *rule.steps]
    told += [text for objection in rule.objections for text in (objection.says, objection.answer)]
    told += [text for case in rule.exceptions for text in (case.when, case.then, case.criteria)]
    told += [text for text in (rule.notice, rule.answer, rule.note) if text is not None]
    assert [text for text in told if not written_in(text) >= every] == []


@each_rule(POLICY.rules)
def test_every_rule_says_why_in_every_language(rule: Rule) -> None:
    assert rule.why is not None
    for locale in POLICY.shop.locales:
        why = rule.why.within(locale, "en")
        assert why is not None
        assert len(why) >= 40
        assert why != rule.title.within(locale, "en")
    assert rule.protects


@each_rule(POLICY.rules)
def test_every_rule_is_checked_by_a_second_role_and_none_runs_out(rule: Rule) -> None:
    assert rule.author
    assert rule.reviewer
    assert rule.author != rule.reviewer
    assert rule.checked_on is not None
    assert rule.review_every is not None
    assert rule.review_every.approximate_minutes >= 365 * 24 * 60
    assert rule.holds_on(FAR_AHEAD)


@each_rule(POLICY.rules)
def test_exceptions_have_an_owner_and_criteria(rule: Rule) -> None:
    roles = {role.id for role in POLICY.roles}
    assert {case.decided_by for case in rule.exceptions} <= roles
    assert all(case.criteria for case in rule.exceptions)


@each_rule(tuple(rule for rule in POLICY.must_show if isinstance(rule, ReturnRule)))
def test_faulty_goods_come_back_whatever_else_is_refused(rule: Rule) -> None:
    assert isinstance(rule, ReturnRule)
    faults = FAULT_REASONS - {"spoiled", "recalled"}
    remedies = [outcome for outcome in rule.outcomes if set(outcome.reason) >= faults]
    assert [outcome.return_policy for outcome in remedies] == ["finite_window"]
    assert all("full_refund" in outcome.refund and outcome.fees[0].free for outcome in remedies)


@each_rule(tuple(rule for rule in POLICY.must_show if isinstance(rule, ReturnRule) and rule.refusals))
def test_refusals_answer_an_objection(rule: Rule) -> None:
    assert rule.objections
    assert rule.reason_code is not None


@each_rule(tuple(rule for rule in POLICY.rules if isinstance(rule, DeliveryRule) and rule.transit))
def test_what_is_quoted_is_wider_than_what_is_typical(rule: Rule) -> None:
    assert isinstance(rule, DeliveryRule)
    assert rule.transit is not None
    assert rule.transit.typical is not None
    assert rule.transit.quoted[1] > rule.transit.typical[1]
    assert rule.basis is not None


def test_a_person_answers_and_is_promised_less_than_staff_aim_at() -> None:
    contact = POLICY.contact
    assert contact is not None
    assert contact.phone_channel is not None
    assert contact.phone_channel.number == "+1 800 555 0199"
    assert [choice.person for choice in contact.phone_channel.menu if choice.key == "0"] == [True]
    assert contact.human_channel is not None
    assert contact.human_channel.is_staffed
    for channel in contact.channels:
        promise = channel.reply_within or channel.max_wait
        assert promise is not None
        assert channel.internal_target is not None
        assert channel.internal_target.approximate_minutes < promise.approximate_minutes


def test_topics_lead_to_channels_and_say_where_to_find_what_is_asked() -> None:
    contact = POLICY.contact
    assert contact is not None
    ready = {thing.id: thing for thing in contact.have_ready}
    for topic in contact.topics:
        assert contact.channel(topic.best) is not None
        assert topic.fallback is None or contact.channel(topic.fallback) is not None
        assert set(topic.have_ready) <= set(ready)
    assert all(thing.where for thing in ready.values())


def test_every_rung_of_the_ladder_has_the_same_criteria_and_a_time() -> None:
    contact = POLICY.contact
    assert contact is not None
    assert len(contact.escalation) >= 3
    assert len({str(step.criteria) for step in contact.escalation}) == 1
    times = [step.reply_within.approximate_minutes for step in contact.escalation]
    assert times == sorted(times)
    assert contact.escalation[-1].outside


def test_the_closures_never_all_lie_in_the_past() -> None:
    contact = POLICY.contact
    assert contact is not None
    assert sum(not closure.is_past(FAR_AHEAD) for closure in contact.closures) >= 4
