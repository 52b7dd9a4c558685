"""A case that could be given back no longer can, or is no longer told.

A case is a reason and a state of the goods. Writing several cases as one entry, or one as several, is no change.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import ranked
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import RULES, WINDOW

CODE = "PG210"
NAME = "outcome-worse"
SEVERITY = Severity.ERROR
EFFECT = "a case of the rule {rule} turns out worse for customers: {before} becomes {after}"
WHY = "Whoever is in that case counts on giving it back, and is refused."
HELP = "Keep the case, or approve the change with the day from which orders get the new one."
FACTS = (("outcomes.return_policy", ranked("unlimited_window", "finite_window", None, "not_permitted")),)
GOOD = (
    ChangeExample(
        "Two cases in one entry",
        before=Side(rules=RULES + "      - {reason: changed_mind, state: used, return_policy: not_permitted}\n"),
        after=Side(rules=changed(RULES, ("state: opened", "state: [opened, used]"))),
    ),
)
BAD = (
    ChangeExample(
        "No longer taken back",
        before=Side(rules=WINDOW),
        after=Side(
            rules=changed(
                WINDOW,
                (
                    "return_policy: finite_window\n        window: {days: 45, anchor: delivered}\n"
                    "        refund: [full_refund, exchange]\n        refund_within: P5D\n",
                    "return_policy: not_permitted\n",
                ),
            )
        ),
    ),
)
