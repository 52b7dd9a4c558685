"""A page that tells rules is more clicks away from home.

One click more is a warning. More than the `clicks:` of the settings, or no way at all, is an error.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import HOME, TO_BATH

CODE = "PG116"
NAME = "more-clicks"
SEVERITY = Severity.WARNING
EFFECT = "customers need more clicks from the home page to {page}, which tells them rules"
WHY = "What takes many clicks is not found before buying."
HELP = "Link the page from the navigation, or from a page near home."
GOOD = (
    ChangeExample(
        "Another link to it",
        before=Side(files={"index.html": HOME + TO_BATH}),
        after=Side(files={"index.html": HOME + TO_BATH + TO_BATH}),
    ),
)
BAD = (
    ChangeExample(
        "By way of another page",
        before=Side(files={"index.html": HOME + TO_BATH}),
        after=Side(files={"index.html": HOME + '<a href="more.html">More</a>', "more.html": HOME + TO_BATH}),
    ),
    ChangeExample(
        "Linked from nowhere",
        before=Side(files={"index.html": HOME + TO_BATH}),
        after=Side(files={"index.html": HOME}),
    ),
)
