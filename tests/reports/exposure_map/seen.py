"""A small shop and what an audit saw of its site, written down, for maps to be drawn from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.checks.exposures import ContactExposure, Exposure
from plainsight.checks.site_seen import SiteSeen
from plainsight.checks.site_view import PageFacts
from plainsight.findings import Finding
from plainsight.model import Reading, read_policy
from plainsight.reports.exposure_map import ExposureMap, exposure_map
from plainsight.reports.report import Report
from plainsight.settings import Settings
from plainsight.sight import Look, Shown, bands_of
from plainsight.sight.exposure import HiddenBy, Reveal
from plainsight.source import read

SHOP = """
shop: {name: Harbour Home, locales: [en, fr]}
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    why: They touch bare skin, and we will not sell you one that somebody else has used.
    notice: {en: Bath aids cannot be returned once opened., fr: Les aides pour le bain ne sont pas reprises.}
    outcomes: [{reason: changed_mind, return_policy: not_permitted}]
  - id: clearance-final
    kind: return
    title: Clearance
    notice: Clearance furniture cannot be returned.
    outcomes: [{reason: changed_mind, return_policy: not_permitted}]
  - id: next-year
    kind: return
    title: Next year's rule
    from: 2027-01-01
    notice: From January on, lamps cannot be returned.
    outcomes: [{reason: changed_mind, return_policy: not_permitted}]
  - id: at-checkout
    kind: payment
    title: Cards
    must_show: true
    surfaces: [checkout]
    notice: We take cards.
  - id: cash
    kind: payment
    title: Cash
    notice: We take no cash.
"""
GOOD = Look(Shown.VISIBLE, font_px=16.0, body_px=16.0, contrast=13.28, legible=True, painted="as written")
HIDDEN_BY = HiddenBy("display: none", "section.ps-notice", "assets/extra.css:7")
HIDDEN = replace(GOOD, shown=Shown.HIDDEN, legible=None, hidden_by=HIDDEN_BY)
BURIED = replace(HIDDEN, reveal=Reveal.ONE_CLICK, hidden_by=HiddenBy("details", "details.note"))
UNSURE = replace(GOOD, shown=Shown.UNSURE, legible=None, unsure="`@container` decides `display`")
PALE = replace(GOOD, shown=Shown.FAINT, contrast=1.9, legible=False)
ABSENT = Look(Shown.ABSENT)
VIEWPORTS = ("phone", "desktop")
RULES = ("bath-hygiene", "clearance-final")


def reading(text: str = SHOP) -> Reading:
    made = read_policy([read(text, "policies/shop.yml")])
    assert not made.faults, made.faults
    return made


def exposure(rule: str, page: str, viewport: str, look: Look = GOOD, **more: Any) -> Exposure:
    made = Exposure(
        rule, page, "fr" if page.startswith("fr/") else "en", viewport, "static", bands_of(look, True), look, True
    )
    return replace(made, **more)


def seen(
    pages: Sequence[str],
    wrong: Iterable[tuple[str, str, str, Look]] = (),
    *,
    rules: Sequence[str] = RULES,
    contacts: Iterable[ContactExposure] = (),
    more: dict[tuple[str, str, str], dict[str, Any]] | None = None,
    titles: dict[str, str] | None = None,
    left_out: tuple[str, ...] = (),
    selling_nothing: Sequence[str] = (),
) -> SiteSeen:
    """What was seen on pages that sell everything: all prominent but what is `wrong`."""
    looks = {(rule, page, viewport): look for rule, page, viewport, look in wrong}
    exposures = [
        exposure(
            rule,
            page,
            viewport,
            looks.get((rule, page, viewport), GOOD),
            **(more or {}).get((rule, page, viewport), {}),
        )
        for page in pages
        for rule in rules
        for viewport in VIEWPORTS
    ]
    every = [*pages, *selling_nothing]
    told = {(contact.page, contact.viewport): contact for contact in contacts}
    ways = [
        told.get((page, viewport), ContactExposure(page, viewport, "static", True, "tel", "tel:+18005550199"))
        for page in every
        for viewport in VIEWPORTS
    ]
    facts = [
        PageFacts(page, frozenset(), (), {}, False, (titles or {}).get(page, f"About {page.split('/')[0]}"))
        for page in every
    ]
    return SiteSeen(tuple(exposures), tuple(ways), tuple(facts), left_out)


def drawn(
    site: SiteSeen,
    findings: tuple[Finding, ...] = (),
    *,
    policy: str = SHOP,
    settings: Settings | None = None,
    engine: str = "static",
    **options: Any,
) -> ExposureMap:
    """The map of it."""
    read_ = reading(policy)
    report = Report(
        findings=findings,
        pages=len(site.facts),
        rules=len(read_.policy.rules),
        must_show=len(read_.policy.must_show),
        unsure=site.unsure,
        excluded=len(site.left_out),
        engine=engine,
        viewports=VIEWPORTS,
        site="site",
        today=dt.date(2026, 6, 15),
        seconds=0.8,
    )
    return exposure_map(report, site, read_, settings or Settings(), **options)


def tree(made: ExposureMap) -> LexborHTMLParser:
    return LexborHTMLParser(made.html)


def said(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text(deep=True, separator=" ").split())


def png(folder: Path, name: str, size: int = 400) -> Path:
    """A picture of one pixel, padded to `size` bytes behind its end."""
    start = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x02\x08\x06\x00\x00\x00"
    path = folder / name
    path.write_bytes(start.ljust(size, b"\0"))
    return path
