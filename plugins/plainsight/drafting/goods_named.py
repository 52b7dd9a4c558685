"""Names of goods in a sentence of a policy, and the state that is meant: what a refusal, a fee or a list is about."""

from __future__ import annotations

import re

from plainsight.drafting.language import Words
from plainsight.drafting.passages import Passage

_MOST_GOODS = 8
_LONGEST_GOODS = 48


def goods_of(text: str, words: Words) -> tuple[str, ...]:
    """Names of goods in a part of a sentence; none where it does not read as a plain list of them.

    Goods stand before the first verb: what follows it in another part of the list is said of them, or is unsure.
    """
    rest = text.strip(" .,:;")
    while (shorter := words.patterns["leading"].sub("", rest + " ").strip(" .,:;")) != rest:
        rest = shorter
    rest = re.split(r"[;:(]", rest)[0]
    joining = "|".join(words.joining)
    parts = re.split(rf",\s*(?:(?:{joining})\s+)?|\s+(?:{joining})\s+", rest + " ")
    goods: list[str] = []
    said = joined = False
    for part in parts:
        name, verb = _before_verb(part.strip(" .,"), words)
        if said and name:
            return ()
        joined = not name
        said = said or (verb and name != "")
        if name:
            goods.append(name)
    plain = all(len(one) <= _LONGEST_GOODS and len(one.split()) <= 5 and not re.search(r"\d", one) for one in goods)
    # "Frames fit you and are ...": a second verb stands there alone, so a first one went unknown.
    certain = said or not joined
    return tuple(goods) if goods and plain and certain and len(goods) <= _MOST_GOODS else ()


def _before_verb(part: str, words: Words) -> tuple[str, bool]:
    """The goods of one part of a list, empty for none, and whether a verb stands behind them."""
    part = words.patterns["trailing"].sub("", part)
    verb = words.find("verbs", part)
    part = part[: verb.start()] if verb is not None else part
    for name in ("opened", "used", "leading"):
        part = words.patterns[name].sub("", part + " ").strip(" .,")
    return ("" if words.find("no_goods", part) else part), verb is not None


def state_of(text: str, words: Words) -> str | None:
    """The state of the goods that a sentence is about, `opened` or `used`; None for any."""
    return next((state for state in ("opened", "used") if words.find(state, text)), None)


def listed_goods(passage: Passage, words: Words) -> tuple[tuple[str, ...], str | None]:
    """Goods that an entry of a list names, and the state that is meant; no goods where that can't be told."""
    return goods_of(passage.text, words), state_of(passage.text, words)
