"""Every part of a policy as flat facts, whatever fields its model has."""

from __future__ import annotations

from pathlib import Path

from plainsight.gate.terms import terms_of
from plainsight.model import read_policy
from plainsight.model.base import Model
from plainsight.source import read_folder

ROOT = Path(__file__).parents[2]


class Nameless(Model):
    """An entry that nothing tells from its neighbours."""

    size: int


class Holder(Model):
    entries: tuple[Nameless, ...]


def test_every_rule_of_the_demo_shop_has_its_facts_with_their_lines() -> None:
    reading = read_policy(read_folder(ROOT, "policies"))
    for rule in reading.policy.rules:
        facts = terms_of(rule, reading, ("rule", rule.id))
        assert facts["id"].value == rule.id
        assert all(term.line for term in facts.values())


def test_entries_that_nothing_tells_apart_are_counted() -> None:
    held = Holder(entries=(Nameless(size=1), Nameless(size=2)))
    assert {path: term.value for path, term in terms_of(held).items()} == {
        "entries[]": "yes",
        "entries[].size": 1,
        "entries[#2]": "yes",
        "entries[#2].size": 2,
    }
