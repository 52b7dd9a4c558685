"""Comparisons as one HTML page for a policy's owner: self-contained, without scripts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment

from plainsight import __version__
from plainsight.gate.change import Change
from plainsight.gate.comparison import Comparison
from plainsight.reports import comparison_words
from plainsight.reports.html_page import content_security, environment, stylesheet
from plainsight.reports.plain_text import sentence
from plainsight.reports.png import inline_png

_MOST_RELATED = 8


def comparison_html(comparisons: Sequence[Comparison], today: dt.date) -> str:
    """The page.

    Args:
        comparisons: of one head with one or more bases.
        today: the day on which rules were taken to hold.
    """
    style = stylesheet()
    blocked = any(comparison.blocking for comparison in comparisons)
    return (
        _environment()
        .get_template("comparison.html.j2")
        .render(
            comparisons=comparisons,
            verdict="Blocked" if blocked else "Nothing blocks it",
            today=today,
            style=style,
            policy_source=content_security(style),
            most_related=_MOST_RELATED,
            version=__version__,
        )
        + "\n"
    )


@cache
def _environment() -> Environment:
    made = environment(Path(__file__).parent)
    made.filters |= {
        "effect": lambda change: sentence(change.message),
        "before_and_now": comparison_words.before_and_now,
        "approved_by": comparison_words.approved_by,
        "accept_command": comparison_words.accept_command,
        "closing": comparison_words.closing,
        "counted": comparison_words.counted,
        "compared": comparison_words.compared,
        "groups": _groups,
        "inline": lambda png: inline_png(png) if png else None,
    }
    return made


def _groups(comparison: Comparison) -> list[tuple[str, list[Change]]]:
    open_ = [change for change in comparison.changes if change.approval is None]
    return [
        ("What blocks it", [change for change in open_ if change.blocks]),
        ("What else has changed", [change for change in open_ if not change.blocks]),
        ("What somebody has approved", list(comparison.approved)),
    ]
