"""Cells put together: per rule and over all rules, with pages of the same result in one row, worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plainsight.checks.exposures import ContactExposure, Exposure
from plainsight.checks.site_seen import SiteSeen
from plainsight.model import Rule
from plainsight.reports.exposure_map.cell import PROMINENT, STATES, Cell, State, cell_of

MOST_ROWS = 60
"""Rows of one rule whose reasons are told apart; further pages are put together by their levels alone."""

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as people call it.

    Attributes:
        url: address in the site.
        title: its heading.
    """

    url: str
    title: str

    @property
    def address(self) -> str:
        """As in a browser's address bar, without the host."""
        return "/" + (
            self.url.removesuffix("index.html") if self.url.rpartition("/")[2] == "index.html" else self.url
        )


@dataclass(frozen=True)
class Row:
    """Pages on which one rule fares the same.

    Attributes:
        pages: in the order of their addresses.
        cells: one per viewport.
        pictures: page and viewport number -> evidence.
    """

    pages: tuple[Page, ...]
    cells: tuple[Cell, ...]
    pictures: Mapping[tuple[Page, int], Path]

    @property
    def worst(self) -> State:
        return min((cell.state for cell in self.cells), key=_rank)


@dataclass(frozen=True)
class RuleMap:
    """One rule over all pages.

    Attributes:
        anchor: the id of its section.
        rule: the rule.
        rows: worst first.
        counts: per viewport, the number of pages in each state, worst first.
        locales: of the pages, in the order in which they come.
    """

    anchor: str
    rule: Rule
    rows: tuple[Row, ...]
    counts: tuple[tuple[tuple[State, int], ...], ...]
    locales: tuple[str, ...]

    @property
    def pages(self) -> int:
        return sum(len(row.pages) for row in self.rows)

    @property
    def worst(self) -> State:
        """Absent where no page shows it."""
        return min((row.worst for row in self.rows), key=_rank, default=STATES[0])

    @property
    def proven(self) -> bool:
        """Whether it is prominent wherever it has to be, and that is somewhere."""
        return bool(self.rows) and self.worst is PROMINENT


@dataclass(frozen=True)
class MapRow:
    """Pages on which all rules fare the same: per rule the states in each viewport, None where none is due."""

    pages: tuple[Page, ...]
    states: tuple[tuple[State, ...] | None, ...]


@dataclass(frozen=True)
class ContactRow:
    """Pages on which a person can be reached in the same way; one entry per viewport."""

    pages: tuple[Page, ...]
    ways: tuple[ContactExposure, ...]

    @property
    def reached(self) -> bool:
        return all(way.visible for way in self.ways)


def pages_of(site: SiteSeen) -> dict[str, Page]:
    """Every page that was looked at, by its address."""
    return {facts.url: Page(facts.url, facts.title or facts.url) for facts in site.facts}


def rule_maps(
    site: SiteSeen, due: Sequence[Rule], viewports: Sequence[str], pages: Mapping[str, Page]
) -> tuple[RuleMap, ...]:
    """One per rule that is due, worst first, then in the policy's order."""
    of_rule: dict[str, dict[str, dict[str, Exposure]]] = {rule.id: {} for rule in due}
    for exposure in site.exposures:
        of_rule.setdefault(exposure.rule, {}).setdefault(exposure.page, {})[exposure.viewport] = exposure
    made = [_rule_map(rule, of_rule[rule.id], viewports, pages) for rule in due]
    return tuple(sorted(made, key=lambda one: one.worst.rank))


def _rule_map(
    rule: Rule, seen: Mapping[str, Mapping[str, Exposure]], viewports: Sequence[str], pages: Mapping[str, Page]
) -> RuleMap:
    found = {
        pages[url]: tuple(cell_of(looks[viewport]) for viewport in viewports) for url, looks in sorted(seen.items())
    }
    pictures = {
        (pages[url], number): kept
        for url, looks in seen.items()
        for number, viewport in enumerate(viewports)
        if (kept := looks[viewport].evidence) is not None
    }
    counts = tuple(_counted(cells[number].state for cells in found.values()) for number, _ in enumerate(viewports))
    locales = dict.fromkeys(look.locale for looks in seen.values() for look in looks.values())
    return RuleMap(f"rule-{rule.id}", rule, _rows(found, pictures), counts, tuple(locales))


