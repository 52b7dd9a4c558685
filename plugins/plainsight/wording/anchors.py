"""What starts a clock, and how long it runs: windows, transit, deadlines."""

from __future__ import annotations

from plainsight.model.duration import Duration
from plainsight.model.return_window import ReturnWindow
from plainsight.model.rule import Anchor
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
    "paid": message("receipt of your payment", "what starts the clock"),
    "available": message("our message that it is ready", "what starts the clock"),
    "installed": message("installation", "what starts the clock"),
    "maker_warranty_ended": message("the end of the maker’s warranty", "what starts the clock"),
}
_DAYS = {
    "hour": plural("{n} hour", "{n} hours"),
    "business_day": plural("{n} business day", "{n} business days"),
    "calendar_day": plural("{n} day", "{n} days"),
    "week": plural("{n} week", "{n} weeks"),
}
_RANGES = {
    "hour": plural("{low} to {n} hour", "{low} to {n} hours"),
    "business_day": plural("{low} to {n} business day", "{low} to {n} business days"),
    "calendar_day": plural("{low} to {n} day", "{low} to {n} days"),
    "week": plural("{low} to {n} week", "{low} to {n} weeks"),
}


def event(telling: Telling, anchor: Anchor) -> str:
    """What starts the clock; an order in a store is a purchase."""
    if anchor == "purchased" and telling.in_store:
        return telling.say(message("your purchase", "what starts the clock"))
    return telling.say(EVENTS[anchor])


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
    return telling.say("within {time} of {event}", time=time, event=event(telling, anchor))


def return_window(telling: Telling, window: ReturnWindow | None) -> str | None:
    """A return window as part of a sentence, with a fixed last day where there is one."""
    if window is None:
        return None
    words = _length(telling, window)
    until = telling.speech.date(window.until) if window.until else None
    if words is None:
        return telling.say("until {date}", date=until) if until else None
    return telling.say("{window}, or until {date} if that is later", window=words, date=until) if until else words


def _length(telling: Telling, window: ReturnWindow) -> str | None:
    if window.after_days is not None:
        return _from_day(telling, window, window.after_days)
    time = telling.speech.duration(window.length) if window.length is not None else None
    if window.days is not None:
        time = count(telling, window.days, window.unit)
    if window.hours is not None:
        hours = telling.speech.duration(Duration(hours=window.hours))
        time = hours if time is None else telling.say("{first} and {second}", first=time, second=hours)
    return within(telling, time, window.anchor) if time else None


def _from_day(telling: Telling, window: ReturnWindow, over: int) -> str:
    """A window that opens once days are over: "from day 31 to day 60 after delivery"."""
    start = event(telling, window.anchor or "delivered")
    first = telling.speech.number(over + 1)
    last = telling.speech.number(window.days) if window.days is not None else None
    forms = _STEPS[window.unit]
    return telling.say(forms[0] if last else forms[1], first=first, last=last, event=start)


_STEPS = {
    "calendar_day": (
        message("from day {first} to day {last} after {event}"),
        message("from day {first} after {event} on"),
    ),
    "business_day": (
        message("from business day {first} to business day {last} after {event}"),
        message("from business day {first} after {event} on"),
    ),
}


def seasons(telling: Telling, window: ReturnWindow) -> list[str]:
    """A sentence for each season whose orders have another window."""
    found = []
    for season in window.seasonal_overrides:
        end = window.model_copy(
            update={"days": season.days, "hours": None, "length": None, "after_days": None, "until": season.until}
        )
        values = {
            "first": telling.speech.date(season.start_date),
            "last": telling.speech.date(season.end_date),
            "how": return_window(telling, end),
        }
        if season.label is None:
            found.append(telling.say("For orders from {first} to {last}, you can return it {how}.", **values))
        else:
            named = message("For orders from {first} to {last} ({season}), you can return it {how}.")
            found.append(telling.say(named, season=telling.text(season.label), **values))
    return found
