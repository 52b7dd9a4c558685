"""The way to a person stands further down.

From above the page's heading into the page is a warning, to its foot an error.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BAR, BUY, NOTICE

CODE = "PG305"
NAME = "contact-further-down"
SEVERITY = Severity.WARNING
EFFECT = "customers have to look further down for a person{page_clause}"
WHY = "Help at the foot of a long page is help for those who have the patience to look."
HELP = "Put the contact bar back above the page's heading."
GOOD = (
    ChangeExample(
        "A line under it",
        before=Side(page="<h1>Bath aids</h1>" + NOTICE + BUY),
        after=Side(page="<p>Sale</p><h1>Bath aids</h1>" + NOTICE + BUY),
    ),
)
BAD = (
    ChangeExample(
        "To the foot",
        before=Side(page="<h1>Bath aids</h1>" + NOTICE + BUY),
        after=Side(page="<!-- no bar --><h1>Bath aids</h1>" + NOTICE + BUY + "<footer>" + BAR + "</footer>"),
    ),
)
