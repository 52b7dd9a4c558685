"""Words from policies and pages on the map: none of them acts there, all of them can be read."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup, escape

from plainsight.reports.plain_text import one_line, printable, spans


def shown(value: object) -> object:
    """What a template prints for a value: markup as it is; in anything else, characters that steer are shown."""
    if value is None:
        return ""
    return value if isinstance(value, Markup | int) else escape(printable(str(value)))


def prose(text: str) -> Markup:
    """A message in which code stands in backticks."""
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if is_code else escape(part) for part, is_code in spans(one_line(text))
    )


def words(text: str) -> Markup:
    """What customers read, letter for letter; for a block of its own, which ends what a direction mark began."""
    return escape("".join(" " if unicodedata.category(one) in ("Cc", "Cs") else one for one in text))
