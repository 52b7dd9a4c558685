"""How hard a text is to read, by the published formula of its language: 0 very hard, 100 very easy.

English: Flesch reading ease (R. Flesch, "A new readability yardstick", 1948). French: Kandel and Moles, 1958, as
given in the literature on its use. German: Amstad, "Wie verständlich sind unsere Zeitungen?", 1978. Spanish:
Szigriszt-Pazos, 1993, on the scale INFLESZ. Italian: Gulpease (Lucisano and Piemontese, 1988), which counts letters
and not syllables. As Flesch asks, a sentence ends at a semicolon or colon, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.!?…;:])[\"”“»)]*\s+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWELS = {
    "en": re.compile(r"[aeiouy]+"),
    "fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+"),
    "de": re.compile(r"ie|ei|ai|au|eu|äu|aa|ee|oo|[aeiouyäöüé]"),
    "es": re.compile(r"[aeoáéó]?[iuü]+[aeoáéó]?|[aeoáéóíú]"),
}
_SILENT = {
    "en": re.compile(r"(?<=[^laeiouy])e(?=s?$)|(?<=[^td])e(?=d$)"),
    "fr": re.compile(r"(?<=[^aeiouyéèêà])(?:e|es|ent)$"),
}
"""Vowels at a word's end that are not said."""
SENTENCES = re.compile(r"(?<=[.!?…])[\"”“»)]*\s+")


@dataclass(frozen=True, slots=True)
class Ease:
    """How easily a text reads.

    Attributes:
        formula: its name.
        score: 0 to 100, rounded; below 0 and above 100 are possible.
        words: how many the text has.
    """

    formula: str
    score: int
    words: int


_FORMULAS: dict[str, tuple[str, Callable[[float, float], float]]] = {
    "en": ("Flesch", lambda length, syllables: 206.835 - 1.015 * length - 84.6 * syllables),
    "fr": ("Kandel-Moles", lambda length, syllables: 207 - 1.015 * length - 73.6 * syllables),
    "de": ("Amstad", lambda length, syllables: 180 - length - 58.5 * syllables),
    "es": ("Szigriszt-Pazos", lambda length, syllables: 206.835 - length - 62.3 * syllables),
}
LANGUAGES = (*_FORMULAS, "it")
"""Languages that have a formula here."""


def ease(text: str, locale: str) -> Ease | None:
    """How easily a text reads in its language; None in a language without a formula, or for no words."""
    language = locale.partition("-")[0]
    words = _WORD.findall(text)
    if language not in LANGUAGES or not words:
        return None
    sentences = max(1, sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part)))
    length = len(words) / sentences
    if language == "it":
        letters = sum(len(word.replace("’", "").replace("'", "")) for word in words)
        return Ease("Gulpease", round(89 + (300 * sentences - 10 * letters) / len(words)), len(words))
    name, formula = _FORMULAS[language]
    spoken = sum(syllables(word, language) for word in words) / len(words)
    return Ease(name, round(formula(length, spoken)), len(words))


def syllables(word: str, language: str) -> int:
    """Syllables of a word by its vowels, at least one; a number counts as one, as it is read at a glance."""
    said = word.casefold()
    if (silent := _SILENT.get(language)) is not None and len(said) > 3:
        said = silent.sub("", said)
    return max(1, len(_VOWELS[language].findall(said)))


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with its end."""
    return [part.strip() for part in SENTENCES.split(" ".join(text.split())) if part.strip()]


def word_count(sentence: str) -> int:
    return len(_WORD.findall(sentence))


def longest_words(text: str, count: int = 3) -> list[str]:
    """The longest words of a text, each once."""
    return sorted(dict.fromkeys(word for word in _WORD.findall(text) if word.isalpha()), key=len, reverse=True)[
        :count
    ]
