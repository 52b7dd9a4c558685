"""Parts that several pages are made of: anchored sections, short lists of rules, cards that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from plainsight.pages import escaping
from plainsight.pages.page import GeneratedPage, PageKind
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.templates import block
from plainsight.pages.templates import page as page_of


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, plain or escaped for Markdown, and the HTML block below it."""

    name: str
    heading: str | Markup
    body: Markup

    @property
    def anchor(self) -> Markup:
        return anchor(self.name)


@dataclass(frozen=True, slots=True)
class Item:
    """A link with what it says: in a short list, or as a card."""

    href: str
    title: Markup
    says: Markup | str | None = None
    day: str | None = None
    small: str | None = None


def anchor(name: str) -> Markup:
    """What gives a Markdown heading its id."""
    return Markup("{{#{}}}").format(name)


def brief(items: Iterable[Item]) -> Markup:
    """A short list; "" when it is empty."""
    listed = tuple(items)
    return block("brief.html.j2", items=listed) if listed else Markup()


def cards(items: Iterable[Item]) -> Markup:
    """Cards side by side; "" when there are none."""
    listed = tuple(items)
    return block("cards.html.j2", cards=listed) if listed else Markup()


def lead(words: str | Markup) -> Markup:
    """The first paragraph of a page."""
    return Markup('<p class="ps-lead">{}</p>').format(escaping.html(words) if type(words) is str else words)


def make_page(
    words: PageWords,
    thing: Thing,
    kind: PageKind,
    template: str,
    *,
    title: str,
    description: str,
    source: Thing = (),
    sells: tuple[str, ...] | None = None,
    **values: object,
) -> GeneratedPage:
    """A page from a Markdown template.

    Args:
        words: of the page's locale.
        thing: what decides its file, as `places.file_of` knows it.
        kind: of page.
        template: file name of the template for its body.
        title: plain text; also the title in its front matter.
        description: plain text, for search engines.
        source: where in the policy it is written.
        sells: ids of categories; none for a page that sells nothing whatever its words; None says nothing of it.
        values: what the template asks for.
    """
    head: dict[str, object] = {"title": escaping.title(title), "description": str(escaping.html(description))}
    if sells is not None:
        head["sells"] = list(sells)
    body = page_of(template, w=words.wording, words=words, **values)
    return GeneratedPage(
        path=words.places.path(thing, words.locale),
        title=title,
        markdown=f"{escaping.front_matter(head)}\n{body}",
        locale=words.locale,
        sells=sells or (),
        source=source,
        kind=kind,
        name="/".join((*thing, words.locale)),
    )
