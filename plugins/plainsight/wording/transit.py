"""Days on the way in words; the quoted ones only."""

from __future__ import annotations

from plainsight.model.rule import Anchor
from plainsight.model.shipping import Transit
from plainsight.wording.anchors import count, span
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_COUNTED: dict[Anchor, str] = {
    "delivered": message("{time} from delivery", "a time counted from this event"),
    "received": message("{time} from receipt", "a time counted from this event"),
    "purchased": message("{time} from your order", "a time counted from this event"),
    "shipped": message("{time} from dispatch", "a time counted from this event"),
    "fulfilled": message("{time} from completion of the order", "a time counted from this event"),
    "confirmed": message("{time} from confirmation of the order", "a time counted from this event"),
    "scheduled": message("{time} from the scheduled date", "a time counted from this event"),
    "reported": message("{time} from your report", "a time counted from this event"),
    "paid": message("{time} from receipt of your payment", "a time counted from this event"),
    "available": message("{time} from our message that it is ready", "a time counted from this event"),
    "installed": message("{time} from installation", "a time counted from this event"),
    "maker_warranty_ended": message("{time} from the end of the maker’s warranty", "a time counted from this event"),
}


def counted(telling: Telling, transit: Transit) -> str:
    """The promise with what starts the clock, and what else belongs to it in brackets."""
    time = span(telling, transit.quoted, transit.unit)
    return telling.say(_COUNTED[transit.anchor], time=time)


def terms(telling: Telling, transit: Transit) -> list[str | None]:
    """What else a promise says: how long until it leaves the shop, which days count, a note."""
    found: list[str | None] = []
    if transit.handling is not None:
        time = count(telling, transit.handling[1], transit.unit)
        found.append(telling.say("It leaves our warehouse within {time}.", time=time))
    if transit.business_days:
        days = telling.speech.weekdays(transit.business_days)
        found.append(telling.say("Days that count: {days}.", days=days))
    found.append(telling.sentence(transit.note))
    return found


def facts(telling: Telling, transit: Transit) -> list[Fact]:
    found = [telling.fact("Delivery time", counted(telling, transit))]
    if transit.handling is not None:
        found.append(telling.fact("Until it leaves our warehouse", span(telling, transit.handling, transit.unit)))
    if transit.business_days:
        found.append(telling.fact("Days that count", telling.speech.weekdays(transit.business_days)))
    if transit.note is not None:
        found.append(telling.fact("About the delivery time", telling.text(transit.note)))
    return found
