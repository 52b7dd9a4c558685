"""The trial ground itself: whole, measured, balanced, and as its authors meant it."""

from collections import Counter

import pytest
import yaml
from tests.sight.ground.ground import HERE, VIEWPORTS, Case, cases, stored, truth_of
from tests.sight.ground.surprises import surprises

ROWS = yaml.safe_load((HERE / "rows.yml").read_text())


def test_every_case_has_a_truth_measured_on_its_present_page() -> None:
    records = stored()
    stale = [case.name for case in cases() if records.get(case.name, {}).get("of") != case.fingerprint]
    assert stale == [], "run scripts/ground"
    assert set(records) == {case.name for case in cases()}


def test_authors_and_pixels_agree() -> None:
    assert [line for case in cases() for line in surprises(case)] == []


def test_every_trick_of_the_table_has_a_case_and_every_case_a_known_row() -> None:
    used = Counter(case.row for case in cases())
    assert [row for row in ROWS if not used[row]] == []
    assert [row for row in used if row not in ROWS and not row.startswith("honest: ")] == []


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_about_half_is_hidden_and_half_is_seen(viewport: str) -> None:
    states = Counter(truth_of(case, viewport) for case in cases())
    assert states.total() >= 250
    assert 0.35 <= states["hidden"] / states.total() <= 0.65
    assert states["faint"] >= 20


def test_enough_cases_say_where_the_buy_control_is_and_who_can_be_reached() -> None:
    said = [set(case.before_buy.values()) for case in cases()]
    assert sum(True in one for one in said) >= 100
    assert sum(False in one for one in said) >= 30
    named = [case for case in cases() if case.contact is not None or case.human_contact]
    assert sum(case.human_contact is True for case in named) >= 20
    assert sum(case.human_contact is False for case in named) >= 20


def test_a_case_is_a_site_that_can_be_read() -> None:
    for case in _first_of_each_family():
        assert case.read(f"/{case.page}?v=1#top") == case.files[case.page]
        assert case.read("nosuch.css") is None


def _first_of_each_family() -> list[Case]:
    return list({case.family: case for case in reversed(cases())}.values())
