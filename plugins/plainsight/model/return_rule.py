"""Rules about giving goods back: outcomes by reason and state of the goods."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Meanings, Model, NoRepeats, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.refund import RefundTerms, RefundTimeline
from plainsight.model.return_cases import (
    GOODS_STATES_MEAN,
    PROOFS_MEAN,
    REFUNDS_MEAN,
    RETURN_REASONS_MEAN,
    WAYS_BACK_MEAN,
    GoodsState,
    Proof,
    Refund,
    ReturnMethod,
    ReturnReason,
    ReturnRequirement,
)
from plainsight.model.return_terms import (
    Approval,
    Authorisation,
    Evidence,
    ExchangeTerms,
    Limit,
    Misuse,
    NotAccepted,
    Withdrawal,
)
from plainsight.model.return_window import ReturnWindow
from plainsight.model.rule import RuleBase
from plainsight.model.seller_steps import SellerSteps


class ReturnOutcome(Model):
    """What the rule gives for one reason and state of the goods."""

    reason: Annotated[
        tuple[ReturnReason, ...],
        OneOrMany,
        RETURN_REASONS_MEAN,
    ] = ("any",)
    """Why the customer gives it back: one reason, or a list. Any reason when left out."""
    state: Annotated[
        tuple[GoodsState, ...],
        OneOrMany,
        GOODS_STATES_MEAN,
    ] = ("any",)
    """State of the goods when they come back: one, or a list of which each will do. Any state when left out."""
    received_as: Annotated[
        tuple[Literal["purchase", "gift", "registry"], ...],
        OneOrMany,
        Meanings(
            purchase="Whoever brings it back bought it",
            gift="Whoever brings it back got it as a gift",
            registry="It was bought from a gift registry, such as a wedding list",
        ),
    ] = ()
    """How the customer came by it: one way, or a list. However it was when left out."""
    requires: Annotated[
        tuple[ReturnRequirement, ...], OneOrMany, Field(examples=["unused", ["unused", "Its certificate is with it"]])
    ] = ()
    """What has to be so, all of it, for goods to be taken back: what is known, or conditions of your own."""
    quantity_percent: Annotated[Decimal | None, Field(gt=0, lt=100, examples=[10])] = None
    """Most of the quantity ordered that can go back, in percent, such as tiles left over; all when left out."""
    return_policy: Annotated[
        Literal["finite_window", "unlimited_window", "not_permitted"],
        Meanings(
            finite_window="Can be given back for some time; say how long in `window`",
            unlimited_window="Can be given back at any time",
            not_permitted="Can't be given back. The rule has to be seen before purchase",
        ),
    ]
    """Whether it can be given back, and for how long; as schema.org returnPolicyCategory."""
    window: ReturnWindow | None = None
    """How long it can be given back, and from when. Needed with `finite_window`."""
    report_within: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """How long after delivery the customer can report it (ISO 8601 duration); within the window when left out."""
    answered_within: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How soon the customer who reports it has an answer (ISO 8601 duration)."""
    evidence: Annotated[
        tuple[Evidence, ...], OneOrMany, Field(examples=["photos", ["photos", "the unopened bag"]])
    ] = ()
    """What the customer sends along when telling of it, all of it: known things, or words of your own."""
    fees: tuple[Fee, ...] = ()
    """What giving it back costs, one by one. Say it even where it is free: `{kind: return_shipping, free: true}`."""
    refund: Annotated[
        tuple[Refund, ...],
        OneOrMany,
        REFUNDS_MEAN,
    ] = ()
    """What the customer gets; of several, the customer chooses."""
    refund_terms: RefundTerms | None = None
    """Which price is given back and in which form, where that is not simply the price paid."""
    refund_within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """When the customer has it at the latest, counted from `refund_from` (ISO 8601 duration)."""
    refund_from: Annotated[
        Literal["received", "posted", "told", "checked", "collected"],
        Meanings(
            received="The goods are back at the shop",
            posted="The customer has posted them, and can prove it",
            told="The customer has told that they return or withdraw",
            checked="The shop has checked them",
            collected="The shop has collected them",
        ),
    ] = "received"
    """What starts the clock of `refund_within`; the goods' arrival at the shop when left out."""
    exchange: ExchangeTerms | None = None
    """What it is exchanged against, and how often."""
    limit: Limit | None = None
    """How many returns or exchanges each household, customer or order has; any number when left out."""
    method: Annotated[
        tuple[ReturnMethod, ...],
        OneOrMany,
        WAYS_BACK_MEAN,
    ] = ()
    """How the goods go back: one way, or a list."""
    label: Annotated[
        Literal["in_box", "download_and_print", "customer_responsibility"] | None,
        Meanings(
            in_box="It lies in the box",
            download_and_print="The customer downloads and prints it",
            customer_responsibility="The customer buys it",
        ),
    ] = None
    """Where the return label comes from; nothing is said about it when left out."""
    proof: Annotated[
        tuple[Proof, ...],
        OneOrMany,
        NoRepeats,
        PROOFS_MEAN,
    ] = ()
    """Proof of purchase that is asked for: one, or a list of which each will do; nothing is said when left out."""
    afterwards: Annotated[
        Literal["maker", "warranty"] | None,
        Meanings(maker="The maker, by the maker's own warranty", warranty="The shop, by its own warranty"),
    ] = None
    """Who helps once the window is over; nothing is said about it when left out."""
    approval: Approval | None = None
    """Who has to agree first, and by what they decide. Nobody when left out."""
    note: Annotated[Text | None, Field(examples=["Put the label on the box before the van comes."])] = None
    """One more sentence for customers about this case."""


class ReturnRule(RuleBase):
    """A rule about returns."""

    kind: Literal["return"]
    """`return`: this rule is about giving goods back. If it refuses a return, it has to be seen before purchase."""
    outcomes: Annotated[tuple[ReturnOutcome, ...], Field(min_length=1)]
    """What a customer gets, case by case: an entry for each reason and state of the goods that makes a difference."""
    withdrawal: Withdrawal | None = None
    """Set on the rule that tells the legal right to withdraw; what the shop promises beyond it is another rule."""
    authorisation: Authorisation | None = None
    """Whether to ask before sending goods back; nothing is said about it when left out."""
    return_address: Annotated[Text | None, Field(examples=["Returns, Dock 7, 1 Quay Road, Albany, NY 12201"])] = None
    """Where goods are sent, when it is not the shop's own address."""
    refund_time: RefundTimeline | None = None
    """How long each part of a refund's way takes."""
    not_accepted: NotAccepted | None = None
    """What becomes of goods that come back too late or in a bad state; nothing is said about it when left out."""
    seller: SellerSteps | None = None
    """On a marketplace: what happens when the seller does not help; nothing is said about it when left out."""
    misuse: Misuse | None = None
    """What counts as misuse of returns, and what the shop does then; nothing is said about it when left out."""

    @property
    def kind_must_show(self) -> bool:
        return bool(self.refusals)

    @property
    def refusals(self) -> tuple[ReturnOutcome, ...]:
        """The outcomes under which goods can't be given back."""
        return tuple(outcome for outcome in self.outcomes if outcome.return_policy == "not_permitted")
