"""Phone numbers, by the numbering plans in phonenumbers (libphonenumber)."""

from __future__ import annotations

import re
from collections.abc import Callable

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from plainsight.wording.records import NumberKind, PhoneText

_KINDS: dict[int, NumberKind] = {
    PhoneNumberType.TOLL_FREE: "toll_free",
    PhoneNumberType.PREMIUM_RATE: "premium",
    PhoneNumberType.SHARED_COST: "shared_cost",
    PhoneNumberType.FIXED_LINE: "fixed",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "fixed",
    PhoneNumberType.MOBILE: "mobile",
}


def phone_text(number: str, home: str | None, plus: Callable[[str], str]) -> PhoneText:
    """A number as it is shown, dialled and read aloud.

    Args:
        number: as written in the policy, with + and the country's code.
        home: the shop's first country (ISO 3166-1), which sees the national form.
        plus: says "plus ..." in the reader's language.
    """
    try:
        parsed = phonenumbers.parse(number, home)
    except phonenumbers.NumberParseException:
        digits = re.sub(r"\D", "", number)
        sign = "+" if number.strip().startswith("+") else ""
        return PhoneText(number, f"tel:{sign}{digits}" if digits else "", _spoken(digits), "unknown")
    at_home = home is not None and phonenumbers.country_code_for_region(home) == parsed.country_code
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    display = phonenumbers.format_number(parsed, form)
    href = "tel:" + phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    if parsed.extension:
        href += f";ext={parsed.extension}"
    spoken = _spoken(display) if at_home else plus(_spoken(display))
    possible = phonenumbers.is_valid_number(parsed)
    kind = _KINDS.get(phonenumbers.number_type(parsed), "unknown") if possible else "unknown"
    return PhoneText(display.replace(" ", "\u00a0"), href, spoken, kind)


def _spoken(display: str) -> str:
    """Digits apart within a group, a comma between groups: a screen reader then reads digits, not thousands."""
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", display))
