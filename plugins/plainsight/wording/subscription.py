"""Subscriptions and points in words."""

from __future__ import annotations

from plainsight.model.base import Text
from plainsight.model.loyalty import Loyalty
from plainsight.model.subscription import Subscription
from plainsight.wording.catalogue import message, plural
from plainsight.wording.gift_card import NOT_FOR
from plainsight.wording.how_often import once_every
from plainsight.wording.telling import Telling

_RENEWS = {
    True: message("It goes on until you end it."),
    False: message("It ends by itself."),
}
_SKIP = {
    True: message("You can skip a delivery."),
    False: message("You cannot skip a delivery."),
}
_PREPAID = {
    "delivered": message("If you end it, you still get what you paid for in advance; it is not refunded."),
    "refunded": message("If you end it, we refund what you paid for in advance and did not get yet."),
}
_AT_LEAST = plural("You take at least {n} delivery.", "You take at least {n} deliveries.")
_POINTS = plural(
    "You get {n} point for each {amount} that you spend.", "You get {n} points for each {amount} that you spend."
)
_WORTH = plural("{n} point is worth {amount}.", "{n} points are worth {amount}.")
_VALID = {
    "earned": message("You can spend points for {time} from the day you got them."),
    "last_purchase": message("You can spend points for {time} from your last purchase."),
    "end_of_year": message("You can spend points for {time} from the end of the year in which you got them."),
}
_PAID_OUT = {
    True: message("On request, we pay points out in money."),
    False: message("We do not pay points out in money."),
}


def subscription(telling: Telling, terms: Subscription) -> list[str | None]:
    """How often, for how long, at what price, what can be changed, and how it ends."""
    speech = telling.speech
    found: list[str | None] = [_every(telling, terms)]
    found.append(telling.say(_RENEWS[terms.renews]) if terms.renews is not None else None)
    found.append(speech.many(*_AT_LEAST, terms.at_least) if terms.at_least is not None else None)
    if terms.free_trial is not None:
        trial = message("The first {time} cost nothing; after that you pay, unless you end it before.")
        found.append(telling.say(trial, time=speech.duration(terms.free_trial)))
    if terms.price_off_percent is not None:
        share = speech.share(terms.price_off_percent)
        found.append(telling.say("Each delivery costs {share} less than a single order.", share=share))
    if terms.told_before is not None:
        time = speech.duration(terms.told_before)
        found.append(telling.say("We remind you {time} before each delivery or renewal.", time=time))
    found.append(telling.say(_SKIP[terms.can_skip]) if terms.can_skip is not None else None)
    if terms.pause_at_most is not None:
        found.append(telling.say("You can pause it for up to {time}.", time=speech.duration(terms.pause_at_most)))
    if terms.change_until is not None:
        time = speech.duration(terms.change_until)
        found.append(telling.say("Changes are possible until {time} before a delivery.", time=time))
    found.append(telling.say(_PREPAID[terms.prepaid]) if terms.prepaid else None)
    if terms.new_price_told_before is not None:
        time = speech.duration(terms.new_price_told_before)
        found.append(telling.say("If the price changes, we tell you at least {time} before.", time=time))
    return [*found, telling.sentence(terms.note)]


def loyalty(telling: Telling, terms: Loyalty) -> list[str | None]:
    """How points are earned, what they are worth, and how long they hold."""
    speech = telling.speech
    found: list[str | None] = []
    if terms.for_each is not None:
        found.append(speech.many(*_POINTS, terms.points, amount=speech.money(terms.for_each)))
    if terms.not_for:
        things = telling.row(
            telling.phrase(thing) if isinstance(thing, Text) else telling.say(NOT_FOR[thing])
            for thing in terms.not_for
        )
        found.append(telling.say("There are no points for: {things}.", things=things))
    if terms.credited_after is not None:
        time = speech.duration(terms.credited_after)
        found.append(telling.say("You have your points {time} after delivery.", time=time))
    if terms.worth is not None:
        found.append(speech.many(*_WORTH, terms.worth.points, amount=speech.money(terms.worth.amount)))
    if terms.valid_for is not None:
        found.append(telling.say(_VALID[terms.counted_from], time=speech.duration(terms.valid_for)))
    found.append(telling.say(_PAID_OUT[terms.paid_out]) if terms.paid_out is not None else None)
    return [*found, telling.sentence(terms.note)]


def _every(telling: Telling, terms: Subscription) -> str | None:
    if not terms.every:
        return None
    times = telling.speech.listing((once_every(telling, time) for time in terms.every), "or")
    if len(terms.every) > 1:
        return telling.say("You choose how often it comes: {times}.", times=times)
    return telling.say("It comes {often}.", often=times)
