"""What one sentence of a policy says, as facts; what a sentence only may say is left alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plainsight.drafting.goods_named import goods_of, state_of
from plainsight.drafting.language import Words
from plainsight.drafting.passages import Passage
from plainsight.drafting.quantities import Amount, Span, amounts, mail_addresses, phone_numbers, times
from plainsight.drafting.stating import charges, statements

_FAR = 120
"""Characters between a number and the word that says what it is for, beyond which nobody could be sure."""
_FROM_HEADING = _FAR - 1
_LONG = ("business_day", "day", "week", "month", "year")
_UNITS: Mapping[str, tuple[str, ...]] = {
    "return_window": ("hour", *_LONG),
    "report_within": ("hour", *_LONG),
    "change_until": ("hour", *_LONG),
    "cancel_until": ("minute", "hour", *_LONG),
    "call_ahead": ("minute", "hour"),
    "window_length": ("hour",),
}
"""What a length of time can be counted in; in days and longer where nothing is named."""
_UNTIL = ("change_until", "cancel_until", "call_ahead")
"""What is counted back from an event: "within 24 hours" says something else than "24 hours before"."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a sentence says.

    Attributes:
        kind: what about: a key of `durations:` in the words, or `fee`, `refusal`, `refund`, `home`, `unopened`,
            `lifetime`, `stated`, `phone`, `email`.
        passage: the sentence.
        span: a length of time, where it has one.
        values: what else it says.
        covered: the parts of the sentence that hold its numbers, from where to where.
    """

    kind: str
    passage: Passage
    span: Span | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    covered: tuple[tuple[int, int], ...] = ()


def facts(passage: Passage, words: Words, country: str | None) -> list[Fact]:
    """What a sentence says for certain; nothing where it says nothing that is known."""
    if stated := _stated(passage, words):
        return stated
    text = _without_events(passage.text, words)
    found = [fact for span in times(text, words) if (fact := _of_time(passage, text, span, words))]
    found += _charges(passage, text, words)
    refusal = words.find("refusals", text)
    if refusal is not None:
        found.append(_refusal(passage, text, refusal, words))
    elif not any(fact.kind == "fee" for fact in found):
        found += _forms(passage, text, words)
    if words.find("home", text):
        found.append(Fact("home", passage, values={"who": "adult" if words.find("adult", text) else "anyone"}))
    if words.find("lifetime", text):
        found.append(Fact("lifetime", passage))
    found += [
        Fact("phone", passage, values={"number": number}, covered=(place,))
        for number, place in phone_numbers(passage.text, country)
    ]
    found += [
        Fact("email", passage, values={"email": address}, covered=(place,))
        for address, place in mail_addresses(passage.text)
    ]
    return found


def _stated(passage: Passage, words: Words) -> list[Fact]:
    """What a sentence about paying, gift cards or hire says; such a sentence is about nothing else."""
    spans, priced = times(passage.text, words), amounts(passage.text)
    found = [
        Fact("stated", passage, values=one.values, covered=one.covered)
        for one in statements(passage.text, spans, priced, words)
    ]
    fees = charges(passage.text, priced, words)
    return found + [Fact("fee", passage, values=one.values, covered=one.covered) for one in fees]


def says_more(passage: Passage, found: Sequence[Fact]) -> bool:
    """Whether a sentence holds a number that none of the facts made of it accounts for."""
    covered = [place for fact in found for place in fact.covered]
    return any(
        not any(start <= match.start() < end for start, end in covered) for match in re.finditer(r"\d", passage.text)
    )


def _without_events(text: str, words: Words) -> str:
    """The sentence with what starts or ends a clock blanked: "30 days from delivery" promises no delivery."""
    for pattern in (*words.tables["anchors"].values(), words.patterns["dispatch"]):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def _anchor(text: str, span: Span, words: Words) -> str | None:
    """What starts the clock: the first phrase behind the time that says so."""
    rest = text[span.end : span.end + 60]
    places = {
        name: match.start() for name, pattern in words.tables["anchors"].items() if (match := pattern.search(rest))
    }
    return min(places, key=lambda name: places[name]) if places else None


def _of_time(passage: Passage, text: str, span: Span, words: Words) -> Fact | None:
    cues = {k: p for k, p in words.tables["durations"].items() if span.unit in _UNITS.get(k, _LONG)}
    kind = _nearest(text, span.start, span.end, cues, passage.heading)
    if kind is None or (kind in _UNTIL and not words.patterns["before"].match(passage.text, span.end + 1)):
        return None
    faulty = words.find("faulty", text) is not None
    if kind == "return_window" and faulty and words.tables["durations"]["report_within"].search(text):
        kind = "report_within"
    if kind == "report_within" and not faulty:
        return None
    values: dict[str, object] = {"faulty": faulty}
    if anchor := _anchor(passage.text, span, words):
        values["anchor"] = anchor
    if kind == "cancel_until" and words.find("dispatch", passage.text[span.end :]):
        values["before"] = "dispatch"
    if kind == "return_window":
        values |= _conditions(text, words)
    return Fact(kind, passage, span, values, ((span.start, span.end),))


def _conditions(text: str, words: Words) -> dict[str, object]:
    required = [name for name, pattern in words.tables["requires"].items() if pattern.search(text)]
    return {"requires": required} if required else {}


def _nearest(text: str, start: int, end: int, cues: Mapping[str, re.Pattern[str]], heading: str) -> str | None:
    """The cue that stands nearest to a place in the sentence; of the heading's, if the sentence has none."""
    best: tuple[int, str] | None = None
    for kind, pattern in cues.items():
        # What stands behind a number says less often what it is for than what stands before it.
        gaps = [max(start - m.end(), 2 * (m.start() - end), 0) for m in pattern.finditer(text)]
        if not gaps and pattern.search(heading):
            gaps = [_FROM_HEADING]
        if gaps and min(gaps) < _FAR and (best is None or min(gaps) < best[0]):
            best = min(gaps), kind
    return best[1] if best else None


