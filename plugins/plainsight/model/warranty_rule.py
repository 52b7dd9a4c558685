"""Rules about the shop's own warranty, beside the rights that the law gives."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Model, OneOrMany, Text
from plainsight.model.rule import Anchor, RuleBase
from plainsight.model.values import Duration


class Component(Model):
    """A part with a term of its own."""

    name: Text
    duration: Duration
    covers: Literal["parts", "labour", "parts_and_labour"] = "parts_and_labour"


class RepeatFault(Model):
    """What happens when the same fault comes back."""

    after: Annotated[int, Field(ge=1, examples=[2])]
    """Repairs that failed."""
    then: Annotated[tuple[Literal["replacement", "full_refund", "partial_refund"], ...], OneOrMany]


class WarrantyRule(RuleBase):
    """A rule about the shop's own warranty, beside the rights that the law gives."""

    kind: Literal["warranty"]
    duration: Annotated[Duration | None, Field(examples=["P2Y"])] = None
    lifetime: bool = False
    anchor: Anchor = "delivered"
    components: tuple[Component, ...] = ()
    covers: tuple[Text, ...] = ()
    not_covered: tuple[Text, ...] = ()
    remedy: Annotated[tuple[Literal["repair", "replacement", "full_refund", "partial_refund"], ...], OneOrMany] = ()
    remedy_within: Duration | None = None
    repeat_fault: RepeatFault | None = None
    claim_by: Id | None = None
    """Channel for a claim."""
