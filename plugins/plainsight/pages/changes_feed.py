"""The changes as an Atom feed (RFC 4287), one for each locale; its days are those of the data, not of the build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from plainsight.model.policy import Policy, Rule
from plainsight.pages.places import Places
from plainsight.pages.what_changed import what_changed
from plainsight.wording import Wording, message

_ATOM = "http://www.w3.org/2005/Atom"
_AT_MOST = 50


def feed_path(policy: Policy, locale: str) -> str:
    """File of the feed, relative to the site's root."""
    return ("" if locale == policy.shop.default_locale else f"{locale}/") + "changes.xml"


def changes_feeds(policy: Policy, site_url: str | None, *, directory_urls: bool = True) -> Mapping[str, bytes]:
    """The feeds by their path; none where the site has no address, or no rule has a day on which it begins or ends.

    Args:
        policy: whose rules.
        site_url: of the site; ids and links of a feed have to be whole addresses.
        directory_urls: as for `generate`.
    """
    events = sorted(_events(policy), key=lambda event: (event.told, event.rule.id, event.what), reverse=True)
    if not events or not site_url:
        return {}
    places = Places(policy, directory_urls)
    root = site_url if site_url.endswith("/") else f"{site_url}/"
    return {
        feed_path(policy, locale): _feed(policy, locale, events[:_AT_MOST], places, root)
        for locale in policy.shop.locales
    }


@dataclass(frozen=True, slots=True)
class _Event:
    """A rule that begins or ends on a day; `told` is the day since when that has been written."""

    rule: Rule
    what: str
    day: dt.date
    told: dt.date


def _events(policy: Policy) -> Iterator[_Event]:
    for rule in policy.rules:
        spans = policy.periods.get(rule.id, ())
        if not spans:
            continue
        first, last = spans[0][0], spans[-1][1]
        if first > dt.date.min:
            yield _Event(rule, "begins", first, min(first, rule.checked_on or first))
        replaced = any(other.supersedes == rule.id for other in policy.rules)
        if last < dt.date.max and not replaced:  # what takes its place has an entry of its own
            yield _Event(rule, "ends", last, min(last, rule.checked_on or last))


def _feed(policy: Policy, locale: str, events: list[_Event], places: Places, root: str) -> bytes:
    wording = Wording(policy, locale)
    say, own = wording.say, root + feed_path(policy, locale)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": locale})
    _add(feed, "title", f"{policy.shop.name}: {say('Changes')}" if policy.shop.name else say("Changes"))
    _add(feed, "id", own)
    _add(feed, "updated", _moment(max(event.told for event in events)))
    _add(_add(feed, "author"), "name", policy.shop.name or say("Our rules"))
    _add(feed, "link", rel="self", type="application/atom+xml", href=own)
    _add(feed, "link", rel="alternate", type="text/html", href=root + places.url(("changes",), locale))
    for event in events:
        entry = _add(feed, "entry")
        title = wording.text(event.rule.title).words
        day = say(_SAYS[event.what], date=wording.speech.date(event.day))
        _add(entry, "title", f"{day} {title}")
        _add(entry, "id", f"{own}#{event.rule.id}-{event.what}-{event.day.isoformat()}")
        _add(entry, "updated", _moment(event.told))
        _add(
            entry, "link", rel="alternate", type="text/html", href=root + places.url(("rule", event.rule.id), locale)
        )
        told = what_changed(wording, event.rule) if event.what == "begins" else wording.answer(event.rule)
        _add(entry, "content", f"{day} {told}", type="text")
    ET.indent(feed)
    written = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'.encode()


_SAYS = {"begins": message("From {date}:"), "ends": message("Until {date}:")}


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, name, attributes)
    made.text = text
    return made


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
