"""Run the checks: over the policy's data, over a whole site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plainsight.checks import registry
from plainsight.checks.accepting import AcceptanceView, Accepting
from plainsight.checks.check import Problem
from plainsight.checks.link_checker import dead_links
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.registry import checks_of
from plainsight.checks.shop import Shop
from plainsight.checks.site_files import SiteFiles, absolute, mapped_pages, searched_pages, served_under
from plainsight.checks.site_seen import Inspection, SiteSeen, see_site
from plainsight.checks.site_view import SiteView
from plainsight.findings import Acceptance, Finding, Severity
from plainsight.model import Reading
from plainsight.settings import Settings


@dataclass(frozen=True, slots=True)
class SiteAudit:
    """What the audit of a site gives.

    Attributes:
        findings: worst first.
        seen: what they rest on.
    """

    findings: tuple[Finding, ...]
    seen: SiteSeen


def audit_policy(
    reading: Reading, settings: Settings, today: dt.date, accepting: Accepting | None = None
) -> list[Finding]:
    """Check the policy's data.

    Args:
        reading: the policy, with its places.
        settings: how strictly.
        today: the day on which rules have to hold.
        accepting: marks what somebody has said yes to.

    Raises:
        SettingsError: the settings name a check wrongly.
    """
    view = PolicyView(reading, settings, today)
    severities = registry.severities(settings)
    problems = [(c.code, p) for c in checks_of("policy") if severities[c.code] for p in c.run(view)]
    return _findings(problems, severities, accepting)


def audit_site(
    files: SiteFiles,
    reading: Reading,
    settings: Settings,
    today: dt.date,
    how: Inspection,
    accepting: Accepting | None = None,
) -> SiteAudit:
    """Check a built site.

    Args:
        files: the site.
        reading: the policy.
        settings: what to look at, and how strictly.
        today: the day on which rules have to hold.
        how: what to work out and keep.
        accepting: marks what somebody has said yes to.

    Raises:
        SettingsError: the settings name a check wrongly.
        BrowserMissing: the settings ask for a browser, and there is none.
        LinkCheckerMissing: links are to be followed, and LinkChecker is not installed.
        LinkCheckerFailed: it could not finish.
    """
    severities = registry.severities(settings)
    codes = frozenset(code for code, severity in severities.items() if severity is not None)
    if ("contact",) in reading.origins and reading.policy.contact is None:
        codes -= {"PS301", "PS407"}  # the contact part could not be read: that is told once, not again on every page
    shop = Shop(reading.policy, settings, today)
    seen = see_site(files, shop, how, codes)
    read, pages = files.read, {facts.url: facts for facts in seen.facts}
    prefix = served_under(read)
    site = SiteView(
        shop=shop,
        reading=reading,
        pages=pages,
        searched=searched_pages(read, shop.policy.shop.locales),
        mapped=mapped_pages(read, prefix),
        sources=files.sources,
        files=frozenset(files.urls),
        dead_links=dead_links(list(pages), absolute(read, prefix), how.links) if how.links else None,
    )
    problems = [*seen.problems, *((c.code, p) for c in checks_of("site") if c.code in codes for p in c.run(site))]
    found = _findings(problems, severities, accepting)
    return SiteAudit(tuple(found), seen)


def audit_acceptance(accepting: Accepting, settings: Settings, today: dt.date) -> list[Finding]:
    """Check what is accepted, once all else has run."""
    view = AcceptanceView(accepting.uses, today)
    return _findings(
        [(c.code, p) for c in checks_of("acceptance") for p in c.run(view)], registry.severities(settings)
    )


def _findings(
    problems: Iterable[tuple[str, Problem]],
    severities: Mapping[str, Severity | None],
    accepting: Accepting | None = None,
) -> list[Finding]:
    """Problems as findings, worst first; those that share a cause are told once, unless some are accepted."""
    checks = {check.code: check for check in registry.CHECKS}
    accepting = accepting or Accepting()
    told: dict[tuple[str, str, Acceptance | None], list[Finding]] = {}
    for number, (code, problem) in enumerate(problems):
        severity = severities[code]
        if severity is None:
            continue
        finding = accepting.mark(checks[code].finding(problem, severity), checks[code])
        told.setdefault((code, problem.cause or f"#{number}", finding.acceptance), []).append(finding)
    return sorted(map(_together, told.values()), key=lambda finding: finding.sort_key)


def _together(same: list[Finding]) -> Finding:
    """One finding for many with the same cause: the first, and where else it shows."""
    first, *others = same
    if not others:
        return first
    pages = {finding.place.page for finding in same}
    rules = {finding.rule for finding in same if finding.rule}
    counts = []
    if len(rules) > 1:
        counts.append(f"{len(rules)} rules")
    if len(pages) > 1:
        counts.append(f"{len(pages)} pages")
    message = first.message + (f" (the same cause: {' on '.join(counts)})" if counts else "")
    elsewhere = tuple(replace(f.place, label=f"`{f.rule}` here, too" if f.rule else "here, too") for f in others)
    cases = tuple(case for finding in same for case in finding.cases)
    return replace(first, message=message, related=(*first.related, *elsewhere), cases=cases)
