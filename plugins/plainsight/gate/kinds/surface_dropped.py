"""A rule is told on fewer surfaces, or a page's role is forgotten."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import GIVEN, KEEPS, YES
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import RULES

CODE = "PG404"
NAME = "surface-dropped"
SEVERITY = Severity.ERROR
EFFECT = "rules are told in fewer places: {before} becomes {after}"
WHY = "What is no longer named is no longer proven to be told there."
HELP = "Keep the surface, or drop it in a change of its own, approved by somebody else."
FACTS = (
    ("surfaces", KEEPS),
    ("settings:sells", GIVEN),
    ("settings:sells.sells", KEEPS),
    ("settings:contact_bar", YES),
    ("settings:insert_notices", YES),
)
GOOD = (
    ChangeExample(
        "One more surface", after=Side(rules=changed(RULES, ("    why:", "    surfaces: [guide, email]\n    why:")))
    ),
)
BAD = (
    ChangeExample(
        "No longer in the cart",
        before=Side(rules=changed(RULES, ("    why:", "    surfaces: [guide, cart]\n    why:"))),
    ),
)
