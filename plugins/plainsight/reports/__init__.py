"""Findings in, text out: one small file per format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from plainsight.checks.check import Check
from plainsight.reports.explain import explain, explain_terminal
from plainsight.reports.explain_change import explain_change
from plainsight.reports.fingerprint import fingerprints
from plainsight.reports.github import github
from plainsight.reports.gitlab import gitlab
from plainsight.reports.json_report import json_report
from plainsight.reports.junit import junit
from plainsight.reports.markdown import markdown
from plainsight.reports.panel import panel
from plainsight.reports.report import Report
from plainsight.reports.sarif import sarif
from plainsight.reports.schemas import comparison_schema, report_schema
from plainsight.reports.terminal import terminal
from plainsight.reports.told import Told

__all__ = [
    "FORMATS",
    "Report",
    "comparison_schema",
    "explain",
    "explain_change",
    "explain_terminal",
    "fingerprints",
    "panel",
    "render",
    "report_schema",
]

_PLAIN: dict[str, Callable[[Any], str]] = {
    "json": json_report,
    "github": github,
    "gitlab": gitlab,
    "markdown": markdown,
}
_WITH_CHECKS: dict[str, Callable[[Told, Sequence[Check]], str]] = {"sarif": sarif, "junit": junit}
FORMATS = ("terminal", "json", "sarif", "junit", "github", "gitlab", "markdown")


def render(
    report: Report, format: str, *, color: bool = False, width: int = 100, checks: Sequence[Check] = ()
) -> str:
    """The report in one of `FORMATS`, ending in a line break.

    Args:
        report: what was found.
        format: the format's name.
        color: for `terminal` only, whether to colour it.
        width: for `terminal` only, in cells.
        checks: every check that ran; SARIF describes them, JUnit lists the quiet ones as passed.

    Raises:
        ValueError: there is no such format.
    """
    if format == "terminal":
        return terminal(report, color=color, width=width)
    if format in _WITH_CHECKS:
        return _WITH_CHECKS[format](report, checks)
    if format in _PLAIN:
        return _PLAIN[format](report)
    raise ValueError(f"unknown format {format!r}: use {', '.join(FORMATS)}")
