"""One way to reach the shop, and the phone menu that may stand before it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, LocaleTag, Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.opening_hours import Closure, OpeningHours
from plainsight.model.values import Country, LocalAddress, Money, PhoneNumber, TimeZone


class MenuChoice(Model):
    """One key of the phone menu."""

    key: Annotated[str, Field(pattern=r"^[0-9*#]$", examples=["1"])]
    """The key to press, in quotes: a digit, `*` or `#`. `0` is for a person."""
    says: Annotated[Text, Field(examples=["a delivery on the way"])]
    """What the voice says the key is for, as the end of “For ..., press 1”."""
    person: bool = False
    """Whether this key rings at a person; it leads to a recording when left out. One key at least has to."""


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


class FurtherNumber(Model):
    """Another number of the same line, such as from abroad."""

    number: Annotated[PhoneNumber, Field(examples=["+44 20 7946 0000"])]
    """Phone number with + and country code, in quotes."""
    name: Annotated[Text, Field(examples=["From abroad", {"en": "Text phone", "fr": "Téléscripteur"}])]
    """Whom it is for, as customers read it before the number."""
    tariff: Annotated[
        Literal["free", "normal_rate"] | None,
        Meanings(free="The call costs nothing", normal_rate="What the caller's own contract says, and no more"),
    ] = None
    """What the call costs; nothing is said about it when left out."""


class Channel(Model):
    """One way to reach the shop."""

    id: Annotated[Id, Field(examples=["phone", "delivery-desk"])]
    """Short name, lower case with hyphens, by which topics and rules name this channel. Customers don't see it."""
    kind: Annotated[
        ChannelKind,
        Meanings(
            phone="A phone line; needs `number`",
            chat="Written talk on a page; needs `url`",
            video="A video call; needs `url`",
            callback="The customer asks to be called; needs `url`",
            email="E-mail; needs `email`",
            form="A form on a page; needs `url`",
            post="A postal address; needs `address`",
            store="A counter that one can walk up to; needs `address`",
            sms="Text messages; needs `number`",
        ),
    ]
    """What kind of channel it is; that decides whether it needs a number, a url, an e-mail or an address."""
    name: Annotated[Text | None, Field(examples=["Delivery desk", {"en": "Phone", "fr": "Téléphone"}])] = None
    """What it is called on the page; the kind's own name when left out."""
    staffed: bool | None = None
    """Whether people, not programs, answer. When left out: yes on phone, chat, video, callback and store; else no."""
    number: Annotated[PhoneNumber | None, Field(examples=["+1 800 555 0199"])] = None
    """Phone number with + and country code, in quotes."""
    further_numbers: Annotated[tuple[FurtherNumber, ...], OneOrMany] = ()
    """Other numbers that reach the same people: one, or a list."""
    url: Annotated[LocalAddress | None, Field(examples=["https://shop.example/talk"])] = None
    """Web address where the chat, form or booking opens."""
    email: Annotated[
        str | None, Field(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$", examples=["care@shop.example"])
    ] = None
    """The e-mail address to write to."""
    address: Annotated[Text | None, Field(examples=["Harbour & Home, PO Box 555, Exampleton, NY 00000"])] = None
    """Postal or street address, one line per line; begin it with `|-` to keep the lines."""
    hours: tuple[OpeningHours, ...] = ()
    """When someone is there. The hours under `contact:` when left out."""
    time_zone: Annotated[TimeZone | None, Field(examples=["America/New_York"])] = None
    """IANA name of the zone of these hours; the one under `contact:`, else the shop's, when left out."""
    closures: tuple[Closure, ...] = ()
    """Days on which this channel is closed or has other hours. Those under `contact:` when left out."""
    languages: Annotated[tuple[LocaleTag, ...], Field(examples=[["en", "fr"]])] = ()
    """Languages in which a customer is answered here, as codes."""
    reply_within: Annotated[Duration | None, Field(examples=["PT24H", "P2D"])] = None
    """How soon a customer has an answer (ISO 8601 duration): what is promised, not what is usual."""
    max_wait: Annotated[Duration | None, Field(examples=["PT5M"])] = None
    """Longest wait on the line that is promised (ISO 8601 duration)."""
    internal_target: Annotated[Duration | None, Field(examples=["PT2M", "PT8H"])] = None
    """What staff aim at (ISO 8601 duration). Never shown; it must be shorter than the promise."""
    call_price: Annotated[Text | None, Field(examples=["Free from the United States and Canada."])] = None
    """What the call costs, in words of your own. It is shown instead of `tariff` and `price`."""
    tariff: Annotated[
        Literal["free", "normal_rate"] | None,
        Meanings(free="The call costs nothing", normal_rate="What the caller's own contract says, and no more"),
    ] = None
    """What the call costs where it is nothing more than usual; else give `price`."""
    price: Money | None = None
    """Price of the call, where it costs more than usual."""
    price_per: Annotated[
        Literal["minute", "call"], Meanings(minute="For each minute", call="Once for the whole call")
    ] = "minute"
    """What `price` is for; a minute when left out."""
    area_served: Annotated[tuple[Country, ...], OneOrMany, Field(examples=["FR", ["US", "CA"]])] = ()
    """Countries that this channel is for, as ISO 3166-1 codes; all when left out. As schema.org areaServed."""
    hearing_impaired_supported: bool = False
    """True when people who hear badly or not at all can use it, such as by relay. As schema.org contactOption."""
    menu: tuple[MenuChoice, ...] = ()
    """The phone menu, key by key. Nothing stands before the call when left out."""
    note: Annotated[Text | None, Field(examples=["You write with a person from the first line."])] = None
    """One more sentence for customers who choose this channel."""

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
