"""In place of a rule there is only a picture of it, or a file."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BUY, NOTICE

CODE = "PG118"
NAME = "only-an-image-or-file"
SEVERITY = Severity.ERROR
EFFECT = "customers find only a picture or a file on {page} in place of the rule {rule}"
WHY = "A picture of words cannot be enlarged, searched, translated or read aloud, and a file is not opened."
HELP = "Say the rule on the page, in words."
GOOD = (ChangeExample("A file beside it", after=Side(page=NOTICE + '<a href="terms.pdf">To print</a>' + BUY)),)
BAD = (
    ChangeExample(
        "A picture of it",
        after=Side(page='<img src="n.png" alt="Bath aids cannot be returned once opened.">' + BUY),
    ),
    ChangeExample("A file", after=Side(page='<a href="bath-hygiene.pdf">Return rules</a>' + BUY)),
)
