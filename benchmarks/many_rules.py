"""Policies of very large shops, as YAML, for benchmarks of reading, resolving and checking.

`large_shop` is the one that counts: all kinds of rules in two languages, twenty shapes of them in turn, with rules
for everything, departments, categories, single products, places, channels, members, sellers, marks and seasons.
Three in a thousand overlap fifty others each and promise differently. The others are single shapes, each taken to its
extreme.
"""

from __future__ import annotations

from collections.abc import Callable

_HEAD = """
shop: {name: Large Shop, countries: [US, CA, FR, DE], locales: [en, de], currency: USD, time_zone: America/New_York}
contact:
  channels: [{id: phone, kind: phone, number: "+1 800 555 0199"}, {id: chat, kind: chat, url: "https://shop.example/"}]
  hours: [{days: [monday, friday], opens: "08:00", closes: "20:00"}]
"""
_RULE = """
  - id: rule-{n}
    kind: {kind}
    title: {{en: "{en}, rule {n}", de: "{de}, Regel {n}"}}
    scope: {scope}
    why:
      en: Some things of shelf {n} only show at home whether they are right, and this is time enough to find out.
      de: Bei Sachen aus Regal {n} zeigt sich oft erst zu Hause, ob sie passen, und die Zeit reicht, um das zu sehen.
    author: Returns desk
    reviewer: Care lead
    checked_on: 2026-01-01
{facts}"""
_RETURN = """\
    outcomes:
      - {{reason: changed_mind, state: [opened, used], return_policy: not_permitted}}
      - reason: changed_mind
        state: unopened
        return_policy: finite_window
        window: {{days: {days}, anchor: delivered}}
        fees: [{{kind: return_shipping, amount: {{amount: {fee}}}, waived_for: {{tiers: Gold}}}}]
        refund: full_refund
      - reason: [damaged, defective, missing_parts, shop_error]
        return_policy: finite_window
        window: {{days: 60, anchor: delivered}}
        refund: [replacement, full_refund]
"""
_NOTICE = """\
    notice:
      en: You can return unopened goods within {days} days of delivery. We keep ${fee} for the parcel.
      de: Sie können Ungeöffnetes innerhalb von {days} Tagen nach der Lieferung zurückgeben. Das Paket kostet {fee} $.
"""
_WINDOW = """\
    window: {{length: PT4H, slots: [{{opens: "08:00", closes: "12:00"}}, {{opens: "12:00", closes: "16:00"}}]}}
    change: {{until: PT48H, after: {{allowed: false, reason: {{en: the van is loaded, de: der Wagen ist beladen}}}}}}
    fees: [{{kind: no_show, amount: {{amount: {fee}}}}}]
"""
_PRICES = """\
    shipping_conditions:
      - {{order_value: {{maximum: 49.99}}, rate: {{kind: delivery, amount: {{amount: {fee}}}}}}}
      - {{order_value: {{minimum: 50}}, rate: {{kind: delivery, free: true}}}}
      - {{for: {{regions: [US-AK, US-HI]}}, rate: {{kind: delivery, amount: {{amount: 4{fee}}}}}}}
"""
_TRANSIT = """\
    transit: {{quoted: [{days}, 4{days}], unit: business_day, anchor: purchased}}
"""
_WARRANTY = """\
    duration: P{years}Y
    anchor: delivered
    covers: [{{en: faults in material, de: Fehler im Material}}]
    remedy: [repair, replacement]
    remedy_within: P30D
    claim_by: phone
"""
_CANCEL = """\
    of: order
    before: dispatch
    channels: [phone, chat]
    fees: [{{kind: cancellation, amount: {{amount: {fee}}}}}]
    refund_within: P{days}D
"""
_REFUND = """\
    refund_times: [{{method: {{en: Card, de: Karte}}, quoted: [{years}, {days}], unit: business_day}}]
"""
_OF_A_SELLER = "sellers: Seller {c}"
_OWN = "sellers: Large Shop"
"""What each of the shop's own return rules says where others sell, too, since neither goes before the other."""
_IN_TURN = (
    ("return", "categories: goods-{c}", _RETURN),
    ("return", "categories: goods-{c}, countries: US", _RETURN + _NOTICE),
    ("return", "categories: goods-{c}, countries: [FR, DE]", _RETURN),
    ("return", "categories: wares-{c}", _RETURN),
    ("return", "categories: wares-{c}, channels: store, tiers: Gold", _RETURN),
    ("return", "products: article-{c}", _RETURN + _NOTICE),
    ("return", "products: other-article-{c}, except: {{regions: [US-AK, US-HI]}}", _RETURN),
    ("return", _OF_A_SELLER, _RETURN),
    ("return", "products: third-article-{c}", _RETURN + "    from: 2026-11-01\n    until: 2027-01-15\n"),
    ("delivery", "categories: goods-{c}, except: {{regions: [US-AK, US-HI]}}", _WINDOW),
    ("delivery", "categories: goods-{c}, countries: CA", _WINDOW),
    ("delivery", "categories: wares-{c}", _PRICES),
    ("delivery", "products: article-{c}", _PRICES),
    ("delivery", "categories: goods-{c}, countries: US", _TRANSIT),
    ("delivery", "products: other-article-{c}", _TRANSIT),
    ("warranty", "categories: goods-{c}", _WARRANTY),
    ("warranty", "products: article-{c}, countries: [US, CA]", _WARRANTY),
    ("cancellation", "categories: wares-{c}, channels: [online, phone]", _CANCEL),
    ("cancellation", "products: article-{c}", _CANCEL),
    ("payment", "categories: goods-{c}", _REFUND),
)
_OVERLAPPING = (
    ("return", "categories: department-{d}, tiers: Gold", _RETURN),
    ("delivery", "categories: department-{d}, countries: DE", _TRANSIT),
    ("warranty", "categories: department-{d}, countries: FR", _WARRANTY),
)
_FOR_ALL = (
    ("return", "", _RETURN),
    ("delivery", "", _PRICES),
    ("warranty", "", _WARRANTY),
    ("cancellation", "", _CANCEL),
)
_NAMES = {
    "return": ("Returns", "Rückgabe"),
    "delivery": ("Delivery", "Lieferung"),
    "warranty": ("Warranty", "Garantie"),
    "cancellation": ("Cancelling", "Stornierung"),
    "payment": ("Paying", "Zahlung"),
}


