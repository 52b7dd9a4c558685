"""Every check passes its own good examples and finds its own bad ones: they are its handbook page."""

from __future__ import annotations

from typing import Literal

import pytest
from _pytest.mark import ParameterSet

from plainsight.checks.check import Check, Example
from plainsight.checks.examples import run
from plainsight.checks.registry import CHECKS


def cases(kind: Literal["good", "bad"]) -> list[ParameterSet]:
    return [
        pytest.param(
            c, e, id=f"{c.name}: {e.title}", marks=pytest.mark.browser if c.engine in ("browser", "both") else ()
        )
        for c in CHECKS
        for e in getattr(c, kind)
    ]


@pytest.mark.parametrize(("check", "example"), cases("good"))
def test_a_good_example_passes(check: Check, example: Example) -> None:
    assert [finding.message for finding in run(check, example)] == []


@pytest.mark.parametrize(("check", "example"), cases("bad"))
def test_a_bad_example_is_found(check: Check, example: Example) -> None:
    findings = run(check, example)
    assert findings, "the check found nothing"
    for finding in findings:
        assert finding.message
        assert finding.place.file or finding.place.page
        assert finding.why.endswith(".")
        assert finding.help


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert len({c.code for c in CHECKS}) == len({c.name for c in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        families = {"policy": ("PS1", "PS3"), "page": ("PS2", "PS3"), "site": "PS4", "acceptance": "PS5"}
        assert check.code.startswith(families[check.subject])
        assert check.name == check.name.lower().replace(" ", "-")
        assert check.title
