"""Whole policies of invented shops, as their desks would write them: built, checked clean, each rule seen in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plainsight.adapters.mkdocs.building import built_site
from plainsight.adapters.site_folder import SiteFolder
from plainsight.checks.site_seen import Inspection
from plainsight.findings import Severity
from plainsight.project import Audit, Project
from plainsight.sight.bands import Level

SHOPS = ("furniture", "grocery", "medical")
A_DAY = dt.date(2026, 6, 15)
FEWEST_RULES = 25


@pytest.fixture(scope="module", params=SHOPS)
def root(request: pytest.FixtureRequest) -> Path:
    return Path(__file__).parent / request.param


@pytest.fixture(scope="module")
def audit(root: Path) -> Iterator[Audit]:
    with built_site(root, A_DAY) as built:
        site = SiteFolder(built.folder)
        project = Project.load(root, A_DAY)
        yield project.audit("the site", site.files(built.sources), Inspection(), built.found)


def test_the_check_passes_without_a_warning(audit: Audit) -> None:
    report = replace(audit.report, fail_on=Severity.WARNING)
    assert [(finding.code, finding.message, finding.place) for finding in report.failing] == []


def test_the_policy_is_a_whole_one(audit: Audit) -> None:
    policy = audit.project.reading.policy
    assert len(policy.rules) >= FEWEST_RULES
    assert {rule.kind for rule in policy.rules} == {"return", "delivery", "warranty", "cancellation", "payment"}


def test_every_must_show_rule_is_prominent_in_every_language(audit: Audit) -> None:
    policy = audit.project.reading.policy
    seen = {(exposure.rule, exposure.locale) for exposure in audit.site.exposures}
    assert seen == {(rule.id, locale) for rule in policy.must_show for locale in policy.shop.locales}
    less = [
        (exposure.rule, exposure.page, exposure.viewport, exposure.level)
        for exposure in audit.site.exposures
        if exposure.level is not Level.PROMINENT
    ]
    assert less == []


def test_every_rule_says_why_and_who_checked_it(audit: Audit) -> None:
    bare = [
        rule.id
        for rule in audit.project.reading.policy.rules
        if not (rule.why and rule.author and rule.reviewer and rule.checked_on)
    ]
    assert bare == []
