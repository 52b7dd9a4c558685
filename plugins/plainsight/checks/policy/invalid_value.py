"""A value does not fit its field.

Something is missing that a rule can't do without, or a value is written in a form that nothing can rely on:
`4 hours` where a duration belongs, a day of the year that does not exist, a list where one text belongs.

The part that it stands in (a rule, a role, the whole `shop:` or `contact:`) is left out until the value is mended,
so that customers never read half of it. What is asked for most:

| what | how |
|---|---|
| a duration | `PT4H` four hours, `P30D` thirty days, `P2Y` two years |
| a day | `2026-03-01` |
| a time of day | `"14:30"`, in quotes |
| money | `{amount: 49.90}`, or `{amount: 49.90, currency: EUR}` |
| a country | `"NO"`, two capital letters, in quotes when in doubt |
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.fault_problems import fault_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.source import FaultKind

CODE = "PS103"
NAME = "invalid-value"
SEVERITY = Severity.ERROR
ACCEPTABLE = False
LOCKED = True
WHY = "The part that it stands in, be it a rule, the shop or the contact, is left out, and customers never see it."
HELP = "Correct the value; `plainsight explain PS103` shows how values are written."
SOURCES = (("RFC 3339, appendix A: ISO 8601 durations", "https://www.rfc-editor.org/rfc/rfc3339#appendix-A"),)

GOOD = (
    Example(
        title="A duration in its own form",
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
        title="A duration in everyday words",
        text="""
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    window: {length: 4 hours}
""",
    ),
    Example(
        title="A rule without its title",
        text="""
rules:
  - id: sofa-window
    kind: delivery
    window: {length: PT4H}
""",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from fault_problems(view, FaultKind.INVALID_VALUE)
