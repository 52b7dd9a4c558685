"""What an invoice costs more that is paid late."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from plainsight.model.base import Model, Text


class LatePayment(Model):
    """Interest on an invoice that is paid late. What a reminder costs stands in `fees`, as `{kind: reminder}`."""

    interest_percent: Annotated[Decimal, Field(gt=0, le=100, examples=[5])]
    """Interest for a whole year, in percent of what is owed."""
    over_base_rate: bool = False
    """True when that is added to the base rate of the central bank; it is the whole interest when left out."""
    note: Annotated[Text | None, Field(examples=["We write to you before we ask for it."])] = None
    """One more sentence for customers about it."""