def _rows(found: Mapping[Page, tuple[Cell, ...]], pictures: Mapping[tuple[Page, int], Path]) -> tuple[Row, ...]:
    def row(cells: tuple[Cell, ...], pages: tuple[Page, ...]) -> Row:
        shown = {
            at: kept for page in pages for at in ((page, n) for n in range(len(cells))) if (kept := pictures.get(at))
        }
        return Row(pages, cells, shown)

    rows = [row(cells, pages) for cells, pages in grouped(found, lambda page: found[page])]
    rows.sort(key=lambda one: (one.worst.rank, -len(one.pages), one.pages[0].url))
    if len(rows) <= MOST_ROWS:
        return tuple(rows)
    rest = {page: one.cells for one in rows[MOST_ROWS - len(STATES) :] for page in one.pages}
    merged = []
    for _, same in grouped(rest, lambda page: tuple(cell.state for cell in rest[page])):
        cells = tuple(
            Cell(cell.state, (f"for various reasons, such as: {'; '.join(cell.reasons)}",)) for cell in rest[same[0]]
        )
        merged.append(row(cells, same))
    return tuple(sorted([*rows[: MOST_ROWS - len(STATES)], *merged], key=lambda one: one.worst.rank))


def map_rows(rules: Sequence[RuleMap], pages: Iterable[Page]) -> tuple[MapRow, ...]:
    """The map itself, without pages on which no rule is due; worst first, then the larger groups."""
    states: dict[Page, list[tuple[State, ...] | None]] = {page: [None] * len(rules) for page in pages}
    for number, rule in enumerate(rules):
        for row in rule.rows:
            for page in row.pages:
                states[page][number] = tuple(cell.state for cell in row.cells)
    due = [page for page, found in states.items() if any(found)]
    rows = [MapRow(same, key) for key, same in grouped(due, lambda page: tuple(states[page]))]
    return tuple(sorted(rows, key=_row_order))


def _row_order(row: MapRow) -> tuple[list[int], int, str]:
    ranks = sorted(state.rank for states in row.states if states for state in states)
    return ranks, -len(row.pages), row.pages[0].url


def contact_rows(site: SiteSeen, viewports: Sequence[str], pages: Mapping[str, Page]) -> tuple[ContactRow, ...]:
    """How a person can be reached, worst first."""
    ways: dict[str, dict[str, ContactExposure]] = {}
    for contact in site.contacts:
        ways.setdefault(contact.page, {})[contact.viewport] = contact
    rows = [
        ContactRow(same, tuple(ways[same[0].url][viewport] for viewport in viewports))
        for _, same in grouped(
            (pages[url] for url in sorted(ways)),
            lambda page: tuple(_way(ways[page.url][viewport]) for viewport in viewports),
        )
    ]
    order = {False: 0, None: 1, True: 2}
    return tuple(
        sorted(rows, key=lambda row: (min(order[way.visible] for way in row.ways), -len(row.pages), row.pages[0].url))
    )


def _way(contact: ContactExposure) -> tuple[bool | None, str | None, str | None, str | None]:
    return contact.visible, contact.kind, contact.target, contact.why


def grouped(pages: Iterable[Page], key: Callable[[Page], K]) -> list[tuple[K, tuple[Page, ...]]]:
    """Pages with the same key together, in the order in which they come."""
    found: dict[K, list[Page]] = {}
    for page in pages:
        found.setdefault(key(page), []).append(page)
    return [(same, tuple(together)) for same, together in found.items()]


def _counted(states: Iterable[State]) -> tuple[tuple[State, int], ...]:
    counts = Counter(states)
    return tuple((state, counts[state]) for state in STATES if counts[state])


def _rank(state: State) -> int:
    return state.rank
