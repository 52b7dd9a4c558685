"""A rule is no longer seen in one window, such as on phones."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import HIDING_ON_PHONES

CODE = "PG113"
NAME = "notice-lost-in-window"
SEVERITY = Severity.ERROR
EFFECT = "customers on {windows} no longer see the rule {rule} on {page}"
WHY = "Half of all customers come with a phone, and the rule binds them as well."
HELP = "Take away the media query that hides it there."
GOOD = (
    ChangeExample(
        "Another margin on phones", after=Side(css="@media (max-width: 600px) { .ps-notice { margin: 4px } }")
    ),
)
BAD = (ChangeExample("Hidden on phones", after=Side(css=HIDING_ON_PHONES)),)
