"""Whether a rule is seen can no longer be told.

In continuous integration, and with `--strict`, this is an error: a gate that can't look is closed.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG119"
NAME = "notice-unsure"
SEVERITY = Severity.WARNING
EFFECT = "whether customers see the rule {rule} on {page} can no longer be told"
WHY = "What cannot be proven seen may be hidden."
HELP = "Let a browser look: `--engine browser`. Or leave out the style that only a layout can decide."
GOOD = (ChangeExample("A style that decides nothing", after=Side(css=".ps-notice { float: left }")),)
BAD = (
    ChangeExample(
        "A container query in a row, which decides how wide its items are",
        after=Side(
            page='<div class="row"><div>' + NOTICE + "</div><p>In our store, too.</p></div>" + BUY,
            css=".row { display: flex } .row > div { container-type: inline-size; flex: 1 }"
            " @container (min-width: 300px) { .ps-notice { display: none } }",
        ),
    ),
    ChangeExample("A place far down the page", after=Side(css=".ps-notice { position: absolute; top: 5000px }")),
)
