"""A rule moved out of the page's main text, into a footer, a menu or a bar."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BARE, BUY, NOTICE

CODE = "PG107"
NAME = "notice-out-of-flow"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule} on {page} now stands in a footer, menu or bar, not where customers read"
WHY = "Footers and side bars are where customers do not look before buying."
HELP = "Move the notice back into the page, before the buy control."
GOOD = (ChangeExample("Into a section of its own", after=Side(page="<section>" + NOTICE + "</section>" + BUY)),)
BAD = (ChangeExample("Into the footer", after=Side(page=BARE + "<footer>" + NOTICE + "</footer>" + BUY)),)
