"""A rule that gives something to customers holds for less."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import FREE

CODE = "PG207"
NAME = "scope-narrowed"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule}, which gives something to customers, now holds for less: {before} becomes {after}"
WHY = "Whoever buys what is left out has lost what the rule gave."
HELP = "Keep its scope, or say by another rule what holds for the rest."
GOOD = (
    ChangeExample(
        "For more goods",
        before=Side(rules=FREE),
        after=Side(rules=changed(FREE, ("categories: bath-aids", "categories: [bath-aids, sofas]"))),
    ),
)
BAD = (
    ChangeExample(
        "Members only",
        before=Side(rules=FREE),
        after=Side(rules=changed(FREE, ("{categories: bath-aids}", "{categories: bath-aids, tiers: [Gold]}"))),
    ),
)
