"""Values read: lengths and percentages in px, numbers, angles and times, also where they are calculated."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from plainsight.sight.css.calculation import calculated
from plainsight.sight.css.units import DIMENSION, Length, Sizes, unit_px

_ANGLES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_TIMES = {"s": 1.0, "ms": 0.001}
_INTEGER = re.compile(r"[+-]?[0-9]+")
_LARGEST_INTEGER, _MOST_DIGITS = 2**31 - 1, 400
_HUGE = 3.3554428e7  # browsers keep lengths in 1/64 px in 32 bits


@lru_cache(maxsize=16384)
def length(text: str, sizes: Sizes) -> Length | None:
    """Read a length or percentage; None for keywords and for what can't be resolved."""
    text = text.strip().lower()
    match = DIMENSION.fullmatch(text)
    if match is not None:
        number, unit = float(match[1]), match[2]
        if unit == "%":
            return Length(0.0, number)
        if not unit:
            return Length(0.0) if number == 0 else None
        each = unit_px(unit, sizes)
        return None if each is None else _bounded(number * each, 0.0)
    if "(" not in text or len(text) > 600:
        return None
    result = calculated(text, sizes)
    if result is None or result.kind != "length":
        return None
    return _bounded(result.px, result.percent)


def _bounded(px: float, percent: float) -> Length | None:
    if not (math.isfinite(px) and math.isfinite(percent)):
        return Length(_HUGE if px > 0 else -_HUGE) if math.isinf(px) else None
    return Length(max(-_HUGE, min(_HUGE, px)), percent)


_NO_SIZES = Sizes(16, 16, 0, 0)
_RELATIVE = re.compile(r"[\d.](?:r?(?:em|ex|ch|cap|ic|lh)|[sdl]?v(?:[whib]|min|max)|cq(?:[whib]|min|max))\b")


@lru_cache(maxsize=8192)
def integer(text: str) -> int | None:
    """Read an integer such as a `z-index`, as large as a browser keeps it; None for anything else."""
    if _INTEGER.fullmatch(text) is None:
        return None
    return max(-_LARGEST_INTEGER, min(int(text[:_MOST_DIGITS]), _LARGEST_INTEGER))


def number(text: str, sizes: Sizes = _NO_SIZES) -> float | None:
    """Read a plain number, a percentage (as a share of 1) or a calculation of them.

    Args:
        text: the value.
        sizes: of lengths that it is reckoned from; without them none is that is relative to something.
    """
    text = text.strip().lower()
    match = DIMENSION.fullmatch(text)
    if match is not None:
        if match[2] not in ("", "%"):
            return None
        return float(match[1]) / (100 if match[2] else 1)
    if "(" not in text or len(text) > 600:
        return None
    if sizes is _NO_SIZES and _RELATIVE.search(text):
        return None
    result = calculated(text, sizes)
    if result is None:
        return None
    if result.kind == "number":
        return result.number
    return result.percent / 100 if result.px == 0 and result.percent else None


def percentage(text: str) -> float | None:
    """Read a percentage, or a calculation of percentages alone, as a share of 1."""
    match = DIMENSION.fullmatch(text)
    if match is not None:
        return float(match[1]) / 100 if match[2] == "%" else None
    if not text.endswith(")") or "%" not in text or len(text) > 600:
        return None
    result = calculated(text, _NO_SIZES)
    return result.percent / 100 if result is not None and result.kind == "length" and result.px == 0 else None


@lru_cache(maxsize=2048)
def degrees(text: str) -> float | None:
    """Read an angle, in degrees."""
    match = DIMENSION.fullmatch(text.strip().lower())
    if match is None:
        return None
    if not match[2]:
        return 0.0 if float(match[1]) == 0 else None
    return float(match[1]) * _ANGLES[match[2]] if match[2] in _ANGLES else None


@lru_cache(maxsize=2048)
def seconds(text: str) -> float | None:
    """Read a time, in seconds."""
    match = DIMENSION.fullmatch(text.strip().lower())
    if match is None or match[2] not in _TIMES:
        return None
    return float(match[1]) * _TIMES[match[2]]
