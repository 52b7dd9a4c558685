"""The promise of the demo shop, as Chromium sees it: a person on every page, every rule before the store."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainsight.adapters.site_folder import SiteFolder
from plainsight.model import Policy, read_policy
from plainsight.sight import DESKTOP, PHONE, Level, bands_of, level_of
from plainsight.sight.browser import Browser, Wanted
from plainsight.source import read_folder

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(built_demo: Path) -> SiteFolder:
    return SiteFolder(built_demo)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return read_policy(read_folder(ROOT, "policies")).policy


def test_a_person_and_every_rule_are_seen(site: SiteFolder, policy: Policy) -> None:
    pages = [url for url in site.urls() if url.endswith(".html")]
    assert "404.html" in pages
    wrong, seen = [], 0
    with Browser(lambda path: site.read(path.lstrip("/"))) as browser:
        for url in pages:
            tree = LexborHTMLParser(site.read(url) or b"")
            sold = tree.css_first('meta[name="plainsight:sells"]')
            sells = (sold.attributes.get("content") or "").split() if sold else []
            rules = policy.shown_when_selling(sells, dt.date.today())
            wanted = [Wanted(rule.id, selector=f'[data-plainsight-rule="{rule.id}"]') for rule in rules]
            for viewport in (PHONE, DESKTOP):  # of a page one after the other, so that it is loaded once
                sight = browser.look(url, viewport, wanted)
                where = f"{url}, {viewport.name}"
                reached = {contact.kind for contact in sight.contacts if contact.visible}
                if reached != {"tel", "link"}:
                    wrong.append(f"{where}: a person can be reached by {reached or 'nothing'}")
                for rule in rules:
                    seen += 1
                    before = sight.before_buy[rule.id]
                    level = level_of(bands_of(sight.looks[rule.id], before))
                    if level is not Level.PROMINENT or before is not True:
                        told = f"{rule.id} is {level}, before the buy control: {before}, {sight.looks[rule.id]}"
                        wrong.append(f"{where}: {told}")
    assert wrong == []
    assert seen > 100
