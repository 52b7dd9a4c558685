"""What a customer pays under a rule, and when not."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.measure import OrderValue
from plainsight.model.rule import ANCHORS_MEAN, Anchor
from plainsight.model.scope import Goods
from plainsight.model.values import Duration, Money

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
    "stairs",
    "oversize",
    "small_order",
    "wrong_address",
    "repacking",
    "installation",
    "cash_on_delivery",
    "deposit",
    "rental",
    "late_return",
    "damage",
    "alteration",
    "reminder",
    "exchange_shipping",
    "other",
]
FEE_KINDS_MEAN = Meanings(
    return_shipping="For sending goods back",
    restocking="Kept from the refund for checking and storing what came back",
    original_shipping="The delivery charge of the order, which is not refunded",
    collection="For fetching goods at the customer's home",
    delivery="For delivering the order",
    rescheduling="For moving a delivery",
    no_show="For a second trip, because nobody opened",
    storage="For keeping goods that the customer can't take yet",
    cancellation="For cancelling",
    refused_parcel="For a parcel that the customer did not accept",
    missing_part="For parts that are missing from a return",
    assembly="For putting it together",
    haul_away="For taking away the old item",
    stairs="For carrying it up without a lift",
    oversize="For goods larger or heavier than usual",
    small_order="For orders of little value",
    wrong_address="For sending it again, because the address was wrong",
    repacking="For packing goods that come back without their packaging",
    installation="For building it in or connecting it",
    cash_on_delivery="For paying in cash when it is delivered",
    deposit="Paid in advance",
    rental="For renting it",
    late_return="For bringing rented goods back late",
    damage="For damage to rented goods",
    alteration="For changing an article, such as shortening or engraving it",
    reminder="For a reminder of an invoice that is not paid",
    exchange_shipping="For sending what is given in exchange",
    other="Anything else; say what it is in `name`",
)
ShownAt = Literal["product_page", "cart", "checkout", "quote", "return_form"]
SHOWN_AT_MEANS = Meanings(
    product_page="On the page of the product",
    cart="In the cart",
    checkout="At the checkout, before the customer pays",
    quote="In an offer that the shop makes on request",
    return_form="When the customer announces the return, before it is sent",
)
GivenBack = Literal["on_return", "on_purchase", "if_cancelled_in_time", "never"]
GIVEN_BACK_MEANS = Meanings(
    on_return="When what it is for comes back, such as crates or a device on loan",
    on_purchase="When the customer buys: it comes off the price, as with samples or a visit",
    if_cancelled_in_time="When the customer cancels before the deadline",
    never="Not at all",
)
FreePer = Literal["household", "customer", "order", "article"]
FREE_PER_MEANS = Meanings(
    household="For each household",
    customer="For each customer",
    order="For each order",
    article="For each kind of article",
)
ReturnMethod = Literal["by_mail", "in_store", "at_kiosk", "collection", "keep_product"]


class Fee(Model):
    """One fee: an amount, a percentage of something, the real cost, or nothing; for whom, how and when it is asked.

    Several fees of one kind, each with its own `method`, `after`, `within` or `only_for`, are told as one list.
    """

    kind: Annotated[FeeKind, FEE_KINDS_MEAN]
    """What the customer pays for."""
    name: Annotated[Text | None, Field(examples=["Cleaning"])] = None
    """What customers know the fee as; its kind's own name when left out."""
    free: bool = False
    """True says aloud that it costs nothing. Otherwise give `amount`, `percent`, `actual_cost` or a range."""
    amount: Money | None = None
    """A fixed amount."""
    percent: Annotated[Decimal | None, Field(gt=0, le=100, examples=[15, "12.5"])] = None
    """A share in percent (15 is 15%) of what `of` names."""
    percent_to: Annotated[Decimal | None, Field(gt=0, le=100, examples=[25])] = None
    """Upper end of the share, where it goes from `percent` to this, such as by the state; alone, "up to" so much."""
    of: Annotated[
        Literal["item_price", "goods_total", "order_total", "refund"],
        Meanings(
            item_price="Price of the article",
            goods_total="All articles of the order, without delivery",
            order_total="Everything that the order costs",
            refund="What the customer would get back",
        ),
    ] = "item_price"
    """What the percentage is of; the article's price when left out."""
    actual_cost: bool = False
    """True when the customer pays what it really costs. Give an `estimate` too."""
    shown: Annotated[tuple[ShownAt, ...], OneOrMany, SHOWN_AT_MEANS] = ()
    """Where the customer reads how much it is, for an amount that the rule can't name: one place, or a list."""
    estimate_from: Money | None = None
    """What the real cost usually is at least."""
    estimate: Money | None = None
    """What the real cost usually is at most."""
    per: Annotated[
        tuple[
            Literal[
                "order",
                "item",
                "parcel",
                "hour",
                "day",
                "week",
                "month",
                "part",
                "stop",
                "floor",
                "km",
                "mile",
                "return",
            ],
            ...,
        ],
        OneOrMany,
        Meanings(
            order="Once per order",
            item="For each article",
            parcel="For each parcel",
            hour="For each hour of work",
            day="For each day",
            week="For each week",
            month="For each month",
            part="For each part",
            stop="For each trip of the van",
            floor="For each floor",
            km="For each kilometre of the way",
            mile="For each mile of the way",
            **{"return": "For each return"},
        ),
    ] = ("order",)
    """How often it is paid: one thing, or a list such as `[item, month]`; once per order when left out."""
    free_first: Annotated[int | None, Field(ge=1, le=99, examples=[2])] = None
    """How many of what `per` counts cost nothing, such as the first two floors or 20 miles; none when left out."""
    free_first_per: Annotated[FreePer | None, FREE_PER_MEANS] = None
    """For whom or what the first returns are free, with `per: return`; for everybody, once, when left out."""
    free_first_within: Annotated[Duration | None, Field(examples=["P1Y"])] = None
    """In how much time the first returns are free (ISO 8601 duration), such as one each year; ever when left out."""
    minimum: Money | None = None
    """The least that it comes to; with `maximum` and no amount, the lower end of a range."""
    maximum: Money | None = None
    """The most that it comes to; with `minimum` and no amount, the upper end of a range."""
    taxed: bool | None = None
    """True: tax is included. False: tax is added. Nothing is said about it when left out."""
    free_over: Money | None = None
    """Order value from which it is free; never when left out."""
    order_value: OrderValue | None = None
    """Orders of such a value for which alone it is asked; any when left out."""
    given_back: Annotated[GivenBack | None, GIVEN_BACK_MEANS] = None
    """When the customer has it back, as with a deposit; nothing is said about it when left out."""
    given_back_within: Annotated[Duration | None, Field(examples=["P5D"])] = None
    """How soon after that the customer has it back (ISO 8601 duration); nothing is said about it when left out."""
    deducted: bool = False
    """True when it is taken from the refund rather than paid."""
    method: Annotated[
        tuple[ReturnMethod, ...],
        OneOrMany,
        Meanings(
            by_mail="The customer sends a parcel",
            in_store="The customer brings it to a store",
            at_kiosk="The customer takes it to a drop-off point",
            collection="The shop fetches it at the customer's home",
            keep_product="The customer keeps it; nothing goes back",
        ),
    ] = ()
    """Ways back for which it is asked: one, or a list. Every way when left out."""
    after: Annotated[Duration | None, Field(examples=["P30D"])] = None
    """It is asked only once so much time is over (ISO 8601 duration); from the start when left out."""
    within: Annotated[Duration | None, Field(examples=["P60D"])] = None
    """It is asked only until so much time is over (ISO 8601 duration); without end when left out."""
    anchor: Annotated[Anchor | None, ANCHORS_MEAN] = None
    """What starts the clock of `after` and `within`; the same as for the window when left out."""
    only_for: Goods | None = None
    """Goods, places or members for which alone it is asked; for all when left out."""
    waived_for: Goods | None = None
    """Goods, places or members for which it is not asked."""
    waived_where_prohibited: bool = False
    """True when it is not asked where the law forbids it."""
    waived_with_whole_order: bool = False
    """True when it is not asked, or is given back, where the whole order comes back."""
    note: Annotated[Text | None, Field(examples=["It pays for the second trip."])] = None
    """One more sentence for customers about this fee."""

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        ways = [self.free, self.amount is not None, (self.percent or self.percent_to) is not None, self.actual_cost]
        ways.append(bool(self.shown) and not self.actual_cost)
        if sum(ways) != 1 and not (sum(ways) == 0 and self.is_range):
            raise PydanticCustomError(
                "fee",
                "say how much, one way: `free: true`, `amount`, `percent`, `actual_cost: true`, `shown`, "
                "or a range by `minimum` and `maximum`",
            )
        if (self.free_first_per or self.free_first_within) and (self.free_first is None or self.per != ("return",)):
            raise PydanticCustomError(
                "fee", "`free_first_per` and `free_first_within` need `per: return` and `free_first`"
            )
        if self.given_back_within is not None and self.given_back in (None, "never"):
            raise PydanticCustomError("fee", "`given_back_within` needs `given_back`, which says when that is")
        if self.percent_to is not None and self.percent is not None and self.percent_to <= self.percent:
            raise PydanticCustomError("fee", "`percent_to` is the upper end of a range that begins with `percent`")
        return self

    @property
    def is_range(self) -> bool:
        """Whether `minimum` and `maximum` alone say how much."""
        share = self.percent is not None or self.percent_to is not None
        given = self.free or self.actual_cost or self.shown or self.amount is not None or share
        return not given and self.minimum is not None and self.maximum is not None
