"""What the browser engine says of small pages: the table in `sights.yml`, at both viewports, in real Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plainsight.sight import DESKTOP, PHONE, HiddenBy, Look, Reveal, Shown, Viewport
from plainsight.sight.browser import Browser, Wanted

pytestmark = pytest.mark.browser

NOTICE = "Opened mattresses cannot be returned."
TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "sights.yml").read_text())
CASES = {case["name"]: case for cases in TABLE.values() for case in cases}
FILES = {
    "/notice.txt": NOTICE,
    "/late.css": "#notice { display: none }",
    "/pointer.css": "@media screen { #tip { &:hover #notice { display: inline !important } } }",
    **{f"/part-{number}.js": f"import('/part-{number + 1}.js')" for number in range(1, 150)},
    "/part-150.js": f"setTimeout(() => {{ notice.textContent = {NOTICE!r} }}, 4)",
    "/first.js": "setTimeout(() => bring('/second.js'), 4)",
    "/second.js": f"setTimeout(() => {{ notice.textContent = {NOTICE!r} }}, 4)",
}
ADDRESSES = {f"/{number}.html": name for number, name in enumerate(CASES)}


def read(path: str) -> bytes | None:
    if path in FILES:
        return FILES[path].encode()
    if path not in ADDRESSES:
        return None
    case = CASES[ADDRESSES[path]]
    style = f"<style>{case['css']}</style>" if "css" in case else ""
    page = f"<!doctype html><meta charset=utf-8><title>Bed</title>{style}{case['html']}"
    return page.replace("{n}", NOTICE).encode()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(read) as browser:
        yield browser


def summary(look: Look) -> str:
    return str(look.reveal if look.reveal is not Reveal.OPEN else look.shown)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=lambda viewport: viewport.name)
@pytest.mark.parametrize("address", ADDRESSES, ids=ADDRESSES.values())
def test_what_a_customer_sees(browser: Browser, address: str, viewport: Viewport) -> None:
    case = CASES[ADDRESSES[address]]
    sight = browser.look(address, viewport, [Wanted("notice", "#notice")])
    look = sight.looks["notice"]
    assert sight.error is None
    assert summary(look) == case["expect"]
    if "hidden_by" in case:
        assert look.hidden_by == HiddenBy(*case["hidden_by"])
    if "legible" in case:
        assert look.legible is case["legible"]
    assert sight.scripts_needed == (frozenset({"notice"}) if case.get("scripts_needed") else frozenset())
    if look.shown is Shown.VISIBLE and look.font_px is not None and look.reveal is Reveal.OPEN:
        assert look.painted == NOTICE
