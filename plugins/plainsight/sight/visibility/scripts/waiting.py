"""What of a script waits for a person: handlers of clicks, keys, touches, and what only they call.

None of it runs as a page loads, so what it could hide is seen until somebody acts. Scrolling and resizing are no such
events: they happen while a page is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from plainsight.sight.visibility.scripts.scopes import bracket_pairs

_ACTS = (
    r"(?:(?:dbl|aux)?click|context-?menu|mouse\w+|pointer\w+|touch\w+|key(?:down|up|press)|(?:before)?input|change"
    r"|submit|wheel|drag\w*|drop|copy|cut|paste|select|(?:before|after)print"
    r"|(?:show|shown|hide|hidden)\.bs\.\w+)"
)
_EVENT = rf"{_ACTS}(?:\.[\w-]+)*"
_REGISTERS = re.compile(
    rf"""\.\s*(?:addEventListener|on|one|bind|delegate)\(\s*(["'`]){_EVENT}(?:\s+{_EVENT})*\1\s*(?=,)"""
    rf"""|\.\s*(?:click|dblclick|hover|key(?:down|up|press)|mouse(?:enter|leave|over|out|down|up)|change|submit)"""
    r"""\(\s*(?=function\b|\([\w\s,{}]*\)\s*=>|\w+\s*=>)"""
)
_ASSIGNS = re.compile(
    rf"""\.\s*on{_ACTS}\s*=(?!=)\s*(?:async\s+)?(?:function\b[^(]*\([^()]*\)|(?:\([^()]*\)|\w+)\s*=>)\s*(?=\{{)"""
)
_FAKES = re.compile(
    r"""\.\s*(?:click|submit|change)\(\s*\)|\.\s*trigger(?:Handler)?\("""
    r"""|dispatchEvent\((?!\s*new CustomEvent\(\s*["'`](?!"""
    rf"""{_ACTS}["'`]))|fireEvent"""
)
_NAME = re.compile(r"(?<![\w$])([A-Za-z_$][\w$]*)")
_OF_EVENT = re.compile(
    r"(?<![\w$])(?:function\s+([A-Za-z_$][\w$]*)\s*\(\s*(?:event|evt|ev)\s*\)"
    r"|([A-Za-z_$][\w$]*)\s*[=:]\s*(?:async\s+)?(?:function\b[^(]*)?\(?\s*(?:event|evt|ev)\s*\)?\s*(?:=>\s*)?(?=\{))"
)
_FUNCTION = re.compile(
    r"(?<![\w$])(?:function\s+([A-Za-z_$][\w$]*)\s*\([^()]*\)"
    r"|([A-Za-z_$][\w$]*)\s*[=:]\s*(?:async\s+)?(?:function\b[^(]*\([^()]*\)|(?:\([^()]*\)|\w+)\s*=>))\s*(?=\{)"
)
_MOST_ROUNDS = 4


def without_waiting(text: str, blank: Callable[[str], str]) -> str:
    """A script without what waits for a person.

    Args:
        text: a script without comments.
        blank: gives a text of the same length in which literals hold nothing.
    """
    if not (_REGISTERS.search(text) or _ASSIGNS.search(text) or _OF_EVENT.search(text)):
        return text
    bare = blank(text)
    pairs = bracket_pairs(bare)
    spans = [
        (match.end(), pairs[opening])
        for match in _REGISTERS.finditer(text)
        if (opening := _opening(bare, match, pairs)) >= 0
    ]
    spans += [(match.end(), pairs[match.end()] + 1) for match in _ASSIGNS.finditer(text) if match.end() in pairs]
    rest = _cut(bare, spans)
    if _FAKES.search(_cut(text, spans)):
        return text  # it acts in a person's place
    # A function of an event that nothing here calls is a handler that markup or another script registers.
    called = {name for start, end in spans for name in _NAME.findall(bare[start:end])}
    called |= {match[1] or match[2] for match in _OF_EVENT.finditer(rest)}
    for _ in range(_MOST_ROUNDS):
        mentions = Counter(_NAME.findall(rest))
        more = [
            (start, end) for name, start, end in _functions(rest, pairs) if name in called and mentions[name] == 1
        ]
        if not more:
            break
        called |= {name for start, end in more for name in _NAME.findall(rest[start:end])}
        spans += more
        rest = _cut(rest, more)
    return _cut(text, spans)


def _functions(rest: str, pairs: dict[int, int]) -> list[tuple[str, int, int]]:
    return [
        (match[1] or match[2], match.end(), pairs[match.end()] + 1)
        for match in _FUNCTION.finditer(rest)
        if match.end() in pairs
    ]


def _opening(bare: str, match: re.Match[str], pairs: dict[int, int]) -> int:
    """Where the bracket of a call stands that registers a handler; -1 where it is not closed."""
    spot = bare.find("(", match.start(), match.end())
    return spot if spot in pairs else -1


def _cut(text: str, spans: list[tuple[int, int]]) -> str:
    """A text of the same length with blanks for parts of it."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += [text[at:start], " " * (end - start)]
            at = end
    return "".join(pieces) + text[at:]
