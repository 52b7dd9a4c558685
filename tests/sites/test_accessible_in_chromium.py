"""axe on every kind of page: in every language on the phone, and on a desk in two, one of them of long words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plainsight.model import read_policy
from plainsight.source import read_folder
from tests.sites.axe import AXE, VIOLATIONS, WINDOWS
from tests.sites.conftest import Served
from tests.sites.demo import ROOT

pytestmark = pytest.mark.browser
LOCALES = read_policy(read_folder(ROOT, "policies")).policy.shop.locales
ONE_OF_EACH = ("before-you-buy/sofas/", "guides/measuring-for-a-sofa/")
"""Of pages of one kind, of which there are many, the longest; all others are looked at."""
MANY = ("before-you-buy/", "guides/")
FRAME = [".md-header", ".md-sidebar", ".md-footer"]
"""What all pages of a language share, looked at on the first of them."""


def _kinds(folder: Path) -> list[str]:
    """Paths of one page of each kind in one language's folder."""
    found = (str(page.parent.relative_to(folder)) + "/" for page in sorted(folder.rglob("index.html")))
    pages = [path for path in found if path.partition("/")[0] not in LOCALES]
    return [
        "" if path == "./" else path for path in pages if path in (*MANY, *ONE_OF_EACH) or not path.startswith(MANY)
    ]


@pytest.mark.parametrize(
    ("locale", "window"), [*((locale, "phone") for locale in LOCALES), ("en", "desktop"), ("de", "desktop")]
)
def test_every_kind_of_page_is_clean(chromium: Any, served_demo: Served, locale: str, window: str) -> None:
    address, folder = served_demo.address, served_demo.folder
    below = "" if locale == LOCALES[0] else f"{locale}/"
    paths = _kinds(folder / below)
    assert len(paths) >= 12
    width, height = WINDOWS[window]
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.add_init_script(AXE)
    found = {}
    for number, path in enumerate(paths):
        page.goto(f"{address}{below}{path}")
        if violations := page.evaluate(VIOLATIONS, FRAME if number else []):
            found[path] = violations
    page.close()
    assert found == {}


def test_the_answer_to_an_order_is_clean(chromium: Any, served_demo: Served) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.add_init_script(AXE)
    page.goto(f"{served_demo.address}fr/what-applies/")
    page.select_option("select[name=about]", "warranty")
    page.select_option("select[name=goods]", "sofas")
    page.wait_for_selector(".ps-order__answer--told .ps-facts")
    assert page.evaluate(VIOLATIONS) == []
    page.close()
