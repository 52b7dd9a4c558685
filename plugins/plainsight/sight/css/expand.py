"""Shorthands taken apart into the longhands that the cascade knows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from plainsight.sight.css.definition_syntax import matches
from plainsight.sight.css.function_names import IMAGES, function_of
from plainsight.sight.css.list_shorthands import animation, layers, transition
from plainsight.sight.css.property_definitions import definition_of
from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.value_parts import words
from plainsight.sight.css.value_types import is_colour, word_test

WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer", "revert-rule"})
_PAIRS = frozenset(
    {
        "overflow",
        "gap",
        *(f"{box}-{axis}" for box in ("inset", "margin", "padding") for axis in ("block", "inline")),
    }
)


@lru_cache(maxsize=16384)
def expand(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """A declaration as longhands. Its value must be one that the property takes; some that are not give ()."""
    if name not in SHORTHANDS:
        return ((name, value),)
    lowered = value.strip().lower()
    longhands = SHORTHANDS[name]
    if lowered in WIDE:
        return tuple((longhand, lowered) for longhand in longhands)
    if name in ("margin", "padding", "inset"):
        return _box(longhands, words(lowered))
    if name in _PAIRS:
        parts = words(lowered)
        return ((longhands[0], parts[0]), (longhands[1], parts[-1]))
    taker = _TAKERS.get(name)
    return taker(value.strip()) if taker is not None else ()


def _box(longhands: tuple[str, ...], parts: list[str]) -> tuple[tuple[str, str], ...]:
    top = parts[0]
    right = parts[1] if len(parts) > 1 else top
    bottom = parts[2] if len(parts) > 2 else top
    left = parts[3] if len(parts) > 3 else right
    return tuple(zip(longhands, (top, right, bottom, left), strict=True))


_is_length, _is_number = word_test("length-percentage"), word_test("number")
_SIZE_WORDS = frozenset(
    {
        *("xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"),
        *("smaller", "larger", "math"),
    }
)
_WEIGHTS = frozenset({"bold", "bolder", "lighter"})


def _font(value: str) -> tuple[tuple[str, str], ...]:
    parts = words(value)
    if len(parts) == 1:
        return (
            ("font-size", "13.333px"),
            ("line-height", "normal"),
            ("font-weight", "400"),
            ("font-family", "system-ui"),
            ("font-size-adjust", "none"),
        )
    low = [word.lower() for word in parts]
    first = next((at for at, word in enumerate(low) if word in _SIZE_WORDS or _is_length(word)), None)
    if first is None:
        return ()
    weight = next((word for word in low[:first] if word in _WEIGHTS or _is_number(word)), "400")
    at_height = first + 2 if low[first + 1 : first + 2] == ["/"] else first
    return (
        ("font-size", low[first]),
        ("line-height", low[at_height] if at_height > first else "normal"),
        ("font-weight", weight),
        ("font-family", " ".join(parts[at_height + 1 :])),
        ("font-size-adjust", "none"),
    )


def _decoration(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    lines = [word for word in low if word in ("none", "underline", "overline", "line-through", "blink")]
    line = (("text-decoration-line", " ".join(lines) or "none"),)
    if "line-through" not in lines:
        return line  # another line stands beside the letters, however thick it is
    return (*line, ("text-decoration-thickness", next(filter(_is_length, low), "auto")))


def _aligned(down: str, across: str, value: str) -> tuple[tuple[str, str], ...]:
    """One or two alignments, each of which may be of several words (CSS Box Alignment 3, 5.4 and 6.4)."""
    low = value.lower()
    if _fits(down, low):
        baseline = down == "align-content" and low.endswith("baseline")
        return ((down, low), (across, "start" if baseline else low))
    parts = words(low)
    pairs = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts)))
    return next((((down, one), (across, two)) for one, two in pairs if _fits(down, one) and _fits(across, two)), ())


def _fits(name: str, value: str) -> bool:
    definition = definition_of(name)
    return definition is not None and matches(definition, value)


def _stroke(value: str) -> tuple[tuple[str, str], ...]:
    parts = words(value)
    colour = next((word for word in parts if is_colour(word.lower())), "currentcolor")
    width = next((word for word in parts if word != colour), "0")
    return (("-webkit-text-stroke-width", width), ("-webkit-text-stroke-color", colour))


def _grid(value: str) -> tuple[tuple[str, str], ...]:
    """Rows, or strings of areas each with its row's size, before the slash, columns behind it; either may flow."""
    parts = words(value)
    slash = parts.index("/") if "/" in parts else len(parts)
    rows, columns = parts[:slash], parts[slash + 1 :]
    flows = [side for side in (rows, columns) if "auto-flow" in side]
    dense = " dense" if any("dense" in side for side in flows) else ""
    areas = [word for word in rows if word[0] in "\"'"]
    return (
        ("grid-template-rows", _template(_sized(rows) if areas else rows)),
        ("grid-template-columns", _template(columns)),
        ("grid-template-areas", " ".join(areas) or "none"),
        ("grid-auto-rows", _automatic(rows)),
        ("grid-auto-columns", _automatic(columns)),
        ("grid-auto-flow", ("column" if "auto-flow" in columns else "row") + dense),
    )


