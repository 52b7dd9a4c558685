"""A phone number can't be dialled.

Every page carries the shop's number as a link that dials. A number without its country's code reaches another
country's subscriber, or nobody; one with a digit too few reaches nobody for certain. Numbers are checked against
the numbering plans of all countries.

Write it as one dials from abroad, in quotes: `"+1 800 555 0199"`, `"+44 20 7946 0018"`. Spaces are for the eye.
A short code is fine for `kind: sms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.source import Path

CODE = "PS304"
NAME = "phone-invalid"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer taps the number and reaches nobody."
HELP = "Write the number with + and the country's code, and call it once to make sure."
SOURCES = (("ITU-T Recommendation E.164", "https://www.itu.int/rec/T-REC-E.164"),)

_CONTACT = """
contact:
  time_zone: America/New_York
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  channels:
    - {id: phone, kind: phone, number: "%s"}
"""
GOOD = (Example(title="With + and the country's code", text=_CONTACT % "+1 800 555 0199"),)
BAD = (
    Example(title="Without the country's code", text=_CONTACT % "800 555 0199"),
    Example(title="A digit is missing", text=_CONTACT % "+1 800 555 019"),
)
_CURLY = "“”„‟‘’‚‛«»"
_DIALLED_ABROAD = re.compile(r"^(?:00|011)\s?(?=[1-9])")
_LENGTHS = {ValidationResult.TOO_SHORT: "too short", ValidationResult.TOO_LONG: "too long"}


def check(view: PolicyView) -> Iterator[Problem]:
    countries = view.policy.shop.countries
    for channel in view.policy.contact.channels if view.policy.contact else ():
        numbers: list[tuple[Path, str]] = [(("number",), channel.number)] if channel.number else []
        numbers += [(("further_numbers", n, "number"), each.number) for n, each in enumerate(channel.further_numbers)]
        for path, number in numbers:
            if channel.kind == "sms" and _is_short_code(number, countries):
                continue
            if fault := _fault(number):
                place = view.reading.place(("channel", channel.id), *path)
                yield Problem(f"`{number}` {fault}", place, help=_instead(number, countries))


def _fault(number: str) -> str | None:
    if number.strip(_CURLY) != number:
        return "stands in curly quotes, which belong to the number here"
    if not number.lstrip(" (").startswith("+"):
        return "has no country code, so a customer abroad can't dial it"
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException as error:
        unknown = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        return "begins with a code that no country has" if unknown else "is no phone number"
    if phonenumbers.is_valid_number(parsed):
        return None
    length = _LENGTHS.get(phonenumbers.is_possible_number_with_reason(parsed))
    region = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    where = f" ({region})" if re.fullmatch("[A-Z]{2}", region) and region != "ZZ" else ""
    country = f"the country code +{parsed.country_code}{where}"
    return f"is {length} for {country}" if length else f"is assigned to nobody under {country}"


def _instead(number: str, countries: tuple[str, ...]) -> str | None:
    plain = _DIALLED_ABROAD.sub("+", number.strip(_CURLY))
    for country in (*countries, None):
        try:
            parsed = phonenumbers.parse(plain, country)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return f'Did you mean "{phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)}"?'
    return None


def _is_short_code(number: str, countries: tuple[str, ...]) -> bool:
    return bool(re.fullmatch(r"\d{3,6}", number)) and any(
        phonenumbers.is_valid_short_number_for_region(phonenumbers.parse(number, country), country)
        for country in countries
    )
