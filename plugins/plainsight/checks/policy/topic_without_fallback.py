"""A topic has no way left when its best channel is closed.

Phone, chat, call-back and store close in the evening and on holidays. A topic that is best settled there needs a
second way for these hours: a `fallback:` channel, or a page on which customers can do it themselves
(`self_service:`). Topics whose best channel never closes, such as e-mail, need none.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS310"
NAME = "topic-without-fallback"
SEVERITY = Severity.WARNING
WHY = "A customer who has time only after hours finds no way at all."
HELP = "Add `fallback:` with the id of a channel that is open when the best one is not."
SOURCES = ()
_CLOSES = ("phone", "chat", "video", "callback", "store")

_CONTACT = """
contact:
  time_zone: America/New_York
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
    - {id: email, kind: email, email: help@shop.example}
  topics:
    - {id: damaged, name: Report damage, best: phone%s}
"""
GOOD = (Example(title="By phone, and by e-mail after hours", text=_CONTACT % ", fallback: email"),)
BAD = (
    Example(title="By phone only", text=_CONTACT % ""),
    Example(title="The fallback is the same phone", text=_CONTACT % ", fallback: phone"),
)


def check(view: PolicyView) -> Iterator[Problem]:
    contact = view.policy.contact
    for topic in contact.topics if contact else ():
        best = contact.channel(topic.best) if contact else None
        if best and best.kind in _CLOSES and not topic.self_service and topic.fallback in (None, topic.best):
            yield Problem(
                f"the topic `{topic.id}` has no way left when `{topic.best}` is closed",
                view.reading.place(("topic", topic.id), "fallback" if topic.fallback else "best"),
            )
