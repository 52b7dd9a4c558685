"""Law, standards and guidance that checks rest on: (name, address). Nothing here is legal advice."""

from __future__ import annotations

from typing import Final

Source = tuple[str, str]

FTC_DISCLOSURES: Final[Source] = (
    "FTC, .com Disclosures (2013): near, prominent, unavoidable, before the decision to buy",
    "https://www.ftc.gov/business-guidance/resources/com-disclosures-how-make-effective-disclosures-digital-advertising",
)
CONSUMER_RIGHTS_DIRECTIVE: Final[Source] = (
    "Directive 2011/83/EU, articles 6(1)(k) and 8(2): before the contract, directly before the order",
    "https://eur-lex.europa.eu/eli/dir/2011/83",
)
NEW_YORK_218_A: Final[Source] = (
    "New York General Business Law 218-a: near the item, or before billing information is asked",
    "https://www.nysenate.gov/legislation/laws/GBS/218-A",
)
WCAG_CONTRAST: Final[Source] = (
    "WCAG 2.2, success criterion 1.4.3 Contrast (Minimum)",
    "https://www.w3.org/TR/WCAG22/#contrast-minimum",
)
WCAG_CONSISTENT_HELP: Final[Source] = (
    "WCAG 2.2, success criterion 3.2.6 Consistent Help",
    "https://www.w3.org/TR/WCAG22/#consistent-help",
)
TEL_URI: Final[Source] = ("RFC 3966, The tel URI for Telephone Numbers", "https://www.rfc-editor.org/rfc/rfc3966")
