"""A page on which customers met a rule is gone.

A page that moved is known by the id that it gives itself, by a redirect, by git's own renames or by its words, and
is compared at its new address. A page that is gone takes its rules along: they are told here, once.

Where a redirect leads to a page that shows the rule, nothing is lost.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BARE, BUY, NOTICE

CODE = "PG102"
NAME = "page-gone"
SEVERITY = Severity.ERROR
EFFECT = "the page {page} is gone, and with it what customers read there before they bought: {before}"
WHY = "Links in mails, search results and bookmarks lead nowhere, and the rule is not met on the way to the store."
HELP = "Keep the page, or send its address on to a page that shows the same rules."
GOOD = (
    ChangeExample(
        "It moved, and its old address leads on",
        after=Side(
            page='<meta http-equiv="refresh" content="0; url=bathing.html">', files={"bathing.html": NOTICE + BUY}
        ),
    ),
)
BAD = (ChangeExample("It is taken away", after=Side(page="", files={"about.html": "<!-- sells nothing -->" + BARE})),)
