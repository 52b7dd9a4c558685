"""Findings for people at a terminal: what, where, why it matters, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from plainsight.findings import Finding, Place, Severity
from plainsight.reports.excerpt import excerpt
from plainsight.reports.place_text import spots, told_places
from plainsight.reports.plain_text import one_line, printable, wrapped
from plainsight.reports.report import Report, yes_to

_NARROWEST = 40
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def terminal(report: Report, *, color: bool = False, width: int = 100) -> str:
    """The report as text of `width` terminal cells; colours add nothing that the words don't say."""
    width = max(width, _NARROWEST)
    lines = [line for finding in report.worst_first for line in _finding(finding, width)]
    lines += [line for finding in report.accepted for line in _accepted(finding, width)]
    lines += _summary(report, width)
    return printed(lines, color=color)


def printed(lines: list[Text], *, color: bool) -> str:
    """Lines as one text, with the terminal's colours only when asked for."""
    if not color:
        return "".join(line.plain.rstrip() + "\n" for line in lines)
    out = StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", no_color=False, legacy_windows=False)
    for line in lines:
        console.print(line, soft_wrap=True, highlight=False, markup=False, emoji=False)
    return out.getvalue()


def _finding(finding: Finding, width: int) -> Iterator[Text]:
    style = _STYLES[finding.severity]
    severity = finding.severity.value
    told = wrapped(f"{severity} {finding.code} {finding.name}: {finding.message}", width - 2)
    yield Text.assemble((severity, style), (told[0].removeprefix(severity), "bold"))
    yield from (Text("  " + line, "bold") for line in told[1:])
    yield from _place(finding.place, style, width)
    near, more = told_places(finding.related)
    for place in near:
        yield from _related(place, width)
    if more:
        yield Text(f"  also: {more}")
    yield from labelled("why", finding.why, width)
    yield from labelled("do", finding.help, width)
    yield from labelled("handbook", finding.handbook, width)
    yield Text()


def _accepted(finding: Finding, width: int) -> Iterator[Text]:
    told = f"accepted {finding.code} {finding.name}: {finding.message} ({spots(finding.place)[0]})"
    for number, line in enumerate(wrapped(told, width - 2)):
        yield Text(("  " if number else "") + line, "dim")
    yield from labelled("by", yes_to(finding), width)
    yield Text()


def labelled(label: str, text: str, width: int) -> Iterator[Text]:
    """`  label: text`, wrapped under itself."""
    first = f"  {label}: "
    for number, line in enumerate(wrapped(text, width - len(first))):
        yield Text(" " * len(first) + line) if number else Text.assemble((first, "bold"), line)


def _place(place: Place, style: str, width: int) -> Iterator[Text]:
    first, *others = spots(place)
    yield Text.assemble(("  at: ", "bold"), (printable(first), "cyan"))
    yield from _source(place, style, width)
    for other in others:
        yield Text.assemble(("  on: ", "bold"), (printable(other), "cyan"))


def _related(place: Place, width: int) -> Iterator[Text]:
    first, *others = spots(place)
    label = f" ({one_line(place.label)})" if place.label else ""
    yield Text.assemble(("  also: ", "bold"), (printable(first), "cyan"), label)
    yield from _source(place, "bold", width)
    for other in others:
        yield Text.assemble(("  on: ", "bold"), (printable(other), "cyan"))


def _source(place: Place, style: str, width: int) -> Iterator[Text]:
    shown = excerpt(place, width - 4)
    if shown is not None:
        line, carets = shown
        yield Text("    " + line)
        yield Text("    " + carets, style)


def _summary(report: Report, width: int) -> Iterator[Text]:
    good = not report.worst_first and not report.unsure and report.pages > 0
    style = "bold red" if report.failing else "bold green" if good else "bold"
    for text, look in ((report.counted + ".", "bold"), (report.looked_at, ""), (report.closing, style)):
        for line in wrapped(text, width):
            yield Text(line, look)
