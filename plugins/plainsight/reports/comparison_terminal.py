"""A comparison for people at a terminal: what it means for a customer, where, before and now, how to accept it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from plainsight.findings import Place, Severity
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
from plainsight.reports.place_text import spots, told_places
from plainsight.reports.plain_text import one_line, printable, sentence, wrapped
from plainsight.reports.terminal import labelled, printed

_NARROWEST = 40
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def comparison_terminal(comparisons: Sequence[Comparison], *, color: bool = False, width: int = 100) -> str:
    """One or several comparisons as text of `width` terminal cells; colours add nothing that the words don't say."""
    width = max(width, _NARROWEST)
    lines = []
    for comparison in comparisons:
        for change in comparison.changes:
            lines += list(_change(change, comparison, width))
        style = "bold red" if comparison.blocking else "bold"
        told = ((counted(comparison) + ".", "bold"), (compared(comparison), ""), (closing(comparison), style))
        lines += [Text(line, look) for text, look in told for line in wrapped(text, width)]
    return printed(lines, color=color)


def _change(change: Change, comparison: Comparison, width: int) -> Iterator[Text]:
    style = _STYLES[change.severity] if change.approval is None else "bold green"
    head = "approved" if change.approval is not None else change.severity.value
    told = wrapped(f"{head} {change.code} {change.name}: {sentence(change.message)}", width - 2)
    yield Text.assemble((head, style), (told[0].removeprefix(head), "bold"))
    yield from (Text("  " + line, "bold") for line in told[1:])
    yield from _places("at", change.place)
    near, more = told_places(change.related)
    for place in near:
        yield from _places("also", place)
    if more:
        yield Text(f"  also: {more}")
    before, after = before_and_now(change)
    if after:
        yield from labelled("before", before, width)
        yield from labelled("now", after, width)
    for picture in comparison.pictures.get(change.fingerprint, ()):
        for file in picture.files:
            yield Text.assemble(("  picture: ", "bold"), (printable(file), "cyan"))
    yes = approved_by(change)
    if yes is not None:
        yield from labelled("approved", yes, width)
    else:
        yield from labelled("do", change.help, width)
    command = accept_command(change, comparison.against)
    if command is not None:
        yield Text.assemble(("  accept: ", "bold"), (printable(command), "cyan"))
    yield from labelled("why", change.why, width)
    yield from labelled("handbook", change.finding.handbook, width)
    yield Text()


def _places(label: str, place: Place) -> Iterator[Text]:
    if place.file is None and place.page is None:
        return
    first, *others = spots(place)
    note = f" ({one_line(place.label)})" if place.label else ""
    yield Text.assemble((f"  {label}: ", "bold"), (printable(first), "cyan"), note)
    for other in others:
        yield Text.assemble(("  on: ", "bold"), (printable(other), "cyan"))
