"""A rule's own words changed.

Whether the new words promise less, no program can tell: read them. The facts of the rule are compared on their own.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import NEUTRAL, WORDS
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import BUY, NOTICE, RULES

CODE = "PG214"
NAME = "wording-changed"
SEVERITY = Severity.WARNING
EFFECT = "the rule {rule} is worded anew: {before} becomes {after}"
WHY = "A softer word can take away what the facts still say."
HELP = "Read both wordings as a customer would."
FACTS = (
    ("title", WORDS),
    ("notice", WORDS),
    ("answer", WORDS),
    ("steps", WORDS),
    ("*note", WORDS),
    ("exceptions.when", WORDS),
    ("exceptions.then", WORDS),
    ("exceptions.criteria", WORDS),
    ("change.after.reason", WORDS),
    ("greeting", WORDS),
    ("author", NEUTRAL),
    ("reviewer", NEUTRAL),
    ("checked_on", NEUTRAL),
    ("review_every", NEUTRAL),
    ("link", NEUTRAL),
    ("supersedes", NEUTRAL),
    ("protects", NEUTRAL),
    ("reason_code", NEUTRAL),
    ("objections*", NEUTRAL),
    ("basis*", NEUTRAL),
    ("transit.typical*", NEUTRAL),
    ("id", NEUTRAL),
    ("*.name", WORDS),
    ("*.label", WORDS),
    ("outcomes.approval.criteria", WORDS),
    ("report.gives", WORDS),
    ("return_address", WORDS),
    ("withdrawal.address", WORDS),
    ("withdrawal.form_text", WORDS),
    ("*.method", WORDS),
)
GOOD = (ChangeExample("The page around it is reworded", after=Side(page="<p>Good to know:</p>" + NOTICE + BUY)),)
BAD = (
    ChangeExample(
        "A softer title", after=Side(rules=changed(RULES, ("title: Bath aids", "title: Bath aids and their returns")))
    ),
)
