"""Is a value one that its property takes? A browser drops others before the cascade, so they must not win here."""

from __future__ import annotations

import re
from functools import lru_cache

from plainsight.sight.css.definition_syntax import matches
from plainsight.sight.css.expand import WIDE, expand
from plainsight.sight.css.function_names import MATHS
from plainsight.sight.css.property_definitions import definition_of
from plainsight.sight.css.shorthands import SHORTHANDS

_LONGEST = 2000  # longer ones are taken as written
_SUMS = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(MATHS)) + r")\(")
_TOKENS = re.compile(
    r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)?|-{0,2}[a-z_][\w-]*\(?|\"[^\"]*\"|'[^']*'|\S"
)


@lru_cache(maxsize=16384)
def is_valid(name: str, value: str) -> bool:
    """Whether a browser keeps this declaration."""
    value = value.strip().lower()
    if value in WIDE or len(value) > _LONGEST:
        return True
    if "(" in value and ("+" in value or "-" in value) and _SUMS.search(value) and not _are_spaced(value):
        return False
    definition = definition_of(name)
    if definition is None:
        return True
    return matches(definition, value) and (name != "grid-template-areas" or _are_rows(value))


def _are_spaced(value: str) -> bool:
    """Whether each sign in a sum stands between two operands, with blanks around it (CSS Values 4, 10.1)."""
    sums: list[bool] = []  # of each bracket that is open, whether a sum stands in it
    behind = False  # an operand stands right before
    for token in _TOKENS.finditer(value):
        text = token[0]
        if text[-1] == "(":
            sums.append(sums[-1:] == [True] or text[:-1] in MATHS)
            behind = False
        elif text == ")":
            del sums[-1:]
            behind = True
        elif text in "+-":
            around = value[token.start() - 1] + value[token.end() : token.end() + 1]
            if behind and sums[-1:] == [True] and not (len(around) == 2 and around.isspace()):
                return False
            behind = False
        else:
            if behind and sums[-1:] == [True] and text[0] in "+-":
                return False
            behind = text[-1].isalnum() or text[-1] in "%_"
    return True


def _are_rows(value: str) -> bool:
    """Whether the rows of `grid-template-areas` are as wide as each other and each name's cells a rectangle."""
    rows = [row.split() for row in re.findall(r"[\"']([^\"']*)[\"']", value)]
    if len({len(row) for row in rows}) > 1 or [] in rows:
        return False
    cells: dict[str, list[tuple[int, int]]] = {}
    for down, row in enumerate(rows):
        for across, area in enumerate(row):
            if area.strip("."):
                cells.setdefault(area, []).append((down, across))
    return all(
        _extent(down) * _extent(across) == len(down)
        for down, across in (zip(*met, strict=True) for met in cells.values())
    )


def _extent(places: tuple[int, ...]) -> int:
    return max(places) - min(places) + 1


@lru_cache(maxsize=16384)
def longhands_of(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """A declaration as longhands; () where a browser drops it, a shorthand as soon as one of its parts is wrong."""
    if name in SHORTHANDS and not is_valid(name, value):
        return ()
    parts = expand(name, value)
    whole = value.strip().lower() in WIDE
    return parts if all(is_valid(*part) and (whole or part[1] not in WIDE) for part in parts) else ()