def _charges(passage: Passage, text: str, words: Words) -> list[Fact]:
    """Fees with an amount, and those of which a sentence says that nobody pays them, or the customer does."""
    priced = amounts(text)
    fees = [(amount, kind) for amount in priced if (kind := _charge(text, amount, words)) is not None]
    limit = next((amount for amount in priced if _frees(text, amount, words)), None)
    found = []
    for amount, kind in fees:
        values, covered = {"kind": kind, **_priced(amount)}, [(amount.start, amount.end)]
        if kind == "delivery" and limit is not None and len(fees) == 1:
            values["free_over"] = _priced(limit)["amount"]
            covered.append((limit.start, limit.end))
        if goods := _only_for(text, amount, words):
            values["only_for"] = goods
        found.append(Fact("fee", passage, values=values, covered=tuple(covered)))
    # Two prices of one kind, and nothing that tells them apart: which of them is asked can't be told.
    kinds = [kind for _, kind in fees]
    found = [fact for fact in found if "only_for" in fact.values or kinds.count(str(fact.values["kind"])) == 1]
    return found or ([] if fees else _unpriced(passage, text, words))


def _charge(text: str, amount: Amount, words: Words) -> str | None:
    """What an amount is charged for; None for an order value, or what can't be told."""
    if _frees(text, amount, words) or _behind("price_limits", text, amount, words):
        return None
    kind = _nearest(text, amount.start, amount.end, words.tables["charges"], "")
    # What a late cancellation costs is no price of one in time.
    return None if kind == "cancellation" and words.find("later", text) else kind


def _frees(text: str, amount: Amount, words: Words) -> bool:
    """Whether an order of this value, or of more, has something free."""
    return amount.money is not None and words.find("free", text) is not None and _from(text, amount, words)


def _from(text: str, amount: Amount, words: Words) -> bool:
    if _behind("free_over", text, amount, words):
        return True
    limit = _behind("price_limits", text, amount, words)
    return limit is not None and words.patterns["free_over"].match(limit[0]) is not None


def _behind(name: str, text: str, amount: Amount, words: Words) -> re.Match[str] | None:
    """Words of a pattern right before an amount."""
    begin = max(0, amount.start - 60)
    ending = rf"{words.patterns[name].pattern}\s*$"
    return re.search(ending, text[begin : amount.start], re.IGNORECASE)


def _only_for(text: str, amount: Amount, words: Words) -> tuple[str, ...]:
    """Goods for which alone a fee is asked, where they stand behind it."""
    match = words.patterns["only_for"].search(text, amount.end)
    rest = text[match.end() :] if match is not None else ""
    occasion = any(pattern.search(rest) for pattern in words.tables["charges"].values())
    return () if occasion else goods_of(rest, words)


def _unpriced(passage: Passage, text: str, words: Words) -> list[Fact]:
    charges = words.tables["charges"]
    back = charges["return_shipping"].search(text)
    returns = back or words.tables["durations"]["return_window"].search(text)
    if returns and words.find("customer_pays", text) and (back or charges["delivery"].search(text)):
        return [Fact("fee", passage, values={"kind": "return_shipping", "actual_cost": True})]
    if back and words.find("free", text):
        return [Fact("fee", passage, values={"kind": "return_shipping", "free": True})]
    restocking = charges["restocking"].search(text)
    if restocking is not None and re.search(words.patterns["negation"], text[: restocking.start()][-30:]):
        return [Fact("fee", passage, values={"kind": "restocking", "free": True})]
    return []


def _priced(amount: Amount) -> dict[str, object]:
    if amount.percent is not None:
        return {"percent": amount.percent}
    money: dict[str, object] = {"amount": amount.money}
    if amount.currency is not None:
        money["currency"] = amount.currency
    return {"amount": money}


def _refusal(passage: Passage, text: str, match: re.Match[str], words: Words) -> Fact:
    """Goods that don't go back: those named before the refusal, or else behind it; none, where a list follows."""
    before, after = text[: match.start()], text[match.end() :]
    values: dict[str, object] = {}
    if state := state_of(text, words):
        values["state"] = state
    named = goods_of(before, words) or (
        goods_of(after, words) if not before.strip(" ,:;") or _is_only_leading(before, words) else ()
    )
    if words.find("everything", before.strip(" ,:;")):
        values["everything"] = True
    elif words.find("exceptions_follow", text) or text.rstrip().endswith(":"):
        values["list_follows"] = True
    elif named:
        values["goods"] = named
    return Fact("refusal", passage, values=values)


def _is_only_leading(text: str, words: Words) -> bool:
    return not words.patterns["leading"].sub("", text.strip() + " ").strip(" ,:;")


def _forms(passage: Passage, text: str, words: Words) -> list[Fact]:
    """The form in which customers get their money's worth, where a sentence about returns names just one."""
    returns = words.tables["durations"]["return_window"]
    about = f"{passage.heading}. {text}"
    if not (returns.search(about) or words.find("faulty", about)) or re.search(words.patterns["negation"], text):
        return []
    named = [name for name, pattern in words.tables["refund_forms"].items() if pattern.search(text)]
    faulty = words.find("faulty", about) is not None
    return [Fact("refund", passage, values={"form": named[0], "faulty": faulty})] if len(named) == 1 else []
