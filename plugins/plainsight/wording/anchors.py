"""What starts a clock, and how long it runs: windows, transit, deadlines."""

from __future__ import annotations

from plainsight.model.return_window import ReturnWindow
from plainsight.model.rule import Anchor
from plainsight.model.values import Duration
from plainsight.wording.catalogue import message, plural
from plainsight.wording.telling import Telling

EVENTS: dict[Anchor, str] = {
    "delivered": message("delivery", "what starts the clock"),
    "received": message("receipt", "what starts the clock"),
    "purchased": message("your order", "what starts the clock"),
    "shipped": message("dispatch", "what starts the clock"),
    "fulfilled": message("completion of the order", "what starts the clock"),
    "confirmed": message("confirmation of the order", "what starts the clock"),
    "scheduled": message("the scheduled date", "what starts the clock"),
    "reported": message("your report", "what starts the clock"),
}
_DAYS = {
    "business_day": plural("{n} business day", "{n} business days"),
    "calendar_day": plural("{n} day", "{n} days"),
    "week": plural("{n} week", "{n} weeks"),
}
_RANGES = {
    "business_day": plural("{low} to {n} business day", "{low} to {n} business days"),
    "calendar_day": plural("{low} to {n} day", "{low} to {n} days"),
    "week": plural("{low} to {n} week", "{low} to {n} weeks"),
}


def count(telling: Telling, number: int, unit: str) -> str:
    """A number of days: "30 days", "5 business days"."""
    return telling.speech.many(*_DAYS[unit], number)


def span(telling: Telling, quoted: tuple[int, int], unit: str) -> str:
    """A range that is promised: "4 to 6 business days"; one number where both are the same."""
    low, high = quoted
    if low == high:
        return count(telling, high, unit)
    if low == 0:
        return telling.say("up to {time}", time=count(telling, high, unit))
    return telling.speech.many(*_RANGES[unit], high, low=telling.speech.number(low))


def within(telling: Telling, time: str, anchor: Anchor | None) -> str:
    """A deadline as part of a sentence: "within 30 days of delivery"."""
    if anchor is None:
        return telling.say("within {time}", time=time)
    return telling.say("within {time} of {event}", time=time, event=telling.say(EVENTS[anchor]))


def return_window(telling: Telling, window: ReturnWindow | None) -> str | None:
    """A return window as part of a sentence, with a fixed last day where there is one."""
    if window is None:
        return None
    time = None
    if window.days is not None:
        time = count(telling, window.days, window.unit)
    if window.hours is not None:
        hours = telling.speech.duration(Duration(hours=window.hours))
        time = hours if time is None else telling.say("{first} and {second}", first=time, second=hours)
    until = telling.speech.date(window.until) if window.until else None
    if time is None:
        return telling.say("until {date}", date=until) if until else None
    words = within(telling, time, window.anchor)
    return telling.say("{window}, or until {date} if that is later", window=words, date=until) if until else words
