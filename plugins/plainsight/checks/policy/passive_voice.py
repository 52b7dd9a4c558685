"""A text does not say who does it.

"Fees will be charged", "items must be returned": a customer has to guess who acts, the shop, the carrier or they
themselves. Say "we" and "you". The turns that are looked for stand in one table per language.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import TOLD_IN_TWO_LANGUAGES
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS153"
NAME = "passive-voice"
SEVERITY = Severity.INFO
WHY = "A customer who does not know that it is their turn does nothing, and the time runs out."
HELP = 'Say who does it: "we" or "you".'
SOURCES = ()
GOOD = (
    Example(
        title="Who does what",
        text=TOLD_IN_TWO_LANGUAGES % ("We refund you within 5 days.", "Nous vous remboursons sous 5 jours."),
    ),
)
BAD = (
    Example(
        title="Nobody does anything",
        text=TOLD_IN_TWO_LANGUAGES
        % ("The amount will be refunded within 5 days.", "Le montant sera remboursé sous 5 jours."),
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "passive", "is passive")
