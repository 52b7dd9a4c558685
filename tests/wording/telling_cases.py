"""A shop and one rule from the YAML of this folder, ready to be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from plainsight.model import Policy, read_policy
from plainsight.model.policy import Rule
from plainsight.source import read

HERE = Path(__file__).parent


def policy_with(rule: dict[str, Any] | None = None, **shop: Any) -> Policy:
    """The folder's shop, with one rule."""
    base = yaml.safe_load((HERE / "shop.yml").read_text(encoding="utf-8"))
    base["shop"] |= shop
    if rule is not None:
        base["rules"] = [{"id": "rule", "title": dict.fromkeys(("en", "fr", "it", "de", "es"), "Rule")} | rule]
    reading = read_policy([read(yaml.safe_dump(base, allow_unicode=True), "policies/shop.yml")])
    assert not reading.faults, reading.faults
    return reading.policy


def only_rule(policy: Policy) -> Rule:
    (rule,) = policy.rules
    return rule
