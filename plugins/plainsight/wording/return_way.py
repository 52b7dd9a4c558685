"""The way back: a number to ask for, the address, and how long each part of a refund's way takes."""

from __future__ import annotations

from plainsight.model.refund import RefundTimeline
from plainsight.model.return_rule import ReturnRule
from plainsight.model.return_terms import Authorisation
from plainsight.wording.anchors import span
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_PARTS = {
    "transit": message("{time} for the parcel to reach us"),
    "handling": message("{time} for us to check it and send the money"),
    "bank": message("{time} for your bank"),
}


def sentences(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """Whether to ask first, where to send it, when the money comes."""
    found: list[str | None] = []
    if rule.authorisation is not None:
        found += _authorisation(telling, rule.authorisation)
    if rule.return_address is not None:
        found.append(telling.say("Please send it to: {address}", address=_address(telling, rule)))
    if rule.refund_time is not None:
        found += _refund_time(telling, rule.refund_time)
    return found


def facts(telling: Telling, rule: ReturnRule) -> list[Fact]:
    """The same, labelled."""
    found = []
    asked = rule.authorisation
    if asked is not None:
        found.append(telling.fact("Return number", telling.speech.prose(_authorisation(telling, asked))))
        if asked.link is not None:
            found.append(telling.link("Where to ask for it", asked.link))
    if rule.return_address is not None:
        found.append(telling.fact("Address for returns", telling.text(rule.return_address)))
    if rule.refund_time is not None:
        found.append(
            telling.fact("Until you have the money", telling.speech.prose(_refund_time(telling, rule.refund_time)))
        )
    return found


def _address(telling: Telling, rule: ReturnRule) -> str:
    return telling.speech.ended(telling.text(rule.return_address)) if rule.return_address else ""


def _authorisation(telling: Telling, asked: Authorisation) -> list[str | None]:
    if not asked.needed:
        return [telling.say("You need no return number: just send it back.")]
    site = [telling.say(message("our site", "way to reach us"))] if asked.link is not None else []
    ways = telling.speech.listing([*site, *map(telling.channel, asked.channels)], "or")
    found: list[str | None] = [
        telling.say("Please ask us for a return number first: {ways}.", ways=ways)
        if ways
        else telling.say("Please ask us for a return number first.")
    ]
    found.append(telling.timed("You have it within {time}.", asked.within))
    if asked.number_on_parcel:
        found.append(telling.say("Write it on the parcel."))
    found.append(telling.timed("Once you have it, send the parcel within {time}.", asked.ship_within))
    return found


def _refund_time(telling: Telling, times: RefundTimeline) -> list[str | None]:
    given = {"transit": times.transit, "handling": times.handling, "bank": times.bank}
    parts = [
        telling.say(_PARTS[part], time=span(telling, days, times.unit))
        for part, days in given.items()
        if days is not None
    ]
    found: list[str | None] = []
    if parts:
        found.append(telling.say("Your refund takes: {parts}.", parts=telling.speech.listing(parts)))
    if times.payments:
        ways = telling.row(
            telling.say("{time} ({way})", time=span(telling, paid.quoted, paid.unit), way=telling.phrase(paid.method))
            for paid in times.payments
        )
        found.append(telling.say("From then on, by way of payment: {times}.", times=ways))
    return found
