"""How customers reach the shop: channels, topics, what to have ready, how a case goes up, who may decide."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, Model, Phrase, Text
from plainsight.model.channel import Channel
from plainsight.model.duration import Duration
from plainsight.model.opening_hours import WEEKDAYS, Closure, OpeningHours, Weekday
from plainsight.model.values import LocalAddress, Money, TimeZone

__all__ = [
    "WEEKDAYS",
    "Channel",
    "Closure",
    "Contact",
    "EscalationStep",
    "HaveReady",
    "OpeningHours",
    "Role",
    "Topic",
    "Weekday",
]


class HaveReady(Model):
    """Something that saves time when it is at hand."""

    id: Annotated[Id, Field(examples=["order-number"])]
    """Short name, lower case with hyphens, by which topics name it."""
    name: Annotated[Text, Field(examples=["Your order number"])]
    """What it is, as customers call it."""
    where: Annotated[Text | None, Field(examples=["In the subject line of the confirmation e-mail."])] = None
    """Where a customer finds it."""


class Topic(Model):
    """A reason to get in touch, and the best way for it."""

    id: Annotated[Id, Field(examples=["change-delivery"])]
    """Short name, lower case with hyphens. Keep it stable: links use it."""
    name: Annotated[Text, Field(examples=["Change or cancel a delivery slot"])]
    """What the customer wants, beginning with a verb."""
    best: Annotated[Id, Field(examples=["phone"])]
    """Id of the channel that settles it fastest."""
    fallback: Annotated[Id | None, Field(examples=["callback"])] = None
    """Id of the channel for when the best one is closed."""
    have_ready: Annotated[tuple[Id, ...], Field(examples=[["order-number", "delivery-number"]])] = ()
    """Ids from `have_ready` under `contact:`: what to have at hand for this topic."""
    self_service: Annotated[LocalAddress | None, Field(examples=["https://shop.example/my-delivery"])] = None
    """Address of a page where customers can do it themselves; left out when it takes a person."""
    note: Annotated[Text | None, Field(examples=["Call, so that a replacement is booked on the line."])] = None
    """One more sentence for customers with this topic, such as why this channel is the best."""


class EscalationStep(Model):
    """One rung: who takes the case when the one before did not settle it."""

    who: Annotated[Text, Field(examples=["The lead of the desk concerned"])]
    """The role or body that takes the case, as customers would ask for it."""
    reply_within: Annotated[Duration | None, Field(examples=["PT24H", "P3D"])] = None
    """When that person answers at the latest (ISO 8601 duration). Only a body outside can leave it open."""
    criteria: Annotated[Text | None, Field(examples=["What we promised in writing, and what happened."])] = None
    """What that person goes by; the same words on every rung mean the same treatment."""
    channel: Annotated[Id | None, Field(examples=["phone"])] = None
    """Id of the channel to reach that person through."""
    outside: bool = False
    """True for a body outside the company, such as an ombudsman; one of the shop's own people when left out."""
    url: Annotated[LocalAddress | None, Field(examples=["https://mediation.example/"])] = None
    """Web address where the case is handed in."""

    @model_validator(mode="after")
    def _answers_in_time(self) -> Self:
        if self.reply_within is None and not self.outside:
            raise PydanticCustomError("escalation", "say when this person answers: `reply_within`")
        return self


class Contact(Model):
    """Everything about reaching a person."""

    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    """Every way to reach the shop, at least one. The contact page shows them in this order."""
    phone: Annotated[Id | None, Field(examples=["phone"])] = None
    """Id of the channel whose number stands on every page; the first phone channel when left out."""
    human: Annotated[Id | None, Field(examples=["chat"])] = None
    """Id of the channel behind "Talk to a human" on every page; else the first staffed chat, video or callback."""
    hours: tuple[OpeningHours, ...] = ()
    """Hours of every channel that names no others."""
    time_zone: Annotated[TimeZone | None, Field(examples=["America/New_York"])] = None
    """IANA name of the zone of all opening hours; the shop's own when left out."""
    closures: tuple[Closure, ...] = ()
    """Days on which every channel without closures of its own is closed."""
    greeting: Annotated[Text | None, Field(examples=["A person answers every one of these lines."])] = None
    """First line of the contact page."""
    have_ready: tuple[HaveReady, ...] = ()
    """What saves a customer time when it is at hand; topics name these by their ids."""
    topics: tuple[Topic, ...] = ()
    """Reasons to get in touch, each with the channel that settles it fastest."""
    escalation: tuple[EscalationStep, ...] = ()
    """Who takes a case that was not settled, rung by rung, with the first one first."""

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

    id: Annotated[Id, Field(examples=["returns-desk-lead"])]
    """Short name, lower case with hyphens, by which exceptions name who decides."""
    name: Annotated[Text, Field(examples=["Customer care lead"])]
    """What the role is called towards customers; a role, never a person's name."""
    may: Annotated[tuple[Phrase, ...], Field(examples=[["waive_fee", "extend_return_window"]])] = ()
    """What it may decide, in short words of your own. For staff; customers don't see it."""
    up_to: Money | None = None
    """Largest amount that it may decide about; no limit is written down when left out."""
