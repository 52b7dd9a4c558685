"""Suppressions and baselines: what they let through, and what they don't."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from plainsight.baseline import read_baseline, write_baseline
from plainsight.checks.registry import CHECKS
from plainsight.checks.site_files import SiteFiles
from plainsight.checks.site_seen import Inspection
from plainsight.project import Project
from plainsight.reports.report import Report
from plainsight.settings import SettingsError
from plainsight.starter import write_shop

TODAY = dt.date(2026, 6, 15)
PAGE = """<!doctype html><html lang="en"><head><title>t</title>
<meta name="plainsight:sells" content="bath-aids"></head>
<body><a href="tel:+18005550199">Call</a><main>{}</main></body></html>"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_shop(tmp_path / "shop", TODAY)
    return tmp_path / "shop"


def audit(root: Path, pages: Mapping[str, str], settings: str = "", day: dt.date = TODAY) -> Report:
    (root / "plainsight.yml").write_text(settings, "utf-8")
    site = {url: PAGE.format(body).encode() for url, body in pages.items()}
    return Project.load(root, day).audit("site", SiteFiles(sorted(site), site.get), Inspection()).report


def entry(check: str, *, rule: str = "", pages: str = "", until: str = "2026-07-01") -> str:
    where = f"rule: {rule}" if rule else f"pages: {pages!r}"
    return f"suppressions:\n  - {{check: {check}, {where}, reason: The template is being rebuilt., until: {until}}}\n"


def open_on(report: Report, code: str) -> list[str | None]:
    return [case.place.page for found in report.worst_first if found.code == code for case in found.cases]


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.worst_first}


def test_a_suppression_holds_for_its_pages_and_no_other(root: Path) -> None:
    pages = {"old/a.html": "<p>Bath aids</p>", "new/b.html": "<p>Bath aids</p>"}
    assert open_on(audit(root, pages), "PS201") == ["new/b.html", "old/a.html"]
    report = audit(root, pages, entry("notice-absent", pages="old/*"))
    assert open_on(report, "PS201") == ["new/b.html"]
    assert [finding.place.page for finding in report.accepted] == ["old/a.html"]
    assert not codes(report) & {"PS501", "PS502"}


def test_a_suppression_counts_up_to_its_last_day(root: Path) -> None:
    pages, settings = {"a.html": "<p>Bath aids</p>"}, entry("PS201", pages="*", until="2026-06-15")
    assert "PS201" not in codes(audit(root, pages, settings))
    late = audit(root, pages, settings, TODAY + dt.timedelta(days=1))
    assert {"PS201", "PS502"} <= codes(late)


def test_one_that_nothing_needs_is_found_at_its_line(root: Path) -> None:
    report = audit(root, {"a.html": "<p>Bath aids</p>"}, "# ours\n" + entry("PS404", rule="no-such-rule"))
    (found,) = [finding for finding in report.worst_first if finding.code == "PS501"]
    assert (found.place.file, found.place.line) == ("plainsight.yml", 3)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (entry("PS999", rule="x"), "no check is called `PS999`"),
        (entry("unreadable", rule="x"), "can't be suppressed"),
        (entry("suppression-unused", rule="x"), "can't be suppressed"),
        (entry("notice-hidden", rule="x", until="2027-06-15"), "for 90 days"),
        ("suppressions: [{check: PS404, reason: The template is being rebuilt., until: 2026-07-01}]", "say where"),
        ("suppressions: [{check: PS404, rule: x, reason: later, until: 2026-07-01}]", "is too short"),
        ("suppressions: [{check: PS404, rule: x, reason: The template is being rebuilt.}]", "until"),
        ("baseline: nowhere.json", "can't be read"),
        ("baseline: mkdocs.yml", "no baseline"),
        ("baseline: ../elsewhere.json", "outside the project"),
    ],
)
def test_what_can_not_be_accepted(root: Path, settings: str, said: str) -> None:
    with pytest.raises(SettingsError) as error:
        audit(root, {"a.html": "<p>Bath aids</p>"}, settings)
    assert said in str(error.value)


def test_a_baseline_accepts_what_was_there_and_nothing_else(root: Path) -> None:
    before = audit(root, {"a.html": "<p>Bath aids</p>", "b.html": "<p>Bath aids</p>"})
    settled = write_baseline(root / "known.json", before, CHECKS)
    assert not settled.failing
    again = audit(root, {"a.html": "<p>Bath aids</p>", "b.html": "<p>Bath aids</p>"}, "baseline: known.json")
    assert (again.failing, again.mended) == ((), 0)
    # One page mended and another one broken is one new finding, although the number of them is the same.
    moved = audit(root, {"a.html": "<p>Bath aids</p>", "c.html": "<p>Bath aids</p>"}, "baseline: known.json")
    assert open_on(moved, "PS201") == ["c.html"]
    assert moved.mended > 0


def test_a_baseline_holds_one_line_per_case_and_nothing_that_keeps_others_from_looking(root: Path) -> None:
    (root / "policies" / "broken.yml").write_text("rules: [", "utf-8")
    report = write_baseline(root / "known.json", audit(root, {"a.html": "<p>Bath aids</p>"}), CHECKS)
    assert "PS101" in {finding.code for finding in report.failing}
    held = json.loads((root / "known.json").read_text("utf-8"))
    assert "PS101" not in {entry["code"] for entry in held["findings"]}
    lines = (root / "known.json").read_text("utf-8").splitlines()
    assert len([line for line in lines if "fingerprint" in line]) == len(held["findings"])
    assert read_baseline(root / "known.json") == {entry["fingerprint"] for entry in held["findings"]}


def test_each_line_of_a_baseline_has_the_message_of_its_own_spot(root: Path) -> None:
    pages = {"a.html": "<p>Bath aids</p>", "b.html": "<p>Bath aids</p>"}
    write_baseline(root / "known.json", audit(root, pages), CHECKS)
    held = json.loads((root / "known.json").read_text("utf-8"))["findings"]
    assert [entry["message"] for entry in held if "the same cause" in entry["message"]] == []


def test_a_baseline_of_another_version_is_refused(root: Path) -> None:
    (root / "known.json").write_text('{"version": 9, "findings": []}', "utf-8")
    with pytest.raises(SettingsError, match="version 9"):
        read_baseline(root / "known.json")
