"""Shorthands taken apart into the longhands that the cascade knows."""

from __future__ import annotations

import re
from functools import lru_cache

from plainsight.sight.css.colour import parse_colour, split_arguments
from plainsight.sight.css.properties import SHORTHANDS

WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
_COLOUR_WORD = re.compile(
    r"^(?:#[0-9a-f]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(.*\)|[a-z]+)$", re.DOTALL
)
_REPEATS = frozenset({"repeat", "no-repeat", "repeat-x", "repeat-y", "space", "round"})
_BOXES = frozenset({"border-box", "padding-box", "content-box", "text", "border-area"})
_TIME = re.compile(r"^[+-]?(?:\d+\.?\d*|\.\d+)m?s$")
_DIRECTIONS = frozenset({"normal", "reverse", "alternate", "alternate-reverse"})
_FILLS = frozenset({"none", "forwards", "backwards", "both"})
_EASINGS = re.compile(
    r"^(?:linear|ease|ease-in|ease-out|ease-in-out|step-start|step-end|cubic-bezier\(.*|steps\(.*|linear\(.*)$"
)


def words(value: str) -> list[str]:
    """A value's words, functions kept whole."""
    found, depth, start, quote = [], 0, -1, ""
    for at, sign in enumerate(value):
        if quote:
            quote = "" if sign == quote else quote
            continue
        if sign.isspace() and depth == 0:
            if start >= 0:
                found.append(value[start:at])
                start = -1
            continue
        if sign == "/" and depth == 0:
            if start >= 0:
                found.append(value[start:at])
            found.append("/")
            start = -1
            continue
        if start < 0:
            start = at
        if sign in "\"'":
            quote = sign
        depth += (sign == "(") - (sign == ")")
    if start >= 0:
        found.append(value[start:])
    return found


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
    if name in (
        "inset-block",
        "inset-inline",
        "margin-block",
        "margin-inline",
        "padding-block",
        "padding-inline",
        "overflow",
        "place-self",
    ):
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


def _background(value: str) -> tuple[tuple[str, str], ...]:
    layers = split_arguments(value)
    images, sizes, repeats, positions, clips, attachments = [], [], [], [], [], []
    colour = "transparent"
    for layer in layers:
        image, size, repeat, place, clip, attachment = "none", "auto", "repeat", [], "border-box", "scroll"
        after_slash = False
        for word in words(layer):
            low = word.lower()
            if low == "/":
                after_slash, size = True, ""
            elif (
                low.startswith(("url(", "image-set(", "-webkit-", "cross-fade(", "element(", "image("))
                or "gradient(" in low
            ):
                image, after_slash = word, False
            elif low in _REPEATS:
                repeat, after_slash = (low if repeat == "repeat" else f"{repeat} {low}"), False
            elif low in _BOXES:
                clip, after_slash = low, False
            elif low in ("scroll", "fixed", "local"):
                attachment, after_slash = low, False
            elif low == "none":
                image = "none"
            elif after_slash and (
                low[0].isdigit() or low[0] in ".+-" or low in ("auto", "cover", "contain") or low.startswith("calc(")
            ):
                size = f"{size} {low}".strip()
            elif (
                low in ("left", "right", "top", "bottom", "center")
                or low[0].isdigit()
                or low[0] in ".+-"
                or low.startswith("calc(")
            ):
                place.append(low)
            elif low == "currentcolor" or parse_colour(low) is not None or _COLOUR_WORD.match(low):
                colour = word
            else:
                return ()
        images.append(image)
        sizes.append(size or "auto")
        repeats.append(repeat)
        positions.append(" ".join(place) or "0% 0%")
        clips.append(clip)
        attachments.append(attachment)
    return (
        ("background-color", colour),
        ("background-image", ", ".join(images)),
        ("background-size", ", ".join(sizes)),
        ("background-repeat", ", ".join(repeats)),
        ("background-position", ", ".join(positions)),
        ("background-clip", ", ".join(clips)),
        ("background-attachment", ", ".join(attachments)),
    )


_COMPOSITES = frozenset({"add", "subtract", "intersect", "exclude", "xor", "source-over", "source-out", "source-in"})


