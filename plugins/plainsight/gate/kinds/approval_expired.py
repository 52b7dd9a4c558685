"""An approval is past its last day.

It no longer lets its change through. Approve anew, or take the change back.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, changed
from plainsight.gate.kinds.pages import APPROVAL, LOSS

CODE = "PG501"
NAME = "approval-expired"
SEVERITY = Severity.ERROR
EFFECT = "a yes to this change ended on {before}, and the change is still there"
WHY = "A yes for a while must not become a yes for good because nobody looked."
HELP = "Approve the change anew, or take it back."
GOOD = (ChangeExample("Still in time", LOSS.before, replace(LOSS.after, approval=APPROVAL)),)
BAD = (
    ChangeExample(
        "Over since yesterday",
        LOSS.before,
        replace(LOSS.after, approval=changed(APPROVAL, ("2026-06-30", "2026-06-14"))),
    ),
)
