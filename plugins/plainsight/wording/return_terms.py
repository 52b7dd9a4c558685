"""What has to be so for one outcome of a return, in words: what goods must come with, how often, whose approval."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model.base import Text
from plainsight.model.duration import Duration
from plainsight.model.return_rule import ReturnOutcome
from plainsight.model.return_terms import Approval, Evidence
from plainsight.wording import refund_terms, return_words
from plainsight.wording.anchors import seasons
from plainsight.wording.catalogue import message
from plainsight.wording.how_often import how_often
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling


def conditions(telling: Telling, outcome: ReturnOutcome) -> list[str | None]:
    """Sentences on what has to be so before goods go back: state, approval, trial, seasons."""
    found: list[str | None] = [evidence(telling, outcome.evidence)]
    if outcome.window is not None:
        found += seasons(telling, outcome.window)
        found.append(telling.timed("Please try it for at least {time} first.", outcome.window.not_before))
    if set(outcome.method) == {"given_away"}:
        found.append(telling.say("You do not send it back: please give it to a charity."))
    if required := _required(telling, outcome):
        found.append(telling.say("The item has to come back {things}.", things=required))
    if own := _own_conditions(telling, outcome):
        found.append(telling.say("We take it back only if all of this is true: {things}.", things=own))
    if outcome.quantity_percent is not None:
        share = telling.speech.share(outcome.quantity_percent)
        found.append(telling.say("You can return up to {share} of the quantity that you ordered.", share=share))
    if outcome.limit is not None:
        found.append(how_often(telling, outcome.limit))
    if outcome.window is not None and outcome.window.extend_to_business_day:
        found.append(telling.say(_EXTENDED))
    if outcome.approval is not None:
        found += _approval(telling, outcome.approval)
    return found


def report(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """Until when the customer tells of it, and how soon there is an answer."""
    found: list[str | None] = []
    found.append(telling.timed("Please tell us within {time} of delivery.", outcome.report_within))
    return telling.speech.prose([*found, answered(telling, outcome.answered_within)]) or None


def answered(telling: Telling, time: Duration | None) -> str | None:
    """How soon the shop answers; None where nothing is said."""
    return telling.say("We answer within {time}.", time=telling.speech.duration(time)) if time else None


def afterwards(telling: Telling, outcome: ReturnOutcome) -> str | None:
    """Who helps once the window is over."""
    return telling.say(_AFTERWARDS[outcome.afterwards]) if outcome.afterwards else None


def evidence(telling: Telling, things: Iterable[Evidence]) -> str | None:
    """What the customer sends along when telling of it."""
    named = sent_along(telling, things)
    return telling.say("Please send us: {things}.", things=named) if named else None


def sent_along(telling: Telling, things: Iterable[Evidence]) -> str:
    """The things in a row: known ones, and those in the writer's words."""
    return telling.joined(
        [
            telling.phrase(thing) if isinstance(thing, Text) else telling.say(return_words.EVIDENCE[thing])
            for thing in things
        ]
    )


def facts(telling: Telling, outcome: ReturnOutcome) -> list[Fact]:
    """The same, labelled, with price and form of the refund."""
    found = []
    if outcome.window is not None:
        found += [telling.fact("In the season", words) for words in seasons(telling, outcome.window)]
        if outcome.window.not_before is not None:
            found.append(telling.fact("Try it first for", telling.speech.duration(outcome.window.not_before)))
    if outcome.requires:
        both = telling.row((_required(telling, outcome), _own_conditions(telling, outcome)))
        found.append(telling.fact("How it has to come back", both))
    if outcome.quantity_percent is not None:
        share = telling.speech.share(outcome.quantity_percent)
        most = telling.say("{share} of the quantity that you ordered", share=share)
        found.append(telling.fact("How much at most", most))
    if outcome.report_within is not None:
        found.append(telling.fact("Tell us within", telling.speech.duration(outcome.report_within)))
    if outcome.evidence:
        found.append(telling.fact("What you send us", sent_along(telling, outcome.evidence)))
    if outcome.answered_within is not None:
        time = telling.say("within {time}", time=telling.speech.duration(outcome.answered_within))
        found.append(telling.fact("Our answer", time))
    if outcome.limit is not None:
        found.append(telling.fact("How often", how_often(telling, outcome.limit)))
    if outcome.window is not None and outcome.window.extend_to_business_day:
        found.append(telling.fact("If it ends on a weekend", telling.say(_EXTENDED)))
    if outcome.afterwards is not None:
        found.append(telling.fact("After the return window", telling.say(_AFTERWARDS[outcome.afterwards])))
    if outcome.approval is not None:
        found.append(telling.fact("Approval", telling.speech.prose(_approval(telling, outcome.approval))))
    found += refund_terms.facts(telling, outcome)
    return found


def _required(telling: Telling, outcome: ReturnOutcome) -> str:
    known = (thing for thing in outcome.requires if not isinstance(thing, Text))
    return telling.speech.listing(telling.say(return_words.COMES_BACK[thing]) for thing in known)


def _own_conditions(telling: Telling, outcome: ReturnOutcome) -> str:
    """What else has to be so, in the writer's words."""
    return telling.row(telling.phrase(thing) for thing in outcome.requires if isinstance(thing, Text))


_EXTENDED = message(
    "If the last day is a Saturday, a Sunday or a public holiday, you have until the next business day."
)
_AFTERWARDS = {
    "maker": message(
        "After that, the maker’s warranty holds: please turn to the maker. "
        "Your legal rights against us stay as they are."
    ),
    "warranty": message("After that, our warranty holds."),
}


def _approval(telling: Telling, approval: Approval) -> list[str | None]:
    return [
        telling.say("This needs approval first, by: {role}.", role=telling.role(approval.decided_by)),
        telling.sentence(approval.criteria),
        telling.timed("You hear from us within {time}.", approval.within),
    ]
