"""One outcome of a return rule: what happens for one reason and state of the goods."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from plainsight.model.return_rule import ReturnOutcome, ReturnRule
from plainsight.wording import fees, return_words
from plainsight.wording.anchors import return_window
from plainsight.wording.catalogue import message
from plainsight.wording.records import OutcomeLine
from plainsight.wording.refund import kept, refund
from plainsight.wording.telling import Telling


def told_apart(rule: ReturnRule) -> frozenset[str]:
    """Fields by which outcomes for the same reason and state differ, so that each has to name its own."""
    pairs = [
        (one, other)
        for one, other in combinations(rule.outcomes, 2)
        if set(one.reason) & set(other.reason) and set(one.state) & set(other.state)
    ]
    return frozenset(
        name for name in ("method", "proof") for one, other in pairs if getattr(one, name) != getattr(other, name)
    )


def outcome_line(telling: Telling, outcome: ReturnOutcome, apart: Collection[str]) -> OutcomeLine:
    """The outcome as a row of a table, with a whole sentence for those who read only that."""
    speech = telling.speech
    return OutcomeLine(
        reasons=speech.sentence(named(telling, outcome.reason, return_words.REASONS)),
        states=speech.sentence(telling.row(state_words(telling, outcome, apart))),
        answer=answer(telling, outcome, apart),
        allowed=outcome.return_policy != "not_permitted",
        window=window(telling, outcome),
        cost=telling.row(fees.named(telling, fee) for fee in outcome.fees) or None,
        refund=refund(telling, outcome),
    )


def state_words(telling: Telling, outcome: ReturnOutcome, apart: Collection[str]) -> list[str]:
    """The state of the goods and what else makes this a case of its own."""
    found = [] if "any" in outcome.state else [named(telling, outcome.state, return_words.STATES)]
    found += [named(telling, outcome.received_as, return_words.RECEIVED)] if outcome.received_as else []
    return [*found, *filter(None, apart_words(telling, outcome, apart))]


def answer(telling: Telling, outcome: ReturnOutcome, apart: Collection[str] = ()) -> str:
    """A whole sentence, reason first: "If it arrives damaged, you can return it within 30 days of delivery.".

    Args:
        telling: in whose words.
        outcome: the case.
        apart: what else has to be named, as `told_apart` gives it.
    """
    reason = reason_clause(telling, outcome)
    ways = apart_words(telling, outcome, apart)
    if kept(outcome) and outcome.return_policy != "not_permitted":
        how = adverbs(telling, window(telling, outcome), state_clause(telling, outcome, return_words.WHILE), *ways)
        plain, reasoned = _KEEP if how else _KEEP_ANYHOW
    elif outcome.return_policy == "not_permitted":
        how = adverbs(telling, state_clause(telling, outcome, return_words.ONCE), *ways)
        plain, reasoned = _CANNOT if how else _CANNOT_AT_ALL
    else:
        how = manner(telling, outcome, apart)
        plain, reasoned = _CAN if how else _CAN_ANYHOW
    sentence = telling.say(reasoned if reason else plain, reason=reason, how=how)
    return telling.speech.sentence(sentence)


def manner(telling: Telling, outcome: ReturnOutcome, apart: Collection[str]) -> str:
    """How, when and in which state goods go back, as part of a sentence."""
    state = state_clause(telling, outcome, return_words.WHILE)
    way, proof = apart_words(telling, outcome, apart)
    return adverbs(telling, way, window(telling, outcome), state, proof)


def apart_words(telling: Telling, outcome: ReturnOutcome, apart: Collection[str]) -> tuple[str, str]:
    """The way back and the proof, where they tell this outcome from another, or narrow it; else empty."""
    narrow = outcome.return_policy == "not_permitted" or set(outcome.method) <= _OUTSIDE
    way = named(telling, outcome.method, return_words.BY) if narrow or "method" in apart else ""
    return way, named(telling, outcome.proof, return_words.WITH) if "proof" in apart else ""


_OUTSIDE = frozenset({"in_store", "at_kiosk"})
"""Ways back for which a customer has to go somewhere."""
_CAN = (message("You can return it {how}."), message("{reason}, you can return it {how}."))
_CAN_ANYHOW = (message("You can return it."), message("{reason}, you can return it."))
_CANNOT = (message("You cannot return it {how}."), message("{reason}, you cannot return it {how}."))
_CANNOT_AT_ALL = (message("You cannot return it."), message("{reason}, you cannot return it."))
_KEEP = (message("Tell us {how}; you keep it."), message("{reason}, tell us {how}; you keep it."))
_KEEP_ANYHOW = (message("Tell us; you keep it."), message("{reason}, tell us; you keep it."))


def reason_clause(telling: Telling, outcome: ReturnOutcome) -> str:
    """The reasons, and how the customer came by it, as clauses with "if"; empty where neither matters."""
    reasons = () if "any" in outcome.reason else outcome.reason
    if reasons and outcome.received_as:
        too = named(telling, outcome.received_as, return_words.AND_RECEIVED)
        return telling.say("{reason} and {received}", reason=named(telling, reasons, return_words.IF), received=too)
    return named(telling, reasons, return_words.IF) or named(telling, outcome.received_as, return_words.IF_RECEIVED)


def state_clause(telling: Telling, outcome: ReturnOutcome, words: Mapping[str, str]) -> str:
    """The states as adverbs; empty for any state.

    Args:
        telling: in whose words.
        outcome: whose states.
        words: `WHILE` or `ONCE`.
    """
    if "any" in outcome.state:
        return ""
    either = {"unopened", "opened"} <= set(outcome.state)
    states = [state for state in outcome.state if not (either and state in ("unopened", "opened"))]
    done = [telling.say(return_words.DONE[state]) for state in states if state in return_words.DONE]
    form = return_words.WHILE_DONE if words is return_words.WHILE else return_words.ONCE_DONE
    clauses = [telling.say(form, states=telling.speech.listing(done, "or"))] if done else []
    clauses += [telling.say(words[state]) for state in states if state in words]
    lacking = [telling.say(return_words.LACKING[state]) for state in states if state in return_words.LACKING]
    if lacking:
        listed = telling.speech.listing(lacking, "or")
        clauses.append(telling.say(return_words.EVEN, states=listed) if words is return_words.WHILE else listed)
    rest = telling.speech.listing(clauses, "or") if clauses else ""
    if not either:
        return rest
    both = telling.say(return_words.OPENED_OR_NOT)
    return telling.say("{label} ({case})", label=both, case=rest) if rest else both


def adverbs(telling: Telling, *parts: str | None) -> str:
    """Phrases of time, state and condition after one another."""
    found = [part for part in parts if part]
    words = found[0] if found else ""
    for part in found[1:]:
        words = telling.say(message("{first} {second}", "two adverbial phrases"), first=words, second=part)
    return words


def window(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """How long it can go back, as part of a sentence; None when it can't, or nothing is said."""
    if outcome.return_policy == "not_permitted":
        return None
    if outcome.return_policy == "unlimited_window":
        return telling.say("at any time")
    return return_window(telling, outcome.window)


def named(telling: Telling, codes: Iterable[str], words: Mapping[str, str]) -> str:
    """The words for some codes, any of which will do."""
    return telling.speech.listing((telling.say(words[code]) for code in codes), "or")
