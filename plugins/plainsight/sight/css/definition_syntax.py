"""CSS's own notation for the values of a property, read and held against a value.

Source: CSS Values and Units 4, 2: words, `/` and `,`, `<types>`, functions with their arguments, `[ groups ]`; one
behind another, or joined by `&&`, `||` and `|`; `?`, `*`, `+`, `#`, `{a,b}` and `#{a,b}` behind them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from plainsight.sight.css.value_parts import split_arguments, words

Parts = tuple[str, ...]
Ends = frozenset[int]
"""The places in a value up to which a piece of a definition can reach from a given one."""
Matcher = Callable[[Parts, int], Ends]
Types = Callable[[str], Matcher]
"""What a `<type>` is."""

_SIGNS = re.compile(r"\s*(<[^>]+>|\{[^}]*\}|&&|\|\||[\[\]|?*+#,/)]|[-\w]+\(?)")
_OFTEN = {"?": (0, 1), "*": (0, 999), "+": (1, 999), "#": (1, 999)}
_NONE: Ends = frozenset()


@lru_cache(maxsize=16384)
def parts_of(value: str) -> Parts:
    """A value's words, and its commas and slashes among them."""
    if "," not in value:
        return tuple(words(value))
    first, *others = (words(piece) for piece in split_arguments(value))
    return tuple(part for piece in ([first], *([[","], one] for one in others)) for run in piece for part in run)


def matches(matcher: Matcher, value: str) -> bool:
    """Whether a whole value is what a definition says."""
    parts = parts_of(value)
    return len(parts) in matcher(parts, 0)


def compiled(definition: str, types: Types) -> Matcher:
    """What tells how far a value fits a definition.

    Args:
        definition: in CSS's notation.
        types: what its `<types>` are.
    """
    return _Reader(definition, types).whole()


def of_word(fits: Callable[[str], bool]) -> Matcher:
    """What takes a single word that passes a test."""
    return partial(_word, fits)


class _Reader:
    """Recursive descent: `|` binds least, then `||`, then `&&`, and what stands side by side binds most."""

    def __init__(self, definition: str, types: Types) -> None:
        self._signs = [sign[1] for sign in _SIGNS.finditer(definition)]
        self._at = 0
        self._types = types

    def whole(self) -> Matcher:
        return self._joined("|", partial(self._joined, "||", partial(self._joined, "&&", self._row)))

    def _peek(self) -> str:
        return self._signs[self._at] if self._at < len(self._signs) else ""

    def _joined(self, sign: str, inner: Callable[[], Matcher]) -> Matcher:
        found = [inner()]
        while self._peek() == sign:
            self._at += 1
            found.append(inner())
        if len(found) == 1:
            return found[0]
        return _alternatives(found) if sign == "|" else partial(_in_any_order, tuple(found), sign == "&&")

    def _row(self) -> Matcher:
        found = []
        while self._peek() not in ("", "|", "||", "&&", "]", ")"):
            found.append(self._repeated(self._single()))
        return found[0] if len(found) == 1 else partial(_one_by_one, tuple(found))

    def _single(self) -> Matcher:
        sign = self._signs[self._at]
        self._at += 1
        if sign == "[" or sign[-1] == "(":
            inner = self.whole()
            self._at += 1
            return inner if sign == "[" else partial(_function, sign, inner)
        if sign[0] == "<":
            return self._types(sign[1:-1])
        return partial(_named, frozenset((sign,)))

    def _repeated(self, inner: Matcher) -> Matcher:
        while self._peek()[:1] in tuple("?*+#{"):
            sign = self._signs[self._at]
            self._at += 1
            by_commas = sign == "#"
            if by_commas and self._peek()[:1] == "{":
                sign = self._signs[self._at]
                self._at += 1
            low, _, high = sign.strip("{}").partition(",")
            least, most = _OFTEN.get(sign) or (int(low), int(high or low))
            inner = partial(_times, inner, least, most, by_commas)
        return inner


def _alternatives(found: list[Matcher]) -> Matcher:
    """`|`: any of them; plain words are looked up at once."""
    plain = [one for one in found if isinstance(one, partial) and one.func is _named]
    names = frozenset().union(*(one.args[0] for one in plain))
    others = [one for one in found if one not in plain]
    if not others:
        return partial(_named, names)
    return partial(_either, (partial(_named, names), *others))


def _named(names: frozenset[str], parts: Parts, at: int) -> Ends:
    return frozenset((at + 1,)) if at < len(parts) and parts[at] in names else _NONE


def _word(fits: Callable[[str], bool], parts: Parts, at: int) -> Ends:
    return frozenset((at + 1,)) if at < len(parts) and fits(parts[at]) else _NONE


def _function(opening: str, inner: Matcher, parts: Parts, at: int) -> Ends:
    if at == len(parts) or not parts[at].startswith(opening) or not parts[at].endswith(")"):
        return _NONE
    arguments = parts[at][len(opening) : -1].strip()
    return frozenset((at + 1,)) if matches(inner, arguments) else _NONE


def _either(inner: Iterable[Matcher], parts: Parts, at: int) -> Ends:
    return _NONE.union(*(one(parts, at) for one in inner))


def _one_by_one(inner: Iterable[Matcher], parts: Parts, at: int) -> Ends:
    places = frozenset((at,))
    for one in inner:
        places = _NONE.union(*(one(parts, place) for place in places))
    return places


def _in_any_order(inner: tuple[Matcher, ...], needs_all: bool, parts: Parts, at: int) -> Ends:
    """`&&` and `||`: each once, in any order; all of them, or at least one."""
    ends = set()
    met = {(at, frozenset(range(len(inner))))}
    waiting = list(met)
    while waiting:
        place, left = waiting.pop()
        if (not left) if needs_all else len(left) < len(inner):
            ends.add(place)
        for one in left:
            for end in inner[one](parts, place):
                step = (end, left - {one})
                if step not in met and (end > place or needs_all):
                    met.add(step)
                    waiting.append(step)
    return frozenset(ends)


def _times(inner: Matcher, least: int, most: int, by_commas: bool, parts: Parts, at: int) -> Ends:
    ends = {at} if least == 0 else set()
    places = {at}
    for count in range(1, most + 1):
        reached: set[int] = set()
        for place in places:
            if by_commas and count > 1:
                if place == len(parts) or parts[place] != ",":
                    continue
                place += 1
            reached |= inner(parts, place)
        places = reached - ends if count > least else reached
        if not places:
            break
        if count >= least:
            ends |= places
    return frozenset(ends)
