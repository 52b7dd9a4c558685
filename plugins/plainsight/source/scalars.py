"""YAML 1.2 core scalars, and the ones that a YAML 1.1 reader takes for something else.

Source: YAML 1.2.2, section 10.3.2 (core schema); YAML 1.1 types bool, int and float.
"""

from __future__ import annotations

import re
from decimal import Decimal

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_LONGEST_NUMBER = 40

_OLD_BOOL = re.compile(r"(?i:yes|no|on|off|y|n)")
_OLD_SEXAGESIMAL = re.compile(r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_OLD_OCTAL = re.compile(r"[-+]?0[0-7_]+")
_OLD_GROUPED = re.compile(r"[-+]?[0-9][0-9]*_[0-9_]*(\.[0-9_]*)?")
_OLD_BINARY = re.compile(r"[-+]?0b[01_]+")


def resolve(text: str) -> object:
    """The value of a plain (unquoted) scalar: None, bool, int, Decimal or str."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    first = text[0]
    if (first.isdigit() or first in "+-.") and len(text) <= _LONGEST_NUMBER:
        if _INT.fullmatch(text):
            return int(text)
        if _OCTAL.fullmatch(text):
            return int(text[2:], 8)
        if _HEX.fullmatch(text):
            return int(text, 16)
        if _FLOAT.fullmatch(text):
            return Decimal(text)
    return text


def trap(text: str) -> str | None:
    """What a YAML 1.1 reader makes of a plain scalar that YAML 1.2 reads otherwise; None where both agree."""
    if not text or len(text) > _LONGEST_NUMBER:
        return None
    if _OLD_BOOL.fullmatch(text):
        return "true" if text.lower() in ("yes", "on", "y") else "false"
    if not (text[0].isdigit() or text[0] in "+-"):
        return None
    if _OLD_SEXAGESIMAL.fullmatch(text):
        whole, _, fraction = text.replace("_", "").lstrip("+-").partition(".")
        number = 0
        for part in whole.split(":"):
            number = number * 60 + int(part)
        return f"the number {number}" + (f".{fraction}" if fraction else "")
    if _OLD_BINARY.fullmatch(text):
        return f"the number {int(text.replace('_', ''), 2)}"
    if _OLD_OCTAL.fullmatch(text):
        return f"the number {int(text.replace('_', ''), 8)}"
    if _OLD_GROUPED.fullmatch(text):
        return f"the number {text.replace('_', '')}"
    return None
