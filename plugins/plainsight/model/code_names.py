"""Countries, currencies and languages by the names and signs that people write instead of their codes."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

_READ_IN = ("es", "de", "it", "fr", "en")
"""Languages in which names are known; where two call different things alike, the last one is believed."""


@cache
def english() -> Locale:
    """English names of countries, currencies and languages."""
    return Locale("en")


@cache
def _territories() -> dict[str, str]:
    """Names of countries, and what else they are called, with their codes."""
    named = {
        name.casefold(): code
        for language in _READ_IN
        for code, name in Locale(language).territories.items()
        if re.fullmatch("[A-Z]{2}", code)
    }
    usual = {"usa": "US", "u.s.": "US", "u.s.a.": "US", "america": "US", "united states of america": "US"}
    return named | usual | {"great britain": "GB", "england": "GB", "u.k.": "GB", "holland": "NL"}


@cache
def _currencies() -> dict[str, str]:
    """Names and signs of currencies, with their codes."""
    named = {name.casefold(): code for language in _READ_IN for code, name in Locale(language).currencies.items()}
    signs = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
    usual = {"dollar": "USD", "dollars": "USD", "us dollars": "USD", "euros": "EUR", "pounds": "GBP", "pound": "GBP"}
    return named | signs | usual


def language_code(name: str) -> str | None:
    """The code of a language by its name, or of a code in other letters, such as `en` for `EN`."""
    languages = english().languages
    if name.lower() in languages:
        return name.lower()
    form = re.fullmatch(r"([A-Za-z]{2,3})[-_]([A-Za-z]{2})", name)
    if form and form[1].lower() in languages:
        return f"{form[1].lower()}-{form[2].upper()}"
    return _languages().get(name.casefold())


@cache
def _languages() -> dict[str, str]:
    """Names of languages with their codes."""
    return {name.casefold(): code for each in _READ_IN for code, name in Locale(each).languages.items()}


def country_code(name: str) -> str | None:
    """The code of a country by its name, or by another name that is usual."""
    return _territories().get(name.casefold())


def currency_code(name: str) -> str | None:
    """The code of a currency by its name or its sign; `$` is the dollar of the United States."""
    return _currencies().get(name.casefold())
