"""The navigation once more in each other language of the shop, made of the pages that are there in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

Counterpart = Callable[[Page], Page | None]
Name = Callable[[str], str | None]


def in_language(nav: Navigation, counterpart: Counterpart, name: Name) -> Navigation:
    """The navigation in another language.

    Args:
        nav: as written in mkdocs.yml, in the shop's first language.
        counterpart: the same page in the other language; None where there is none, which leaves the page out.
        name: a title of mkdocs.yml in the other language; None where there is no word for it. A page is then called
            by its own title, and a section as it is written.
    """
    items = list(_items(nav.items, counterpart, name))
    pages = list(_pages(items))
    _join(pages)
    made = Navigation(items, pages)
    if nav.homepage is not None:
        made.homepage = counterpart(nav.homepage)
    return made


def _items(items: Iterable[StructureItem], counterpart: Counterpart, name: Name) -> Iterator[StructureItem]:
    for item in items:
        title = str(item.title or "")
        said = name(title) if title else None
        if isinstance(item, Section):
            children = list(_items(item.children, counterpart, name))
            if any(not isinstance(child, Link) for child in children):
                section = Section(said or title, children)
                for child in children:
                    child.parent = section
                yield section
        elif isinstance(item, Page):
            page = counterpart(item)
            if page is not None:
                if said is not None:
                    page.title = said
                yield page
        elif isinstance(item, Link):
            yield Link(said or title, item.url)


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)


def _join(pages: list[Page]) -> None:
    """Previous and next, as MkDocs' own navigation has them."""
    for number, page in enumerate(pages):
        page.previous_page = pages[number - 1] if number else None
        page.next_page = pages[number + 1] if number + 1 < len(pages) else None
