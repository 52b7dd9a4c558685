"""Comparisons as one pull-request comment: what blocks in full, what does not folded away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plainsight.findings import Place
from plainsight.gate.change import Change
from plainsight.gate.comparison import Comparison
from plainsight.reports.comparison_words import (
    accept_command,
    approved_by,
    before_and_now,
    closing,
    compared,
    counted,
)
from plainsight.reports.markdown import code, prose
from plainsight.reports.place_text import spots, told_places
from plainsight.reports.plain_text import sentence
from plainsight.reports.report import number

_IN_FULL = 10
_MOST_CHARACTERS = 60_000
"""GitHub takes comments of up to 65,536 characters."""


def comparison_markdown(comparisons: Sequence[Comparison]) -> str:
    """The comment; never longer than a code host takes."""
    parts: list[str] = []
    room = _MOST_CHARACTERS
    for comparison in comparisons:
        for part in _comparison(comparison):
            if len(part) > room:
                return "".join(parts) + "\nMore would not fit here: the log of `plainsight diff` tells all.\n"
            parts.append(part)
            room -= len(part)
    return "".join(parts)


def _comparison(comparison: Comparison) -> Iterator[str]:
    verdict = "blocked" if comparison.blocking else "nothing blocks"
    yield f"## Plainsight: {verdict}\n\n{prose(closing(comparison))}\n\n{prose(counted(comparison))}. "
    yield prose(compared(comparison)) + "\n"
    shown = comparison.blocking[:_IN_FULL]
    for change in shown:
        yield "\n" + "\n".join(_full(change, comparison)) + "\n"
    rest = [change for change in comparison.changes if change.approval is None and change not in shown]
    if rest:
        yield _folded(number(len(rest), "more change"), (_line(change) for change in rest))
    if comparison.approved:
        told = (f"{_line(change)} Approved {prose(approved_by(change) or '')}" for change in comparison.approved)
        yield _folded(number(len(comparison.approved), "approved change"), told)


def _full(change: Change, comparison: Comparison) -> Iterator[str]:
    yield f"### {prose(sentence(change.message))}"
    yield ""
    before, now = before_and_now(change)
    if now:
        yield "| before | now |"
        yield "| --- | --- |"
        yield f"| {prose(before)} | {prose(now)} |"
        yield ""
    yield from _places("at", change.place)
    near, more = told_places(change.related)
    for place in near:
        yield from _places("also", place)
    if more:
        yield f"- **also:** {more}"
    if pictures := comparison.pictures.get(change.fingerprint, ()):
        files = [code(file) for picture in pictures for file in picture.files]
        yield f"- **pictures from before and now:** {', '.join(files) or 'in the HTML report'}"
    yield f"- **why it matters:** {prose(change.why)}"
    yield f"- **mend it:** {prose(change.help)}"
    command = accept_command(change, comparison.against)
    if command is not None:
        yield f"- **or accept it,** as somebody who had no hand in it: {code(command)}"
    yield f"- {prose(change.code)} {prose(change.name)}, {code(change.finding.handbook)}"


def _places(label: str, place: Place) -> Iterator[str]:
    if place.file is None and place.page is None:
        return
    note = f" ({prose(place.label)})" if place.label else ""
    yield f"- **{label}:** {', on '.join(code(spot) for spot in spots(place))}{note}"


def _line(change: Change) -> str:
    return f"{change.severity}: {prose(sentence(change.message))} ({prose(change.code)})"


def _folded(summary: str, lines: Iterator[str]) -> str:
    listed = "".join(f"- {line}\n" for line in lines)
    return f"\n<details><summary>{summary}</summary>\n\n{listed}\n</details>\n"
