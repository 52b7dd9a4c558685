"""A project folder: its settings, its policy, and the audit of a site that belongs to it. I/O stands here."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plainsight.baseline import read_baseline
from plainsight.checks.accepting import Accepting, placed_suppressions
from plainsight.checks.audit import audit_acceptance, audit_policy, audit_site
from plainsight.checks.check import Check
from plainsight.checks.registry import find_check, severities
from plainsight.checks.shop import Shop
from plainsight.checks.site_files import SiteFiles
from plainsight.checks.site_seen import Inspection, SiteSeen, see_site
from plainsight.findings import Finding, Place
from plainsight.model import Reading, read_policy
from plainsight.reports.report import Report
from plainsight.settings import Settings, Suppression, load_settings
from plainsight.source import read_folder


@dataclass(frozen=True)
class Project:
    """One shop's folder: mkdocs.yml, plainsight.yml and policies/ stand in it.

    Attributes:
        root: the folder.
        settings: what plainsight.yml says.
        suppressions: those of the settings, each with its check and its place.
        reading: what stands under policies/.
        today: the day on which rules have to hold.
    """

    root: Path
    settings: Settings
    reading: Reading
    today: dt.date
    suppressions: tuple[tuple[Suppression, Check, Place], ...] = ()

    @classmethod
    def load(cls, root: Path, today: dt.date | None = None) -> Project:
        """Read settings and policies.

        Raises:
            SettingsError: the settings can't be used.
        """
        file = load_settings(root)
        settings = file.settings
        day = today or settings.as_of or dt.date.today()
        severities(settings, file.check_places)
        suppressions = placed_suppressions(settings, file.suppression_places, day, find_check)
        reading = read_policy(read_folder(root, settings.policies))
        return cls(root, settings, reading, day, suppressions)

    def _accepting(self) -> Accepting:
        """What marks findings that somebody has said yes to, for one run.

        Raises:
            SettingsError: the baseline can't be used.
        """
        named = self.settings.baseline
        known = read_baseline(self.root / named) if named is not None else frozenset()
        return Accepting(self.suppressions, known, self.today)

    def audit(
        self,
        site: str,
        files: SiteFiles,
        how: Inspection,
        extra: Sequence[Finding] = (),
    ) -> Audit:
        """Check the policy's data and a built site.

        Args:
            site: what to call the site in a report.
            files: the site.
            how: what to work out and keep.
            extra: findings made elsewhere, such as while building.

        Raises:
            SettingsError: the baseline can't be used.
            BrowserMissing, LinkCheckerMissing, LinkCheckerFailed: as `audit_site`.
        """
        started = time.perf_counter()
        accepting = self._accepting()
        data = audit_policy(self.reading, self.settings, self.today, accepting)
        made = [accepting.mark(finding, find_check(finding.code)) for finding in extra]
        judged = audit_site(files, self.reading, self.settings, self.today, how, accepting)
        accepted = audit_acceptance(accepting, self.settings, self.today)
        report = replace(
            self._report((*data, *made, *judged.findings, *accepted), site, started),
            pages=len(judged.seen.facts),
            unsure=judged.seen.unsure,
            excluded=len(judged.seen.left_out),
            mended=len(accepting.mended),
        )
        return Audit(report, judged.seen, self, files.sources)

    def see(self, files: SiteFiles, evidence: Path | None) -> SiteSeen:
        """Look at a built site for a comparison with another, without checking it.

        Args:
            files: the site.
            evidence: folder in which a browser keeps cut-out screenshots; None keeps none.

        Raises:
            BrowserMissing: the settings ask for a browser, and there is none.
        """
        shop = Shop(self.reading.policy, self.settings, self.today)
        return see_site(files, shop, Inspection(evidence=evidence, fine=True))

    def audit_policies(self) -> Report:
        """Check the policy's data alone. Of suppressions and the baseline, what is about pages is left aside.

        Raises:
            SettingsError: the baseline can't be used.
        """
        started = time.perf_counter()
        data = audit_policy(self.reading, self.settings, self.today, self._accepting())
        return self._report(data, self.settings.policies, started)

    def _report(self, findings: Sequence[Finding], site: str, started: float) -> Report:
        policy = self.reading.policy
        return Report(
            findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
            pages=0,
            rules=len(policy.rules),
            must_show=len(policy.must_show),
            unsure=0,
            excluded=0,
            engine=self.settings.engine,
            viewports=self.settings.viewports,
            site=site,
            today=self.today,
            seconds=time.perf_counter() - started,
            fail_on=self.settings.fail_on,
        )


@dataclass(frozen=True)
class Audit:
    """A report, and what it rests on.

    Attributes:
        report: the findings, and what was looked at.
        site: what there is to see on its pages.
        project: whose policy and settings it was made under, as the command line changed them.
        sources: where each address of the site was written, as far as that is known.
        warnings: what the program that built the site warned of.
    """

    report: Report
    site: SiteSeen
    project: Project
    sources: Mapping[str, Place] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
