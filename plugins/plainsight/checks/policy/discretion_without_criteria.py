"""Somebody decides, and nobody says by what.

"Case by case", "at our discretion", "with the manager's approval": the customer learns that there is a way, but not
whether it is theirs. Two people with the same case get two answers, and whoever complains longest gets the better.

Write such a case as an exception: `when` it is given, `then` what, `decided_by` whom, and by what `criteria`. A rule
that has an exception with criteria may mention discretion, as a customer can then read what it goes by. An
exception without criteria is reported itself, and so is an outcome's `approval` without them.

The words stand in the same tables as those of PS112.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import place_in_text
from plainsight.findings import Severity
from plainsight.model import ReturnRule, Rule

CODE = "PS114"
NAME = "discretion-without-criteria"
SEVERITY = Severity.WARNING
WHY = "A customer can't know whether they will get it, and the persistent get more than the polite."
HELP = "Add `criteria:` with what the decision goes by."
SOURCES = ()

_RULE = """
roles: [{id: returns-lead, name: Returns desk lead, may: [extend_return_window]}]
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    why: A sofa that was sat on for weeks can't be sold as new to the next family.
    outcomes: [{return_policy: finite_window, window: {days: 30, anchor: delivered}}]
"""
_EXCEPTION = """
    exceptions:
      - when: You were in hospital when the 30 days ended.
        then: You have 30 more days.
        decided_by: returns-lead
"""
GOOD = (
    Example(
        title="Criteria that a customer can read",
        text=_RULE + _EXCEPTION + "        criteria: A letter from the hospital with both dates is enough.\n",
    ),
)
_APPROVAL = _RULE.replace("anchor: delivered}}", "anchor: delivered}, approval: {decided_by: returns-lead}}")
BAD = (
    Example(title="An approval without criteria", text=_APPROVAL),
    Example(
        title="A promise to think about it",
        text=_RULE + "    notice: You have 30 days. Later returns are decided case by case.\n",
    ),
    Example(title="An exception without criteria", text=_RULE + _EXCEPTION),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule in view.policy.rules:
        yield from _approvals(view, rule)
        for i, exception in enumerate(rule.exceptions):
            if exception.criteria is None:
                yield Problem(
                    f"exception {i + 1} of `{rule.id}` does not say by what it is decided",
                    view.reading.place(("rule", rule.id), "exceptions", i),
                    rule=rule.id,
                )
    for rule, text, hit in view.listed_words.get("discretion", ()):
        if text.exception is None and not _has_criteria(rule):
            yield Problem(
                f"`{hit.found}` in {text.name} gives no criteria: {hit.entry.why}",
                place_in_text(view.reading, ("rule", rule.id), text, hit.found),
                help=hit.entry.write,
                rule=rule.id,
            )


def _approvals(view: PolicyView, rule: Rule) -> Iterator[Problem]:
    for i, outcome in enumerate(rule.outcomes if isinstance(rule, ReturnRule) else ()):
        if outcome.approval is not None and outcome.approval.criteria is None:
            yield Problem(
                f"outcome {i + 1} of `{rule.id}` needs approval and does not say by what it is decided",
                view.reading.place(("rule", rule.id), "outcomes", i, "approval"),
                rule=rule.id,
            )


def _has_criteria(rule: Rule) -> bool:
    outcomes = rule.outcomes if isinstance(rule, ReturnRule) else ()
    approved = any(outcome.approval is not None and outcome.approval.criteria is not None for outcome in outcomes)
    return approved or any(exception.criteria is not None for exception in rule.exceptions)
