"""Findings as JUnit XML, which most build servers read: one failed test per finding, one passed per quiet check."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from plainsight.checks.check import Check
from plainsight.findings import Finding
from plainsight.reports.place_text import in_file, in_repository, spots
from plainsight.reports.report import yes_to
from plainsight.reports.run import Run

# XML 1.0 section 2.2: no document may hold these, not even as a character reference.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Run, checks: Sequence[Check] = ()) -> str:
    """One test suite. What stays below `fail_on` is told in the output of a test that passed."""
    findings = (*report.worst_first, *report.accepted)
    quiet = sorted({check.code for check in checks} - {finding.code for finding in findings})
    names = {check.code: check.name for check in checks}
    tests = len(findings) + len(quiet)
    totals = {"tests": str(tests), "failures": str(len(report.failing)), "errors": "0"}
    suites = ET.Element("testsuites", {"name": "plainsight", **totals})
    timing = {"time": f"{report.seconds:.3f}", "timestamp": f"{report.today.isoformat()}T00:00:00"}
    skipped = str(len(report.accepted))
    suite = ET.SubElement(suites, "testsuite", {"name": "plainsight", "skipped": skipped, **totals, **timing})
    for finding in findings:
        _testcase(suite, finding, report)
    for code in quiet:
        ET.SubElement(suite, "testcase", classname="plainsight", name=f"{code} {names[code]}", time="0")
    out = ET.SubElement(suite, "system-out")
    out.text = _legal(f"{report.counted}.\n{report.looked_at}\n{report.closing}")
    ET.indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _testcase(suite: ET.Element, finding: Finding, report: Run) -> None:
    attributes = {
        "classname": _legal(f"plainsight.{finding.code}-{finding.name}"),
        "name": _legal(f"{finding.code} {finding.name}: {finding.place}"),
        "time": "0",
    }
    place = in_file(finding)
    if place is not None and place.file is not None:
        attributes["file"] = _legal(in_repository(place.file, report.folder))
        if place.line is not None:
            attributes["line"] = str(place.line)
    case = ET.SubElement(suite, "testcase", attributes)
    if finding.acceptance is not None:
        told = ET.SubElement(case, "skipped", message=_legal(yes_to(finding)))
    elif finding.severity.at_least(report.fail_on):
        told = ET.SubElement(case, "failure", type=finding.severity.value, message=_legal(finding.message))
    else:
        told = ET.SubElement(case, "system-out")
    told.text = _legal(_told(finding))


def _told(finding: Finding) -> str:
    also = [
        f"also: {spot}" + (f" ({place.label})" if place.label else "")
        for place in finding.related
        for spot in spots(place)
    ]
    return "\n".join(
        [
            f"{finding.severity}: {finding.message}",
            *(f"at: {spot}" for spot in spots(finding.place)),
            *also,
            f"why: {finding.why}",
            f"do: {finding.help}",
            f"handbook: {finding.handbook}",
        ]
    )


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
