"""A channel that a person answered is answered by a program now."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import NEUTRAL, YES
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import CONTACT

CODE = "PG304"
NAME = "person-became-bot"
SEVERITY = Severity.ERROR
EFFECT = "customers no longer reach a person there: {before} becomes {after}"
WHY = "A program that does not understand is the last thing that an annoyed customer wants to talk to."
HELP = "Keep a person on the channel, or name another one that a person answers."
FACTS = (
    ("contact:channels.person", YES),
    ("contact:channels.staffed", NEUTRAL),
    ("contact:channels.menu.person", YES),
)
GOOD = (
    ChangeExample("Said aloud", after=Side(contact=changed(CONTACT, ("kind: chat,", "kind: chat, staffed: true,")))),
)
BAD = (
    ChangeExample(
        "A bot in the chat", after=Side(contact=changed(CONTACT, ("kind: chat,", "kind: chat, staffed: false,")))
    ),
)
