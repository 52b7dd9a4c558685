"""What a rule changes about the one it replaces, in plain words."""

from __future__ import annotations

from plainsight.model.policy import Rule
from plainsight.wording import Wording

_AT_MOST = 4
"""So many changes are told; the rule itself tells the rest."""


def what_changed(wording: Wording, rule: Rule) -> str:
    """Sentences such as "Return window: before, within 30 days of delivery; now, within 45 days.".

    The rule's answer where it replaces none, or where no fact differs.
    """
    before = wording.policy.by_id.get(rule.supersedes or "")
    if before is None or before is rule or before.kind != rule.kind:
        return wording.answer(rule)
    say, inside = wording.say, wording.speech.inside

    def bare(value: str) -> str:
        return inside(value.rstrip().rstrip("."))

    apart = {say(label) for label in ("In short", "In force from", "In force until", "Last checked", "Exception")}
    old = {fact.label: fact.value for fact in wording.facts(before) if fact.label not in apart}
    new = {fact.label: fact.value for fact in wording.facts(rule) if fact.label not in apart}
    told = []
    for label in dict.fromkeys((*new, *old)):
        if old.get(label) == new.get(label):
            continue
        if label not in old:
            told.append(say("New: {label}: {value}.", label=inside(label), value=bare(new[label])))
        elif label not in new:
            told.append(say("No longer: {label}: {value}.", label=inside(label), value=bare(old[label])))
        else:
            told.append(
                say(
                    "{label}: before, {old}; now, {new}.",
                    label=label,
                    old=bare(old[label]),
                    new=bare(new[label]),
                )
            )
    return " ".join(told[:_AT_MOST]) or wording.answer(rule)
