"""What rules of every kind share."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Model, NoRepeats, OneOrMany, Phrase, Text
from plainsight.model.scope import Scope
from plainsight.model.values import Address, Date, Duration

Surface = Literal["guide", "product", "cart", "checkout", "scheduling", "invoice", "email", "phone"]
BEFORE_PURCHASE: frozenset[Surface] = frozenset({"guide", "product", "cart", "checkout"})
Anchor = Literal["delivered", "received", "purchased", "shipped", "fulfilled", "confirmed", "scheduled", "reported"]
ReasonCode = Literal[
    "hygiene", "custom_made", "perishable", "clearance", "safety", "fraud", "logistics", "supplier", "law", "other"
]


class Exception_(Model):
    """A case that is treated otherwise, who decides it, by what criteria and until when."""

    when: Text
    """The case, in words a customer recognises."""
    then: Text
    """What happens then."""
    decided_by: Id | None = None
    """Id of the role that decides. An exception nobody owns is not kept."""
    criteria: Text | None = None
    """What the role goes by: without it, "case by case" promises nothing."""
    until: Date | None = None


class Objection(Model):
    """What customers say to this rule, foreseen, and the honest answer."""

    says: Text
    answer: Text


class RuleBase(Model):
    """One binding statement of the shop."""

    id: Id
    title: Annotated[Text, Field(examples=["Bath aids and shower chairs"])]
    """A heading for the rule, a few words."""
    scope: Scope = Scope()
    why: Text | None = None
    """The reason, told to customers next to the rule: whom it protects and how."""
    protects: Annotated[tuple[Literal["customer", "others", "shop"], ...], OneOrMany] = ()
    reason_code: ReasonCode | None = None
    notice: Text | None = None
    """The rule in the words that customers read. Generated from the facts where none is written."""
    answer: Text | None = None
    """A plain sentence that answers first, for the topic's page; the notice when left out."""
    must_show: bool | None = None
    """True: must be seen before purchase. Non-returnable and delivery-window rules always must."""
    surfaces: Annotated[tuple[Surface, ...], NoRepeats] = ("guide",)
    """Where a customer meets this rule. `guide` is this site's page to read before buying."""
    exceptions: tuple[Exception_, ...] = ()
    steps: tuple[Text, ...] = ()
    """What to do, step by step."""
    objections: tuple[Objection, ...] = ()
    from_: Annotated[Date | None, Field(alias="from")] = None
    """First day on which it holds."""
    until: Date | None = None
    """Last day on which it holds."""
    supersedes: Id | None = None
    """The rule that this one replaces."""
    author: Annotated[Phrase | None, Field(examples=["Returns desk"])] = None
    """Who wrote it: a person or a role."""
    reviewer: Annotated[Phrase | None, Field(examples=["Customer care lead"])] = None
    """Who checked it: someone else."""
    checked_on: Date | None = None
    """The day of the last check; customers see it."""
    review_every: Duration | None = None
    """How often it is checked again; a year when left out."""
    link: Address | None = None
    """A page with more about it."""
    note: Text | None = None

    @property
    def kind_must_show(self) -> bool:
        """Whether this kind of rule has to be seen before purchase, whatever `must_show` says."""
        return False

    @property
    def is_must_show(self) -> bool:
        return self.kind_must_show or bool(self.must_show)

    def holds_on(self, day: dt.date) -> bool:
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)
