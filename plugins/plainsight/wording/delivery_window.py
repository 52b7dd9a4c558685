"""The delivery window in words: how long, when, told when, to be confirmed or not, who is at home."""

from __future__ import annotations

from plainsight.model.delivery_rule import DeliveryRule
from plainsight.model.delivery_window import DeliveryWindow, Slot, Told
from plainsight.wording.catalogue import message
from plainsight.wording.deadlines import until_delivery
from plainsight.wording.goods import goods
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling
from plainsight.wording.told import BY, told_how, told_when

_LENGTHS = {
    "PT1H": message("a one-hour window"),
    "PT2H": message("a two-hour window"),
    "PT3H": message("a three-hour window"),
    "PT4H": message("a four-hour window"),
    "PT5H": message("a five-hour window"),
    "PT6H": message("a six-hour window"),
    "PT8H": message("an eight-hour window"),
    "P1D": message("a one-day window"),
}
_COME = {
    "delivery": message("We deliver {goods} in {window}."),
    "scheduled_delivery": message("We deliver {goods} in {window}."),
    "pickup_in_store": message("You collect {goods} at our store in {window}."),
    "collection_point": message("You collect {goods} at a collection point in {window}."),
}
_ASSIGNED = {
    "customer": message("You choose the window."),
    "shop": message("We choose the window."),
    "carrier": message("The carrier chooses the window."),
}
_ASSIGNED_BY = {
    "customer": message("you", "who chooses the delivery window"),
    "shop": message("we", "who chooses the delivery window"),
    "carrier": message("the carrier", "who chooses the delivery window"),
}
_HOME = {
    "orderer": message("The person who ordered has to be at home."),
    "adult": message("An adult has to be at home."),
    "anyone": message("Someone has to be at home."),
    "not_needed": message("Nobody has to be at home."),
}
_AT_HOME = {
    "orderer": message("the person who ordered", "who has to be at home"),
    "adult": message("an adult", "who has to be at home"),
    "anyone": message("anyone", "who has to be at home"),
    "not_needed": message("nobody", "who has to be at home"),
}
_TELL = {
    "page": message("You see the window on the page {when}."),
    "email": message("We e-mail you the window {when}."),
    "sms": message("We text you the window {when}."),
    "phone": message("We call you with the window {when}."),
}
_TOLD_BY = {
    "carrier": message("The carrier tells you the window {how}."),
    "crew": message("The crew tells you the window {how}."),
}
_PARTS = {
    "morning": message("in the morning", "part of the day"),
    "midday": message("around noon", "part of the day"),
    "afternoon": message("in the afternoon", "part of the day"),
    "evening": message("in the evening", "part of the day"),
}
_UNCONFIRMED = {
    "delivered": message("If you do not confirm it, we come all the same."),
    "not_delivered": message("If you do not confirm it, we do not come."),
    "called": message("If you do not confirm it, we call you."),
}
_UNCONFIRMED_SHORT = {
    "delivered": message("otherwise we come all the same", "unconfirmed window"),
    "not_delivered": message("otherwise we do not come", "unconfirmed window"),
    "called": message("otherwise we call you", "unconfirmed window"),
}
_SLOTS_TOLD = 3
"""More windows of a day than these are told by where they begin and end."""


def sentences(telling: Telling, rule: DeliveryRule, window: DeliveryWindow) -> list[str | None]:
    """The window told before purchase."""
    when = _when(telling, window)
    return [
        telling.say(_COME[rule.fulfillment], goods=goods(telling, rule.scope), window=when),
        telling.say(_ASSIGNED[window.assigned_by]) if window.assigned_by else None,
        telling.say(_HOME[window.someone_home]) if window.someone_home else None,
        telling.say("Please have an identity document ready.") if window.identity_check else None,
        _told(telling, window.told) if window.told else None,
        *_confirmation(telling, window),
        _at_the_door(telling, window),
        telling.sentence(window.note),
    ]


def _confirmation(telling: Telling, window: DeliveryWindow) -> list[str | None]:
    if window.confirm is False:
        return [telling.say("You do not need to confirm it.")]
    if window.confirm is None:
        return []
    deadline = window.confirm_until
    return [
        telling.say("We ask you to confirm it; you have time {until}.", until=until_delivery(telling, deadline))
        if deadline is not None
        else telling.say("We ask you to confirm it."),
        telling.say(_UNCONFIRMED[window.unconfirmed]) if window.unconfirmed else None,
    ]


def _at_the_door(telling: Telling, window: DeliveryWindow) -> str | None:
    """When the crew calls, and how long it waits."""
    calls = telling.speech.duration(window.call_ahead) if window.call_ahead else None
    waits = telling.speech.duration(window.crew_waits) if window.crew_waits else None
    if calls and waits:
        return telling.say("The crew calls you {time} ahead and waits {wait} at your door.", time=calls, wait=waits)
    if calls:
        return telling.say("The crew calls you {time} ahead.", time=calls)
    return telling.say("The crew waits {wait} at your door.", wait=waits) if waits else None


