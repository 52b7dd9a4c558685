"""What checks on the policy's data look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from plainsight.checks.rule_texts import RuleText, rule_texts
from plainsight.checks.word_list import Hit, ListName, hits
from plainsight.model import KINDS, Policy, Reading, Rule
from plainsight.resolution.survey import Survey, survey
from plainsight.settings import Settings
from plainsight.source import FaultKind
from plainsight.wording import Wording


@dataclass(frozen=True)
class PolicyView:
    """The policy's data, with its places."""

    reading: Reading
    settings: Settings
    today: dt.date

    @property
    def policy(self) -> Policy:
        return self.reading.policy

    @cached_property
    def whole(self) -> bool:
        """Whether every part of the policy could be read, so that what is missing is not just left out for now."""
        readable = all(fault.kind in (FaultKind.DUPLICATE_KEY, FaultKind.YAML_TRAP) for fault in self.reading.faults)
        return readable and not self.unknown_goods

    @cached_property
    def unknown_goods(self) -> frozenset[str]:
        """Goods that rules are about and the catalogue does not hold: misspelt, most often."""
        scopes = (part for rule in self.policy.rules for part in (rule.scope, *rule.scope.excludes))
        named = {goods for part in scopes for goods in (*part.categories, *part.products)}
        known = {*self.policy.categories, *self.policy.products}
        return frozenset(named - known) if known else frozenset()

    @cached_property
    def texts(self) -> tuple[tuple[Rule, tuple[RuleText, ...]], ...]:
        """Each rule with all its sentences in all locales; collected once for all checks that read them."""
        default = self.policy.shop.default_locale
        return tuple((rule, tuple(rule_texts(rule, default))) for rule in self.policy.rules)

    @cached_property
    def listed_words(self) -> Mapping[ListName, list[tuple[Rule, RuleText, Hit]]]:
        """Words of each list, with the text that they stand in; every text is searched once for all checks."""
        found: dict[ListName, list[tuple[Rule, RuleText, Hit]]] = {}
        for rule, texts in self.texts:
            for text in texts:
                for hit in hits(text.locale, text.words):
                    found.setdefault(hit.list, []).append((rule, text, hit))
        return found

    @cached_property
    def surveys(self) -> tuple[Survey, ...]:
        """For each kind of rules, which of them governs which order; made once for all checks that ask."""
        kinds = {rule.kind for rule in self.policy.rules}
        return tuple(survey(self.policy, self.today, kind) for kind in KINDS if kind in kinds)

    @cached_property
    def return_survey(self) -> Survey | None:
        """That of return rules; None without any."""
        return next((made for made in self.surveys if made.table.kind == "return"), None)

    @cached_property
    def wording(self) -> Wording:
        """The policy in the words of its first locale."""
        return Wording(self.policy, self.policy.shop.default_locale)
