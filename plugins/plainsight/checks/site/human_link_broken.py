"""A link to a person leads to a page that is not there.

The page promises somebody to talk to, by a link such as "Talk to a human", and the link leads to an address of this
site at which nothing was built. It counts as a way to a person for every other check, so this one makes sure that it
is one.

Correct the address, or link the phone number.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.site_view import SiteView
from plainsight.findings import Place, Severity

CODE = "PS407"
NAME = "human-link-broken"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Somebody who could not help themselves any more was promised a person, and met an error page."
HELP = "Correct the address, or link the phone number."
SOURCES = (law.WCAG_CONSISTENT_HELP,)

_LINK = '<!-- no bar --><!-- sells nothing --><a href="people/">Talk to a human</a>'
GOOD = (
    Example("The page is there", files={"index.html": _LINK, "people/index.html": "<!-- sells nothing --><p>Us</p>"}),
)
BAD = (Example("The page was never built", files={"index.html": _LINK}),)


def check(view: SiteView) -> Iterator[Problem]:
    for url, facts in sorted(view.pages.items()):
        for target in sorted(facts.human_links - view.files):
            yield Problem(
                f"a link to a person leads to {target}, which is not there",
                Place(page=url),
                related=view.source_places(url),
                cause=target,
            )
