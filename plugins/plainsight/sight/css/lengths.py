"""Lengths, percentages and the mathematical functions of CSS Values 4, resolved to px as far as a page alone can."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_DIMENSION = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)", re.IGNORECASE)
_TOKEN = re.compile(
    r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)?|[a-z-]+\(|[a-z-]+|[()+*/,-])", re.IGNORECASE
)
_ABSOLUTE = {"px": 1.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54, "in": 96.0, "pt": 96 / 72, "pc": 16.0}
_ANGLES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_TIMES = {"s": 1.0, "ms": 0.001}
_HUGE = 3.3554428e7  # browsers keep lengths in 1/64 px in 32 bits


@dataclass(frozen=True, slots=True)
class Sizes:
    """What relative lengths are relative to, in px."""

    em: float
    rem: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Length:
    """`px` + `percent` of something that layout knows."""

    px: float
    percent: float = 0.0

    def of(self, whole: float) -> float:
        """In px, where 100% is `whole`."""
        return self.px + self.percent * whole / 100

    @property
    def is_fixed(self) -> bool:
        """Whether layout has no say in it."""
        return self.percent == 0


def unit_px(unit: str, sizes: Sizes) -> float | None:
    """One of a unit in px; None for a unit that isn't a length or that layout decides."""
    if unit in _ABSOLUTE:
        return _ABSOLUTE[unit]
    if unit == "em":
        return sizes.em
    if unit in ("rem", "rlh", "rex", "rch"):
        return sizes.rem * {"rem": 1.0, "rlh": 1.2, "rex": 0.5, "rch": 0.5}[unit]
    if unit in ("ex", "ch", "cap", "ic", "lh"):
        return sizes.em * {"ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0, "lh": 1.2}[unit]
    if unit in ("vw", "svw", "lvw", "dvw", "vi", "svi", "lvi", "dvi"):
        return sizes.width / 100
    if unit in ("vh", "svh", "lvh", "dvh", "vb", "svb", "lvb", "dvb"):
        return sizes.height / 100
    if unit in ("vmin", "svmin", "lvmin", "dvmin"):
        return min(sizes.width, sizes.height) / 100
    if unit in ("vmax", "svmax", "lvmax", "dvmax"):
        return max(sizes.width, sizes.height) / 100
    return None


@lru_cache(maxsize=16384)
def length(text: str, sizes: Sizes) -> Length | None:
    """Read a length or percentage; None for keywords and for what can't be resolved."""
    text = text.strip().lower()
    match = _DIMENSION.fullmatch(text)
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
    result = _Calculation(text, sizes).result()
    if result is None or result.kind not in ("length", "zero"):
        return None
    return _bounded(result.px, result.percent)


def _bounded(px: float, percent: float) -> Length | None:
    if not (math.isfinite(px) and math.isfinite(percent)):
        return Length(_HUGE if px > 0 else -_HUGE) if math.isinf(px) else None
    return Length(max(-_HUGE, min(_HUGE, px)), percent)


_NO_SIZES = Sizes(16, 16, 0, 0)


@lru_cache(maxsize=8192)
def number(text: str) -> float | None:
    """Read a plain number, a percentage (as a share of 1) or a calculation of them."""
    text = text.strip().lower()
    match = _DIMENSION.fullmatch(text)
    if match is not None:
        if match[2] not in ("", "%"):
            return None
        return float(match[1]) / (100 if match[2] else 1)
    if "(" not in text or len(text) > 600:
        return None
    result = _Calculation(text, _NO_SIZES).result()
    if result is None or (result.kind not in ("number", "zero") and not (result.px == 0 and result.percent)):
        return None
    return result.number if result.kind == "number" else result.percent / 100


@lru_cache(maxsize=2048)
def degrees(text: str) -> float | None:
    """Read an angle, in degrees."""
    match = _DIMENSION.fullmatch(text.strip().lower())
    if match is None:
        return None
    if not match[2]:
        return 0.0 if float(match[1]) == 0 else None
    return float(match[1]) * _ANGLES[match[2]] if match[2] in _ANGLES else None


@lru_cache(maxsize=2048)
def seconds(text: str) -> float | None:
    """Read a time, in seconds."""
    match = _DIMENSION.fullmatch(text.strip().lower())
    if match is None or match[2] not in _TIMES:
        return None
    return float(match[1]) * _TIMES[match[2]]


_PLAIN_MATHS: dict[str, Callable[..., float]] = {
    "sqrt(": math.sqrt, "pow(": math.pow, "hypot(": math.hypot, "exp(": math.exp, "log(": math.log,
    "sin(": math.sin, "cos(": math.cos, "tan(": math.tan,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Term:
    kind: str  # "number", "length", "zero"
    number: float = 0.0
    px: float = 0.0
    percent: float = 0.0


class _Failure(Exception):
    pass


class _Calculation:
    """Recursive descent over calc(), min(), max(), clamp() and a few more."""

    def __init__(self, text: str, sizes: Sizes) -> None:
        self._tokens = []
        at = 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                if text[at:].strip():
                    self._tokens = ["?"]
                break
            self._tokens.append(match[1])
            at = match.end()
        self._at = 0
        self._sizes = sizes
        self._depth = 0

    def result(self) -> _Term | None:
        try:
            term = self._value()
        except (_Failure, IndexError, OverflowError, ZeroDivisionError, ValueError):
            return None
        return term if self._at == len(self._tokens) else None

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _sum(self) -> _Term:
        self._depth += 1
        if self._depth > 40:
            raise _Failure
        total = self._product()
        while True:
            token = self._peek()
            if token in ("+", "-"):
                self._at += 1
                total = _add(total, self._product(), 1 if token == "+" else -1)
            elif token[:1] in ("+", "-") and len(token) > 1 and token[1] in "0123456789.":
                total = _add(total, self._product(), 1)  # `a -5px` reaches us as one signed number
            else:
                self._depth -= 1
                return total

    def _product(self) -> _Term:
        total = self._value()
        while self._peek() in ("*", "/"):
            sign = self._next()
            other = self._value()
            if sign == "/":
                if other.kind != "number" or other.number == 0:
                    raise _Failure
                total = _times(total, 1 / other.number)
            elif other.kind == "number":
                total = _times(total, other.number)
            elif total.kind == "number":
                total = _times(other, total.number)
            else:
                raise _Failure
        return total

    def _value(self) -> _Term:
        token = self._next()
        if token in ("(", "calc(", "-webkit-calc("):
            inner = self._sum()
            self._expect(")")
            return inner
        if token in ("min(", "max("):
            values = self._arguments()
            chosen = values[0]
            for value in values[1:]:
                chosen = _pick(chosen, value, larger=token == "max(")
            return chosen
        if token == "clamp(":
            low, middle, high = self._arguments()
            return _pick(low, _pick(middle, high, larger=False), larger=True)
        if token in ("round(", "mod(", "rem("):
            return self._stepped(token)
        if token in ("abs(", "sign("):
            (value,) = self._arguments()
            if value.percent:
                raise _Failure
            if token == "sign(":
                one = value.number if value.kind == "number" else value.px
                return _Term("number", float((one > 0) - (one < 0)))
            return _Term(value.kind, abs(value.number), abs(value.px))
        if token in _PLAIN_MATHS:
            values = self._arguments()
            if any(value.kind != "number" for value in values):
                raise _Failure
            return _Term("number", float(_PLAIN_MATHS[token](*(value.number for value in values))))
        if token in ("pi", "e"):
            return _Term("number", math.pi if token == "pi" else math.e)
        if token in ("infinity", "-infinity"):
            return _Term("number", math.inf if token == "infinity" else -math.inf)
        return self._dimension(token)

    def _stepped(self, token: str) -> _Term:
        """`round()`, `mod()` and `rem()`."""
        way = "nearest"
        if token == "round(" and self._peek() in ("up", "down", "nearest", "to-zero"):
            way = self._next()
            if self._next() != ",":
                raise _Failure
        values = self._arguments()
        one, step = values if len(values) == 2 else (values[0], _Term("number", 1.0))
        if one.percent or step.percent or "zero" in (one.kind, step.kind) or one.kind != step.kind:
            raise _Failure
        plain = one.kind == "number"
        value, size = (one.number, step.number) if plain else (one.px, step.px)
        share = value / size
        if token == "round(":
            if way == "nearest":
                result = math.floor(share + 0.5) * size
            else:
                result = (math.ceil if way == "up" else math.floor if way == "down" else math.trunc)(share) * size
        else:
            result = value - size * (math.floor(share) if token == "mod(" else math.trunc(share))
        return _Term("number", float(result)) if plain else _Term("length", px=float(result))

    def _dimension(self, token: str) -> _Term:
        match = _DIMENSION.fullmatch(token)
        if match is None:
            raise _Failure
        amount, unit = float(match[1]), match[2].lower()
        if not unit:
            return _Term("number", amount)
        if unit == "%":
            return _Term("length", percent=amount)
        each = unit_px(unit, self._sizes)
        if each is None:
            raise _Failure
        return _Term("length", px=amount * each)

    def _arguments(self) -> list[_Term]:
        values = [self._sum()]
        while self._peek() == ",":
            self._at += 1
            values.append(self._sum())
        self._expect(")")
        return values

    def _expect(self, token: str) -> None:
        if self._next() != token:
            raise _Failure


def _add(left: _Term, right: _Term, sign: int) -> _Term:
    if left.kind != right.kind:
        raise _Failure
    return _Term(
        left.kind, left.number + sign * right.number, left.px + sign * right.px, left.percent + sign * right.percent
    )


def _times(term: _Term, factor: float) -> _Term:
    return _Term(term.kind, term.number * factor, term.px * factor, term.percent * factor)


def _pick(left: _Term, right: _Term, *, larger: bool) -> _Term:
    if left.kind != right.kind:
        raise _Failure
    if left.kind == "number":
        return left if (left.number >= right.number) == larger else right
    if left.percent != right.percent:
        raise _Failure
    return left if (left.px >= right.px) == larger else right
