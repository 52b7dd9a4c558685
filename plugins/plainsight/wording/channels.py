"""A way to reach the shop in words: when, how soon, for whom, in which languages, at what price."""

from __future__ import annotations

from plainsight.model.contact import Channel, Closure, Contact
from plainsight.model.values import TimeZone
from plainsight.wording.catalogue import message
from plainsight.wording.hours import hours_lines
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_TARIFFS = {
    "free": message("the call is free", "price of a call"),
    "normal_rate": message("no more than an ordinary call", "price of a call"),
}


def facts(telling: Telling, contact: Contact, channel: Channel) -> list[Fact]:
    """Everything that a customer chooses a channel by, but for the writer's own words about its price."""
    speech = telling.speech
    hours = contact.hours_of(channel)
    found = [Fact(line.days, line.times) for line in hours_lines(speech, hours)]
    if hours and (zone := zone_of(telling, contact, channel)):
        found.append(telling.fact("Time zone", speech.zone(zone)))
    if channel.max_wait is not None:
        found.append(telling.fact("Longest wait", speech.duration(channel.max_wait)))
    if channel.reply_within is not None:
        found.append(telling.fact("You have our answer within", speech.duration(channel.reply_within)))
    if channel.languages:
        languages = speech.listing(speech.language(tag) for tag in channel.languages)
        found.append(telling.fact("Languages", languages))
    if channel.area_served:
        countries = speech.listing(speech.country(code) for code in channel.area_served)
        found.append(telling.fact("For customers in", countries))
    found += _price(telling, channel)
    for further in channel.further_numbers:
        number = telling.phone(further.number)
        costs = telling.say(_TARIFFS[further.tariff]) if further.tariff else ""
        found.append(Fact(telling.text(further.name), telling.row((number.display, costs)), number.href or None))
    if channel.hearing_impaired_supported:
        found.append(telling.fact("Deaf and hard of hearing", telling.say("you can use this line, too")))
    if not channel.is_staffed and channel.kind in ("chat", "video", "callback"):
        found.append(telling.fact("Who answers", telling.say("A program, not a person")))
    return found


def zone_of(telling: Telling, contact: Contact, channel: Channel) -> TimeZone | None:
    """The zone of the channel's hours."""
    return channel.time_zone or contact.time_zone or telling.policy.shop.time_zone


def closure_days(telling: Telling, closure: Closure) -> str:
    """A closure's day: "December 24, 2026", "December 25", "from December 24 to January 2"."""
    first = telling.speech.closure_day(closure.date)
    if closure.until is None:
        return first
    return telling.say("from {first} to {last}", first=first, last=telling.speech.closure_day(closure.until))


def _price(telling: Telling, channel: Channel) -> list[Fact]:
    if channel.call_price is not None:
        return []
    if channel.tariff is not None:
        return [telling.fact("What it costs", telling.say(_TARIFFS[channel.tariff]))]
    if channel.price is None:
        return []
    price = telling.speech.money(channel.price)
    if channel.price_per == "call":
        return [telling.fact("Price per call", price)]
    return [telling.fact("Price per minute", price)]
