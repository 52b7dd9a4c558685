"""Every kind of change finds its own bad examples and nothing else in them, and lets its good ones through."""

from __future__ import annotations

from typing import Literal

import pytest
from _pytest.mark import ParameterSet

from plainsight.findings import Severity
from plainsight.gate.change import ChangeKind
from plainsight.gate.example_run import run
from plainsight.gate.examples import ChangeExample
from plainsight.gate.registry import KINDS


def cases(which: Literal["good", "bad"]) -> list[ParameterSet]:
    return [
        pytest.param(k, e, id=f"{k.name}: {e.title}", marks=() if k.engine == "static" else pytest.mark.browser)
        for k in KINDS
        for e in getattr(k, which)
    ]


@pytest.mark.parametrize(("kind", "example"), cases("good"))
def test_a_good_example_is_let_through(kind: ChangeKind, example: ChangeExample) -> None:
    comparison = run(kind, example)
    assert [change.message for change in comparison.changes if change.code == kind.code] == []
    assert [change.message for change in comparison.blocking] == []


@pytest.mark.parametrize(("kind", "example"), cases("bad"))
def test_a_bad_example_is_found_once_and_nothing_else_is(kind: ChangeKind, example: ChangeExample) -> None:
    comparison = run(kind, example)
    approvals = kind.code.startswith("PG5")
    found = [change for change in comparison.changes if not approvals or change.code.startswith("PG5")]
    assert [f"{change.code} {change.name}" for change in found] == [f"{kind.code} {kind.name}"], [
        change.message for change in comparison.changes
    ]
    (change,) = found
    assert change.severity.at_least(kind.severity)
    assert change.message
    assert change.place.file or change.place.page
    assert change.why.endswith(".")
    assert change.help
    assert bool(comparison.blocking) is (Severity.ERROR in {each.severity for each in comparison.changes})


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert len({kind.code for kind in KINDS}) == len({kind.name for kind in KINDS}) == len(KINDS)
    assert [kind.code for kind in KINDS] == sorted(kind.code for kind in KINDS)
    for kind in KINDS:
        assert kind.title
        assert kind.name == kind.name.lower().replace(" ", "-")
