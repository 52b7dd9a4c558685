"""Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines concerned.

SARIF's word for a check is rule; only here, and only in its own keys, does the word mean that.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from plainsight import __version__
from plainsight.checks.check import Check
from plainsight.findings import Finding, Place, Severity
from plainsight.reports.fingerprint import fingerprints
from plainsight.reports.place_text import in_repository, page_spot
from plainsight.reports.plain_text import sentence
from plainsight.reports.report import yes_to
from plainsight.reports.run import Run

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SITE = "SITE"

Json = dict[str, object]


def sarif(report: Run, checks: Sequence[Check] = ()) -> str:
    """One log with one run; `checks` describe what could be found, found or not."""
    described = {check.code: _described(check) for check in checks}
    findings = (*report.worst_first, *report.accepted)
    for finding in findings:
        described.setdefault(finding.code, _mentioned(finding))
    codes = sorted(described)
    index = {code: number for number, code in enumerate(codes)}
    found = zip(findings, fingerprints(findings), strict=True)
    run: Json = {
        "tool": {
            "driver": {
                "name": "Plainsight",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [described[code] for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_SITE: {"description": {"text": "The folder of the built site."}}},
        "results": [_result(finding, index[finding.code], name, report) for finding, name in found],
        "properties": {"lookedAt": report.looked_at, **report.properties},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _described(check: Check) -> Json:
    sources = "".join(f"\n- [{name}]({address})" for name, address in check.sources)
    described: Json = {
        "id": check.code,
        "name": _pascal(check.name),
        "shortDescription": {"text": check.title + "."},
        "fullDescription": {"text": check.why},
        "help": {"text": check.help, "markdown": check.help + ("\n" + sources if sources else "")},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.subject], "locked": check.locked},
    }
    if check.sources:
        described["helpUri"] = check.sources[0][1]
    return described


def _mentioned(finding: Finding) -> Json:
    """What a finding alone tells of its check."""
    return {
        "id": finding.code,
        "name": _pascal(finding.name),
        "shortDescription": {"text": finding.name.replace("-", " ").capitalize() + "."},
        "fullDescription": {"text": finding.why},
        "help": {"text": finding.help},
    }


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _result(finding: Finding, index: int, fingerprint: str, report: Run) -> Json:
    primary = finding.place
    if primary.file is None:
        # Code hosts drop a result whose first location is no file of theirs: point at where the page is written.
        primary = next((place for place in finding.related if place.file is not None), primary)
    others = [place for place in (finding.place, *finding.related) if place is not primary]
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(primary, report.folder)],
        "partialFingerprints": {"plainsight/v1": fingerprint},
        "properties": {"handbook": finding.handbook, **({"policyRule": finding.rule} if finding.rule else {})},
    }
    if report.against_older:
        known = finding.acceptance is not None and finding.acceptance.by == "baseline"
        result["baselineState"] = "unchanged" if known else "new"
    if finding.acceptance is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": yes_to(finding)},
        ]
    if others:
        result["relatedLocations"] = [
            {"id": number, **_location(place, report.folder), "message": {"text": place.label or "on the built page"}}
            for number, place in enumerate(others, 1)
        ]
    return result


def _message(finding: Finding) -> str:
    spot = page_spot(finding.place)
    where = f"\nOn {spot}." if spot else ""
    text = f"{sentence(finding.message)}{where}\nWhy: {finding.why}\nDo: {finding.help}\nHandbook: {finding.handbook}"
    # In a SARIF message [text](target) is a link (section 3.11.6); what people wrote in a policy makes none.
    return text.replace("](", "] (")


def _location(place: Place, folder: str) -> Json:
    location: Json = {}
    if place.file is not None:
        physical: Json = {"artifactLocation": {"uri": quote(in_repository(place.file, folder))}}
        if place.line is not None:
            physical["region"] = _region(place, place.line)
        location["physicalLocation"] = physical
    elif place.page is not None:
        location["physicalLocation"] = {"artifactLocation": {"uri": quote(place.page), "uriBaseId": _SITE}}
    spot = page_spot(place)
    if spot is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": spot, "kind": "element"}]
    elif place.file is None:
        location["logicalLocations"] = [{"fullyQualifiedName": "the site", "kind": "module"}]
    return location


def _region(place: Place, line: int) -> Json:
    region: Json = {"startLine": line}
    if place.column is not None:
        region |= {"startColumn": place.column, "endColumn": place.column + max(place.length, 1)}
    if place.excerpt is not None:
        region["snippet"] = {"text": place.excerpt}
    return region
