"""Evidence as data: URIs, within a budget, so that the page stays one file that can be sent around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plainsight.reports.exposure_map.rows import Page, Row, RuleMap
from plainsight.reports.png import InlinePng, inline_png

MOST_BYTES = 9_000_000
"""Of all pictures together, before base64 makes them a third larger."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of evidence.

    Attributes:
        page: where it was taken.
        viewport: name of the viewport.
        state: the level that it shows.
        uri: `data:image/png;base64,...`.
        width: px of the picture, which may hold several for each CSS px.
        height: px of the picture.
    """

    page: Page
    viewport: str
    state: str
    uri: str
    width: int
    height: int


@dataclass
class Album:
    """The pictures that found room.

    Attributes:
        of_row: per row of a rule, by the row's identity.
        kept: how many stand in the report.
        left_out: how many did not find room, or could not be read.
    """

    of_row: dict[int, list[Picture]] = field(default_factory=dict)
    kept: int = 0
    left_out: int = 0

    def of(self, row: Row) -> Sequence[Picture]:
        return self.of_row.get(id(row), ())


def album(rules: Sequence[RuleMap], viewports: Sequence[str], most: int = MOST_BYTES) -> Album:
    """The pictures that matter most: one of every cell first, then further ones, each time the worst before others.

    Args:
        rules: the map.
        viewports: their names.
        most: bytes of all pictures together.
    """
    made = Album()
    room = most
    for wanted in sorted((one for rule in rules for row in rule.rows for one in _wanted(row)), key=_order):
        picture = _read(wanted.file, room)
        if picture is None:
            made.left_out += 1
            continue
        size, png = picture
        room -= size
        state = wanted.row.cells[wanted.viewport].state.name
        shown = Picture(wanted.page, viewports[wanted.viewport], state, png.uri, png.width, png.height)
        made.of_row.setdefault(id(wanted.row), []).append(shown)
        made.kept += 1
    return made


@dataclass(frozen=True, slots=True)
class _Wanted:
    row: Row
    page: Page
    viewport: int
    file: Path
    first: bool

    @property
    def rank(self) -> int:
        return self.row.cells[self.viewport].state.rank


def _wanted(row: Row) -> Iterator[_Wanted]:
    told: set[int] = set()
    for (page, viewport), file in sorted(row.pictures.items(), key=lambda item: (item[0][0].url, item[0][1])):
        yield _Wanted(row, page, viewport, file, viewport not in told)
        told.add(viewport)


def _order(wanted: _Wanted) -> tuple[bool, int]:
    return not wanted.first, wanted.rank


def _read(path: Path, room: int) -> tuple[int, InlinePng] | None:
    """A PNG that fits into `room` bytes, with the bytes that it takes."""
    try:
        if path.stat().st_size > room:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    png = inline_png(content)
    return None if png is None else (len(content), png)
