"""A rule is gone from the policy.

A rule that was replaced (`supersedes:`), or only got another id, is compared with what came in its place. One whose
last day is over may go.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import BUY, NOTICE, RULES

CODE = "PG201"
NAME = "rule-gone"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule} is gone: customers can no longer read it, or rely on it"
WHY = "What a shop no longer says, it may still apply; and what it promised, customers counted on."
HELP = "Keep the rule until its last day, with `until:`; let a new one replace it by `supersedes:`."
GOOD = (
    ChangeExample(
        "It got another id",
        after=Side(
            rules=changed(RULES, ("id: bath-hygiene", "id: bath-seats")),
            page=changed(NOTICE, ("bath-hygiene", "bath-seats")) + BUY,
        ),
    ),
)
BAD = (
    ChangeExample("It is deleted", after=Side(rules="rules: []\n")),
    ChangeExample(
        "Its last day is over",
        after=Side(rules=changed(RULES, ("    kind: return", "    until: 2026-01-31\n    kind: return"))),
    ),
)
