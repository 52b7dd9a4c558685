"""Rules about ending an order, a plan or an appointment before it is over."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Text
from plainsight.model.fee import Fee
from plainsight.model.rule import RuleBase
from plainsight.model.values import Duration


class CancellationRule(RuleBase):
    """A rule about ending an order, a plan or an appointment before it is over."""

    kind: Literal["cancellation"]
    of: Literal["order", "subscription", "care_plan", "appointment"] = "order"
    cancel_until: Duration | None = None
    before: Literal["dispatch", "delivery", "production", "renewal", "appointment"] = "dispatch"
    """The event before which `cancel_until` counts."""
    channels: tuple[Id, ...] = ()
    """Channels through which one can cancel."""
    contacts: Annotated[int | None, Field(ge=1, examples=[1])] = None
    """How many contacts it takes at most."""
    fees: tuple[Fee, ...] = ()
    refund_within: Duration | None = None
    confirmation: Text | None = None
    """What the customer gets in writing."""
