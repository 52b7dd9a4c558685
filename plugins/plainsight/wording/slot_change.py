"""Moving a delivery, in words: until when, at what price, how often, and what comes after."""

from __future__ import annotations

from plainsight.model.deadline import DayTime
from plainsight.model.delivery_window import SlotChange
from plainsight.wording import fee_amounts, fees
from plainsight.wording.catalogue import message
from plainsight.wording.deadlines import until, until_delivery
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling


def sentences(telling: Telling, change: SlotChange) -> list[str | None]:
    """Until when the delivery can be moved, what it costs and what comes after; how often, and how."""
    found: list[str | None] = [_change(telling, change)]
    if change.times is not None:
        found.append(
            telling.speech.many(
                "One delivery can be moved once.", "One delivery can be moved {n} times.", change.times
            )
        )
    if change.channels:
        ways = telling.speech.listing((telling.channel(named) for named in change.channels), "or")
        found.append(telling.say("How to move it: {ways}.", ways=ways))
    return [*found, telling.sentence(change.note)]


def _change(telling: Telling, change: SlotChange) -> str:
    cost = change.fee
    paid = cost is not None and not cost.free
    values = {
        "until": until_delivery(telling, change.until),
        "fee": fee_amounts.amount(telling, cost) if cost is not None else "",
    }
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
    message("You can move the delivery free of charge {until}; after that it can’t be moved."),
    message("You can move the delivery for {fee} {until}; after that it can’t be moved."),
)
_NOT_AFTER_BECAUSE = (
    message("You can move the delivery free of charge {until}; after that it can’t be moved, because {reason}."),
    message("You can move the delivery for {fee} {until}; after that it can’t be moved, because {reason}."),
)
_PAID_AFTER = (
    message("You can move the delivery free of charge {until}; after that moving it costs {after}."),
    message("You can move the delivery for {fee} {until}; after that moving it costs {after}."),
)
_PAID_AFTER_BECAUSE = (
    message(
        "You can move the delivery free of charge {until}; after that moving it costs {after}, because {reason}."
    ),
    message("You can move the delivery for {fee} {until}; after that moving it costs {after}, because {reason}."),
)
_FREE_AFTER_BECAUSE = (
    message(
        "You can move the delivery free of charge {until}, and ask us to move it after that too, because {reason}."
    ),
    message("You can move the delivery for {fee} {until}, and ask us to move it after that too, because {reason}."),
)
_FREE_AFTER = (
    message("You can move the delivery free of charge {until}, and ask us to move it after that too."),
    message("You can move the delivery for {fee} {until}, and ask us to move it after that too."),
)


def facts(telling: Telling, change: SlotChange) -> list[Fact]:
    """Moving the delivery: until when, at what price, and after that."""
    if isinstance(change.until, DayTime):
        value = until(telling, change.until, "delivery")
    else:
        value = telling.say("until {time} before the window", time=telling.speech.duration(change.until))
    found = [telling.fact("Moving the delivery", value)]
    cost = fees.value(telling, change.fee) if change.fee else telling.say(message("free", "price"))
    found.append(telling.fact("Cost of moving it", cost))
    if change.times is not None:
        often = telling.speech.many("just once", "{n} times at most", change.times)
        found.append(telling.fact("How often you can move it", often))
    if change.channels:
        ways = telling.speech.listing((telling.channel(named) for named in change.channels), "or")
        found.append(telling.fact("How to move it", ways))
    after = change.after
    if not after.allowed:
        parts = [telling.say("not possible")]
    else:
        parts = [fees.value(telling, after.fee) if after.fee else telling.say(message("free", "price"))]
    if after.reason:
        parts.append(telling.phrase(after.reason))
    found.append(telling.fact("Moving it after that", telling.row(parts)))
    if change.note is not None:
        found.append(telling.fact("About moving it", telling.text(change.note)))
    return found
