"""A must-show notice is written too small.

The smallest words of the notice are under 12 CSS px as they are painted - font size times every scale and
zoom above it - or smaller than the page's own body text by more than a fifth. Small print is where customers
expect what they need not read.

Give the notice the size of the text around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE, NOTICE_BEFORE_BUYING
from plainsight.checks.page.seen import at_fault, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity
from plainsight.sight import Look, Shown

CODE = "PS205"
NAME = "notice-too-small"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Small print is skipped, and by many customers it cannot be read at all."
HELP = "Set the notice in the size of the body text, 12 px or more."
SOURCES = (law.FTC_DISCLOSURES,)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="Eight pixels",
        css=".ps-notice { font-size: 8px }",
        text=NOTICE + BUY,
    ),
)


SMALLEST_PX = 12.0
LEAST_OF_BODY = 0.8


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, _too_small)
        if windows:
            look = sight.looks[windows[0]]
            larger = look.body_px is not None and look.font_px is not None and look.body_px > look.font_px
            body = f", while the page's text has {look.body_px:g} px" if larger else ""
            message = f"the notice of `{sight.rule.id}` is written in {look.font_px:.3g} px{body}"
            yield problem(view, sight, windows, message)


def _too_small(look: Look) -> bool:
    if look.font_px is None or look.shown in (Shown.HIDDEN, Shown.ABSENT):
        return False
    return look.font_px < SMALLEST_PX or (look.body_px is not None and look.font_px < look.body_px * LEAST_OF_BODY)
