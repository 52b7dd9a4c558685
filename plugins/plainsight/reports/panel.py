"""A page's findings as an HTML panel, for the page itself while its writer looks at it in `mkdocs serve`."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from plainsight.findings import Finding, Place, Severity
from plainsight.reports.place_text import spots, told_places
from plainsight.reports.plain_text import one_line, printable, spans
from plainsight.reports.report import listed, number

# Colours are set together with their ground, 4.5:1 or more, so that no theme makes the panel unreadable.
_PANEL = (
    "position:relative;z-index:1;margin:0 0 1rem;padding:.75rem 1rem;border:2px solid #8a1c1c;border-radius:4px;"
    "background:#fffaf0;color:#1f1f1f;font:16px/1.5 system-ui,sans-serif;text-align:left;overflow-wrap:anywhere"
)
_CODE = "background:#f0e9da;color:#1f1f1f;padding:0 .2em;font:.9em ui-monospace,monospace"
_COLORS = {Severity.ERROR: "#8a1c1c", Severity.WARNING: "#6b4a00", Severity.INFO: "#1f4f7a"}


def panel(findings: Sequence[Finding], of_data: Sequence[Finding] = ()) -> str:
    """A `<section>` to stand first on the page; the empty string when there is nothing to tell.

    It needs no script or stylesheet, closes by a click on its head line, and holds nothing of the policy that
    a browser would take for markup.

    Args:
        findings: what is wrong on the page itself.
        of_data: what is wrong in the policy files, which can be why the page lacks something.
    """
    told = [_told(of_data, "in the policy files"), _told(findings, "on this page")]
    if not any(told):
        return ""
    return (
        f'<section class="plainsight-panel" role="status" aria-label="Plainsight" style="{_PANEL}">'
        f"{''.join(told)}</section>"
    )


def _told(findings: Sequence[Finding], where: str) -> str:
    if not findings:
        return ""
    worst_first = sorted(findings, key=lambda finding: finding.sort_key)
    items = "".join(_item(finding) for finding in worst_first)
    head = f"Plainsight: {_counted(worst_first)} {where}"
    return (
        f'<details open><summary style="cursor:pointer;font-weight:700">{escape(head)}</summary>'
        f'<ol style="margin:.5rem 0 0;padding-left:1.5rem">{items}</ol></details>'
    )


def _counted(findings: Sequence[Finding]) -> str:
    found = [finding.severity for finding in findings]
    return listed(number(found.count(kind), kind.value) for kind in dict.fromkeys(found))


def _item(finding: Finding) -> str:
    color = _COLORS[finding.severity]
    near, more = told_places(finding.related)
    rows = [
        f'<strong style="color:{color}">{escape(f"{finding.severity} {finding.code} {finding.name}")}</strong>: '
        f"{_prose(finding.message)}",
        f"at: {_spots(finding.place)}",
        *(f"also: {_spots(place)}" + (f" ({_prose(place.label)})" if place.label else "") for place in near),
        *([f"also: {more}"] if more else []),
        f"why: {_prose(finding.why)}",
        f"do: {_prose(finding.help)}",
        f"handbook: {_code(finding.handbook)}",
    ]
    return f'<li style="margin:.5rem 0">{"<br>".join(rows)}</li>'


def _spots(place: Place) -> str:
    return ", on ".join(_code(printable(spot)) for spot in spots(place))


def _prose(text: str) -> str:
    return "".join(_code(part) if is_code else escape(part) for part, is_code in spans(one_line(text)))


def _code(text: str) -> str:
    return f'<code style="{_CODE}">{escape(text)}</code>'
