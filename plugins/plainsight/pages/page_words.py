"""What the templates ask of a policy's wording, with markup for words that are not in the page's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from plainsight.model.base import Text
from plainsight.model.contact import Channel, Closure, Role
from plainsight.model.policy import Policy, Rule
from plainsight.model.values import LocalAddress
from plainsight.pages import escaping
from plainsight.pages.places import Places, Thing, address_from, relative_url
from plainsight.wording import Wording


@dataclass
class PageWords:
    """One locale of one policy, while its pages are being written.

    Attributes:
        wording: its words.
        places: where its pages stand.
        today: the day of writing.
    """

    wording: Wording
    places: Places
    today: dt.date
    _roles: dict[str, Role] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._roles = {role.id: role for role in self.policy.roles}

    @property
    def policy(self) -> Policy:
        return self.wording.policy

    @property
    def locale(self) -> str:
        return self.wording.locale

    def text(self, text: Text) -> Markup:
        """A writer's words; in another language than the page's they are marked as such."""
        return marked(self.wording, text)

    def heading(self, text: Text) -> Markup:
        """Words for a Markdown heading."""
        return escaping.markdown(self.wording.text(text).words)

    def plain(self, text: Text) -> str:
        return self.wording.text(text).words

    def role(self, wanted: str) -> Markup:
        """Name of a role; its id where it is not among the policy's roles."""
        return self.text(self._roles[wanted].name) if wanted in self._roles else escaping.html(wanted)

    def person(self, named: str) -> str:
        """Who wrote or checked something. A role, named by its id or in any language, is named in this one."""
        for role in self.policy.roles:
            if named == role.id or named in role.name.root.values():
                return self.plain(role.name)
        return named

    def channel_name(self, channel: Channel) -> Markup:
        """What a channel is called: its own name, or its kind's."""
        if channel.name is not None:
            return self.text(channel.name)
        return escaping.html(self.wording.channel(channel))

    def languages(self, tags: Iterable[str]) -> str:
        return self.wording.speech.listing(self.wording.speech.language(tag) for tag in tags)

    def closure_day(self, closure: Closure) -> str:
        return self.wording.closure_day(closure)

    @cached_property
    def topics(self) -> dict[str, str]:
        """Names of the topics' pages."""
        say = self.wording.say
        return {
            "return": say("Returns"),
            "delivery": say("Delivery"),
            "warranty": say("Warranty"),
            "cancellation": say("Cancellation"),
            "payment": say("Payment"),
        }

    @cached_property
    def topic_leads(self) -> dict[str, str]:
        """What each topic's page is about, in a sentence."""
        say = self.wording.say
        return {
            "return": say("What can go back, until when, what it costs and what you get."),
            "delivery": say("When we come, how far we carry it, and what we need from you."),
            "warranty": say("What we repair or replace, for how long, and how to ask for it."),
            "cancellation": say("How to call it off, until when, and what it costs."),
            "payment": say("How you can pay, when we charge you, and how money comes back."),
        }

    def url(self, thing: Thing) -> str:
        return self.places.url(thing, self.locale)

    def link(self, source: Thing, target: Thing) -> str:
        """A link from one page of this locale to another, or to a part of it."""
        return relative_url(self.url(source), self.url(target))

    def address(self, source: Thing, address: str) -> str:
        """A link from a page of this locale to an address that a writer gave."""
        return address_from(self.url(source), address)

    def local_address(self, source: Thing, address: LocalAddress) -> str:
        """The same to the address for this locale."""
        return self.address(source, self.wording.address(address))

    def is_untranslated(self, rule: Rule) -> bool:
        """Whether words of a rule are missing in this locale, so that a customer reads another language."""
        return any(self.wording.text(text).fallback for text in _texts(rule))


def marked(wording: Wording, text: Text | None, words: str | None = None) -> Markup:
    """A writer's words as markup; those in another language than the page's carry its tag.

    Args:
        wording: of the page's locale.
        text: the writer's text; None when the words were made from facts, which are always in the page's language.
        words: what to show; the text's own words when left out.
    """
    if text is None:
        return escaping.html(words or "")
    said = wording.text(text)
    shown = escaping.html(said.words if words is None else words)
    return Markup('<span lang="{}">{}</span>').format(said.locale, shown) if said.fallback else shown


def _texts(rule: Rule) -> list[Text]:
    """Every text of a rule that its topic's page shows."""
    found = [rule.title, rule.why, rule.notice, rule.answer, rule.greeting, *rule.steps]
    for exception in rule.exceptions:
        found += (exception.when, exception.then, exception.criteria)
    for objection in rule.objections:
        found += (objection.says, objection.answer)
    return [text for text in found if text is not None]
