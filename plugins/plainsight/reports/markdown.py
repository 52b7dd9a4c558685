"""Findings as one pull-request comment: the worst in full, the long tail folded away."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from plainsight.findings import Finding, Place
from plainsight.reports.excerpt import excerpt
from plainsight.reports.place_text import spots, told_places
from plainsight.reports.plain_text import one_line, sentence, spans
from plainsight.reports.report import Report, number, yes_to

_IN_FULL = 10
_MOST_CHARACTERS = 60_000
"""GitHub takes comments of up to 65,536 characters."""
_EXCERPT_WIDTH = 100
# What CommonMark and GitHub read as markup anywhere, addresses that they make links of, and list marks at the start.
_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~]|:(?=//)|(?<=www)\.|^[-+=])", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def markdown(report: Report) -> str:
    """The comment; never longer than a code host takes."""
    opening = f"## Plainsight: {prose(report.counted)}\n\n{prose(report.closing)}\n\n{prose(report.looked_at)}\n"
    findings = report.worst_first
    parts = [opening]
    room = _MOST_CHARACTERS - len(opening)
    told = 0
    for finding in findings[:_IN_FULL]:
        text = "\n" + _full(finding)
        if len(text) > room:
            break
        parts.append(text)
        room -= len(text)
        told += 1
    lines = []
    for finding in findings[told:]:
        line = f"- {_short(finding)}\n"
        if len(line) > room - 200:
            break
        lines.append(line)
        room -= len(line)
    left = len(findings) - told - len(lines)
    if lines:
        summary = f"<summary>{number(len(lines), 'more finding')}</summary>"
        parts.append(f"\n<details>{summary}\n\n{''.join(lines)}\n</details>\n")
    if report.accepted:
        parts.append(_accepted(report, room - 200))
    if left:
        parts.append(f"\n{number(left, 'further finding')} would not fit here: `plainsight check` shows all.\n")
    return "".join(parts)


def _accepted(report: Report, room: int) -> str:
    """What somebody has said yes to, folded away; as many as there is room for."""
    lines: list[str] = []
    for finding in report.accepted:
        line = f"- {_short(finding)}. Accepted by {prose(yes_to(finding))}\n"
        if sum(map(len, lines)) + len(line) > room:
            break
        lines.append(line)
    return f"\n<details><summary>{len(report.accepted)} accepted</summary>\n\n{''.join(lines)}\n</details>\n"


def _full(finding: Finding) -> str:
    rows = [
        f"### {finding.severity}: {prose(finding.code)} {prose(finding.name)}",
        "",
        prose(sentence(finding.message)),
        "",
        *_places(finding),
        f"- **why:** {prose(finding.why)}",
        f"- **do:** {prose(finding.help)}",
        f"- **handbook:** {code(finding.handbook)}",
    ]
    return "\n".join(rows) + "\n"


def _places(finding: Finding) -> Iterator[str]:
    yield f"- **at:** {_spots(finding.place)}"
    shown = excerpt(finding.place, _EXCERPT_WIDTH)
    if shown is not None:
        yield from fenced(shown, indent="  ")
    near, more = told_places(finding.related)
    for place in near:
        label = f" ({prose(place.label)})" if place.label else ""
        yield f"- **also:** {_spots(place)}{label}"
    if more:
        yield f"- **also:** {more}"


def _short(finding: Finding) -> str:
    named = f"{finding.severity}: {prose(finding.code)} {prose(finding.name)}"
    return f"{named}: {prose(finding.message)} ({_spots(finding.place)})"


def _spots(place: Place) -> str:
    return ", on ".join(code(spot) for spot in spots(place))


def prose(text: str) -> str:
    """`text` as Markdown that shows it letter for letter, but for code in backticks, which is set as code."""
    return "".join(code(part) if is_code else _plain(part) for part, is_code in spans(one_line(text)))


def _plain(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", html.escape(text, quote=False))
    escaped = _NUMBERED.sub(r"\1\\\2", escaped)
    # An unseen character after @ keeps a code host from notifying whoever is called that.
    return escaped.replace("@", "@&#8203;")


def code(text: str) -> str:
    """`text` as a code span, whatever backticks are in it (CommonMark 0.31, section 6.1)."""
    line = one_line(text) or " "
    fence = "`" * (_longest_run(line) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def fenced(lines: Iterable[str], *, language: str = "", indent: str = "") -> Iterator[str]:
    """The lines of a code block that nothing in it can end."""
    content = list(lines)
    fence = "`" * max(3, _longest_run("\n".join(content)) + 1)
    yield f"{indent}{fence}{language}"
    for line in content:
        yield (indent + line).rstrip()
    yield indent + fence


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
