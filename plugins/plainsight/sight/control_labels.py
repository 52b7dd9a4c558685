"""What the label of a link or button says: it starts a purchase, nothing can be bought, a person answers."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from plainsight.sight import person_words
from plainsight.sight import purchase_words as words
from plainsight.sight.page_text import fold

_MOST_WORDS = 7
_LONGEST_LABEL = 60


def _any_of(table: dict[str, tuple[str, ...]]) -> str:
    return "|".join(f"(?:{word})" for group in table.values() for word in group)


_BUY = re.compile(_any_of(words.BUY_WORDS))
_BUY_START = re.compile(rf"(?:{'|'.join(words.BUY_STARTS)})(?!\w)")
_BUY_NOT = re.compile(rf"(?<!\w)(?:{'|'.join(words.BUY_NOT)})(?!\w)")
_HUMAN = re.compile(rf"(?<!\w)(?:{_any_of(person_words.HUMAN_WORDS)})(?!\w)")
_TALKS = [tuple(re.compile(rf"(?<!\w)(?:{part})(?!\w)") for part in parts) for parts in person_words.TALKS.values()]
_MACHINE = re.compile(rf"(?<!\w)(?:{'|'.join(person_words.MACHINE_WORDS)})(?!\w)")
_NOT_FOR_SALE = re.compile("|".join(f"(?:{word})" for word in words.NOT_FOR_SALE))
_CLAUSE = re.compile(r"[,:|] ")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_PRICE = re.compile(
    r"[\s(·|:,–-]*(?:for |pour |für |per |por )?"
    r"(?:[£$€]|usd|eur|gbp|chf)?\s?\d[\d.,\s]*(?:[£$€]|usd|eur|gbp|chf)?\)?$"
)


_PRICE_FIRST = re.compile(r"^(?:[£$€]|usd|eur|gbp|chf)?\s?\d[\d.,]*\s?(?:[£$€]|usd|eur|gbp|chf)?(?=\s*[^\w\s])")


def label_of(node: LexborNode) -> str:
    """A control's label as a customer reads it, folded and casefolded."""
    attributes = node.attributes
    if node.tag == "input":
        text = attributes.get("value") or attributes.get("alt") or ""
    else:
        text = node.text() or ""
        if not text.strip():
            text = attributes.get("aria-label") or attributes.get("title") or ""
            image = node.css_first("img[alt]")
            if not text and image is not None:
                text = image.attributes.get("alt") or ""
    return fold(text[:400]).casefold()


def bare(label: str) -> str:
    """A label without the price that stands before or after its words."""
    label = _EDGES.sub("", label)
    label = _EDGES.sub("", _PRICE.sub("", label))
    return _EDGES.sub("", _PRICE_FIRST.sub("", label))


def says_buy(label: str, *, is_button: bool = False) -> bool:
    """Whether a label's words start a purchase: a known phrase, or a button's short words that start as one."""
    label = bare(label)
    if len(label) > _LONGEST_LABEL:
        label = label.partition(". ")[0]  # a button may say more after the words that buy
    if not 0 < len(label) <= _LONGEST_LABEL:
        return False
    clauses = (label, *_CLAUSE.split(label))
    if any(_BUY.fullmatch(clause) for clause in clauses):
        return True
    if not is_button or len(label.split()) > _MOST_WORDS or _BUY_NOT.search(label):
        return False
    return any(_BUY_START.match(clause) for clause in clauses)


def sells_nothing(label: str) -> bool:
    """Whether a button's words say that nothing can be bought with it: sold out, tell me when it's back."""
    return _NOT_FOR_SALE.fullmatch(bare(label)) is not None


def says_human(label: str) -> bool:
    """Whether a label's words promise a person."""
    if len(label) > 2 * _LONGEST_LABEL or _MACHINE.search(label):
        return False
    return _HUMAN.search(label) is not None or any(
        (strong.search(label) and (one.search(label) or many.search(label)))
        or (weak.search(label) and one.search(label))
        for strong, weak, one, many in _TALKS
    )
