"""A must-show notice is on the page, but nobody sees it.

The notice is in the file, and yet no pixel of it reaches the eye when the page loads: a style hides it, moves
it away, clips it, or paints it in the colour of its background. Both the phone's and the desktop's window are
looked at, and each palette that a switch of Material's on the page offers; one is enough to fail.

The finding names the element, the property and the line of the stylesheet that does it. Mend that line, or
give the notice a style of its own that wins over it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE, NOTICE_BEFORE_BUYING
from plainsight.checks.page.seen import at_fault, culprit, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity
from plainsight.sight import Reveal, Shown

CODE = "PS202"
NAME = "notice-hidden"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "The rule existed and the customer could not see it: that is the surprise this tool is there to prevent."
HELP = "Take away the style that hides the notice."
SOURCES = (law.FTC_DISCLOSURES, law.CONSUMER_RIGHTS_DIRECTIVE, law.NEW_YORK_218_A)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="A stylesheet takes it off the page",
        css=".ps-notice { display: none }",
        text=NOTICE + BUY,
    ),
    Example(
        title="Only phones do not show it",
        css="@media (max-width: 600px) { .ps-notice { display: none } }",
        text=NOTICE + BUY,
    ),
    Example(
        title="The dark palette alone does not show it",
        css="[data-md-color-scheme=slate] .ps-notice { display: none }",
        text='<input type="radio" name="__palette" data-md-color-scheme="slate">' + NOTICE + BUY,
    ),
    Example(
        title="White on white",
        css=".ps-notice, .ps-notice * { color: #fff; background: #fff }",
        text=NOTICE + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, lambda look: look.shown is Shown.HIDDEN and look.reveal is Reveal.OPEN)
        if windows:
            by = sight.looks[windows[0]].hidden_by
            how = by.in_words if by else "it is hidden"
            message = f"nobody sees the notice of `{sight.rule.id}`: {how}"
            yield problem(view, sight, windows, message, culprit(view, by))
