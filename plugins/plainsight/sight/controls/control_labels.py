"""What the label of a link or button says: it starts a purchase, nothing can be bought, it does something else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from selectolax.lexbor import LexborNode

from plainsight.sight.controls import other_words, purchase_stems
from plainsight.sight.controls import purchase_words as words
from plainsight.sight.controls.further_words import FURTHER_BUY_WORDS, FURTHER_NOT_FOR_SALE
from plainsight.sight.page_text import fold

_DRAWINGS = frozenset({"svg", "style", "script", "-comment"})
_LETTER = re.compile(r"[^\W_]")
_MOST_WORDS = 10
_LONGEST_LABEL = 60
_CLAUSE = re.compile(r"[,:|] ")
_AND = re.compile(r" (?:and|&|und|et|e|y) ")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_MONEY = r"(?:[£$€]|usd|eur|gbp|chf|fr\.|mxn|cad|aud|ars)"
_PRICE = re.compile(
    rf"[\s(·|:,–-]*(?:(?<!\w)(?:for|from|pour|für|per|por|a|à|da|ab"
    rf"|von)\s)?(?<![\w.,]){_MONEY}?\s?(?:{_MONEY}\s?\d|\d(?=[\d.,'’\s–-]*{_MONEY}))"
    rf"[\d.,'’\s–-]*{_MONEY}?\)?$"
)
_NUMBER_LAST = re.compile(r"[\s(·|:,–-]*\d[\d.,\s]*\)?$")
_PRICE_FIRST = re.compile(rf"^{_MONEY}?\s?\d[\d.,'’]*(?:\s?[–-])?\s?{_MONEY}?(?=\s*[^\w\s])")


def label_of(node: LexborNode) -> str:
    """A control's label as a customer reads it, folded and casefolded."""
    attributes = node.attributes
    if node.tag == "input":
        text = attributes.get("value") or attributes.get("alt") or ""
    else:
        text = node.text() or ""
        drawn = node.css_first("svg, style, script, br") if _LETTER.search(text) else None
        words = text if drawn is None else _without_drawings(node)
        if not _LETTER.search(words):  # a picture or a sign, such as "+"
            given = attributes.get("label") or attributes.get("_label") if "-" in (node.tag or "") else None
            text = attributes.get("aria-label") or given or attributes.get("title") or text.strip()
            image = node.css_first("img[alt]")
            if not text and image is not None:
                text = image.attributes.get("alt") or ""
            words = text
        text = words
    return fold(text[:400]).casefold()


def _without_drawings(node: LexborNode) -> str:
    """The words of an element, lines apart, without those in pictures: titles that nobody sees, and their styles."""
    children = node.iter(include_text=True)
    return "".join(
        (child.text_content or "") if child.tag == "-text" else " " if child.tag == "br" else _without_drawings(child)
        for child in children
        if child.tag not in _DRAWINGS
    )


def bare(label: str) -> str:
    """A label without the price that stands before or after its words."""
    label = _EDGES.sub("", label)
    label = _EDGES.sub("", _NUMBER_LAST.sub("", _PRICE.sub("", label)))
    return _EDGES.sub("", _PRICE_FIRST.sub("", label))


def says_buy(label: str, *, is_button: bool = False) -> bool:
    """Whether a label's words start a purchase: a known phrase, or on a button a verb and what it is done to."""
    if explains(label):
        return False
    label = bare(label)
    if len(label) > _LONGEST_LABEL:
        label = label.partition(". ")[0]  # a button may say more after the words that buy
    if not 0 < len(label) <= _LONGEST_LABEL:
        return False
    clauses = (label, *_CLAUSE.split(label))
    if any(_phrases().fullmatch(clause) for clause in clauses) or _leads_to_till(label):
        return True
    if not is_button or len(label.split()) > _MOST_WORDS or does_otherwise(label):
        return False
    return any(_stems().match(clause) for clause in clauses)


def _leads_to_till(label: str) -> bool:
    """Whether the last thing that a label does of several is to go to the till: "save list and go to checkout"."""
    *first, last = _AND.split(label)
    return bool(first) and _phrases().fullmatch(last) is not None and _tills().search(last) is not None


def fills_basket(label: str) -> bool:
    """Whether a label that buys puts something into a basket, which no entry of a menu does."""
    return _into_basket().search(label) is not None


def names_wallet(label: str) -> bool:
    """Whether a label is but the name of a way to pay, which stands on express buttons and in lists of such ways."""
    return _wallets().fullmatch(bare(label)) is not None


def says_add(label: str) -> bool:
    """Whether a label says but "add"."""
    return not label.endswith("?") and _wanted().fullmatch(bare(label)) is not None


def says_wanted(label: str, *, is_link: bool = False) -> bool:
    """Whether a label's words buy where something is sold: "add", "I'll take it", "send this bouquet"."""
    if explains(label) or label.endswith("?"):
        return False
    label = bare(label)
    if _wanted().fullmatch(label) or (not is_link and _basket().fullmatch(label)):
        return True
    # Any verb with "this", and adding to whatever a shop calls its basket, unless that is a list or an address.
    is_free = len(label) <= _LONGEST_LABEL and _this().fullmatch(label) is not None
    return is_free and not does_otherwise(label) and not _not_this().search(label)


