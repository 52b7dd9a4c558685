"""What customers get for what they give back, and by when, in words."""

from __future__ import annotations

from plainsight.model.return_rule import ReturnOutcome
from plainsight.wording import return_words
from plainsight.wording.catalogue import message
from plainsight.wording.telling import Telling

MONEY_BACK = frozenset({"full_refund", "partial_refund", "store_credit", "gift_card"})


def kept(outcome: ReturnOutcome) -> bool:
    """Whether nothing goes back, so that the customer's report starts every clock."""
    return set(outcome.method) == {"keep_product"}


def refund(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """What the customer gets and when, as a table's cell."""
    return telling.speech.sentence(_received(telling, outcome)) or None


def _received(telling: Telling, outcome: ReturnOutcome) -> str:
    """What the customer gets and when: "full refund, within 14 days of our receiving your return"."""
    remedies = telling.speech.listing((telling.say(return_words.REMEDIES[r]) for r in outcome.refund), "or")
    if outcome.refund_within is None:
        return remedies
    within = _by_then(telling, outcome, telling.speech.duration(outcome.refund_within))
    return telling.say("{remedies}, {within}", remedies=remedies, within=within) if remedies else within


def refund_sentence(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """What the shop does once it has the goods back."""
    if outcome.refund == ("exchange",) and outcome.refund_within is None:
        # What it is exchanged against tells as much.
        told = outcome.exchange is not None and outcome.exchange.against is not None
        return None if told else telling.say("We exchange it for another.")
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
    forms = _BY_REPORT if kept(outcome) else _BY_RECEIPT if outcome.refund_from == "received" else _BY_EVENT
    event = return_words.BACK_FROM.get(outcome.refund_from)
    return telling.say(
        forms[len(outcome.refund) > 1], remedy=does, time=time, event=telling.say(event) if event else ""
    )


def _by_then(telling: Telling, outcome: ReturnOutcome, time: str) -> str:
    """When the customer has it at the latest, as part of a sentence."""
    if kept(outcome):
        return telling.say("within {time} of your report", time=time)
    if outcome.refund_from == "received":
        return telling.say("within {time} of our receiving your return", time=time)
    event = telling.say(return_words.BACK_FROM[outcome.refund_from])
    return telling.say("within {time} of {event}", time=time, event=event)


_BY_RECEIPT = (
    message("We {remedy} within {time} of receiving your return."),
    message("Within {time} of receiving your return, we {remedy}."),
)
_BY_EVENT = (
    message("We {remedy} within {time} of {event}."),
    message("Within {time} of {event}, we {remedy}."),
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
    if outcome.refund_from != "received":
        event = telling.say(return_words.BACK_FROM[outcome.refund_from])
        return telling.say("The money reaches you within {time} of {event}.", time=time, event=event)
    return telling.say("The money reaches you within {time} of our receiving your return.", time=time)


def in_return(telling: Telling, outcome: ReturnOutcome) -> str:
    """What the customer gets, inside a sentence on the return: "for a full refund"; empty when nothing is said."""
    got = telling.speech.listing((telling.say(return_words.FOR[r]) for r in outcome.refund), "or")
    if len(outcome.refund) > 1:
        return telling.say("for {remedies}, as you prefer", remedies=got)
    return telling.say("for {remedies}", remedies=got) if got else ""


def things(telling: Telling, outcome: ReturnOutcome) -> str:
    """What the customer gets, after a verb, and that the customer chooses when there is a choice."""
    got = telling.speech.listing((telling.say(return_words.FOR[r]) for r in outcome.refund), "or")
    return telling.say("{remedies}, as you prefer", remedies=got) if len(outcome.refund) > 1 else got


def remedy(telling: Telling, outcome: ReturnOutcome) -> str:
    """What "we" do, as verbs, and that the customer chooses when there is a choice; empty when nothing is said."""
    verbs = telling.speech.listing((telling.say(return_words.WE[r]) for r in outcome.refund), "or")
    return telling.say("{remedies}, as you prefer", remedies=verbs) if len(outcome.refund) > 1 else verbs
