"""Something is named that is not there.

Rules name categories, products, channels, roles and other rules by their ids. A name that leads nowhere breaks the
promise around it: a rule for `sofa` when the category is `sofas` holds for nothing, so it stands on no page.

The message proposes the nearest id. It also tells when the id is there but of another kind, such as a product
under `categories:`, and when `contact: phone:` names a channel that has no phone number.

A warning tells of a country that a rule names and in which the shop does not sell, or of a region of one: by
`shop: countries:`, where that is given.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.references import Reference, references
from plainsight.checks.policy.unread import ids_unread
from plainsight.checks.policy.unsold_places import unsold_places
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Place, Severity
from plainsight.model import Reading

CODE = "PS104"
NAME = "unknown-reference"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A rule that is tied to nothing is shown to nobody, and a channel that does not exist reaches no one."
HELP = "Name an id that exists, or add what is missing."
SOURCES = ()

_CATALOGUE = """
catalogue:
  categories:
    - {id: sofas, name: Sofas, store: https://shop.example/sofas}
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    scope: {categories: %s}
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H}
"""
GOOD = (Example(title="The category stands in the catalogue", text=_CATALOGUE % "sofas"),)
BAD = (
    Example(title="A category with a typing mistake", text=_CATALOGUE % "sofa"),
    Example(
        title="A way to cancel that the contact part does not have",
        text="""
contact:
  time_zone: America/New_York
  channels: [{id: phone, kind: phone, number: "+1 800 555 0199"}]
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
rules:
  - id: cancel-order
    kind: cancellation
    title: Cancelling an order
    why: Until the van is loaded nothing has been spent on your order that we could not undo.
    channels: [phone, fax]
""",
    ),
)
_LISTS = {"category": "categories", "product": "products", "role": "roles", "channel": "channels", "zone": "zones"}


def check(view: PolicyView) -> Iterator[Problem]:
    reading = view.reading
    unread = ids_unread(reading)
    for reference in references(view.policy):
        place = reading.place(reference.thing, *reference.path)
        rule = reference.thing[1] if reference.thing[0] == "rule" else None
        if (reference.kind, reference.to) not in reading.origins:
            if reference.kind == "channel" and view.policy.contact is None:
                continue  # the contact part itself is missing or unusable, and that is told
            if unread is not None and reference.to not in unread:
                help, related = _instead(reading, reference)
                missing = f"{reference.kind} `{reference.to}`"
                if reference.kind == "have-ready":
                    missing = f"entry `{reference.to}` under `have_ready:`"
                yield Problem(f"there is no {missing}", place, help, related, rule)
        elif reference.kind == "rule" and reference.thing == ("rule", reference.to):
            help = "Name the older rule, or take it out."
            yield Problem("the rule is said to replace itself", place, help, (), rule)
    yield from unsold_places(view)
    contact = view.policy.contact
    named = contact.phone_channel if contact else None
    if named and named.number is None:
        yield Problem(
            f"`{named.id}` has no phone number, and `phone:` puts one on every page",
            reading.place(("contact",), "phone"),
            help="Name a channel of kind `phone`.",
            related=(reading.place(("channel", named.id), "id", label=f"`{named.id}` is of kind {named.kind}"),),
        )


def _instead(reading: Reading, reference: Reference) -> tuple[str | None, tuple[Place, ...]]:
    """What to write instead, and the place that shows why."""
    known = [thing[1] for thing in reading.origins if len(thing) == 2 and thing[0] == reference.kind]
    for kind, field in _LISTS.items():
        if (kind, reference.to) in reading.origins:
            at = reading.place((kind, reference.to), "id", label=f"`{reference.to}` is a {kind}")
            home = f"; name it under `{field}:`" if reference.kind in ("category", "product") else ""
            return f"`{reference.to}` is a {kind}, not a {reference.kind}{home}.", (at,)
    near = difflib.get_close_matches(reference.to, known, 1)
    if near:
        at = reading.place((reference.kind, near[0]), "id", label=f"`{near[0]}` is written here")
        return f"Did you mean `{near[0]}`?", (at,)
    if known:
        label = f"the {_LISTS.get(reference.kind, 'known ids')} begin here"
        at = reading.place((reference.kind, known[0]), "id", label=label)
        return (f"Known: {', '.join(f'`{name}`' for name in known)}." if len(known) <= 12 else None), (at,)
    return (f"Add it under `{_LISTS[reference.kind]}:`." if reference.kind in _LISTS else None), ()
