"""A must-show notice stands outside the page's main text.

It is in the footer, the navigation or a bar at the edge of the window: seen, but where people do not read
when they decide to buy.

Place it in the page itself, before the buy control.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import NOTICE, NOTICE_BEFORE_BUYING
from plainsight.checks.page.seen import at_fault, is_read, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS212"
NAME = "notice-out-of-flow"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Footers and side bars are where customers do not look before buying."
HELP = "Move the notice into the page, before the buy control."
SOURCES = (law.FTC_DISCLOSURES,)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="In the footer",
        text="""
<p>Bath aids for every bathroom.</p>
<footer>
"""
        + NOTICE
        + "</footer>",
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(
            sight,
            lambda look: is_read(look) and not look.in_main_flow,
        )
        if windows:
            message = f"the notice of `{sight.rule.id}` stands in a footer, menu or bar, not in the page itself"
            yield problem(view, sight, windows, message)
