"""One rule gives two different answers to the same case.

An outcome holds for reasons (`changed_mind`, `damaged`, ...) and states of the goods (`opened`, ...). When two
outcomes of one rule name the same reason and the same state and give different things, the customer reads the
kinder one and the desk reads the other.

Not a contradiction:

- a general outcome (`any`) beside a specific one: the specific one counts;
- outcomes for different ways back (`method`) or different proofs of purchase (`proof`), or for gifts (`received_as`);
- an outcome that somebody has to approve beside one that holds without;
- money for 30 days and store credit for 90: two refunds, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import ReturnOutcome, ReturnRule
from plainsight.resolution import contradict

CODE = "PS118"
NAME = "contradictory-outcome"
SEVERITY = Severity.ERROR
WHY = "A customer counts on what they read, and is told the opposite when the goods are already back."
HELP = "Keep one of the two, or say what tells them apart: the reason, the state, the method or the proof."
SOURCES = ()

_RULE = """
rules:
  - id: bath-returns
    kind: return
    title: Bath aids
    why: They touch bare skin, and we will not sell you one that somebody else has used.
    outcomes:
      - {reason: changed_mind, state: opened, return_policy: not_permitted}
      - {reason: %s, state: [unopened, opened], return_policy: finite_window, window: {days: 30, anchor: delivered}}
"""
GOOD = (
    Example(title="Another reason, another answer", text=_RULE % "damaged"),
    Example(title="A general answer beside a specific one", text=_RULE % "any"),
)
BAD = (
    Example(
        title="Opened goods can't come back, and can for 30 days",
        text=_RULE % "changed_mind",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule in view.policy.rules:
        outcomes = rule.outcomes if isinstance(rule, ReturnRule) else ()
        for i, later in enumerate(outcomes):
            for j, earlier in enumerate(outcomes[:i]):
                shared = _cases(earlier) & _cases(later)
                if shared and contradict(earlier, later):
                    thing = ("rule", rule.id)
                    first = view.reading.place(thing, "outcomes", j, label="the first answer")
                    place = view.reading.place(thing, "outcomes", i)
                    cases = " and ".join(_told(*case) for case in sorted(shared))
                    yield Problem(f"`{rule.id}` gives two answers for {cases}", place, related=(first,), rule=rule.id)
                    break


def _cases(outcome: ReturnOutcome) -> set[tuple[str, str]]:
    return set(product(outcome.reason, outcome.state))


def _told(reason: str, state: str) -> str:
    """A case in words, such as `changed mind, opened`."""
    words = [part.replace("_", " ") for part in (reason, state) if part != "any"]
    return ", ".join(words) or "every reason and state"
