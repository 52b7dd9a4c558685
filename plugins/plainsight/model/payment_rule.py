"""Rules about paying, and about money on its way back."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Model, Text
from plainsight.model.fee import Fee
from plainsight.model.rule import RuleBase
from plainsight.model.values import Money


class RefundTime(Model):
    """How long money takes back by one way of payment."""

    method: Text
    quoted: tuple[int, int]
    unit: Literal["business_day", "calendar_day"] = "business_day"


class PaymentRule(RuleBase):
    """A rule about paying."""

    kind: Literal["payment"]
    methods: tuple[Text, ...] = ()
    charged: Literal["at_order", "at_dispatch", "at_delivery", "monthly"] | None = None
    deposit_percent: Annotated[Decimal | None, Field(gt=0, le=100)] = None
    deposit: Money | None = None
    fees: tuple[Fee, ...] = ()
    refund_times: tuple[RefundTime, ...] = ()
