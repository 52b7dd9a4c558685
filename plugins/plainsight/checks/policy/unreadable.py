"""A policy file can't be read.

The file breaks YAML's own rules: a tab, a quote that is never closed, a line that does not fit the indentation
above it, text that is not UTF-8. Everything in that file is lost to the site until it is mended; the other files
are still read and checked.

The message names the line. Look there, and at the line above it: a list or a text that is not closed is often
noticed one line later. Three habits keep files readable:

- indent with spaces, two for each level;
- put a text in quotes when it holds a colon followed by a space, or begins with `*`, `&`, `!`, `%`, `@` or a quote;
- write long texts below a `>-`, indented, where no quotes are needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.fault_problems import fault_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.source import FaultKind

CODE = "PS101"
NAME = "unreadable"
SEVERITY = Severity.ERROR
ACCEPTABLE = False
LOCKED = True
WHY = "None of the rules in this file reach a customer."
HELP = (
    "Look at the line and the one above it: close every quote and bracket, put texts with quotes, colons or brackets "
    "in double quotes, and line up what belongs together."
)
SOURCES = (("YAML 1.2.2", "https://yaml.org/spec/1.2.2/"),)

GOOD = (
    Example(
        title="A colon inside quotes",
        text="""
rules:
  - id: late-delivery
    kind: delivery
    title: "Late deliveries: what you get"
    why: A day off work that was taken for nothing costs more than the delivery did.
""",
    ),
)
BAD = (
    Example(
        title="A colon in a text without quotes",
        text="""
rules:
  - id: late-delivery
    kind: delivery
    title: Late deliveries: what you get
""",
        why="After the second colon YAML expects another named field.",
    ),
    Example(
        title="A tab in the indentation",
        text="""
rules:
\t- id: late-delivery
""",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    yield from fault_problems(view, FaultKind.UNREADABLE)
