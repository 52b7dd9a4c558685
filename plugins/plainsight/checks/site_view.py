"""The whole site, as far as checks across pages need it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plainsight.checks.link_checker import DeadLink
from plainsight.checks.shop import Shop
from plainsight.findings import Place
from plainsight.model import Policy, Reading
from plainsight.sight import Level


@dataclass(frozen=True, slots=True)
class PageIdentity:
    """What tells a page again after it has moved, and what it is for.

    Attributes:
        name: the stable id that the page gives itself (`<meta name="plainsight:page">`), or None.
        words: hash of the words in its main part.
        buys: whether a purchase can be started on it.
        tells: ids of rules whose own heading or notice is seen on it.
    """

    name: str | None
    words: str
    buys: bool
    tells: tuple[str, ...]


@dataclass(frozen=True)
class PageFacts:
    """What checks across pages, and reports, need of one page; small and picklable."""

    url: str
    links: frozenset[str]
    sells: tuple[str, ...]
    levels: Mapping[str, Level | None]
    noindex: bool
    title: str = ""
    locale: str = ""
    identity: PageIdentity | None = None
    human_links: frozenset[str] = frozenset()
    """Addresses on the site to which the page sends those who want a person."""


@dataclass(frozen=True)
class SiteView:
    """The whole site.

    Attributes:
        pages: every page by its address.
        searched: addresses in the search index, None when the site has no search.
        mapped: addresses in the sitemap, None when the site has none.
        home: address of the home page.
        sources: where each page was written, as far as that is known.
        files: addresses of all files of the site.
        dead_links: what LinkChecker found; None where it was not asked.
    """

    shop: Shop
    reading: Reading
    pages: Mapping[str, PageFacts]
    searched: frozenset[str] | None
    mapped: frozenset[str] | None
    home: str = "index.html"
    sources: Mapping[str, Place] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    dead_links: tuple[DeadLink, ...] | None = None

    @property
    def policy(self) -> Policy:
        return self.shop.policy

    def place_of(self, thing: tuple[str, ...]) -> Place:
        """Where a rule or a category is written."""
        return self.reading.place(thing)

    def source_places(self, url: str) -> tuple[Place, ...]:
        source = self.sources.get(url)
        return (source,) if source else ()
