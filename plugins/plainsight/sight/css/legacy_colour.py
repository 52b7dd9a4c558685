"""Colours of `bgcolor`, `text` and `<font color>`: the HTML Standard's rules for parsing a legacy colour value."""

from __future__ import annotations

import re

from plainsight.sight.css.colour_names import NAMED

_LONGEST = 128


def legacy_colour(value: str) -> str:
    """The attribute's value as CSS would write it; "" where the rules make nothing of it.

    Any text is a colour there: what is no digit counts as 0, and three equal parts are made of the rest.
    """
    text = value.strip().lower()
    if text in ("", "transparent"):
        return ""
    if text in NAMED:
        return text
    if re.fullmatch("#[0-9a-f]{3}", text):
        return text
    digits = "".join("00" if ord(sign) > 0xFFFF else sign for sign in text)[:_LONGEST].removeprefix("#")
    digits = re.sub("[^0-9a-f]", "0", digits)
    digits = digits.ljust(max(3, -(-len(digits) // 3) * 3), "0")
    size = len(digits) // 3
    parts = [digits[at : at + size][-8:] for at in (0, size, 2 * size)]
    while len(parts[0]) > 2 and all(part.startswith("0") for part in parts):
        parts = [part[1:] for part in parts]
    return "#" + "".join(part[:2].rjust(2, "0") for part in parts)
