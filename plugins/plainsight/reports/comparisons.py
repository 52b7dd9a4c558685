"""Comparisons in, text out: the formats of `plainsight diff`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from plainsight.gate.comparison import Comparison
from plainsight.reports.comparison_json import comparison_json
from plainsight.reports.comparison_markdown import comparison_markdown
from plainsight.reports.comparison_page import comparison_html
from plainsight.reports.comparison_report import ComparisonReport
from plainsight.reports.comparison_terminal import comparison_terminal
from plainsight.reports.github import github
from plainsight.reports.gitlab import gitlab
from plainsight.reports.junit import junit
from plainsight.reports.sarif import sarif


def render_comparison(
    comparisons: Sequence[Comparison],
    format: str,
    *,
    today: dt.date,
    seconds: float = 0.0,
    color: bool = False,
    width: int = 100,
    folder: str = "",
) -> str:
    """Comparisons of one head in a format of `check`, or `html`, ending in a line break.

    Args:
        comparisons: one for each base.
        format: the format's name.
        today: the day on which rules were taken to hold.
        seconds: how long it took.
        color: for `terminal` only, whether to colour it.
        width: for `terminal` only, in cells.
        folder: the project's folder within its repository; empty where it is the repository.

    Raises:
        ValueError: there is no such format.
    """
    report = ComparisonReport(tuple(comparisons), seconds, today, folder=folder)
    match format:
        case "terminal":
            return comparison_terminal(comparisons, color=color, width=width)
        case "json":
            return comparison_json(comparisons)
        case "markdown":
            return comparison_markdown(comparisons)
        case "html":
            return comparison_html(comparisons, today)
        case "sarif":
            return sarif(report)
        case "junit":
            return junit(report)
        case "github":
            return github(report)
        case "gitlab":
            return gitlab(report)
    raise ValueError(f"unknown format {format!r}")
