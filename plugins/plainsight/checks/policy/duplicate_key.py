"""A field is written twice in the same place.

Most YAML readers keep the last of the two and say nothing. A change to the first then has no effect, and nobody
knows why. Plainsight keeps the first and reports the second.

It happens when a rule is copied and only half adapted, or when two people add the same field to one rule.
Decide which of the two holds, and delete the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.fault_problems import fault_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.source import FaultKind

CODE = "PS106"
NAME = "duplicate-key"
SEVERITY = Severity.ERROR
ACCEPTABLE = False
LOCKED = True
WHY = "One of two different promises is dropped, and a customer may be told the one that does not hold."
HELP = "Delete one of the two."
SOURCES = (
    (
        "YAML 1.2.2, section 3.2.1.3: keys of a mapping are unique",
        "https://yaml.org/spec/1.2.2/#3213-node-comparison",
    ),
)

GOOD = (
    Example(
        title="Each field once",
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
        title="Two windows in one rule",
        text="""
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H}
    window: {length: PT2H}
""",
        why="Two hours or four? The customer at home wants to know.",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from fault_problems(view, FaultKind.DUPLICATE_KEY)
