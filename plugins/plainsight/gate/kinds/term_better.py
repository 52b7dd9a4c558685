"""A term got better for customers, or a rule came in their favour."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import WINDOW

CODE = "PG217"
NAME = "term-better"
SEVERITY = Severity.INFO
EFFECT = "better for customers, in {rule}: {before} becomes {after}"
WHY = "Good news may be told, too."
HELP = "Nothing. Tell your customers."
GOOD = (ChangeExample("Nothing changes", before=Side(rules=WINDOW), after=Side(rules=WINDOW)),)
BAD = (
    ChangeExample(
        "Sixty days", before=Side(rules=WINDOW), after=Side(rules=changed(WINDOW, ("days: 45", "days: 60")))
    ),
)
