"""What stands where: the file of each page, its address once built, and links from one to the other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from plainsight.model.policy import Policy

Thing = tuple[str, ...]
"""What a page or a part of it is about: ("rule", id), ("category", id), ("topic", kind), ("contact",), ..."""

TOPIC_FILES: Mapping[str, str] = MappingProxyType(
    {
        "return": "returns",
        "delivery": "delivery",
        "warranty": "warranty",
        "cancellation": "cancellation",
        "payment": "payment",
    }
)
"""Page of each kind of rule, in the order in which customers meet them."""
_SINGLE: dict[Thing, str] = {
    ("before-you-buy",): "before-you-buy/index.md",
    ("non-returnable",): "cannot-be-returned.md",
    ("contact",): "contact.md",
    ("changes",): "changes.md",
    ("order",): "what-applies.md",
    ("glossary",): "glossary.md",
    ("home",): "index.md",
}


def file_of(thing: Thing) -> str:
    """The Markdown file of a page, within its locale.

    Raises:
        KeyError: there is no such page.
    """
    match thing:
        case ("topic", kind):
            return f"{TOPIC_FILES[kind]}.md"
        case ("category", name):
            # "index" would be the index of them all.
            return f"before-you-buy/{'index-' if name == 'index' else name}.md"
    return _SINGLE[thing]


@dataclass(frozen=True)
class Places:
    """Addresses of one policy's pages.

    Attributes:
        policy: whose pages.
        directory_urls: MkDocs' `use_directory_urls`: `returns/` instead of `returns.html`.
    """

    policy: Policy
    directory_urls: bool = True

    def path(self, thing: Thing, locale: str) -> str:
        """File of a page, relative to the docs folder: the first locale at the top, others in folders."""
        folder = "" if locale == self.policy.shop.default_locale else f"{locale}/"
        return folder + file_of(thing)

    def url(self, thing: Thing, locale: str) -> str:
        """Address of a page or of a part of one, relative to the site's root."""
        match thing:
            case ("rule", name):
                return f"{self.url(('topic', self._kinds[name]), locale)}#{name}"
            case ("channel", name):
                return f"{self.url(('contact',), locale)}#channel-{name}"
        return built_url(self.path(thing, locale), self.directory_urls)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {rule.id: rule.kind for rule in self.policy.rules}


def page_paths(policy: Policy, locale: str | None = None, *, directory_urls: bool = True) -> Mapping[Thing, str]:
    """Where everything stands, for links to it.

    Returns:
        Address relative to the site's root of every rule (`("rule", id)` to `returns/#id`), sold category, topic
        (`("topic", kind)`), channel, and of ("before-you-buy",), ("non-returnable",), ("contact",), ("changes",),
        ("glossary",) and ("home",). Whether a page is really there is `generate`'s to say.
    """
    places = Places(policy, directory_urls)
    where = locale or policy.shop.default_locale
    things: list[Thing] = [
        *(("rule", rule.id) for rule in policy.rules),
        *(("category", category.id) for category in policy.sold_categories),
        *(("topic", kind) for kind in TOPIC_FILES),
        *(("channel", channel.id) for channel in (policy.contact.channels if policy.contact else ())),
        *_SINGLE,
    ]
    return MappingProxyType({thing: places.url(thing, where) for thing in things})


def contact_path(policy: Policy, locale: str | None = None) -> str:
    """Markdown file of the contact page, relative to the docs folder."""
    return Places(policy).path(("contact",), locale or policy.shop.default_locale)


def built_url(path: str, directory_urls: bool = True) -> str:
    """Address of a Markdown file's page, relative to the site's root (`""` for the root itself)."""
    stem = path.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if directory_urls:
        if name == "index":
            return f"{folder}/" if folder else ""
        return f"{stem}/"
    return f"{stem}.html"


@lru_cache(maxsize=20_000)
def relative_url(source: str, target: str) -> str:
    """A link from one address to another, both relative to the site's root."""
    page, hash_, anchor = target.partition("#")
    if page == source and anchor:
        return f"#{anchor}"
    base = posixpath.dirname(source) or "."
    link = posixpath.relpath(page or ".", base)
    if page == "" or page.endswith("/"):
        link += "/"
    return f"{link}{hash_}{anchor}"


def address_from(source: str, address: str) -> str:
    """A link from the page at `source` to an address that a writer gave.

    Web addresses, mail and phone links and paths from the host's root stay; other paths start at the site's root.
    """
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|#", address):
        return address
    return relative_url(source, address)
