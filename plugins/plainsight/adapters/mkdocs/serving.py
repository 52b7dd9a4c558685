"""While writing: a page's findings stand in a panel on that page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from plainsight.findings import Finding
from plainsight.project import Audit
from plainsight.reports.panel import panel

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def show_panels(site: Path, audit: Audit) -> None:
    """Write the panels into the built pages of the preview.

    What is wrong in the data stands on every page: a rule that could not be read is missing from all of them.
    """
    of_data: list[Finding] = []
    of_page: dict[str, list[Finding]] = {}
    for finding in audit.report.worst_first:
        pages = {place.page for place in (finding.place, *finding.related) if place.page}
        for page in pages:
            of_page.setdefault(page, []).append(finding)
        if not pages:
            of_data.append(finding)
    for path in site.rglob("*.html") if of_data else [site / page for page in of_page]:
        findings = of_page.get(path.relative_to(site).as_posix(), [])
        if path.is_file():
            html = path.read_text("utf-8")
            body = _BODY.search(html)
            at = body.end() if body else 0
            path.write_text(html[:at] + panel(findings, of_data) + html[at:], "utf-8")


def follow_changes_on_error_pages(server: LiveReloadServer) -> None:
    """Have error pages reload as all others do.

    A page whose policy file can't be read is gone, and its writer looks at the 404 page: once the file is mended, the
    page has to come back by itself.
    """
    plain = server.error_handler

    def page(code: int) -> bytes | None:
        html = plain(code)
        return html and server._inject_js_into_html(html, server._visible_epoch)  # type: ignore[no-untyped-call]

    server.error_handler = page
