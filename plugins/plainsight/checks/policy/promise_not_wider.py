"""What is promised is no wider than what usually happens.

A delivery that takes three or four days most of the time takes five now and then: a lorry breaks down, it snows.
Promise four to six. Whoever gets the parcel on day four is pleased; whoever was promised three is not.

Two promises are compared with what the shop itself expects, which customers never see:

- `transit: quoted` must end later than `transit: typical`;
- a channel's `reply_within` (or `max_wait`, where no reply time is promised) must be longer than its
  `internal_target`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import DeliveryRule
from plainsight.model.shipping import Transit
from plainsight.source import Path

CODE = "PS115"
NAME = "promise-not-wider"
SEVERITY = Severity.ERROR
WHY = "Each ordinary delay breaks the promise, and the customer who planned a day around it waits in vain."
HELP = "Promise more time than it usually takes."
SOURCES = (
    (
        "FTC, Mail, Internet, or Telephone Order Merchandise Rule: a reasonable basis for shipping times",
        "https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-435",
    ),
)

_RULE = """
rules:
  - id: parcel-time
    kind: delivery
    title: Parcels
    why: A parcel changes vans twice, and each change can cost it a day on the way to you.
    transit: {quoted: %s, typical: [3, 4]}
"""
GOOD = (Example(title="Usually three to four days, promised four to six", text=_RULE % "[4, 6]"),)
BAD = (
    Example(title="The promise is the usual time", text=_RULE % "[3, 4]"),
    Example(
        title="Staff aim at the very hour that is promised",
        text="""
contact:
  time_zone: America/New_York
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
    - {id: email, kind: email, email: help@shop.example, reply_within: PT24H, internal_target: P1D}
""",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    place = view.reading.place
    for rule in view.policy.rules:
        for path, transit in _transits(rule) if isinstance(rule, DeliveryRule) else ():
            if transit.typical is None or transit.quoted[1] > transit.typical[1]:
                continue
            thing = ("rule", rule.id)
            unit = transit.unit.replace("_", " ")
            yield Problem(
                f"`{rule.id}` promises at most {transit.quoted[1]} {unit}s, and up to {transit.typical[1]} are usual",
                place(thing, *path, "quoted"),
                help=f"Let `quoted` end later than {transit.typical[1]}.",
                related=(place(thing, *path, "typical", label="what is usual"),),
                rule=rule.id,
            )
    for channel in view.policy.contact.channels if view.policy.contact else ():
        field = "reply_within" if channel.reply_within else "max_wait"
        promise, target = channel.reply_within or channel.max_wait, channel.internal_target
        if promise and target and promise.approximate_minutes <= target.approximate_minutes:
            thing = ("channel", channel.id)
            yield Problem(
                f"`{channel.id}` promises an answer within {promise}, and staff themselves aim at {target}",
                place(thing, field),
                help=f"Let `{field}` be longer than `internal_target`.",
                related=(place(thing, "internal_target", label="what staff aim at"),),
            )


def _transits(rule: DeliveryRule) -> Iterator[tuple[Path, Transit]]:
    """Days on the way, of the whole rule and of each line of its price list, each with where it is written."""
    if rule.transit:
        yield ("transit",), rule.transit
    for i, condition in enumerate(rule.shipping_conditions):
        if condition.transit:
            yield ("shipping_conditions", i, "transit"), condition.transit
