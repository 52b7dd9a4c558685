"""A shop's whole policy: shop, catalogue, contact and rules, and the questions that every room asks of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from pydantic import Field

from plainsight.model.base import Model, Text
from plainsight.model.cancellation_rule import CancellationRule
from plainsight.model.catalogue import Catalogue, Category, Product
from plainsight.model.contact import Contact, Role
from plainsight.model.delivery_rule import DeliveryRule
from plainsight.model.payment_rule import PaymentRule
from plainsight.model.periods import Period, periods
from plainsight.model.return_rule import ReturnRule
from plainsight.model.scope import Goods
from plainsight.model.shop import Shop
from plainsight.model.warranty_rule import WarrantyRule
from plainsight.model.zone import Zone

Rule = Annotated[
    ReturnRule | DeliveryRule | WarrantyRule | CancellationRule | PaymentRule, Field(discriminator="kind")
]
KINDS = ("return", "delivery", "warranty", "cancellation", "payment")


class Term(Model):
    """A word of the trade, explained."""

    term: Annotated[Text, Field(examples=["Threshold delivery", {"en": "Business day", "fr": "Jour ouvré"}])]
    """The word, as customers meet it on your pages."""
    meaning: Annotated[Text, Field(examples=["We carry it over your doorstep, and no further."])]
    """What it means for a customer, in one or two plain sentences."""


@dataclass(frozen=True)
class Policy:
    """Everything the shop promises.

    Ids are unique here: of two rules with one id, reading keeps the first and reports the second.
    """

    shop: Shop = field(default_factory=Shop)
    catalogue: Catalogue = field(default_factory=Catalogue)
    contact: Contact | None = None
    rules: tuple[Rule, ...] = ()
    roles: tuple[Role, ...] = ()
    glossary: tuple[Term, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def periods(self) -> Mapping[str, tuple[Period, ...]]:
        """The days on which orders are judged by each rule, by its id."""
        return periods(self.rules)

    def holds(self, rule: Rule, day: dt.date) -> bool:
        """Whether orders of that day are judged by the rule."""
        return any(first <= day <= last for first, last in self.periods.get(rule.id, ()))

    def has_ended(self, rule: Rule, day: dt.date) -> bool:
        """Whether the rule is over by that day; one that is only paused is not."""
        return all(last < day for _, last in self._lives.get(rule.id, ()))

    @cached_property
    def _lives(self) -> Mapping[str, tuple[Period, ...]]:
        return periods(self.rules, pauses=False)

    def next_start(self, rule: Rule, day: dt.date) -> dt.date | None:
        """The next day after `day` on which the rule begins to hold; None when there is none."""
        return min((first for first, _ in self.periods.get(rule.id, ()) if first > day), default=None)

    @cached_property
    def categories(self) -> dict[str, Category]:
        return {category.id: category for category, _ in self.catalogue.walk()}

    @cached_property
    def products(self) -> dict[str, Product]:
        return {product.id: product for product in self.catalogue.products}

    @cached_property
    def zones(self) -> dict[str, Zone]:
        return {zone.id: zone for zone in self.shop.zones}

    @cached_property
    def _above(self) -> dict[str, tuple[str, ...]]:
        return {category.id: above for category, above in self.catalogue.walk()}

    def lineage(self, category: str) -> frozenset[str]:
        """The category and all above it."""
        return self._lineages.get(category) or frozenset((category,))

    @cached_property
    def _lineages(self) -> dict[str, frozenset[str]]:
        return {category: frozenset((category, *above)) for category, above in self._above.items()}

    def below(self, category: str) -> frozenset[str]:
        """The category and all under it."""
        return self._below.get(category, frozenset())

    @cached_property
    def _below(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {category: {category} for category in self._above}
        for category, above in self._above.items():
            for ancestor in above:
                found[ancestor].add(category)
        return {category: frozenset(under) for category, under in found.items()}

    @cached_property
    def must_show(self) -> tuple[Rule, ...]:
        """Rules that have to be seen before purchase."""
        return tuple(rule for rule in self.rules if rule.is_must_show)

    @cached_property
    def sold_categories(self) -> tuple[Category, ...]:
        """Categories with a store address, in written order."""
        return tuple(category for category, _ in self.catalogue.walk() if category.store)

    def concerns(self, rule: Rule, category: str) -> bool:
        """Whether `rule` can hold for something sold as `category`.

        A rule for a wider category holds for all under it; one for a narrower category, or for a product
        in it, concerns who buys from the wider one.
        """
        scope = rule.scope
        if category in self._excluded(scope.excludes):
            return False
        if not scope.categories and not scope.products:
            return True
        if any(named in self.lineage(category) for named in scope.categories):
            return True
        under = self.below(category)
        if any(named in under for named in scope.categories):
            return True
        return any(
            named == category or (named in self.products and self.products[named].category in under)
            for named in scope.products
        )

    def _excluded(self, blocks: Iterable[Goods]) -> frozenset[str]:
        """Goods that are left out wherever, whoever buys them."""
        return frozenset(
            name
            for goods in blocks
            if not goods.is_narrowed
            for name in (*goods.products, *(under for named in goods.categories for under in self.below(named)))
        )

    def shown_when_selling(self, sells: Iterable[str], day: dt.date) -> tuple[Rule, ...]:
        """The must-show rules that hold on `day` for what a page sells, by ids of categories or products.

        `refusals_first`.
        """
        wanted = []
        for item in sells:
            category = self.products[item].category if item in self.products else item
            wanted.append((item, category))
        found = (
            rule
            for rule in self.must_show
            if self.holds(rule, day) and any(self._concerns_item(rule, item, category) for item, category in wanted)
        )
        return refusals_first(found)

    def _concerns_item(self, rule: Rule, item: str, category: str) -> bool:
        if item == category:
            return self.concerns(rule, category)
        scope = rule.scope
        excluded = self._excluded(scope.excludes)
        if item in excluded or category in excluded:
            return False
        if item in scope.products:
            return True
        in_category = any(named in self.lineage(category) for named in scope.categories)
        return in_category or not (scope.categories or scope.products)


def refusals_first(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """What can't be given back before all else, since it matters most before buying; the rest as it is written."""
    return tuple(sorted(rules, key=lambda rule: not (isinstance(rule, ReturnRule) and rule.refusals)))
