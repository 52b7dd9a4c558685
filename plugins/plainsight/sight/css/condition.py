"""The grammar that media, supports and container conditions share: `(a) and (b)`, `not (a)`, `((a) or (b))`."""

from __future__ import annotations

import re
from collections.abc import Callable

from plainsight.sight.css.syntax import closing

_LONGEST = 20_000  # longer ones are written by nobody, and not judged


def condition_value(text: str, leaf: Callable[[str], bool | None]) -> bool | None:
    r"""The value of a condition whose parts `leaf` judges; a function comes as its name, NUL, its arguments."""
    return _Condition(text.strip(), leaf).value() if len(text) <= _LONGEST else None


class _Condition:
    """`(a) and (b)`, `not (a)`, `((a) or (b))`: the grammar that media and supports conditions share."""

    def __init__(self, text: str, leaf: Callable[[str], bool | None]) -> None:
        self._text = text
        self._at = 0
        self._leaf = leaf
        self._depth = 0

    def value(self) -> bool | None:
        answer = self._any()
        if self._text[self._at :].strip():
            return False  # a query that can't be read is "not all"
        return answer

    def _word(self, word: str) -> bool:
        # Before a bracket it would be the name of a function.
        match = re.compile(rf"\s*{word}(?=\s)").match(self._text, self._at)
        if match is None:
            return False
        self._at = match.end()
        return True

    def _any(self) -> bool | None:
        self._depth += 1
        if self._depth > 50:
            self._at = len(self._text)
            return None
        try:
            if self._word("not"):
                inner = self._one()
                return None if inner is None else not inner
            result = self._one()
            while True:
                if self._word("and"):
                    other = self._one()
                    result = False if False in (result, other) else (None if None in (result, other) else True)
                elif self._word("or"):
                    other = self._one()
                    result = True if True in (result, other) else (None if None in (result, other) else False)
                else:
                    return result
        finally:
            self._depth -= 1

    def _one(self) -> bool | None:
        text = self._text
        while self._at < len(text) and text[self._at].isspace():
            self._at += 1
        name = re.compile(r"[a-z-]*\(").match(text, self._at)
        if name is None:
            self._at = len(text) + 1
            return False
        end = closing(text, name.end() - 1)
        inside = text[name.end() : end]
        self._at = end + 1
        if (
            name[0] == "("
            and re.match(r"\s*(?:\(|not[\s(]|[a-z-]+\()", inside)
            and not re.match(r"\s*[\w-]+\s*[:<>=]", inside)
        ):
            nested = _Condition(inside, self._leaf)
            nested._depth = self._depth
            return nested.value()
        if name[0] in ("not(", "and(", "or("):
            return False  # no function of conditions has such a name
        answer = self._leaf(name[0][:-1] + "\0" + inside if name[0] != "(" else inside)
        return answer if answer is None else bool(answer)
