"""Findings as a GitLab code quality report, which merge requests show as new and as settled."""

from __future__ import annotations

import json

from plainsight.findings import Finding, Severity
from plainsight.reports.fingerprint import fingerprints
from plainsight.reports.place_text import in_file, in_repository, page_spot
from plainsight.reports.plain_text import sentence
from plainsight.reports.run import Run

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Run) -> str:
    """A JSON list, worst first; it is empty when nothing was found, so that GitLab sees the old ones as settled."""
    found = zip(report.worst_first, fingerprints(report.worst_first), strict=True)
    return json.dumps([_issue(finding, name, report.folder) for finding, name in found], indent=2) + "\n"


def _issue(finding: Finding, fingerprint: str, folder: str) -> dict[str, object]:
    place = in_file(finding)
    spot = page_spot(finding.place)
    where = f" On {spot}." if spot else ""
    # GitLab needs a path and a line even for what stands in no source file: the page's own address, from its top.
    page = finding.place.page
    path = page if page and not place else in_repository((place and place.file) or "mkdocs.yml", folder)
    return {
        "description": f"{sentence(finding.message)}{where} Do: {finding.help} Handbook: {finding.handbook}",
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": (place.line if place else None) or 1}},
    }