def _written(shapes: list[tuple[str, str, str]], per_shape: int, *, own: bool = False) -> str:
    """The rules, one for each shape; so many in a row are about the same goods. `own`: others sell there, too."""
    rules = ["rules:"]
    for n, (kind, scope, facts) in enumerate(shapes):
        en, de = _NAMES[kind]
        if own and kind == "return" and scope != _OF_A_SELLER:
            scope = f"{scope}, {_OWN}" if scope else _OWN
        named = scope.format(c=n // per_shape, d=n // per_shape // 50)
        told = facts.format(days=14 + n % 3, fee=5 + n % 4, years=2 + n % 2)
        rules.append(_RULE.format(n=n, kind=kind, en=en, de=de, scope=f"{{{named}}}", facts=told))
    return "".join(rules)


def _catalogue(
    categories: int, products: int, families: tuple[str, ...] = ("goods",), names: tuple[str, ...] = ()
) -> str:
    """Departments of fifty categories of each family, and so many products of each name in the last family."""
    lines = ["catalogue:", "  categories:"]
    for department in range(-(-categories // 50)):
        lines += [f"    - id: department-{department}", f"      name: Department {department}", "      categories:"]
        lines += [
            f"        - {{id: {family}-{n}, name: {family} {n}, store: https://shop.example/{family}-{n}}}"
            for family in families
            for n in range(department * 50, min(categories, department * 50 + 50))
        ]
    lines += ["  products:"] if names else []
    lines += [
        f"    - {{id: {name}-{n}, name: {name} {n}, category: {families[-1]}-{n % categories}}}"
        for name in names
        for n in range(products)
    ]
    return "\n".join(lines) + "\n"


def large_shop(rules: int) -> str:
    """Rules of all kinds and shapes together, as a department store with sellers of its own has them."""
    goods = -(-rules // len(_IN_TURN))
    shapes = list(_IN_TURN) * goods
    shapes[: len(_FOR_ALL)] = _FOR_ALL
    for first in range(100, rules, 1000):
        shapes[first : first + len(_OVERLAPPING)] = _OVERLAPPING
    catalogue = _catalogue(goods, goods, ("goods", "wares", "items"), ("article", "other-article", "third-article"))
    return _HEAD + catalogue + _written(shapes[:rules], len(_IN_TURN), own=True)


def department_store(rules: int) -> str:
    """Return rules for categories, by country, region, channel and tier."""
    sides = ("", ", countries: US", ", countries: [FR, DE]", ", regions: US-CA", ", channels: store", ", tiers: Gold")
    shapes = [("return", f"categories: goods-{{c}}{side}", _RETURN) for side in sides] * -(-rules // len(sides))
    return _HEAD + _catalogue(-(-rules // len(sides)), 0) + _written(shapes[:rules], len(sides))


def marketplace(rules: int) -> str:
    """Half of the rules are policies of sellers, half the shop's own for categories."""
    shapes = [("return", "categories: goods-{c}", _RETURN)] * (rules // 2)
    shapes += [("return", _OF_A_SELLER, _RETURN)] * (rules - len(shapes))
    return _HEAD + _catalogue(rules // 2, 0) + _written(shapes, 1, own=True)


def single_products(rules: int) -> str:
    """A rule for each product."""
    shapes = [("return", "products: article-{c}", _RETURN)] * rules
    return _HEAD + _catalogue(50, rules, names=("article",)) + _written(shapes, 1)


SHOPS: tuple[Callable[[int], str], ...] = (large_shop, department_store, marketplace, single_products)
