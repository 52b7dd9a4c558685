"""One locale of one policy, in words: the room's front door."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plainsight.model import (
    Channel,
    Contact,
    Policy,
    ReturnRule,
    Rule,
    Text,
)
from plainsight.model.contact import Closure
from plainsight.model.values import LocalAddress
from plainsight.resolution import Order, Ruling, Table
from plainsight.wording import (
    channels,
    order_answer,
    order_contact,
    order_questions,
    return_outcomes,
    rule_facts,
    rule_kinds,
)
from plainsight.wording.hours import hours_lines
from plainsight.wording.order_answer import OrderAnswer, Way
from plainsight.wording.order_contact import PersonWay
from plainsight.wording.records import Fact, HoursLine, LocalText, Notice, OutcomeLine, PhoneText
from plainsight.wording.speech import Speech
from plainsight.wording.telling import Telling, local_text

_BLANK_LINE = re.compile(r"\n[ \t]*\n")


class Wording:
    """Says a policy's rules and values in one locale. Cheap to make; notices are made once.

    Args:
        policy: whose rules.
        locale: one of the shop's, such as `fr`. Without a catalogue for it, generated words come in the shop's
            first locale or in English, and notices say so by `fallback`.

    Attributes:
        speech: values as the locale writes them: dates, times, money, lists.
    """

    def __init__(self, policy: Policy, locale: str) -> None:
        self.policy = policy
        self.locale = locale
        self.default = policy.shop.default_locale
        self.speech = Speech(locale, policy.shop)
        self._notices: dict[str, tuple[Rule, Notice]] = {}

    def say(self, message: str, /, **values: object) -> str:
        """The message in this locale, its places filled in. Messages are in `catalogues/<locale>.po`."""
        return self.speech.say(message, **values)

    def many(self, one: str, other: str, n: int, /, **values: object) -> str:
        """The form of the message that goes with `n`, which fills `{n}`."""
        return self.speech.many(one, other, n, **values)

    def text(self, text: Text) -> LocalText:
        """A writer's words, in this locale if they are written in it."""
        return local_text(text, self.locale, self.default)

    def address(self, address: LocalAddress) -> str:
        """Where a link leads for who reads this locale."""
        return address.best(self.locale, self.default)

    def notice(self, rule: Rule) -> Notice:
        """The sentences in which the rule is told: the writer's own, or else made from its facts."""
        told = self._notices.get(rule.id)
        if told is None or told[0] is not rule:
            told = self._notices[rule.id] = (rule, self._tell(rule))
        return told[1]

    def _tell(self, rule: Rule) -> Notice:
        telling = self._telling(rule, generated=rule.notice is None)
        if rule.notice is not None:
            sentences = self._written(telling, rule.notice)
            parts = tuple(part.strip() for part in _BLANK_LINE.split(sentences) if part.strip())
        else:
            told = rule_kinds.sentences(telling, rule)
            sentences = self.speech.prose(told) or self._bare_title(telling, rule)
            parts = self.speech.parts(told) or (sentences,)
        title = self._written(telling, rule.title)
        why = self._written(telling, rule.why) if rule.why else None
        rights = self.speech.prose(rule_kinds.rights(telling, rule)) or None
        written = rule.notice is not None
        return Notice(rule.id, self.locale, title, sentences, why, rights, telling.missing, written, parts)

    def _written(self, telling: Telling, text: Text) -> str:
        local = self.text(text)
        telling.missing = telling.missing or local.fallback
        return local.words

    def _telling(self, rule: Rule | None = None, *, generated: bool = True) -> Telling:
        telling = Telling(self.speech, self.policy)
        telling.in_store = rule is not None and set(rule.scope.channels) == {"store"}
        telling.missing = telling.missing and generated
        return telling

    def answer(self, rule: Rule) -> str:
        """What answers first: the writer's words, or what a generated notice says in its first breath."""
        for written in (rule.answer, rule.notice):
            if written is not None and (words := written.within(self.locale, self.default)):
                return words
        telling = self._telling(rule)
        return self.speech.prose(rule_kinds.answer(telling, rule)) or self._bare_title(telling, rule)

    def _bare_title(self, telling: Telling, rule: Rule) -> str:
        """All that can be said of a rule without a single fact."""
        return self.speech.ended(telling.text(rule.title))

    def facts(self, rule: Rule) -> tuple[Fact, ...]:
        """Every structured fact that customers may know; usual and internal values are never among them."""
        telling = self._telling(rule)
        found = [
            *rule_facts.first_facts(telling, rule),
            *rule_kinds.own_facts(telling, rule),
            *rule_facts.last_facts(telling, rule),
        ]
        return tuple(found)

    def outcomes(self, rule: ReturnRule) -> tuple[OutcomeLine, ...]:
        """The rule's outcomes as rows of a table."""
        telling = self._telling(rule)
        apart = return_outcomes.told_apart(rule)
        return tuple(return_outcomes.outcome_line(telling, outcome, apart) for outcome in rule.outcomes)

    def order_answers(self, table: Table, ruling: Ruling) -> tuple[OrderAnswer, ...]:
        """What the rules say to an order that ends in this ruling; at least one answer."""
        telling = self._telling()
        found = order_answer.order_answers(
            telling, table, ruling, lambda rule: (self.answer(rule), rule_kinds.order_facts(telling, rule))
        )
        return tuple(
            replace(told, rights=self.notice(told.rule).rights or "")
            if told.rule and told.status == "refused"
            else told
            for told in found
        )

    def ways_to_person(self, order: Order) -> tuple[PersonWay, ...]:
        """Whom its customer can speak to, the best way first; none where the policy names nobody."""
        contact = self.policy.contact
        return () if contact is None else order_contact.ways_to_person(self._telling(), contact, order)

    def order_words(self, order: Order, ordered: dt.date | None, arrived: dt.date | None) -> tuple[str, ...]:
        """An order as its customer would tell it, part by part."""
        return order_questions.order_words(self._telling(), order, ordered, arrived)

    def order_dates(self, way: Way, ordered: dt.date, arrived: dt.date | None) -> tuple[str, ...]:
        """First and last day of a way, in sentences, as far as they are known."""
        return order_answer.dates(self._telling(), way, ordered, arrived)

    def question(self, side: str) -> str:
        """What a customer is asked for one side of an order, or for `about`, `goods`, `ordered` and `arrived`."""
        return order_questions.question(self._telling(), side)

    def choice(self, side: str, value: str) -> str:
        """A value of a side, as a customer chooses it; every other one for the empty value."""
        return order_questions.choice(self._telling(), side, value)

    def choices(self, side: str, values: Iterable[str]) -> str:
        """Several values of a side, any of which will do, as one heading."""
        return order_questions.choices(self._telling(), side, values)

    def names(self, names: Sequence[str]) -> str:
        """Names of goods as one heading: "Sofas, armchairs and beds", in quotation marks where one holds an "and"."""
        telling = self._telling()
        small = (names[0], *map(self.speech.inside, names[1:]))
        return self.speech.listing(small if len(names) == 1 else map(telling.apart, small))

    def row(self, phrases: Iterable[str]) -> str:
        """Whole phrases after one another, parted as the language parts them."""
        return self._telling().row(phrases)

    def closure_day(self, closure: Closure) -> str:
        """A closure's day or days, as a heading."""
        return self.speech.sentence(channels.closure_days(self._telling(), closure))

    def hours(self, contact: Contact, channel: Channel) -> tuple[HoursLine, ...]:
        """The channel's hours, or the contact's where it names none."""
        return hours_lines(self.speech, contact.hours_of(channel))

    def channel_facts(self, contact: Contact, channel: Channel) -> tuple[Fact, ...]:
        """What a customer chooses a channel by: hours, wait, languages, price."""
        return tuple(channels.facts(self._telling(), contact, channel))

    def channel(self, channel: Channel) -> str:
        """What a channel is called, as a heading."""
        return self.speech.sentence(self._telling().channel_name(channel))

    def phone(self, number: str) -> PhoneText:
        """A number as it is shown, dialled and read aloud."""
        return self._telling().phone(number)
