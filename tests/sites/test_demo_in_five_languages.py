"""The demo shop as customers of each language meet it: their words alone, and a way to the other languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainsight.adapters.site_folder import SiteFolder
from plainsight.checks.site_files import SiteFiles
from plainsight.checks.site_seen import Inspection
from plainsight.project import Project
from tests.sites.demo import ROOT

OTHERS = ("fr", "it", "de", "es")
SITE_URL = "https://policies.shop.example/"
ENGLISH = re.compile(
    r"\b(the|your|you|we|our|its|is|are|with|within|from|cannot|which|that|this|have|until|before|after|and|of|or"
    r"|home|search|back|next|previous|return|delivery|order|skip|to)\b",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"Harbour & Home(, Customer Care)?|“?Measuring for a sofa”?|Talk to a human|\bshop\.example\S*", re.I
)
"""The shop's name and address, and the one guide that is named as being in English."""


@pytest.fixture(scope="module")
def site(built_demo: Path) -> SiteFolder:
    return SiteFolder(built_demo)


def html(site: SiteFolder, url: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.read(url) or b"")


def pages(site: SiteFolder, locale: str) -> list[str]:
    return [url for url in site.urls() if url.startswith(f"{locale}/") and url.endswith(".html")]


@pytest.mark.parametrize("locale", OTHERS)
def test_no_english_is_left(site: SiteFolder, locale: str) -> None:
    left = []
    for url in pages(site, locale):
        tree = html(site, url)
        for node in tree.css(f"script, style, address, [lang]:not(html):not([lang='{locale}']), [hreflang]"):
            node.decompose()
        texts = [node.text(strip=True) for node in tree.css("title, body")]
        texts += [
            node.attributes.get(name) or "" for name in ("aria-label", "title") for node in tree.css(f"[{name}]")
        ]
        for text in texts:
            words = NAMES.sub("", text)
            left += [f"{url}: {words[max(0, at.start() - 40) : at.end() + 40]}" for at in ENGLISH.finditer(words)]
    assert left == []


@pytest.mark.parametrize("locale", OTHERS)
def test_every_page_names_its_language_and_leads_to_its_counterparts(site: SiteFolder, locale: str) -> None:
    there = set(site.urls())
    for url in pages(site, locale):
        tree = html(site, url)
        assert tree.css_first("html").attributes["lang"] == locale  # type: ignore[union-attr]
        bare = url.removeprefix(f"{locale}/").removesuffix("index.html")
        found = {link.attributes["hreflang"]: link.attributes["href"] for link in tree.css("head link[hreflang]")}
        wanted = {"en": SITE_URL + bare} | {each: f"{SITE_URL}{each}/{bare}" for each in OTHERS}
        assert found == wanted | {"x-default": SITE_URL + bare}, url
        assert tree.css_first("link[rel=canonical]").attributes["href"] == f"{SITE_URL}{locale}/{bare}"  # type: ignore[union-attr]
        switcher = [link.attributes["hreflang"] for link in tree.css("a.md-select__link")]
        assert switcher == ["en", *OTHERS], url
        assert {f"{each}/{bare}index.html" for each in OTHERS} | {f"{bare}index.html"} <= there


def test_a_page_in_one_language_alone_leads_to_the_others_first_pages(site: SiteFolder) -> None:
    tree = html(site, "about-us/index.html")
    links = {link.attributes["hreflang"]: link.attributes["href"] for link in tree.css("a.md-select__link")}
    if "fr/about-us/index.html" not in site.urls():
        assert links["fr"] == "../fr/"
        assert tree.css("head link[hreflang]") == []


@pytest.mark.parametrize("locale", OTHERS)
def test_the_navigation_is_in_the_language_and_stays_in_it(site: SiteFolder, locale: str) -> None:
    tree = html(site, f"{locale}/delivery/index.html")
    hrefs = [link.attributes["href"] or "" for link in tree.css(".md-tabs a, .md-nav--primary a[href]")]
    inside = [href for href in hrefs if not href.startswith(("#", "http"))]
    assert inside
    assert [href for href in inside if href.startswith("../../")] == []


@pytest.mark.parametrize("locale", ["en", *OTHERS])
def test_each_language_has_a_search_index_of_its_own(site: SiteFolder, locale: str) -> None:
    folder = "" if locale == "en" else f"{locale}/"
    index = json.loads(site.read(f"{folder}search/search_index.json") or b"")
    assert index["config"]["lang"] == [locale]
    locations = {doc["location"].partition("#")[0] for doc in index["docs"]}
    assert "delivery/" in locations
    assert not any(location.startswith(tuple(f"{each}/" for each in OTHERS)) for location in locations)


def test_a_notice_in_another_language_than_its_page_is_found(site: SiteFolder) -> None:
    url = "fr/before-you-buy/mattresses/index.html"
    page = (site.read(url) or b"").replace(b'<html lang="fr"', b'<html lang="en"')
    files = SiteFiles([url], lambda name: page if name == url else site.read(name))
    audit = Project.load(ROOT).audit("the site", files, Inspection())
    said = [finding.message for finding in audit.report.findings if finding.code == "PS207"]
    assert "the notice of `mattress-trial` is in French, and the page says that it is in English" in said
