"""`if()`: the branch that is taken (CSS Values 5, 5.2), and the style queries that it and `@container` share."""

from __future__ import annotations

import re
from collections.abc import Callable

from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.condition import condition_value
from plainsight.sight.css.expand import WIDE
from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.media import media_holds
from plainsight.sight.css.supports import supports_holds
from plainsight.sight.css.syntax import closing, marks_of, outside_blocks
from plainsight.sight.css.units import Sizes
from plainsight.sight.exposure import Viewport

_IF = re.compile(r"(?<![\w-])if\(", re.IGNORECASE)
_MARKS = marks_of("[;:]")
_GROUPED = re.compile(r"\s*(?:\(|not\b)", re.IGNORECASE)
_TYPE = re.compile(r"\s*(?:(?:not|only)\s+)?(?:all|print|screen)\b(?!\s*[:<>=-])", re.IGNORECASE)
_STYLE = re.compile(r"^\s*(--[^\s:<>=]+)\s*(?::\s*(.*?))?\s*$", re.DOTALL)
_RANGE = re.compile(r"^\s*([^<>=]+?)\s*(<=|>=|<|>|=)\s*([^<>=]+?)\s*$")
_RELATIVE = re.compile(r"(?<![\w#-])[-+]?[\d.]*\d(?!px\b)(?:%|[a-z])", re.IGNORECASE)
_SIZES = Sizes(16, 16, 0, 0)
_MOST = 20

Properties = Callable[[str], str | None]
"""Gives the value of a custom property; None where it has none.

Raises:
    LookupError: nobody can tell.
"""


def has_if(value: str) -> bool:
    """Whether a value holds an `if()`."""
    return "if(" in value and _IF.search(value) is not None


def with_branches(value: str, properties: Properties, viewport: Viewport) -> str | None:
    """A value with the branch taken in the place of each `if()`; None where nobody can tell which one is.

    Args:
        value: the text, with its variables put in. Nothing is put in where no branch is taken.
        properties: the element's own custom properties.
        viewport: the window.
    """
    for _ in range(_MOST):
        found = _IF.search(value)
        if found is None:
            return value.strip()
        end = closing(value, found.end() - 1)
        taken = _branch(value[found.end() : end], properties, viewport)
        if taken is None:
            return None
        value = f"{value[: found.start()]}{taken}{value[end + 1 :]}"
    return None


def _branch(inside: str, properties: Properties, viewport: Viewport) -> str | None:
    start, colon = 0, -1
    for at, sign in [*((mark.start(), mark[0]) for mark in outside_blocks(inside, _MARKS)), (len(inside), ";")]:
        if sign == ":" and colon < start:
            colon = at
        if sign == ";" and colon >= start:
            holds = _holds(inside[start:colon].strip(), properties, viewport)
            if holds is not False:
                return inside[colon + 1 : at].strip() if holds else None
        if sign == ";":
            start, colon = at + 1, -1
    return ""


def _holds(condition: str, properties: Properties, viewport: Viewport) -> bool | None:
    """What a browser doesn't know, which a type of media is here, holds in no way, whether `not` stands before it."""
    undecided: list[str] = []

    def leaf(text: str) -> bool | None:
        name, _, inside = text.partition("\0")
        query = inside if _GROUPED.match(inside) else f"({inside})"
        if name == "style":
            answer = style_holds(inside, properties)
        elif name == "supports":
            answer = supports_holds(query)
            if answer is False:
                return None
        elif name == "media" and not _TYPE.match(inside):
            answer = media_holds(query, viewport)
        else:
            return None
        if answer is None:
            undecided.append(text)
        return answer

    if condition.lower() == "else":
        return True
    holds = condition_value(condition, leaf)
    return False if holds is None and not undecided else holds


def style_holds(inside: str, properties: Properties) -> bool | None:
    """Whether a style query holds: `--name`, `--name: value` or `--name > 3`; None where that can't be told."""
    if _GROUPED.match(inside):
        return condition_value(inside, lambda one: style_holds(one, properties))
    try:
        match = _STYLE.match(inside)
        if match is not None:
            return _has_value(properties(match[1]), match[2], properties)
        compared = _RANGE.match(inside)
        if compared is None:
            return None
        sides = [_quantity(side, properties) for side in (compared[1], compared[3])]
    except LookupError:
        return None
    first, second = sides
    if first is None or second is None or first[0] != second[0]:
        return None
    one, two = first[1], second[1]
    sign = compared[2]
    return (one < two and "<" in sign) or (one > two and ">" in sign) or (one == two and "=" in sign)


def _has_value(actual: str | None, wanted: str | None, properties: Properties) -> bool | None:
    """Whether a custom property has a value; None where a browser may reckon with the two (CSS Conditional 5, 4.3).

    Where the property is registered, what they come to is compared, and not how they are written.
    """
    if wanted is None:
        return actual is not None
    if wanted.lower() == "initial" and actual is None:
        return True
    if wanted.lower() in WIDE or (actual is not None and _is_reckoned(f"{actual} {wanted}")):
        return None
    if actual is None or actual.split() == wanted.split():
        return actual is not None
    sizes = [_quantity(one, properties) for one in (actual, wanted)]
    if None not in sizes:
        return None if len({size[1] for size in sizes if size is not None}) == 1 else False
    colour = parse_colour(actual)
    return None if colour is not None and colour == parse_colour(wanted) else False


def _is_reckoned(text: str) -> bool:
    """Whether a value holds a function, a comment or a size that depends on others."""
    return "(" in text or "/*" in text or _RELATIVE.search(text) is not None


def _quantity(text: str, properties: Properties) -> tuple[str, float] | None:
    """A plain number or a length of a fixed size, with which of them it is."""
    value = properties(text) if text.startswith("--") else text
    if value is None:
        return None
    plain = number(value)
    if plain is not None and not value.strip().endswith("%"):
        return "number", plain
    found = length(value, _SIZES) if value.strip().endswith("px") else None
    return ("length", found.px) if found is not None else None
