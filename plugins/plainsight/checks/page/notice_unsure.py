"""It could not be decided whether a must-show notice is seen.

The static engine reads HTML and CSS without a browser. Some things only a browser can tell: how wide a row makes
its items, and so what a container query in one of them decides, whether a box covers another, whether a notice laid
out by a grid comes before the buy control, what a script does. Then the answer is *unsure*, never a guess; the
finding says what could not be decided.

Run `plainsight check --engine browser`, which looks with Chromium, or take away what makes it undecidable.
With `strict: true`, or `--strict`, unsure is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE, NOTICE_BEFORE_BUYING
from plainsight.checks.page.seen import at_fault, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity
from plainsight.sight import Shown

CODE = "PS210"
NAME = "notice-unsure"
SEVERITY = Severity.WARNING
WHY = "Nobody has proven that a customer sees the rule here."
HELP = "Let a browser decide: plainsight check --engine browser."

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="A container query decides, and a row how wide its container is",
        css=".row { display: flex } .page { container-type: inline-size; flex: 1 }"
        " @container (min-width: 300px) { .ps-notice { display: none } }",
        text='<div class="row"><div class="page">' + NOTICE + "</div><p>In our store, too.</p></div>" + BUY,
    ),
    Example(
        title="Layout decides whether it comes before the buy control",
        css="main { display: grid } .ps-notice { grid-row: 9 }",
        text=NOTICE + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, lambda look: look.shown is Shown.UNSURE)
        if windows:
            look = sight.looks[windows[0]]
            yield problem(
                view, sight, windows, f"whether the notice of `{sight.rule.id}` is seen can't be told: {look.unsure}"
            )
