"""How the day of a delivery is agreed on, and to whom the goods are handed, in words."""

from __future__ import annotations

from plainsight.model.delivery_rule import AgeCheck, DeliveryRule, Signature
from plainsight.model.delivery_window import Appointment
from plainsight.wording import measures
from plainsight.wording.anchors import within
from plainsight.wording.catalogue import message
from plainsight.wording.fee_amounts import SHOWN_AT
from plainsight.wording.records import Fact
from plainsight.wording.telling import COMMA, Telling
from plainsight.wording.told import BY

_MADE = {
    "customer": (message("You book the day of delivery."), message("You book the day of delivery {how}.")),
    "shop": (
        message("We get in touch with you to agree on a day."),
        message("We get in touch with you to agree on a day, {how}."),
    ),
    "carrier": (
        message("The carrier gets in touch with you to agree on a day."),
        message("The carrier gets in touch with you to agree on a day, {how}."),
    ),
}

_BY = BY | {"page": message("on our site", "how a day is booked")}
ON_HOLIDAYS = {
    "as_usual": message("We deliver on public holidays, too."),
    "next_day": message(
        "We do not deliver on public holidays: if your day is one, your order comes on the next business day."
    ),
    "previous_day": message(
        "We do not deliver on public holidays: if your day is one, your order comes on the last business day before."
    ),
    "agreed": message("We do not deliver on public holidays: if your day is one, we agree on another with you."),
}


def appointment(telling: Telling, made: Appointment) -> list[str | None]:
    """Who takes the first step, how and how soon."""
    how = [telling.speech.listing((telling.say(_BY[way]) for way in made.by), "or")] if made.by else []
    if made.within is not None:
        how.append(within(telling, telling.speech.duration(made.within), made.anchor))
    plain, told = _MADE[made.made_by]
    words = telling.say(told, how=telling.say(COMMA).join(how)) if how else telling.say(plain)
    return [words, telling.sentence(made.note)]


def ready(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """Where the time is shown, and how long the customer may take."""
    found: list[str | None] = []
    if rule.transit_shown:
        places = telling.speech.listing(telling.say(SHOWN_AT[place]) for place in rule.transit_shown)
        found.append(telling.say("How long it takes is shown {places}.", places=places))
    if rule.accept_within is not None:
        found.append(telling.say("Please take your order {when}.", when=_accepted(telling, rule)))
    return found


def age_check(telling: Telling, check: AgeCheck) -> list[str | None]:
    """How old the customer has to be, and who is asked for a document."""
    age, young = telling.speech.number(check.minimum_age), check.asked_below
    return [
        telling.say("Whoever takes the goods has to be at least {age} years old.", age=age),
        telling.say("We ask everyone for an identity document.")
        if young is None
        else telling.say(
            "We ask whoever looks younger than {age} for an identity document.", age=telling.speech.number(young)
        ),
        telling.say("Without it, we do not hand the goods over."),
        telling.sentence(check.note),
    ]


def signature(telling: Telling, asked: Signature) -> str:
    """Whether somebody has to sign, and for which orders."""
    words = telling.say(_SIGNED[asked.needed])
    if asked.order_value is None:
        return words
    limits = measures.order_value(telling, asked.order_value)
    return telling.say("{label}: {value}", label=telling.speech.sentence(limits), value=telling.speech.inside(words))


_SIGNED = {
    True: message("Someone has to sign for the delivery."),
    False: message("Nobody has to sign for the delivery."),
}


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """The same, labelled."""
    found = []
    if rule.appointment is not None:
        prose = telling.speech.prose(appointment(telling, rule.appointment))
        found.append(telling.fact("Appointment", prose))
    if rule.transit_shown:
        places = telling.speech.listing(telling.say(SHOWN_AT[place]) for place in rule.transit_shown)
        found.append(telling.fact("Delivery time shown", places))
    if rule.accept_within is not None:
        found.append(telling.fact("You take your order", _accepted(telling, rule)))
    if rule.on_holidays is not None:
        found.append(telling.fact("Public holidays", telling.say(ON_HOLIDAYS[rule.on_holidays])))
    if rule.signature is not None:
        found.append(telling.fact("Signature", signature(telling, rule.signature)))
    if rule.age_check is not None:
        found.append(telling.fact("Age check", telling.speech.prose(age_check(telling, rule.age_check))))
    return found


def _accepted(telling: Telling, rule: DeliveryRule) -> str:
    assert rule.accept_within is not None
    return within(telling, telling.speech.duration(rule.accept_within), "available")
