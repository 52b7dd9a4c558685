"""A number stands on every page, and nobody can tell when it is answered.

The bar on every page holds the phone and "Talk to a human". Both need opening hours, and the hours need a time
zone: "8 to 8" is another time of day for a customer one coast away. With both, the page can say whether someone is
there now, and when the line opens again.

Hours stand on the channel, or once for all under `contact: hours:`. The time zone stands on the channel, under
`contact:` or under `shop:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.unread import part_unread
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import Channel

CODE = "PS306"
NAME = "hours-missing"
SEVERITY = Severity.ERROR
WHY = "A customer calls a line that is closed, and gives up."
HELP = "Add `hours:` to the channel, or once for all channels under `contact:`."
SOURCES = ()
_NO_ZONE = "with opening hours that name no time zone"

_CONTACT = """
shop: {name: Example Shop, currency: USD}
contact:
%s  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
"""
_HOURS = """  hours: [{days: [monday, tuesday], opens: "08:00", closes: "20:00"}]
"""
GOOD = (Example(title="Hours and their time zone", text=_CONTACT % (_HOURS + "  time_zone: America/New_York\n")),)
BAD = (
    Example(title="No hours", text=_CONTACT % "  time_zone: America/New_York\n"),
    Example(title="Hours of which nobody knows the zone", text=_CONTACT % _HOURS),
)


def check(view: PolicyView) -> Iterator[Problem]:
    contact = view.policy.contact
    if contact is None:
        return
    shop_zone = view.policy.shop.time_zone or part_unread(view.reading, "shop")
    faults: dict[str, list[Channel]] = {}
    bar = {c.id: c for c in (contact.phone_channel, contact.human_channel) if c and c.is_staffed}
    for channel in bar.values():
        hours = contact.hours_of(channel)
        if not hours:
            faults.setdefault("without opening hours", []).append(channel)
        elif all(h.valid_through and h.valid_through < view.today for h in hours):
            faults.setdefault("with opening hours that are over", []).append(channel)
        elif not (channel.time_zone or contact.time_zone or shop_zone):
            faults.setdefault(_NO_ZONE, []).append(channel)
    for fault, channels in faults.items():
        yield _problem(view, channels, fault)


def _problem(view: PolicyView, channels: Sequence[Channel], fault: str) -> Problem:
    names = " and ".join(f"`{channel.id}`" for channel in channels)
    first, *others = (("channel", channel.id) for channel in channels)
    return Problem(
        f"{names} {'stand' if others else 'stands'} on every page {fault}",
        view.reading.place(first, "id"),
        help="Add `time_zone:`, such as `America/New_York`, under `contact:` or `shop:`."
        if fault == _NO_ZONE
        else None,
        related=tuple(view.reading.place(thing, "id", label="the same holds for this one") for thing in others),
    )