def length(telling: Telling, window: DeliveryWindow) -> str:
    """The window's length, spelled out where that reads better: "a four-hour window"."""
    if (words := _LENGTHS.get(str(window.longest))) is not None:
        return telling.say(words)
    return telling.say("a window of {duration}", duration=telling.speech.duration(window.longest))


def slots(telling: Telling, window: DeliveryWindow) -> str:
    """The windows of a day: "8:00 AM and noon or noon and 4:00 PM", for after "between"."""
    spans = [(slot.opens, slot.closes) for slot in window.slots]
    if len(spans) > _SLOTS_TOLD:
        spans = [(min(span[0] for span in spans), max(span[1] for span in spans))]
    time = telling.speech.time
    return telling.speech.listing(
        (
            telling.say(message("{opens} and {closes}", "after: between"), opens=time(opens), closes=time(closes))
            for opens, closes in spans
        ),
        "or",
    )


def _when(telling: Telling, window: DeliveryWindow) -> str:
    if window.slots and all(slot.part for slot in window.slots):
        return _parts_of_the_day(telling, window)
    values = {"window": length(telling, window), "slots": slots(telling, window)}
    if window.slots and window.days:
        return telling.say("{window}, between {slots}, {days}", days=telling.speech.weekdays(window.days), **values)
    if window.slots:
        return telling.say("{window}, between {slots}", **values)
    if window.days:
        return telling.say("{window}, {days}", days=telling.speech.weekdays(window.days), **values)
    return values["window"]


def _parts_of_the_day(telling: Telling, window: DeliveryWindow) -> str:
    """As in "a half-day window, in the morning (8:00 AM – noon) or in the afternoon (noon – 6:00 PM)"."""
    parts = telling.speech.listing((_slot(telling, slot) for slot in window.slots), "or")
    half_days = len(window.slots) == _HALVES and {slot.part for slot in window.slots} == {"morning", "afternoon"}
    named = telling.say("a half-day window") if half_days else length(telling, window)
    if window.days:
        return telling.say(
            "{window}, {slots}, {days}", window=named, slots=parts, days=telling.speech.weekdays(window.days)
        )
    return telling.say("{window}, {slots}", window=named, slots=parts)


_HALVES = 2


def _slot(telling: Telling, slot: Slot) -> str:
    """As in "8:00 AM – noon", or by its part of the day: "in the morning (8:00 AM – noon)"."""
    span = telling.speech.span_of_day(slot.opens, slot.closes)
    if slot.part is None:
        return span
    return telling.say("{part} ({span})", part=telling.say(_PARTS[slot.part]), span=span)


def _told(telling: Telling, told: Told) -> str:
    when = told_when(telling, told)
    if told.who in _TOLD_BY:
        return telling.say(_TOLD_BY[told.who], how=told_how(telling, told.model_copy(update={"who": "shop"})))
    if len(told.by) == 1:
        return telling.say(_TELL[told.by[0]], when=when)
    if not told.by:
        return telling.say("We tell you the window {when}.", when=when)
    ways = telling.speech.listing(telling.say(BY[by]) for by in told.by)
    return telling.say("We tell you the window {when}, {ways}.", when=when, ways=ways)


def facts(telling: Telling, window: DeliveryWindow) -> list[Fact]:
    """Everything about the window."""
    speech = telling.speech
    found = [telling.fact("Delivery window", speech.duration(window.longest))]
    if window.slots:
        spans = telling.row(_slot(telling, slot) for slot in window.slots)
        if window.assigned_by == "customer":
            found.append(telling.fact("Times to choose from", spans))
        else:
            found.append(telling.fact("Possible windows", spans))
    if window.days:
        found.append(telling.fact("Delivery days", speech.weekdays(window.days)))
    if window.assigned_by:
        found.append(telling.fact("Who chooses the window", telling.say(_ASSIGNED_BY[window.assigned_by])))
    if window.told:
        found.append(telling.fact("Notice of the window", told_how(telling, window.told)))
    if window.confirm is not None:
        parts = [telling.say("needed") if window.confirm else telling.say("not needed")]
        parts += [until_delivery(telling, window.confirm_until)] if window.confirm_until else []
        parts += [telling.say(_UNCONFIRMED_SHORT[window.unconfirmed])] if window.unconfirmed else []
        found.append(telling.fact("Confirmation by you", telling.row(parts)))
    if window.call_ahead:
        value = telling.say("{time} before the crew arrives", time=speech.duration(window.call_ahead))
        found.append(telling.fact("We call you", value))
    if window.crew_waits:
        found.append(telling.fact("The crew waits", speech.duration(window.crew_waits)))
    if window.someone_home:
        found.append(telling.fact("Who has to be at home", telling.say(_AT_HOME[window.someone_home])))
    if window.identity_check:
        found.append(telling.fact("Identity document", telling.say("to be shown at the door")))
    if window.note is not None:
        found.append(telling.fact("About the window", telling.text(window.note)))
    return found
