"""Small random policies, for properties that hold of every policy."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from plainsight.model import Policy, read_policy
from plainsight.resolution import OUTCOME_SIDES, Order
from plainsight.source import read

HEAD: dict[str, Any] = {
    "shop": {"countries": ["US", "CA"], "currency": "USD"},
    "catalogue": {
        "categories": [
            {"id": "furniture", "name": "Furniture", "categories": [{"id": "sofas", "name": "Sofas"}]},
            {"id": "outlet", "name": "Outlet", "marks": ["clearance"]},
        ],
        "products": [{"id": "dune", "name": "Dune", "category": "sofas"}],
    },
}
DAYS = ("2026-01-01", "2026-06-01", "2026-12-01")
GOODS = ("furniture", "sofas", "outlet", "dune")


def _some(*values: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True)


_BLOCK = st.fixed_dictionaries(
    {},
    optional={
        "categories": _some("furniture", "sofas", "outlet"),
        "products": _some("dune"),
        "countries": _some("US", "CA"),
        "regions": _some("US-CA"),
        "channels": _some("online", "store"),
        "marks": _some("clearance", "as_is"),
        "tiers": _some("Gold"),
        "discount_from": st.sampled_from([20, 50]),
    },
)
_OUTCOME = st.fixed_dictionaries(
    {
        "return_policy": st.just("finite_window"),
        "window": st.fixed_dictionaries({"days": st.sampled_from([14, 30]), "anchor": st.just("delivered")}),
    },
    optional={"reason": _some("changed_mind", "does_not_fit", "damaged"), "state": _some("opened", "unopened")},
)
_FEE = st.fixed_dictionaries(
    {"kind": st.just("stairs"), "amount": st.sampled_from([{"amount": 10}, {"amount": 20}])},
    optional={"only_for": _BLOCK, "waived_for": _BLOCK},
)
_SCOPE = st.tuples(_BLOCK, st.lists(_BLOCK.filter(bool), max_size=2)).map(
    lambda both: {**both[0], "except": both[1]} if both[1] else both[0]
)
_DELIVERY = st.fixed_dictionaries(
    {
        "kind": st.just("delivery"),
        "title": st.just("Delivery"),
        "scope": _SCOPE,
    },
    optional={
        "transit": st.sampled_from([{"quoted": [2, 4]}, {"quoted": [4, 6]}]),
        "shelf_life": st.sampled_from(["P2D", "P3D"]),
        "fees": st.lists(_FEE, min_size=1, max_size=3),
        "from": st.sampled_from(DAYS),
        "until": st.sampled_from(DAYS),
    },
)
_RULE = st.fixed_dictionaries(
    {
        "kind": st.just("return"),
        "title": st.just("Returns"),
        "scope": _SCOPE,
        "outcomes": st.lists(_OUTCOME, min_size=1, max_size=2),
    },
    optional={
        "from": st.sampled_from(DAYS),
        "until": st.sampled_from(DAYS),
        "supersedes": st.sampled_from(["rule-0", "rule-1", "rule-2"]),
    },
)
RULES = st.lists(_RULE, min_size=1, max_size=4).map(
    lambda rules: [_cleaned({**rule, "id": f"rule-{n}"}) for n, rule in enumerate(rules)]
)


DELIVERY_RULES = st.lists(_DELIVERY, min_size=1, max_size=4).map(
    lambda rules: [{**rule, "id": f"rule-{n}"} for n, rule in enumerate(rules)]
)


def _cleaned(rule: dict[str, Any]) -> dict[str, Any]:
    """Without empty lists, which mean the same as nothing; an outcome's own would be none at all."""
    outcomes = [{key: value for key, value in outcome.items() if value != []} for outcome in rule["outcomes"]]
    return {**rule, "outcomes": outcomes}


def policy_of(rules: list[dict[str, Any]]) -> Policy:
    """The policy that a file with these rules gives."""
    reading = read_policy([read(json.dumps({**HEAD, "rules": rules}), "policy.yml")])
    assert reading.faults == ()
    return reading.policy


def orders() -> Iterator[Order]:
    """One order for every combination of what these policies tell apart, with a value that none names per side."""
    days = [dt.date(2025, 1, 1), *(dt.date.fromisoformat(day) for day in DAYS), dt.date(2027, 1, 1)]
    places = [("US", ""), ("US", "US-CA"), ("CA", "")]
    sides = {
        "channels": ("online", "phone"),
        "marks": ("", "clearance"),
        "tiers": ("", "Gold"),
        "discount_from": ("", "30", "60"),
        "reason": ("changed_mind", "does_not_fit", "not_tolerated", "damaged", "late"),
        "state": ("opened", "unopened", "used"),
    }
    assert {side.name for side in OUTCOME_SIDES} >= {"reason", "state"}
    for goods, day, (country, region), *said in itertools.product(GOODS, days, places, *sides.values()):
        yield Order(goods, day, country, region, dict(zip(sides, said, strict=True)))
