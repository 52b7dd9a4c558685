"""`plainsight check`: a site that is there, or one that MkDocs builds for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plainsight.adapters.site_folder import SiteFolder
from plainsight.baseline import DEFAULT_NAME, write_baseline
from plainsight.checks.link_checker import LinkCheckerFailed, LinkCheckerMissing
from plainsight.checks.registry import CHECKS
from plainsight.checks.site_files import SiteFiles
from plainsight.checks.site_seen import Inspection, SiteSeen
from plainsight.findings import Place
from plainsight.project import Audit, Project
from plainsight.reports.report import Report
from plainsight.sight.browser import BrowserMissing

_NO_BROWSER = "a browser is asked for, and none is here. This brings one: {}"


class CannotCheck(Exception):
    """The check could not be made; the message says why, and what to do. Exit 3."""


def check_project(
    root: Path,
    site: Path | None,
    changes: Mapping[str, object],
    today: dt.date | None,
    how: Inspection,
    *,
    renew_baseline: bool = False,
) -> Audit:
    """Check a project's policies and its site.

    Args:
        root: the shop's folder.
        site: a built site; None builds it with MkDocs first.
        changes: settings that the command line overrides.
        today: the day on which rules have to hold.
        how: what to work out and keep.
        renew_baseline: write all that is found into the baseline, and count it as accepted.

    Raises:
        SettingsError: plainsight.yml can't be used.
        CannotCheck: there are no pages, the site could not be built, or a program that is asked for is not there.
    """
    project = changed(Project.load(root, today), changes)
    if renew_baseline:
        name = project.settings.baseline or DEFAULT_NAME
        audit = check_project(root, site, {**changes, "baseline": None}, today, how)
        return replace(audit, report=write_baseline(root / name, audit.report, CHECKS))
    from plainsight.adapters.mkdocs.building import BuildFailed, built_site

    try:
        if site is not None:
            return project.audit(site.name, _files(site, {}), how)
        with built_site(root, today) as built:
            audit = project.audit("the site", _files(built.folder, built.sources), how, built.found)
            return replace(audit, warnings=built.warnings)
    except BuildFailed as error:
        raise CannotCheck(str(error)) from None
    except LinkCheckerMissing as error:
        raise CannotCheck(
            f"links are to be followed, and LinkChecker is not installed. This brings it: {error}"
        ) from None
    except LinkCheckerFailed as error:
        raise CannotCheck(f"LinkChecker did not finish: {error}") from None
    except BrowserMissing as error:
        raise CannotCheck(_NO_BROWSER.format(error)) from None


def see_built(project: Project, site: Path, sources: Mapping[str, Place], evidence: Path | None = None) -> SiteSeen:
    """Look at a built site for a comparison with another one, without checking it.

    Args:
        project: whose policy and settings count.
        site: the folder that it was built into.
        sources: where each address of the site was written, as far as that is known.
        evidence: folder in which a browser keeps cut-out screenshots; None keeps none.

    Raises:
        CannotCheck: there are no pages, or there is no browser where one is asked for.
    """
    files = _files(site, sources)
    try:
        return project.see(files, evidence)
    except BrowserMissing as error:
        raise CannotCheck(_NO_BROWSER.format(error)) from None


def check_policies(root: Path, changes: Mapping[str, object], today: dt.date | None) -> Report:
    """Check a project's policy files alone.

    Raises:
        SettingsError: plainsight.yml can't be used.
        CannotCheck: there is no folder of policy files.
    """
    project = changed(Project.load(root, today), changes)
    folder = project.settings.policies
    if not (root / folder).is_dir():
        raise CannotCheck(
            f"there is no folder {folder}/ in {root.resolve()}; name the shop's folder with --project, or the one of "
            "its rules as `policies:` in plainsight.yml. `plainsight new my-shop` makes a shop to start from"
        )
    return project.audit_policies()


def _files(site: Path, sources: Mapping[str, Place]) -> SiteFiles:
    files = SiteFolder(site).files(sources)
    if not any(url.endswith((".html", ".htm")) for url in files.urls):
        raise CannotCheck(f"there are no pages in {site}: build the site first, or name the folder it was built into")
    return files


def changed(project: Project, changes: Mapping[str, object]) -> Project:
    """The project under settings some of which are overridden, such as by the command line."""
    return replace(project, settings=project.settings.changed(changes))
