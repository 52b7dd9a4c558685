"""Rules about paying, and about money on its way back."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Meanings, Text
from plainsight.model.fee import Fee
from plainsight.model.refund import RefundTime
from plainsight.model.rule import RuleBase
from plainsight.model.values import Money


class PaymentRule(RuleBase):
    """A rule about paying."""

    kind: Literal["payment"]
    """`payment`: this rule is about paying, or about money on its way back."""
    methods: Annotated[tuple[Text, ...], Field(examples=[["credit and debit cards", "gift cards"]])] = ()
    """Ways to pay that the shop takes, as customers call them."""
    charged: Annotated[
        Literal["at_order", "at_dispatch", "at_delivery", "monthly"] | None,
        Meanings(
            at_order="When the customer orders",
            at_dispatch="When the order leaves the warehouse",
            at_delivery="When the order is delivered",
            monthly="Every month",
        ),
    ] = None
    """When the money is taken; nothing is said about it when left out."""
    deposit_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[50])] = None
    """Share of the order total that is paid in advance, in percent (50 is half)."""
    deposit: Money | None = None
    """Fixed amount that is paid in advance."""
    reserved_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[10])] = None
    """How much more than the order total is reserved until weighed goods have their final price, in percent."""
    fees: tuple[Fee, ...] = ()
    """What paying costs, such as for a way of payment."""
    refund_times: tuple[RefundTime, ...] = ()
    """How long a refund takes by each way of payment, once the shop has sent it."""
