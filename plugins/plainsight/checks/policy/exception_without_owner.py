"""An exception does not say who decides it.

An exception that nobody owns is either refused by everyone or granted by whoever happens to answer. Both are
unfair: the second customer hears of the first.

Name the role in `decided_by:`, and list the roles under `roles:` with what they may decide. Customers then know
whom to ask for, and staff know that they may say yes.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS113"
NAME = "exception-without-owner"
SEVERITY = Severity.ERROR
WHY = "A customer with a good case is sent from one person to the next."
HELP = "Add `decided_by:` with the id of the role that decides."
SOURCES = ()

_RULE = """
roles: [{id: returns-lead, name: Returns desk lead, may: [extend_return_window]}]
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    why: A sofa that was sat on for weeks can't be sold as new to the next family.
    outcomes: [{return_policy: finite_window, window: {days: 30, anchor: delivered}}]
    exceptions:
      - when: You were in hospital when the 30 days ended.
        then: You have 30 more days.
        criteria: A letter from the hospital with both dates is enough.
"""
GOOD = (Example(title="A role decides", text=_RULE + "        decided_by: returns-lead\n"),)
BAD = (Example(title="Nobody decides", text=_RULE),)


def check(view: PolicyView) -> Iterator[Problem]:
    roles = [thing for thing in view.reading.origins if thing[0] == "role"]
    listed = tuple(view.reading.place(role, "id", label="the roles begin here") for role in roles[:1])
    for rule in view.policy.rules:
        for i, exception in enumerate(rule.exceptions):
            if exception.decided_by is None:
                yield Problem(
                    f"exception {i + 1} of `{rule.id}` does not say who decides it",
                    view.reading.place(("rule", rule.id), "exceptions", i),
                    related=listed,
                    rule=rule.id,
                )
