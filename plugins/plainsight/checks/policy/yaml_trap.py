"""An unquoted value is read as something else than it says.

YAML has two versions that disagree. Plainsight reads the newer one (1.2), in which `NO` is the country Norway. Many
editors, scripts and store systems still read the older one, in which it is *false*:

| written | older readers take it for |
|---|---|
| `NO`, `no`, `off` | false |
| `yes`, `on`, `y` | true |
| `14:30` | the number 870 |
| `010` | the number 8 |
| `1_000` | the number 1000 |

Quotes settle it for everybody: `"NO"`, `"14:30"`. For true and false, write `true` and `false`.

A `#` behind a space begins a comment, so an unquoted `We believe you. #1 rule` is published as "We believe you."
The text is reported when another character than a space follows the `#`. Write comments as `# words`, and put a
text with a `#` of its own in quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.fault_problems import fault_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Place, Severity
from plainsight.source import FaultKind

CODE = "PS107"
NAME = "yaml-trap"
SEVERITY = Severity.ERROR
WHY = "Customers are told something else than was written, here or by the store, the app or the label printer."
HELP = "Put the value in quotes; write `true` or `false` where that is meant."
SOURCES = (("YAML 1.2.2, section 10.3: the core schema", "https://yaml.org/spec/1.2.2/#103-core-schema"),)

GOOD = (
    Example(
        title="A country and a time of day in quotes",
        text="""
shop:
  countries: ["NO", SE]
  time_zone: Europe/Oslo
rules:
  - id: cut-off
    kind: delivery
    title: Order today, sent today
    why: The parcel service collects once a day, in the afternoon, and does not come back.
    cut_off: {time: "14:30"}
""",
    ),
)
BAD = (
    Example(
        title="Norway, which older readers take for false",
        text="""
shop:
  countries: [NO, SE]
""",
    ),
    Example(
        title="A time of day, which older readers take for a number",
        text="""
rules:
  - id: cut-off
    kind: delivery
    title: Order today, sent today
    why: The parcel service collects once a day, in the afternoon, and does not come back.
    cut_off: {time: 14:30}
""",
    ),
    Example(
        title="A text that its own # cuts short",
        text="""
rules:
  - id: cut-off
    kind: delivery
    title: Order today, sent today, our #1 promise
    why: The parcel service collects once a day, in the afternoon, and does not come back.
    cut_off: {time: "14:30"}
""",
        why='Customers read "Order today, sent today, our".',
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    wrong_anyway = {
        _spot(fault.place)
        for fault in view.reading.faults
        if fault.kind in (FaultKind.INVALID_VALUE, FaultKind.UNKNOWN_FIELD)
    }
    for problem in fault_problems(view, FaultKind.YAML_TRAP):
        # A value that has to be written anew is told once: whether it needs quotes shows when it is.
        if _spot(problem.place) not in wrong_anyway:
            yield problem


def _spot(place: Place) -> tuple[str | None, int | None, int | None]:
    return place.file, place.line, place.column
