"""A page that tells must-show rules can't be found by the site's search.

The site has a search, and this page is not in its index: its front matter says `search: {exclude: true}`, or
the search plugin leaves it out. People look for "return" in the search box before they look through menus.

Take `exclude: true` out of the page's front matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import NOTICE
from plainsight.checks.site_view import SiteView
from plainsight.findings import Place, Severity

CODE = "PS403"
NAME = "excluded-from-search"
SEVERITY = Severity.ERROR
WHY = "A customer who searches for the rule is told that there is none."
HELP = "Take `search: {exclude: true}` out of the page's front matter."

GOOD = (
    Example(
        "The index holds the page",
        files={
            "index.html": NOTICE,
            "search/search_index.json": '{"docs": [{"location": "", "text": "Bath aids"}]}',
        },
    ),
)
BAD = (
    Example(
        "The index leaves it out",
        files={"index.html": NOTICE, "search/search_index.json": '{"docs": [{"location": "about/", "text": "Us"}]}'},
    ),
)


def check(view: SiteView) -> Iterator[Problem]:
    if view.searched is None:
        return
    for url, facts in sorted(view.pages.items()):
        if facts.levels and url not in view.searched:
            yield Problem(
                "the page tells must-show rules, but the site's search does not know it",
                Place(page=url),
                related=view.source_places(url),
            )
