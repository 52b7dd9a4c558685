"""A term changed, and the gate does not know whether for better or worse.

Terms that this program has no table for are found here: nothing passes in silence.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import UNCLEAR
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import RULES

CODE = "PG216"
NAME = "term-changed"
SEVERITY = Severity.WARNING
EFFECT = "a term of the rule {rule} is another one: {before} becomes {after}"
WHY = "It may be worse for customers; the data can't decide it."
HELP = "Read it as a customer would."
FACTS = (
    ("kind", UNCLEAR),
    ("from", UNCLEAR),
    ("until", UNCLEAR),
    ("on_top.from", UNCLEAR),
    ("on_top.until", UNCLEAR),
    ("suspends", UNCLEAR),
    ("outcomes", UNCLEAR),
    ("*.anchor", UNCLEAR),
    ("*.currency", UNCLEAR),
    ("*.time_zone", UNCLEAR),
    ("*.unit", UNCLEAR),
    ("*.for", UNCLEAR),
    ("*.for.*", UNCLEAR),
    ("*.weight*", UNCLEAR),
    ("*.num_items*", UNCLEAR),
    ("*.distance*", UNCLEAR),
    ("*.longest_side*", UNCLEAR),
    ("*.order_value", UNCLEAR),
    ("*.order_value.*", UNCLEAR),
    ("outcomes.reason", UNCLEAR),
    ("outcomes.state", UNCLEAR),
    ("outcomes.received_as", UNCLEAR),
)
GOOD = (
    ChangeExample(
        "The order of the file",
        after=Side(
            rules=changed(
                RULES, ("    kind: return\n    title: Bath aids\n", "    title: Bath aids\n    kind: return\n")
            )
        ),
    ),
)
BAD = (
    ChangeExample(
        "A last day",
        after=Side(rules=changed(RULES, ("    kind: return", "    until: 2026-12-31\n    kind: return"))),
    ),
)
