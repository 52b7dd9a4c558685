"""`plainsight report`: the exposure map of a site, with pictures where a browser looked."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plainsight.adapters.checking import check_project
from plainsight.checks.site_seen import Inspection
from plainsight.reports.exposure_map import Answer, exposure_map


@dataclass(frozen=True, slots=True)
class MadeReport:
    """One exposure map.

    Attributes:
        html: the page.
        answer: what it opens with.
        failing: number of findings that stop a release.
    """

    html: str
    answer: Answer
    failing: int


def report_on(
    root: Path,
    site: Path | None,
    changes: Mapping[str, object],
    today: dt.date | None,
    progress: Callable[[int, int], None] | None = None,
) -> MadeReport:
    """Check a project as `check_project` does, and draw the exposure map of what was seen.

    Args:
        root: the shop's folder.
        site: a built site; None builds it with MkDocs first.
        changes: settings that the command line overrides.
        today: the day on which rules have to hold.
        progress: called with pages done and pages in all.

    Raises:
        SettingsError: plainsight.yml can't be used.
        CannotCheck: there are no pages, the site could not be built, or there is no browser where one is asked for.
    """
    with tempfile.TemporaryDirectory(prefix="plainsight-evidence-") as folder:
        audit = check_project(root, site, changes, today, Inspection(progress, evidence=Path(folder)))
        project = audit.project
        made = exposure_map(audit.report, audit.site, project.reading, project.settings)
    return MadeReport(made.html, made.answer, len(audit.report.failing))
