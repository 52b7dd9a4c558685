"""Something lies over a rule now."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG112"
NAME = "notice-covered"
SEVERITY = Severity.ERROR
EFFECT = "something covers the rule {rule} on {page}"
WHY = "It is there, and customers look at something else in its place."
HELP = "Move what covers it, or take it away."
GOOD = (
    ChangeExample(
        "A banner above it", after=Side(page='<div style="background:#fe9;height:40px">Sale</div>' + NOTICE + BUY)
    ),
)
BAD = (
    ChangeExample(
        "A banner over it",
        after=Side(
            page='<div style="position:relative"><div style="position:absolute;inset:0;background:#fe9">Sale</div>'
            + NOTICE
            + "</div>"
            + BUY
        ),
    ),
)
