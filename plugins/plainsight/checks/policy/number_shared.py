"""Two ways to call the shop have the same number.

A channel is told with its own hours, languages and topics. Two of them with one number look like two desks, and a
customer who was told to ring the other one reaches the same people again.

Keep one of them and let several topics name it, or give each desk the number that it answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import Channel

CODE = "PS312"
NAME = "number-shared"
SEVERITY = Severity.WARNING
WHY = "A customer who is sent from one desk to the other dials the same number again."
HELP = "Keep one of the two and let both topics name it, or give each desk the number that it answers."
SOURCES = ()

_CONTACT = """
contact:
  time_zone: America/New_York
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  channels:
    - {id: orders, kind: phone, number: "+1 800 555 0199"}
    - {id: repairs, kind: phone, number: "%s"}
"""
GOOD = (Example(title="Two desks, two numbers", text=_CONTACT % "+1 800 555 0123"),)
BAD = (Example(title="The same number, written differently", text=_CONTACT % "+1-800-555-0199"),)


def check(view: PolicyView) -> Iterator[Problem]:
    known: dict[tuple[str, str], Channel] = {}
    for channel in view.policy.contact.channels if view.policy.contact else ():
        if channel.number is None:
            continue
        first = known.setdefault((channel.kind, re.sub(r"\(0\)|[^\d+]", "", channel.number)), channel)
        if first is not channel:
            place, number = view.reading.place, "number"
            yield Problem(
                f"`{channel.id}` and `{first.id}` are two channels with one number",
                place(("channel", channel.id), number),
                related=(place(("channel", first.id), number, label="the first of them"),),
            )
