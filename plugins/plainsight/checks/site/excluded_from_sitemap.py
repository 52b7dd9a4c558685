"""A page that tells must-show rules is kept from search engines.

It is not in the sitemap, or it says `noindex`. Customers who ask a search engine or an assistant for the
shop's return rules get somebody else's answer.

Take `noindex` out, and let the page into the sitemap. MkDocs leaves it empty until `site_url:` is set in mkdocs.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import NOTICE
from plainsight.checks.site_view import SiteView
from plainsight.findings import Place, Severity

CODE = "PS404"
NAME = "excluded-from-sitemap"
SEVERITY = Severity.WARNING
WHY = "Most people ask a search engine first, and it has to know the page."
HELP = "Take `noindex` out, and let the page into sitemap.xml."

_MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://policies.example/{}</loc></url></urlset>'
GOOD = (Example("The sitemap holds it", files={"index.html": NOTICE, "sitemap.xml": _MAP.format("")}),)
BAD = (
    Example("The sitemap leaves it out", files={"index.html": NOTICE, "sitemap.xml": _MAP.format("about/")}),
    Example("The sitemap is empty", files={"index.html": NOTICE, "sitemap.xml": "<urlset></urlset>"}),
    Example("It says noindex", files={"index.html": '<meta name="robots" content="noindex">' + NOTICE}),
)


def check(view: SiteView) -> Iterator[Problem]:
    telling = [(url, facts) for url, facts in sorted(view.pages.items()) if facts.levels]
    if telling and view.mapped == frozenset():
        yield Problem(
            "sitemap.xml names no page at all",
            Place(page=telling[0][0]),
            related=tuple(Place(page=url, label="it tells must-show rules, too") for url, _ in telling[1:]),
            help="Set `site_url:` in mkdocs.yml: without it, MkDocs leaves the sitemap empty.",
        )
    for url, facts in telling:
        if facts.noindex:
            message = "the page tells must-show rules, but says `noindex` to search engines"
        elif view.mapped and url not in view.mapped:
            message = "the page tells must-show rules, but is not in sitemap.xml"
        else:
            continue
        yield Problem(message, Place(page=url), related=view.source_places(url))
