"""Names of font families."""

from __future__ import annotations


def first_family(value: str) -> str:
    """The first name of a `font-family` value, without quotes, casefolded."""
    return value.partition(",")[0].strip().strip("\"'").casefold()
