"""No rule says what happens for one of the reasons for which goods come back.

Customers give goods back because they changed their mind, ordered the wrong thing, got the wrong thing, got it
damaged, faulty, incomplete or too late, or did not accept the parcel. For one of these reasons, and goods that the
shop sells, no outcome says what happens.

The message names an order for which it happens, and how many kinds of goods it concerns. It is a warning for a
change of mind and for everything that is the shop's fault, and a hint for the other reasons.

Plans and visits that a cancellation rule is about are ended, not given back: there, only the shop's faults need an
answer. Most goods do not spoil, and a recall comes with an announcement of its own: neither is asked of every shop.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model import FAULT_REASONS
from plainsight.resolution import in_words
from plainsight.resolution.survey import Gap, reason_gaps

CODE = "PS134"
NAME = "reason-unanswered"
SEVERITY = Severity.WARNING
WHY = "A customer with this problem finds no answer, and each adviser gives another one."
HELP = "Write an outcome for this reason, or for `any`, in a rule whose scope holds these goods."
SOURCES = ()

_RULES = """
rules:
  - id: returns
    kind: return
    title: Returns
    outcomes:
      - {reason: changed_mind, return_policy: finite_window, window: {days: 30, anchor: delivered}}
      - {reason: [damaged, defective, missing_parts, shop_error], return_policy: finite_window,
         window: {days: 60, anchor: delivered}}
%s"""
GOOD = (
    Example(
        title="Every reason has its answer",
        text=_RULES % "      - {reason: [customer_error, refused_parcel, late], return_policy: finite_window,\n"
        "         window: {days: 14, anchor: delivered}}\n",
    ),
    Example(
        title="One answer for all",
        text=_RULES.replace("{reason: changed_mind, ", "{reason: any, ") % "",
    ),
    Example(
        title="One answer for private customers, and one for companies",
        text="""
rules:
  - id: returns
    kind: return
    title: Returns
    scope: {customers: private}
    outcomes: [{return_policy: finite_window, window: {days: 30, anchor: delivered}}]
  - id: business-returns
    kind: return
    title: Returns of companies
    scope: {customers: business}
    outcomes: [{return_policy: finite_window, window: {days: 10, anchor: delivered}}]
""",
    ),
)
_OF_SOME_GOODS = frozenset({"spoiled", "recalled"})
"""Reasons that a shop need not foresee."""
BAD = (Example(title="Nothing is said about a parcel that comes too late", text=_RULES % ""),)


def check(view: PolicyView) -> Iterator[Problem]:
    made = view.return_survey
    if made is None or not view.whole:
        return
    grave = FAULT_REASONS | {"changed_mind"}
    alike: dict[tuple[str, ...], list[Gap]] = {}
    for gap in reason_gaps(made):
        if gap.order.value("reason") in _OF_SOME_GOODS:
            continue
        alike.setdefault(gap.goods, []).append(gap)
    for goods, gaps in alike.items():
        reasons = [gap.order.value("reason") for gap in gaps]
        named, more = ", ".join(f"`{reason}`" for reason in reasons), len(goods) - 1
        wider = f"; and so for {more} more kinds of goods" if more > 1 else "; and so for one more" if more else ""
        kind = "product" if goods[0] in view.policy.products else "category"
        yield Problem(
            f"no rule says what happens when the reason is {named}: {in_words(view.policy, gaps[0].order)}{wider}",
            view.reading.place((kind, goods[0]), "id"),
            severity=SEVERITY if grave & set(reasons) else Severity.INFO,
        )
