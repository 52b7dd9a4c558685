"""A rule no longer has to be seen before purchase."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import YES
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import FREE

CODE = "PG213"
NAME = "must-show-dropped"
SEVERITY = Severity.ERROR
EFFECT = "the rule {rule} no longer has to be seen before purchase"
WHY = "Nothing proves any more that whoever buys has seen it."
HELP = "Keep `must_show: true`."
FACTS = (("must_show", YES),)
GOOD = (
    ChangeExample(
        "It has to be seen now",
        before=Side(rules=changed(FREE, ("    must_show: true\n", ""))),
        after=Side(rules=FREE),
    ),
)
BAD = (
    ChangeExample(
        "Left out", before=Side(rules=FREE), after=Side(rules=changed(FREE, ("    must_show: true\n", "")))
    ),
)
