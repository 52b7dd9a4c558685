"""An exception in the customer's favour is gone, or ends earlier."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import GIVEN, LESS
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import WINDOW

CODE = "PG204"
NAME = "exception-gone"
SEVERITY = Severity.ERROR
EFFECT = "an exception from the rule {rule} is gone, or ends earlier: {before}"
WHY = "It was what made the rule fair to those whom it hits without their fault."
HELP = "Keep the exception, or give it a last day."
FACTS = (("exceptions", GIVEN), ("exceptions.until", LESS))
GOOD = (
    ChangeExample(
        "One more exception",
        before=Side(rules=WINDOW),
        after=Side(rules=WINDOW + "      - {when: It came broken., then: We replace it., decided_by: care-lead}\n"),
    ),
)
BAD = (
    ChangeExample(
        "Taken out",
        before=Side(rules=WINDOW),
        after=Side(rules=WINDOW.partition("    exceptions:")[0]),
    ),
)
