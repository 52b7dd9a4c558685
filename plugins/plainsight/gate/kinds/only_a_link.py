"""In place of a rule there is only a link to it."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG117"
NAME = "only-a-link"
SEVERITY = Severity.ERROR
EFFECT = "customers find only a link on {page} in place of the rule {rule}"
WHY = "Hardly anybody follows a link to terms while buying."
HELP = "Say the rule itself on the page; a link may stand beside it."
GOOD = (
    ChangeExample(
        "A link beside it",
        after=Side(page=NOTICE + '<p><a href="returns.html#bath-hygiene">All about returns</a></p>' + BUY),
    ),
)
BAD = (
    ChangeExample(
        "A link in its place",
        after=Side(page='<p><a href="returns.html#bath-hygiene">Our return rules</a></p>' + BUY),
    ),
)
