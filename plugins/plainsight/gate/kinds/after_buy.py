"""A rule that stood before the buy control now stands after it."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG106"
NAME = "notice-after-buy"
SEVERITY = Severity.ERROR
EFFECT = "customers meet the buy control before the rule {rule} on {page}"
WHY = "Whoever buys has left the page before coming to the rule."
HELP = "Move the notice above the buy control."
GOOD = (ChangeExample("Words come between", after=Side(page=NOTICE + "<p>Free delivery.</p>" + BUY)),)
BAD = (ChangeExample("Moved below the button", after=Side(page=BUY + NOTICE)),)
