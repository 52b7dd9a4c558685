"""An approval says yes to a change that is not there.

The change was taken back, or it has landed and the base holds it. `plainsight approvals prune` removes the file.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import APPROVAL, LOSS

CODE = "PG502"
NAME = "approval-unused"
SEVERITY = Severity.WARNING
EFFECT = "an approval says yes to a change that is not there: {before}"
WHY = "A yes that lies around is a yes to the next change that looks the same."
HELP = "Run `plainsight approvals prune`."
GOOD = (ChangeExample("It is used", LOSS.before, replace(LOSS.after, approval=APPROVAL)),)
BAD = (ChangeExample("Nothing changes", Side(), Side(approval=changed(APPROVAL, ("{fingerprint}", "0" * 16)))),)
