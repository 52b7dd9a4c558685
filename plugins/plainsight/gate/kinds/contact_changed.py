"""Something about reaching a person changed, and the gate does not know whether for better or worse."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import NEUTRAL, UNCLEAR
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import CONTACT

CODE = "PG307"
NAME = "contact-changed"
SEVERITY = Severity.WARNING
EFFECT = "something about reaching a person is another: {before} becomes {after}"
WHY = "It may lead nowhere; the data can't decide it."
HELP = "Call the number, or open the link."
FACTS = (
    ("contact:channels.further_numbers.number", UNCLEAR),
    ("contact:channels.further_numbers.name", NEUTRAL),
    ("contact:greeting", NEUTRAL),
    ("contact:*note", NEUTRAL),
    ("contact:have_ready*", NEUTRAL),
    ("contact:closures*", NEUTRAL),
)
GOOD = (
    ChangeExample("A greeting", after=Side(contact=changed(CONTACT, ("  hours:", "  greeting: Tell us.\n  hours:")))),
)
BAD = (ChangeExample("Another number", after=Side(contact=changed(CONTACT, ("0199", "0142")))),)
