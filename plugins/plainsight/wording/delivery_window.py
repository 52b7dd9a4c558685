"""The delivery window in words: how long, when, told when, who is at home, until when it can be moved."""

from __future__ import annotations

from plainsight.model.delivery_rule import DeliveryRule, DeliveryWindow, SlotChange, Told
from plainsight.wording import fee_amounts, fees
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

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
    "adult": message("An adult has to be at home."),
    "anyone": message("Someone has to be at home."),
    "not_needed": message("Nobody has to be at home."),
}
_AT_HOME = {
    "adult": message("an adult", "who has to be at home"),
    "anyone": message("anyone", "who has to be at home"),
    "not_needed": message("nobody", "who has to be at home"),
}
_WHEN = {
    "at_order": (message("when you order"), message("when you order, by {time}")),
    "at_scheduling": (
        message("when the delivery is scheduled"),
        message("when the delivery is scheduled, by {time}"),
    ),
    "day_before": (message("the day before"), message("by {time} the day before")),
    "same_day": (message("on the day of delivery"), message("by {time} on the day of delivery")),
}
_TELL = {
    "page": message("You see the window on the page {when}."),
    "email": message("We e-mail you the window {when}."),
    "sms": message("We text you the window {when}."),
    "phone": message("We call you with the window {when}."),
}
_BY = {
    "page": message("on the page", "how we tell you"),
    "email": message("by e-mail", "how we tell you"),
    "sms": message("by text message", "how we tell you"),
    "phone": message("by phone", "how we tell you"),
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
        _told(telling, window.told) if window.told else None,
        telling.say("We ask you to confirm it.") if window.confirm else None,
    ]


def length(telling: Telling, window: DeliveryWindow) -> str:
    """The window's length, spelled out where that reads better: "a four-hour window"."""
    if (words := _LENGTHS.get(str(window.length))) is not None:
        return telling.say(words)
    return telling.say("a window of {duration}", duration=telling.speech.duration(window.length))


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
    values = {"window": length(telling, window), "slots": slots(telling, window)}
    if window.slots and window.days:
        return telling.say("{window}, between {slots}, {days}", days=telling.speech.weekdays(window.days), **values)
    if window.slots:
        return telling.say("{window}, between {slots}", **values)
    if window.days:
        return telling.say("{window}, {days}", days=telling.speech.weekdays(window.days), **values)
    return values["window"]


def _told_when(telling: Telling, told: Told) -> str:
    plain, timed = _WHEN[told.when]
    return telling.say(timed, time=telling.speech.time(told.at)) if told.at else telling.say(plain)


def _told(telling: Telling, told: Told) -> str:
    when = _told_when(telling, told)
    if len(told.by) == 1:
        return telling.say(_TELL[told.by[0]], when=when)
    if not told.by:
        return telling.say("We tell you the window {when}.", when=when)
    ways = telling.speech.listing(telling.say(_BY[by]) for by in told.by)
    return telling.say("We tell you the window {when}, {ways}.", when=when, ways=ways)


def change_sentence(telling: Telling, change: SlotChange) -> str:
    """Until when the delivery can be moved, what it costs, and what comes after."""
    until = telling.speech.duration(change.until)
    cost = change.fee
    paid = cost is not None and not cost.free
    values = {"until": until, "fee": fee_amounts.amount(telling, cost) if cost is not None else ""}
    after = change.after
    reason = telling.phrase(after.reason) if after.reason else ""
    if not after.allowed:
        forms = _NOT_AFTER_BECAUSE if reason else _NOT_AFTER
    elif after.fee is not None and not after.fee.free:
        forms = _PAID_AFTER_BECAUSE if reason else _PAID_AFTER
        values["after"] = fee_amounts.amount(telling, after.fee)
    else:
        forms = _FREE_AFTER_BECAUSE if reason else _FREE_AFTER
    return telling.say(forms[1] if paid else forms[0], reason=reason, **values)


_NOT_AFTER = (
    message("You can move the delivery free of charge until {until} before; after that it can’t be moved."),
    message("You can move the delivery for {fee} until {until} before; after that it can’t be moved."),
)
_NOT_AFTER_BECAUSE = (
    message(
        "You can move the delivery free of charge until {until} before; "
        "after that it can’t be moved, because {reason}."
    ),
    message(
        "You can move the delivery for {fee} until {until} before; after that it can’t be moved, because {reason}."
    ),
)
_PAID_AFTER = (
    message("You can move the delivery free of charge until {until} before; after that moving it costs {after}."),
    message("You can move the delivery for {fee} until {until} before; after that moving it costs {after}."),
)
_PAID_AFTER_BECAUSE = (
    message(
        "You can move the delivery free of charge until {until} before; "
        "after that moving it costs {after}, because {reason}."
    ),
    message(
        "You can move the delivery for {fee} until {until} before; "
        "after that moving it costs {after}, because {reason}."
    ),
)
_FREE_AFTER_BECAUSE = (
    message(
        "You can move the delivery free of charge until {until} before, "
        "and ask us to move it after that too, because {reason}."
    ),
    message(
        "You can move the delivery for {fee} until {until} before, "
        "and ask us to move it after that too, because {reason}."
    ),
)
_FREE_AFTER = (
    message("You can move the delivery free of charge until {until} before, and ask us to move it after that too."),
    message("You can move the delivery for {fee} until {until} before, and ask us to move it after that too."),
)


def facts(telling: Telling, window: DeliveryWindow) -> list[Fact]:
    """Everything about the window."""
    speech = telling.speech
    found = [telling.fact("Delivery window", speech.duration(window.length))]
    if window.slots:
        spans = telling.row(speech.span_of_day(slot.opens, slot.closes) for slot in window.slots)
        if window.assigned_by == "customer":
            found.append(telling.fact("Times to choose from", spans))
        else:
            found.append(telling.fact("Possible windows", spans))
    if window.days:
        found.append(telling.fact("Delivery days", speech.weekdays(window.days)))
    if window.assigned_by:
        found.append(telling.fact("Who chooses the window", telling.say(_ASSIGNED_BY[window.assigned_by])))
    if window.told:
        ways = speech.listing(telling.say(_BY[by]) for by in window.told.by)
        when = _told_when(telling, window.told)
        value = telling.say("{when}, {ways}", when=when, ways=ways) if ways else when
        found.append(telling.fact("We tell you the window", value))
    if window.confirm:
        found.append(telling.fact("Confirmation by you", telling.say("needed")))
    if window.call_ahead:
        value = telling.say("{time} before the crew arrives", time=speech.duration(window.call_ahead))
        found.append(telling.fact("We call you", value))
    if window.crew_waits:
        found.append(telling.fact("The crew waits", speech.duration(window.crew_waits)))
    if window.someone_home:
        found.append(telling.fact("Who has to be at home", telling.say(_AT_HOME[window.someone_home])))
    return found


def change_facts(telling: Telling, change: SlotChange) -> list[Fact]:
    """Moving the delivery: until when, at what price, and after that."""
    value = telling.say("until {time} before the window", time=telling.speech.duration(change.until))
    found = [telling.fact("Moving the delivery", value)]
    cost = fees.value(telling, change.fee) if change.fee else telling.say(message("free", "price"))
    found.append(telling.fact("Cost of moving it", cost))
    after = change.after
    if not after.allowed:
        parts = [telling.say("not possible")]
    else:
        parts = [fees.value(telling, after.fee) if after.fee else telling.say(message("free", "price"))]
    if after.reason:
        parts.append(telling.phrase(after.reason))
    found.append(telling.fact("Moving it after that", telling.row(parts)))
    return found
