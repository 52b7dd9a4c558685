"""Findings in, text out: one small file per format, each loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainsight.checks.check import Check
    from plainsight.reports.report import Report

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
    match format:
        case "terminal":
            from plainsight.reports.terminal import terminal

            return terminal(report, color=color, width=width)
        case "json":
            from plainsight.reports.json_report import json_report

            return json_report(report)
        case "sarif":
            from plainsight.reports.sarif import sarif

            return sarif(report, checks)
        case "junit":
            from plainsight.reports.junit import junit

            return junit(report, checks)
        case "github":
            from plainsight.reports.github import github

            return github(report)
        case "gitlab":
            from plainsight.reports.gitlab import gitlab

            return gitlab(report)
        case "markdown":
            from plainsight.reports.markdown import markdown

            return markdown(report)
    raise ValueError(f"unknown format {format!r}: use {', '.join(FORMATS)}")
