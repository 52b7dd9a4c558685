"""Which function of a script a word stands in, so that a name counts only where something is hidden, too.

A function that finds an element can hide it where words of hiding stand in it, where it calls a function of the
script that holds some, or where it hands the element on: returned, or kept outside of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

_BRACKET = re.compile(r"[(){}\[\]]")
_CLOSES = {")": "(", "}": "{", "]": "["}
_CONTROL = frozenset({"if", "for", "while", "switch", "catch", "with"})
_BEFORE = re.compile(r"([\w$]*)\s*$")
_GIVEN_TO = re.compile(r"([A-Za-z_$][\w$]*)\s*[=:]\s*(?:async\s*)?$")
_STATEMENT = re.compile(r"[;{}]")
_DECLARES = re.compile(r"\b(?:const|let|var)\b")
_TAKES = re.compile(r"([\w$.\]]+)\s*=(?![=>])")
_HANDS_ON = re.compile(r"\breturn\b|=>\s*[^{]*$|\bthis\b|[\w$]\s*:\s*[\w$.]*\(?\s*$")
_MOST_FUNCTIONS, _DEEPEST = 1_000, 40  # beyond these, what is found may meet whatever hides
_GIVES = re.compile(r"(?<![\w$.])([A-Za-z_$][\w$]*)\(\s*(?:[\w$]+\s*\.\s*)*[\w$]+\(\s*$")
HARMLESS = _CONTROL | {
    *("function", "return", "typeof", "Array", "Boolean", "Number", "String", "parseInt", "parseFloat", "isNaN"),
    *("getComputedStyle", "Set", "Map", "WeakMap", "console"),
}
_CALLED = re.compile(
    r"(?<![\w$])([A-Za-z_$][\w$]*)\s*\(|(?<![\w$])([A-Za-z_$][\w$]{3,})"
    r"|(?:\.(?:forEach|map|filter|then|each|ready)|setTimeout|setInterval|requestAnimationFrame)"
    r"\(\s*([A-Za-z_$][\w$]*)"
)
"""What a function calls, or may by handing a name on; a short name, as of a minified script, only if called."""


def _called_in(text: str) -> set[str]:
    return {name for match in _CALLED.finditer(text) for name in match.groups() if name}


def bracket_pairs(bare: str) -> dict[int, int]:
    """Each opening bracket's closing one, in a script whose texts are blank; none where they do not match."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for match in _BRACKET.finditer(bare):
        if match[0] not in _CLOSES:
            waiting.append(match.start())
        elif waiting and bare[waiting[-1]] == _CLOSES[match[0]]:
            pairs[waiting.pop()] = match.start()
        else:
            return {}
    return pairs


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A function's body, from its bracket to the closing one, the name under which it can be called, and where."""

    start: int
    end: int
    name: str
    within: Function | None
    depth: int


def functions_of(bare: str, pairs: dict[int, int]) -> list[Function]:
    """All functions with a body in brackets, in order."""
    opened_by = {end: start for start, end in pairs.items()}
    found: list[Function] = []
    around: list[Function] = []
    for start in sorted(spot for spot in pairs if bare[spot] == "{"):
        name = _name_before(bare, start, opened_by)
        if name is None:
            continue
        while around and around[-1].end <= start:
            around.pop()
        one = Function(start, pairs[start] + 1, name, around[-1] if around else None, len(around))
        around.append(one)
        found.append(one)
    return found


def _name_before(bare: str, start: int, opened_by: dict[int, int]) -> str | None:
    """The name of the function whose body opens here, "" for none; None where no function does."""
    low = max(0, start - 400)
    head = bare[low:start].rstrip()
    arrow = head.endswith("=>")
    if arrow:
        head = head[:-2].rstrip()
    at = low + len(head)
    if head.endswith(")") and at - 1 in opened_by:
        opening = opened_by[at - 1]
    elif arrow and (single := _BEFORE.search(head)) is not None:
        opening = at - len(single[1])
    else:
        return None
    before = bare[max(0, opening - 120) : opening]
    own = _BEFORE.search(before)
    word = own[1] if own is not None and not arrow else ""
    if word in _CONTROL:
        return None
    if arrow or word == "function":
        given = _GIVEN_TO.search(before.rstrip().removesuffix("function"))
        return given[1] if given is not None else ""
    return word


