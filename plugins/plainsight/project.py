"""A project folder: its settings, its policy, and the audit of a site that belongs to it. I/O stands here."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plainsight.checks.audit import SiteAudit, audit_policy, audit_site
from plainsight.checks.exposures import Exposure
from plainsight.checks.registry import severities
from plainsight.findings import Finding, Place
from plainsight.model import Reading, read_policy
from plainsight.reports import Report
from plainsight.settings import Settings, load_settings
from plainsight.source import read_folder

Read = Callable[[str], bytes | None]


@dataclass(frozen=True)
class Project:
    """One shop's folder: mkdocs.yml, plainsight.yml and policies/ stand in it.

    Attributes:
        root: the folder.
        settings: what plainsight.yml says.
        reading: what stands under policies/.
        today: the day on which rules have to hold.
    """

    root: Path
    settings: Settings
    reading: Reading
    today: dt.date

    @classmethod
    def load(cls, root: Path, today: dt.date | None = None) -> Project:
        """Read settings and policies.

        Raises:
            SettingsError: the settings can't be used.
        """
        settings = load_settings(root)
        severities(settings)
        reading = read_policy(read_folder(root, settings.policies))
        return cls(root, settings, reading, today or dt.date.today())

    def audit(
        self,
        site: str,
        urls: Sequence[str],
        read: Read,
        *,
        sources: Mapping[str, Place] | None = None,
        extra: Sequence[Finding] = (),
        progress: Callable[[int, int], None] | None = None,
        evidence: Path | None = None,
    ) -> Audit:
        """Check the policy's data and a built site.

        Args:
            site: what to call the site in a report.
            urls: addresses of all its files.
            read: a file's bytes by its address.
            sources: where a page or stylesheet was written, by its address.
            extra: findings made elsewhere, such as while building.
            progress: called with pages done and pages in all.
            evidence: folder in which a browser keeps cut-out screenshots; None keeps none.
        """
        started = time.perf_counter()
        data = audit_policy(self.reading, self.settings, self.today)
        pages = audit_site(
            urls,
            read,
            self.reading,
            self.settings,
            self.today,
            sources=sources,
            progress=progress,
            evidence=evidence,
        )
        findings = sorted((*data, *extra, *pages.findings), key=lambda finding: finding.sort_key)
        policy = self.reading.policy
        report = Report(
            findings=tuple(findings),
            pages=pages.pages,
            rules=len(policy.rules),
            must_show=len(policy.must_show),
            unsure=pages.unsure,
            excluded=pages.excluded,
            engine=self.settings.engine,
            viewports=self.settings.viewports,
            site=site,
            today=self.today,
            seconds=time.perf_counter() - started,
            fail_on=self.settings.fail_on,
        )
        return Audit(report, pages.exposures, pages, self)


@dataclass(frozen=True)
class Audit:
    """A report, and what it rests on.

    Attributes:
        report: the findings, and what was looked at.
        exposures: of every expected rule, page and viewport.
        site: all that the audit of the pages gave.
        project: whose policy and settings it was made under, as the command line changed them.
    """

    report: Report
    exposures: tuple[Exposure, ...]
    site: SiteAudit
    project: Project
