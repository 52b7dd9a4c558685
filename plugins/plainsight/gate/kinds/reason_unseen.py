"""A rule's reason is no longer read beside it."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG121"
NAME = "reason-unseen"
SEVERITY = Severity.ERROR
EFFECT = "customers on {page} read the rule {rule} without its reason"
WHY = "A refusal without a reason reads as greed; with one, as care."
HELP = "Show the reason on the same spot as the rule."
GOOD = (ChangeExample("The reason in another style", after=Side(css=".ps-notice p { font-style: italic }")),)
BAD = (ChangeExample("The reason is hidden", after=Side(css=".ps-notice p:last-child { display: none }")),)
