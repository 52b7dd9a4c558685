"""One outcome of a return rule: what happens for one reason and state of the goods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plainsight.model.return_rule import ReturnOutcome, ReturnRule
from plainsight.wording import fees, return_words
from plainsight.wording.anchors import return_window
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact, OutcomeLine
from plainsight.wording.telling import Telling

MONEY_BACK = frozenset({"full_refund", "partial_refund", "store_credit", "gift_card"})


def outcome_line(telling: Telling, outcome: ReturnOutcome) -> OutcomeLine:
    """The outcome as a row of a table, with a whole sentence for those who read only that."""
    speech = telling.speech
    return OutcomeLine(
        reasons=speech.sentence(_named(telling, outcome.reason, return_words.REASONS)),
        states="" if "any" in outcome.state else speech.sentence(_named(telling, outcome.state, return_words.STATES)),
        answer=answer(telling, outcome),
        allowed=outcome.return_policy != "not_permitted",
        window=window(telling, outcome),
        cost=telling.row(fees.named(telling, fee) for fee in outcome.fees) or None,
        refund=refund(telling, outcome),
    )


def answer(telling: Telling, outcome: ReturnOutcome) -> str:
    """A whole sentence, reason first: "If it arrives damaged, you can return it within 30 days of delivery."."""
    reason = reason_clause(telling, outcome)
    if kept(outcome) and outcome.return_policy != "not_permitted":
        how = adverbs(telling, window(telling, outcome), state_clause(telling, outcome, return_words.WHILE))
        plain, reasoned = _KEEP if how else _KEEP_ANYHOW
    elif outcome.return_policy == "not_permitted":
        how = adverbs(telling, state_clause(telling, outcome, return_words.ONCE))
        plain, reasoned = _CANNOT if how else _CANNOT_AT_ALL
    else:
        state = state_clause(telling, outcome, return_words.WHILE)
        how = adverbs(telling, window(telling, outcome), state)
        plain, reasoned = _CAN if how else _CAN_ANYHOW
    sentence = telling.say(reasoned if reason else plain, reason=reason, how=how)
    return telling.speech.sentence(sentence)


_CAN = (message("You can return it {how}."), message("{reason}, you can return it {how}."))
_CAN_ANYHOW = (message("You can return it."), message("{reason}, you can return it."))
_CANNOT = (message("You cannot return it {how}."), message("{reason}, you cannot return it {how}."))
_CANNOT_AT_ALL = (message("You cannot return it."), message("{reason}, you cannot return it."))


_KEEP = (message("Tell us {how}; you keep it."), message("{reason}, tell us {how}; you keep it."))
_KEEP_ANYHOW = (message("Tell us; you keep it."), message("{reason}, tell us; you keep it."))


def kept(outcome: ReturnOutcome) -> bool:
    """Whether nothing goes back, so that the customer's report starts every clock."""
    return set(outcome.method) == {"keep_product"}


def reason_clause(telling: Telling, outcome: ReturnOutcome) -> str:
    """The reasons as clauses with "if"; empty for any reason."""
    if "any" in outcome.reason:
        return ""
    return telling.speech.listing((telling.say(return_words.IF[reason]) for reason in outcome.reason), "or")


def state_clause(telling: Telling, outcome: ReturnOutcome, words: Mapping[str, str]) -> str:
    """The states as adverbs; empty for any state.

    Args:
        telling: in whose words.
        outcome: whose states.
        words: `WHILE` or `ONCE`.
    """
    if "any" in outcome.state:
        return ""
    done = [telling.say(return_words.DONE[state]) for state in outcome.state if state in return_words.DONE]
    form = return_words.WHILE_DONE if words is return_words.WHILE else return_words.ONCE_DONE
    clauses = [telling.say(form, states=telling.speech.listing(done, "or"))] if done else []
    clauses += [telling.say(words[state]) for state in outcome.state if state in words]
    return telling.speech.listing(clauses, "or")


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


