"""While writing: a page's findings stand in a panel on that page."""

from __future__ import annotations

import re
from pathlib import Path

from plainsight.findings import Finding
from plainsight.project import Audit
from plainsight.reports import panel

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def show_panels(site: Path, audit: Audit) -> None:
    """Write the panels into the built pages of the preview.

    A finding about data stands on the pages that tell its rule, or else on the home page.
    """
    told: dict[str, set[str]] = {}
    for exposure in audit.exposures:
        told.setdefault(exposure.rule, set()).add(exposure.page)
    panels: dict[str, list[Finding]] = {}
    for finding in audit.report.worst_first:
        pages = {place.page for place in (finding.place, *finding.related) if place.page}
        if not pages and finding.rule:
            pages = told.get(finding.rule, set())
        for page in pages or {"index.html"}:
            panels.setdefault(page, []).append(finding)
    for page, findings in panels.items():
        path = site / page
        if path.is_file():
            html = path.read_text("utf-8")
            body = _BODY.search(html)
            at = body.end() if body else 0
            path.write_text(html[:at] + panel(findings) + html[at:], "utf-8")
