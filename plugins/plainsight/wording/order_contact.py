"""Whom to ask about an order, in a customer's words."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.model.contact import Contact
from plainsight.resolution import Order
from plainsight.resolution.people import people_for
from plainsight.wording import channels
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling


@dataclass(frozen=True, slots=True)
class PersonWay:
    """One way to a person.

    Attributes:
        channel: its id in the policy.
        kind: phone, chat, video or callback.
        name: what it is called.
        at: its number as it is shown, or its address.
        href: the link that opens it.
        facts: when, how soon, in which languages, at what price.
    """

    channel: str
    kind: str
    name: str
    at: str
    href: str
    facts: tuple[Fact, ...]


def ways_to_person(telling: Telling, contact: Contact, order: Order) -> tuple[PersonWay, ...]:
    """The ways to a person that serve an order, the best first; none where nobody can be spoken to."""
    found = []
    for channel in people_for(contact, order, telling.speech.spoken):
        phone = telling.phone(channel.number) if channel.number else None
        opens = telling.address(channel.url) if channel.url else ""
        facts = channels.facts(telling, contact, channel)
        if channel.call_price is not None:
            facts.append(telling.fact("What it costs", telling.text(channel.call_price)))
        found.append(
            PersonWay(
                channel=channel.id,
                kind=channel.kind,
                name=telling.speech.sentence(telling.channel_name(channel)),
                at=phone.display if phone else opens,
                href=phone.href if phone else opens,
                facts=tuple(facts),
            )
        )
    return tuple(found)