def refund(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """What the customer gets and when, as a table's cell."""
    return telling.speech.sentence(_received(telling, outcome)) or None


def _received(telling: Telling, outcome: ReturnOutcome) -> str:
    """What the customer gets and when: "full refund, within 14 days of our receiving your return"."""
    remedies = telling.speech.listing((telling.say(return_words.REMEDIES[r]) for r in outcome.refund), "or")
    if outcome.refund_within is None:
        return remedies
    time = telling.speech.duration(outcome.refund_within)
    if kept(outcome):
        within = telling.say("within {time} of your report", time=time)
    else:
        within = telling.say("within {time} of our receiving your return", time=time)
    return telling.say("{remedies}, {within}", remedies=remedies, within=within) if remedies else within


def refund_sentence(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """What the shop does once it has the goods back."""
    if set(outcome.refund) - MONEY_BACK:
        # What goes to and fro has a gender in most languages; nouns need no "it".
        got = _received(telling, outcome)
        form = (
            message("You get, as you prefer: {remedies}.")
            if len(outcome.refund) > 1
            else message("You get: {remedies}.")
        )
        return telling.say(form, remedies=got)
    does = remedy(telling, outcome)
    if outcome.refund_within is None:
        return telling.say("We {remedy}.", remedy=does) if does else None
    if not does:
        return money_by(telling, outcome)
    time = telling.speech.duration(outcome.refund_within)
    forms = _BY_REPORT if kept(outcome) else _BY_RECEIPT
    return telling.say(forms[len(outcome.refund) > 1], remedy=does, time=time)


_BY_RECEIPT = (
    message("We {remedy} within {time} of receiving your return."),
    message("Within {time} of receiving your return, we {remedy}."),
)
_BY_REPORT = (
    message("We {remedy} within {time} of your report."),
    message("Within {time} of your report, we {remedy}."),
)
"""A choice is long: the time stands before it, or it would seem to belong to the last remedy."""


def money_by(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """When the money is there; counted from the report where nothing goes back."""
    if outcome.refund_within is None:
        return None
    time = telling.speech.duration(outcome.refund_within)
    if kept(outcome):
        return telling.say("The money reaches you within {time} of your report.", time=time)
    return telling.say("The money reaches you within {time} of our receiving your return.", time=time)


def in_return(telling: Telling, outcome: ReturnOutcome) -> str:
    """What the customer gets, inside a sentence on the return: "for a full refund"; empty when nothing is said."""
    things = telling.speech.listing((telling.say(return_words.FOR[r]) for r in outcome.refund), "or")
    if len(outcome.refund) > 1:
        return telling.say("for {remedies}, as you prefer", remedies=things)
    return telling.say("for {remedies}", remedies=things) if things else ""


def remedy(telling: Telling, outcome: ReturnOutcome) -> str:
    """What "we" do, as verbs, and that the customer chooses when there is a choice; empty when nothing is said."""
    verbs = telling.speech.listing((telling.say(return_words.WE[r]) for r in outcome.refund), "or")
    return telling.say("{remedies}, as you prefer", remedies=verbs) if len(outcome.refund) > 1 else verbs


def facts(telling: Telling, rule: ReturnRule) -> tuple[Fact, ...]:
    """The outcomes as labelled facts; each label names its case where there are several."""
    found: list[Fact] = []
    for outcome in rule.outcomes:
        for fact in _facts(telling, outcome):
            if len(rule.outcomes) == 1:
                found.append(fact)
            else:
                label = telling.say("{label} ({case})", label=fact.label, case=_case(telling, outcome))
                found.append(Fact(label, fact.value))
    return tuple(found)


def _facts(telling: Telling, outcome: ReturnOutcome) -> list[Fact]:
    found = [telling.fact("In short", answer(telling, outcome))]
    if words := window(telling, outcome):
        found.append(telling.fact("Return window", words))
    if outcome.window is not None and outcome.window.not_before is not None:
        found.append(telling.fact("Try it first for", telling.speech.duration(outcome.window.not_before)))
    found.extend(fees.facts(telling, outcome.fees))
    if words := refund(telling, outcome):
        found.append(telling.fact("What you get", words))
    if outcome.method:
        ways = telling.speech.listing((telling.say(return_words.METHODS[m]) for m in outcome.method), "or")
        found.append(telling.fact("How it goes back", ways))
    if outcome.label is not None:
        found.append(telling.fact("Return label", telling.say(return_words.LABELS[outcome.label])))
    if outcome.proof:
        proofs = telling.speech.listing((telling.say(return_words.PROOFS[proof]) for proof in outcome.proof), "or")
        found.append(telling.fact("Proof of purchase", proofs))
    if outcome.note is not None:
        found.append(telling.fact("Note", telling.text(outcome.note)))
    return found


def _case(telling: Telling, outcome: ReturnOutcome) -> str:
    reasons = _named(telling, outcome.reason, return_words.CASES)
    if "any" in outcome.state:
        return reasons
    states = _named(telling, outcome.state, return_words.STATES)
    if "any" in outcome.reason:
        return states
    return telling.say("{reasons}; {states}", reasons=reasons, states=states)


def _named(telling: Telling, codes: Iterable[str], words: Mapping[str, str]) -> str:
    return telling.speech.listing((telling.say(words[code]) for code in codes), "or")
