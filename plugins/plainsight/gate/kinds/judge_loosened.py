"""A threshold, or what looks at the pages, is set lower; a setting that the gate does not know is a warning."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import MORE, ranked
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG406"
NAME = "judge-loosened"
SEVERITY = Severity.ERROR
EFFECT = "the site is judged less strictly: {before} becomes {after}"
WHY = "What was found yesterday passes tomorrow."
HELP = "Keep the setting, or change it in a change of its own, approved by somebody else."
FACTS = (
    ("settings:engine", ranked("both", "browser", "static")),
    ("settings:clicks", MORE),
    ("settings:review_every", MORE),
)
GOOD = (ChangeExample("Fewer clicks", before=Side(settings="clicks: 3\n"), after=Side(settings="clicks: 2\n")),)
BAD = (ChangeExample("More clicks", before=Side(settings="clicks: 3\n"), after=Side(settings="clicks: 6\n")),)
