"""How one language puts words together: messages filled in, lists, capitals, full stops, names inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.numbers import format_decimal

from plainsight.model.shop import Shop
from plainsight.wording.catalogue import Catalogue, message, nearest
from plainsight.wording.euphony import euphonic

NOR = message("between what can’t be had", "pattern")
LISTS_AS = message("locale whose lists are used", "pattern")
PLURAL_ENDINGS = message("last letters of a plural", "pattern")
INSIDE_CASE = message("first letter of a heading inside a sentence", "pattern")
DATIVES = message("words that change in the dative", "pattern")
SMALL_WORDS = message("words that are small inside a sentence", "pattern")
_BENT = re.compile(r"\{(\w+):(dative|sentence)\}")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_SENTENCES_READ_AT_ONCE = 3
_TWO_STOPS = re.compile(r"(?<=[ap]\.m)\.\.(?!\.)")
"""A sentence that ends with a time of day, as Spanish writes it: "a las 6:15 p.m."."""


class Grammar:
    """Words of one locale, put together as its language does.

    Args:
        locale: as the shop names it, such as `fr` or `fr-CA`.
        shop: its countries decide formats that the locale leaves open.

    Attributes:
        spoken: the locale whose words are used: `locale`, its language, or the shop's first locale, or English.
    """

    def __init__(self, locale: str, shop: Shop) -> None:
        self.locale = locale
        self.shop = shop
        self.catalogue = Catalogue(nearest(locale, shop.default_locale))
        same = locale.partition("-")[0] == self.catalogue.locale.partition("-")[0]
        self.spoken = locale if same else self.catalogue.locale
        self._bare: dict[str, str] = {}

    @cached_property
    def formats(self) -> Locale:
        """Whose formats values take, by CLDR."""
        return _with_country(self.spoken, self.shop.countries)

    @cached_property
    def _lists(self) -> Locale:
        return Locale.parse(self.say(LISTS_AS), sep="-")

    def say(self, wanted: str, /, **values: object) -> str:
        """The message in this locale, its places filled in."""
        if values:
            return self._filled(self.catalogue.find(wanted), values)
        said = self._bare.get(wanted)
        if said is None:
            said = self._bare[wanted] = self._filled(self.catalogue.find(wanted), values)
        return said

    def many(self, one: str, other: str, n: int, /, **values: object) -> str:
        """The form of the message that goes with `n`, which fills `{n}`."""
        return self._filled(self.catalogue.find_plural(one, other, n), {"n": self.number(n), **values})

    def _filled(self, pattern: str, values: Mapping[str, object]) -> str:
        said = euphonic(self._bent(pattern, values).format(**values), self._language)
        return _TWO_STOPS.sub(".", said) if ".m.." in said else said

    @cached_property
    def _language(self) -> str:
        return self.catalogue.locale.partition("-")[0]

    def _bent(self, pattern: str, values: Mapping[str, object]) -> str:
        """The pattern with each `{time:dative}` and `{then:sentence}` filled in.

        The dative is what a time takes after "von" or "nach" in German; a sentence begins with a capital, as German
        has it after a colon.
        """
        bend = {"dative": self._dative, "sentence": self.sentence}
        return _BENT.sub(lambda place: bend[place[2]](str(values[place[1]])), pattern) if ":" in pattern else pattern

    def _dative(self, words: str) -> str:
        pairs = (pair.partition("=") for pair in self.catalogue.find(DATIVES).split())
        datives = {word: dative for word, _, dative in pairs}
        return re.sub(r"\w+", lambda word: datives.get(word[0], word[0]), words)

    def number(self, number: int | Decimal) -> str:
        return _number(number, self.formats)

    def listing(self, items: Iterable[str], joint: Literal["and", "or", "nor"] = "and") -> str:
        """Words in a row, with `and`, `or` or `nor` before the last; repeats once."""
        if joint == "nor" and self.say(NOR) != "and":
            *first, last = dict.fromkeys(items)
            return f"{', '.join(first)} {self.say(NOR)} {last}" if first else last
        listed = list(dict.fromkeys(items))
        style: Literal["or", "standard"] = "or" if joint == "or" else "standard"
        words = listed[0] if len(listed) == 1 else format_list(listed, style, self._lists)
        return euphonic(words, self._language)

    def sentence(self, words: str) -> str:
        """With a capital at the beginning, behind a quotation mark too."""
        start = len(words) - len(words.lstrip("“«„\u00a0"))
        return words[:start] + words[start : start + 1].upper() + words[start + 1 :]

    def ended(self, words: str) -> str:
        """With a full stop at the end, unless it has a mark of its own."""
        return words if words.endswith((".", "!", "?", "…", ":")) else words + "."

    def prose(self, sentences: Iterable[str | None]) -> str:
        """Sentences after one another, the missing ones left out."""
        return " ".join(self.sentence(words) for words in sentences if words)

    def parts(self, sentences: Iterable[str | None]) -> tuple[str, ...]:
        """The same prose cut for the eye: the first entry alone, then up to three sentences at a time."""
        entries = [self.sentence(words) for words in sentences if words]
        found, last, room = entries[:1], "", 0
        for words in entries[1:]:
            length = len(_SENTENCE_END.findall(words))
            if last and length <= room:
                last, room = f"{last} {words}", room - length
                continue
            found += [last] if last else []
            last, room = words, _SENTENCES_READ_AT_ONCE - length
        return (*found, last) if last else tuple(found)

    def inside(self, words: str) -> str:
        """A heading or a name as part of a sentence: small, unless the language or a proper name forbids it."""
        head = words.split(maxsplit=1)[0] if words.strip() else ""
        letters = "".join(character for character in head if character.isalpha())
        if head in self.say(SMALL_WORDS).split():
            return words[0].lower() + words[1:]
        if self.say(INSIDE_CASE) != "small" or not head or letters[1:] != letters[1:].lower():
            return words
        if len(letters) == 1 and letters not in self._articles and "’" not in head and "'" not in head:
            return words
        return words if head.split("-")[0] in self._proper else words[0].lower() + words[1:]

    def looks_plural(self, name: str) -> bool:
        """Whether a name of goods can take a plural article; always so where the language needs none."""
        endings = self.say(PLURAL_ENDINGS)
        head = name.split(maxsplit=1)[0] if name.strip() else ""
        return endings == "any" or head.lower().endswith(tuple(endings.split()))

    @cached_property
    def knots(self) -> frozenset[str]:
        """What joins the last of several words, in the forms of the language."""
        joint = self.listing(("x", "z"))[1:-1].strip()
        return frozenset((joint, "ed", "e") if joint in ("e", "y") else (joint,))

    @property
    def _articles(self) -> str:
        """Words of one letter that are no more than words, where a capital alone means a name or a size."""
        return "AÀIEÈ" if self._language == "it" else "AÀ"

    @cached_property
    def _proper(self) -> frozenset[str]:
        """Names of languages and countries, which keep their capital where the language writes them so."""
        return frozenset(self.formats.languages.values()) | frozenset(self.formats.territories.values())


def known_locale(locale: str) -> Locale:
    """The locale, or its language alone where CLDR does not know the rest."""
    try:
        return Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(locale.partition("-")[0])


def _with_country(locale: str, countries: Sequence[str]) -> Locale:
    """The locale with the first country of the shop that speaks it: English in GB writes 24-hour times.

    A language counts that is official in a part of the country, too: Spanish in the US writes `$1,299.50`.
    """
    parsed = known_locale(locale)
    if parsed.territory is not None:
        return parsed
    for country in countries:
        if parsed.language in get_official_languages(country, regional=True, de_facto=True):
            try:
                return Locale(parsed.language, territory=country, script=parsed.script)
            except UnknownLocaleError:
                continue
    return parsed


@lru_cache(maxsize=1024)
def _number(number: int | Decimal, formats: Locale) -> str:
    return firm(format_decimal(number, locale=formats))


def firm(text: str) -> str:
    """With the common no-break space: many fonts and every text message lack the narrow one."""
    return text.replace("\u202f", "\u00a0")
