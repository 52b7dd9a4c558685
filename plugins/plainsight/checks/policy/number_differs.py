"""A text says a number that its rule does not know.

The facts say 30 days, and the notice, the answer or a note says 45: the customer reads the one, the desk and the
feeds go by the other. A text is held to the facts of its own rule, kind by kind:

- times in hours, in days or weeks, in months or years;
- shares in percent;
- money.

A number is only compared with facts of its kind: a notice may mention a warranty of two years where the rule counts
in days. A number that a rule of another kind gives as a fact is taken for a mention of that rule.

A notice or an answer that tells none of the rule's own numbers of that kind is an error. One that tells them, and
another number beside them, is a warning, and so is a note: the number may be about something else, and a fact is the
safer place for it. Numbers without a unit, times of day and dates are not judged, nor are languages without a table
in `notice_words/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.notice_numbers import Kind, numbers_in
from plainsight.checks.policy.rule_numbers import Number, rule_numbers
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import RuleText, place_in_text
from plainsight.findings import Severity
from plainsight.model import Rule

CODE = "PS122"
NAME = "number-differs"
SEVERITY = Severity.ERROR
WHY = "The customer counts on the number they read, and is held to another."
HELP = "Write the number of the facts, or change the fact; take the number out where it is about something else."
SOURCES = ()

_RULE = """
rules:
  - id: sofa-returns
    kind: return
    title: Returning a sofa
    notice: %s
    why: A sofa that was sat on for weeks can't be sold as new to the next family.
    outcomes:
      - return_policy: finite_window
        window: {days: 30, anchor: delivered}
        fees: [{kind: restocking, percent: 15}]
"""
GOOD = (
    Example(title="The numbers of the facts", text=_RULE % "You have 30 days. We keep 15% of the price."),
    Example(title="The same time in other units", text=_RULE.replace("30,", "28,") % "You have four weeks."),
    Example(title="A number of another kind", text=_RULE % "You have 30 days. Our sofas last for 20 years."),
)
BAD = (
    Example(title="Other days than the facts", text=_RULE % "You have 45 days to return a sofa."),
    Example(title="Another share beside the right days", text=_RULE % "You have 30 days. We keep 10% of the price."),
)
_JUDGED = frozenset({"notice", "answer", "note"})
_CALLED: dict[Kind, str] = {
    "hours": "hours",
    "days": "days",
    "months": "months",
    "percent": "shares",
    "money": "amounts",
}


def check(view: PolicyView) -> Iterator[Problem]:
    facts = {rule.id: rule_numbers(rule) for rule in view.policy.rules}
    by_kind: dict[str, set[Number]] = {}
    for rule in view.policy.rules:
        by_kind.setdefault(rule.kind, set()).update(facts[rule.id])
    others = {
        kind: set().union(*(numbers for other, numbers in by_kind.items() if other != kind)) for kind in by_kind
    }
    for rule, texts in view.texts:
        for text in texts:
            if not _JUDGED.isdisjoint(text.path):
                yield from _differing(view, rule, text, facts[rule.id], others[rule.kind])


def _differing(
    view: PolicyView, rule: Rule, text: RuleText, facts: frozenset[Number], others: set[Number]
) -> Iterator[Problem]:
    told = list(numbers_in(text.words, text.locale))
    for number in dict.fromkeys(told):
        known = sorted(value for kind, value in facts if kind == number.kind)
        if not known or number.value in known or (number.kind, number.value) in others:
            continue
        right = any(other.kind == number.kind and other.value in known for other in told)
        yield Problem(
            f"`{number.found}` in {text.name} is none of the {_CALLED[number.kind]} that `{rule.id}` gives as facts",
            place_in_text(view.reading, ("rule", rule.id), text, number.found),
            rule=rule.id,
            severity=Severity.WARNING if right or _is_note(text) else None,
        )


def _is_note(text: RuleText) -> bool:
    return "note" in text.path
