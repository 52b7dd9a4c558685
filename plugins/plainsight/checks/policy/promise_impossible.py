"""A promise can't be kept as it is written.

Figures of a rule contradict each other, or what can be paid, so that the shop breaks one whatever it does:

- `window: length` says four hours, and a slot below it is two hours long, or six: customers read both;
- a return window ends before `not_before` is over: a mattress that must be tried for 30 nights can't go back within
  30 days;
- an amount has decimals in a currency that has none, such as ¥12.50: nobody can pay it.

Business days are counted as seven days for every five. A window with a fixed last day (`until`) is not judged by
`not_before`, as that day can be long after the delivery.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel.numbers import get_currency_precision
from pydantic import BaseModel

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import DeliveryRule, Money, ReturnRule
from plainsight.model.return_window import ReturnWindow
from plainsight.source import Path

CODE = "PS120"
NAME = "promise-impossible"
SEVERITY = Severity.ERROR
WHY = "What a customer counts on can't be kept, and is held against them."
HELP = "Make the figures agree."
SOURCES = ()

_DELIVERY = """
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    why: Homes differ and stops are grouped by area, so no driver can promise the minute.
    window: {length: PT4H, slots: [{opens: "08:00", closes: "%s"}]}
"""
_RETURN = """
rules:
  - id: mattress-trial
    kind: return
    title: Trying a mattress
    why: A body needs some weeks to get used to a mattress, so we ask you to give it that time.
    outcomes:
      - {return_policy: finite_window, window: {days: 100, anchor: delivered, not_before: %s}}
"""
_FEE = """
shop: {currency: JPY}
rules:
  - id: sofa-delivery
    kind: delivery
    title: What delivery costs
    fees: [{kind: delivery, amount: {amount: "%s"}}]
"""
GOOD = (
    Example(title="A slot as long as the window", text=_DELIVERY % "12:00"),
    Example(title="21 nights of 100 days", text=_RETURN % "P21D"),
    Example(title="A whole amount of yen", text=_FEE % "1250"),
)
BAD = (
    Example(title="A slot of two hours in a window of four", text=_DELIVERY % "10:00"),
    Example(title="A trial that ends with the window", text=_RETURN % "P100D"),
    Example(title="Yen with decimals", text=_FEE % "12.50"),
)


def check(view: PolicyView) -> Iterator[Problem]:
    place = view.reading.place
    for rule in view.policy.rules:
        thing = ("rule", rule.id)
        for path, money in _amounts(rule, ()):
            currency = money.currency or view.policy.shop.currency
            if currency and get_currency_precision(currency) == 0 and money.amount % 1:
                yield Problem(
                    f"`{rule.id}` asks for {money.amount} {currency}, a currency without decimals",
                    place(thing, *path),
                    help="Round it to a whole number, or name another `currency`.",
                    rule=rule.id,
                )
        window = rule.window if isinstance(rule, DeliveryRule) else None
        for i, slot in enumerate(window.slots if window else ()):
            length = window.length if window else None
            if length and slot.length.approximate_minutes != length.approximate_minutes:
                yield Problem(
                    f"`{rule.id}` promises a window of {length}, and this slot is {slot.length}",
                    place(thing, "window", "slots", i),
                    help="Let the slot be as long as `length`, or change `length`.",
                    related=(place(thing, "window", "length", label="the length that is promised"),),
                    rule=rule.id,
                )
        for i, outcome in enumerate(rule.outcomes if isinstance(rule, ReturnRule) else ()):
            back, end = outcome.window, _end(outcome.window)
            if back and back.not_before and end is not None and back.not_before.approximate_minutes >= end:
                yield Problem(
                    f"`{rule.id}` takes goods back after {back.not_before} only, when the window is over",
                    place(thing, "outcomes", i, "window", "not_before"),
                    help="Let `not_before` end before the window does.",
                    related=(place(thing, "outcomes", i, "window", label="the window"),),
                    rule=rule.id,
                )


def _amounts(part: object, path: Path) -> Iterator[tuple[Path, Money]]:
    """Every amount of money in a part of a rule, with the way to it."""
    if isinstance(part, Money):
        yield (*path, "amount"), part
    elif isinstance(part, BaseModel):
        for name, value in vars(part).items():
            if isinstance(value, BaseModel | tuple):
                yield from _amounts(value, (*path, type(part).model_fields[name].alias or name))
    elif isinstance(part, tuple):
        for number, entry in enumerate(part):
            yield from _amounts(entry, (*path, number))


def _end(window: ReturnWindow | None) -> int | None:
    """Minutes until a return window ends; None where it is not a span."""
    if window is None or window.until is not None or window.approximate_days is None:
        return None
    return round(window.approximate_days * 1440)