def says_on(label: str) -> bool:
    """Whether a label says but "on", or names the till: "continue", "next", "checkout"."""
    label = bare(_CLAUSE.split(label, maxsplit=1)[0].strip())
    return _steps().fullmatch(label) is not None


def does_otherwise(label: str) -> bool:
    """Whether words of a label tell that it does something else than to buy, whatever it starts with."""
    return _otherwise().search(label) is not None


def explains(label: str) -> bool:
    """Whether a label tells of a purchase instead of making it: "Pay in 3: how it works"."""
    return _explains().search(label) is not None


def leaves_form_unsold(label: str) -> bool:
    """Whether a button's words make no sale of a form that carries a product: "Calculate", "Write a review"."""
    return explains(label) or _no_sale().search(label) is not None


def says_choose(label: str) -> bool:
    """Whether a label asks to choose a size or a colour first."""
    return _chooses().fullmatch(bare(label)) is not None


def sells_nothing(label: str) -> bool:
    """Whether a button's words say that nothing can be bought with it: sold out, tell me when it's back."""
    return _not_for_sale().fullmatch(bare(label)) is not None


def one_of(patterns: Iterable[str]) -> str:
    """One pattern for any of several."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def whole(pattern: str) -> re.Pattern[str]:
    """A pattern for whole words."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


# Each is made when it is first asked for: most runs of the command ask for none.
@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(
        one_of(
            (
                purchase_stems.CHECKOUT,
                purchase_stems.AS_GUEST,
                *(word for ways in (words.BUY_WORDS | FURTHER_BUY_WORDS).values() for word in ways),
            )
        )
    )


@cache
def _tills() -> re.Pattern[str]:
    return whole(one_of(stems.tills for stems in purchase_stems.STEMS.values()))


@cache
def _basket() -> re.Pattern[str]:
    return re.compile(purchase_stems.BASKETS)


@cache
def _into_basket() -> re.Pattern[str]:
    return whole(one_of(stems.baskets for stems in purchase_stems.STEMS.values()))


@cache
def _stems() -> re.Pattern[str]:
    ways = [rf"(?:{purchase_stems.TO_WALLETS} )?(?:{purchase_stems.WALLETS})(?: express)?$"]
    for stems in purchase_stems.STEMS.values():
        lead = rf"(?:(?:{stems.leads})[ ,!]+)*"
        ways.append(rf"{lead}(?:{stems.buys})(?!\w)")
        for verbs, objects in ((stems.finishes, stems.orders), (stems.goes, stems.tills)):
            ways.append(rf"{lead}(?:{verbs})(?!\w).*(?<!\w)(?:{objects})(?!\w)")
        ways.append(rf"{lead}(?:{stems.puts})(?!\w).*(?<!\w)(?:{stems.baskets})(?!\w)")
    german = purchase_stems.STEMS["de"]
    ways += [
        rf"(?:\S+ ){{0,4}}(?:{german.buys}|auf rechnung)$",
        rf"(?:.*(?<!\w))?(?:{german.baskets})(?:(?!\w).*(?<!\w)(?:{german.puts}))?$",
        rf"(?:{german.baskets})(?!\w)",
        rf".*(?<!\w)(?:{german.orders})(?!\w).*(?<!\w)(?:{german.finishes})$",
    ]
    return re.compile(one_of(ways))


@cache
def _wallets() -> re.Pattern[str]:
    return re.compile(purchase_stems.WALLETS)


@cache
def _wanted() -> re.Pattern[str]:
    return re.compile(one_of(part for stems in purchase_stems.STEMS.values() for part in (stems.wants, stems.adds)))


@cache
def _steps() -> re.Pattern[str]:
    ways = [f"{stems.steps}|{stems.finishes}" for stems in purchase_stems.STEMS.values()]
    return re.compile(one_of((*ways, purchase_stems.ON_AS_GUEST)))


@cache
def _this() -> re.Pattern[str]:
    ways = list(purchase_stems.WITH_THIS)
    for language, to in purchase_stems.INTO.items():
        stems = purchase_stems.STEMS[language]
        ways.append(rf"(?:(?:{stems.leads})[ ,!]+)*(?:{stems.puts}) (?:.{{1,25}} )?(?:{to}).{{2,25}}")
    ways.append(rf"(?:ins?|zu[mr]?|auf) .{{2,25}} (?:{purchase_stems.STEMS['de'].puts})")
    return re.compile(one_of(ways))


@cache
def _not_this() -> re.Pattern[str]:
    return whole(one_of(other_words.NOT_WITH_THIS))


@cache
def _otherwise() -> re.Pattern[str]:
    return whole(one_of(other_words.NOT_BUYING))


@cache
def _explains() -> re.Pattern[str]:
    return whole(one_of(other_words.EXPLAINS))


@cache
def _no_sale() -> re.Pattern[str]:
    return whole(one_of(other_words.NO_SALE_OF_A_FORM))


@cache
def _chooses() -> re.Pattern[str]:
    return re.compile(one_of(words.CHOOSES_FIRST))


@cache
def _not_for_sale() -> re.Pattern[str]:
    return re.compile(one_of((*words.NOT_FOR_SALE, *FURTHER_NOT_FOR_SALE)))
