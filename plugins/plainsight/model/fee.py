"""What a customer pays under a rule, and when not."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Model, Text
from plainsight.model.scope import Goods
from plainsight.model.values import Money

FeeKind = Literal[
    "return_shipping",
    "restocking",
    "original_shipping",
    "collection",
    "delivery",
    "rescheduling",
    "no_show",
    "storage",
    "cancellation",
    "refused_parcel",
    "missing_part",
    "assembly",
    "haul_away",
    "deposit",
    "other",
]


class Fee(Model):
    """One fee: an amount, a percentage of something, the real cost, or nothing."""

    kind: FeeKind
    free: bool = False
    """Said aloud that it costs nothing."""
    amount: Money | None = None
    percent: Annotated[Decimal | None, Field(gt=0, le=100)] = None
    of: Literal["item_price", "order_total", "refund"] = "item_price"
    """What the percentage is of."""
    actual_cost: bool = False
    """The customer pays what it really costs."""
    estimate: Money | None = None
    """What the real cost usually is at most."""
    per: Literal["order", "item", "parcel", "day", "month", "part", "stop"] = "order"
    minimum: Money | None = None
    maximum: Money | None = None
    taxed: bool | None = None
    free_over: Money | None = None
    """Order value from which it is free."""
    waived_for: Goods | None = None
    """Where it does not apply."""
    note: Text | None = None

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        ways = [self.free, self.amount is not None, self.percent is not None, self.actual_cost]
        if sum(ways) != 1:
            raise PydanticCustomError(
                "fee", "say how much, one way: `free: true`, `amount`, `percent` or `actual_cost: true`"
            )
        return self
