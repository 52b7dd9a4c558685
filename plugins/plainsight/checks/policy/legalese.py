"""A text speaks like a contract.

"Prior to", "in the event that", "the aforementioned goods": customers read such words twice or not at all, and what
they say has a plain word. The words stand in one table per language (`words/en.yml` and so on beside the check), each
with what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import TOLD_IN_TWO_LANGUAGES
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS152"
NAME = "legalese"
SEVERITY = Severity.INFO
WHY = "What is not understood at once is not read before buying."
HELP = "Say it as you would at the counter."
SOURCES = ()
GOOD = (
    Example(
        title="Plain words",
        text=TOLD_IN_TWO_LANGUAGES
        % (
            "We pay you back within 5 days after your call.",
            "Nous vous remboursons dans les 5 jours après votre appel.",
        ),
    ),
)
BAD = (
    Example(
        title="A lawyer's words",
        text=TOLD_IN_TWO_LANGUAGES
        % (
            "In the event that you call prior to delivery we pay within 5 days.",
            "Dans l’hypothèse où vous appelez nous remboursons sous 5 jours.",
        ),
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "legalese", "is legalese")
