"""What goes with a return beside time and price: exchange, approval, a number to ask for, the legal form."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text, known
from plainsight.model.duration import Duration
from plainsight.model.fee_codes import FREE_PER_MEANS, FreePer
from plainsight.model.values import LocalAddress

_KnownEvidence = Literal["photos", "packaging_photos", "video", "delivery_note", "order_number", "serial_number"]
_EVIDENCE_MEANS = Meanings(
    photos="Photos of the goods",
    packaging_photos="Photos of the packaging and its label",
    video="A short video of the fault",
    delivery_note="The delivery note on which the damage is written down",
    order_number="The order number",
    serial_number="The serial number",
)
Evidence = Annotated[Annotated[_KnownEvidence, _EVIDENCE_MEANS] | Text, known(get_args(_KnownEvidence))]
"""What is known, with words in every language, or words of the writer's own."""
_KnownSign = Literal["worn", "swapped", "incomplete", "false_report", "resale", "refused_parcels"]
_SIGNS_MEAN = Meanings(
    worn="Goods that were worn or used come back as new",
    swapped="Something else comes back than what was bought",
    incomplete="Parcels come back empty or with parts missing",
    false_report="Damage or loss is reported that did not happen",
    resale="Goods are bought to be sold on",
    refused_parcels="Parcels are refused again and again",
)
MisuseSign = Annotated[Annotated[_KnownSign, _SIGNS_MEAN] | Text, known(get_args(_KnownSign))]
"""A sign that is known, with words in every language, or words of the writer's own."""


class ExchangeTerms(Model):
    """What can be had in exchange, and how often."""

    against: Annotated[
        Literal["anything", "same_article", "same_size", "other_size", "nothing"] | None,
        Meanings(
            anything="Any other article",
            same_article="The very same article, such as the same film for an opened one",
            same_size="Another article of the same size",
            other_size="The same article in another size or colour",
            nothing="Nothing: there is no exchange, and the customer orders anew",
        ),
    ] = None
    """What it is exchanged against; nothing is said about it when left out."""
    times: Annotated[int | None, Field(ge=1, examples=[1])] = None
    """How often one purchase can be exchanged; as often as one likes when left out."""
    sold_out: Annotated[
        Literal["full_refund", "store_credit", "waits"] | None,
        Meanings(
            full_refund="All the money back",
            store_credit="Credit to spend in the shop",
            waits="The customer has it once it is there again",
        ),
    ] = None
    """What happens where the article wanted is sold out; nothing is said about it when left out."""
    difference: Annotated[
        Literal["settled", "customer_pays", "none"] | None,
        Meanings(
            settled="Whoever owes the other the difference pays it",
            customer_pays="The customer pays what the new article costs more; nothing comes back for a cheaper one",
            none="No difference is asked or paid",
        ),
    ] = None
    """What happens where the prices differ; nothing is said about it when left out."""


class Limit(Model):
    """How often something is possible."""

    times: Annotated[int, Field(ge=1, examples=[1])] = 1
    """How often; once when left out."""
    per: Annotated[FreePer, FREE_PER_MEANS]
    """For whom or what it is counted."""
    within: Annotated[Duration | None, Field(examples=["P1Y"])] = None
    """In how much time (ISO 8601 duration); ever when left out."""


