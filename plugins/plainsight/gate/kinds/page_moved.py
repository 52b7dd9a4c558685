"""A page that shows rules moved without a redirect.

Its rules are still told, at the new address. Whoever has the old one in a mail or a bookmark is lost.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG103"
NAME = "page-moved"
SEVERITY = Severity.WARNING
EFFECT = "the page {page} now stands at {after}, and its old address leads nowhere"
WHY = "A customer who kept the link to a rule finds an error page in its place."
HELP = "Send the old address on to the new one, for instance with the plugin mkdocs-redirects."
GOOD = (
    ChangeExample(
        "With a redirect",
        after=Side(
            page='<meta http-equiv="refresh" content="0; url=bathing.html">', files={"bathing.html": NOTICE + BUY}
        ),
    ),
)
BAD = (ChangeExample("Without one", after=Side(page="", files={"bathing.html": NOTICE + BUY})),)
