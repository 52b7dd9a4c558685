"""A rule is told only after the purchase now.

Its `surfaces:` no longer name a place that comes before buying.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import RULES

CODE = "PG108"
NAME = "told-after-purchase"
SEVERITY = Severity.ERROR
EFFECT = "customers learn of the rule {rule} only after they have bought"
WHY = "A rule that comes with the invoice was no part of the decision."
HELP = "Give the rule back a surface before purchase: `guide`, `product`, `cart` or `checkout`."
GOOD = (
    ChangeExample(
        "One surface more", after=Side(rules=changed(RULES, ("    why:", "    surfaces: [guide, email]\n    why:")))
    ),
)
BAD = (
    ChangeExample(
        "On the invoice only", after=Side(rules=changed(RULES, ("    why:", "    surfaces: [invoice]\n    why:")))
    ),
)
