"""A rule stands out less from its background, or can no longer be read to its end.

Under 4.5:1 (3:1 for large text) is a warning, under 1.5:1 an error.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG111"
NAME = "notice-fainter"
SEVERITY = Severity.WARNING
EFFECT = "the rule {rule} on {page} is harder to read than before"
WHY = "What is pale is overlooked, and not read at all by those who see badly."
HELP = "Give it the colours of the text around it."
GOOD = (ChangeExample("Dark grey", after=Side(css=".ps-notice { color: #333 }")),)
BAD = (
    ChangeExample("Grey on white", after=Side(css=".ps-notice { color: #999 }")),
    ChangeExample("Next to white on white", after=Side(css=".ps-notice { color: #eee }")),
)
