"""A text blames the customer.

"You failed to", "improper use", "as clearly stated above": whoever reads such a rule has a problem already and is
looking for help. Say what to do, and what happens otherwise. The words stand in one table per language.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS154"
NAME = "blaming-words"
SEVERITY = Severity.WARNING
WHY = "A customer who is blamed stops reading, calls, and is angry when somebody answers."
HELP = "Say what to do, and what happens otherwise."
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
        title="What to do",
        text=_RULE
        % (
            "Please call within 5 days. If you call later we cannot change it.",
            "Appelez sous 5 jours. Plus tard nous ne pouvons plus rien changer.",
        ),
    ),
)
BAD = (
    Example(
        title="A reproach",
        text=_RULE
        % (
            "If you failed to call within 5 days we keep the fee.",
            "Si vous avez omis d’appeler sous 5 jours nous gardons les frais.",
        ),
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "blame", "blames the customer")
