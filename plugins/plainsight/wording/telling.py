"""One telling of one rule: speech, the policy's names, and whether any of the writer's words were missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from plainsight.model.base import Text
from plainsight.model.contact import Channel
from plainsight.model.duration import Duration
from plainsight.model.policy import Policy
from plainsight.model.values import LocalAddress
from plainsight.wording.catalogue import message
from plainsight.wording.grammar import INSIDE_CASE
from plainsight.wording.phone import phone_text
from plainsight.wording.records import Fact, LocalText, PhoneText
from plainsight.wording.speech import Speech

_CHANNELS = {
    "phone": message("phone", "way to reach us"),
    "chat": message("chat", "way to reach us"),
    "video": message("video call", "way to reach us"),
    "callback": message("call-back", "way to reach us"),
    "email": message("e-mail", "way to reach us"),
    "form": message("web form", "way to reach us"),
    "post": message("post", "way to reach us"),
    "store": message("store", "way to reach us"),
    "sms": message("text message", "way to reach us"),
}
_BETWEEN = message("; ", "between phrases in a table's cell")
COMMA = message(", ", "between the parts of one phrase")


def local_text(text: Text, locale: str, default: str) -> LocalText:
    """The words in `locale`, or else in `default`, or else any; `default` is the shop's first locale."""
    words = text.within(locale, default)
    if words is not None:
        return LocalText(words, locale, False)
    words = text.best(locale, default)
    written = next(key for key, value in text.root.items() if value == words)
    return LocalText(words, written or default, True)


class Telling:
    """Collects, while a rule is told, whether words had to be taken from another locale.

    Attributes:
        speech: messages and formats.
        policy: whose names of goods, channels and roles are used.
        missing: true once a text was not there in the locale.
        in_store: whether the rule is about purchases in stores alone.
    """

    def __init__(self, speech: Speech, policy: Policy) -> None:
        self.speech = speech
        self.policy = policy
        self.missing = speech.spoken != speech.locale
        self.in_store = False

    def text(self, text: Text) -> str:
        """A writer's words as they are."""
        local = local_text(text, self.speech.spoken, self.policy.shop.default_locale)
        self.missing = self.missing or local.fallback
        return local.words

    def phrase(self, text: Text) -> str:
        """A writer's words as part of a sentence: no full stop, and a capital only where it has to be."""
        return self.speech.inside(self.text(text).rstrip().rstrip(".").rstrip())

    def cell(self, sentence: str) -> str:
        """A whole sentence as one phrase of a row."""
        return self.speech.inside(sentence.rstrip("."))

    def sentence(self, text: Text | None) -> str | None:
        """A writer's words as a sentence of their own; None where there are none."""
        return self.speech.ended(self.text(text)) if text else None

    def say(self, wanted: str, /, **values: object) -> str:
        return self.speech.say(wanted, **values)

    def timed(self, wanted: str, time: Duration | None) -> str | None:
        """A message about a `{time}`; None where there is none."""
        return self.say(wanted, time=self.speech.duration(time)) if time is not None else None

    def channel(self, named: str) -> str:
        """What the channel with this id is called inside a sentence."""
        channel = self.policy.contact.channel(named) if self.policy.contact else None
        return self.channel_name(channel) if channel else named

    def channel_name(self, channel: Channel) -> str:
        """The writer's name for it, or else its kind's."""
        return self.speech.inside(self.text(channel.name)) if channel.name else self.say(_CHANNELS[channel.kind])

    def phone(self, number: str) -> PhoneText:
        """A number as it is shown, dialled and read aloud."""
        countries = self.policy.shop.countries
        return phone_text(
            number,
            countries[0] if countries else None,
            lambda digits: self.say(message("plus {digits}", "phone number read aloud"), digits=digits),
        )

    def role(self, named: str) -> str:
        """What a role is called."""
        return next((self.text(role.name) for role in self.policy.roles if role.id == named), named)

    def things(self, texts: Iterable[Text], joint: Literal["and", "or"] = "and") -> str:
        """A writer's phrases in a row; with semicolons where commas stand inside them."""
        words = [self.phrase(text) for text in texts]
        return self.row(words) if any("," in word for word in words) else self.speech.listing(words, joint)

    def joined(self, words: Sequence[str]) -> str:
        """Phrases in a row; with semicolons where one of them holds a comma or an "and" of its own."""
        knots = (",", *(f" {knot} " for knot in self.speech.knots))
        if len(words) > 1 and any(knot in word for knot in knots for word in words):
            return self.row(words)
        return self.speech.listing(words)

    def apart(self, name: str) -> str:
        """A name that stands among others: in quotation marks where it holds an "and" of its own."""
        if any(f" {knot} " in name for knot in self.speech.knots):
            return self.say(message("“{name}”", "a name that holds an “and”, among others"), name=name)
        return name

    def points(self, words: Sequence[str]) -> str:
        """Sentences as one cell: in a row, or one after the other where they can't be begun small."""
        if self.say(INSIDE_CASE) == "small" and not any(". " in point for point in words):
            return self.row(self.speech.inside(point.rstrip().rstrip(".").rstrip()) for point in words)
        return " ".join(self.speech.sentence(self.speech.ended(point)) for point in words)

    def fact(self, label: str, value: str) -> Fact:
        """A labelled fact; both begin with a capital."""
        return Fact(self.speech.sentence(self.say(label)), self.speech.sentence(value))

    def named(self, fact: Fact) -> str:
        """A fact as part of a row: "Days that count: Monday to Saturday"."""
        return self.say("{label}: {value}", label=fact.label, value=self.speech.inside(fact.value))

    def address(self, address: LocalAddress) -> str:
        """Where a link leads for who reads this locale."""
        return address.best(self.speech.spoken, self.policy.shop.default_locale)

    def link(self, label: str, address: LocalAddress) -> Fact:
        """A labelled address, which is left as it is."""
        leads_to = self.address(address)
        return Fact(self.speech.sentence(self.say(label)), leads_to, leads_to)

    def row(self, items: Iterable[str]) -> str:
        """Whole phrases after one another, as in a table's cell."""
        return self.say(_BETWEEN).join(dict.fromkeys(item for item in items if item))
