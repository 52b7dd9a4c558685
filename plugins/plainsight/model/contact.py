"""How customers reach the shop: channels with hours, topics, what to have ready, how a case goes up."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, LocaleTag, Model, OneOrMany, Phrase, Text
from plainsight.model.values import Address, Date, Duration, Money, PhoneNumber, TimeOfDay, TimeZone

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class OpeningHours(Model):
    """When someone is there; as schema.org OpeningHoursSpecification."""

    days: Annotated[tuple[Weekday, ...], OneOrMany, Field(min_length=1)]
    opens: TimeOfDay
    closes: TimeOfDay
    valid_from: Date | None = None
    """First day on which these hours hold."""
    valid_through: Date | None = None
    """Last day on which these hours hold."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise PydanticCustomError(
                "hours_order",
                "closes at {closes}, which is not after {opens}; split hours past midnight over two days",
                {"closes": self.closes.strftime("%H:%M"), "opens": self.opens.strftime("%H:%M")},
            )
        return self


def _closure_date(value: Any) -> Any:
    if isinstance(value, str) and (match := re.fullmatch(r"--(\d\d)-(\d\d)", value)):
        try:
            dt.date(2024, int(match[1]), int(match[2]))
        except ValueError:
            pass
        else:
            return value
    elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return value
    raise PydanticCustomError(
        "closure_date", "`{text}` is no day; write 2026-12-24, or --12-25 for every year", {"text": str(value)}
    )


ClosureDate = Annotated[
    str,
    BeforeValidator(_closure_date),
    WithJsonSchema({"type": "string", "pattern": r"^(\d{4}-|--)\d\d-\d\d$", "examples": ["2026-12-24", "--12-25"]}),
]


class Closure(Model):
    """A day on which nobody is there, or other hours hold."""

    date: ClosureDate
    """ISO 8601 day, or `--12-25` for the same day every year."""
    name: Text
    """Why: the holiday's name."""
    opens: TimeOfDay | None = None
    """Reduced hours of that day; closed all day when left out."""
    closes: TimeOfDay | None = None

    def is_past(self, today: dt.date) -> bool:
        """A yearly day is never past."""
        return not self.date.startswith("--") and dt.date.fromisoformat(self.date) < today


class MenuChoice(Model):
    """One key of the phone menu."""

    key: Annotated[str, Field(pattern=r"^[0-9*#]$", examples=["1"])]
    says: Text
    """What the voice says it is for."""
    person: bool = False
    """Whether this key rings at a person."""


ChannelKind = Literal["phone", "chat", "video", "callback", "email", "form", "post", "store", "sms"]
_NEEDS: dict[str, str] = {
    "phone": "number",
    "sms": "number",
    "chat": "url",
    "video": "url",
    "callback": "url",
    "form": "url",
    "email": "email",
    "post": "address",
    "store": "address",
}


class Channel(Model):
    """One way to reach the shop."""

    id: Id
    kind: ChannelKind
    name: Text | None = None
    """What it is called on the page; the kind's own name when left out."""
    staffed: bool | None = None
    """Whether people, not programs, answer. Phone, chat, video, callback and store are taken to be staffed."""
    number: Annotated[PhoneNumber | None, Field(examples=["+1 800 555 0199"])] = None
    """Phone number with + and country code, in quotes."""
    url: Address | None = None
    """Where the chat, form or booking opens."""
    email: Annotated[str | None, Field(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$")] = None
    address: Text | None = None
    """Postal or street address, one line per line."""
    hours: tuple[OpeningHours, ...] = ()
    time_zone: TimeZone | None = None
    """Zone of the hours; the shop's own when left out."""
    closures: tuple[Closure, ...] = ()
    languages: tuple[LocaleTag, ...] = ()
    """Languages spoken there."""
    reply_within: Duration | None = None
    """How soon a customer has an answer: what is promised, not what is usual."""
    max_wait: Duration | None = None
    """Longest wait on the line that is promised."""
    internal_target: Duration | None = None
    """What staff aim at; it must be shorter than the promise."""
    call_price: Text | None = None
    """What the call costs, in words."""
    price: Money | None = None
    """Price per minute, where there is one."""
    menu: tuple[MenuChoice, ...] = ()
    """The phone menu."""
    note: Text | None = None

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        needed = _NEEDS[self.kind]
        if getattr(self, needed) is None:
            raise PydanticCustomError(
                "channel", "a channel of kind `{kind}` needs `{field}`", {"kind": self.kind, "field": needed}
            )
        return self

    @property
    def is_staffed(self) -> bool:
        if self.staffed is not None:
            return self.staffed
        return self.kind in ("phone", "chat", "video", "callback", "store")


class HaveReady(Model):
    """Something that saves time when it is at hand."""

    id: Id
    name: Text
    where: Text | None = None
    """Where a customer finds it."""


class Topic(Model):
    """A reason to get in touch, and the best way for it."""

    id: Id
    name: Annotated[Text, Field(examples=["Change or cancel a delivery slot"])]
    best: Id
    """The channel that settles it fastest."""
    fallback: Id | None = None
    """The channel for when the best one is closed."""
    have_ready: tuple[Id, ...] = ()
    """Ids of `have_ready`."""
    self_service: Address | None = None
    """A page where one can do it alone; left out when it takes a person."""
    note: Text | None = None


class EscalationStep(Model):
    """One rung: who takes the case when the one before did not settle it."""

    who: Text
    reply_within: Duration
    """When that person answers at the latest."""
    criteria: Text | None = None
    """What makes a case go there; the same words on every rung mean the same treatment."""
    channel: Id | None = None
    outside: bool = False
    """An outside body, such as an ombudsman."""
    url: Address | None = None


class Contact(Model):
    """Everything about reaching a person."""

    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    phone: Id | None = None
    """Channel whose number stands on every page; the first phone channel when left out."""
    human: Id | None = None
    """Channel behind "Talk to a human" on every page; the first staffed chat, video or callback when left out."""
    hours: tuple[OpeningHours, ...] = ()
    """Hours of every channel that names no others."""
    time_zone: TimeZone | None = None
    closures: tuple[Closure, ...] = ()
    """Days on which every channel without closures of its own is closed."""
    greeting: Text | None = None
    """First line of the contact page."""
    have_ready: tuple[HaveReady, ...] = ()
    topics: tuple[Topic, ...] = ()
    escalation: tuple[EscalationStep, ...] = ()

    def channel(self, wanted: str) -> Channel | None:
        return next((channel for channel in self.channels if channel.id == wanted), None)

    @property
    def phone_channel(self) -> Channel | None:
        """The channel whose number stands on every page."""
        if self.phone is not None:
            return self.channel(self.phone)
        return next((channel for channel in self.channels if channel.kind == "phone"), None)

    @property
    def human_channel(self) -> Channel | None:
        """The channel behind "Talk to a human"; None means the contact page, which leads to the phone."""
        if self.human is not None:
            return self.channel(self.human)
        kinds = ("chat", "video", "callback")
        return next((c for c in self.channels if c.kind in kinds and c.is_staffed), None)

    def hours_of(self, channel: Channel) -> tuple[OpeningHours, ...]:
        return channel.hours or self.hours

    def closures_of(self, channel: Channel) -> tuple[Closure, ...]:
        return channel.closures or self.closures


class Role(Model):
    """A role that may decide something, and up to what."""

    id: Id
    name: Annotated[Text, Field(examples=["Customer care lead"])]
    may: tuple[Phrase, ...] = ()
    """What it may decide, such as `waive_fee`."""
    up_to: Money | None = None
