"""Rules of other trees that mean an element: as a shadow host, as what stands in a slot, as a part of a shadow root.

CSS Scoping 1 (`:host`, `:host-context()`, `::slotted()`) and CSS Shadow Parts 1 (`::part()`, `exportparts`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainsight.sight.chain import Candidate, Foreign
from plainsight.sight.css.matching import Matcher
from plainsight.sight.dom import Element

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage

_Rules = tuple[tuple[Candidate, bool], ...]


def foreign_rules(page: StaticPage, element: Element, matcher: Matcher) -> tuple[Foreign, ...]:
    """What the sheets of other trees than an element's own say of it."""
    around = _as_part(page, element, matcher) if "part" in element.attributes else []
    return (*around, *_as_slotted_or_host(page, element, matcher))


def _as_part(page: StaticPage, element: Element, matcher: Matcher) -> list[Foreign]:
    """By the names of parts that it bears, in its own tree and in those around it that they are exported to."""
    found = []
    names = dict.fromkeys(element.attributes["part"].split())
    host = page.flat.host_of(element)
    sheets, matcher.host, context = page.sheets_of(element), host, 0
    while host is not None and names:
        matcher.parts = names.keys()
        asked = [one for name in names for one in sheets.of_parts.get(name, ())]
        found.append(Foreign(context, sheets, _across(asked, element, host, matcher)))
        if context:
            names = _exported(names, host.attributes.get("exportparts", ""))
            host = matcher.host
        if host is not None:
            sheets, matcher.host, context = page.sheets_of(host), page.flat.host_of(host), context + 1
    return [one for one in found if one.rules]


def _exported(names: dict[str, None], written: str) -> dict[str, None]:
    """The names by which the tree around a host knows parts that bear `names` in its shadow root."""
    pairs = [one.partition(":") for one in written.split(",")]
    return dict.fromkeys((outer or inner).strip() for inner, _, outer in pairs if inner.strip() in names)


def _as_slotted_or_host(page: StaticPage, element: Element, matcher: Matcher) -> list[Foreign]:
    found = []
    context = 0
    slot = _slot_of(element) if element.tag != "slot" else None
    while slot is not None:
        context -= 1
        sheets, matcher.host = page.sheets_of(slot), page.flat.host_of(slot)
        found.append(Foreign(context, sheets, _across(sheets.of_slotted, element, slot, matcher)))
        slot = _slot_of(slot)
    inside = page.flat.first_in_shadow_root(element)
    if inside is not None:
        sheets, matcher.host = page.sheets_of(inside), element
        asked = [one for one in sheets.of_hosts if one.entry.selector.acts <= matcher.acts]
        answers = [(one, matcher.matches(one.entry.selector, element)) for one in asked]
        found.append(Foreign(context - 1, sheets, _those_that_may(answers)))
    return [one for one in found if one.rules]


def _across(asked: list[Candidate], element: Element, near: Element, matcher: Matcher) -> _Rules:
    """Rules that mean an element by its slot or host (`near`)."""
    may = [one for one in asked if one.entry.selector.acts <= matcher.acts]
    return _those_that_may([(one, matcher.matches_across(one.entry.selector, element, near)) for one in may])


def _those_that_may(answers: list[tuple[Candidate, bool | None]]) -> _Rules:
    return tuple((one, answer is True) for one, answer in answers if answer is not False)


def _slot_of(element: Element) -> Element | None:
    """The slot that takes a shadow host's own child."""
    parent = element.parent
    return parent if parent is not None and parent.tag == "slot" and parent.scope != element.scope else None
