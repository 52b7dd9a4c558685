"""Rules made of the facts that belong together: one function for each kind of rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from plainsight.drafting.quantities import Span
from plainsight.drafting.recognising import Fact

Data = dict[str, Any]


class Facts:
    """The facts of one rule, taken out one by one; what is left at the end has found no place in it."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = list(facts)

    def take(self, kind: str, **values: object) -> Fact | None:
        """The first fact of a kind with these values, and out of the rest all that say the very same."""
        fits = [f for f in self.facts if f.kind == kind and values.items() <= f.values.items()]
        if not fits:
            return None
        first = fits[0]
        self.facts = [f for f in self.facts if f is not first and not _says_the_same(f, first)]
        return first

    def take_all(self, kind: str) -> list[Fact]:
        found = [fact for fact in self.facts if fact.kind == kind]
        self.facts = [fact for fact in self.facts if fact.kind != kind]
        return found


def _says_the_same(one: Fact, other: Fact) -> bool:
    spans = one.span and one.span.iso, other.span and other.span.iso
    return one.kind == other.kind and one.values == other.values and spans[0] == spans[1]


def _fees(found: Facts, categories: dict[str, Data]) -> Data:
    fees = []
    for fact in found.take_all("fee"):
        fee = dict(fact.values)
        if "only_for" in fee:
            fee["only_for"] = {"categories": category_ids(fee["only_for"], categories)}  # type: ignore[arg-type]
        fees.append(fee)
    return {"fees": fees} if fees else {}


def category_ids(goods: Iterable[str], categories: dict[str, Data]) -> list[str]:
    """Ids of goods by their names; those that are new come into `categories`."""
    ids = []
    for name in goods:
        key = slug(name)
        categories.setdefault(key, {"id": key, "name": name[:1].upper() + name[1:]})
        ids.append(key)
    return ids


def _window(fact: Fact) -> Data:
    span = fact.span
    assert span is not None
    if span.unit in ("month", "year"):
        window: Data = {"length": span.iso}
    else:
        window = {"hours": span.high} if span.unit == "hour" else {"days": span.days}
    if span.unit == "business_day":
        window["unit"] = "business_day"
    if "anchor" in fact.values:
        window["anchor"] = fact.values["anchor"]
    return window


def _returning(found: Facts, categories: dict[str, Data]) -> Data | None:
    base, report = found.take("return_window"), found.take("report_within")
    if base is None:
        return None
    outcome: Data = {"reason": "changed_mind" if report else "any"}
    if "requires" in base.values:
        outcome["requires"] = base.values["requires"]
    outcome |= {"return_policy": "finite_window", "window": _window(base)}
    if trial := found.take("not_before"):
        outcome["window"]["not_before"] = _iso(trial)
    outcome |= _fees(found, categories)
    if form := found.take("refund", faulty=False):
        outcome["refund"] = form.values["form"]
    if refund := found.take("refund_time"):
        outcome["refund_within"] = _iso(refund)
    outcomes = [outcome]
    if report is not None:
        # The text says no more than how long it can be reported, so no longer time is promised here.
        fault: Data = {
            "reason": ["damaged", "defective"],
            "return_policy": "finite_window",
            "window": _window(report),
        }
        if mended := found.take("refund", faulty=True):
            fault["refund"] = mended.values["form"]
        outcomes.append(fault)
    return {"outcomes": outcomes}


def _delivering(found: Facts, categories: dict[str, Data]) -> Data | None:
    data: Data = {}
    window, transit, change = found.take("window_length"), found.take("transit"), found.take("change_until")
    if window is not None:
        data["fulfillment"] = "scheduled_delivery"
        data["window"] = {"length": _iso(window)}
        if call := found.take("call_ahead"):
            data["window"]["call_ahead"] = _iso(call)
        if home := found.take("home"):
            data["window"]["someone_home"] = home.values["who"]
    if transit is not None:
        data["transit"] = _transit(transit)
    if change is not None:
        data["change"] = {"until": _iso(change)}
    data |= _fees(found, categories)
    return data or None


def _transit(fact: Fact) -> Data:
    span = fact.span
    assert span is not None
    each = (span.days or span.high) // span.high
    quoted = [(span.low or 1) * each, span.high * each]
    unit = "business_day" if span.unit == "business_day" else "calendar_day"
    return {"quoted": quoted, "unit": unit}


def _warranting(found: Facts, categories: dict[str, Data]) -> Data | None:
    if found.take("lifetime"):
        return {"lifetime": True}
    term = found.take("warranty")
    if term is None:
        return None
    anchor = {"anchor": "installed"} if term.values.get("anchor") == "installed" else {}
    return {"duration": _iso(term), **anchor}


def _cancelling(found: Facts, categories: dict[str, Data]) -> Data | None:
    until = found.take("cancel_until")
    data: Data = {"cancel_until": _iso(until)} if until is not None else {}
    if until is not None and "before" in until.values:
        data["before"] = until.values["before"]
    data |= _fees(found, categories)
    return data or None


def _paying(found: Facts, categories: dict[str, Data]) -> Data | None:
    data: Data = {}
    for fact in found.take_all("stated"):
        if not _fill_in(data, fact):
            found.facts.append(fact)  # says otherwise than one before it
    data |= _fees(found, categories)
    return data or None


def _fill_in(data: Data, fact: Fact) -> bool:
    """Put what a sentence states into its fields, unless one of them is filled in otherwise."""
    fields = {
        path: _written(value) if isinstance(value, Span) else value for path, value in sorted(fact.values.items())
    }
    card = data.get("gift_card", {})
    if ("never_expires" in card and "gift_card.valid_for" in fields) or (
        "valid_for" in card and "gift_card.never_expires" in fields
    ):
        return False
    for path, value in fields.items():
        part, _, name = path.rpartition(".")
        if (data.get(part, {}) if part else data).get(name, value) != value:
            return False
    for path, value in fields.items():
        part, _, name = path.rpartition(".")
        (data.setdefault(part, {}) if part else data)[name] = value
    return True


MAKING = {
    "payment": _paying,
    "return": _returning,
    "delivery": _delivering,
    "warranty": _warranting,
    "cancellation": _cancelling,
}


def _iso(fact: Fact) -> str | Data:
    """The time of a fact as the policy language writes it."""
    assert fact.span is not None
    return _written(fact.span)


def _written(span: Span) -> str | Data:
    """As the policy language writes it: business days, which ISO 8601 does not know, in words."""
    return {"business_days": span.high} if span.unit == "business_day" else span.iso


def slug(text: str) -> str:
    """An id of a text: lower case, digits and hyphens, of whole words, 60 characters at most."""
    lower = _SPANISH_DIAERESIS.sub("gu", unicodedata.normalize("NFC", text).lower())
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", lower.translate(_TWO_LETTERS)))
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(found) > _LONGEST_ID:
        found = found[: _LONGEST_ID + 1].rpartition("-")[0] or found[:_LONGEST_ID]
    return found or "rule"


_TWO_LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ä": "ae", "ö": "oe", "ü": "ue"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_SPANISH_DIAERESIS = re.compile("gü(?=[eéií])")
_LONGEST_ID = 60
