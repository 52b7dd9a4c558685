"""Findings for programs: version 1 of our own JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from plainsight import __version__
from plainsight.findings import Finding
from plainsight.reports.fingerprint import fingerprints
from plainsight.reports.report import Report


def json_report(report: Report) -> str:
    """One object: version, tool, summary, findings worst first and accepted ones last. ASCII for any pipe."""
    summary = {
        **{severity.value: count for severity, count in report.counts.items()},
        "failing": len(report.failing),
        "accepted": len(report.accepted),
        "mended": report.mended,
        "fail_on": report.fail_on.value,
        "unsure": report.unsure,
        "pages": report.pages,
        "excluded": report.excluded,
        "rules": report.rules,
        "must_show": report.must_show,
        "engine": report.engine,
        "viewports": list(report.viewports),
        "site": report.site,
        "today": report.today.isoformat(),
        "seconds": round(report.seconds, 3),
    }
    findings = (*report.worst_first, *report.accepted)
    found = zip(findings, fingerprints(findings), strict=True)
    whole = {
        "version": 1,
        "tool": {"name": "plainsight", "version": __version__},
        "summary": summary,
        "findings": [_record(finding, name) for finding, name in found],
    }
    return json.dumps(whole, indent=2) + "\n"


def _record(finding: Finding, fingerprint: str) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "rule": finding.rule,
        "place": asdict(finding.place),
        "related": [asdict(place) for place in finding.related],
        "why": finding.why,
        "help": finding.help,
        "handbook": finding.handbook,
        "fingerprint": fingerprint,
        "acceptance": _acceptance(finding),
    }


def _acceptance(finding: Finding) -> dict[str, object] | None:
    acceptance = finding.acceptance
    if acceptance is None:
        return None
    until = None if acceptance.until is None else acceptance.until.isoformat()
    return {"by": acceptance.by, "reason": acceptance.reason, "until": until}
