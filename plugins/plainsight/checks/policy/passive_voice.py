"""A text does not say who does it.

"Fees will be charged", "items must be returned": a customer has to guess who acts, the shop, the carrier or they
themselves. Say "we" and "you". The turns that are looked for stand in one table per language.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS153"
NAME = "passive-voice"
SEVERITY = Severity.INFO
WHY = "A customer who does not know that it is their turn does nothing, and the time runs out."
HELP = 'Say who does it: "we" or "you".'
SOURCES = ()

_RULE = """
shop: {locales: [en, fr], currency: EUR, time_zone: Europe/Paris}
rules:
  - id: refund-time
    kind: payment
    title: {en: Your money back, fr: Remboursement}
    why: {en: Banks book refunds on working days only., fr: Les banques n’enregistrent rien le dimanche.}
    notice: {en: %s, fr: %s}
"""
GOOD = (
    Example(
        title="Who does what", text=_RULE % ("We refund you within 5 days.", "Nous vous remboursons sous 5 jours.")
    ),
)
BAD = (
    Example(
        title="Nobody does anything",
        text=_RULE % ("The amount will be refunded within 5 days.", "Le montant sera remboursé sous 5 jours."),
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "passive", "is passive")
