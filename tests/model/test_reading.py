"""Documents become a policy; what does not fit is told at its place, and the rest is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from plainsight.model import read_policy
from plainsight.source import read

CASES = yaml.safe_load((Path(__file__).parent / "faults.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_does_not_fit_is_told_with_its_place_and_a_suggestion(case: dict[str, str]) -> None:
    reading = read_policy([read(case["yaml"], "policies/p.yml")])
    told = [f"{f.place.line}:{f.place.column} {f.message} | {f.suggestion}" for f in reading.faults]
    assert told == case["faults"]


def test_one_broken_rule_leaves_the_others() -> None:
    text = """
rules:
  - {id: a, kind: payment, title: A}
  - {id: b, kind: paymnt, title: B}
  - {id: c, kind: payment, title: C}
"""
    reading = read_policy([read(text, "p.yml")])
    assert [rule.id for rule in reading.policy.rules] == ["a", "c"]
    assert len(reading.faults) == 1


def test_an_id_used_in_two_files_points_at_both() -> None:
    one = read("rules:\n  - {id: a, kind: payment, title: A}\n", "policies/one.yml")
    two = read("rules:\n  - {id: a, kind: payment, title: B}\n", "policies/two.yml")
    (fault,) = read_policy([one, two]).faults
    assert str(fault.place) == "policies/two.yml:2:10"
    assert [str(place) for place in fault.related] == ["policies/one.yml:2:10"]


def test_a_must_show_rule_of_a_kind_cannot_be_switched_off() -> None:
    text = """
rules:
  - id: a
    kind: delivery
    title: A
    must_show: false
    window: {length: PT4H}
"""
    (rule,) = read_policy([read(text, "p.yml")]).policy.rules
    assert rule.is_must_show


@pytest.mark.parametrize(
    ("sold", "expected"),
    [
        ("sofas", ["all", "furniture", "sofa-beds", "no-chairs"]),
        ("sofa-beds", ["all", "furniture", "sofa-beds", "no-chairs"]),
        ("chairs", ["all", "furniture", "one-chair"]),
        ("chair-1", ["all", "furniture", "one-chair"]),
        ("furniture", ["all", "furniture", "sofa-beds", "no-chairs", "one-chair"]),
        ("lamps", ["all", "no-chairs"]),
    ],
)
def test_which_rules_hold_for_what_is_sold(sold: str, expected: list[str]) -> None:
    text = """
catalogue:
  categories:
    - id: furniture
      name: Furniture
      categories:
        - {id: sofas, name: Sofas, categories: [{id: sofa-beds, name: Sofa beds}]}
        - {id: chairs, name: Chairs}
    - {id: lamps, name: Lamps}
  products:
    - {id: chair-1, name: Chair One, category: chairs}
rules:
  - {id: all, kind: delivery, title: T, window: {length: PT4H}}
  - {id: furniture, kind: delivery, title: T, window: {length: PT4H}, scope: {categories: furniture}}
  - {id: sofa-beds, kind: delivery, title: T, window: {length: PT4H}, scope: {categories: sofa-beds}}
  - {id: no-chairs, kind: delivery, title: T, window: {length: PT4H}, scope: {except: {categories: chairs}}}
  - {id: one-chair, kind: delivery, title: T, window: {length: PT4H}, scope: {products: chair-1}}
  - {id: not-shown, kind: payment, title: T}
  - {id: over, kind: delivery, title: T, window: {length: PT4H}, until: 2026-01-31}
"""
    reading = read_policy([read(text, "p.yml")])
    assert reading.faults == ()
    shown = reading.policy.shown_when_selling([sold], dt.date(2026, 6, 1))
    assert [rule.id for rule in shown] == expected
