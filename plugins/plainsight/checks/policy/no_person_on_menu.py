"""A phone menu does not lead to a person.

A menu sorts calls; it must not keep them. At least one key has to ring at a person (`person: true`), and `0`, which
everyone presses when the menu does not fit, may not be used for anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS309"
NAME = "no-person-on-menu"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer whose case is on no key listens to the menu again, and hangs up."
HELP = 'Add `{key: "0", says: A person, person: true}` to the menu.'
SOURCES = ()

_CONTACT = """
contact:
  time_zone: America/New_York
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  channels:
    - id: phone
      kind: phone
      number: "+1 800 555 0199"
      menu:
        - {key: "1", says: Opening hours}
%s"""
GOOD = (Example(title="0 rings at a person", text=_CONTACT % '        - {key: "0", says: A person, person: true}\n'),)
BAD = (
    Example(title="Announcements on every key", text=_CONTACT % '        - {key: "2", says: Our address}\n'),
    Example(
        title="0 is used for something else",
        text=_CONTACT
        % '        - {key: "9", says: A person, person: true}\n        - {key: "0", says: Repeat this menu}\n',
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    for channel in view.policy.contact.channels if view.policy.contact else ():
        thing = ("channel", channel.id)
        for i, choice in enumerate(channel.menu):
            if choice.key == "0" and not choice.person:
                yield Problem(
                    f"`0` on the menu of `{channel.id}` does not ring at a person",
                    view.reading.place(thing, "menu", i),
                    help="Let `0` ring at a person (`person: true`), and give this choice another key.",
                )
                break
        else:
            if channel.menu and not any(choice.person for choice in channel.menu):
                place = view.reading.place(thing, "menu", key=True)
                yield Problem(f"no key on the menu of `{channel.id}` rings at a person", place)
