"""A window is no longer looked through."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import KEEPS
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG405"
NAME = "viewport-dropped"
SEVERITY = Severity.ERROR
EFFECT = "it is no longer proven what customers see in every window: {before} becomes {after}"
WHY = "Whoever comes with such a screen may see nothing of the rules, and nobody notices."
HELP = "Keep the window."
FACTS = (("settings:viewports", KEEPS),)
GOOD = (
    ChangeExample(
        "One more window",
        before=Side(settings="strict: false\n"),
        after=Side(settings="viewports: [phone, desktop, small]\n"),
    ),
)
BAD = (
    ChangeExample(
        "Phones are left out", before=Side(settings="strict: false\n"), after=Side(settings="viewports: [desktop]\n")
    ),
)
