"""Rules about the shop's own warranty, beside the rights that the law gives."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text, known
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.measure import Use
from plainsight.model.rule import ANCHORS_MEAN, Anchor, RuleBase
from plainsight.model.scope import Goods

_REMEDIES = Meanings(
    repair="It is repaired",
    replacement="The customer gets a new one",
    full_refund="All the money back",
    partial_refund="Part of the money back",
    store_credit="Credit to spend in the shop",
)
_KnownProof = Literal["receipt", "order_number", "serial_number", "photos", "none"]
_PROOFS_MEAN = Meanings(
    receipt="The receipt",
    order_number="The order number",
    serial_number="The serial number on the goods",
    photos="Photos of the fault",
    none="No proof is needed",
)
Proof = Annotated[Annotated[_KnownProof, _PROOFS_MEAN] | Text, known(get_args(_KnownProof))]
"""What is known, with words in every language, or words of the writer's own."""


_KnownCondition = Literal[
    "professional_installation", "regular_service", "original_parts", "proper_base", "protected", "home_use", "care"
]
_CONDITIONS_MEAN = Meanings(
    professional_installation="A professional built it in or connected it",
    regular_service="It is serviced as its manual says",
    original_parts="Only the maker's own parts were put in",
    proper_base="It stood or lay on a suitable base, such as a slatted frame",
    protected="It was used with a protector, such as on a mattress",
    home_use="It was used in a household alone",
    care="It was looked after as its instructions say",
)
WarrantyCondition = Annotated[Annotated[_KnownCondition, _CONDITIONS_MEAN] | Text, known(get_args(_KnownCondition))]
"""A condition that is known, with words in every language, or words of the writer's own."""


Cover = Literal["parts", "labour", "parts_and_labour"]
_COVERS_MEAN = Meanings(
    parts="The new part, not the work", labour="The work, not the new part", parts_and_labour="Part and work"
)


_ENDS = "what ends with so much use (`use_at_most`) needs a `duration`, too, and is not for life"


class _Lasting(Model):
    """What has a term: so long, or for life; and so much use at most."""

    use_at_most: Use | None = None
    """So much use, such as miles or hours, after which it ends before its time; however much when left out."""

    @model_validator(mode="after")
    def _lasts_one_way(self) -> Self:
        if (getattr(self, "duration", None) is None) == (not getattr(self, "lifetime", False)):
            raise PydanticCustomError("term", "say how long it lasts, one way: `duration` or `lifetime: true`")
        if self.use_at_most is not None and getattr(self, "lifetime", False):
            raise PydanticCustomError("term", _ENDS)
        return self


class Component(_Lasting):
    """A part with a term of its own. For parts and labour with two terms, write it twice."""

    name: Annotated[Text, Field(examples=["Wooden and steel frames"])]
    """The part, as customers call it."""
    duration: Annotated[Duration | None, Field(examples=["P10Y"])] = None
    """How long the warranty lasts on this part (ISO 8601 duration): `P10Y` is ten years. Left out with `lifetime`."""
    lifetime: bool = False
    """True when this part is covered for as long as the customer owns the goods."""
    covers: Annotated[Cover, _COVERS_MEAN] = "parts_and_labour"
    """What the shop pays for; the part and the work when left out."""
    note: Annotated[Text | None, Field(examples=["Until the foam is lower by a quarter."])] = None
    """One more sentence for customers about this part."""


