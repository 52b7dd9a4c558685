"""A page no longer tells a rule that it told before.

The page is still there and still sells what the rule is about, but its notice is not on it.

A page that no longer says what it sells is found, too, as long as one can still buy on it: otherwise taking away the
words `sells:` would take away the rule. Where one can no longer buy on it, as far as can be told, it is a warning.

A page that only lists rules, and no longer tells one of them, is a warning as long as another page in its language
tells it; an error where none does.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BARE, BUY, NOTICE

CODE = "PG101"
NAME = "notice-gone"
SEVERITY = Severity.ERROR
EFFECT = "customers no longer meet the rule {rule} on {page}"
WHY = "Whoever buys now does not know the rule, and learns of it when it is too late."
HELP = "Put the notice back before the buy control, or mend the template that left it out."
GOOD = (
    ChangeExample(
        "The page is written anew around its notice",
        after=Side(page="<h1>Bath aids</h1><p>Chairs, boards and rails.</p>" + NOTICE + BUY),
    ),
)
BAD = (
    ChangeExample("The notice is taken out", after=Side(page=BARE + BUY)),
    ChangeExample("The page no longer says what it sells", after=Side(page="<!-- sells nothing -->" + BARE + BUY)),
)
