"""A notice that must be seen does not say its rule.

A writer may word a notice instead of leaving it to the facts. "We love our bath aids and hope that you do too" is
then what stands before the buy button, in the right place and the right size, and no customer learns that they
can't send the goods back.

A notice is held to the least that it has to say, in each language that it is written in:

- of a return rule that refuses something: a word of refusal, such as *cannot*, *not*, *final* or *only*;
- of a delivery rule with a window: how long the window is (*4-hour*, *four hours*), or the hours of one of its slots.

The words stand in tables, one per language, beside this check. A notice that holds one can still be unclear: this
check finds the rule that is not told, not the one that is told badly. Languages without a table are not judged.

The notice is written from the facts of the rule where `notice:` is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.notice_content import says_refusal, says_window
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import RuleText
from plainsight.findings import Severity
from plainsight.model import DeliveryRule, ReturnRule, Rule

CODE = "PS119"
NAME = "notice-hides-the-rule"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "The customer reads the notice, buys, and learns what it left out when it is too late."
HELP = "Say the rule in the notice, or take `notice:` out: it is then written from the facts."
SOURCES = ()

_RETURN = """
rules:
  - id: bath-returns
    kind: return
    title: Bath aids
    notice: %s
    why: They touch bare skin, and we will not sell you one that somebody else has used.
    outcomes: [{reason: changed_mind, state: opened, return_policy: not_permitted}]
"""
_DELIVERY = """
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    notice: %s
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H, slots: [{opens: "08:00", closes: "12:00"}, {opens: "12:00", closes: "16:00"}]}
"""
GOOD = (
    Example(title="The refusal is said", text=_RETURN % "Bath aids cannot be returned once opened."),
    Example(title="The length is said", text=_DELIVERY % "Our van comes within a four-hour window."),
    Example(title="The hours are said", text=_DELIVERY % "Our van comes from 8 AM to noon, or from noon to 4 PM."),
)
BAD = (
    Example(title="Kind words instead of a refusal", text=_RETURN % "We check every one of our bath aids by hand."),
    Example(title="A window without its length", text=_DELIVERY % "Our van comes in a window that suits you."),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule, texts in view.texts:
        if not rule.is_must_show or rule.notice is None or (rule.until is not None and rule.until < view.today):
            continue
        for text in texts:
            if text.path[0] == "notice":
                yield from _hidden(view, rule, text)


def _hidden(view: PolicyView, rule: Rule, text: RuleText) -> Iterator[Problem]:
    thing = ("rule", rule.id)
    notice = f"the notice of `{rule.id}`" + (f" in `{text.locale}`" if len(text.path) > 1 else "")
    place = view.reading.place(thing, *text.path)
    if isinstance(rule, ReturnRule) and rule.refusals and not says_refusal(text.words, text.locale):
        refused = rule.outcomes.index(rule.refusals[0])
        told = view.reading.place(thing, "outcomes", refused, label="this can't be returned")
        yield Problem(f"{notice} does not say that something can't be returned", place, related=(told,), rule=rule.id)
    window = rule.window if isinstance(rule, DeliveryRule) else None
    if window is not None and not says_window(text.words, text.locale, window):
        told = view.reading.place(thing, "window", "length", label=f"the window is {window.longest} long")
        yield Problem(f"{notice} does not say how long the window is", place, related=(told,), rule=rule.id)
