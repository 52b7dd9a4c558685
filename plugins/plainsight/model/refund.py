"""Money on its way back: how much, in which form, and how long each part of the way takes."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, Text
from plainsight.model.duration import Duration
from plainsight.model.values import Money

RefundUnit = Annotated[
    Literal["business_day", "calendar_day"],
    Meanings(business_day="Monday to Friday without holidays", calendar_day="Every day of the week"),
]
_DAYS = Field(examples=[[3, 7]])


class RefundTime(Model):
    """How long money takes back by one way of payment."""

    method: Annotated[Text, Field(examples=["Credit or debit card"])]
    """The way of payment, as customers call it."""
    quoted: Annotated[tuple[int, int], Field(examples=[[3, 7]])]
    """Fewest and most days until the money is back, as promised."""
    unit: RefundUnit = "business_day"
    """What kind of days they are; business days when left out."""


class RefundTimeline(Model):
    """The way of a refund in parts, each with its fewest and most days."""

    transit: Annotated[tuple[int, int] | None, _DAYS] = None
    """Days that the parcel is on its way back to the shop."""
    handling: Annotated[tuple[int, int] | None, _DAYS] = None
    """Days that the shop takes to check the goods and to send the money."""
    bank: Annotated[tuple[int, int] | None, _DAYS] = None
    """Days that the bank takes from then on; left out where `payments` says it for each way of payment."""
    unit: RefundUnit = "business_day"
    """What kind of days they all are; business days when left out."""
    payments: tuple[RefundTime, ...] = ()
    """How long the last part takes for each way of payment."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for low, high in filter(None, (self.transit, self.handling, self.bank)):
            if low < 0 or high < low:
                raise PydanticCustomError("range", "a range goes from the smaller number to the larger one")
        return self


class RefundTerms(Model):
    """What the refund is worked out from, and the form in which it comes."""

    price: Annotated[
        Literal["paid", "current", "lowest"],
        Meanings(
            paid="What the customer paid",
            current="What it costs on the day of the return",
            lowest="The lowest price that it had of late; say since when in `price_period`",
        ),
    ] = "paid"
    """Which price is given back; the one that was paid when left out."""
    price_period: Annotated[Duration | None, Field(examples=["P90D"])] = None
    """How far back the lowest price is looked for (ISO 8601 duration)."""
    pays_to: Annotated[
        Literal["original_payment", "bank_transfer", "cheque"] | None,
        Meanings(
            original_payment="The way the customer paid",
            bank_transfer="A bank account that the customer names",
            cheque="A cheque in the post",
        ),
    ] = None
    """Where the money goes; nothing is said about it when left out."""
    cash_limit: Money | None = None
    """The most that is paid out in cash."""
    above_cash_limit: Annotated[
        Literal["bank_transfer", "cheque", "store_credit"] | None,
        Meanings(
            bank_transfer="A bank account that the customer names",
            cheque="A cheque in the post",
            store_credit="Credit to spend in the shop",
        ),
    ] = None
    """In which form the customer gets more than `cash_limit`."""
    credit_valid: Annotated[Duration | None, Field(examples=["P2Y"])] = None
    """How long store credit or a gift card can be spent (ISO 8601 duration)."""
    credit_single_use: bool = False
    """True when store credit or a gift card is for one purchase, and what is left of it is lost."""
    credit_paid_out: bool | None = None
    """True: store credit is paid out in money on request. False: it never is. Nothing is said when left out."""
    vouchers: Annotated[
        Literal["reissued", "lost"] | None,
        Meanings(reissued="The customer can use them again", lost="They are used up"),
    ] = None
    """What becomes of vouchers and discount codes that were used; nothing is said about them when left out."""
    part_of_offer: Annotated[
        Literal["in_proportion", "recalculated", "whole_only"] | None,
        Meanings(
            in_proportion="The article's share of what the offer cost",
            recalculated="What was paid, less the price of what is kept, without the offer",
            whole_only="Nothing: an offer of several articles comes back whole or not at all",
        ),
    ] = None
    """What is given back for one article of an offer of several; nothing is said about it when left out."""
    points_taken_back: bool = False
    """True when loyalty points that the customer had for the purchase are taken back."""
    credit_bonus_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[10])] = None
    """How much more store credit is worth than the money would be, in percent."""
    limit: Money | None = None
    """The most that is given back under this outcome, such as without a receipt."""

    @model_validator(mode="after")
    def _says_since_when(self) -> Self:
        if (self.price == "lowest") != (self.price_period is not None):
            raise PydanticCustomError("refund_price", "`price: lowest` and `price_period` belong together")
        return self
