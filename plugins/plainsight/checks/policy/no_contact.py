"""The policy binds customers, and gives them nobody to talk to.

A shop that has rules has cases that the rules do not fit. Somebody must be there for them: a phone that people
answer, or a chat, a call-back or a store that people staff. An e-mail address or a form alone is a letterbox.

`contact:` holds the ways to reach the shop, in one file. `phone:` and `human:` choose the two that stand on every
page. A channel behind "Talk to a human" that a program answers is reported here too.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.unread import part_unread
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Place, Severity
from plainsight.model import Contact, Reading

CODE = "PS308"
NAME = "no-contact"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer whose case the rules do not fit has nobody to turn to."
HELP = "Add `contact:` with a phone or a chat that people answer."
_LIVE = ("phone", "chat", "video", "callback", "store", "sms")
SOURCES = (law.WCAG_CONSISTENT_HELP,)

_RULE = """
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H}
contact:
"""
_HOURS = '  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]\n'
GOOD = (
    Example(
        title="A phone that people answer",
        text=_RULE + _HOURS + '  channels: [{id: phone, kind: phone, number: "+1 800 555 0199"}]\n',
    ),
)
BAD = (
    Example(title="Nothing under `contact:`", text=_RULE),
    Example(
        title="Only a form",
        text=_RULE + "  channels: [{id: form, kind: form, url: https://shop.example/write}]\n",
    ),
    Example(
        title='A program behind "Talk to a human"',
        text=_RULE
        + _HOURS
        + "  human: bot\n  channels:\n"
        + '    - {id: phone, kind: phone, number: "+1 800 555 0199"}\n'
        + "    - {id: bot, kind: chat, staffed: false, url: https://shop.example/bot}\n",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    policy, reading = view.policy, view.reading
    contact = policy.contact
    if contact is None:
        if policy.rules and not part_unread(reading, "contact"):
            count = len(policy.rules)
            rules = f"{count} rules" if count > 1 else "a rule"
            yield Problem(f"the policy has {rules} and no way to reach the shop", _place(reading))
        return
    human = contact.human_channel
    if human is not None and not human.is_staffed:
        yield Problem(
            f'"Talk to a human" leads to `{human.id}`, where no person answers',
            reading.place(("contact",), "human"),
            help="Name a channel that people answer.",
            related=(reading.place(("channel", human.id), "id", label="the channel"),),
        )
    elif not _dangling(contact) and not any(c.is_staffed and c.kind in _LIVE for c in contact.channels):
        message = "no person answers any of the channels"
        yield Problem(message, reading.place(("contact",), "channels", key=True))


def _dangling(contact: Contact) -> bool:
    """Whether `phone:` or `human:` names a channel that is not there; that is told as an unknown reference."""
    return any(named is not None and contact.channel(named) is None for named in (contact.phone, contact.human))


def _place(reading: Reading) -> Place:
    """Where `contact:` stands empty; or else the first rule, which can't be left without."""
    for document in reading.documents:
        if ("contact",) in document.keys:
            return document.place(("contact",), key=True)
    return reading.place(("rule", reading.policy.rules[0].id), "id")
