"""Through which channels the customer of an order reaches a person."""

from __future__ import annotations

from plainsight.model.contact import Channel, Contact
from plainsight.resolution.order import Order

_SPOKEN = frozenset({"phone", "chat", "video", "callback"})


def people_for(contact: Contact, order: Order, locale: str) -> tuple[Channel, ...]:
    """Channels on which people answer, and that serve the order's country: the best for the customer first.

    What answers in the customer's own language goes before the rest, a phone before what has to be opened, and then
    the number that stands on every page, or what "Talk to a human" opens.

    Args:
        contact: of the shop.
        order: an order without a country is served by every channel.
        locale: that the customer reads.
    """

    def rank(channel: Channel) -> tuple[bool, bool, bool]:
        speaks = not channel.languages or any(_language(tag) == _language(locale) for tag in channel.languages)
        named = channel in (contact.phone_channel, contact.human_channel)
        return not speaks, channel.kind != "phone", not named

    serving = [
        channel
        for channel in contact.channels
        if channel.is_staffed
        and channel.kind in _SPOKEN
        and (not channel.area_served or not order.country or order.country in channel.area_served)
    ]
    return tuple(sorted(serving, key=rank))


def _language(tag: str) -> str:
    return tag.partition("-")[0]
