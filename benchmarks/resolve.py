"""CPU of resolving and checking many return rules against reading and validating them, in one process.

    .venv/bin/python benchmarks/resolve.py [RULES]

Three shops of as many rules each: a department store (categories by country, channel and tier), a marketplace (a
policy for each seller beside rules for categories), and single products. Resolving is the table of every verdict with
everything that it tells of itself; checking is every check on the policy's data. Memory is the peak of the process
while resolving, for a tenth of the rules and for all of them.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
import tracemalloc
from collections.abc import Callable

from plainsight.checks.audit import audit_policy
from plainsight.model import read_policy
from plainsight.resolution import build_table
from plainsight.resolution.survey import survey
from plainsight.settings import Settings
from plainsight.source import read

TODAY = dt.date(2026, 6, 15)
_HEAD = """
shop: {name: Large Shop, countries: [US, CA, FR, DE], locales: [en], currency: USD}
contact:
  channels: [{id: phone, kind: phone, number: "+1 800 555 0199"}]
  hours: [{days: [monday, friday], opens: "08:00", closes: "20:00"}]
"""
_RULE = """
  - id: rule-{n}
    kind: return
    title: Returns, rule {n}
    scope: {scope}
    why: Some things only show at home whether they are right, and this is time enough to find out.
    author: Returns desk
    reviewer: Care lead
    checked_on: 2026-01-01
    outcomes:
      - {{reason: changed_mind, state: [opened, used], return_policy: not_permitted}}
      - {{reason: changed_mind, state: unopened, return_policy: finite_window,
         window: {{days: {days}, anchor: delivered}}}}
      - {{reason: [damaged, defective, missing_parts, shop_error], return_policy: finite_window,
         window: {{days: 60, anchor: delivered}}, refund: [replacement, full_refund]}}
"""


def _catalogue(categories: int, products: int = 0) -> str:
    lines = ["catalogue:", "  categories:"]
    for department in range(-(-categories // 50)):
        lines += [f"    - id: department-{department}", f"      name: Department {department}", "      categories:"]
        lines += [
            f"        - {{id: goods-{n}, name: Goods {n}, store: https://shop.example/goods-{n}}}"
            for n in range(department * 50, min(categories, department * 50 + 50))
        ]
    if products:
        lines.append("  products:")
        lines += [
            f"    - {{id: article-{n}, name: Article {n}, category: goods-{n % categories}}}" for n in range(products)
        ]
    return "\n".join(lines) + "\n"


def _rules(scopes: list[str]) -> str:
    return "rules:" + "".join(_RULE.format(n=n, scope=scope, days=14 + n % 3) for n, scope in enumerate(scopes))


def department_store(rules: int) -> str:
    sides = ["", ", countries: US", ", countries: [FR, DE]", ", regions: US-CA", ", channels: store", ", tiers: Gold"]
    categories = -(-rules // len(sides))
    scopes = [f"{{categories: goods-{n // len(sides)}{sides[n % len(sides)]}}}" for n in range(rules)]
    return _HEAD + _catalogue(categories) + _rules(scopes)


def marketplace(rules: int) -> str:
    own = 100
    scopes = [f"{{categories: goods-{n}, sellers: Large Shop}}" for n in range(own)]
    scopes += [f"{{sellers: Seller {n}}}" for n in range(rules - own)]
    return _HEAD + _catalogue(own) + _rules(scopes)


def single_products(rules: int) -> str:
    scopes = [f"{{products: article-{n}}}" for n in range(rules - 50)]
    scopes += [f"{{categories: goods-{n}}}" for n in range(50)]
    return _HEAD + _catalogue(50, rules - 50) + _rules(scopes)


SHOPS: tuple[Callable[[int], str], ...] = (department_store, marketplace, single_products)


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for shop in SHOPS:
        text = shop(wanted)
        start = time.process_time()
        reading = read_policy([read(text, "policies/shop.yml")])
        reading_time = time.process_time() - start
        assert len(reading.policy.rules) == wanted, reading.faults[:3]
        start = time.process_time()
        made = survey(reading.policy, TODAY)
        resolving = time.process_time() - start
        start = time.process_time()
        found = audit_policy(reading, Settings(), TODAY)
        checking = time.process_time() - start
        name = shop.__name__.replace("_", " ")
        print(
            f"{name}: {wanted} rules, {len(made.table.nodes)} nodes, {len(found)} findings; read and validated in "
            f"{reading_time:.2f} s, resolved in {resolving:.2f} s, every check {checking:.2f} s"
        )
        print(f"  ratio {resolving / reading_time:.2f} resolved, {checking / reading_time:.2f} with every check")
        print(f"  memory {_peak(shop, wanted // 10):.1f} MB for a tenth, {_peak(shop, wanted):.1f} MB for all")


def _peak(shop: Callable[[int], str], rules: int) -> float:
    policy = read_policy([read(shop(rules), "policies/shop.yml")]).policy
    tracemalloc.start()
    build_table(policy)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


if __name__ == "__main__":
    main()
