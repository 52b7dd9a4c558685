"""The exposure map as one HTML file that asks for nothing: styles, script and pictures stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from plainsight import __version__
from plainsight.checks.shop import Shop
from plainsight.checks.site_seen import SiteSeen
from plainsight.findings import Finding
from plainsight.model import Reading, Rule
from plainsight.reports.exposure_map.answer import Answer, answer, fares
from plainsight.reports.exposure_map.cell import LEVELS, STATES, UNSURE
from plainsight.reports.exposure_map.coverage import coverage
from plainsight.reports.exposure_map.pictures import MOST_BYTES, album
from plainsight.reports.exposure_map.rows import RuleMap, contact_rows, map_rows, pages_of, rule_maps
from plainsight.reports.html_page import asset, content_security, environment, stylesheet
from plainsight.reports.plain_text import sentence
from plainsight.reports.report import Report
from plainsight.settings import Settings

IN_FULL = 40
"""Findings told in full; the others in a line each, as far as `IN_SHORT` goes."""
IN_SHORT = 200
MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class ExposureMap:
    """The page, and the answer that it opens with."""

    html: str
    answer: Answer


def exposure_map(
    report: Report,
    site: SiteSeen,
    reading: Reading,
    settings: Settings,
    *,
    most_picture_bytes: int = MOST_BYTES,
) -> ExposureMap:
    """The map of one run.

    Args:
        report: the run.
        site: what the audit of its pages gave.
        reading: the policy, and where it is written.
        settings: under which the run was made.
        most_picture_bytes: of evidence that the page may hold, before base64.
    """
    shop = Shop(reading.policy, settings, report.today)
    policy = reading.policy
    due = [rule for rule in policy.must_show if "guide" in rule.surfaces and rule.holds_on(report.today)]
    pages = pages_of(site)
    rules = rule_maps(site, due, report.viewports, pages)
    rows = map_rows(rules, pages.values())
    contacts = contact_rows(site, report.viewports, pages)
    selling = sum(len(row.pages) for row in rows)
    stories = [_story(rule, shop, reading, report.viewports) for rule in rules]
    told = answer(report, rules, [story["title"] for story in stories], selling, contacts)
    pictures = album(rules, report.viewports, most_picture_bytes)
    findings = sorted(report.worst_first, key=lambda one: (-one.severity.rank, -len(one.related)))
    style, script = stylesheet(), asset(Path(__file__).with_name("map.js"))
    html = (
        _environment()
        .get_template("map.html.j2")
        .render(
            answer=told,
            report=report,
            shop_name=policy.shop.name or "this shop",
            lang="en",
            style=style,
            script=script,
            policy_source=content_security(style, script),
            states=_legend(rules),
            unproven_rank=UNSURE.rank,
            viewports=list(report.viewports),
            rules=list(zip(rules, stories, strict=True)),
            rows=rows,
            contacts=contacts,
            contact_word={True: "seen", False: "not seen", None: "unsure"},
            selling=selling,
            findings=findings[:IN_FULL],
            more_findings=findings[IN_FULL : IN_FULL + IN_SHORT],
            findings_left=max(len(findings) - IN_FULL - IN_SHORT, 0),
            most_related=MOST_RELATED,
            in_short=IN_FULL,
            anchors={rule.rule.id: (rule.anchor, story["title"]) for rule, story in zip(rules, stories, strict=True)},
            album=pictures,
            coverage=coverage(report, site, shop, due, pages),
            version=__version__,
        )
    )
    return ExposureMap(html, told)


def _story(rule: RuleMap, shop: Shop, reading: Reading, viewports: Sequence[str]) -> dict[str, Any]:
    """A rule's words: its notice in every locale of its pages, and why it has to be seen."""
    locales = rule.locales or (shop.policy.shop.default_locale,)
    notices = [shop.notice(rule.rule, locale) for locale in locales]
    return {
        "title": shop.notice(rule.rule, shop.policy.shop.default_locale).title,
        "notices": notices,
        "place": reading.place(("rule", rule.rule.id)),
        "because": _because(rule.rule),
        "fares": None if rule.proven else fares(rule, viewports),
    }


def _because(rule: Rule) -> str:
    if not rule.kind_must_show:
        return "the policy says so"
    return {
        "return": "it refuses returns",
        "delivery": "it sets a delivery window",
    }.get(rule.kind, "rules of its kind always have to")


def _legend(rules: Sequence[RuleMap]) -> list[tuple[Any, int]]:
    """The states, best first, each with its number of cells; other states than levels only where they are met."""
    counts = Counter(
        {state: sum(n for rule in rules for found in rule.counts for s, n in found if s is state) for state in STATES}
    )
    return [(state, counts[state]) for state in reversed(STATES) if counts[state] or state in LEVELS]


def _sentence_of(finding: Finding) -> str:
    return sentence(finding.message)


@cache
def _environment() -> Environment:
    made = environment(Path(__file__).parent)
    made.filters["sentence"] = _sentence_of
    return made
