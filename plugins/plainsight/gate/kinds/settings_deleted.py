"""The settings file is gone, and with it all that was set."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG407"
NAME = "settings-deleted"
SEVERITY = Severity.ERROR
EFFECT = "the site is judged by other settings from now on: {before} is gone"
WHY = "What the shop had agreed to look at is forgotten."
HELP = "Keep the file, or delete it in a change of its own, approved by somebody else."
GOOD = (ChangeExample("There was none", after=Side(css="p { margin: 0 }")),)
BAD = (ChangeExample("Deleted", before=Side(settings="strict: true\n"), after=Side(settings=None)),)
