"""Names of font families."""

from __future__ import annotations


def family_name(name: str) -> str:
    """A name of a `font-family` value, without quotes, casefolded."""
    return name.strip().strip("\"'").casefold()
