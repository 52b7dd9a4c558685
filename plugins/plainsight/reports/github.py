"""Findings as GitHub workflow commands, which become annotations on the lines of a pull request.

Of each severity GitHub shows the first ten of a step, so the worst come first.
"""

from __future__ import annotations

from plainsight.findings import Finding, Severity
from plainsight.reports.place_text import in_file, in_repository, spots
from plainsight.reports.plain_text import one_line, printable, sentence
from plainsight.reports.run import Run

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Run) -> str:
    """One command per finding, then the summary as plain log lines."""
    lines = [_command(finding, report.folder) for finding in report.worst_first]
    # A log line that begins with `::` or `##[` would be a command itself: each of these begins with our own words.
    lines += [one_line(report.counted) + ".", one_line(report.looked_at), one_line(report.closing)]
    return "\n".join(lines) + "\n"


def _command(finding: Finding, folder: str) -> str:
    properties: dict[str, str] = {}
    place = in_file(finding)
    if place is not None and place.file is not None:
        properties["file"] = in_repository(place.file, folder)
        if place.line is not None:
            properties |= {"line": str(place.line), "endLine": str(place.line)}
            if place.column is not None:
                properties |= {"col": str(place.column), "endColumn": str(place.column + max(place.length, 1))}
    properties["title"] = f"{finding.code} {finding.name}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(_told(finding))}"


def _told(finding: Finding) -> str:
    return "\n".join(
        [
            sentence(one_line(finding.message)),
            *(f"at: {printable(spot)}" for spot in spots(finding.place)),
            f"why: {one_line(finding.why)}",
            f"do: {one_line(finding.help)}",
            f"handbook: {finding.handbook}",
        ]
    )


def _data(text: str) -> str:
    """As the runner decodes it: percent first, or it would be escaped twice."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
