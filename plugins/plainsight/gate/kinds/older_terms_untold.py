"""A worsened term is approved, and older orders are not told that they keep the older one.

An approval of a worsened term names `orders_from`, the first day whose orders get the new term. Until the last older
order is through, the older rule stays in the policy with `until:` the day before, the new one `supersedes:` it, and a
page tells it.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import BUY, NOTICE, SHORTER, TERM_APPROVAL

CODE = "PG505"
NAME = "older-terms-untold"
SEVERITY = Severity.ERROR
EFFECT = "customers who ordered before are not told that they keep the older term of the rule {rule}: {before}"
WHY = "They bought under the older promise, and read the new one now."
HELP = "Keep the older rule with `until:` the day before `orders_from`, and let the new one supersede it."
GOOD = (
    ChangeExample(
        "The older rule is still told",
        SHORTER.before,
        Side(
            rules=changed(SHORTER.after.rules, ("    kind: return", "    supersedes: older\n    kind: return"))
            + changed(
                SHORTER.before.rules,
                ("rules:\n", ""),
                ("id: bath-hygiene", "id: older\n    until: 2026-06-30"),
            ),
            page=NOTICE + changed(NOTICE, ("bath-hygiene", "older")) + BUY,
            approval=TERM_APPROVAL,
        ),
    ),
)
BAD = (
    ChangeExample("The older rule is gone", SHORTER.before, replace(SHORTER.after, approval=TERM_APPROVAL)),
    ChangeExample(
        "No day is named",
        SHORTER.before,
        replace(SHORTER.after, approval=changed(TERM_APPROVAL, ("orders_from: 2026-07-01\n", ""))),
    ),
)
