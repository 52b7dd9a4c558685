"""A must-show notice can be closed.

It stands in an announcement bar, a banner or a dialog with a button that takes it away, and the browser may
remember that for good. Who closed it once, or shares a computer with somebody who did, buys without seeing
it.

Place the notice in the page itself. In Material, take it out of the `announce` block or switch
`announce.dismiss` off.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE, NOTICE_BEFORE_BUYING
from plainsight.checks.page.seen import at_fault, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS209"
NAME = "notice-dismissable"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Once closed, the notice is gone for every later purchase."
HELP = "Put the notice where it cannot be closed."
SOURCES = (law.FTC_DISCLOSURES,)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="In a bar with a close button",
        text='<div role="region" class="banner"><button type="button" class="close" aria-label="Close">x</button>'
        + NOTICE
        + "</div>"
        + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, lambda look: look.dismissable)
        if windows:
            yield problem(view, sight, windows, f"the notice of `{sight.rule.id}` can be closed")
