"""A must-show notice is seen only after a click, a tab, a hover or scrolling in a box.

`??? note`, `<details>`, a content tab that is not selected, a dialog, an accordion, a tooltip: what is inside
is seen by those who already look for it. A rule that has to be seen before purchase stands open on the page.

Write `!!! note` or `???+ note` instead of `??? note`, move the notice out of the tab or the box, or place it
once more outside.
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

CODE = "PS203"
NAME = "notice-buried"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Most customers never open the box, so most buy without having seen the rule."
HELP = "Move the notice out of the box, tab or dialog, or open it by default."
SOURCES = (law.FTC_DISCLOSURES, law.CONSUMER_RIGHTS_DIRECTIVE)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="In a closed box",
        text="<details><summary>Returns</summary>" + NOTICE + "</details>" + BUY,
    ),
)


_HOW = {
    Reveal.SCROLL_BOX: "only after scrolling inside a box",
    Reveal.ONE_CLICK: "only after a click",
    Reveal.HOVER: "only while the pointer is over something",
    Reveal.LINK_ONLY: "only behind a link",
    Reveal.FILE: "only in another file",
}


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, lambda look: look.reveal is not Reveal.OPEN and look.shown is not Shown.UNSURE)
        if windows:
            look = sight.looks[windows[0]]
            by = look.hidden_by
            message = f"the notice of `{sight.rule.id}` is seen {_HOW[look.reveal]}{f': {by.in_words}' if by else ''}"
            yield problem(view, sight, windows, message, culprit(view, by))
