"""Who approved a change has a hand in it, or is not who committed the approval.

The authors of all commits that are compared are looked at, co-authors among them, and those of merges that change
something by themselves; commits that hold nothing but approvals are not. Every commit that touches an approval has to
be by whoever it says approves.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, changed
from plainsight.gate.kinds.pages import APPROVAL, LOSS

CODE = "PG503"
NAME = "approver-is-author"
SEVERITY = Severity.ERROR
EFFECT = "a yes does not count: {before}"
WHY = "Four eyes see what two overlook, and a customer pays for what is overlooked."
HELP = "Let somebody else approve it, and commit the file themselves."
GOOD = (ChangeExample("Somebody else", LOSS.before, replace(LOSS.after, approval=APPROVAL)),)
BAD = (
    ChangeExample(
        "The author",
        LOSS.before,
        replace(
            LOSS.after,
            approval=changed(APPROVAL, ("Policy Owner <owner@shop.example>", "Writer <writer@shop.example>")),
        ),
    ),
)