def _mask(value: str) -> tuple[tuple[str, str], ...]:
    rows: dict[str, list[str]] = {longhand: [] for longhand in SHORTHANDS["mask"]}
    for layer in split_arguments(value):
        image, size, repeat, composite, mode = "none", "auto", "repeat", "add", "match-source"
        place: list[str] = []
        boxes: list[str] = []
        after_slash = False
        for word in words(layer):
            low = word.lower()
            if low == "/":
                after_slash, size = True, ""
            elif low.startswith(("url(", "image-set(", "-webkit-", "element(")) or "gradient(" in low:
                image, after_slash = word, False
            elif low in _REPEATS:
                repeat, after_slash = (low if repeat == "repeat" else f"{repeat} {low}"), False
            elif low in _BOXES or low in ("fill-box", "stroke-box", "view-box", "no-clip"):
                boxes.append(low)
            elif low in _COMPOSITES:
                composite = low
            elif low in ("alpha", "luminance", "match-source"):
                mode = low
            elif after_slash and (low[0].isdigit() or low[0] == "." or low in ("auto", "cover", "contain")):
                size = f"{size} {low}".strip()
            elif low != "none":
                place.append(low)
        row = (
            image,
            size or "auto",
            repeat,
            " ".join(place) or "0% 0%",
            composite,
            mode,
            boxes[-1] if boxes else "border-box",
        )
        for longhand, part in zip(SHORTHANDS["mask"], row, strict=True):
            rows[longhand].append(part)
    return tuple((longhand, ", ".join(parts)) for longhand, parts in rows.items())


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


def _animation(value: str) -> tuple[tuple[str, str], ...]:
    rows: dict[str, list[str]] = {longhand: [] for longhand in SHORTHANDS["animation"]}
    for single in split_arguments(value):
        name, duration, delay, count = "none", "", "", "1"
        direction, fill, state = "normal", "none", "running"
        for word in words(single):
            low = word.lower()
            if _TIME.match(low):
                if not duration:
                    duration = low
                else:
                    delay = low
            elif low == "infinite" or re.fullmatch(r"(?:\d+\.?\d*|\.\d+)", low):
                count = low
            elif _EASINGS.match(low):
                continue
            elif low in _DIRECTIONS and direction == "normal":
                direction = low
            elif low in _FILLS and fill == "none" and low != "none":
                fill = low
            elif low in ("running", "paused"):
                state = low
            elif low != "none":
                name = word.strip("\"'")
        row = (name, duration or "0s", delay or "0s", count, direction, fill, state, "auto")
        for longhand, part in zip(SHORTHANDS["animation"], row, strict=True):
            rows[longhand].append(part)
    return tuple((longhand, ", ".join(parts)) for longhand, parts in rows.items())


def _decoration(value: str) -> tuple[tuple[str, str], ...]:
    lines = [
        word for word in words(value.lower()) if word in ("none", "underline", "overline", "line-through", "blink")
    ]
    return (("text-decoration-line", " ".join(lines) or "none"),)


def _stroke(value: str) -> tuple[tuple[str, str], ...]:
    width, colour = "0", "currentcolor"
    for word in words(value):
        if word[0].isdigit() or word[0] == "." or word.lower() in ("thin", "medium", "thick"):
            width = word
        else:
            colour = word
    return (("-webkit-text-stroke-width", width), ("-webkit-text-stroke-color", colour))


def _transition(value: str) -> tuple[tuple[str, str], ...]:
    names = []
    for single in split_arguments(value.lower()):
        named = [
            word
            for word in words(single)
            if not _TIME.match(word) and not _EASINGS.match(word) and word != "allow-discrete"
        ]
        names.append(named[0] if named else "all")
    return (("transition-property", ", ".join(names)),)


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
    low = value.lower()
    wrap = "wrap-reverse" if "wrap-reverse" in low else "wrap" if "wrap" in low.replace("nowrap", "") else "nowrap"
    return (("flex-direction", "column" if "column" in low else "row"), ("flex-wrap", wrap))


def _columns(value: str) -> tuple[tuple[str, str], ...]:
    return (("column-width", value),)


def _offset(value: str) -> tuple[tuple[str, str], ...]:
    """`offset-path` is a function, a reference or a box; without any, all else of the shorthand moves nothing."""
    path = (word for word in words(value.lower()) if "(" in word or word in _BOXES)
    return (("offset-path", next((word for word in path if not word.startswith("calc(")), "none")),)


def _mask_box(value: str) -> tuple[tuple[str, str], ...]:
    return (("-webkit-mask-box-image-source", next((word for word in words(value) if "(" in word), "none")),)


_TAKERS = {
    "background": _background,
    "mask": _mask,
    "font": _font,
    "animation": _animation,
    "text-decoration": _decoration,
    "-webkit-text-stroke": _stroke,
    "transition": _transition,
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
