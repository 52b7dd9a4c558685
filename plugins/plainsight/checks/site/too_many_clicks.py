"""A page that tells must-show rules is too many clicks from home.

Counted are links from the home page on, shortest way. More than three (`clicks:` in plainsight.yml), or no
way at all, and customers find the page only by luck.

Link it from the navigation or from a page that people reach: the list of pages to read before buying is made
for that.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import NOTICE
from plainsight.checks.site_view import PageFacts, SiteView
from plainsight.findings import Place, Severity

CODE = "PS402"
NAME = "too-many-clicks"
SEVERITY = Severity.WARNING
WHY = "What takes many clicks to find is not found before buying."
HELP = (
    "Link the page from a page near home, or name it under `nav:` in mkdocs.yml, such as `before-you-buy/index.md`, "
    "though it is made from policies/."
)

_HOME = "<!-- sells nothing --><p>Welcome</p>"
GOOD = (
    Example(
        "Linked from home", files={"index.html": _HOME + '<a href="bath/">Bath aids</a>', "bath/index.html": NOTICE}
    ),
)
BAD = (Example("Linked from nowhere", files={"index.html": _HOME, "bath/index.html": NOTICE}),)


def check(view: SiteView) -> Iterator[Problem]:
    if view.home not in view.pages:
        return
    clicks = distances(view.pages.values(), view.home)
    for url, facts in sorted(view.pages.items()):
        far = clicks.get(url)
        if not facts.levels or (far is not None and far <= view.shop.settings.clicks):
            continue
        how = f"{far} clicks from home" if far is not None else "not linked from any page that home leads to"
        yield Problem(
            f"the page tells must-show rules, but is {how}",
            Place(page=url),
            related=view.source_places(url),
            cause=how,
        )


def distances(pages: Iterable[PageFacts], home: str = "index.html") -> dict[str, int]:
    """Clicks from the home page to each page that can be reached from it."""
    links = {page.url: page.links for page in pages}
    if home not in links:
        return {}
    clicks = {home: 0}
    queue = deque([home])
    while queue:
        url = queue.popleft()
        for link in links[url]:
            if link in links and link not in clicks:
                clicks[link] = clicks[url] + 1
                queue.append(link)
    return clicks
