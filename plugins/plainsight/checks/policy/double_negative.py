"""A text says no twice.

"You cannot return it unless it is sealed" has to be turned round before it tells anything: sealed goods go back.
Readers who are in a hurry, or read in a second language, take the first no and leave. The turns that are looked for
stand in one table per language; `...` in it stands for up to five words.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import TOLD_IN_TWO_LANGUAGES
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS155"
NAME = "double-negative"
SEVERITY = Severity.WARNING
WHY = "Half of the readers take away the opposite of what is meant."
HELP = "Say what can be done, and when."
SOURCES = ()
GOOD = (
    Example(
        title="Said straight",
        text=TOLD_IN_TWO_LANGUAGES
        % ("You can cancel if the parcel is still here.", "Vous pouvez annuler si le colis est encore chez nous."),
    ),
)
BAD = (
    Example(
        title="Two negatives",
        text=TOLD_IN_TWO_LANGUAGES
        % ("You cannot cancel unless the parcel is still here.", "Nous n’acceptons pas les retours sans numéro."),
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "double_negative", "is a double negative")
