"""What real shops have to say, group by group: each case is YAML, and what customers read in every language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from plainsight.model import Policy, ReturnRule, read_policy
from plainsight.source import read
from plainsight.wording import Wording, locales

GROUPS = Path(__file__).parent / "groups"
FILES = sorted(path for path in GROUPS.glob("*.yml") if path.name not in ("shop.yml", "21-contact.yml"))


def shop_with(case: dict[str, Any]) -> Policy:
    """The folder's shop with the case's rule, and those `beside` it."""
    base = yaml.safe_load((GROUPS / "shop.yml").read_text("utf-8"))
    base["shop"] |= case.get("shop", {})
    title = dict.fromkeys(base["shop"]["locales"], "Rule")
    base["rules"] = [{"id": "rule", "title": title} | case["rule"], *case.get("beside", ())]
    reading = read_policy([read(yaml.safe_dump(base, allow_unicode=True), "policies/shop.yml")])
    assert not reading.faults, reading.faults
    return reading.policy


def told(policy: Policy, locale: str) -> dict[str, Any]:
    """What customers read of the first rule, with ~ for a no-break space."""
    wording, rule = Wording(policy, locale), policy.rules[0]
    notice = wording.notice(rule)
    assert not notice.fallback
    found: dict[str, Any] = {"notice": notice.sentences}
    if notice.rights:
        found["rights"] = notice.rights
    if isinstance(rule, ReturnRule):
        found["answers"] = [line.answer for line in wording.outcomes(rule)]
    found["facts"] = {fact.label: fact.value for fact in wording.facts(rule)}
    return found


def cases() -> list[Any]:
    return [
        pytest.param(case, locale, id=f"{path.stem}: {case['case']} ({locale})")
        for path in FILES
        for case in yaml.safe_load(path.read_text("utf-8"))
        for locale in sorted(locales())
    ]


@pytest.mark.parametrize(("case", "locale"), cases())
def test_a_rule_reads_as_its_group_says(case: dict[str, Any], locale: str) -> None:
    found = told(shop_with(case), locale)
    wanted = yaml.safe_load(yaml.safe_dump(case[locale], allow_unicode=True).replace("~", "\u00a0"))
    assert {"notice"} <= wanted.keys() <= found.keys()
    for part in wanted.keys() - {"facts"}:
        assert found[part] == wanted[part]
    assert wanted.get("facts", {}).items() <= found["facts"].items()


def contact_of(case: dict[str, Any]) -> Policy:
    """The folder's shop with the case's contact."""
    base = yaml.safe_load((GROUPS / "shop.yml").read_text("utf-8"))
    base["contact"] = case["contact"]
    reading = read_policy([read(yaml.safe_dump(base, allow_unicode=True), "policies/shop.yml")])
    assert not reading.faults, reading.faults
    return reading.policy


def contact_told(policy: Policy, locale: str) -> dict[str, Any]:
    """What customers read of the first channel, and of each closure."""
    wording, contact = Wording(policy, locale), policy.contact
    assert contact is not None
    found = {fact.label: fact.value for fact in wording.channel_facts(contact, contact.channels[0])}
    found |= {wording.closure_day(closure): wording.text(closure.name).words for closure in contact.closures}
    return {"facts": found}


@pytest.mark.parametrize(
    ("case", "locale"),
    [
        pytest.param(case, locale, id=f"{case['case']} ({locale})")
        for case in yaml.safe_load((GROUPS / "21-contact.yml").read_text("utf-8"))
        for locale in sorted(locales())
    ],
)
def test_a_way_to_reach_the_shop_reads_as_its_group_says(case: dict[str, Any], locale: str) -> None:
    wanted = {
        label.replace("~", "\u00a0"): str(value).replace("~", "\u00a0")
        for label, value in case[locale]["facts"].items()
    }
    assert contact_told(contact_of(case), locale)["facts"] == wanted
