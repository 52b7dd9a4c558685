"""Every place in a policy where one thing names another by its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from plainsight.model import (
    CancellationRule,
    Contact,
    DeliveryRule,
    Goods,
    Policy,
    ReturnRule,
    Rule,
    WarrantyRule,
)
from plainsight.model.bearing import bearing
from plainsight.source import Path


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing named by another.

    Attributes:
        thing: what names it, as places know it: ("rule", id), ("topic", id), ...
        path: where, inside that thing.
        kind: what is named: category, product, zone, channel, role, rule or have-ready.
        to: the id given.
    """

    thing: tuple[str, ...]
    path: Path
    kind: str
    to: str


def references(policy: Policy) -> Iterator[Reference]:
    """Every reference of the policy, in written order of its parts."""
    for product in policy.catalogue.products:
        yield Reference(("product", product.id), ("category",), "category", product.category)
    if policy.contact:
        yield from _of_contact(policy.contact)
    for rule in policy.rules:
        yield from _of_rule(rule)


def _of_contact(contact: Contact) -> Iterator[Reference]:
    for field, to in (("phone", contact.phone), ("human", contact.human)):
        if to is not None:
            yield Reference(("contact",), (field,), "channel", to)
    for topic in contact.topics:
        for field, to in (("best", topic.best), ("fallback", topic.fallback)):
            if to is not None:
                yield Reference(("topic", topic.id), (field,), "channel", to)
        for i, ready in enumerate(topic.have_ready):
            yield Reference(("topic", topic.id), ("have_ready", i), "have-ready", ready)
    for i, step in enumerate(contact.escalation):
        if step.channel is not None:
            yield Reference(("contact",), ("escalation", i, "channel"), "channel", step.channel)


def _of_rule(rule: Rule) -> Iterator[Reference]:
    thing = ("rule", rule.id)
    for path, goods in goods_in(rule, ()):
        for i, to in enumerate(goods.categories):
            yield Reference(thing, (*path, "categories", i), "category", to)
        for i, to in enumerate(goods.products):
            yield Reference(thing, (*path, "products", i), "product", to)
        for i, to in enumerate(goods.zones):
            yield Reference(thing, (*path, "zones", i), "zone", to)
    if rule.supersedes is not None:
        yield Reference(thing, ("supersedes",), "rule", rule.supersedes)
    for i, paused in enumerate(rule.suspends):
        yield Reference(thing, ("suspends", i), "rule", paused)
    for i, exception in enumerate(rule.exceptions):
        if exception.decided_by is not None:
            yield Reference(thing, ("exceptions", i, "decided_by"), "role", exception.decided_by)
    if isinstance(rule, CancellationRule):
        for i, channel in enumerate(rule.channels):
            yield Reference(thing, ("channels", i), "channel", channel)
    if isinstance(rule, ReturnRule):
        yield from _of_return(rule)
    if isinstance(rule, DeliveryRule):
        for i, channel in enumerate(rule.change.channels if rule.change else ()):
            yield Reference(thing, ("change", "channels", i), "channel", channel)
        for i, report in enumerate(rule.report):
            for j, channel in enumerate(report.channels):
                yield Reference(thing, ("report", i, "channels", j), "channel", channel)
    if isinstance(rule, WarrantyRule) and rule.claim_by is not None:
        yield Reference(thing, ("claim_by",), "channel", rule.claim_by)


def _of_return(rule: ReturnRule) -> Iterator[Reference]:
    thing = ("rule", rule.id)
    for i, outcome in enumerate(rule.outcomes):
        if outcome.approval is not None:
            path = ("outcomes", i, "approval", "decided_by")
            yield Reference(thing, path, "role", outcome.approval.decided_by)
    for field, asked in (("authorisation", rule.authorisation), ("withdrawal", rule.withdrawal)):
        for i, channel in enumerate(asked.channels if asked else ()):
            yield Reference(thing, (field, "channels", i), "channel", channel)


def goods_in(value: object, path: Path) -> Iterator[tuple[Path, Goods]]:
    """Every description of goods inside a rule: its scope, what that leaves out, where a fee does not apply."""
    if isinstance(value, Goods):
        yield path, value
    if isinstance(value, BaseModel):
        for name, called in bearing(type(value), Goods):
            yield from goods_in(getattr(value, name), (*path, called))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from goods_in(item, (*path, i))
