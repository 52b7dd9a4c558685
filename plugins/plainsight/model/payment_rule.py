"""Rules about paying, and about money on its way back."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field

from plainsight.model.base import Meanings, Model, OneOrMany, Text, known
from plainsight.model.deadline import Deadline
from plainsight.model.fee import GIVEN_BACK_MEANS, Fee, GivenBack
from plainsight.model.gift_card import GiftCard
from plainsight.model.late_payment import LatePayment
from plainsight.model.measure import OrderValue
from plainsight.model.old_goods import TradeIn
from plainsight.model.opening_hours import OpeningHours
from plainsight.model.refund import RefundTime
from plainsight.model.rental import Rental
from plainsight.model.return_terms import Limit
from plainsight.model.rule import ANCHORS_MEAN, Anchor, RuleBase
from plainsight.model.values import Duration, Money

_KnownPrice = Literal["marketplace_sellers", "membership_clubs", "auctions", "clearance", "used_goods", "errors"]
_PRICES_MEAN = Meanings(
    marketplace_sellers="Prices of sellers on a marketplace",
    membership_clubs="Prices for members of a club alone",
    auctions="Auctions",
    clearance="Closing-down and clearance sales",
    used_goods="Used, refurbished and opened goods",
    errors="Prices that are plainly a mistake",
)
NotCompared = Annotated[Annotated[_KnownPrice, _PRICES_MEAN] | Text, known(get_args(_KnownPrice))]
"""Prices that are known, with words in every language, or words of the writer's own."""


class Instalments(Model):
    """Paying in parts."""

    number: Annotated[int, Field(ge=2, le=120, examples=[3])]
    """In how many parts."""
    fee: Fee | None = None
    """What it costs more; say it even where it is free. Nothing is said about it when left out."""
    order_value: OrderValue | None = None
    """Orders of such a value; any when left out."""
    note: Annotated[Text | None, Field(examples=["The bank decides within a minute."])] = None
    """One more sentence for customers about it."""


class PricePromise(Model):
    """What the customer has back where the same article costs less."""

    against: Annotated[
        Literal["own_price", "other_shops"],
        Meanings(own_price="The shop's own price falls", other_shops="Another shop sells it for less"),
    ]
    """Where it costs less."""
    within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How long (ISO 8601 duration); at the time of the order when left out."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "purchased"
    """What starts that clock; the order when left out."""
    gives: Annotated[
        Literal["difference", "matched_price"],
        Meanings(difference="The difference, after the purchase", matched_price="The lower price, when ordering"),
    ] = "difference"
    """What the customer has; the difference when left out."""
    requires: Annotated[
        tuple[Literal["in_stock", "delivers_here", "same_country", "price_without_voucher"], ...],
        OneOrMany,
        Meanings(
            in_stock="The other shop has it in stock",
            delivers_here="The other shop delivers it to the customer's address",
            same_country="The other shop is in the same country",
            price_without_voucher="The lower price is for everybody, without a voucher or a code",
        ),
    ] = ()
    """What has to be so, all of it, for the lower price to count: one thing, or a list. Any price when left out."""
    not_compared: Annotated[
        tuple[NotCompared, ...], OneOrMany, Field(examples=[["marketplace_sellers", "clearance", "Airport shops"]])
    ] = ()
    """Prices that do not count: those that are known, or words of your own. One entry each."""
    limit: Limit | None = None
    """How often it is given, such as once per order; as often as the price falls when left out."""
    note: Annotated[Text | None, Field(examples=["Clearance sales do not count."])] = None
    """One more sentence for customers about it."""


class PurchaseLimit(Model):
    """How many articles somebody can buy."""

    number: Annotated[int, Field(ge=1, examples=[2])]
    """How many at most."""
    counted: Annotated[
        Literal["same_article", "together"],
        Meanings(
            same_article="Each article by itself", together="All articles that the rule is about, taken together"
        ),
    ] = "same_article"
    """What is counted; each article by itself when left out."""
    per: Annotated[
        Literal["order", "customer", "household"],
        Meanings(order="For each order", customer="For each customer", household="For each household"),
    ] = "order"
    """For whom or what it is counted; for each order when left out."""
    within: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """In how much time (ISO 8601 duration); ever when left out."""
    above: Annotated[
        Literal["reduced", "cancelled"] | None,
        Meanings(
            reduced="The order is cut down to that number, and the rest is refunded",
            cancelled="The shop cancels the whole order and refunds it",
        ),
    ] = None
    """What becomes of an order for more; nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["So that there is enough for everybody."])] = None
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
    late_payment: LatePayment | None = None
    """What an invoice costs more that is paid late; nothing is said about it when left out."""
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
    instalments: Annotated[tuple[Instalments, ...], OneOrMany] = ()
    """Paying in parts: one offer, or a list."""
    price_promise: Annotated[tuple[PricePromise, ...], OneOrMany] = ()
    """What the customer has back where the price falls: one promise, or a list."""
    purchase_limit: Annotated[tuple[PurchaseLimit, ...], OneOrMany] = ()
    """How many articles somebody can buy: one limit, or a list. Any number when left out."""
    rental: Rental | None = None
    """Set where the goods are rented out; what it costs stands in `fees`."""
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
