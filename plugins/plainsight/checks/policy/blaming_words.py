"""A text blames the customer.

"You failed to", "improper use", "as clearly stated above": whoever reads such a rule has a problem already and is
looking for help. Say what to do, and what happens otherwise. The words stand in one table per language.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import TOLD_IN_TWO_LANGUAGES
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS154"
NAME = "blaming-words"
SEVERITY = Severity.WARNING
WHY = "A customer who is blamed stops reading, calls, and is angry when somebody answers."
HELP = "Say what to do, and what happens otherwise."
SOURCES = ()
GOOD = (
    Example(
        title="What to do",
        text=TOLD_IN_TWO_LANGUAGES
        % (
            "Please call within 5 days. If you call later we cannot change it.",
            "Appelez sous 5 jours. Plus tard nous ne pouvons plus rien changer.",
        ),
    ),
)
BAD = (
    Example(
        title="A reproach",
        text=TOLD_IN_TWO_LANGUAGES
        % (
            "If you failed to call within 5 days we keep the fee.",
            "Si vous avez omis d’appeler sous 5 jours nous gardons les frais.",
        ),
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "blame", "blames the customer")
