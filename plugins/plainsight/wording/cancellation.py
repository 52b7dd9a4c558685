"""A cancellation rule in words: until when, how, at what price, money back when."""

from __future__ import annotations

from plainsight.model.cancellation_rule import CancellationRule
from plainsight.wording import fees
from plainsight.wording.catalogue import message
from plainsight.wording.goods import limits_sentence
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_OF = {
    "order": message("your order", "what is cancelled"),
    "subscription": message("your subscription", "what is cancelled"),
    "care_plan": message("your care plan", "what is cancelled"),
    "appointment": message("your appointment", "what is cancelled"),
}
_CAN = {
    "order": message("You can cancel your order {until}."),
    "subscription": message("You can cancel your subscription {until}."),
    "care_plan": message("You can cancel your care plan {until}."),
    "appointment": message("You can cancel your appointment {until}."),
}
_UNTIL = {
    "dispatch": (message("until it leaves our warehouse"), message("until {time} before it leaves our warehouse")),
    "delivery": (message("until it is delivered"), message("until {time} before delivery")),
    "production": (message("until we begin to make it"), message("until {time} before we begin to make it")),
    "renewal": (message("until it renews"), message("until {time} before it renews")),
    "appointment": (message("until it begins"), message("until {time} before it begins")),
}


def sentences(telling: Telling, rule: CancellationRule) -> list[str | None]:
    """The rule in prose: one contact, the fee known."""
    speech = telling.speech
    found: list[str | None] = [telling.say(_CAN[rule.of], until=_until(telling, rule))]
    ways = speech.listing((telling.channel(named) for named in rule.channels), "or")
    if rule.contacts is not None and ways:
        found.append(
            speech.many(
                "One contact is enough: {ways}.", "It takes {n} contacts at most: {ways}.", rule.contacts, ways=ways
            )
        )
    elif rule.contacts is not None:
        found.append(speech.many("One contact is enough.", "It takes {n} contacts at most.", rule.contacts))
    elif ways:
        found.append(telling.say("How to cancel: {ways}.", ways=ways))
    found += fees.sentences(telling, rule.fees)
    if rule.refund_within is not None:
        found.append(telling.say("We refund you within {time}.", time=speech.duration(rule.refund_within)))
    if rule.confirmation is not None:
        found.append(telling.say("You get {confirmation}.", confirmation=telling.phrase(rule.confirmation)))
    found.append(limits_sentence(telling, rule.scope, with_goods=True))
    return found


def _until(telling: Telling, rule: CancellationRule) -> str:
    plain, timed = _UNTIL[rule.before]
    if rule.cancel_until is None:
        return telling.say(plain)
    return telling.say(timed, time=telling.speech.duration(rule.cancel_until))


def facts(telling: Telling, rule: CancellationRule) -> list[Fact]:
    speech = telling.speech
    found = [
        telling.fact("What you cancel", telling.say(_OF[rule.of])),
        telling.fact("You can cancel", _until(telling, rule)),
    ]
    if rule.channels:
        ways = speech.listing((telling.channel(named) for named in rule.channels), "or")
        found.append(telling.fact("How to cancel", ways))
    if rule.contacts is not None:
        found.append(telling.fact("Contacts", speech.many("one is enough", "{n} at most", rule.contacts)))
    found += fees.facts(telling, rule.fees)
    if rule.refund_within is not None:
        value = telling.say("within {time}", time=speech.duration(rule.refund_within))
        found.append(telling.fact("Money back", value))
    if rule.confirmation is not None:
        found.append(telling.fact("What you get in writing", telling.text(rule.confirmation)))
    return found
