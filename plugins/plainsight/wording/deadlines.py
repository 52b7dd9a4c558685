"""Until when something can be done, in words: so long before an event, or until a time of day before it."""

from __future__ import annotations

from typing import Literal

from plainsight.model.deadline import DayTime, Deadline
from plainsight.wording.catalogue import message, plural
from plainsight.wording.telling import Telling

Event = Literal["packing", "dispatch", "delivery", "production", "renewal", "appointment", "start"]
_SO_LONG_BEFORE: dict[Event, str] = {
    "packing": message("until {time} before we begin to pack it"),
    "dispatch": message("until {time} before it leaves our warehouse"),
    "delivery": message("until {time} before delivery"),
    "production": message("until {time} before we begin to make it"),
    "renewal": message("until {time} before it renews"),
    "appointment": message("until {time} before it begins"),
    "start": message("until {time} before the booked date"),
}
_BEFORE: dict[Event, str] = {
    "packing": message("packing begins", "the day before ..."),
    "dispatch": message("dispatch", "the day before ..."),
    "delivery": message("delivery", "the day before ..."),
    "production": message("production begins", "the day before ..."),
    "renewal": message("the renewal", "the day before ..."),
    "appointment": message("the appointment", "the day before ..."),
    "start": message("the booked date", "the day before ..."),
}
_ON: dict[Event, str] = {
    "packing": message("packing", "on the day of ..."),
    "dispatch": message("dispatch", "on the day of ..."),
    "delivery": message("delivery", "on the day of ..."),
    "production": message("the start of production", "on the day of ..."),
    "renewal": message("the renewal", "on the day of ..."),
    "appointment": message("the appointment", "on the day of ..."),
    "start": message("the booked date", "on the day of ..."),
}
_DAYS_BEFORE = plural("until {time} the day before {event}", "until {time} {n} days before {event}")


def until(telling: Telling, deadline: Deadline, event: Event) -> str:
    """As the end of a sentence: "until 48 hours before delivery", "until 6:00 PM the day before delivery"."""
    if not isinstance(deadline, DayTime):
        return telling.say(_SO_LONG_BEFORE[event], time=telling.speech.duration(deadline))
    time = telling.speech.time(deadline.time)
    if deadline.time_zone is not None:
        time = telling.say("{time}, {zone}", time=time, zone=telling.speech.zone(deadline.time_zone))
    if deadline.days_before == 0:
        return telling.say("until {time} on the day of {event}", time=time, event=telling.say(_ON[event]))
    return telling.speech.many(*_DAYS_BEFORE, deadline.days_before, time=time, event=telling.say(_BEFORE[event]))


def until_delivery(telling: Telling, deadline: Deadline) -> str:
    """As in "until 48 hours before", or until a time of day some days before delivery."""
    if isinstance(deadline, DayTime):
        return until(telling, deadline, "delivery")
    return telling.say("until {time} before", time=telling.speech.duration(deadline))
