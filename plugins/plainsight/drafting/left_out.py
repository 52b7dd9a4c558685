"""What a sentence limits, though no draft of it says so: exceptions, days of the week, goods of a fee."""

from __future__ import annotations

from collections.abc import Sequence

from plainsight.drafting.language import Words
from plainsight.drafting.passages import Passage
from plainsight.drafting.recognising import Fact

_SHORTEST_GOODS = 3


def narrows(passage: Passage, found: Sequence[Fact], words: Words) -> bool:
    """Whether a sentence limits what was found in it by words that are nowhere in the draft."""
    text = passage.text
    if words.find("narrowing", text) or words.find("weekdays", text):
        return True
    if words.find("unless", text) and not any(fact.kind == "refusal" for fact in found):
        return True
    return any(fact.kind == "fee" and "only_for" not in fact.values for fact in found) and _names_goods(text, words)


def _names_goods(text: str, words: Words) -> bool:
    """Whether a sentence about a fee may name goods: a word behind "for" that is not what the fee is asked for."""
    for pattern in (*words.tables["charges"].values(), *words.tables["durations"].values()):
        text = pattern.sub(lambda match: " " * (len(match[0]) - 1) + ".", text)
    named = (match["what"] for match in words.patterns["may_name_goods"].finditer(text))
    return any(len(word) >= _SHORTEST_GOODS and not words.find("no_goods", word) for word in named)
