"""Rules about giving goods back: outcomes by reason and state of the goods."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.fee import Fee
from plainsight.model.rule import ANCHORS_MEAN, Anchor, RuleBase
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
    """Number of days, of the kind that `unit` names."""
    hours: Annotated[int | None, Field(ge=1, le=8760, examples=[24])] = None
    """Number of hours, for short windows such as fresh food; with `days` too, they are added."""
    unit: Annotated[
        Literal["calendar_day", "business_day"],
        Meanings(calendar_day="Every day of the week", business_day="Monday to Friday without holidays"),
    ] = "calendar_day"
    """What kind of days they are; calendar days when left out."""
    anchor: Annotated[Anchor | None, ANCHORS_MEAN, Field(examples=["delivered"])] = None
    """What starts the clock. Needed with `days` or `hours`; `delivered` is the fairest."""
    not_before: Annotated[Duration | None, Field(examples=["P21D"])] = None
    """How long the goods must have been tried first (ISO 8601 duration), such as a mattress for 21 nights."""
    until: Annotated[Date | None, Field(examples=["2027-01-31"])] = None
    """A fixed last day; with `days` too, the later of both counts."""


class ReturnOutcome(Model):
    """What the rule gives for one reason and state of the goods."""

    reason: Annotated[
        tuple[ReturnReason, ...],
        OneOrMany,
        Meanings(
            any="Whatever the reason",
            changed_mind="The customer no longer wants it",
            customer_error="The customer ordered the wrong item",
            shop_error="The shop sent the wrong item",
            damaged="It arrived damaged",
            defective="It turned out to be faulty",
            missing_parts="Parts are missing",
            refused_parcel="The customer did not accept the parcel",
            late="It came too late",
        ),
    ] = ("any",)
    """Why the customer gives it back: one reason, or a list. Any reason when left out."""
    state: Annotated[
        tuple[GoodsState, ...],
        OneOrMany,
        Meanings(
            any="Whatever state they are in",
            unopened="Still sealed in their packaging",
            opened="Taken out of the packaging",
            used="Used",
            assembled="Put together",
            installed="Built in or connected",
            seal_broken="The seal, such as for hygiene, is broken",
            tags_on="The tags are still on",
            incomplete="Something that belongs to them is not there",
        ),
    ] = ("any",)
    """State of the goods when they come back: one, or a list. Any state when left out."""
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
    fees: tuple[Fee, ...] = ()
    """What giving it back costs. Say it even where it is free: `{kind: return_shipping, free: true}`."""
    refund: Annotated[
        tuple[Refund, ...],
        OneOrMany,
        Meanings(
            full_refund="All the money back",
            partial_refund="Part of the money back",
            store_credit="Credit to spend in the shop",
            exchange="Another article instead",
            replacement="The same article, new",
            repair="The article, repaired",
        ),
    ] = ()
    """What the customer gets; of several, the customer chooses."""
    refund_within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """When the customer has it at the latest, counted from the goods' arrival at the shop (ISO 8601 duration)."""
    method: Annotated[
        tuple[Literal["by_mail", "in_store", "at_kiosk", "collection", "keep_product"], ...],
        OneOrMany,
        Meanings(
            by_mail="The customer sends a parcel",
            in_store="The customer brings it to a store",
            at_kiosk="The customer takes it to a drop-off point",
            collection="The shop fetches it at the customer's home",
            keep_product="The customer keeps it; nothing goes back",
        ),
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
        Literal["receipt", "order_number", "none"] | None,
        Meanings(receipt="The receipt", order_number="The order number is enough", none="No proof is needed"),
    ] = None
    """Proof of purchase that is asked for; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["Put the label on the box before the van comes."])] = None
    """One more sentence for customers about this case."""


class ReturnRule(RuleBase):
    """A rule about returns."""

    kind: Literal["return"]
    """`return`: this rule is about giving goods back. If it refuses a return, it has to be seen before purchase."""
    outcomes: Annotated[tuple[ReturnOutcome, ...], Field(min_length=1)]
    """What a customer gets, case by case: an entry for each reason and state of the goods that makes a difference."""

    @property
    def kind_must_show(self) -> bool:
        return bool(self.refusals)

    @property
    def refusals(self) -> tuple[ReturnOutcome, ...]:
        """The outcomes under which goods can't be given back."""
        return tuple(outcome for outcome in self.outcomes if outcome.return_policy == "not_permitted")
