"""What customers read on a page no longer says the rule.

The words that are painted no longer hold those of the policy.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG120"
NAME = "notice-reworded"
SEVERITY = Severity.ERROR
EFFECT = "what customers read on {page} no longer says the rule {rule}"
WHY = "Customers rely on what they read; the shop goes by what is written in the policy."
HELP = 'Place the notice by `{{ notice("...") }}`, so that it always says what the policy says.'
GOOD = (ChangeExample("Words around it", after=Side(page="<p>Please note:</p>" + NOTICE + BUY)),)
BAD = (ChangeExample("Softened by hand", after=Side(page=changed(NOTICE, ("cannot be", "may not always be")) + BUY)),)