class NotAccepted(Model):
    """Goods that come back too late, or in a state in which the shop does not take them."""

    then: Annotated[
        Literal["sent_back_free", "sent_back_at_cost", "kept_for_collection", "less_refunded"],
        Meanings(
            sent_back_free="They go back to the customer and cost nothing",
            sent_back_at_cost="They go back to the customer, who pays for it",
            kept_for_collection="The customer fetches them",
            less_refunded="They are taken all the same, and less is refunded",
        ),
    ]
    """What becomes of them."""
    kept_for: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How long the shop keeps them for the customer (ISO 8601 duration); then it disposes of them."""
    told_within: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How soon the customer is told of it (ISO 8601 duration); nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["We send you photos of what we found."])] = None
    """One more sentence for customers about it."""


class Misuse(Model):
    """What the shop takes for misuse of returns, and what it does about it."""

    signs: Annotated[
        tuple[MisuseSign, ...],
        OneOrMany,
        Field(min_length=1, examples=[["worn", "swapped"], ["Orders under several names"]]),
    ]
    """What it goes by, at least one thing: signs that are known, such as `swapped`, or words of your own."""
    returned_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[80])] = None
    """Share of what was ordered that comes back, in percent, above which it counts as misuse, too."""
    returned_within: Annotated[Duration | None, Field(examples=["P1Y"])] = None
    """In how much time that share is looked at (ISO 8601 duration)."""
    then: Annotated[
        tuple[Literal["withhold_refund", "refuse_returns", "charge_returns", "cancel_orders", "close_account"], ...],
        OneOrMany,
        Field(min_length=1),
        Meanings(
            withhold_refund="The money for such a return is not given back",
            refuse_returns="Further returns are refused",
            charge_returns="Further returns cost what they cost the shop",
            cancel_orders="Open orders are cancelled",
            close_account="The customer's account is closed",
        ),
    ]
    """What the shop does then: one thing, or a list."""
    warned_first: bool | None = None
    """True: the customer is written to before. False: they are not. Nothing is said about it when left out."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["phone", ["phone", "email"]])] = ()
    """Ids of the channels through which a customer who thinks otherwise reaches a person."""
    note: Annotated[Text | None, Field(examples=["Returns of faulty goods never count."])] = None
    """One more sentence for customers about misuse."""


class Approval(Model):
    """Somebody who has to agree first, and what they go by."""

    decided_by: Annotated[Id, Field(examples=["returns-desk-lead"])]
    """Id of the role that decides."""
    criteria: Annotated[Text | None, Field(examples=["You can name the day of purchase and how you paid."])] = None
    """What the role goes by, in whole sentences: without it, "case by case" promises nothing."""
    within: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How soon the customer hears the decision (ISO 8601 duration)."""


class Authorisation(Model):
    """Whether a customer has to ask before sending goods back, how, and how long the yes holds."""

    needed: bool = True
    """False says aloud that nobody has to ask first."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["phone", ["phone", "chat"]])] = ()
    """Ids of the channels through which one asks."""
    link: Annotated[LocalAddress | None, Field(examples=["https://shop.example/returns"])] = None
    """Address of the page on which one asks."""
    within: Annotated[Duration | None, Field(examples=["P1D"])] = None
    """How soon the customer has the answer (ISO 8601 duration)."""
    ship_within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long after the answer the goods have to be on their way (ISO 8601 duration)."""
    number_on_parcel: bool = False
    """True when the number that the customer gets has to stand on the parcel."""


class Withdrawal(Model):
    """The right to withdraw that the law gives, and how to use it: form, address, function."""

    function: Annotated[LocalAddress | None, Field(examples=["https://shop.example/withdraw"])] = None
    """Address of the withdrawal function: the page with “Withdraw from contract here”."""
    form: Annotated[LocalAddress | None, Field(examples=["https://shop.example/withdrawal-form.pdf"])] = None
    """Address of the withdrawal form to fill in, as a page or a file."""
    form_text: Annotated[
        Text | None, Field(examples=["I withdraw from my contract for these goods: ... Ordered on: ... Name: ..."])
    ] = None
    """The text of the form, for customers who copy it."""
    address: Annotated[Text | None, Field(examples=["Harbour Home, Quay Street 4, 20095 Hamburg"])] = None
    """Where a letter or an e-mail that withdraws goes."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["email", ["phone", "email"]])] = ()
    """Ids of further channels through which one can withdraw."""
    send_back_within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long after withdrawing the goods have to be on their way back (ISO 8601 duration)."""
    diminished_value: bool = False
    """True when the customer pays for a loss in value that comes from more handling than trying it out needs."""
    proof_of_posting: bool = False
    """True when money comes back as soon as the customer proves that the goods are posted."""
