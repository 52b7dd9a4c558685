"""A rule does not say why.

People keep a rule that they understand. "Bath aids cannot be returned" sounds like a shop that wants to keep the
money. "They touch bare skin, and we will not sell you one that somebody else has used" sounds like a shop that
one would buy a shower chair from.

A must-show rule needs a `why:`; without it the build stops. For any other rule it is a warning. A reason that is
shorter than 40 characters, or that repeats the title or the notice, is no reason yet, and earns a warning as well.

Say what would happen without the rule, and whom it protects: the customer, the next customer, or the shop. "It is
our policy" says none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import Rule, Text

CODE = "PS108"
NAME = "missing-why"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer who is refused without a reason takes it for bad will, and tells others so."
HELP = "Add `why:` with what would happen without the rule, and whom it protects."
SOURCES = ()
_BETTER = "Say what would happen without the rule, and whom it protects."
SHORTEST = 40
"""Characters below which a reason is taken to be a formula."""

GOOD = (
    Example(
        title="A reason that a customer can agree with",
        text="""
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    why: They touch bare skin, and we will not sell you one that somebody else has used.
    outcomes: [{reason: changed_mind, state: opened, return_policy: not_permitted}]
""",
    ),
)
BAD = (
    Example(
        title="A refusal without a reason",
        text="""
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    outcomes: [{reason: changed_mind, state: opened, return_policy: not_permitted}]
""",
    ),
    Example(
        title="A formula",
        text="""
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    why: For hygiene reasons.
    outcomes: [{reason: changed_mind, state: opened, return_policy: not_permitted}]
""",
        why="It names a subject, not what would happen to whom.",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for rule in view.policy.rules:
        thing = ("rule", rule.id)
        if rule.why is None:
            must = rule.is_must_show
            yield Problem(
                f"the {'must-show ' if must else ''}rule `{rule.id}` does not say why",
                view.reading.place(thing, "id"),
                rule=rule.id,
                severity=None if must else Severity.WARNING,
            )
            continue
        default = view.policy.shop.default_locale
        for key, words in rule.why.root.items():
            fault = _fault(words, rule, key or default, default)
            if fault:
                place = view.reading.place(thing, "why", *filter(None, (key,)))
                yield Problem(fault, place, help=_BETTER, rule=rule.id, severity=Severity.WARNING)


def _fault(words: str, rule: Rule, locale: str, default: str) -> str | None:
    told: tuple[tuple[str, Text | None], ...] = (("title", rule.title), ("notice", rule.notice))
    for name, text in told:
        other = text.within(locale, default) if text else None
        if other and f" {_bare(words)} " in f" {_bare(other)} ":
            return f"the reason only repeats the {name}"
    if len(words) < SHORTEST:
        return f"the reason has {len(words)} characters, too few to explain anything"
    return None


def _bare(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
