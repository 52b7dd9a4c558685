"""While writing: a page's findings stand in a panel on that page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from plainsight.findings import Finding
from plainsight.project import Audit
from plainsight.reports.panel import panel
from plainsight.settings import FILE_NAMES

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from watchdog.events import FileSystemEvent

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


class Following:
    """Has the preview follow settings and policies, also those that are not there yet when it starts.

    Args:
        server: the preview.
        root: the project's folder.
    """

    def __init__(self, server: LiveReloadServer, root: Path):
        from watchdog.events import FileSystemEventHandler

        self._server = server
        self._root = root
        self._names = {*FILE_NAMES}
        self._followed: set[Path] = set()
        handler = FileSystemEventHandler()
        handler.on_any_event = self._happened  # type: ignore[method-assign]
        server.observer.schedule(handler, str(root))

    def policies(self, folder: str) -> None:
        """Follow a folder of policies, once it is there."""
        self._names.add(folder)
        path = self._root / folder
        if path.is_dir() and path not in self._followed:
            self._followed.add(path)
            self._server.watch(str(path))

    def _happened(self, event: FileSystemEvent) -> None:
        names = {Path(str(path)).name for path in (event.src_path, event.dest_path)}
        if names & self._names:
            with self._server._rebuild_cond:
                self._server._want_rebuild = True
                self._server._rebuild_cond.notify_all()
