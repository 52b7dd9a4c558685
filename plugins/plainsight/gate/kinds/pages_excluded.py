"""Pages are left out of the check that were in it."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import GROWS
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG403"
NAME = "pages-excluded"
SEVERITY = Severity.ERROR
EFFECT = "pages are no longer looked at: {after}"
WHY = "Nothing proves any more that their rules are seen."
HELP = "Leave the pages in, or leave them out in a change of its own, approved by somebody else."
FACTS = (("settings:exclude", GROWS),)
GOOD = (
    ChangeExample(
        "They are looked at again",
        before=Side(settings="exclude: bath.html\n"),
        after=Side(settings="strict: false\n"),
    ),
)
BAD = (
    ChangeExample(
        "A page is left out", before=Side(settings="strict: false\n"), after=Side(settings="exclude: bath.html\n")
    ),
)
