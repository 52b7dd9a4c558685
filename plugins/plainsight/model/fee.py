"""What a customer pays under a rule, and when not."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.fee_codes import (
    FEE_KINDS_MEAN,
    FEE_UNITS_MEAN,
    FREE_PER_MEANS,
    GIVEN_BACK_MEANS,
    SHOWN_AT_MEANS,
    FeeKind,
    FeeUnit,
    FreePer,
    GivenBack,
    ShownAt,
)
from plainsight.model.measure import OrderValue
from plainsight.model.return_cases import WAYS_BACK_MEAN, ReturnMethod
from plainsight.model.rule import ANCHORS_MEAN, Anchor
from plainsight.model.scope import Goods
from plainsight.model.values import Money


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
        Literal["item_price", "goods_total", "order_total", "refund", "rent"],
        Meanings(
            item_price="Price of the article",
            goods_total="All articles of the order, without delivery",
            order_total="Everything that the order costs",
            refund="What the customer would get back",
            rent="What renting it costs",
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
        tuple[FeeUnit, ...],
        OneOrMany,
        FEE_UNITS_MEAN,
    ] = ("order",)
    """How often it is paid: one thing, or a list such as `[item, month]`; once per order when left out."""
    free_first: Annotated[int | None, Field(ge=1, le=99, examples=[2])] = None
    """How many of what `per` counts cost nothing, such as two floors; with `free: true`, how often it is free."""
    free_first_per: Annotated[FreePer | None, FREE_PER_MEANS] = None
    """For whom or what the first are free, with `per: return` or `free: true`; for everybody when left out."""
    free_first_within: Annotated[Duration | None, Field(examples=["P1Y"])] = None
    """In how much time the first are free (ISO 8601 duration), such as one each year; ever when left out."""
    minimum: Money | None = None
    """The least that it comes to; with `maximum` and no amount, the lower end of a range."""
    maximum: Money | None = None
    """The most that it comes to; with `minimum` and no amount, the upper end of a range."""
    at_most_item_price: bool = False
    """True when it never comes to more than the article costs, such as a late fee or a deposit."""
    taxed: bool | None = None
    """True: tax is included. False: tax is added. Nothing is said about it when left out."""
    free_over: Money | None = None
    """Order value from which it is free; never when left out."""
    order_value: OrderValue | None = None
    """Orders of such a value for which alone it is asked; any when left out."""
    item_price: OrderValue | None = None
    """Articles of such a price for which alone it is asked; any when left out."""
    given_back: Annotated[GivenBack | None, GIVEN_BACK_MEANS] = None
    """When the customer has it back, as with a deposit; nothing is said about it when left out."""
    given_back_within: Annotated[Duration | None, Field(examples=["P5D"])] = None
    """How soon after that the customer has it back (ISO 8601 duration); nothing is said about it when left out."""
    bring_back_within: Annotated[Duration | None, Field(examples=["P90D"])] = None
    """How long what a deposit is for can come back (ISO 8601 duration), with `given_back: on_return`."""
    only_reserved: bool = False
    """True when it is only reserved on the customer's card and not charged, as with a deposit."""
    deducted: bool = False
    """True when it is taken from the refund rather than paid."""
    method: Annotated[
        tuple[ReturnMethod, ...],
        OneOrMany,
        WAYS_BACK_MEAN,
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
        counted = self.free_first is not None and (self.free or self.per == ("return",))
        if (self.free_first_per or self.free_first_within) and not counted:
            raise PydanticCustomError(
                "fee",
                "`free_first_per` and `free_first_within` need `free_first`, with `per: return` or `free: true`",
            )
        if self.free and self.free_first is not None and self.free_first_per is None:
            raise PydanticCustomError("fee", "what is free so often only needs `free_first_per`, such as `article`")
        if self.given_back_within is not None and self.given_back in (None, "never"):
            raise PydanticCustomError("fee", "`given_back_within` needs `given_back`, which says when that is")
        if self.bring_back_within is not None and self.given_back != "on_return":
            raise PydanticCustomError("fee", "`bring_back_within` needs `given_back: on_return`")
        if self.percent_to is not None and self.percent is not None and self.percent_to <= self.percent:
            raise PydanticCustomError("fee", "`percent_to` is the upper end of a range that begins with `percent`")
        return self

    @property
    def is_range(self) -> bool:
        """Whether `minimum` and `maximum` alone say how much."""
        share = self.percent is not None or self.percent_to is not None
        given = self.free or self.actual_cost or self.shown or self.amount is not None or share
        return not given and self.minimum is not None and self.maximum is not None
