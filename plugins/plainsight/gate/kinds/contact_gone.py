"""A way to a person is gone from a page, or is no longer seen; or a staffed channel is gone from the policy."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import GIVEN
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import BUY, CONTACT, NOTICE

CODE = "PG301"
NAME = "contact-gone"
SEVERITY = Severity.ERROR
EFFECT = "customers no longer see how to reach a person{page_clause}"
WHY = "Whoever is already annoyed and finds nobody comes back angry, or not at all."
HELP = "Put the contact bar back, or take away the style that hides it."
FACTS = (("contact:channels", GIVEN), ("contact:channels.further_numbers", GIVEN))
GOOD = (ChangeExample("The bar in other colours", after=Side(css=".ps-contact { background: #eee }")),)
BAD = (
    ChangeExample("No bar on the page", after=Side(page="<!-- no bar -->" + NOTICE + BUY)),
    ChangeExample(
        "No number from abroad any more",
        before=Side(
            contact=changed(
                CONTACT,
                ("kind: phone,", "kind: phone, further_numbers: {number: '+44 20 7946 0000', name: From abroad},"),
            )
        ),
    ),
    ChangeExample("A style hides the bar", after=Side(css=".ps-contact { display: none }")),
)
