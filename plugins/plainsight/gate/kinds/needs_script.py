"""A rule is seen only when the page's scripts run.

A browser tells: it opens the page once with scripts and once without.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG115"
NAME = "notice-needs-script"
SEVERITY = Severity.WARNING
EFFECT = "customers see the rule {rule} on {page} only when scripts run"
WHY = "Scripts fail on slow lines and are blocked by some; the rule holds all the same."
HELP = "Let the notice stand in the page itself."
ENGINE = "browser"
GOOD = (
    ChangeExample("A script that does something else", after=Side(page=NOTICE + BUY + "<script>var n = 1</script>")),
)
BAD = (
    ChangeExample(
        "Shown by a script",
        after=Side(
            page='<div id="n" style="display:none">'
            + NOTICE
            + "</div>"
            + BUY
            + "<script>document.getElementById('n').style.display = 'block'</script>"
        ),
    ),
)
