"""What the rules of each group say to named orders: the rule that governs, its days and facts, in every language.

The rules stand in `tests/wording/groups/`, under the same file name and case; those of contradictions stand here.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.wording.telling_cases import policy_with
from tests.wording.test_groups import GROUPS, contact_of, shop_with

from plainsight.model import Policy
from plainsight.resolution import SIDES, Fork, Order, build_table
from plainsight.resolution.asking import questions
from plainsight.wording import Wording, locales

ORDERS = Path(__file__).parent / "orders"
SPACE = "\u00a0"


def written_rules(name: str, case: str) -> dict[str, Any]:
    """The case of a group; nothing where the case is one of the orders alone."""
    cases = yaml.safe_load((GROUPS / name).read_text("utf-8")) if (GROUPS / name).exists() else []
    return next((each for each in cases if each["case"] == case), {})


def entries(about: str = "rule") -> list[Any]:
    """Orders that are asked about rules, or about the contact, each with its case."""
    found = [
        (path.name, entry) for path in sorted(ORDERS.glob("*.yml")) for entry in yaml.safe_load(path.read_text())
    ]
    cases = [(entry, entry if about in entry else written_rules(name, entry["case"])) for name, entry in found]
    return [pytest.param(entry, case, id=entry["case"]) for entry, case in cases if about in case]


def answered(policy: Policy, kind: str, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """What each rule says to an order, in every language, with ~ for a no-break space."""
    said = {side: str(value) for side, value in asked.items() if side in SIDES}
    order = Order(asked["goods"], asked["ordered"], asked.get("country", ""), asked.get("region", ""), said)
    arrived: dt.date | None = asked.get("arrived")
    table = build_table(policy, kind)
    assert {fork.side for fork in questions(table, order)} <= {"on", *asked, "marks", "tiers", "discount_from"}
    found: list[dict[str, Any]] = []
    for locale in sorted(locales()):
        wording = Wording(policy, locale)
        for number, answer in enumerate(wording.order_answers(table, table.ruling(order))):
            if number == len(found):
                told: dict[str, Any] = {"status": answer.status}
                told |= {"rule": answer.rule.id} if answer.rule else {}
                told |= {"disagreeing": [rule.id for rule in answer.disagreeing]} if answer.disagreeing else {}
                clocks = [way.clock for way in answer.ways if way.clock]
                days = [str(day) for clock in clocks if (day := clock.last_day(order.on, arrived))]
                found.append(told | ({"last_days": days} if days else {}))
            says = " / ".join(way.says for way in answer.ways) or answer.says
            found[number][locale] = says.replace(SPACE, "~")
            if locale == "en":
                facts = {fact.label: fact.value.replace(SPACE, "~") for way in answer.ways for fact in way.facts}
                found[number] |= {"facts": facts} if facts else {}
    return found


def reached(policy: Policy, asked: dict[str, Any]) -> dict[str, list[str]]:
    """Whom the customer of an order can speak to, in every language: the best way with its facts, then the others."""
    order = Order(asked.get("goods", ""), asked["ordered"], asked.get("country", ""))
    found: dict[str, list[str]] = {}
    for locale in sorted(locales()):
        ways = Wording(policy, locale).ways_to_person(order)
        best = [f"{fact.label}: {fact.value}" for way in ways[:1] for fact in way.facts]
        told = [f"{way.name}: {way.at} ({way.href})" for way in ways]
        found[locale] = [line.replace(SPACE, "~") for line in (*told[:1], *best, *told[1:])]
    return found


@pytest.mark.parametrize(("entry", "case"), entries("contact"))
def test_a_named_order_reaches_a_person(entry: dict[str, Any], case: dict[str, Any]) -> None:
    assert reached(contact_of(case), entry["order"]) == entry["people"]


@pytest.mark.parametrize(("entry", "case"), entries())
def test_a_named_order_gets_its_answer(entry: dict[str, Any], case: dict[str, Any]) -> None:
    assert answered(shop_with(case), case["rule"]["kind"], entry["order"]) == entry["answers"]


def test_every_group_of_rules_has_a_named_order() -> None:
    groups = {path.name for path in GROUPS.glob("*.yml")} - {"shop.yml"}
    assert groups <= {path.name for path in ORDERS.glob("*.yml")}


def test_each_reason_that_a_rule_names_is_a_choice_though_the_answer_is_the_same() -> None:
    outcome = {"reason": ["changed_mind", "does_not_fit"], "return_policy": "finite_window"}
    rule = {"kind": "return", "outcomes": [{**outcome, "window": {"days": 30, "anchor": "delivered"}}]}
    table = build_table(policy_with(rule), "return")
    choices = {
        value for node in table.nodes if isinstance(node, Fork) and node.side == "reason" for value in node.cases
    }
    assert choices == {"changed_mind", "does_not_fit"}
