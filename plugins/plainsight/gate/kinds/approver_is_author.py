"""Who approved a change has a hand in it.

The authors of all commits that are compared are looked at, co-authors among them; commits that hold nothing but
approvals are not.
"""

from __future__ import annotations

from dataclasses import replace

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, changed
from plainsight.gate.kinds.pages import APPROVAL, LOSS

CODE = "PG503"
NAME = "approver-is-author"
SEVERITY = Severity.ERROR
EFFECT = "{before} approved a change of their own"
WHY = "Four eyes see what two overlook, and a customer pays for what is overlooked."
HELP = "Let somebody else approve it."
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
