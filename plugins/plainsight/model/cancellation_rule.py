"""Rules about ending an order, a plan or an appointment before it is over."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text, known
from plainsight.model.deadline import Deadline
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.fee_codes import FEE_KINDS_MEAN, FeeKind
from plainsight.model.rule import RuleBase

_KnownCase = Literal["price_error", "out_of_stock", "payment_failed", "fraud_suspected", "wrong_address"]
_CASES_MEAN = Meanings(
    price_error="The price was plainly a mistake",
    out_of_stock="It is not to be had any more",
    payment_failed="The payment does not come through",
    fraud_suspected="Somebody else's name or card seems to be used",
    wrong_address="The address can't be delivered to",
)
_OWN_EVENT = {"subscription": "renewal", "care_plan": "renewal", "appointment": "appointment", "booking": "start"}
"""What ends before an event of its own: none of these leaves a warehouse."""
ShopCancels = Annotated[Annotated[_KnownCase, _CASES_MEAN] | Text, known(get_args(_KnownCase))]
"""A case that is known, with words in every language, or words of the writer's own."""


def _sooner(later: Deadline | None, first: Deadline | None) -> bool:
    """Whether what should come later is over before; only durations, and an open end, tell."""
    if later is not None and first is None:
        return False
    return (
        isinstance(first, Duration)
        and isinstance(later, Duration)
        and later.approximate_minutes >= first.approximate_minutes
    )


class LateFee(Fee):
    """What cancelling costs after the deadline; with `until`, only up to another deadline."""

    kind: Annotated[FeeKind, FEE_KINDS_MEAN] = "cancellation"
    """What the customer pays for; the cancellation when left out."""
    until: Annotated[Deadline | None, Field(examples=["P14D"])] = None
    """Until when before the event it is that much, as `cancel_until`; up to the event when left out."""


class CalledOff(Model):
    """What the customer has where the shop itself calls off or moves what was booked."""

    gives: Annotated[
        tuple[Literal["full_refund", "new_date", "store_credit"], ...],
        OneOrMany,
        Meanings(
            full_refund="All the money back", new_date="Another date", store_credit="Credit to spend in the shop"
        ),
    ]
    """What the customer gets: one thing, or a list to choose from."""
    refund_within: Annotated[Duration | None, Field(examples=["P14D"])] = None
    """How soon the money is back at the latest (ISO 8601 duration); nothing is said about it when left out."""
    note: Annotated[Text | None, Field(examples=["Your ticket is valid on the new date."])] = None
    """One more sentence for customers about it."""


class CancellationRule(RuleBase):
    """A rule about ending an order, a plan or an appointment before it is over."""

    kind: Literal["cancellation"]
    """`cancellation`: this rule is about ending an order, a plan or an appointment."""
    of: Annotated[
        Literal["order", "subscription", "care_plan", "appointment", "booking"],
        Meanings(
            order="An order of goods",
            subscription="Goods or a service that comes again and again",
            care_plan="A plan that is paid for repairs or care",
            appointment="A visit, such as for measuring or repair",
            booking="Something with a date of its own, such as a rental, a course or an event",
        ),
    ] = "order"
    """What can be cancelled; an order when left out."""
    also_changes: bool = False
    """True when until then it can be changed, too, such as what is in the order."""
    cancel_until: Annotated[Deadline | None, Field(examples=["PT24H", "P1D"])] = None
    """Until when before the event: a duration, or `{days_before: 1, time: "23:00"}`; up to it when left out."""
    cancel_within: Annotated[Duration | None, Field(examples=["PT48H", "PT30M"])] = None
    """How long after the order it can be cancelled (ISO 8601 duration), instead of `cancel_until` and `before`."""
    before: Annotated[
        Literal["packing", "dispatch", "delivery", "production", "renewal", "appointment", "start"],
        Meanings(
            packing="The order is picked and packed",
            dispatch="The order leaves the warehouse",
            delivery="The order is delivered",
            production="Work on made-to-order goods begins",
            renewal="The plan or subscription renews",
            appointment="The visit begins",
            start="What was booked begins, such as a rental",
        ),
    ] = "dispatch"
    """The event that ends the time to cancel; dispatch, or the plan's or visit's own event, when left out."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["phone", ["phone", "chat"]])] = ()
    """Ids of the channels through which one can cancel: one, or a list."""
    contacts: Annotated[int | None, Field(ge=1, examples=[1])] = None
    """How many times a customer has to get in touch at most; 1 means that one call or message is enough."""
    fees: tuple[Fee, ...] = ()
    """What cancelling costs. Say it even where it is free: `{kind: cancellation, free: true}`."""
    refund_within: Annotated[Duration | None, Field(examples=["P5D"])] = None
    """How soon the money is back at the latest, counted from the cancellation (ISO 8601 duration)."""
    confirmation: Annotated[Text | None, Field(examples=["an e-mail with the amount and the day"])] = None
    """What the customer gets in writing, as the end of “You get ...”."""
    after: Annotated[
        Literal["not_possible", "return_it", "refuse_it", "ask_us"] | None,
        Meanings(
            not_possible="It can't be cancelled any more",
            return_it="The customer can return it once it has come",
            refuse_it="The customer can refuse it at the door",
            ask_us="The customer can ask; there is no promise",
        ),
    ] = None
    """What holds later than that; nothing is said about it when left out."""
    late_fees: tuple[LateFee, ...] = ()
    """What cancelling costs later than that, where it is still possible; with `until` step by step."""
    late_refund: Annotated[
        tuple[Literal["store_credit", "new_date"], ...],
        OneOrMany,
        Meanings(store_credit="Credit to spend in the shop", new_date="Another date"),
    ] = ()
    """What customers get instead of money where they cancel later than that: one thing, or a list to choose from."""
    called_off: CalledOff | None = None
    """What holds where the shop calls off or moves what was booked, such as an event, a course or a visit."""

    shop_cancels: Annotated[
        tuple[ShopCancels, ...],
        OneOrMany,
        Field(examples=[["price_error", "out_of_stock", "Orders for resale"]]),
    ] = ()
    """Cases in which the shop itself cancels an order and gives all money back: cases that are known, or words."""

    @model_validator(mode="before")
    @classmethod
    def _before_its_own_event(cls, data: Any) -> Any:
        if isinstance(data, dict) and "before" not in data and isinstance(of := data.get("of"), str):
            return data | {"before": _OWN_EVENT.get(of, "dispatch")}
        return data

    @model_validator(mode="after")
    def _late_is_possible(self) -> Self:
        if self.cancel_within is not None and self.cancel_until is not None:
            raise PydanticCustomError(
                "cancel", "say until when, one way: `cancel_within` of the order, or `cancel_until` before an event"
            )
        steps = [fee.until for fee in self.late_fees]
        if any(_sooner(later, first) for first, later in pairwise((self.cancel_until, *steps))):
            raise PydanticCustomError(
                "late_fees", "`late_fees` stand in the order of their deadlines, and all of them after `cancel_until`"
            )
        if self.late_fees and self.after == "not_possible":
            raise PydanticCustomError("late_fees", "`late_fees` need a later cancellation to be possible")
        if self.late_refund and self.after == "not_possible":
            raise PydanticCustomError("late_refund", "`late_refund` needs a later cancellation to be possible")
        if self.called_off is not None and self.of not in ("booking", "appointment"):
            raise PydanticCustomError(
                "called_off", "`called_off` is for bookings and visits; of an order, say when the `shop_cancels` it"
            )
        return self
