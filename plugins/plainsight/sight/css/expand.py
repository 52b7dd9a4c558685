"""Shorthands taken apart into the longhands that the cascade knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from plainsight.sight.css.list_shorthands import animation, layers, transition
from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.value_grammar import BOXES
from plainsight.sight.css.value_parts import words

WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer", "revert-rule"})
_PAIRS = frozenset(
    {
        "overflow",
        "place-self",
        "gap",
        *(f"{box}-{axis}" for box in ("inset", "margin", "padding") for axis in ("block", "inline")),
    }
)


@lru_cache(maxsize=16384)
def expand(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """A declaration as longhands; () where the value makes it invalid. `var()` must be resolved before."""
    if name not in SHORTHANDS:
        return ((name, value),)
    lowered = value.strip().lower()
    longhands = SHORTHANDS[name]
    if lowered in WIDE:
        return tuple((longhand, lowered) for longhand in longhands)
    if name == "all":
        return ()
    if name in ("margin", "padding", "inset"):
        return _box(longhands, words(lowered))
    if name in _PAIRS:
        parts = words(lowered)
        if len(parts) not in (1, 2):
            return ()
        return ((longhands[0], parts[0]), (longhands[1], parts[-1]))
    taker = _TAKERS.get(name)
    return taker(value.strip()) if taker is not None else ()


def _box(longhands: tuple[str, ...], parts: list[str]) -> tuple[tuple[str, str], ...]:
    if not 1 <= len(parts) <= 4:
        return ()
    top = parts[0]
    right = parts[1] if len(parts) > 1 else top
    bottom = parts[2] if len(parts) > 2 else top
    left = parts[3] if len(parts) > 3 else right
    return tuple(zip(longhands, (top, right, bottom, left), strict=True))


_SIZE_WORDS = frozenset(
    {"xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "smaller", "larger"}
)
_SIZE = re.compile(
    r"^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)|0|(?:calc|min|max|clamp)\(.*\))$", re.DOTALL
)
_SYSTEM_FONTS = frozenset({"caption", "icon", "menu", "message-box", "small-caption", "status-bar"})


def _font(value: str) -> tuple[tuple[str, str], ...]:
    parts = words(value)
    if len(parts) == 1 and parts[0].lower() in _SYSTEM_FONTS:
        return (
            ("font-size", "13.333px"),
            ("line-height", "normal"),
            ("font-weight", "400"),
            ("font-family", "system-ui"),
            ("font-size-adjust", "none"),
        )
    weight = "400"
    for index, word in enumerate(parts):
        low = word.lower()
        if low in _SIZE_WORDS or low == "0" or (_SIZE.match(low) and not low.isdigit()):
            height, rest = "normal", parts[index + 1 :]
            if rest[:1] == ["/"] and len(rest) > 1:
                height, rest = rest[1], rest[2:]
            if not rest:
                return ()
            return (
                ("font-size", low),
                ("line-height", height.lower()),
                ("font-weight", weight),
                ("font-family", " ".join(rest)),
                ("font-size-adjust", "none"),
            )
        if low in ("bold", "bolder", "lighter") or low.isdigit():
            weight = low
    return ()


def _decoration(value: str) -> tuple[tuple[str, str], ...]:
    lines = [
        word for word in words(value.lower()) if word in ("none", "underline", "overline", "line-through", "blink")
    ]
    line = (("text-decoration-line", " ".join(lines) or "none"),)
    if "line-through" not in lines:
        return line  # another line stands beside the letters, however thick it is
    thick = next((word for word in words(value.lower()) if word[0].isdigit() or word[0] == "."), "auto")
    return (*line, ("text-decoration-thickness", thick))


def _aligned(down: str, across: str, value: str) -> tuple[tuple[str, str], ...]:
    """One or two alignments, each of which may have a word before it (CSS Box Alignment 3, 5.4 and 6.4)."""
    parts = re.findall(r"(?:(?:safe|unsafe|first|last)\s+)?[a-z-]+", value.lower())
    return ((down, parts[0]), (across, parts[-1])) if 0 < len(parts) < 3 else ()


def _stroke(value: str) -> tuple[tuple[str, str], ...]:
    width, colour = "0", "currentcolor"
    for word in words(value):
        if word[0].isdigit() or word[0] == "." or word.lower() in ("thin", "medium", "thick"):
            width = word
        else:
            colour = word
    return (("-webkit-text-stroke-width", width), ("-webkit-text-stroke-color", colour))


def _grid(value: str) -> tuple[tuple[str, str], ...]:
    rows, _, columns = value.partition("/")
    areas = " ".join(re.findall(r"""["'][^"']*["']""", rows))
    sizes = re.sub(r"""["'][^"']*["']""", " ", rows).strip()
    return (
        ("grid-template-rows", sizes or "none"),
        ("grid-template-columns", columns.strip() or "none"),
        ("grid-template-areas", areas or "none"),
    )


def _container(value: str) -> tuple[tuple[str, str], ...]:
    name, _, kind = value.partition("/")
    return (("container-name", name.strip() or "none"), ("container-type", kind.strip() or "normal"))


def _intrinsic_size(value: str) -> tuple[tuple[str, str], ...]:
    sizes = [word for word in words(value.lower()) if word != "auto"] or ["none"]
    return (("contain-intrinsic-width", sizes[0]), ("contain-intrinsic-height", sizes[-1]))


def _outline(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    if "none" in low or not any(word in _LINES for word in low):
        return (("outline-width", "0"),)
    return (("outline-width", next((word for word in low if word[0].isdigit() or word[0] == "."), "3px")),)


_LINES = frozenset({"solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset", "auto"})


def _flex(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    if low in (["none"], ["auto"], ["initial"]):
        grow, shrink = ("1" if low == ["auto"] else "0"), ("0" if low == ["none"] else "1")
        return (("flex-grow", grow), ("flex-shrink", shrink), ("flex-basis", "auto"))
    numbers = [word for word in low if re.fullmatch(r"\d+(?:\.\d+)?|\.\d+", word)]
    basis = [word for word in low if word not in numbers]
    return (
        ("flex-grow", numbers[0] if numbers else "1"),
        ("flex-shrink", numbers[1] if len(numbers) > 1 else "1"),
        ("flex-basis", basis[0] if basis else numbers[2] if len(numbers) > 2 else "0%"),
    )


def _flex_flow(value: str) -> tuple[tuple[str, str], ...]:
    low = words(value.lower())
    wrap = next((word for word in low if "wrap" in word), "nowrap")
    return (("flex-direction", next((word for word in low if "wrap" not in word), "row")), ("flex-wrap", wrap))


def _columns(value: str) -> tuple[tuple[str, str], ...]:
    counts = [word for word in words(value) if word.isdigit()]
    widths = [word for word in words(value) if word != "auto" and not word.isdigit()]
    return (("column-width", (widths or ["auto"])[0]), ("column-count", (counts or ["auto"])[0]))


def _offset(value: str) -> tuple[tuple[str, str], ...]:
    """`offset-path` is a function, a reference or a box; without any, all else of the shorthand moves nothing."""
    path = (word for word in words(value.lower()) if "(" in word or word in BOXES)
    return (("offset-path", next((word for word in path if not word.startswith("calc(")), "none")),)


def _mask_box(value: str) -> tuple[tuple[str, str], ...]:
    return (("-webkit-mask-box-image-source", next((word for word in words(value) if "(" in word), "none")),)


_TAKERS: dict[str, Callable[[str], tuple[tuple[str, str], ...]]] = {
    "background": partial(layers, "background"),
    "mask": partial(layers, "mask"),
    "font": _font,
    "animation": animation,
    "text-decoration": _decoration,
    "contain-intrinsic-size": _intrinsic_size,
    "place-items": partial(_aligned, "align-items", "justify-items"),
    "place-content": partial(_aligned, "align-content", "justify-content"),
    "-webkit-text-stroke": _stroke,
    "transition": transition,
    "grid-template": _grid,
    "grid": _grid,
    "container": _container,
    "outline": _outline,
    "flex": _flex,
    "flex-flow": _flex_flow,
    "columns": _columns,
    "offset": _offset,
    "-webkit-mask-box-image": _mask_box,
}
