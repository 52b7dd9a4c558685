"""Every fact of every rule has its direction: what a new field means for customers is decided when it comes."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

import pytest

from plainsight.gate.registry import KINDS, judged_by
from plainsight.gate.terms import terms_of
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
