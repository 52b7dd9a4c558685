"""Every holiday in the list is over.

Someone wrote the closed days of a past year, and nobody wrote the next ones. On the coming holiday the site says
that the line is open.

Add the dates of the coming year. A day that returns every year is written once, without its year: `--12-25`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import Closure

CODE = "PS307"
NAME = "closures-past"
SEVERITY = Severity.WARNING
WHY = "On the next holiday the page says open, and a customer waits on a line that nobody answers."
HELP = "Add the closed days of the coming year."
SOURCES = ()

_CONTACT = """
contact:
  time_zone: America/New_York
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  closures:
    - {date: --12-25, name: Christmas Day}
    - {date: 2025-11-27, name: Thanksgiving}
%s  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
"""
GOOD = (Example(title="The coming one is there", text=_CONTACT % "    - {date: 2026-11-26, name: Thanksgiving}\n"),)
BAD = (Example(title="Only last year's", text=_CONTACT % ""),)


def check(view: PolicyView) -> Iterator[Problem]:
    contact = view.policy.contact
    if contact is None:
        return
    lists: list[tuple[tuple[str, ...], tuple[Closure, ...]]] = [(("contact",), contact.closures)]
    lists += [(("channel", channel.id), channel.closures) for channel in contact.channels]
    for thing, closures in lists:
        dated = [(i, closure) for i, closure in enumerate(closures) if not closure.is_yearly]
        if dated and all(closure.is_past(view.today) for _, closure in dated):
            i, last = max(dated, key=lambda one: one[1].last)
            yield Problem(
                f"the last closed day in the list was {last.last}",
                view.reading.place(thing, "closures", i, "date"),
            )
