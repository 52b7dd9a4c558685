"""Rules about giving goods back: outcomes by reason and state of the goods."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Model, OneOrMany, Text
from plainsight.model.fee import Fee
from plainsight.model.rule import Anchor, RuleBase
from plainsight.model.values import Date, Duration

ReturnReason = Literal[
    "any",
    "changed_mind",
    "customer_error",
    "shop_error",
    "damaged",
    "defective",
    "missing_parts",
    "refused_parcel",
    "late",
]
GoodsState = Literal[
    "any", "unopened", "opened", "used", "assembled", "installed", "seal_broken", "tags_on", "incomplete"
]
Refund = Literal["full_refund", "partial_refund", "store_credit", "exchange", "replacement", "repair"]
FAULT_REASONS: frozenset[ReturnReason] = frozenset({"shop_error", "damaged", "defective", "missing_parts"})


class ReturnWindow(Model):
    """How long, and what starts the clock."""

    days: Annotated[int | None, Field(ge=1, le=36500, examples=[30])] = None
    hours: Annotated[int | None, Field(ge=1, le=8760)] = None
    unit: Literal["calendar_day", "business_day"] = "calendar_day"
    anchor: Annotated[Anchor | None, Field(examples=["delivered"])] = None
    """What starts the clock."""
    not_before: Duration | None = None
    """How long the goods must have been used first, such as P21D for a mattress trial."""
    until: Date | None = None
    """A fixed last day; with `days` too, the later of both counts."""


class ReturnOutcome(Model):
    """What the rule gives for one reason and state of the goods."""

    reason: Annotated[tuple[ReturnReason, ...], OneOrMany] = ("any",)
    state: Annotated[tuple[GoodsState, ...], OneOrMany] = ("any",)
    return_policy: Literal["finite_window", "unlimited_window", "not_permitted"]
    """As schema.org returnPolicyCategory."""
    window: ReturnWindow | None = None
    fees: tuple[Fee, ...] = ()
    refund: Annotated[tuple[Refund, ...], OneOrMany] = ()
    """What the customer gets, first choice first."""
    refund_within: Duration | None = None
    """Money back at the latest, counted from the goods' arrival at the shop."""
    method: Annotated[
        tuple[Literal["by_mail", "in_store", "at_kiosk", "collection", "keep_product"], ...], OneOrMany
    ] = ()
    label: Literal["in_box", "download_and_print", "customer_responsibility"] | None = None
    proof: Literal["receipt", "order_number", "none"] | None = None
    note: Text | None = None


class ReturnRule(RuleBase):
    """A rule about returns."""

    kind: Literal["return"]
    outcomes: Annotated[tuple[ReturnOutcome, ...], Field(min_length=1)]

    @property
    def kind_must_show(self) -> bool:
        return bool(self.refusals)

    @property
    def refusals(self) -> tuple[ReturnOutcome, ...]:
        """The outcomes under which goods can't be given back."""
        return tuple(outcome for outcome in self.outcomes if outcome.return_policy == "not_permitted")
