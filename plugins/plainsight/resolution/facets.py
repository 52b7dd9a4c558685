"""What a rule speaks about, cut into facets: each is decided on its own, by the narrowest rule that speaks about it.

Return rules have one facet, since an outcome is one answer; what the law gives, under `withdrawal:`, is another, and
stands beside it. Of a delivery or a payment rule each field is a facet: a rule with prices does not put aside one
with a window. A warranty and a cancellation rule are one facet, since their terms only hold together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from plainsight.model import CancellationRule, Fee, ReturnRule, Rule, WarrantyRule
from plainsight.model.rule import RuleBase

SHOP = "shop"
"""What the shop itself promises to who gives goods back."""
LAW = "law"
"""The right to withdraw that the law gives."""
TEXT = "text"
"""Rules that only say something in their own words."""
_BY_FIELD = frozenset({"delivery", "payment"})
"""Kinds of rules of which each field is a facet."""
_APART = {"kind", "fulfillment", "basis", "fees", *RuleBase.model_fields}
"""Fields that are no facets: what all rules share, and fees, of which each kind is a facet."""
_TOGETHER = {
    "transit": "time",
    "cut_off": "time",
    "shipping_conditions": "price",
    "minimum_order_value": "price",
    "charged": "charged",
    "deposit_percent": "charged",
    "deposit": "charged",
}
_ADDING = frozenset({"on_top", "customer_part", "crew_will_not", "report", TEXT})
_COLLECTED = ("pickup_in_store", "collection_point")
"""Ways to receive an order that never compete with its delivery: the customer chooses."""


def facets(rule: Rule) -> tuple[str, ...]:
    """The facets that a rule speaks about; at least one."""
    match rule:
        case ReturnRule():
            return (LAW if rule.withdrawal is not None else SHOP,)
        case CancellationRule():
            return (rule.of,)
        case WarrantyRule():
            whole = rule.duration is not None or rule.lifetime or rule.terms
            return ("parts" if rule.components and not whole else "whole",)
        case _ if rule.kind in _BY_FIELD:
            way = getattr(rule, "fulfillment", "")
            before = f"{way}." if way in _COLLECTED else ""
            return tuple(f"{before}{facet}" for facet in _spoken(rule)) or (TEXT,)
        case _:
            return (rule.kind,)


def facet_at(rule: Rule, path: Sequence[str | int]) -> str:
    """The facet that something written at `path` in the rule belongs to."""
    if rule.kind not in _BY_FIELD:
        return facets(rule)[0]
    found = _fee_facet(_fees(rule)[int(path[1])]) if path[0] == "fees" else _TOGETHER.get(str(path[0]), str(path[0]))
    way = getattr(rule, "fulfillment", "")
    return f"{way}.{found}" if way in _COLLECTED else found


def adds(facet: str) -> bool:
    """Whether all rules that speak about a facet hold together, as with what to do at home."""
    return _bare(facet) in _ADDING


def alternatives(one: Rule, other: Rule, facet: str) -> bool:
    """Whether two rules offer different things, from which the customer chooses: levels of delivery, ways to pay."""
    some, others = getattr(one, "level", None), getattr(other, "level", None)
    return facet == "methods" or bool(some and others and some != others)


def facet_promise(rule: Rule, facet: str) -> str:
    """A key that is equal for rules which promise the same in this facet."""
    told = only(rule, (facet,)) if rule.kind in _BY_FIELD else rule
    return told.model_dump_json(
        exclude={*RuleBase.model_fields, "kind", "fulfillment", "basis"}, exclude_defaults=True
    )


def only(rule: Rule, kept: Collection[str]) -> Rule:
    """The rule as if it spoke about these facets alone; the rule itself when it speaks about no other."""
    lost = {_bare(facet) for facet in facets(rule) if facet not in kept}
    if not lost:
        return rule
    changed: dict[str, object] = {
        name: field.get_default()
        for name, field in type(rule).model_fields.items()
        if name not in _APART and _TOGETHER.get(name, name) in lost
    }
    changed["fees"] = tuple(fee for fee in _fees(rule) if _fee_facet(fee) not in lost)
    return rule.model_copy(update=changed)


def _bare(facet: str) -> str:
    """The facet without the way to receive the order."""
    way, dot, rest = facet.partition(".")
    return rest if dot and way in _COLLECTED else facet


def _spoken(rule: Rule) -> Iterator[str]:
    found = (
        _TOGETHER.get(name, name)
        for name, field in type(rule).model_fields.items()
        if name not in _APART and getattr(rule, name) != field.get_default()
    )
    yield from dict.fromkeys((*found, *map(_fee_facet, _fees(rule))))


def _fee_facet(fee: Fee) -> str:
    """Fees of one kind compete, those that a shop names itself by their name; what delivery costs is its price."""
    if fee.name is not None:
        return f"fee:{fee.kind}:{'/'.join(fee.name.root.values())}"
    return "price" if fee.kind == "delivery" else f"fee:{fee.kind}"


def _fees(rule: Rule) -> tuple[Fee, ...]:
    fees: tuple[Fee, ...] = getattr(rule, "fees", ())
    return fees
