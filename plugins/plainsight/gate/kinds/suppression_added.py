"""Findings are accepted that were not accepted before.

A new entry under `suppressions:`, a later last day of one, or a new line in the baseline: whatever its reason, it
loosens the judge of the very change that it comes with.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import COST, NEUTRAL, TAKEN, UNCLEAR
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import SUPPRESSION

CODE = "PG401"
NAME = "suppression-added"
SEVERITY = Severity.ERROR
EFFECT = "a finding that would have stopped a hidden rule is accepted from now on: {after}"
WHY = "A change must not bring its own excuse along."
HELP = "Take the suppression in a change of its own, approved by somebody else."
FACTS = (
    ("settings:suppressions", TAKEN),
    ("settings:suppressions.until", COST),
    ("settings:suppressions.reason", NEUTRAL),
    ("settings:baseline", UNCLEAR),
)
GOOD = (
    ChangeExample("One is taken away", before=Side(settings=SUPPRESSION), after=Side(settings="strict: false\n")),
)
BAD = (ChangeExample("One comes", before=Side(settings="strict: false\n"), after=Side(settings=SUPPRESSION)),)
