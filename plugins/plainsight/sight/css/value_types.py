"""The `<types>` of which values are made: whether one word is a length, a colour, an image, a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from plainsight.sight.css.calculation import calculated
from plainsight.sight.css.colour_grammar import takes
from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.function_names import IMAGES, MATHS, function_of
from plainsight.sight.css.lengths import degrees, length, number, seconds
from plainsight.sight.css.units import DIMENSION, Sizes
from plainsight.sight.css.value_parts import split_arguments, words

_SIZES = Sizes(16, 16, 1000, 1000)
_KNOWN_TO_BROWSERS = frozenset(
    {
        *("currentcolor", "accentcolor", "accentcolortext", "selecteditem", "selecteditemtext"),
        *("-webkit-link", "-webkit-activelink"),
    }
)
_COLOUR_FUNCTIONS = frozenset(
    {
        *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark"),
        *("contrast-color", "color-layers", "alpha", "palette-mix", "var", "env", "attr", "if"),
        *("inherit", "first-valid", "random-item"),
    }
)
_FUNCTION = re.compile(r"(-{0,2}[a-z][\w-]*)\((.*)\)", re.DOTALL)
_NAME = re.compile(r"(?:--|-?(?:[a-z_]|[^\x00-\x7f]|\\.))(?:[\w-]|[^\x00-\x7f]|\\.)*", re.DOTALL)
_NO_NAMES = frozenset({"inherit", "initial", "unset", "revert", "revert-layer", "revert-rule", "default"})
_GENERIC = frozenset({"serif", "sans-serif", "cursive", "fantasy", "monospace", "system-ui", "math"})
_OF_CONTAINER = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?cq(?:[whib]|min|max)")
_PATH = re.compile(r"[\"']\s*m\s*[-+.\d]")
_RANGE = re.compile(r"(.*?)\s*\[(.*),(.*)\]")


def is_colour(value: str) -> bool:
    """Whether a value in lower case is a colour."""
    named = _FUNCTION.fullmatch(value)
    if named is None:
        return value in _KNOWN_TO_BROWSERS or parse_colour(value) is not None
    name, arguments = named[1], split_arguments(named[2])
    if name == "light-dark":
        return len(arguments) == 2 and all(map(is_colour, arguments))
    if name == "color-mix" and any(one.endswith("%") and number(one[:-1]) is not None for one in arguments):
        return False  # a share stands beside a colour
    parts = words(named[2])
    if parts[:1] == ["from"]:
        channels = len(parts) - (3 if name == "color" else 2)
        return len(arguments) == 1 and channels in (3, 5) and is_colour(parts[1])
    return (name in _COLOUR_FUNCTIONS and takes(name, named[2].strip())) or name.startswith("-")


@lru_cache(maxsize=512)
def word_test(kind: str) -> Callable[[str], bool]:
    """Tells whether a word, in lower case, is of a type such as `length-percentage [0,∞]`."""
    ranged = _RANGE.fullmatch(kind)
    if ranged is None:
        return _WORDS[kind]
    low, high = (float(end.replace("∞", "inf")) for end in ranged.groups()[1:])
    is_one = _WORDS[ranged[1]]

    def test(word: str) -> bool:
        found = DIMENSION.match(word)
        return is_one(word) and (found is None or low <= float(found[1]) <= high)

    return test


def _calculates(word: str, kind: str, *, share: bool) -> bool:
    """Whether a word is a calculation of a kind; one that isn't worked out here may be of any."""
    if function_of(word) not in MATHS:
        return False
    found = calculated(word, _SIZES)
    return found is None or (found.kind == kind and (share or not found.percent))


def _is_share(word: str) -> bool:
    if function_of(word) not in MATHS:
        return word.endswith("%") and number(word) is not None
    found = calculated(word, _SIZES)
    return found is None or (found.kind == "length" and not found.px)


def _is_length(word: str) -> bool:
    return _is_plain_length(word) or _calculates(word, "length", share=False)


def _is_plain_length(word: str) -> bool:
    """A number with a unit of lengths, those of containers among them, or 0."""
    if "(" in word or word.endswith("%"):
        return False
    return length(word, _SIZES) is not None or _OF_CONTAINER.fullmatch(word) is not None


def _is_length_or_share(word: str) -> bool:
    plain = word.endswith("%") and number(word) is not None
    return plain or _is_plain_length(word) or _calculates(word, "length", share=True)


def _is_number(word: str) -> bool:
    plain = "(" not in word and not word.endswith("%") and number(word) is not None
    return plain or _calculates(word, "number", share=False)


def _is_integer(word: str) -> bool:
    return re.fullmatch(r"[+-]?\d+", word) is not None or _calculates(word, "number", share=False)


def _is_dimension(reads: Callable[[str], float | None], word: str) -> bool:
    if function_of(word) in MATHS:
        return calculated(word, _SIZES) is None
    return not word[-1:].isdigit() and reads(word) is not None


def _is_flex(word: str) -> bool:
    return word.endswith("fr") and number(word[:-2]) is not None


def _is_name(word: str) -> bool:
    return word not in _NO_NAMES and _NAME.fullmatch(word) is not None


def _is_string(word: str) -> bool:
    return len(word) > 1 and word[0] in "\"'" and word[-1] == word[0]


def _is_picture(word: str) -> bool:
    """An image of another kind than a gradient, or a gradient in the way that browsers had first."""
    name = function_of(word)
    return name in IMAGES and (name.startswith("-webkit-") or not name.endswith("-gradient"))


def _is_line_names(word: str) -> bool:
    return word[0] == "[" and all(_is_name(name) and name not in ("auto", "span") for name in word[1:-1].split())


_WORDS: dict[str, Callable[[str], bool]] = {
    "length": _is_length,
    "percentage": _is_share,
    "length-percentage": _is_length_or_share,
    "number": _is_number,
    "integer": _is_integer,
    "time": lambda word: _is_dimension(seconds, word),
    "angle": lambda word: _is_dimension(degrees, word),
    "flex": _is_flex,
    "color": is_colour,
    "picture": _is_picture,
    "zero": lambda word: number(word) == 0.0,
    "path-data": lambda word: _PATH.match(word) is not None,
    "any": lambda _: True,
    "url": lambda word: function_of(word) in ("url", "src"),
    "string": _is_string,
    "custom-ident": _is_name,
    "container": lambda word: _is_name(word) and word not in ("none", "and", "or", "not"),
    "scheme": lambda word: _is_name(word) and word not in ("normal", "only"),
    "line": lambda word: _is_name(word) and word not in ("span", "auto"),
    "line-number": lambda word: _is_integer(word) and word.lstrip("+-").strip("0") != "",
    "ident": lambda word: _NAME.fullmatch(word) is not None,
    "dashed-ident": lambda word: word.startswith("--") and _NAME.fullmatch(word) is not None,
    "line-names": _is_line_names,
    "animated": lambda word: _is_name(word) and word not in ("auto", "none", "all", "will-change"),
    "first-of-family": lambda word: word not in _GENERIC and _NAME.fullmatch(word) is not None,
    "generic-family": _GENERIC.__contains__,
    "function": lambda word: function_of(word) != "",
    "substituted": lambda word: function_of(word) in ("env", "attr", "if", "inherit", "random-item"),
}
