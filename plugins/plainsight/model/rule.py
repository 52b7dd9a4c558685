"""What rules of every kind share."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from plainsight.model.base import Id, Meanings, Model, NoRepeats, OneOrMany, Phrase, Text
from plainsight.model.duration import Duration
from plainsight.model.scope import Scope
from plainsight.model.values import Date, LocalAddress

Surface = Literal["guide", "product", "cart", "checkout", "scheduling", "invoice", "email", "phone"]
BEFORE_PURCHASE: frozenset[Surface] = frozenset({"guide", "product", "cart", "checkout"})
Anchor = Literal[
    "delivered",
    "received",
    "purchased",
    "shipped",
    "fulfilled",
    "confirmed",
    "scheduled",
    "reported",
    "paid",
    "available",
    "installed",
    "maker_warranty_ended",
]
ANCHORS_MEAN = Meanings(
    delivered="The day the order is delivered",
    received="The day the customer has it in hand, such as from a collection point",
    purchased="The day of the order",
    shipped="The day it leaves the shop",
    fulfilled="The day the last part of the order is delivered",
    confirmed="The day the shop confirms the order",
    scheduled="The day that was agreed for it",
    reported="The day the customer reports it",
    paid="The day the shop has the money",
    available="The day the shop tells that it is ready to be delivered or collected",
    installed="The day it is built in or connected",
    maker_warranty_ended="The day the maker's own warranty ends",
)
ReasonCode = Literal[
    "hygiene", "custom_made", "perishable", "clearance", "safety", "fraud", "logistics", "supplier", "law", "other"
]


class Exception_(Model):
    """A case that is treated otherwise, who decides it, by what criteria and until when."""

    model_config = ConfigDict(title="Exception")

    when: Annotated[Text, Field(examples=["The height we named on the page was wrong."])]
    """The case, in words a customer recognises."""
    then: Annotated[Text, Field(examples=["You get your money back, opened or not."])]
    """What happens then."""
    decided_by: Annotated[Id | None, Field(examples=["returns-desk-lead"])] = None
    """Id of the role that decides. An exception nobody owns is not kept."""
    criteria: Annotated[Text | None, Field(examples=["A photo with a tape measure beside the seat."])] = None
    """What the role goes by: without it, "case by case" promises nothing."""
    until: Annotated[Date | None, Field(examples=["2027-03-01"])] = None
    """Last day of this exception, after which it is no longer shown; for as long as the rule when left out."""


class Objection(Model):
    """What customers say to this rule, foreseen, and the honest answer."""

    says: Annotated[Text, Field(examples=["I only took it out of the bag."])]
    """What a customer says, in their own words."""
    answer: Annotated[Text, Field(examples=["The seal is the only proof for whoever buys it next."])]
    """The honest answer to it."""


class RuleBase(Model):
    """One binding statement of the shop."""

    id: Annotated[Id, Field(examples=["bath-hygiene"])]
    """Short name, lower case with hyphens, unlike any other rule's. Keep it stable: links use it."""
    title: Annotated[Text, Field(examples=["Bath aids and shower chairs"])]
    """A heading for the rule, a few words."""
    scope: Scope = Scope()
    """What the rule is about. Everything the shop sells when left out."""
    why: Annotated[
        Text | None, Field(examples=["They touch bare skin, and no cleaning can prove that one is free of germs."])
    ] = None
    """The reason, told to customers next to the rule: whom it protects and how."""
    protects: Annotated[
        tuple[Literal["customer", "others", "shop"], ...],
        OneOrMany,
        Meanings(customer="The customer who buys", others="Other customers", shop="The shop itself"),
    ] = ()
    """Whom the rule protects, told to customers: one, or a list."""
    reason_code: Annotated[
        ReasonCode | None,
        Meanings(
            hygiene="Nobody should get what others have used on their body",
            custom_made="Made for this customer and of use to no other",
            perishable="It spoils",
            clearance="Sold off at a lower price",
            safety="It could harm somebody",
            fraud="It keeps cheats away",
            logistics="How deliveries are planned",
            supplier="The supplier's terms",
            law="The law demands it",
            other="Something else; customers are told no code",
        ),
    ] = None
    """The reason in one word, beside the sentence in `why`."""
    notice: Annotated[
        Text | None, Field(examples=["Shower chairs cannot be returned if you change your mind, opened or not."])
    ] = None
    """The rule in the words that customers read. Generated from the facts where none is written."""
    answer: Annotated[
        Text | None, Field(examples=["No, not because you changed your mind. If it arrives damaged, yes."])
    ] = None
    """A plain sentence that answers first, for the topic's page; the notice when left out."""
    greeting: Annotated[
        Text | None, Field(examples=["We are sorry that you have to wait. Here is what you can choose now."])
    ] = None
    """What opens the rule's text where customers arrive annoyed. Refusals and faults have one of their own."""
    must_show: bool | None = None
    """True: must be seen before purchase. Refusals of returns and delivery windows always must, others only then."""
    surfaces: Annotated[
        tuple[Surface, ...],
        NoRepeats,
        Meanings(
            guide="A page of this site to read before buying",
            product="The product's page in the store",
            cart="The cart in the store",
            checkout="The checkout in the store",
            scheduling="The page or message in which a delivery or visit is scheduled",
            invoice="What is sent along with the invoice",
            email="The e-mail that confirms the order",
            phone="What advisers say on the phone",
        ),
    ] = ("guide",)
    """Where a customer meets this rule. `guide`, the default, is this site's page to read before buying."""
    exceptions: tuple[Exception_, ...] = ()
    """Cases that are treated otherwise, and who decides them."""
    steps: Annotated[
        tuple[Text, ...],
        Field(examples=[["Open “My returns” in the store.", "Print the label and post the parcel."]]),
    ] = ()
    """What the customer does, step by step: one entry each."""
    objections: tuple[Objection, ...] = ()
    """What customers say to this rule, and the honest answers."""
    from_: Annotated[Date | None, Field(alias="from", examples=["2026-01-01"])] = None
    """First day on which it holds; it holds already when left out."""
    until: Annotated[Date | None, Field(examples=["2027-01-31"])] = None
    """Last day on which it holds; for good when left out."""
    supersedes: Annotated[Id | None, Field(examples=["bath-hygiene-2025"])] = None
    """Id of the rule that this one replaces."""
    suspends: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["store-returns"])] = ()
    """Ids of rules that this one pauses: orders placed while it holds don't go by them, all others do."""
    author: Annotated[Phrase | None, Field(examples=["Returns desk"])] = None
    """Who wrote it: a person or a role."""
    reviewer: Annotated[Phrase | None, Field(examples=["Customer care lead"])] = None
    """Who checked it: someone else."""
    checked_on: Annotated[Date | None, Field(examples=["2026-05-04"])] = None
    """The day of the last check; customers see it."""
    review_every: Annotated[Duration | None, Field(examples=["P1Y"])] = None
    """How often it is checked again (ISO 8601 duration); as the settings say, usually a year, when left out."""
    link: Annotated[LocalAddress | None, Field(examples=["guides/choosing-a-shower-chair/"])] = None
    """Address of a page with more about it: a path on this site, or https://..."""
    note: Annotated[Text | None, Field(examples=["Furniture that was on show has small marks."])] = None
    """One more sentence for customers, among the facts of the rule."""

    @property
    def kind_must_show(self) -> bool:
        """Whether this kind of rule has to be seen before purchase, whatever `must_show` says."""
        return False

    @property
    def is_must_show(self) -> bool:
        return self.kind_must_show or bool(self.must_show)

    def holds_on(self, day: dt.date) -> bool:
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)
