"""The exposure map in a real browser: it asks for nothing, is whole without script, and is filtered by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.reports.exposure_map.seen import BURIED, HIDDEN, drawn, png, seen

from plainsight.sight.browser import find_chromium

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")
BATH, SALE = "bath/index.html", "sale/index.html"
ROWS = "table.map tbody tr:visible"
SECTIONS = "section.rule:visible"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("map")
    wrong = [
        ("bath-hygiene", BATH, "phone", HIDDEN),
        ("clearance-final", SALE, "phone", BURIED),
        ("clearance-final", SALE, "desktop", BURIED),
    ]
    kept = {("bath-hygiene", BATH, "phone"): {"evidence": png(folder, "a.png")}}
    path = folder / "map.html"
    path.write_text(drawn(seen([BATH, SALE, "lamps/index.html"], wrong, more=kept)).html, "utf-8")
    return path


@pytest.fixture
def page(browser: Any, file: Path) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


def choose(page: Any, label: str, words: str) -> None:
    """As with a keyboard: go to the control, and type what the choice begins with."""
    page.get_by_label(label, exact=True).focus()
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def test_nothing_is_asked_for_and_nothing_is_refused(browser: Any, file: Path) -> None:
    page = browser.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file.as_uri())
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert complaints == []
    page.close()


def test_without_script_everything_stands_there_and_no_dead_control(browser: Any, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.locator(SECTIONS).count() == 2
    assert page.locator(ROWS).count() == 3
    assert page.locator("form:visible").count() == 0
    context.close()


def test_a_rule_is_picked_by_keyboard(page: Any) -> None:
    choose(page, "Rule", "Clear")
    assert page.locator(SECTIONS).count() == 1
    assert page.locator("table.map thead th:visible").count() == 2
    assert page.get_by_role("status").text_content() == "Shown: 1 of 2 rules, 2 of 4 rows of pages."


def test_a_level_is_picked(page: Any) -> None:
    choose(page, "Level", "hidden")
    assert page.locator(ROWS).all_inner_texts()[0].startswith("About bath")
    assert page.locator(ROWS).count() == 1
    assert page.locator(SECTIONS).count() == 1


def test_a_level_counts_in_the_window_picked(page: Any) -> None:
    choose(page, "Level", "hidden")
    choose(page, "Window", "desktop")
    assert page.locator(ROWS).count() == 0
    assert page.locator(SECTIONS).count() == 0
    choose(page, "Window", "phone")
    assert page.locator(ROWS).count() == 1
    assert page.locator("table.overview th:visible[data-w]").all_inner_texts() == ["phone"]


def test_what_is_not_prominent_is_picked_and_all_comes_back(page: Any) -> None:
    choose(page, "Level", "all but")
    assert page.locator(ROWS).count() == 2
    page.get_by_role("button", name="Show everything").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('shown').textContent.startsWith('Everything')")
    assert page.locator(ROWS).count() == 3


def test_a_link_to_a_rule_that_is_filtered_away_shows_it(page: Any) -> None:
    choose(page, "Rule", "Clear")
    page.locator(".answer a", has_text="Bath aids").focus()
    page.keyboard.press("Enter")
    page.locator("#rule-bath-hygiene").wait_for(state="visible")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_itself_never_scrolls_sideways_and_controls_can_be_hit(
    width: int, scheme: str, browser: Any, file: Path
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [one.bounding_box() for one in page.locator("select:visible, button:visible, summary:visible").all()]
    assert min(box["height"] for box in boxes) >= 24
    context.close()


def test_everything_that_scrolls_can_be_reached_and_shows_its_focus(page: Any) -> None:
    for region in page.locator(".scroll:visible").all():
        region.focus()
        assert region.evaluate("(one) => one === document.activeElement && !!one.getAttribute('aria-labelledby')")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_on_paper_folded_lists_are_open_and_the_controls_are_gone(page: Any) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("form:visible, nav:visible").count() == 0
