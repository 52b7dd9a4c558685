"""A warranty rule in words."""

from __future__ import annotations

from plainsight.model.warranty_rule import Component, WarrantyRule
from plainsight.wording import fees, return_terms, return_words, warranty_terms
from plainsight.wording.anchors import event
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits_sentence
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_TERMS = {
    "P6M": message("a six-month warranty"),
    "P1Y": message("a one-year warranty"),
    "P2Y": message("a two-year warranty"),
    "P3Y": message("a three-year warranty"),
    "P5Y": message("a five-year warranty"),
    "P10Y": message("a ten-year warranty"),
}


def sentences(telling: Telling, rule: WarrantyRule) -> list[str | None]:
    """How long, what for, what not, and what the shop does."""
    speech = telling.speech
    found: list[str | None] = [_term(telling, rule), *warranty_terms.sentences(telling, rule)]
    if rule.components:
        found.append(_parts(telling, rule))
    if rule.covers:
        found.append(telling.say("What it covers: {things}.", things=telling.things(rule.covers)))
    if rule.not_covered:
        things = telling.things(rule.not_covered)
        found.append(telling.say("What it does not cover: {things}.", things=things))
    found += warranty_terms.conditions(telling, rule)
    if rule.remedy:
        found.append(_remedy(telling, rule))
    found.append(return_terms.answered(telling, rule.answered_within))
    if rule.repeat_fault is not None:
        found.append(
            speech.many(
                "If the fault comes back after {n} repair, we {remedy}.",
                "If the fault comes back after {n} repairs, we {remedy}.",
                rule.repeat_fault.after,
                remedy=_verbs(telling, rule.repeat_fault.then),
            )
        )
    found += warranty_terms.claim_sentences(telling, rule)
    found += fees.sentences(telling, rule.fees)
    if ways := _claims(telling, rule):
        found.append(telling.say("How to claim: {channel}.", channel=ways))
    found.append(limits_sentence(telling, rule.scope))
    return found


def answer(telling: Telling, rule: WarrantyRule) -> list[str | None]:
    """How long; by its parts where the whole has no term of its own."""
    found: list[str | None] = [_term(telling, rule), *warranty_terms.sentences(telling, rule)]
    if rule.components and not (rule.lifetime or rule.duration):
        found.append(_parts(telling, rule))
    return [*found, limits_sentence(telling, rule.scope)]


def rights(telling: Telling) -> list[str | None]:
    """The shop's warranty never stands instead of the law's."""
    return [telling.say("This warranty comes on top of your legal rights.")]


def _remedy(telling: Telling, rule: WarrantyRule) -> str:
    """What happens to a fault; the maker's own deeds are named, since "we" are not the maker."""
    time = telling.speech.duration(rule.remedy_within) if rule.remedy_within else None
    if rule.given_by == "maker":
        got = telling.speech.listing((telling.say(return_words.FOR[remedy]) for remedy in rule.remedy), "or")
        if time:
            return telling.say(
                "If something fails, you get {remedy} from the maker within {time}.", remedy=got, time=time
            )
        return telling.say("If something fails, you get {remedy} from the maker.", remedy=got)
    does = _verbs(telling, rule.remedy)
    if time:
        return telling.say("If something fails, we {remedy} within {time}.", remedy=does, time=time)
    return telling.say("If something fails, we {remedy}.", remedy=does)


def _claims(telling: Telling, rule: WarrantyRule) -> str:
    """Where to claim: a channel, the writer's words, or both."""
    ways = [telling.channel(rule.claim_by)] if rule.claim_by else []
    ways += [telling.phrase(rule.claim_at)] if rule.claim_at else []
    return telling.row(ways)


_GIVEN = {
    "shop": (
        message("We give a lifetime warranty on {goods}."),
        message("We give a warranty on {goods}."),
        message("We give {term} on {goods}, counted from {event}."),
    ),
    "maker": (
        message("The maker gives a lifetime warranty on {goods}."),
        message("The maker gives a warranty on {goods}."),
        message("The maker gives {term} on {goods}, counted from {event}."),
    ),
}
"""For life, for a time that is not told, for a time."""


