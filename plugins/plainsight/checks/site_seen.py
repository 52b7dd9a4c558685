"""What there is to see on every page of a site, with the problems of the checks that are asked for."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from plainsight.checks.check import Problem
from plainsight.checks.exposures import ContactExposure, Exposure
from plainsight.checks.link_checker import Links
from plainsight.checks.page_audit import audit_page
from plainsight.checks.shop import Shop
from plainsight.checks.site_files import (
    SiteFiles,
    absolute,
    is_page,
    listed_redirects,
    named_as_files,
    redirect_target,
    served_under,
)
from plainsight.checks.site_view import PageFacts
from plainsight.settings import Settings
from plainsight.sight import Stylesheets
from plainsight.sight.browser import Browser


@dataclass(frozen=True, slots=True)
class Inspection:
    """How a site is looked at, besides what its settings ask.

    Attributes:
        progress: called with pages done and pages in all.
        evidence: folder in which a browser keeps cut-out screenshots; None keeps none.
        fine: whether to work out all that comparisons need, too, beyond what levels rest on.
        links: which links LinkChecker follows: those within the site, or those to other sites, too; None for none.
    """

    progress: Callable[[int, int], None] | None = None
    evidence: Path | None = None
    fine: bool = False
    links: Links | None = None


@dataclass(frozen=True, slots=True)
class SiteSeen:
    """What there is to see on a site.

    Attributes:
        exposures: of every expected rule, page and viewport.
        contacts: the way to a person on every page in every viewport.
        facts: of every page that was looked at, in the order of their addresses.
        left_out: addresses of the pages that the settings left out.
        redirects: addresses that only lead elsewhere, with where they lead; `old/*` to `new/:splat` is all below it.
        problems: what the checks of single pages found, each with its check's code.
    """

    exposures: tuple[Exposure, ...]
    contacts: tuple[ContactExposure, ...] = ()
    facts: tuple[PageFacts, ...] = ()
    left_out: tuple[str, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[tuple[str, Problem], ...] = ()

    @property
    def unsure(self) -> int:
        """How many exposures could not be judged."""
        return sum(exposure.level is None for exposure in self.exposures)


def see_site(site: SiteFiles, shop: Shop, how: Inspection, codes: frozenset[str] = frozenset()) -> SiteSeen:
    """Look at every page of a built site.

    Args:
        site: its files.
        shop: the policy and settings.
        how: what to work out and keep.
        codes: the checks of single pages to run.

    Raises:
        BrowserMissing: the settings ask for a browser, and there is none.
    """
    read = site.read
    prefix = served_under(read)
    from_root = absolute(read, prefix)
    settings = shop.settings
    sheets = Stylesheets(from_root)
    pages, left_out = _pages(site.urls, settings)
    files = frozenset(site.urls)
    audits = []
    redirects = listed_redirects(read, prefix)
    with ExitStack() as stack:
        browser = None
        if settings.engine != "static":
            browser = stack.enter_context(Browser(from_root, evidence=how.evidence, prefers=settings.prefers))
            browser.expect([url for url in pages if is_page(read(url) or b"")], settings.windows[0])
        for done, url in enumerate(pages, 1):
            html = read(url)
            if html is not None and is_page(html):
                audits.append(audit_page(html, url, shop, sheets, codes, site.sources, browser, how.fine))
            elif html is not None and (target := redirect_target(html, url)) is not None:
                (redirects[url],) = named_as_files(frozenset({target}), prefix, files)
            if how.progress is not None:
                how.progress(done, len(pages))
    return SiteSeen(
        exposures=tuple(exposure for audit in audits for exposure in audit.exposures),
        contacts=tuple(contact for audit in audits for contact in audit.contacts),
        facts=tuple(_linked(audit.facts, prefix, files) for audit in audits),
        left_out=tuple(left_out),
        redirects=redirects,
        problems=tuple(problem for audit in audits for problem in audit.problems),
    )


def _linked(facts: PageFacts, prefix: str, files: frozenset[str]) -> PageFacts:
    if not prefix:
        return facts
    links, human = (named_as_files(each, prefix, files) for each in (facts.links, facts.human_links))
    return replace(facts, links=links, human_links=human)


def _pages(urls: Sequence[str], settings: Settings) -> tuple[list[str], list[str]]:
    """The pages to look at, and those that the settings leave out."""
    pages = sorted(url for url in urls if url.endswith((".html", ".htm")))
    left_out = [url for url in pages if any(fnmatch.fnmatchcase(url, glob) for glob in settings.exclude)]
    out = set(left_out)
    return [url for url in pages if url not in out], left_out
