"""A rule that takes something from customers holds for more."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import RULES

CODE = "PG206"
NAME = "scope-widened"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule}, which takes something from customers, now holds for more: {before} becomes {after}"
WHY = "Goods, places or people that it left alone fall under it."
HELP = "Keep its scope, or write a rule of its own for what comes to it, with its own reason."
GOOD = (
    ChangeExample(
        "It holds for less",
        before=Side(rules=changed(RULES, ("categories: bath-aids", "categories: [bath-aids, sofas]"))),
    ),
)
BAD = (
    ChangeExample(
        "One category more",
        after=Side(rules=changed(RULES, ("categories: bath-aids", "categories: [bath-aids, sofas]"))),
    ),
)
