"""The static engine on the whole trial ground: it may be unsure, but seldom, and it must not cry wolf."""

import random
import re

import pytest
from tests.sight.ground.confusion import Result, hidden_called_visible, results, unsure, visible_called_hidden
from tests.sight.ground.engines import site_judge, static_judge
from tests.sight.ground.ground import cases

MOST_FALSE_ALARMS = 0.01
MOST_UNSURE = 0.10
SHARING = 500
"""How many pages are judged once more as pages of one site, in an order of chance."""
ROOTED = re.compile(rb"""(?:href|src)=["']?/[^"'>]+\.(?:css|js)|assets/""")
"""A page that names its sheets and scripts from the root of its site, or one of a whole built site."""


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


def test_pages_of_one_site_are_judged_as_each_would_be_alone(found: list[Result]) -> None:
    alone = {(one.case.name, one.viewport): _said(one) for one in found}
    movable = [case for case in cases() if not ROOTED.search(case.files[case.page])]
    sharing = random.Random(7).sample(movable, SHARING)
    together = results(site_judge(sharing), "static", sharing)
    assert [one.where for one in together if _said(one) != alone[one.case.name, one.viewport]] == []


def _said(one: Result) -> tuple[object, ...]:
    """All of an answer but addresses, which name the folder."""
    if one.sighting is None:
        return (one.failure,)
    look, contact = one.sighting.look, one.sighting.human_contact
    trick = look.hidden_by.trick if look.hidden_by is not None else None
    return (
        *(look.shown, look.reveal, trick, look.font_px, look.contrast, look.legible),
        *(one.sighting.before_buy, contact.visible, contact.kind),
    )