def _template(tracks: list[str]) -> str:
    return " ".join(tracks) if tracks and "auto-flow" not in tracks else "none"


def _automatic(tracks: list[str]) -> str:
    sizes = [word for word in tracks if word not in ("auto-flow", "dense")]
    return " ".join(sizes) if sizes and len(sizes) < len(tracks) else "auto"


def _sized(rows: list[str]) -> list[str]:
    """The tracks of rows that are told as areas: one that no size follows is as high as what is in it."""
    tracks: list[str] = []
    for word, following in zip(rows, (*rows[1:], "["), strict=True):
        if word[0] == "[" and tracks and tracks[-1][0] == "[":
            tracks[-1] = f"{tracks[-1][:-1]} {word[1:]}"  # names at the end of one row and at the start of the next
        elif word[0] not in "\"'":
            tracks.append(word)
        elif following[0] in "\"'[":
            tracks.append("auto")
    return tracks


def _container(value: str) -> tuple[tuple[str, str], ...]:
    name, _, kind = value.partition("/")
    return (("container-name", name.strip() or "none"), ("container-type", kind.strip() or "normal"))


def _intrinsic_size(value: str) -> tuple[tuple[str, str], ...]:
    sizes = [word for word in words(value.lower()) if word != "auto"] or ["none"]
    return (("contain-intrinsic-width", sizes[0]), ("contain-intrinsic-height", sizes[-1]))


def _outline(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    if not _LINES.intersection(low):
        return (("outline-width", "0"),)
    return (("outline-width", next((word for word in low if word in _THICK or _is_length(word)), "medium")),)


_THICK = frozenset({"thin", "medium", "thick"})
_LINES = frozenset({"solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset", "auto"})


def _flex(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    if low in (["none"], ["auto"]):
        grow, shrink = ("1" if low == ["auto"] else "0"), ("0" if low == ["none"] else "1")
        return (("flex-grow", grow), ("flex-shrink", shrink), ("flex-basis", "auto"))
    numbers = [word for word in low if _is_number(word)]
    basis = [word for word in low if word not in numbers]
    return (
        ("flex-grow", numbers[0] if numbers else "1"),
        ("flex-shrink", numbers[1] if len(numbers) > 1 else "1"),
        ("flex-basis", basis[0] if basis else numbers[2] if len(numbers) > 2 else "0%"),
    )


def _flex_flow(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    wrap = [word for word in low if "wrap" in word or word == "balance"]
    direction = next((word for word in low if word not in wrap), "row")
    return (("flex-direction", direction), ("flex-wrap", " ".join(wrap) or "nowrap"))


def _columns(value: str) -> tuple[tuple[str, str], ...]:
    parts = [word for word in words(value.partition("/")[0]) if word != "auto"]
    counts = [word for word in parts if _is_number(word) and word != "0"]
    widths = [word for word in parts if word not in counts]
    return (("column-width", (widths or ["auto"])[0]), ("column-count", (counts or ["auto"])[0]))


def _offset(value: str) -> tuple[tuple[str, str], ...]:
    """`offset-path` is a function, a reference or a box; without any, all else of the shorthand moves nothing."""
    path = (word for word in words(value.lower()) if "(" in word or word.endswith("-box"))
    return (("offset-path", next((word for word in path if not word.startswith("calc(")), "none")),)


def _mask_box(value: str) -> tuple[tuple[str, str], ...]:
    return (
        (
            "-webkit-mask-box-image-source",
            next((word for word in words(value) if function_of(word) in IMAGES), "none"),
        ),
    )


_TAKERS: dict[str, Callable[[str], tuple[tuple[str, str], ...]]] = {
    "background": partial(layers, "background"),
    "mask": partial(layers, "mask"),
    "font": _font,
    "animation": animation,
    "text-decoration": _decoration,
    "text-wrap": lambda value: (("white-space", "nowrap" if "nowrap" in value.lower().split() else "wrap"),),
    "contain-intrinsic-size": _intrinsic_size,
    "place-self": partial(_aligned, "align-self", "justify-self"),
    "place-items": partial(_aligned, "align-items", "justify-items"),
    "place-content": partial(_aligned, "align-content", "justify-content"),
    "-webkit-text-stroke": _stroke,
    "transition": transition,
    "grid-template": lambda value: _grid(value)[:3],
    "grid": _grid,
    "container": _container,
    "outline": _outline,
    "flex": _flex,
    "flex-flow": _flex_flow,
    "columns": _columns,
    "offset": _offset,
    "-webkit-mask-box-image": _mask_box,
}
