"""A shop with many categories, for benchmarks: every rule kind, a few must-show rules for each category."""

from __future__ import annotations

from pathlib import Path

CONFIG = """
site_name: Large Shop
site_url: https://policies.example/
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.footer, search.suggest, search.highlight]
markdown_extensions: [{toc: {permalink: true}}]
not_in_nav: "*"
"""
"""A site's usual settings; `plugins:` and `nav:` come to it."""
_HEAD = """
shop: {name: Large Shop, countries: [US], locales: [en], currency: USD, time_zone: America/New_York}
contact:
  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
    - {id: chat, kind: chat, url: https://shop.example/chat}
  hours:
    - {days: [monday, tuesday, wednesday, thursday, friday], opens: "08:00", closes: "20:00"}
rules:
  - id: thirty-days
    kind: return
    title: Thirty days
    why: Some things only show at home whether they are right, and thirty days are enough to find out.
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 30, anchor: delivered}, refund: full_refund}
    author: Returns desk
    reviewer: Care lead
    checked_on: 2026-01-01
"""
_DEPARTMENT = """
  - id: window-{n}
    kind: delivery
    title: A four-hour window for department {n}
    scope: {{categories: department-{n}}}
    why: Every home is different, and the crew takes the time that each one needs, so no exact hour can be kept.
    window: {{length: PT4H, slots: [{{opens: "08:00", closes: "12:00"}}, {{opens: "12:00", closes: "16:00"}}]}}
    change: {{until: PT48H, after: {{allowed: false, reason: the van is loaded by then}}}}
    author: Delivery desk
    reviewer: Care lead
    checked_on: 2026-01-01
  - id: hygiene-{n}
    kind: return
    title: Opened goods of department {n}
    scope: {{categories: department-{n}}}
    why: They touch bare skin, and we will not sell anybody something that somebody else has used before.
    outcomes:
      - {{reason: changed_mind, state: opened, return_policy: not_permitted}}
      - reason: defective
        return_policy: finite_window
        window: {{days: 30, anchor: delivered}}
        refund: replacement
    author: Returns desk
    reviewer: Care lead
    checked_on: 2026-01-01
"""


def write_large_shop(folder: Path, categories: int, *, per_department: int = 50) -> None:
    """Write `policies/shop.yml` with so many categories, each of which gets a page to read before buying."""
    departments = -(-categories // per_department)
    rules = "".join(_DEPARTMENT.format(n=n) for n in range(departments))
    tree = ["catalogue:", "  categories:"]
    for n in range(departments):
        tree += [f"    - id: department-{n}", f"      name: Department {n}", "      categories:"]
        for k in range(n * per_department, min(categories, (n + 1) * per_department)):
            tree.append(f"        - {{id: goods-{k}, name: Goods {k}, store: https://shop.example/goods-{k}}}")
    path = folder / "policies" / "shop.yml"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(tree) + "\n" + _HEAD + rules, "utf-8")


def navigation(categories: int) -> str:
    """`nav:` of a usual size: the topics, and the first sixty pages to read before buying."""
    lines = ["nav:", "  - index.md", "  - Before you buy:", "      - before-you-buy/index.md"]
    lines += [f"      - before-you-buy/goods-{k}.md" for k in range(min(60, categories))]
    lines += ["  - Our rules:", "      - returns.md", "      - delivery.md", "      - changes.md", "  - contact.md"]
    return "\n".join(lines) + "\n"
