"""A phone number that could be called with a tap is plain text now."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG302"
NAME = "phone-not-clickable"
SEVERITY = Severity.ERROR
EFFECT = "customers can no longer call with a tap{page_clause}: the number is plain text now"
WHY = "On a phone nobody can copy a number and hold it at the same time; with shaking hands less so."
HELP = "Write the number as a link: `tel:` and the number with its country's code."
GOOD = (ChangeExample("The number stands twice", after=Side(page="<p>Or call 800-555-0199.</p>" + NOTICE + BUY)),)
BAD = (
    ChangeExample(
        "Plain text",
        after=Side(
            page='<!-- no bar --><p>Call 1-800-555-0199</p><a href="https://shop.example/chat">Talk to a human</a>'
            + NOTICE
            + BUY
        ),
    ),
)
