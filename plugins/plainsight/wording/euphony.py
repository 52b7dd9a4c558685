"""Words that change before the sound of the next one, once a sentence has been put together.

Messages and values are composed without knowing what comes next: an Italian date may begin with an eight, a Spanish
list may end with a word in i-. French: "de" before one unit of time (un délai d’un jour). Italian: articles before
"otto" and "undici" (l’8 gennaio, dall’11 maggio, l’80%), one percent (l’1%) and before one o'clock. Spanish, by the
grammar of the RAE: "y" and "o" before the same sound (sofás e inodoros, 7 u 8).
"""

from __future__ import annotations

import re
from functools import reduce

_EIGHT = r"(?=8|11(?!\d)|1(?:,\d+)?%)"
_RULES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "fr": (
        (re.compile(r"\bde 1\u00a0(?=jour|mois|an\b)"), "d’un\u00a0"),
        (re.compile(r"\bde 1\u00a0(?=minute|heure|semaine)"), "d’une\u00a0"),
    ),
    "it": (
        (re.compile(rf"\bil {_EIGHT}"), "l’"),
        (re.compile(rf"\bIl {_EIGHT}"), "L’"),
        (re.compile(rf"\b(de|a|da|ne|su|De|A|Da|Ne|Su)l {_EIGHT}"), r"\1ll’"),
        (re.compile(r"\b([Ll])e (?=1:)"), r"\1’"),
        (re.compile(r"\b(al|dal|nel|del|Al|Dal)le (?=1:)"), r"\1l’"),
    ),
    "es": (
        (re.compile(r"\by (?=h?[ií](?![aeoáéó]))", re.IGNORECASE), "e "),
        (re.compile(r"\bo (?=h?[oó]|8|11(?!\d))", re.IGNORECASE), "u "),
    ),
}

_LIKELY = {
    "fr": re.compile("de 1\u00a0"),
    "it": re.compile(r" (?:8|11|1:|1%|1,)"),
    "es": re.compile(r"[yo] (?:h?[iíoó]|8|11)", re.IGNORECASE),
}
"""What a text has to hold for any rule of its language to change it; few do, and the rules take longer to tell."""


def euphonic(words: str, language: str) -> str:
    """The words as they are said in `language` (ISO 639-1); others change nothing."""
    likely = _LIKELY.get(language)
    if likely is None or likely.search(words) is None:
        return words
    return reduce(lambda said, rule: rule[0].sub(rule[1], said), _RULES[language], words)
