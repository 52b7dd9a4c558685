"""The static engine on the whole trial ground: it may be unsure, but seldom, and it must not cry wolf."""

import pytest
from tests.sight.ground.confusion import Result, hidden_called_visible, results, unsure, visible_called_hidden
from tests.sight.ground.engines import static_judge
from tests.sight.ground.ground import cases

MOST_FALSE_ALARMS = 0.01
MOST_UNSURE = 0.10


@pytest.fixture(scope="module")
def found() -> list[Result]:
    return list(results(static_judge(), "static", cases()))


def test_no_page_breaks_the_engine(found: list[Result]) -> None:
    assert [f"{one.where}: {one.failure}" for one in found if one.failure] == []


def test_what_nobody_sees_is_never_called_visible(found: list[Result]) -> None:
    assert [one.where for one in hidden_called_visible(found)] == []


def test_what_is_plain_to_see_is_hardly_ever_called_hidden(found: list[Result]) -> None:
    alarms = visible_called_hidden(found)
    seen = sum(one.truth == "visible" for one in found)
    assert len(alarms) <= MOST_FALSE_ALARMS * seen, [one.where for one in alarms]


def test_unsure_is_the_exception(found: list[Result]) -> None:
    silent = unsure(found)
    assert len(silent) <= MOST_UNSURE * len(found), [one.where for one in silent]
