"""An approval can't be used.

Its file can't be read, holds a field that is not known, counts for more than 90 days, is dated on a day that has
not come, or describes another change than the one whose fingerprint it names: whoever reads it must read what it
lets through.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, changed
from plainsight.gate.kinds.pages import APPROVAL, LOSS

CODE = "PG504"
NAME = "approval-invalid"
SEVERITY = Severity.ERROR
EFFECT = "an approval can't be used: {before}"
WHY = "A yes that nobody can read aright is no yes."
HELP = "Write it with `plainsight approve`, and leave the file as it is."
GOOD = (ChangeExample("As it was written", LOSS.before, replace(LOSS.after, approval=APPROVAL)),)
BAD = (
    ChangeExample(
        "For half a year",
        LOSS.before,
        replace(LOSS.after, approval=changed(APPROVAL, ("2026-06-30", "2026-12-30"))),
    ),
    ChangeExample(
        "It describes something else",
        LOSS.before,
        replace(LOSS.after, approval=changed(APPROVAL, ('"bath-hygiene"', '"sofas"'))),
    ),
)
