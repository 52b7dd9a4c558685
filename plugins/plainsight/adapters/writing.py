"""`plainsight write`: the policy pages as Markdown files, for generators other than MkDocs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from plainsight import pages
from plainsight.checks.audit import audit_policy
from plainsight.findings import Severity
from plainsight.project import Project


def write_pages(
    root: Path, folder: Path, today: dt.date | None, site_url: str | None = None
) -> tuple[list[Path], int, int]:
    """Write every generated page and asset below `folder`; a file that is right already is left alone.

    Args:
        root: the shop's folder.
        folder: where to write.
        today: the day for which pages are written; the shop's own where it is None.
        site_url: of the site to be; with it come the feeds of changes, whose links have to be whole addresses.

    Returns:
        The files written, how many were right already, and how many errors the policy's data has.

    Raises:
        SettingsError: plainsight.yml can't be used.
        OSError: a file can't be written.
    """
    project = Project.load(root, today)
    policy = project.reading.policy
    feeds = pages.changes_feeds(policy, site_url)
    generated = pages.generate(policy, project.today, feed=bool(feeds))
    made = {**{page.path: page.markdown.encode() for page in generated}, **feeds}
    written = []
    for name, content in {**made, **pages.ASSETS}.items():
        path = folder / name
        if path.is_file() and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    findings = audit_policy(project.reading, project.settings, project.today)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return written, len(made) + len(pages.ASSETS) - len(written), errors
