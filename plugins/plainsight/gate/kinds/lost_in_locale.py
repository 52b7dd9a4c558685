"""A rule is no longer seen in one language, and still is in another."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side
from plainsight.gate.kinds.pages import BARE, BUY, FRENCH, FRENCH_NOTICE, FRENCH_SHOP_RULES, TWO_LANGUAGES

CODE = "PG114"
NAME = "notice-lost-in-locale"
SEVERITY = Severity.ERROR
EFFECT = "customers who read {locale} no longer see the rule {rule}"
WHY = "The rule binds them as well, and their own page keeps it from them."
HELP = "Bring the notice back on the pages in that language."
GOOD = (
    ChangeExample(
        "A further language",
        after=Side(
            shop=TWO_LANGUAGES,
            rules=FRENCH_SHOP_RULES,
            files={"fr/bath.html": FRENCH + FRENCH_NOTICE + BUY},
        ),
    ),
)
BAD = (
    ChangeExample(
        "Left out in French",
        before=Side(
            shop=TWO_LANGUAGES,
            rules=FRENCH_SHOP_RULES,
            files={"fr/bath.html": FRENCH + FRENCH_NOTICE + BUY},
        ),
        after=Side(
            shop=TWO_LANGUAGES,
            rules=FRENCH_SHOP_RULES,
            files={"fr/bath.html": FRENCH + BARE + BUY},
        ),
    ),
)
