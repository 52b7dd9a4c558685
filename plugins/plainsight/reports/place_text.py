"""Where a finding stands: in the words that people read, and as the file that a platform can point at."""

from __future__ import annotations

from collections.abc import Sequence

from plainsight.findings import Finding, Place
from plainsight.reports.report import number

_MOST_RELATED = 5


def page_spot(place: Place) -> str | None:
    """`returns/index.html > p.notice (phone)`; None for a place on no page."""
    if place.page is None:
        return None
    spot = f"{place.page} > {place.element}" if place.element else place.page
    return f"{spot} ({place.viewport})" if place.viewport else spot


def spots(place: Place) -> tuple[str, ...]:
    """Every address of the place: in its file, and on its page."""
    page = page_spot(place)
    if place.file is None:
        return (page or str(place),)
    return (str(place),) if page is None else (str(place), page)


def told_places(related: Sequence[Place]) -> tuple[Sequence[Place], str | None]:
    """The further places that are told one by one, and how many more there are: `2 more places`; None for none."""
    left = len(related) - _MOST_RELATED
    return related[:_MOST_RELATED], number(left, "more place") if left > 0 else None


def in_repository(file: str, folder: str) -> str:
    """A file's path from the root of the repository, by which platforms know it.

    Args:
        file: its path in the project.
        folder: the project's own path there; empty where it is the repository.
    """
    return f"{folder}/{file}" if folder else file


def in_file(finding: Finding) -> Place | None:
    """The place in a source file that a code host can show: the finding's own, or else the first related one.

    A finding on a built page is told there where the page is written.
    """
    return next((place for place in (finding.place, *finding.related) if place.file is not None), None)
