"""What a page's audit needs to know of the shop."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property

from plainsight.checks.store_links import store_addresses
from plainsight.model import Policy, Rule
from plainsight.settings import Settings
from plainsight.wording import Notice, PhoneText, Wording


@dataclass(frozen=True)
class Shop:
    """What a page's audit needs to know of the shop; made once, shared by all pages, picklable."""

    policy: Policy
    settings: Settings
    today: dt.date
    wordings: dict[str, Wording] = field(default_factory=dict, compare=False)
    notices: dict[tuple[str, str], Notice] = field(default_factory=dict, compare=False)
    phones: dict[str, PhoneText | None] = field(default_factory=dict, compare=False)
    expected: dict[tuple[str, ...], tuple[Rule, ...]] = field(default_factory=dict, compare=False)

    @cached_property
    def stores(self) -> dict[str, str]:
        """Addresses in the store, each to the category or product that is sold there and nowhere else."""
        return store_addresses(self.policy)

    def wording(self, locale: str) -> Wording:
        if locale not in self.wordings:
            self.wordings[locale] = Wording(self.policy, locale)
        return self.wordings[locale]

    def notice(self, rule: Rule, locale: str) -> Notice:
        key = (rule.id, locale)
        if key not in self.notices:
            self.notices[key] = self.wording(locale).notice(rule)
        return self.notices[key]

    def phone(self, locale: str) -> PhoneText | None:
        """The number that stands on every page, as it is written in `locale`."""
        if locale not in self.phones:
            contact = self.policy.contact
            channel = contact.phone_channel if contact else None
            number = channel.number if channel else None
            self.phones[locale] = self.wording(locale).phone(number) if number else None
        return self.phones[locale]

    def expected_when_selling(self, sells: tuple[str, ...]) -> tuple[Rule, ...]:
        """The must-show rules for what a page sells, as far as they are told on guides."""
        if sells not in self.expected:
            policy = self.policy
            known = [item for item in sells if item in policy.categories or item in policy.products]
            shown = policy.shown_when_selling(known, self.today)
            self.expected[sells] = tuple(rule for rule in shown if "guide" in rule.surfaces)
        return self.expected[sells]

    def locale_of(self, lang: str | None) -> str:
        """The shop's locale that a page's `lang` means; its first one when none fits."""
        locales = self.policy.shop.locales
        if lang:
            for locale in locales:
                if locale.lower() == lang.lower():
                    return locale
            for locale in locales:
                if locale.partition("-")[0].lower() == lang.partition("-")[0].lower():
                    return locale
        return locales[0]