def _term(telling: Telling, rule: WarrantyRule) -> str:
    named = goods(telling, rule.scope)
    start = event(telling, rule.anchor)
    for_life, for_some_time, for_a_time = _GIVEN[rule.given_by]
    if rule.lifetime:
        return telling.say(for_life, goods=named)
    if rule.duration is None:
        return telling.say(for_some_time, goods=named)
    words = _TERMS.get(str(rule.duration))
    time = telling.speech.duration(rule.duration)
    term = telling.say(words) if words else telling.say("a warranty of {duration}", duration=time)
    return telling.say(for_a_time, term=term, goods=named, event=start)


def _parts(telling: Telling, rule: WarrantyRule) -> str:
    parts = [_component(telling, component) for component in rule.components]
    return telling.say("Some parts have a term of their own: {parts}.", parts=telling.joined(parts))


def _component(telling: Telling, component: Component) -> str:
    """A part with its term, in prose."""
    covers = telling.say(warranty_terms.COVERS[component.covers])
    if component.note is not None:
        covers = telling.row((covers, telling.phrase(component.note)))
    part = telling.phrase(component.name)
    if component.lifetime or component.duration is None:
        return telling.say("lifetime cover for {part} ({covers})", part=part, covers=covers)
    time = warranty_terms.time_or_use(telling, component.duration, component.use_at_most)
    return telling.say("{duration} for {part} ({covers})", part=part, duration=time, covers=covers)


def _components(telling: Telling, rule: WarrantyRule) -> str:
    return telling.row(
        telling.say(
            "{part}: {duration}, {covers}",
            part=telling.text(component.name),
            duration=warranty_terms.lasting(telling, component),
            covers=telling.row(
                (
                    telling.say(warranty_terms.COVERS[component.covers]),
                    telling.phrase(component.note) if component.note else "",
                )
            ),
        )
        for component in rule.components
    )


def _verbs(telling: Telling, remedies: tuple[str, ...]) -> str:
    return telling.speech.listing((telling.say(return_words.WE[remedy]) for remedy in remedies), "or")


def _names(telling: Telling, remedies: tuple[str, ...]) -> str:
    return telling.speech.listing((telling.say(return_words.REMEDIES[remedy]) for remedy in remedies), "or")


def facts(telling: Telling, rule: WarrantyRule) -> list[Fact]:
    speech = telling.speech
    found: list[Fact] = []
    if rule.lifetime:
        found.append(telling.fact("Warranty", telling.say("for as long as you own it")))
    if rule.duration is not None:
        time = warranty_terms.time_or_use(telling, rule.duration, rule.use_at_most)
        found.append(telling.fact("Warranty", time))
    if rule.given_by == "maker":
        found.append(telling.fact("Given by", telling.say("the maker")))
    found.append(telling.fact("Counted from", event(telling, rule.anchor)))
    if rule.components:
        found.append(telling.fact("Parts with a term of their own", _components(telling, rule)))
    if rule.covers:
        found.append(telling.fact("Covered", telling.row(map(telling.text, rule.covers))))
    if rule.not_covered:
        found.append(telling.fact("Not covered", telling.row(map(telling.text, rule.not_covered))))
    if rule.remedy:
        found.append(telling.fact("What we do", _names(telling, rule.remedy)))
    if rule.remedy_within is not None:
        time = telling.say("within {time}", time=speech.duration(rule.remedy_within))
        found.append(telling.fact("At the latest", time))
    if rule.answered_within is not None:
        time = telling.say("within {time}", time=speech.duration(rule.answered_within))
        found.append(telling.fact("Answer to a claim", time))
    if (repeat := rule.repeat_fault) is not None:
        value = speech.many(
            "after {n} repair: {remedy}",
            "after {n} repairs: {remedy}",
            repeat.after,
            remedy=_names(telling, repeat.then),
        )
        found.append(telling.fact("If the same fault comes back", value))
    found += warranty_terms.facts(telling, rule)
    found += fees.facts(telling, rule.fees)
    if ways := _claims(telling, rule):
        found.append(telling.fact("How to claim", ways))
    return found
