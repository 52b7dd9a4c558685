"""Run the checks: over the policy's data, one page, a whole site."""

from __future__ import annotations

import datetime as dt
import fnmatch
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal

from plainsight.checks import registry
from plainsight.checks.accepting import AcceptanceView, Accepting
from plainsight.checks.check import Check, Problem
from plainsight.checks.exposures import ContactExposure, contacts_of, exposures_of
from plainsight.checks.exposures import Exposure as Exposure
from plainsight.checks.link_checker import DeadLink, dead_links
from plainsight.checks.page_identity import identity_of
from plainsight.checks.page_view import PageView, page_title
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.shop import Shop
from plainsight.checks.site_files import (
    Read,
    absolute,
    is_page,
    links,
    mapped_pages,
    redirect_target,
    resolved_link,
    searched_pages,
    served_under,
)
from plainsight.checks.site_view import PageFacts, SiteView
from plainsight.findings import Acceptance, Finding, Place, Severity
from plainsight.model import Reading
from plainsight.settings import Settings
from plainsight.sight import StaticPage, Stylesheets, read_page
from plainsight.sight.browser import Browser


@dataclass(frozen=True, slots=True)
class PageAudit:
    """What the audit of one page gives: problems with their check's code, exposures, and facts for the site."""

    problems: tuple[tuple[str, Problem], ...]
    exposures: tuple[Exposure, ...]
    facts: PageFacts
    contacts: tuple[ContactExposure, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteAudit:
    """What the audit of a site gives.

    Attributes:
        findings: worst first.
        exposures: of every expected rule, page and viewport.
        pages: how many pages were looked at.
        excluded: how many were left out by the settings.
        contacts: the way to a person on every page in every viewport.
        facts: of every page that was looked at, in the order of their addresses.
        left_out: addresses of the pages that the settings left out.
        redirects: addresses that only lead elsewhere, with where they lead.
    """

    findings: tuple[Finding, ...]
    exposures: tuple[Exposure, ...]
    pages: int
    excluded: int
    contacts: tuple[ContactExposure, ...] = ()
    facts: tuple[PageFacts, ...] = ()
    left_out: tuple[str, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)

    @property
    def unsure(self) -> int:
        return sum(exposure.level is None for exposure in self.exposures)


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
    problems = [(c.code, p) for c in _of("policy") if severities[c.code] for p in c.run(view)]
    return _findings(problems, severities, accepting)


def audit_page(
    html: bytes,
    url: str,
    shop: Shop,
    sheets: Stylesheets,
    codes: frozenset[str],
    source: Place | None = None,
    browser: Browser | None = None,
    fine: bool = False,
) -> PageAudit:
    """Check one page. Pure: the same bytes, shop and stylesheets give the same answer.

    Args:
        html: the page as it is served.
        url: its address in the site, such as `returns/index.html`.
        shop: the policy and settings.
        sheets: the site's stylesheets, shared by its pages.
        codes: the checks to run.
        source: where the page was written, if that is known.
        browser: looks at the page as well, and has the last word; None leaves it to the static engine.
        fine: whether to work out all that comparisons need, too, beyond what levels rest on.
    """
    page = read_page(html, url, sheets)
    view = PageView(page, html, shop, _sells(page, shop.settings), source, browser)
    problems = tuple((c.code, p) for c in _of("page") if c.code in codes for p in c.run(view))
    facts = PageFacts(
        url=url,
        links=links(html, url),
        sells=view.sells or (),
        levels={sight.rule.id: sight.worst for sight in view.notices},
        noindex=bool(page.select('meta[name="robots"][content*="noindex"]')),
        title=page_title(page),
        locale=view.locale,
        identity=identity_of(view, html) if fine else None,
        human_links=_human_links(view),
    )
    return PageAudit(problems, exposures_of(view, fine=fine), facts, contacts_of(view, fine=fine))


def audit_site(
    urls: Sequence[str],
    read: Read,
    reading: Reading,
    settings: Settings,
    today: dt.date,
    *,
    sources: Mapping[str, Place] | None = None,
    progress: Callable[[int, int], None] | None = None,
    evidence: Path | None = None,
    fine: bool = False,
    accepting: Accepting | None = None,
    links_to: Literal["internal", "external"] | None = None,
) -> SiteAudit:
    """Check a built site.

    Args:
        urls: addresses of all its files, such as `returns/index.html`.
        read: the bytes of a file by its address, None when there is no such file.
        reading: the policy.
        settings: what to look at, and how strictly.
        today: the day on which rules have to hold.
        sources: where a page, or another file of the site, was written, by its address.
        progress: called with pages done and pages in all.
        evidence: folder in which a browser keeps cut-out screenshots; None keeps none.
        fine: whether to work out all that comparisons need, too, beyond what levels rest on.
        accepting: marks what somebody has said yes to.
        links_to: which links LinkChecker follows: those within the site, or those to other sites, too; None: no link.

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
    prefix = served_under(read)
    shop = Shop(reading.policy, settings, today)
    sheets = Stylesheets(absolute(read, prefix))
    sources = sources or {}
    pages, left_out = _pages(urls, settings)
    audits = []
    redirects = {}
    with ExitStack() as stack:
        browser = None
        if settings.engine != "static":
            browser = stack.enter_context(
                Browser(absolute(read, prefix), evidence=evidence, prefers=settings.prefers)
            )
        for done, url in enumerate(pages, 1):
            html = read(url)
            if html is not None and is_page(html):
                audits.append(audit_page(html, url, shop, sheets, codes, sources.get(url), browser, fine))
            elif html is not None and (target := redirect_target(html, url)) is not None:
                redirects[url] = target
            if progress is not None:
                progress(done, len(pages))
    site = SiteView(
        shop=shop,
        reading=reading,
        pages={audit.facts.url: audit.facts for audit in audits},
        searched=searched_pages(read, shop.policy.shop.locales),
        mapped=mapped_pages(read, prefix),
        sources=sources,
        files=frozenset(urls),
        dead_links=_dead_links(audits, absolute(read, prefix), links_to),
    )
    problems = [problem for audit in audits for problem in audit.problems]
    problems += [(c.code, p) for c in _of("site") if c.code in codes for p in c.run(site)]
    return SiteAudit(
        findings=tuple(_findings([(code, _mended(p, sources)) for code, p in problems], severities, accepting)),
        exposures=tuple(exposure for audit in audits for exposure in audit.exposures),
        pages=len(audits),
        excluded=len(left_out),
        contacts=tuple(contact for audit in audits for contact in audit.contacts),
        facts=tuple(audit.facts for audit in audits),
        left_out=tuple(left_out),
        redirects=redirects,
    )


def _human_links(view: PageView) -> frozenset[str]:
    targets = (link.target for link in view.page.human_contacts() if link.kind == "link" and link.target)
    found = (resolved_link(view.url, target) for target in targets)
    return frozenset(link for link in found if link is not None)


def _dead_links(
    audits: Sequence[PageAudit], read: Read, links_to: Literal["internal", "external"] | None
) -> tuple[DeadLink, ...] | None:
    if links_to is None:
        return None
    return dead_links([audit.facts.url for audit in audits], read, external=links_to == "external")


@cache
def _of(subject: str) -> tuple[Check, ...]:
    return tuple(check for check in registry.CHECKS if check.subject == subject)


def audit_acceptance(accepting: Accepting, settings: Settings, today: dt.date) -> list[Finding]:
    """Check what is accepted, once all else has run."""
    view = AcceptanceView(accepting.uses, today)
    return _findings([(c.code, p) for c in _of("acceptance") for p in c.run(view)], registry.severities(settings))


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


def _mended(problem: Problem, sources: Mapping[str, Place]) -> Problem:
    """A problem whose cause stands in a stylesheet of the project points at that file and line, too."""
    match = re.search(r"\(([^()\s]+\.css):(\d+)\)", problem.message)
    if match is None:
        return problem
    written = sources.get(match[1])
    spot = Place(file=written.file if written else match[1], line=int(match[2]), column=1, label="this style does it")
    return replace(problem, related=(spot, *problem.related))


def _pages(urls: Sequence[str], settings: Settings) -> tuple[list[str], list[str]]:
    """The pages to look at, and those that the settings leave out."""
    pages = sorted(url for url in urls if url.endswith((".html", ".htm")))
    left_out = [url for url in pages if any(fnmatch.fnmatchcase(url, glob) for glob in settings.exclude)]
    out = set(left_out)
    return [url for url in pages if url not in out], left_out


def _sells(page: StaticPage, settings: Settings) -> tuple[str, ...] | None:
    """What a page says that it sells: in its markup, or in the settings; None when nothing says it."""
    metas = page.tree.css('meta[name="plainsight:sells"]')
    named = [item for meta in metas for item in (meta.attributes.get("content") or "").split()]
    mapped = [
        item
        for selling in settings.sells
        if any(fnmatch.fnmatchcase(page.url, glob) for glob in selling.pages)
        for item in selling.sells
    ]
    return tuple(dict.fromkeys([*named, *mapped])) if metas or mapped else None
