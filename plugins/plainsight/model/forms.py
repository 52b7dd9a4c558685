"""How a value that does not fit its field is written instead: what the hints of messages propose."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from plainsight.model.base import ID_PATTERN, LOCALE_PATTERN
from plainsight.model.code_names import country_code, language_code
from plainsight.model.other_spellings import plain_letters
from plainsight.model.values import REGION_PATTERN
from plainsight.model.zone import POSTAL_CODE_PATTERN
from plainsight.source import Path

_NUMBER = re.compile(r"\d+(?:[.,]\d{1,2}(?!\d))?")
_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY"}
_SPAN = re.compile(r"(\d+)[ -]*(week|day|hour|minute|hr|min|h)?s?", re.IGNORECASE)
_ISO_SPAN = re.compile(r"P(?:(\d+)D|T(\d+)H)")


def form_of(problem: Any, path: Path) -> str | None:
    """What to write instead of the value of one of pydantic's errors; None where that is not known."""
    kind, given = problem["type"], problem["input"]
    if kind == "quoted":
        return f'write "+{given}", with the country\'s code'
    if kind == "host":
        return f"did you mean `https://{given}`? A path of this site begins with `/`"
    if kind == "string_pattern_mismatch":
        return _spelling(problem["ctx"]["pattern"], path, str(given))
    if kind in ("int_parsing", "int_from_float", "int_type"):
        number = re.search(r"\d+", str(given))
        fraction = kind == "int_from_float" or re.fullmatch(r"\d+[.,]\d+", str(given))
        how = "it without a fraction" if fraction else "the number alone"
        return f"write {how}, such as {number[0] if number else 30}"
    if kind in ("decimal_parsing", "decimal_type"):
        number = _NUMBER.search(str(given))
        return f"write the number alone, such as {_plain(number[0]) if number else 30}"
    if kind == "tuple_type" and isinstance(given, str):
        meant = country_code(given) if path[-1:] == ("countries",) else None
        meant = language_code(given) if path[-1:] in (("locales",), ("languages",)) else meant
        return f"write `[{meant or given}]`" if meant or re.fullmatch(r"[\w-]+", given) else None
    if kind == "model_type" and isinstance(given, str | int | Decimal):
        return _fields(problem.get("ctx", {}).get("class_name", ""), path, str(given))
    return None


def _spelling(pattern: str, path: Path, given: str) -> str | None:
    if pattern == ID_PATTERN:
        letters = "".join(c if c.isalnum() else "-" for c in plain_letters(given))
        neat = "-".join(part for part in letters.split("-") if part)
        if not (neat.isascii() and neat):
            return "lower-case letters, digits and hyphens, such as `bed-frames`"
        if path and path[-1] == "id":
            return f"did you mean `{neat}`?"
        return f"write the id, in lower-case letters, digits and hyphens, such as `{neat}`"
    if pattern == LOCALE_PATTERN:
        code = language_code(given)
        return f"did you mean `{code}`?" if code else "a language code such as `en` or `fr`"
    if pattern == REGION_PATTERN:
        return "country and region as in ISO 3166-2, such as `US-OH`"
    if pattern == POSTAL_CODE_PATTERN:
        neat = " ".join(re.findall(r"[0-9A-Z-]+", given.upper()))[:12].strip(" -")
        return f'did you mean `"{neat}"`?' if neat else 'capitals and digits, in quotes, such as `"10001"`'
    return {"email": "such as `care@shop.example`", "key": 'one digit, `*` or `#`, in quotes, such as `"1"`'}.get(
        str(path[-1]) if path else ""
    )


def _fields(model: str, path: Path, given: str) -> str | None:
    """The named fields that a single value was meant for."""
    number = _NUMBER.search(given)
    if model == "Money" and number:
        if "%" in given:
            return f"write `percent: {_plain(number[0])}` instead of `{path[-1]}`"
        word = re.search(r"\b[A-Z]{3}\b", given)
        code = word[0] if word else next((code for sign, code in _SIGNS.items() if sign in given), None)
        return f"write `{{amount: {_plain(number[0])}{f', currency: {code}' if code else ''}}}`"
    if model == "Fee" and number:
        return f"name its kind and amount, such as `{{kind: delivery, amount: {{amount: {_plain(number[0])}}}}}`"
    if model == "ReturnWindow" and (span := _days_or_hours(given)):
        return f"write `{{{span}, anchor: delivered}}`"
    if model == "DeliveryWindow" and (span := _length(given)):
        return f"write `{{length: {span}}}`"
    if model == "CutOff" and re.fullmatch(r"\d{1,2}:\d\d", given):
        return f'write `{{time: "{given}"}}`'
    if model in ("Scope", "Goods") and re.fullmatch(r"[a-z0-9-]+", given):
        return f"write `{{categories: {given}}}`"
    return None


def _days_or_hours(given: str) -> str | None:
    iso = _ISO_SPAN.fullmatch(given)
    if iso:
        return f"days: {iso[1]}" if iso[1] else f"hours: {iso[2]}"
    span = _SPAN.search(given)
    unit = (span[2] or "day").lower() if span else ""
    if span is None or unit.startswith("min"):
        return None
    if unit.startswith("h"):
        return f"hours: {span[1]}"
    return f"days: {int(span[1]) * 7 if unit == 'week' else span[1]}"


def _length(given: str) -> str | None:
    if given.startswith("P"):
        return given
    span = _SPAN.search(given)
    if span is None:
        return None
    unit = (span[2] or "hour").lower()
    if unit in ("day", "week"):
        return f"P{span[1]}{unit[0].upper()}"
    return f"PT{span[1]}{'M' if unit.startswith('min') else 'H'}"


def _plain(number: str) -> str:
    return number.replace(",", ".")
