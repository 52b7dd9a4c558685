"""The clock of a customer's time starts earlier."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import ranked
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import WINDOW

CODE = "PG203"
NAME = "clock-starts-earlier"
SEVERITY = Severity.ERROR
EFFECT = "the time under the rule {rule} starts earlier: from {after}, no longer from {before}"
WHY = "The days on the way are taken from those at home."
HELP = "Let the clock start with the delivery."
_ANCHORS = ranked("fulfilled", "received", "delivered", "available", "shipped", "paid", "confirmed", "purchased")
FACTS = (("outcomes.window.anchor", _ANCHORS), ("anchor", _ANCHORS))
GOOD = (
    ChangeExample(
        "From receipt",
        before=Side(rules=WINDOW),
        after=Side(rules=changed(WINDOW, ("anchor: delivered", "anchor: received"))),
    ),
)
BAD = (
    ChangeExample(
        "From purchase",
        before=Side(rules=WINDOW),
        after=Side(rules=changed(WINDOW, ("anchor: delivered", "anchor: purchased"))),
    ),
)
