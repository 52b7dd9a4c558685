"""One language promises another number than the first.

"within 30 days" in English and « sous 15 jours » in French are two promises, and each customer will hold the shop
to the better one. Days, hours, minutes, weeks, months, years, percentages and amounts with decimals are compared with
the text in the shop's first language, as far as they are written in digits. Units are found by the words of the
message catalogues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import TOLD_IN_TWO_LANGUAGES
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import RuleText, place_in_text
from plainsight.findings import Severity
from plainsight.wording.catalogue import Catalogue, nearest

CODE = "PS156"
NAME = "figures-differ"
SEVERITY = Severity.WARNING
WHY = "Two customers are promised two different things, and the shop keeps one of them."
HELP = "Make the texts say the same number in every language."
SOURCES = ()

_ENGLISH = "We pay you back within 14 days."
GOOD = (
    Example(title="The same days", text=TOLD_IN_TWO_LANGUAGES % (_ENGLISH, "Nous vous remboursons sous 14 jours.")),
)
BAD = (
    Example(
        title="Other days in French", text=TOLD_IN_TWO_LANGUAGES % (_ENGLISH, "Nous vous remboursons sous 30 jours.")
    ),
)

_UNITS = {unit: (f"{{n}} {unit}", f"{{n}} {unit}s") for unit in ("minute", "hour", "day", "week", "month", "year")}
_DECIMAL = re.compile(r"(?<![\d.,])(\d+)[.,](\d\d)(?!\d)")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")


def check(view: PolicyView) -> Iterator[Problem]:
    default = view.policy.shop.default_locale
    for rule, texts in view.texts:
        by_name: dict[str, dict[str, RuleText]] = {}
        for text in texts:
            by_name.setdefault(text.name, {})[text.locale] = text
        for of_text in by_name.values():
            yield from _compared(view, rule.id, of_text, default)


def _compared(view: PolicyView, rule: str, texts: Mapping[str, RuleText], default: str) -> Iterator[Problem]:
    first = texts.get(default)
    wanted = figures(first.words, default) if first is not None else frozenset()
    for locale, text in texts.items():
        found = figures(text.words, locale)
        if first is None or locale == default or not (found - wanted and wanted - found):
            continue
        other, own = _told(wanted - found), _told(found - wanted)
        yield Problem(
            f"{text.name} says {own} in `{locale}`, where `{default}` says {other}",
            place_in_text(view.reading, ("rule", rule), text, text.words),
            related=(view.reading.place(("rule", rule), *first.path, label="the text in the first language"),),
            rule=rule,
        )


def figures(words: str, locale: str) -> frozenset[tuple[str, str]]:
    """Numbers of a text with what they count: `("30", "day")`, `("9.95", "amount")`."""
    if not any(map(str.isdigit, words)):
        return frozenset()
    found = {(f"{whole}.{part}", "amount") for whole, part in _DECIMAL.findall(words)}
    found |= {(number.replace(",", "."), "%") for number in _PERCENT.findall(words)}
    for unit, pattern in _units(nearest(locale)).items():
        found |= {(number, unit) for number in pattern.findall(words)}
    return frozenset(found)


@cache
def _units(language: str) -> dict[str, re.Pattern[str]]:
    catalogue = Catalogue(language)
    names = {
        unit: {catalogue.find_plural(*forms, n).format(n="").strip() for n in (1, 2)}
        for unit, forms in _UNITS.items()
    }
    return {
        unit: re.compile(rf"(?<![\d.,])(\d+)[\s-]*(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)
        for unit, words in names.items()
    }


def _told(figures: frozenset[tuple[str, str]]) -> str:
    return ", ".join(f"{number} {unit}" for number, unit in sorted(figures))
