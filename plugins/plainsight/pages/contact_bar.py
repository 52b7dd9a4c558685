"""The way to a person on every page: the bar below the header, and the card that writers place in a text."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from plainsight.model.contact import Channel, Contact
from plainsight.pages.opening_clock import clock_html
from plainsight.pages.places import relative_url
from plainsight.pages.templates import block
from plainsight.wording import Wording

_WRITTEN: WeakKeyDictionary[Wording, dict[tuple[str, str, str], str]] = WeakKeyDictionary()
"""What stands for a template and its two links, in words that live; a site has few such links, and many pages."""


def contact_bar_html(wording: Wording, *, contact_href: str, page_url: str | None = None) -> str:
    """The bar: phone number, "Talk to a human", hours. "" when the policy has no contact.

    Args:
        wording: the words, in the page's locale.
        contact_href: address of the contact page, seen from the page that the bar stands on; "Talk to a human" leads
            there when no channel takes its place.
        page_url: address of that page relative to the site's root, for a channel whose address is a path on this
            site; such a path is left as it is when this is not given.
    """
    return _contact(wording, "contact_bar.html.j2", contact_href, page_url)


def contact_card_html(wording: Wording, *, contact_href: str, page_url: str | None = None) -> str:
    """The card for the middle of a text: the same with larger controls and a link to every other way.

    Args: as for `contact_bar_html`.
    """
    return _contact(wording, "contact_card.html.j2", contact_href, page_url)


def _contact(wording: Wording, template: str, contact_href: str, page_url: str | None) -> str:
    contact = wording.policy.contact
    if contact is None:
        return ""
    human = human_href(wording, contact.human_channel, page_url) or contact_href
    known = _WRITTEN.setdefault(wording, {})
    key = (template, human, contact_href)
    if key not in known:
        known[key] = _block(wording, contact, *key)
    return known[key]


def _block(wording: Wording, contact: Contact, template: str, human: str, contact_href: str) -> str:
    phone = contact.phone_channel
    timed = phone or contact.human_channel
    written = block(
        template,
        w=wording,
        phone=wording.phone(phone.number) if phone and phone.number else None,
        human=human,
        clock=clock_html(wording, contact, timed) if timed else None,
        contact_href=contact_href,
    )
    # Plain text: markup would escape whatever a caller joins to it.
    return str(written)


def human_href(wording: Wording, human: Channel | None, page_url: str | None) -> str | None:
    """Where "Talk to a human" leads; None when the contact page has to do."""
    if human is None or not human.is_staffed:
        return None
    return channel_href(wording, human, page_url)


def channel_href(wording: Wording, channel: Channel, page_url: str | None) -> str | None:
    """The link that opens a channel, seen from the page at `page_url`; None for places one has to go to."""
    if channel.url is not None:
        address = wording.address(channel.url)
        is_path = "//" not in address and not address.startswith(("/", "#"))
        return relative_url(page_url, address) if is_path and page_url is not None else address
    if channel.number is not None:
        href = wording.phone(channel.number).href
        return "sms:" + href.removeprefix("tel:") if channel.kind == "sms" else href
    if channel.email is not None:
        return f"mailto:{channel.email}"
    return None
