"""What the room hands out: frozen words, each ready to be put before a customer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumberKind = Literal["toll_free", "premium", "shared_cost", "fixed", "mobile", "unknown"]


@dataclass(frozen=True, slots=True)
class LocalText:
    """A writer's words.

    Attributes:
        words: as written.
        locale: the locale they are in.
        fallback: they are not in the locale that was asked for.
    """

    words: str
    locale: str
    fallback: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """The sentences in which a rule is told.

    Attributes:
        rule_id: id of the rule.
        locale: the locale that was asked for.
        title: the rule's heading.
        sentences: the rule itself; the writer's own words, or else made from the facts.
        why: the reason, where the writer gives one.
        rights: what the customer still can do, such as send back what arrives damaged.
        fallback: some of these words are not in this locale.
        written: the sentences are the writer's own.
        parts: the sentences again, cut where a reader pauses: the decisive one first, the rest by one to three.
    """

    rule_id: str
    locale: str
    title: str
    sentences: str
    why: str | None = None
    rights: str | None = None
    fallback: bool = False
    written: bool = False
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One structured fact of a rule: `Return window`, `within 30 days of delivery`.

    Attributes:
        label: what it is.
        value: what customers read.
        href: the address that the value is, as the writer gave it.
    """

    label: str
    value: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What a return rule gives in one case.

    Attributes:
        reasons: why the goods go back, as a heading ("You changed your mind").
        states: state of the goods, as a heading ("Opened"); empty when it makes no difference.
        answer: a whole sentence.
        allowed: whether the goods can go back.
        window: "within 30 days of delivery".
        cost: "Return shipping: $25".
        refund: "Full refund, within 14 days of our receiving your return".
    """

    reasons: str
    states: str
    answer: str
    allowed: bool
    window: str | None = None
    cost: str | None = None
    refund: str | None = None


@dataclass(frozen=True, slots=True)
class HoursLine:
    """Days with the same hours: `Monday to Friday`, `8:00 AM – 8:00 PM`."""

    days: str
    times: str


@dataclass(frozen=True, slots=True)
class PhoneText:
    """A phone number for people, for devices and for screen readers.

    Attributes:
        display: in national form for the shop's own country, in international form otherwise.
        href: `tel:` address (RFC 3966); empty when there is nothing to dial.
        spoken: digit by digit in groups, for an aria-label, after the number as it is shown.
        kind: what it is by the numbering plan of its country, `unknown` for a number that can't exist; `fixed` also
            where fixed and mobile can't be told apart.
    """

    display: str
    href: str
    spoken: str
    kind: NumberKind
