"""Rules about the shop's own warranty, beside the rights that the law gives."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text
from plainsight.model.rule import ANCHORS_MEAN, Anchor, RuleBase
from plainsight.model.values import Duration

_REMEDIES = Meanings(
    repair="It is repaired",
    replacement="The customer gets a new one",
    full_refund="All the money back",
    partial_refund="Part of the money back",
)


class Component(Model):
    """A part with a term of its own."""

    name: Annotated[Text, Field(examples=["Wooden and steel frames"])]
    """The part, as customers call it."""
    duration: Annotated[Duration, Field(examples=["P10Y"])]
    """How long the warranty lasts on this part (ISO 8601 duration): `P10Y` is ten years."""
    covers: Annotated[
        Literal["parts", "labour", "parts_and_labour"],
        Meanings(
            parts="The new part, not the work", labour="The work, not the new part", parts_and_labour="Part and work"
        ),
    ] = "parts_and_labour"
    """What the shop pays for; the part and the work when left out."""


class RepeatFault(Model):
    """What happens when the same fault comes back."""

    after: Annotated[int, Field(ge=1, examples=[2])]
    """Number of repairs of the same fault that failed."""
    then: Annotated[tuple[Literal["replacement", "full_refund", "partial_refund"], ...], OneOrMany, _REMEDIES]
    """What the customer can ask for then: one thing, or a list to choose from."""


class WarrantyRule(RuleBase):
    """A rule about the shop's own warranty, beside the rights that the law gives."""

    kind: Literal["warranty"]
    """`warranty`: this rule is the shop's own promise for faults, on top of what the law gives."""
    duration: Annotated[Duration | None, Field(examples=["P2Y"])] = None
    """How long the warranty lasts (ISO 8601 duration): `P2Y` is two years. Left out with `lifetime`."""
    lifetime: bool = False
    """True when it lasts for as long as the customer owns the goods."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "delivered"
    """What starts the clock; delivery when left out."""
    components: tuple[Component, ...] = ()
    """Parts with a term of their own, longer or shorter than the whole."""
    covers: Annotated[tuple[Text, ...], Field(examples=[["broken joints and springs"]])] = ()
    """What the warranty covers, one entry each."""
    not_covered: Annotated[tuple[Text, ...], Field(examples=[["stains and tears", "use in a business"]])] = ()
    """What it does not cover, one entry each."""
    remedy: Annotated[
        tuple[Literal["repair", "replacement", "full_refund", "partial_refund"], ...], OneOrMany, _REMEDIES
    ] = ()
    """What the shop does about a fault: one thing, or a list."""
    remedy_within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """When that is done at the latest, counted from the claim (ISO 8601 duration)."""
    repeat_fault: RepeatFault | None = None
    """What the customer gets when repairs of the same fault fail."""
    claim_by: Annotated[Id | None, Field(examples=["phone"])] = None
    """Id of the channel through which to claim."""
