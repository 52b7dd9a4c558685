"""Escapes in CSS names and strings."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|(.))", re.DOTALL)
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\"\\]")


def unescape(text: str) -> str:
    """CSS escapes resolved."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: _character(match[1]) if match[1] else match[2], text)


def _character(digits: str) -> str:
    code = int(digits, 16)
    return "\ufffd" if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)


def quoted(text: str) -> str:
    """A text as a CSS string, whatever stands in it (CSSOM, "serialize a string")."""
    return '"' + _UNSAFE.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'
