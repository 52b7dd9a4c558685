"""A source line with its number, and carets under what a finding is about."""

from __future__ import annotations

from rich.cells import cell_len

from plainsight.findings import Place
from plainsight.reports.plain_text import printable

_CUT = "..."


def excerpt(place: Place, width: int) -> tuple[str, str] | None:
    """Two lines of at most `width` terminal cells: the source, and the carets; None without a source line.

    Wide and combining characters count as the cells that they take, so that the carets stand under their text.
    A long line is cut around the carets.
    """
    if place.excerpt is None or place.line is None:
        return None
    start = min(max((place.column or 1) - 1, 0), len(place.excerpt))
    end = min(start + max(place.length, 1), len(place.excerpt))
    gutter = f"{place.line} | "
    blank = " " * (len(gutter) - 2) + "| "
    room = max(width - len(gutter), 20)
    line, offset, length = _window(place.excerpt, start, end, room)
    return (gutter + line).rstrip(), blank + " " * offset + "^" * length


def _window(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a line that fits, and the cells before and under the carets."""
    before, marked, after = (printable(part) for part in (text[:start], text[start:end], text[end:]))
    if cell_len(before + marked + after) > room:
        most = max(room // 4, min(room // 2, room - cell_len(marked) - len(_CUT)))
        lead = before if cell_len(before) <= most else _CUT + _last(before, most - len(_CUT))
        rest = _first(marked + after, room - cell_len(lead) - len(_CUT))
        before, marked, after = lead, rest[: len(marked)], rest[len(marked) :] + _CUT
    return before + marked + after, cell_len(before), max(cell_len(marked), 1)


def _first(text: str, cells: int) -> str:
    kept = text[:cells]
    while cell_len(kept) > cells:
        kept = kept[:-1]
    return kept


def _last(text: str, cells: int) -> str:
    kept = text[-cells:]
    while cell_len(kept) > cells:
        kept = kept[1:]
    return kept
