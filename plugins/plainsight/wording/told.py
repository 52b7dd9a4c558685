"""When, how and by whom a customer learns something, in words."""

from __future__ import annotations

from plainsight.model.delivery_window import Told
from plainsight.wording.catalogue import message
from plainsight.wording.telling import COMMA, Telling

_WHEN = {
    "at_order": (message("when you order"), message("when you order, by {time}")),
    "at_scheduling": (
        message("when the delivery is scheduled"),
        message("when the delivery is scheduled, by {time}"),
    ),
    "day_before": (message("the day before"), message("by {time} the day before")),
    "same_day": (message("on the day of delivery"), message("by {time} on the day of delivery")),
}
BY = {
    "page": message("on the page", "how we tell you"),
    "email": message("by e-mail", "how we tell you"),
    "sms": message("by text message", "how we tell you"),
    "phone": message("by phone", "how we tell you"),
}
_SENDERS = {
    "carrier": message("by the carrier", "who tells you"),
    "crew": message("by the crew", "who tells you"),
}


def told_when(telling: Telling, told: Told) -> str:
    """When customers are told: "the day before"."""
    if told.when is None:
        assert told.before is not None  # the model holds that one of both is given
        return telling.say("{time} before the delivery", time=telling.speech.duration(told.before))
    plain, timed = _WHEN[told.when]
    return telling.say(timed, time=telling.speech.time(told.at)) if told.at else telling.say(plain)


def told_how(telling: Telling, told: Told) -> str:
    """When, how and by whom: "the day before, by text message"."""
    parts = [told_when(telling, told)]
    if told.by:
        parts.append(telling.speech.listing(telling.say(BY[by]) for by in told.by))
    if told.who in _SENDERS:
        parts.append(telling.say(_SENDERS[told.who]))
    return telling.say(COMMA).join(parts)