class WarrantyTerm(_Lasting):
    """How long the warranty lasts in one case: in a group of countries, at home or in a business."""

    for_: Annotated[Goods, Field(alias="for")] = Goods()
    """Countries, zones or goods that this term is for; all when left out."""
    use: Annotated[
        Literal["home", "business"] | None,
        Meanings(home="In a household", business="In a business, such as a hotel"),
    ] = None
    """How the goods are used, where that makes a difference; however when left out."""
    duration: Annotated[Duration | None, Field(examples=["P1Y"])] = None
    """How long the warranty lasts then (ISO 8601 duration): `P1Y` is one year. Left out with `lifetime`."""
    lifetime: bool = False
    """True when it lasts for as long as the customer owns the goods."""
    covers: Annotated[Cover | None, _COVERS_MEAN] = None
    """What the shop pays for then; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["The law of your country may give you more."])] = None
    """One more sentence for customers about this case."""


class ReplacementCover(Model):
    """How long the warranty lasts on what was given as a replacement."""

    lasts: Annotated[
        Literal["rest_of_term", "new_term", "not_covered"],
        Meanings(
            rest_of_term="For what is left of the first warranty",
            new_term="As long again as the first warranty",
            not_covered="It has no warranty of the shop's own",
        ),
    ]
    """How long it lasts on a replacement."""
    at_least: Annotated[Duration | None, Field(examples=["P90D"])] = None
    """Least time that it lasts on a replacement, where less is left (ISO 8601 duration)."""


class RepeatFault(Model):
    """What happens when the same fault comes back."""

    after: Annotated[int, Field(ge=1, examples=[2])]
    """Number of repairs of the same fault that failed."""
    then: Annotated[tuple[Literal["replacement", "full_refund", "partial_refund"], ...], OneOrMany, _REMEDIES]
    """What the customer can ask for then: one thing, or a list to choose from."""


class CustomerShare(Model):
    """What the customer pays of the price once the goods are older."""

    after: Annotated[Duration, Field(examples=["P10Y"])]
    """From which age on (ISO 8601 duration), counted as `anchor` says."""
    percent: Annotated[Decimal, Field(gt=0, le=100, examples=[5])]
    """Share of the price in percent (5 is 5%)."""
    each_year: bool = False
    """True when it is so much for each year since then; once, in all, when left out."""


class Loan(Model):
    """What the customer has while theirs is repaired."""

    fee: Fee | None = None
    """What it costs; say it even where it is free. Nothing is said about it when left out."""
    repair_longer_than: Annotated[Duration | None, Field(examples=["P7D"])] = None
    """How long the repair has to take at least (ISO 8601 duration); however long when left out."""
    note: Annotated[Text | None, Field(examples=["It may be an older model."])] = None
    """One more sentence for customers about it."""


class WarrantyRule(RuleBase):
    """A rule about the shop's own warranty, beside the rights that the law gives."""

    kind: Literal["warranty"]
    """`warranty`: this rule is a promise for faults, the shop's own or the maker's, on top of what the law gives."""
    given_by: Annotated[
        Literal["shop", "maker"],
        Meanings(shop="The shop itself", maker="The maker of the goods; the shop only tells of it"),
    ] = "shop"
    """Who gives it; the shop when left out."""
    duration: Annotated[Duration | None, Field(examples=["P2Y"])] = None
    """How long the warranty lasts (ISO 8601 duration): `P2Y` is two years. Left out with `lifetime`."""
    lifetime: bool = False
    """True when it lasts for as long as the customer owns the goods."""
    use_at_most: Use | None = None
    """So much use, such as miles or hours, after which it ends before its time; however much when left out."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "delivered"
    """What starts the clock; delivery when left out."""
    components: tuple[Component, ...] = ()
    """Parts with a term of their own, longer or shorter than the whole."""
    terms: Annotated[tuple[WarrantyTerm, ...], OneOrMany] = ()
    """Cases with a term of their own: groups of countries, or use in a business. They go before `duration`."""
    covers: Annotated[tuple[Text, ...], Field(examples=[["broken joints and springs"]])] = ()
    """What the warranty covers, one entry each."""
    not_covered: Annotated[tuple[Text, ...], Field(examples=[["stains and tears", "use in a business"]])] = ()
    """What it does not cover, one entry each."""
    requires: Annotated[
        tuple[WarrantyCondition, ...], OneOrMany, Field(examples=[["proper_base", "The pump runs in clean water"]])
    ] = ()
    """What has to be so, all of it, for the warranty to hold: conditions that are known, or words of your own."""
    check_every: Annotated[Duration | None, Field(examples=["P6M"])] = None
    """How often customers let the shop look at it, so that the warranty goes on (ISO 8601 duration)."""
    remedy: Annotated[
        tuple[Literal["repair", "replacement", "full_refund", "partial_refund", "store_credit"], ...],
        OneOrMany,
        _REMEDIES,
    ] = ()
    """What the shop does about a fault: one thing, or a list."""
    remedy_within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """When that is done at the latest, counted from the claim (ISO 8601 duration)."""
    answered_within: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How soon a claim is answered (ISO 8601 duration)."""
    repeat_fault: RepeatFault | None = None
    """What the customer gets when repairs of the same fault fail."""
    collect_within: Annotated[Duration | None, Field(examples=["P3M"])] = None
    """How long what was repaired waits for the customer (ISO 8601 duration); then it is disposed of."""
    customer_share: Annotated[tuple[CustomerShare, ...], OneOrMany] = ()
    """A warranty that declines with age: what the customer pays of the price, step by step."""
    loan: Loan | None = None
    """A device on loan while theirs is repaired; nothing is said about it when left out."""
    replacement_cover: ReplacementCover | None = None
    """How long it lasts on a replacement; nothing is said about it when left out."""
    fees: tuple[Fee, ...] = ()
    """What a claim costs, such as for a visit or for shipping. Say it even where it is free."""
    transferable: bool | None = None
    """True: it passes on with the goods. False: it is the first buyer's alone. Nothing is said when left out."""
    register_within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How soon the customer has to register for it (ISO 8601 duration), counted as `anchor` says."""
    proof: Annotated[tuple[Proof, ...], OneOrMany, Field(examples=["receipt", ["receipt", "the dead plant"]])] = ()
    """What is needed for a claim, all of it: what is known, or words of your own. Nothing is said when left out."""
    claim_by: Annotated[Id | None, Field(examples=["phone"])] = None
    """Id of the channel through which to claim."""
    claim_at: Annotated[Text | None, Field(examples=["the service of Nordhus, at nordhus.example/service"])] = None
    """Where to claim, in words, when that is not a channel of the shop's own, such as with the maker."""

    @model_validator(mode="after")
    def _promises_its_own(self) -> Self:
        if self.use_at_most is not None and self.duration is None:
            raise PydanticCustomError("term", _ENDS)
        if self.given_by == "maker" and (self.loan or self.repeat_fault or self.answered_within):
            raise PydanticCustomError(
                "given_by",
                "`loan`, `repeat_fault` and `answered_within` are promises of the shop's own, not of the maker",
            )
        return self
