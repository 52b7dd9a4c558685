"""W3C's own cases of contrast, ACT rules afw4f7 and 09o5cg: `scripts/contrast` prints what is held here."""

import pytest
from tests.sight.act.suite import Result, cases, results

BEYOND = {
    "afw4f7 passed 2": "where on a gradient the words stand is a matter of layout, and its far end is counted",
    "afw4f7 passed 4": "a shadow is a ground of its own, which only pixels show",
    "afw4f7 failed 11": "a shadow is a ground of its own, which only pixels show",
}
"""Cases that the static engine gets wrong, and why."""


def test_the_suite_is_whole() -> None:
    assert len(cases()) == 45
    assert {case.rule for case in cases()} == {"afw4f7", "09o5cg"}


def test_the_static_engine_judges_w3cs_cases_right_or_is_unsure() -> None:
    found = results("static")
    assert {one.case.name for one in found if one.verdict == "wrong"} <= set(BEYOND)
    assert _off(found) <= set(BEYOND)
    assert sum(one.verdict == "right" for one in found) >= 36


@pytest.mark.browser
def test_the_browser_engine_judges_all_of_w3cs_cases_right() -> None:
    found = results("browser")
    assert [one.case.name for one in found if one.verdict != "right"] == []
    # Of a shadow, pixels give the strongest spot, where W3C names a range.
    assert _off(found) <= {"afw4f7 passed 4", "afw4f7 failed 11"}


def _off(found: list[Result]) -> set[str]:
    """Cases whose contrast is not the one that their words name."""
    return {one.case.name for one in found if one.case.ratio and one.contrast is not None and not one.is_exact}
