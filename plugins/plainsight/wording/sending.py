"""On which days and in what weather an order is sent, and whether it is insured on its way, in words."""

from __future__ import annotations

from plainsight.model.delivery_rule import DeliveryRule, WeatherHold
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_SIGNS = {"celsius": "°C", "fahrenheit": "°F"}
"""The same in every language."""
_INSURED = {
    True: message("Your order is insured until it is handed over to you."),
    False: message("Your order is not insured on its way."),
}


def sentences(telling: Telling, rule: DeliveryRule) -> list[str | None]:
    """Days, weather, insurance."""
    found: list[str | None] = []
    if rule.dispatch_days:
        days = telling.speech.weekdays(rule.dispatch_days)
        found.append(telling.say("We send it on these days only: {days}.", days=days))
    if rule.weather_hold is not None:
        found += _weather(telling, rule.weather_hold)
    if rule.insured is not None:
        found.append(telling.say(_INSURED[rule.insured]))
    return found


def facts(telling: Telling, rule: DeliveryRule) -> list[Fact]:
    """The same, labelled."""
    found = []
    if rule.dispatch_days:
        found.append(telling.fact("Sent on", telling.speech.weekdays(rule.dispatch_days)))
    if rule.weather_hold is not None:
        found.append(telling.fact("Weather", telling.speech.prose(_weather(telling, rule.weather_hold))))
    if rule.insured is not None:
        found.append(telling.fact("Insurance", telling.say(_INSURED[rule.insured])))
    return found


def _weather(telling: Telling, hold: WeatherHold) -> list[str | None]:
    """When it is too cold or too hot, and that the order waits."""
    low, high = (
        telling.say("{n} {unit}", n=telling.speech.number(degrees), unit=_SIGNS[hold.unit])
        if degrees is not None
        else None
        for degrees in (hold.below, hold.above)
    )
    if low and high:
        told = telling.say(
            "We send nothing while it is colder than {low} or hotter than {high}: your order waits until it is safe.",
            low=low,
            high=high,
        )
    elif low:
        told = telling.say(
            "We send nothing while it is colder than {low}: your order waits until it is safe.", low=low
        )
    else:
        told = telling.say(
            "We send nothing while it is hotter than {high}: your order waits until it is safe.", high=high
        )
    return [told, telling.sentence(hold.note)]
