"""A page as this room hands it on: Markdown with a front matter, and what others need to know about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageKind = Literal[
    "topic", "before-you-buy", "non-returnable", "contact", "changes", "glossary", "home", "index", "order"
]


@dataclass(frozen=True)
class GeneratedPage:
    """One page for customers.

    Attributes:
        path: Markdown file relative to the docs folder, such as `fr/before-you-buy/sofas.md`.
        title: of the page, as plain text.
        markdown: the whole file, front matter first.
        locale: of the page.
        sells: ids of the categories that it sells; empty for pages that lead to no sale.
        source: what in the policy it is about, a key of `Reading.origins`; empty when it is about no single thing.
        kind: what sort of page it is.
        name: stable id, whatever its path and title, such as `category/sofas/fr`.
    """

    path: str
    title: str
    markdown: str
    locale: str
    sells: tuple[str, ...]
    source: tuple[str, ...]
    kind: PageKind
    name: str
