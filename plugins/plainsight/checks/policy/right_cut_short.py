"""A narrower rule takes away what a wider one promises, and the wider one does not say so.

The narrowest rule governs. Where it gives less than the wider rule whose scope it lies in, customers who read the
wider one count on what they will not get: "60 days for any order" is not true as long as another rule says that
some sales are final.

Name what is left out under `except:` in the wider rule: then its own text says so. What the narrower rule says about
other reasons has to be complete then, as nothing of the wider one holds for these goods any more.

The message names an order, and what each rule says to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.orders_told import place_of, says
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.resolution import in_words

CODE = "PS135"
NAME = "right-cut-short"
SEVERITY = Severity.WARNING
WHY = "Customers count on the wider promise, and learn at the desk that another rule takes it back."
HELP = "Name these goods or orders under `except:` in the wider rule, or give them no less than it promises."
SOURCES = ()

_RULES = """
rules:
  - id: sixty-days
    kind: return
    title: 60 days for any order
    scope: {%s}
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 60, anchor: delivered}}
  - id: all-sales-final
    kind: return
    title: Clearance sales are final
    why: We sell each piece once and keep no stock.
    scope: {marks: clearance}
    outcomes:
      - {reason: any, return_policy: not_permitted}
"""
GOOD = (Example(title="The wider rule names what it leaves out", text=_RULES % "except: {marks: clearance}"),)
BAD = (Example(title="60 days for any order, and clearance sales final", text=_RULES % ""),)


def check(view: PolicyView) -> Iterator[Problem]:
    for made in view.surveys:
        table = made.table
        for found in made.shortfalls:
            if found.order.goods in view.unknown_goods:
                continue
            rule, wide = table.rule(found.given), table.rule(found.promised)
            yield Problem(
                f"`{rule.id}` {found.how}, and `{wide.id}` does not say so: {in_words(view.policy, found.order)}: "
                f"{says(view, table, found.promised)}, {says(view, table, found.given)}",
                place_of(view, table, found.given),
                related=(place_of(view, table, found.promised, "the wider promise"),),
                rule=rule.id,
            )