def _knows(one: Function, other: Function) -> bool:
    """Whether a function can call another by its name: it stands in what the other is declared in."""
    return other.within is None or other.within.start <= one.start < other.within.end


class Scopes:
    """A script's functions, and in which of them words of some kind stand.

    Args:
        bare: the script with blank texts.
        spots: where words of the kind stand, in order.
    """

    def __init__(self, bare: str, spots: list[int]) -> None:
        self._bare = bare
        self._spots = spots
        self._functions = functions_of(bare, bracket_pairs(bare)) if spots else []
        self._starts = [one.start for one in self._functions]
        deepest = max((one.depth for one in self._functions), default=0)
        self._is_tangled = len(self._functions) > _MOST_FUNCTIONS or deepest > _DEEPEST

    def reaches(self, spot: int) -> bool:
        """Whether what is found at a place of the script may meet one of the words."""
        if not self._spots:
            return False
        if self._is_tangled:
            return True
        inner = self._around(spot)
        return inner is None or self._holds(inner) or self._calls(inner) or self._hands_on(inner, spot)

    def _around(self, spot: int) -> Function | None:
        """The innermost function that a place stands in."""
        at = bisect_right(self._starts, spot) - 1
        one = self._functions[at] if at >= 0 else None
        while one is not None and one.end <= spot:
            one = one.within
        return one

    def _holds(self, function: Function) -> bool:
        at = bisect_left(self._spots, function.start)
        return at < len(self._spots) and self._spots[at] < function.end

    def _calls(self, function: Function) -> bool:
        return not self._acting.isdisjoint(self._called[function])

    @cached_property
    def _called(self) -> dict[Function, set[Function]]:
        """What each function calls of the script's own, as far as names tell."""
        by_name: dict[str, list[Function]] = {}
        for one in self._functions:
            if one.name:
                by_name.setdefault(one.name, []).append(one)
        return {
            one: {
                max(known, key=lambda other: other.within.start if other.within is not None else -1)
                for name in _called_in(self._bare[one.start : one.end]) & by_name.keys()
                if (known := [other for other in by_name[name] if _knows(one, other)])
            }
            for one in self._functions
        }

    @cached_property
    def _acting(self) -> set[Function]:
        """Functions that hold one of the words, or call one that does."""
        acting = {one for one in self._functions if self._holds(one)}
        while True:
            more = {
                one for one, called in self._called.items() if one not in acting and not acting.isdisjoint(called)
            }
            if not more:
                return acting
            acting |= more

    def _hands_on(self, function: Function, spot: int) -> bool:
        before = self._bare[function.start + 1 : spot]
        statement = _STATEMENT.split(before)[-1]
        if _HANDS_ON.search(statement):
            return True
        given = _GIVES.search(statement)
        if given is not None and self._is_foreign(given[1]):
            return True
        taken = _TAKES.findall(statement)
        if not taken:
            return False
        if not _DECLARES.search(statement):
            return True
        body, name = self._bare[function.start : function.end], re.escape(taken[-1])
        if re.search(rf"(?:\breturn\b|=(?!=)|\.\.\.)\s*{name}(?![\w$.(])", body):
            return True
        takers = re.findall(rf"(?<![\w$.])([A-Za-z_$][\w$]*)\((?:[^()]*,)?\s*{name}\s*[,)]", body)
        return any(map(self._is_foreign, takers))

    def _is_foreign(self, name: str) -> bool:
        """Whether a function is not the script's own, so that nobody knows what it does to what it is given."""
        return name not in HARMLESS and not any(one.name == name for one in self._functions)
