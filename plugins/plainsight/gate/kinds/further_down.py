"""A rule stands further down, or no longer beside the buy control.

One screen further is a warning, two are an error: what is never scrolled to is not seen. How far down it stands is
known from a browser; the static engine knows it only where the page is plain.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG109"
NAME = "notice-further-down"
SEVERITY = Severity.WARNING
EFFECT = "customers have to go further for the rule {rule} on {page}"
WHY = "Each screen loses readers, and a rule far from the button is forgotten at the button."
HELP = "Move the notice up again, or beside the buy control."
GOOD = (ChangeExample("A sentence before it", after=Side(page="<p>All in stock.</p>" + NOTICE + BUY)),)
BAD = (
    ChangeExample(
        "Paragraphs come between notice and button",
        after=Side(page=NOTICE + "<p>" + "Sturdy, light and easy to clean. " * 12 + "</p>" + BUY),
    ),
)
