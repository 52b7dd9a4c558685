"""What an outcome promises: whether two promise the same, which gives less, and in short."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.model import CancellationRule, ReturnOutcome, Rule, WarrantyRule
from plainsight.model.return_window import ReturnWindow

_CASE = frozenset({"reason", "state", "received_as", "note"})
_MONEY = frozenset({"full_refund", "partial_refund"})


def promise(outcome: ReturnOutcome) -> str:
    """A key that is equal for outcomes which promise the same, whatever case they are for."""
    return outcome.model_dump_json(exclude=set(_CASE), exclude_defaults=True)


def differences(one: ReturnOutcome, other: ReturnOutcome) -> list[str]:
    """The fields in which two promises differ."""
    names = [name for name in ReturnOutcome.model_fields if name not in _CASE]
    return [name for name in names if getattr(one, name) != getattr(other, name)]


def contradict(one: ReturnOutcome, other: ReturnOutcome) -> bool:
    """Whether two outcomes of one rule can't both hold for a case.

    They can where they differ in the way back, the proof or how it was received, where somebody has to agree to one
    of them, and where one begins when the other ends, or gives money first and something else later.
    """
    if any(_apart(getattr(one, told), getattr(other, told)) for told in ("method", "proof")):
        return False
    if one.received_as != other.received_as and not set(one.received_as) & set(other.received_as):
        return False
    if (one.approval is None) != (other.approval is None):
        return False
    if any(a.window and b.window and _ends_before(a.window, b.window) for a, b in ((one, other), (other, one))):
        return False
    permitted = "not_permitted" not in (one.return_policy, other.return_policy)
    if permitted and one.refund and other.refund and one.refund != other.refund and one.window != other.window:
        return False
    return promise(one) != promise(other)


def _apart(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return bool(some and others) and not set(some) & set(others)


def _ends_before(first: ReturnWindow, second: ReturnWindow) -> bool:
    return first.days is not None and second.after_days is not None and first.days <= second.after_days


def shortfalls(given: ReturnOutcome, before: ReturnOutcome) -> Iterator[str]:
    """What `given` takes away from a customer who was promised `before`, as ends of "the narrower rule ..."."""
    if before.return_policy == "not_permitted":
        return
    if given.return_policy == "not_permitted":
        yield "refuses what the wider one takes back"
        return
    less, more = days(given), days(before)
    if less is not None and (more is None or less < more):
        same_clock = more is None or _anchor(given) == _anchor(before)
        if same_clock:
            yield "gives less time"
    if set(before.refund) & _MONEY and given.refund and not set(given.refund) & _MONEY:
        yield "gives no money back"


def rule_shortfalls(given: Rule, before: Rule) -> Iterator[str]:
    """The same for rules of other kinds: a shorter warranty, or a fee for what is free by the wider rule."""
    if isinstance(given, WarrantyRule) and isinstance(before, WarrantyRule):
        less, more = given.duration, before.duration
        alike = less is not None and given.anchor == before.anchor and not (given.lifetime or given.terms)
        shorter = less and more and less.approximate_minutes < more.approximate_minutes
        if alike and (before.lifetime or shorter):
            yield "gives a shorter warranty"
    if isinstance(given, CancellationRule) and isinstance(before, CancellationRule):
        free = bool(before.fees) and all(fee.free for fee in before.fees)
        if free and any(not fee.free for fee in given.fees):
            yield "asks a fee"


def days(outcome: ReturnOutcome) -> float | None:
    """Length of the window, in days of the calendar; None without one."""
    window = outcome.window
    if outcome.return_policy != "finite_window" or window is None:
        return None
    return window.approximate_days


def _anchor(outcome: ReturnOutcome) -> str | None:
    return outcome.window.anchor if outcome.window else None


def in_short(outcome: ReturnOutcome) -> str:
    """As a linter tells it: `no return`, `60 days from delivered`."""
    if outcome.return_policy == "not_permitted":
        return "no return"
    if outcome.return_policy == "unlimited_window" or outcome.window is None:
        return "returns at any time" if outcome.return_policy == "unlimited_window" else "returns"
    window = outcome.window
    parts = []
    if window.days is not None:
        kind = "business days" if window.unit == "business_day" else "days"
        parts.append(f"{window.days} {kind}")
    if window.hours is not None:
        parts.append(f"{window.hours} hours")
    if window.length is not None:
        parts.append(str(window.length))
    length = " and ".join(parts)
    if length and window.anchor:
        length += f" from the day it was {window.anchor}"
    last = f"until {window.until}" if window.until else ""
    return " or ".join(part for part in (length, last) if part) or "returns"
