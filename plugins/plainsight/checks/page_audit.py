"""One page audited: its problems, and what is seen on it. Pure, so that it can run anywhere."""

from __future__ import annotations

import fnmatch
from collections.abc import Mapping
from dataclasses import dataclass

from plainsight.checks.check import Problem
from plainsight.checks.exposures import ContactExposure, Exposure, contacts_of, exposures_of
from plainsight.checks.page_identity import identity_of
from plainsight.checks.page_view import PageView, page_title
from plainsight.checks.registry import checks_of
from plainsight.checks.shop import Shop
from plainsight.checks.site_files import links, resolved_link
from plainsight.checks.site_view import PageFacts
from plainsight.checks.store_links import store_links
from plainsight.findings import Place
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


def audit_page(
    html: bytes,
    url: str,
    shop: Shop,
    sheets: Stylesheets,
    codes: frozenset[str],
    sources: Mapping[str, Place],
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
        sources: where the page, or a stylesheet of the site, was written, by its address.
        browser: looks at the page as well, and has the last word; None leaves it to the static engine.
        fine: whether to work out all that comparisons need, too, beyond what levels rest on.
    """
    page = read_page(html, url, sheets)
    stores = store_links(page, html, shop.stores)
    view = PageView(page, html, shop, _sells(page, html, shop.settings, stores), sources, browser, stores)
    problems = tuple((c.code, p) for c in checks_of("page") if c.code in codes for p in c.run(view))
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


def _human_links(view: PageView) -> frozenset[str]:
    targets = (link.target for link in view.page.human_contacts() if link.kind == "link" and link.target)
    found = (resolved_link(view.url, target) for target in targets)
    return frozenset(link for link in found if link is not None)


def _sells(page: StaticPage, html: bytes, settings: Settings, stores: Mapping[str, str]) -> tuple[str, ...] | None:
    """What a page says that it sells: in its head, the settings, or else by its buy links or those into the store."""
    metas = page.tree.css('meta[name="plainsight:sells"]')
    named = [item for meta in metas for item in (meta.attributes.get("content") or "").split()]
    mapped = [
        item
        for selling in settings.sells
        if any(fnmatch.fnmatchcase(page.url, glob) for glob in selling.pages)
        for item in selling.sells
    ]
    if not metas and not mapped:
        links = page.tree.css("[data-plainsight-buy]") if b"data-plainsight-buy" in html else []
        named = [item for link in links for item in (link.attributes["data-plainsight-buy"] or "").split()]
        named = named or list(stores.values())
    return tuple(dict.fromkeys([*named, *mapped])) if metas or mapped or named else None
