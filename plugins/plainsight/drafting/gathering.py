"""Facts of a policy text put to the rules that they belong to: what one heading says about one kind of thing."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field

from plainsight.drafting.making import MAKING, Data, Facts, slug
from plainsight.drafting.passages import Passage
from plainsight.drafting.recognising import Fact

_KINDS = {
    "transit": "delivery",
    "window_length": "delivery",
    "call_ahead": "delivery",
    "change_until": "delivery",
    "home": "delivery",
    "warranty": "warranty",
    "lifetime": "warranty",
    "cancel_until": "cancellation",
    "stated": "payment",
}
"""The kind of rule for what a fact is about; what is not here is about returns."""
FEE_KINDS = {
    "delivery": "delivery",
    "no_show": "delivery",
    "rescheduling": "delivery",
    "storage": "delivery",
    "assembly": "delivery",
    "haul_away": "delivery",
    "cancellation": "cancellation",
    "deposit": "payment",
    "late_return": "payment",
    "reminder": "payment",
}
"""The same for fees, by what they are asked for."""
_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One part of a draft.

    Attributes:
        data: as it is written in YAML.
        rests_on: the sentences that say so, in their order.
    """

    data: Data
    rests_on: tuple[Passage, ...]


@dataclass
class Gathered:
    """A rule while its facts are gathered."""

    kind: str
    heading: str
    facts: list[Fact] = field(default_factory=list)


def gather(gathered: dict[tuple[str, str, str], Gathered], fact: Fact) -> None:
    """Put a fact to its rule: what one heading says about one kind of thing, by the length of its promise."""
    kind = _KINDS.get(fact.kind) or FEE_KINDS.get(str(fact.values.get("kind")), "return")
    heading = fact.passage.heading
    # Two promises of one sort under one heading are two rules: a frame for ten years, its cover for two.
    promise = fact.span.iso if fact.span is not None and fact.kind in ("warranty", "transit", "cancel_until") else ""
    if promise and any(f.kind == fact.kind for f in gathered.get((kind, heading, ""), Gathered(kind, heading)).facts):
        same = gathered[kind, heading, ""]
        key = "" if any(f.kind == fact.kind and f.span and f.span.iso == promise for f in same.facts) else promise
    else:
        key = ""
    gathered.setdefault((kind, heading, key), Gathered(kind, heading)).facts.append(fact)


def rules_of(gathered: Iterable[Gathered], categories: dict[str, Data]) -> tuple[list[Entry], list[Fact]]:
    """Rules of the facts, and the facts that fit no rule."""
    made: list[Entry] = []
    unattached: list[Fact] = []
    for rule in _together(gathered):
        left = Facts(rule.facts)
        data = MAKING[rule.kind](left, categories)
        unattached += rule.facts if data is None else left.facts
        if data is None:
            continue
        passages = tuple(dict.fromkeys(fact.passage for fact in rule.facts if fact not in left.facts))
        title = rule.heading or textwrap.shorten(passages[0].text, _LONGEST_TITLE, placeholder=" …")
        made.append(Entry({"id": slug(title), "kind": rule.kind, "title": title, **data}, passages))
    return made, unattached


def _together(gathered: Iterable[Gathered]) -> list[Gathered]:
    """What a text says of returns under a heading without a time of its own belongs to the return rule before it."""
    rules: list[Gathered] = []
    for rule in gathered:
        before = next((r for r in reversed(rules) if r.kind == "return" and _has(r, "return_window")), None)
        if rule.kind == "return" and before is not None and not _has(rule, "return_window"):
            before.facts += rule.facts
        else:
            rules.append(rule)
    return rules


def _has(rule: Gathered, kind: str) -> bool:
    return any(fact.kind == kind for fact in rule.facts)
