"""A rule that was open is now behind a click, a hover or a scroll.

It stands in a closed box, a tab that is not chosen, or a box that has to be scrolled.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG105"
NAME = "notice-collapsed"
SEVERITY = Severity.ERROR
EFFECT = "customers have to open or scroll something before they see the rule {rule} on {page}"
WHY = "What waits behind a click is not read by somebody who is about to buy."
HELP = "Leave it open."
GOOD = (
    ChangeExample(
        "A box that starts open",
        after=Side(page="<details open><summary>Returns</summary>" + NOTICE + "</details>" + BUY),
    ),
)
BAD = (
    ChangeExample(
        "Put into a closed box", after=Side(page="<details><summary>Returns</summary>" + NOTICE + "</details>" + BUY)
    ),
)
