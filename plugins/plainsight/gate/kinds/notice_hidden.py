"""Nobody sees a rule any more that was seen before.

The words are still in the file, but a style hides them: the finding names the property, the element and the line.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import HIDING

CODE = "PG104"
NAME = "notice-hidden"
SEVERITY = Severity.ERROR
EFFECT = "customers no longer see the rule {rule} on {page}"
WHY = "The rule is there and cannot be seen: that is the surprise which makes customers furious."
HELP = "Take away the style that hides the notice."
GOOD = (ChangeExample("Another style", after=Side(css=".ps-notice { border: 2px solid #333; padding: 1em }")),)
BAD = (
    ChangeExample("A stylesheet hides it", after=Side(css=HIDING)),
    ChangeExample("White on white", after=Side(css=".ps-notice * { color: #fff; background: #fff }")),
)
