"""Facts that rules of every kind share: what for, from when, for whose good, exceptions, last check."""

from __future__ import annotations

from plainsight.model.policy import Rule
from plainsight.model.rule import Exception_
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits, names_goods
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_PROTECTS = {
    "customer": message("you", "whom a rule protects"),
    "others": message("other customers", "whom a rule protects"),
    "shop": message("the shop", "whom a rule protects"),
}
_REASONS = {
    "hygiene": message("hygiene", "reason for a rule"),
    "custom_made": message("made to order", "reason for a rule"),
    "perishable": message("goods that spoil", "reason for a rule"),
    "clearance": message("clearance price", "reason for a rule"),
    "safety": message("safety", "reason for a rule"),
    "fraud": message("protection against fraud", "reason for a rule"),
    "logistics": message("how deliveries are planned", "reason for a rule"),
    "supplier": message("the supplier’s terms", "reason for a rule"),
    "law": message("the law", "reason for a rule"),
    "other": message("other", "reason for a rule"),
}


def first_facts(telling: Telling, rule: Rule) -> list[Fact]:
    """What the rule is about."""
    scope = rule.scope
    found = []
    parts = [goods(telling, scope) if names_goods(scope) else "", *limits(telling, scope)]
    if any(parts):
        found.append(telling.fact("Applies to", telling.row(parts)))
    return found


def last_facts(telling: Telling, rule: Rule) -> list[Fact]:
    """When it holds, whom it protects, exceptions, note and last check."""
    speech = telling.speech
    found = []
    if rule.reason_code is not None and rule.reason_code != "other":
        found.append(telling.fact("Reason", telling.say(_REASONS[rule.reason_code])))
    if rule.protects:
        found.append(telling.fact("Protects", speech.listing(telling.say(_PROTECTS[who]) for who in rule.protects)))
    found += case_facts(telling, rule)
    if rule.from_ is not None:
        found.append(telling.fact("In force from", speech.date(rule.from_)))
    if rule.until is not None:
        found.append(telling.fact("In force until", speech.date(rule.until)))
    if rule.suspends:
        found.append(telling.fact("Pauses for now", speech.listing(_paused(telling, rule))))
    if rule.checked_on is not None:
        found.append(telling.fact("Last checked", speech.date(rule.checked_on)))
    return found


def case_facts(telling: Telling, rule: Rule) -> list[Fact]:
    """Exceptions and note, which belong to any answer that the rule gives."""
    found = [telling.fact("Exception", _exception(telling, exception)) for exception in rule.exceptions]
    if rule.note is not None:
        found.append(telling.fact("Note", telling.text(rule.note)))
    return found


def pause(telling: Telling, rule: Rule) -> str | None:
    """What a rule pauses, for which orders; None when it pauses nothing."""
    if not rule.suspends:
        return None
    values = {
        "titles": telling.speech.listing(_paused(telling, rule)),
        "first": telling.speech.date(rule.from_) if rule.from_ else None,
        "last": telling.speech.date(rule.until) if rule.until else None,
    }
    return telling.say(_PAUSE[rule.from_ is not None, rule.until is not None], **values)


_PAUSE = {
    (True, True): message("This holds for orders from {first} to {last} instead of: {titles}."),
    (True, False): message("This holds for orders from {first} on, until further notice, instead of: {titles}."),
    (False, True): message("This holds for orders until {last} instead of: {titles}."),
    (False, False): message("This holds until further notice instead of: {titles}."),
}


def _paused(telling: Telling, rule: Rule) -> list[str]:
    rules = (telling.policy.by_id.get(named) for named in rule.suspends)
    return [
        telling.text(paused.title) if paused else named for paused, named in zip(rules, rule.suspends, strict=True)
    ]


def _exception(telling: Telling, exception: Exception_) -> str:
    case = telling.text(exception.when).rstrip(".")
    parts = [telling.say("{case}: {treatment}", case=case, treatment=telling.phrase(exception.then))]
    if exception.decided_by is not None:
        parts.append(telling.say("decided by: {role}", role=telling.role(exception.decided_by)))
    if exception.criteria is not None:
        parts.append(telling.phrase(exception.criteria))
    if exception.until is not None:
        parts.append(telling.say("until {date}", date=telling.speech.date(exception.until)))
    return telling.row(parts)
