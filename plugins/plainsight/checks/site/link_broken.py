"""A link on a page leads nowhere.

`plainsight check --links` has LinkChecker follow every link of the built site: to other pages, pictures and files.
Links to other people's sites are followed only with `--links external`, as their servers may be slow, or down for a
minute. The same dead address is told once, with every page that links to it.

Correct the address, or put back the page that it leads to. A page that has moved leaves a redirect behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.site_files import resolved_link
from plainsight.checks.site_view import SiteView
from plainsight.findings import Place, Severity

CODE = "PS406"
NAME = "link-broken"
SEVERITY = Severity.ERROR
ENGINE = "linkchecker"
WHY = "A customer who follows the link to the rest of a rule finds an error page, and buys without it, or not at all."
HELP = "Correct the address, or put back what it leads to."
SOURCES = (("LinkChecker", "https://linkchecker.github.io/linkchecker/"),)

_PAGE = "<!-- sells nothing --><p>Sofas</p>"
GOOD = (
    Example(
        "Both pages are there", files={"index.html": _PAGE + '<a href="sofas/">Sofas</a>', "sofas/index.html": _PAGE}
    ),
)
BAD = (Example("The page has another name", files={"index.html": _PAGE + '<a href="sofa/">Sofas</a>'}),)


def check(view: SiteView) -> Iterator[Problem]:
    for link in view.dead_links or ():
        named = f" (\u201c{link.label}\u201d)" if link.label else ""
        target = resolved_link(link.page, link.href)
        others = sorted(url for url, facts in view.pages.items() if target in facts.links and url != link.page)
        yield Problem(
            f"the link to {link.href}{named} leads nowhere: {link.reason}",
            Place(page=link.page),
            related=(
                *view.source_places(link.page),
                *(Place(page=url, label="it is linked here, too") for url in others),
            ),
        )
