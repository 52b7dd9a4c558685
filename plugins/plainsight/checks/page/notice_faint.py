"""A must-show notice stands out too little from its background.

The contrast of its words is under 4.5:1 (3:1 for large text: 24 px, or 18.66 px bold). Grey on grey is not
read on a phone in the sun, nor by ageing eyes.

Darken the words or lighten the ground. A colour picker that shows WCAG contrast helps.
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

CODE = "PS206"
NAME = "notice-faint"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Pale words are overlooked by everybody and unreadable to many."
HELP = "Give the words a contrast of at least 4.5:1."
SOURCES = (law.FTC_DISCLOSURES, law.WCAG_CONTRAST)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="Light grey on white",
        css=".ps-notice { color: #bbb; background: #fff }",
        text=NOTICE + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, _faint)
        if windows:
            contrast = sight.looks[windows[0]].contrast
            much = f"has a contrast of {contrast:.2g}:1" if contrast is not None else "is painted almost transparent"
            yield problem(view, sight, windows, f"the notice of `{sight.rule.id}` {much}; 4.5:1 is needed")


def _faint(look: Look) -> bool:
    if look.shown in (Shown.HIDDEN, Shown.ABSENT, Shown.UNSURE) or look.legible is not False:
        return False
    large = look.font_px is not None and look.font_px >= 24
    return look.contrast is not None and look.contrast < (3.0 if large else 4.5)
