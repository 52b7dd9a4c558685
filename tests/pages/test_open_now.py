"""The "open now" line as a browser says it, at moments that the tests choose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.pages.shop import policy_of, shop

from plainsight.pages import ASSETS, SCRIPT, contact_bar_html
from plainsight.sight.browser import find_chromium
from plainsight.wording import Wording

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")
CASES = yaml.safe_load((Path(__file__).parent / "cases/open_now.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


def said(text: str | None) -> str:
    return " ".join((text or "").replace("\u202f", " ").replace("\u00a0", " ").split())


def page_with(browser: Any, bar: str, at: str) -> Any:
    page = browser.new_page(timezone_id="Asia/Tokyo")
    # The clock runs from its installation on, and can't be stopped at a moment that it has passed.
    moment = dt.datetime.fromisoformat(at)
    page.clock.install(time=moment - dt.timedelta(hours=1))
    page.clock.pause_at(moment)
    page.set_content(f"<body>{bar}<script>{ASSETS[SCRIPT].decode()}</script>")
    return page


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["it"])
def test_what_the_bar_says(browser: Any, case: dict[str, str]) -> None:
    bar = contact_bar_html(Wording(shop(), case.get("locale", "en")), contact_href="")
    page = page_with(browser, bar, case["at"])
    assert said(page.text_content(".ps-contact__now")) == case["now"]
    assert said(page.text_content(".ps-contact__hours")) == case.get("hours", "")
    page.close()


def test_it_follows_the_clock_and_gives_way_to_plain_hours_on_paper(browser: Any) -> None:
    bar = contact_bar_html(Wording(shop(), "en"), contact_href="")
    page = page_with(browser, bar, "2026-11-23T12:59:30Z")
    assert said(page.text_content(".ps-contact__now")) == "Closed, opens today at 8 AM"
    page.clock.run_for(31_000)
    assert said(page.text_content(".ps-contact__now")) == "Open now, until 8 PM"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert said(page.text_content(".ps-contact__now")) == ""
    assert said(page.text_content(".ps-contact__hours")) == (
        "Monday to Friday: 8:00 AM – 8:00 PM · Saturday: 9:00 AM – 5:00 PM"
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert said(page.text_content(".ps-contact__now")) == "Open now, until 8 PM"
    page.close()


def test_round_the_clock_is_open_without_an_end(browser: Any) -> None:
    policy = policy_of(
        "shop: {time_zone: Europe/Paris}\n"
        "contact:\n"
        '  channels: [{id: line, kind: phone, number: "+33 1 99 00 12 34"}]\n'
        "  hours: [{days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday],"
        ' opens: "00:00", closes: "24:00"}]\n'
    )
    page = page_with(browser, contact_bar_html(Wording(policy, "en"), contact_href=""), "2026-11-23T22:00:00Z")
    assert said(page.text_content(".ps-contact__now")) == "Open now"
    page.close()
