"""Somebody is there for fewer hours."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import LESS, UNCLEAR
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import CONTACT

CODE = "PG303"
NAME = "hours-cut"
SEVERITY = Severity.ERROR
EFFECT = "customers reach a person for less time a week: {before} becomes {after}"
WHY = "Who works all day can call in the evening only."
HELP = "Keep the hours, or approve the change."
FACTS = (("contact:channels.week_minutes", LESS), ("contact:channels.opening", UNCLEAR))
GOOD = (
    ChangeExample("Open on Saturdays, too", after=Side(contact=changed(CONTACT, ("friday]", "friday, saturday]")))),
)
BAD = (ChangeExample("Closed from six", after=Side(contact=changed(CONTACT, ('"20:00"', '"18:00"')))),)
