"""A person answers later, or the call costs more."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import COST, KEEPS, MORE, NEUTRAL, ranked
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import CONTACT

CODE = "PG306"
NAME = "contact-slower"
SEVERITY = Severity.ERROR
EFFECT = "customers wait longer, or pay more, for a person: {before} becomes {after}"
WHY = "Waiting is what makes a small annoyance a large one."
HELP = "Keep the promise, or approve the change."
FACTS = (
    ("contact:channels.reply_within", MORE),
    ("contact:channels.max_wait", MORE),
    ("contact:channels.internal_target", NEUTRAL),
    ("contact:channels.price", NEUTRAL),
    ("contact:channels.price.amount", COST),
    ("contact:channels*.tariff", ranked("free", "normal_rate", None)),
    ("contact:channels.languages", KEEPS),
    ("contact:escalation.reply_within", MORE),
)
_ABROAD = "further_numbers: {{number: '+44 20 7946 0000', name: From abroad, tariff: {}}}"
GOOD = (
    ChangeExample(
        "A promise comes", after=Side(contact=changed(CONTACT, ("kind: phone,", "kind: phone, max_wait: PT3M,")))
    ),
)
BAD = (
    ChangeExample(
        "A number from abroad is no longer free",
        before=Side(contact=changed(CONTACT, ("kind: phone,", f"kind: phone, {_ABROAD.format('free')},"))),
        after=Side(contact=changed(CONTACT, ("kind: phone,", f"kind: phone, {_ABROAD.format('normal_rate')},"))),
    ),
    ChangeExample(
        "Ten minutes in place of three",
        before=Side(contact=changed(CONTACT, ("kind: phone,", "kind: phone, max_wait: PT3M,"))),
        after=Side(contact=changed(CONTACT, ("kind: phone,", "kind: phone, max_wait: PT10M,"))),
    ),
)
