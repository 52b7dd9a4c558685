"""Customers are given a number that costs more than a normal call.

Someone whose sofa arrived broken should not pay by the minute to say so. Where customers call about something they
bought, many countries forbid it: the European Union allows no more than the basic rate, and so does the United
Kingdom (0845 and 0871 numbers are out); in France the number may not be surcharged at all.

Give an ordinary or a freephone number. What counts as costly is taken from the numbering plans, and from a table of
prefixes beside this check (`costly_numbers.yml`) that can be extended without programming.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberType
from pydantic import TypeAdapter

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.model.base import Model, Phrase
from plainsight.source import read

CODE = "PS305"
NAME = "phone-premium"
SEVERITY = Severity.ERROR
WHY = "A customer pays to complain, or does not call at all."
HELP = "Give an ordinary or a freephone number."
SOURCES = (
    ("Directive 2011/83/EU, article 21: no more than the basic rate", "https://eur-lex.europa.eu/eli/dir/2011/83"),
    (
        "United Kingdom, Consumer Contracts Regulations 2013, regulation 41",
        "https://www.legislation.gov.uk/uksi/2013/3134/regulation/41",
    ),
    (
        "Germany, Bürgerliches Gesetzbuch, section 312a(5)",
        "https://www.gesetze-im-internet.de/bgb/__312a.html",
    ),
)

_CONTACT = """
contact:
  time_zone: Europe/London
  hours: [{days: [monday], opens: "08:00", closes: "20:00"}]
  channels:
    - {id: phone, kind: phone, number: "%s"}
"""
GOOD = (
    Example(title="A freephone number", text=_CONTACT % "+44 800 123 4567"),
    Example(title="An ordinary number", text=_CONTACT % "+44 20 7946 0018"),
)
BAD = (
    Example(title="An 0871 number in the United Kingdom", text=_CONTACT % "+44 871 234 5678"),
    Example(title="A premium-rate number in the United States", text=_CONTACT % "+1 900 555 0199"),
)
_KINDS = {
    PhoneNumberType.PREMIUM_RATE: "is a premium-rate number",
    PhoneNumberType.SHARED_COST: "is a number whose cost is shared with the caller",
}


class CostlyNumbers(Model):
    """Prefixes of one country that cost more than a normal call."""

    code: int
    country: Phrase
    trunk: str
    prefixes: tuple[Phrase, ...]


def check(view: PolicyView) -> Iterator[Problem]:
    for channel in view.policy.contact.channels if view.policy.contact else ():
        cost = _cost(channel.number) if channel.number else None
        if cost:
            place = view.reading.place(("channel", channel.id), "number")
            yield Problem(f"`{channel.number}` {cost}, and costs more than a normal call", place)


def _cost(number: str) -> str | None:
    try:
        parsed: PhoneNumber = phonenumbers.parse(number)
    except NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    for entry in _table():
        dialled = entry.trunk + phonenumbers.national_significant_number(parsed)
        for prefix in entry.prefixes:
            if entry.code == parsed.country_code and dialled.startswith(prefix):
                return f"begins with {prefix} in {entry.country}"
    return _KINDS.get(phonenumbers.number_type(parsed))


@cache
def _table() -> tuple[CostlyNumbers, ...]:
    source = files("plainsight.checks.policy").joinpath("costly_numbers.yml")
    return TypeAdapter(tuple[CostlyNumbers, ...]).validate_python(read(source.read_bytes(), source.name).data)
