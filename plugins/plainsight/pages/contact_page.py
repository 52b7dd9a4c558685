"""The contact page: the right door for each topic, hours, what to have ready, and how a case goes up."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from plainsight.model.contact import Channel, Closure, Contact, EscalationStep, Topic
from plainsight.pages import escaping
from plainsight.pages.contact_bar import channel_href, contact_card_html
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.sections import Section, lead, make_page
from plainsight.pages.templates import block

_PAGE: Thing = ("contact",)


def contact_page(words: PageWords) -> GeneratedPage | None:
    """The page; None when the policy has no contact."""
    contact = words.policy.contact
    if contact is None:
        return None
    say = words.wording.say
    name = say("Reach us")
    told = (
        words.plain(contact.greeting)
        if contact.greeting
        else say("How to reach a person, when, and what to have ready.")
    )
    card = contact_card_html(words.wording, contact_href="", page_url=words.url(_PAGE))
    desk = _Desk(words, contact)
    sections = [
        Section("ps-topics", say("What is it about?"), desk.topics()),
        Section("ps-have-ready", say("What to have ready"), desk.have_ready()),
        Section("ps-channels", say("Every way to reach us"), desk.channels()),
        Section("ps-phone-menu", say("The phone menu"), desk.menus()),
        Section("ps-closures", say("When nobody is there"), desk.closures()),
        Section("ps-escalation", say("If it is not settled"), desk.ladder()),
    ]
    return make_page(
        words,
        _PAGE,
        "contact",
        "sections.md.j2",
        title=name,
        description=told,
        source=_PAGE,
        name=name,
        lead=lead(words.text(contact.greeting) if contact.greeting else told) + "\n" + Markup(card),
        sections=[section for section in sections if section.body],
    )


class _Desk:
    """Writes the page's parts; each is "" when the policy says nothing for it."""

    def __init__(self, words: PageWords, contact: Contact) -> None:
        self.words = words
        self.contact = contact
        self.ready = {thing.id: thing for thing in contact.have_ready}

    def topics(self) -> Markup:
        """Each topic with its best channel, what to fall back on, and what to have at hand."""
        return self._block(
            "contact_topics.html.j2",
            self.contact.topics,
            link=self._way,
            ready=self._ready_names,
            self_service=self._self_service,
        )

    def have_ready(self) -> Markup:
        return self._block("contact_have_ready.html.j2", self.contact.have_ready)

    def channels(self) -> Markup:
        return self._block(
            "contact_channels.html.j2",
            self.contact.channels,
            contact=self.contact,
            href=self._href,
            phone=self._phone,
        )

    def menus(self) -> Markup:
        """The keys of each phone menu, those that ring at a person marked."""
        return self._block("contact_menu.html.j2", [c for c in self.contact.channels if c.menu])

    def closures(self) -> Markup:
        """Days on which a channel is closed or has other hours, past ones left out."""
        groups = [
            (None, self._to_come(self.contact.closures)),
            *((channel, self._to_come(channel.closures)) for channel in self.contact.channels),
        ]
        return self._block("contact_closures.html.j2", [group for group in groups if group[1]])

    def _to_come(self, closures: Iterable[Closure]) -> list[Closure]:
        """The closures from today on, the next one first; a yearly one stands where it falls next."""
        today = self.words.today

        def next_day(closure: Closure) -> tuple[int, str]:
            if not closure.is_yearly:
                return int(closure.date[:4]), closure.date[5:]
            month_and_day = closure.date[2:]
            return today.year + (month_and_day < today.strftime("%m-%d")), month_and_day

        return sorted((closure for closure in closures if not closure.is_past(today)), key=next_day)

    def ladder(self) -> Markup:
        return self._block("contact_ladder.html.j2", self.contact.escalation, step_link=self._step_link)

    def _block(self, template: str, items: object, **values: object) -> Markup:
        if not items:
            return Markup()
        return block(template, w=self.words.wording, words=self.words, items=items, **values)

    def _href(self, channel: Channel) -> str | None:
        return channel_href(self.words.wording, channel, self.words.url(_PAGE))

    def _channel_link(self, wanted: str) -> Markup:
        """A channel's name as a link to its part of the page; the id alone where there is no such channel."""
        channel = self.contact.channel(wanted)
        if channel is None:
            return escaping.html(wanted)
        return Markup('<a href="#channel-{}">{}</a>').format(channel.id, self.words.channel_name(channel))

    def _way(self, wanted: str) -> Markup:
        """A channel's name as a link to its part of the page, and its number, which dials."""
        link, channel = self._channel_link(wanted), self.contact.channel(wanted)
        if channel is None or channel.number is None:
            return link
        phone = self.words.wording.phone(channel.number)
        return Markup('{} <a class="ps-topic__number" href="{}">{}</a>').format(
            link, self._href(channel), phone.display
        )

    def _ready_names(self, topic: Topic) -> list[Markup]:
        return [self.words.text(self.ready[name].name) for name in topic.have_ready if name in self.ready]

    def _self_service(self, topic: Topic) -> str | None:
        return self.words.local_address(_PAGE, topic.self_service) if topic.self_service else None

    def _phone(self, channel: Channel) -> object:
        return self.words.wording.phone(channel.number) if channel.number else None

    def _step_link(self, step: EscalationStep) -> Markup | None:
        if step.channel is not None:
            return self._channel_link(step.channel)
        if step.url is not None:
            href = self.words.local_address(_PAGE, step.url)
            return Markup('<a href="{}">{}</a>').format(
                escaping.html(href), escaping.html(self.words.wording.say("Their website") if step.outside else href)
            )
        return None
