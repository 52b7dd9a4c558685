"""Opening hours for the "open now" line: in words, and as data that the page's script counts with."""

from __future__ import annotations

import json

from markupsafe import Markup

from plainsight.model.contact import WEEKDAYS, Channel, Contact
from plainsight.pages.templates import block
from plainsight.wording import Wording


def clock_html(wording: Wording, contact: Contact, channel: Channel) -> Markup:
    """The hours of a channel; "" when it has none.

    Without script the plain hours stand there. The script adds whether someone is there now, and cuts the hours down
    to today's; it needs, as JSON in data attributes, days as ISO 8601 numbers (1 is Monday), times as minutes since
    midnight with the words for each, closures as `2026-12-24` or `--12-25`, and the IANA zone.
    """
    hours = contact.hours_of(channel)
    if not hours:
        return Markup()
    zone = channel.time_zone or contact.time_zone or wording.policy.shop.time_zone
    weekly = [
        {
            "days": [WEEKDAYS.index(day) + 1 for day in line.days],
            "opens": _minutes(line.opens.hour, line.opens.minute),
            "closes": _minutes(line.closes.hour, line.closes.minute),
            **({"from": line.valid_from.isoformat()} if line.valid_from else {}),
            **({"through": line.valid_through.isoformat()} if line.valid_through else {}),
        }
        for line in hours
    ]
    closures = [
        {
            "date": day,
            **(
                {
                    "opens": _minutes(closure.opens.hour, closure.opens.minute),
                    "closes": _minutes(closure.closes.hour, closure.closes.minute),
                }
                if closure.opens and closure.closes
                else {}
            ),
        }
        for closure in contact.closures_of(channel)
        for day in closure.days
    ]
    moments = {moment for line in hours for moment in (line.opens, line.closes)}
    moments |= {at for closure in contact.closures_of(channel) for at in (closure.opens, closure.closes) if at}
    return block(
        "clock.html.j2",
        times=_json({_minutes(m.hour, m.minute): wording.speech.time(m) for m in sorted(moments)}),
        w=wording,
        lines=wording.hours(contact, channel),
        hours=_json(weekly),
        closures=_json(closures),
        words=_json(_words(wording)),
        zone=zone or "",
        zone_name=wording.speech.zone(zone) if zone else "",
    )


def _minutes(hour: int, minute: int) -> int:
    """Minutes since midnight; 23:59 is how the model writes the end of the day."""
    return 1440 if (hour, minute) == (23, 59) else hour * 60 + minute


def _words(wording: Wording) -> dict[str, str]:
    """Sentences for the script, which fills in {time}, {day} and {hours}."""
    say = wording.say
    return {
        "open": say("Open now"),
        "until": say("Open now, until {time}", time="{time}"),
        "later": say("Closed, opens today at {time}", time="{time}"),
        "tomorrow": say("Closed, opens tomorrow at {time}", time="{time}"),
        "day": say("Closed, opens {day} at {time}", day="{day}", time="{time}"),
        "closed": say("Closed now"),
        "today": say("Today {hours}", hours="{hours}"),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
