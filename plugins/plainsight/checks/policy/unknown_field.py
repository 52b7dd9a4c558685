"""A field is not one that policies know.

Most often it is a typing mistake: `titel:` for `title:`. A field that nothing reads would be lost in silence, and
the rule would say less than its writer meant. So an unknown field is an error, and the rule it stands in is left
out until it is mended.

The message proposes the nearest known field, or lists those that are known at this spot. An editor that is given
the JSON Schema (`plainsight schema`) completes the names while you write.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.fault_problems import fault_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.source import FaultKind

CODE = "PS102"
NAME = "unknown-field"
SEVERITY = Severity.ERROR
ACCEPTABLE = False
LOCKED = True
WHY = "What is written there never reaches a customer, and neither does the rule around it."
HELP = "Correct the field's name, or take the field out."
SOURCES = ()

GOOD = (
    Example(
        title="Known fields only",
        text="""
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H}
""",
    ),
)
BAD = (
    Example(
        title="A field with a typing mistake",
        text="""
rules:
  - id: sofa-window
    kind: delivery
    titel: Delivery window
    window: {length: PT4H}
""",
        why="It is reported with the field that was meant: `title`.",
    ),
    Example(
        title="A part that no policy file has",
        text="""
rule:
  - id: sofa-window
""",
        why="The list of rules is called `rules:`.",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from fault_problems(view, FaultKind.UNKNOWN_FIELD)
