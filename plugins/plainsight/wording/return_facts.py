"""A return rule's facts, labelled: each outcome's own, then the way back and the right to withdraw."""

from __future__ import annotations

from collections.abc import Collection

from plainsight.model.return_rule import ReturnOutcome, ReturnRule
from plainsight.wording import (
    fees,
    misuse,
    not_accepted,
    return_terms,
    return_way,
    return_words,
    seller_steps,
    withdrawal,
)
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.refund import refund
from plainsight.wording.return_outcomes import answer, named, state_words, told_apart, window
from plainsight.wording.telling import Telling


def facts(telling: Telling, rule: ReturnRule) -> tuple[Fact, ...]:
    """The outcomes as labelled facts; each label names its case where there are several. Then the way back."""
    found: list[Fact] = []
    apart = told_apart(rule)
    for outcome in rule.outcomes:
        short = telling.fact("In short", answer(telling, outcome, apart))
        for fact in (short, *outcome_facts(telling, outcome)):
            if len(rule.outcomes) == 1:
                found.append(fact)
            else:
                label = telling.say("{label} ({case})", label=fact.label, case=_case(telling, outcome, apart))
                found.append(Fact(label, fact.value, fact.href))
    found += return_way.facts(telling, rule)
    if rule.not_accepted is not None:
        found += not_accepted.facts(telling, rule.not_accepted)
    if rule.seller is not None:
        found += seller_steps.facts(telling, rule.seller)
    if rule.misuse is not None:
        found += misuse.facts(telling, rule.misuse)
    if rule.withdrawal is not None:
        found += withdrawal.facts(telling, rule.withdrawal)
    return tuple(found)


def outcome_facts(telling: Telling, outcome: ReturnOutcome, *, who_pays: bool = False) -> list[Fact]:
    """What goes with one outcome, labelled: window, terms, fees, what the customer gets, the way back, the note.

    Args:
        telling: in whose words.
        outcome: the case.
        who_pays: name who pays the way back, too, where fees or the label say it.
    """
    found: list[Fact] = []
    if words := window(telling, outcome):
        found.append(telling.fact("Return window", words))
    found += return_terms.facts(telling, outcome)
    found += fees.facts(telling, outcome.fees)
    if who_pays and (payer := _payer(outcome)):
        found.append(telling.fact("Who pays the way back", telling.say(_PAYS[payer])))
    if words := refund(telling, outcome):
        found.append(telling.fact("What you get", words))
    if outcome.method:
        found.append(telling.fact("How it goes back", named(telling, outcome.method, return_words.METHODS)))
    if outcome.label is not None:
        found.append(telling.fact("Return label", telling.say(return_words.LABELS[outcome.label])))
    if outcome.proof:
        found.append(telling.fact("Proof of purchase", named(telling, outcome.proof, return_words.PROOFS)))
    if outcome.note is not None:
        found.append(telling.fact("Note", telling.text(outcome.note)))
    return found


def _case(telling: Telling, outcome: ReturnOutcome, apart: Collection[str]) -> str:
    reasons = named(telling, outcome.reason, return_words.CASES)
    details = telling.row(state_words(telling, outcome, apart))
    if not details:
        return reasons
    return details if "any" in outcome.reason else telling.say("{reasons}; {states}", reasons=reasons, states=details)


_PAYS = {
    "shop": message("we do", "who pays the way back"),
    "customer": message("you do", "who pays the way back"),
}


def _payer(outcome: ReturnOutcome) -> str:
    """Who pays for what goes back; empty when nothing is said, or nothing goes back."""
    freight = [fee for fee in outcome.fees if fee.kind in ("return_shipping", "collection")]
    if freight:
        return "shop" if all(fee.free for fee in freight) else "customer"
    return "customer" if outcome.label == "customer_responsibility" else ""
