"""A rule is written smaller.

One step, such as from body text to less than 12 px, is a warning. Under 9 px, or two steps at once, is an error.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG110"
NAME = "notice-smaller"
SEVERITY = Severity.WARNING
EFFECT = "the rule {rule} on {page} is written smaller than before"
WHY = "Small print is read by nobody on a phone in daylight."
HELP = "Write it as large as the text around it."
GOOD = (ChangeExample("A little smaller, as the whole page", after=Side(css="body { font-size: 15px }")),)
BAD = (
    ChangeExample("Eleven pixels", after=Side(css=".ps-notice { font-size: 11px }")),
    ChangeExample("Eight pixels", after=Side(css=".ps-notice { font-size: 8px }")),
)
