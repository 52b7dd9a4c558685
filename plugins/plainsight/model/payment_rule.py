"""Rules about paying, and about money on its way back."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.buying import Prescription, PurchaseLimit
from plainsight.model.deadline import Deadline
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.fee_codes import GIVEN_BACK_MEANS, GivenBack
from plainsight.model.gift_card import GiftCard
from plainsight.model.late_payment import LatePayment
from plainsight.model.loyalty import Loyalty
from plainsight.model.measure import OrderValue
from plainsight.model.old_goods import TradeIn
from plainsight.model.opening_hours import OpeningHours
from plainsight.model.paying import EarlyPayment, PaymentStage, QuantityDiscount
from plainsight.model.price_promise import PricePromise
from plainsight.model.refund import RefundTime
from plainsight.model.rental import Rental
from plainsight.model.rule import RuleBase
from plainsight.model.subscription import Subscription
from plainsight.model.values import Money


class Instalments(Model):
    """Paying in parts."""

    number: Annotated[int, Field(ge=2, le=120, examples=[3])]
    """In how many parts."""
    fee: Fee | None = None
    """What it costs more; say it even where it is free. Nothing is said about it when left out."""
    interest_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=["9.9"])] = None
    """Interest for a whole year, with all costs, in percent of what is owed; none is named when left out."""
    credit_check: bool = False
    """True when the customer's credit is checked first, so that not everybody can pay in this way."""
    order_value: OrderValue | None = None
    """Orders of such a value; any when left out."""
    note: Annotated[Text | None, Field(examples=["The bank decides within a minute."])] = None
    """One more sentence for customers about it."""


class WeighedGoods(Model):
    """What goods cost that are sold by weight."""

    price: Annotated[
        Literal["as_weighed", "at_most_as_ordered", "as_ordered"],
        Meanings(
            as_weighed="What they weigh; the order's price is an estimate",
            at_most_as_ordered="What they weigh, but never more than the order's price",
            as_ordered="The order's price, whatever they weigh",
        ),
    ] = "as_weighed"
    """What the customer pays; what they weigh when left out."""
    differs_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[10])] = None
    """How much more or less they weigh than ordered at most, in percent."""
    reserved_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[10])] = None
    """How much more than the order total is reserved until they have their final price, in percent."""
    note: Annotated[Text | None, Field(examples=["The receipt lists each weight."])] = None
    """One more sentence for customers about them."""


class PaymentRule(RuleBase):
    """A rule about paying."""

    kind: Literal["payment"]
    """`payment`: this rule is about paying, or about money on its way back."""
    methods: Annotated[tuple[Text, ...], Field(examples=[["credit and debit cards", "gift cards"]])] = ()
    """Ways to pay that the shop takes, as customers call them."""
    not_taken: Annotated[tuple[Text, ...], Field(examples=[["cheques", "cash"]])] = ()
    """Ways to pay that it does not take, as customers call them."""
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
    invoice_within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How long after its date an invoice is paid at the latest (ISO 8601 duration); no invoice when left out."""
    early_payment: EarlyPayment | None = None
    """What comes off an invoice that is paid soon; nothing is said about it when left out."""
    late_payment: LatePayment | None = None
    """What an invoice costs more that is paid late; nothing is said about it when left out."""
    title_retained: bool = False
    """True when goods stay the shop's own until they are paid in full."""
    prices_taxed: bool | None = None
    """True: prices include tax. False: tax is added. Nothing is said when left out."""
    quote_holds: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """How long a quote holds (ISO 8601 duration); nothing is said about it when left out."""
    prepaid_within: Annotated[Duration | None, Field(examples=["P7D"])] = None
    """How soon after the order an advance payment has to be there, or it is cancelled (ISO 8601 duration)."""
    deposit_percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[50])] = None
    """Share of the order total that is paid in advance, in percent (50 is half)."""
    deposit: Money | None = None
    """Fixed amount that is paid in advance."""
    deposit_given_back: Annotated[GivenBack | None, GIVEN_BACK_MEANS] = None
    """When the customer has the deposit back; nothing is said about it when left out."""
    balance_until: Annotated[Deadline | None, Field(examples=["P2D"])] = None
    """Until when before `balance_before` the rest is paid: a duration, or `{days_before: 1, time: "18:00"}`."""
    balance_before: Annotated[
        Literal["dispatch", "delivery", "production"],
        Meanings(
            dispatch="The order leaves the warehouse",
            delivery="The order is delivered",
            production="Work on made-to-order goods begins",
        ),
    ] = "delivery"
    """The event before which the rest is paid; delivery when left out."""
    stages: Annotated[tuple[PaymentStage, ...], OneOrMany] = ()
    """Parts of the price, each paid at its own time, such as of a kitchen; nothing is said about it when left out."""
    instalments: Annotated[tuple[Instalments, ...], OneOrMany] = ()
    """Paying in parts: one offer, or a list."""
    price_promise: Annotated[tuple[PricePromise, ...], OneOrMany] = ()
    """What the customer has back where the price falls: one promise, or a list."""
    purchase_limit: Annotated[tuple[PurchaseLimit, ...], OneOrMany] = ()
    """How many articles somebody can buy, at most or at least: one limit, or a list. Any number when left out."""
    quantity_discount: Annotated[tuple[QuantityDiscount, ...], OneOrMany] = ()
    """What comes off the price of larger orders: one step, or a list."""
    minimum_age: Annotated[int | None, Field(ge=1, le=99, examples=[18])] = None
    """How old somebody has to be to buy it; any age when left out. Who takes a delivery has an `age_check`."""
    prescription: Prescription | None = None
    """Set where goods are sold on prescription only."""
    rental: Rental | None = None
    """Set where the goods are rented out; what it costs stands in `fees`."""
    subscription: Subscription | None = None
    """Set where goods come again and again; how it is ended is a cancellation rule."""
    loyalty: Loyalty | None = None
    """Points that customers collect; nothing is said about them when left out."""
    gift_card: GiftCard | None = None
    """How long gift cards can be spent that the shop sells; nothing is said about them when left out."""
    hours_available: Annotated[tuple[OpeningHours, ...], OneOrMany] = ()
    """Times at which alone goods are sold, such as alcohol; any when left out. As schema.org hoursAvailable."""
    weighed: WeighedGoods | None = None
    """What goods cost that are sold by weight; nothing is said about it when left out."""
    trade_in: Annotated[tuple[TradeIn, ...], OneOrMany] = ()
    """What the customer gets for something old: one offer, or a list."""
    fees: tuple[Fee, ...] = ()
    """What paying costs, such as for a way of payment."""
    refund_times: tuple[RefundTime, ...] = ()
    """How long a refund takes by each way of payment, once the shop has sent it."""

    @model_validator(mode="after")
    def _stages_make_a_whole(self) -> Self:
        shares = [stage.percent for stage in self.stages if stage.percent is not None]
        if shares and len(shares) == len(self.stages) and sum(shares) != 100:
            raise PydanticCustomError(
                "stages",
                "the stages come to {total}%, not to 100%",
                {"total": f"{sum(shares, Decimal()).normalize():f}"},
            )
        return self
