"""What happens when nobody opens the door, in words."""

from __future__ import annotations

from plainsight.model.delivery_window import MissedDelivery
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_THEN = {
    "redelivery": message("we come again", "if nobody is at home"),
    "new_date": message("you book a new date", "if nobody is at home"),
    "neighbour": message("we leave your order with a neighbor", "if nobody is at home"),
    "safe_place": message("we leave your order in the place that you named", "if nobody is at home"),
    "collection_point": message("your order waits for you at a collection point", "if nobody is at home"),
    "depot": message("your order goes back to our depot and waits there", "if nobody is at home"),
    "refunded": message("your order goes back and we refund you", "if nobody is at home"),
}
_UNTAKEN = {
    "refunded": message("it goes back and we refund you", "an order that nobody takes"),
    "refunded_less_costs": message(
        "it goes back and we refund you less what delivery and return cost", "an order that nobody takes"
    ),
    "kept_at_cost": message("we keep it further and you pay for storage", "an order that nobody takes"),
    "disposed_of": message("we dispose of it and refund nothing", "an order that nobody takes"),
}

_TWO = 2
"""How often most vans come; languages have a word of their own for it."""


def sentences(telling: Telling, missed: MissedDelivery) -> list[str | None]:
    found: list[str | None] = []
    if missed.then:
        found.append(telling.say("If nobody is at home, {then}.", then=_then(telling, missed)))
    if missed.attempts is not None:
        often = telling.speech.many("We come once.", "We come {n} times in all.", missed.attempts)
        found.append(telling.say("We come twice in all.") if missed.attempts == _TWO else often)
    found.append(telling.timed("We keep your order for {time}.", missed.kept_for))
    if missed.unclaimed is not None:
        found.append(
            telling.say("If you do not take it in time, {then}.", then=telling.say(_UNTAKEN[missed.unclaimed]))
        )
    if missed.unpaid is not None:
        found.append(
            telling.say("If you do not pay for another trip, {then}.", then=telling.say(_UNTAKEN[missed.unpaid]))
        )
    return [*found, telling.sentence(missed.note)]


def facts(telling: Telling, missed: MissedDelivery) -> list[Fact]:
    found = []
    if missed.then:
        found.append(telling.fact("If nobody is at home", _then(telling, missed)))
    if missed.attempts is not None:
        often = telling.speech.many("once", "{n} times in all", missed.attempts)
        often = telling.say("twice in all") if missed.attempts == _TWO else often
        found.append(telling.fact("We come", often))
    if missed.kept_for is not None:
        found.append(telling.fact("We keep your order", telling.speech.duration(missed.kept_for)))
    if missed.unclaimed is not None:
        found.append(telling.fact("If you do not take it in time", telling.say(_UNTAKEN[missed.unclaimed])))
    if missed.unpaid is not None:
        found.append(telling.fact("If you do not pay for another trip", telling.say(_UNTAKEN[missed.unpaid])))
    if missed.note is not None:
        found.append(telling.fact("About a missed delivery", telling.text(missed.note)))
    return found


def _then(telling: Telling, missed: MissedDelivery) -> str:
    return telling.speech.listing((telling.say(_THEN[what]) for what in missed.then), "or")
