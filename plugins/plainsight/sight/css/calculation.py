"""The mathematical functions of CSS Values 4: `calc()`, `min()`, `clamp()` and their kin."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from plainsight.sight.css.units import DIMENSION, Sizes, unit_px

_TOKEN = re.compile(
    r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)?|[a-z-]+\(|[a-z-]+|[()+*/,-])", re.IGNORECASE
)
_PLAIN_MATHS: dict[str, Callable[..., float]] = {
    "sqrt(": math.sqrt, "pow(": math.pow, "hypot(": math.hypot, "exp(": math.exp, "log(": math.log,
    "sin(": math.sin, "cos(": math.cos, "tan(": math.tan,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a calculation: a plain number, or `px` + `percent` of something that layout knows.

    Attributes:
        kind: "number" or "length".
    """

    kind: str
    number: float = 0.0
    px: float = 0.0
    percent: float = 0.0


def calculated(text: str, sizes: Sizes) -> Term | None:
    """What a value in lower case comes to; None where it is no calculation or can't be worked out."""
    return _Calculation(text, sizes).result()


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

    def result(self) -> Term | None:
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

    def _sum(self) -> Term:
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

    def _product(self) -> Term:
        total = self._value()
        while self._peek() in ("*", "/"):
            sign = self._next()
            other = self._value()
            if sign == "/":
                total = _divided(total, other)
            elif other.kind == "number":
                total = _times(total, other.number)
            elif total.kind == "number":
                total = _times(other, total.number)
            else:
                raise _Failure
        return total

    def _value(self) -> Term:
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
        if token == "progress(":
            value, start, end = self._arguments()
            return Term("number", _progress(value, start, end))
        if token in ("round(", "mod(", "rem("):
            return self._stepped(token)
        if token in ("abs(", "sign("):
            (value,) = self._arguments()
            if value.percent:
                raise _Failure
            if token == "sign(":
                one = value.number if value.kind == "number" else value.px
                return Term("number", float((one > 0) - (one < 0)))
            return Term(value.kind, abs(value.number), abs(value.px))
        if token in _PLAIN_MATHS:
            values = self._arguments()
            if any(value.kind != "number" for value in values):
                raise _Failure
            return Term("number", float(_PLAIN_MATHS[token](*(value.number for value in values))))
        if token in ("pi", "e"):
            return Term("number", math.pi if token == "pi" else math.e)
        if token in ("infinity", "-infinity"):
            return Term("number", math.inf if token == "infinity" else -math.inf)
        return self._dimension(token)

    def _stepped(self, token: str) -> Term:
        """`round()`, `mod()` and `rem()`."""
        way = "nearest"
        if token == "round(" and self._peek() in ("up", "down", "nearest", "to-zero"):
            way = self._next()
            if self._next() != ",":
                raise _Failure
        values = self._arguments()
        one, step = values if len(values) == 2 else (values[0], Term("number", 1.0))
        if one.percent or step.percent or one.kind != step.kind:
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
        return Term("number", float(result)) if plain else Term("length", px=float(result))

    def _dimension(self, token: str) -> Term:
        match = DIMENSION.fullmatch(token)
        if match is None:
            raise _Failure
        amount, unit = float(match[1]), match[2].lower()
        if not unit:
            return Term("number", amount)
        if unit == "%":
            return Term("length", percent=amount)
        each = unit_px(unit, self._sizes)
        if each is None:
            raise _Failure
        return Term("length", px=amount * each)

    def _arguments(self) -> list[Term]:
        values = [self._sum()]
        while self._peek() == ",":
            self._at += 1
            values.append(self._sum())
        self._expect(")")
        return values

    def _expect(self, token: str) -> None:
        if self._next() != token:
            raise _Failure


def _progress(value: Term, start: Term, end: Term) -> float:
    """How far a value has come from a start to an end, 0 to 1 (CSS Values 5, 2.1)."""
    if len({value.kind, start.kind, end.kind}) != 1 or value.percent or start.percent or end.percent:
        raise _Failure
    at, low, high = (one.number if one.kind == "number" else one.px for one in (value, start, end))
    if low == high:
        return float(at > low)
    return min(1.0, max(0.0, (at - low) / (high - low)))


def _add(left: Term, right: Term, sign: int) -> Term:
    if left.kind != right.kind:
        raise _Failure
    return Term(
        left.kind, left.number + sign * right.number, left.px + sign * right.px, left.percent + sign * right.percent
    )


def _divided(term: Term, by: Term) -> Term:
    """A share; of a length in a length, it is a plain number (CSS Values 4, 10.2.1)."""
    if by.kind == "number":
        return _times(term, 1 / by.number)
    if term.kind == "number" or term.percent or by.percent:
        raise _Failure
    return Term("number", term.px / by.px)


def _times(term: Term, factor: float) -> Term:
    return Term(term.kind, term.number * factor, term.px * factor, term.percent * factor)


def _pick(left: Term, right: Term, *, larger: bool) -> Term:
    if left.kind != right.kind:
        raise _Failure
    if left.kind == "number":
        return left if (left.number >= right.number) == larger else right
    if left.percent != right.percent:
        raise _Failure
    return left if (left.px >= right.px) == larger else right
