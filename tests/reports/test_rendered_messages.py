"""Whole messages, letter for letter: the message is the product.

After a wanted change, run with PLAINSIGHT_WRITE_SNAPSHOTS=1, read the difference in git, and commit it.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reports.sample_report import (
    ACCEPTED,
    ATTACKED,
    CHECK,
    CHECKS,
    HIDDEN,
    LONG_LINE,
    NO_CLOSURES,
    ORDINARY,
    SPOTLESS,
    UNLOCKED,
    WHOLE_SITE,
)

from plainsight import __version__
from plainsight.findings import Place, Severity
from plainsight.reports import FORMATS, render
from plainsight.reports.explain import explain, explain_terminal
from plainsight.reports.panel import panel

SNAPSHOTS = Path(__file__).parent / "snapshots"
RENDERED = {
    **{f"ordinary-{name}": render(ORDINARY, name, checks=CHECKS) for name in FORMATS},
    **{
        f"accepted-{name}": render(ACCEPTED, name, checks=CHECKS)
        for name in ("terminal", "markdown", "json", "sarif", "junit", "github", "gitlab")
    },
    **{f"hostile-{name}": render(ATTACKED, name) for name in ("terminal", "markdown", "github")},
    "ordinary-terminal-in-colour": render(ORDINARY, "terminal", color=True),
    "ordinary-terminal-narrow": render(ORDINARY, "terminal", width=52),
    "spotless-terminal": render(SPOTLESS, "terminal"),
    "spotless-markdown": render(SPOTLESS, "markdown"),
    "spotless-junit": render(SPOTLESS, "junit", checks=CHECKS),
    "unsure-terminal": render(replace(SPOTLESS, unsure=1, engine="static"), "terminal"),
    "warnings-only-terminal": render(replace(ORDINARY, findings=(LONG_LINE,), unsure=0), "terminal"),
    "info-fails-terminal": render(replace(ORDINARY, findings=(NO_CLOSURES,), fail_on=Severity.INFO), "terminal"),
    "no-pages-terminal": render(replace(SPOTLESS, pages=0), "terminal"),
    "no-must-show-terminal": render(replace(SPOTLESS, must_show=0), "terminal"),
    "whole-site-terminal": render(replace(ORDINARY, findings=(WHOLE_SITE,)), "terminal"),
    "panel": panel((NO_CLOSURES, HIDDEN)),
    "explain-locked-page-check": explain(CHECK),
    "explain-site-check": explain(UNLOCKED),
    "explain-in-colour": explain_terminal(explain(CHECK), color=True, width=80),
}


@pytest.mark.parametrize("name", sorted(RENDERED))
def test_message_reads_as_it_was_last_approved(name: str) -> None:
    path = SNAPSHOTS / f"{name}.txt"
    text = RENDERED[name].replace(__version__, "VERSION")
    if os.environ.get("PLAINSIGHT_WRITE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert text == file.read()


def test_no_snapshot_is_left_behind() -> None:
    assert {path.stem for path in SNAPSHOTS.glob("*.txt")} == set(RENDERED)


def test_of_many_places_five_are_told_and_the_rest_are_counted() -> None:
    def told(places: int) -> list[str]:
        finding = replace(HIDDEN, related=tuple(Place(page=f"{number}.html") for number in range(places)))
        report = replace(ORDINARY, findings=(finding,))
        texts = (render(report, "terminal"), render(report, "markdown"), panel([finding]))
        return [" ".join(re.findall(r"\d+(?=\.html)|\d+ more places?\b", text)) for text in texts]

    assert told(5) == ["0 1 2 3 4"] * 3
    assert told(6) == ["0 1 2 3 4 1 more place"] * 3
    assert told(7) == ["0 1 2 3 4 2 more places"] * 3
