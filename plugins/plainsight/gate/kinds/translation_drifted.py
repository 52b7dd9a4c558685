"""A rule's words changed in one language only."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import FRENCH_SHOP_RULES, TWO_LANGUAGES

CODE = "PG215"
NAME = "translation-drifted"
SEVERITY = Severity.WARNING
EFFECT = "the rule {rule} is worded anew in one language only: {before} becomes {after}"
WHY = "Two customers read two different rules."
HELP = "Bring the other languages along, or say in the commit why they already say it."
GOOD = (
    ChangeExample(
        "A translation comes",
        before=Side(
            shop=TWO_LANGUAGES,
            rules=changed(FRENCH_SHOP_RULES, (", fr: Une aide de bain ouverte ne peut être rendue.", "")),
        ),
        after=Side(shop=TWO_LANGUAGES, rules=FRENCH_SHOP_RULES),
    ),
)
BAD = (
    ChangeExample(
        "Only the French",
        before=Side(shop=TWO_LANGUAGES, rules=FRENCH_SHOP_RULES),
        after=Side(shop=TWO_LANGUAGES, rules=changed(FRENCH_SHOP_RULES, ("ne peut être rendue", "se rend rarement"))),
    ),
)
