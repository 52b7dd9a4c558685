"""Statements about paying, gift cards, hire and promises about prices: each names its subject beside one quantity.

A statement counts only where its sentence holds just one time, share or number that it could be about; a sentence
with two is left to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from plainsight.drafting.language import Words
from plainsight.drafting.quantities import Amount, Span

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Statement:
    """What a kind of sentence says.

    Attributes:
        path: the field that its quantity fills in: `gift_card.valid_for`.
        of: the quantity; `word` is the number that the pattern itself holds as `n`, None is no quantity.
        along: fields that go with it, whatever the quantity.
    """

    path: str
    of: Literal["time", "percent", "word"] | None
    along: Mapping[str, object] = field(default_factory=dict)


STATEMENTS: Mapping[str, _Statement] = {
    "gift_card_valid": _Statement("gift_card.valid_for", "time"),
    "gift_card_from_last_use": _Statement("gift_card.valid_for", "time", {"gift_card.counted_from": "last_use"}),
    "gift_card_from_end_of_year": _Statement(
        "gift_card.valid_for", "time", {"gift_card.counted_from": "end_of_year"}
    ),
    "gift_card_forever": _Statement("gift_card.never_expires", None),
    "invoice_within": _Statement("invoice_within", "time"),
    "late_interest": _Statement("late_payment.interest_percent", "percent"),
    "late_interest_over_base": _Statement(
        "late_payment.interest_percent", "percent", {"late_payment.over_base_rate": True}
    ),
    "prepaid_within": _Statement("prepaid_within", "time"),
    "deposit_percent": _Statement("deposit_percent", "percent"),
    "own_price": _Statement("price_promise.within", "time", {"price_promise.against": "own_price"}),
    "other_price": _Statement("price_promise.within", "time", {"price_promise.against": "other_shops"}),
    "limit_per_household": _Statement("purchase_limit.number", "word", {"purchase_limit.per": "household"}),
    "limit_per_customer": _Statement("purchase_limit.number", "word", {"purchase_limit.per": "customer"}),
    "limit_per_order": _Statement("purchase_limit.number", "word", {"purchase_limit.per": "order"}),
    "rental_least": _Statement("rental.at_least", "time"),
}
_NARROWER = {
    "late_interest_over_base": "late_interest",
    "gift_card_from_last_use": "gift_card_valid",
    "gift_card_from_end_of_year": "gift_card_valid",
}
"""Statements that say more than another, which their sentences fit as well."""
FEES: Mapping[str, Mapping[str, object]] = {
    "rental_deposit": {"kind": "deposit", "given_back": "on_return"},
    "late_return": {"kind": "late_return"},
    "reminder": {"kind": "reminder"},
}


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement found.

    Attributes:
        values: fields and what fills them in; durations are a `Span`.
        covered: where its quantity stands in the sentence.
    """

    values: Mapping[str, object]
    covered: tuple[Place, ...]


def statements(text: str, spans: list[Span], found: list[Amount], words: Words) -> Iterator[Stated]:
    """What a sentence states for certain."""
    matches = {name: m for name in STATEMENTS if (m := words.tables["statements"][name].search(text)) is not None}
    for narrower, wider in _NARROWER.items():
        if narrower in matches:
            matches.pop(wider, None)
    if words.tables["durations"]["cancel_until"].search(text):
        matches.pop("deposit_percent", None)  # what is kept of it then is no price in time
    kinds = [STATEMENTS[name].of for name in matches]
    for name, match in matches.items():
        statement = STATEMENTS[name]
        if kinds.count(statement.of) > 1:
            continue
        value, place = _quantity(statement, match, spans, found, words)
        if value is not None:
            yield Stated({**statement.along, statement.path: value}, (place,) if place else ())


def charges(text: str, found: list[Amount], words: Words) -> Iterator[Stated]:
    """Fees of hire and of late invoices that a sentence names, where it names just one amount of money."""
    money = [amount for amount in found if amount.money is not None]
    named = [name for name in FEES if words.tables["statements"][name].search(text)]
    if len(money) != 1 or len(named) != 1:
        return
    (amount,) = money
    priced: dict[str, object] = {"amount": amount.money}
    if amount.currency is not None:
        priced["currency"] = amount.currency
    values: dict[str, object] = {**FEES[named[0]], "amount": priced}
    per = [unit for unit, pattern in words.tables["per"].items() if pattern.match(text[amount.end :].lstrip())]
    if per:
        values["per"] = per[0]
    yield Stated(values, ((amount.start, amount.end),))


def _quantity(
    statement: _Statement, match: re.Match[str], spans: list[Span], found: list[Amount], words: Words
) -> tuple[object, Place | None]:
    """What fills the field in, and where it stands; None where the sentence holds none, or several."""
    if statement.of is None:
        return True, None
    if statement.of == "word":
        written = match["n"].lower()
        number = int(written) if written.isdigit() else words.numbers.get(written)
        return number or None, match.span("n")
    if statement.of == "time":
        return (spans[0], (spans[0].start, spans[0].end)) if len(spans) == 1 else (None, None)
    shares = [amount for amount in found if amount.percent is not None]
    return (shares[0].percent, (shares[0].start, shares[0].end)) if len(shares) == 1 else (None, None)
