"""A rule no longer says why."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import GIVEN
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import BUY, NOTICE, RULES

CODE = "PG205"
NAME = "reason-dropped"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule} no longer tells customers why"
WHY = "A refusal without a reason reads as greed; with one, as care."
HELP = "Put the reason back under `why:`."
FACTS = (("why", GIVEN),)
GOOD = (
    ChangeExample(
        "One more sentence",
        after=Side(
            rules=changed(RULES, ("has used.", "has used. It is for you.")),
            page=changed(NOTICE, ("has used.", "has used. It is for you.")) + BUY,
        ),
    ),
)
BAD = (
    ChangeExample(
        "Left out",
        after=Side(
            rules=changed(
                RULES,
                (
                    "    why: they touch bare skin, and we will not sell you one that somebody else has used.\n",
                    "",
                ),
            )
        ),
    ),
)
