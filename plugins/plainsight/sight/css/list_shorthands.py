"""Shorthands that take a list, one entry a layer or a motion: backgrounds, masks, animations, transitions."""

from __future__ import annotations

import re

from plainsight.sight.css.colour import parse_colour
from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.value_grammar import MATHS, function_of
from plainsight.sight.css.value_parts import split_arguments, words

_COLOUR_WORD = re.compile(
    r"^(?:#[0-9a-f]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(.*\)|[a-z]+)$", re.DOTALL
)
_IMAGES = ("url(", "image-set(", "-webkit-", "cross-fade(", "element(", "image(", "paint(")
_SIDES = frozenset({"left", "right", "top", "bottom", "center"})
_FILLING = frozenset({"auto", "cover", "contain"})
_REPEATS = frozenset({"repeat", "no-repeat", "repeat-x", "repeat-y", "space", "round"})
BOXES = frozenset({"border-box", "padding-box", "content-box", "text", "border-area"})
_COMPOSITES = frozenset({"add", "subtract", "intersect", "exclude", "xor", "source-over", "source-out", "source-in"})
_TIME = re.compile(r"^[+-]?(?:\d+\.?\d*|\.\d+)m?s$")
_DIRECTIONS = frozenset({"normal", "reverse", "alternate", "alternate-reverse"})
_FILLS = frozenset({"none", "forwards", "backwards", "both"})
_EASINGS = re.compile(
    r"^(?:linear|ease|ease-in|ease-out|ease-in-out|step-start|step-end|cubic-bezier\(.*|steps\(.*|linear\(.*)$"
)


def _is_length(word: str) -> bool:
    return word[0].isdigit() or word[0] in ".+-" or function_of(word) in MATHS


def background(value: str) -> tuple[tuple[str, str], ...]:
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
            elif low.startswith(_IMAGES) or "gradient(" in low:
                image, after_slash = word, False
            elif low in _REPEATS:
                repeat, after_slash = (low if repeat == "repeat" else f"{repeat} {low}"), False
            elif low in BOXES:
                clip, after_slash = low, False
            elif low in ("scroll", "fixed", "local"):
                attachment, after_slash = low, False
            elif low == "none":
                image = "none"
            elif after_slash and (low in _FILLING or _is_length(low)):
                size = f"{size} {low}".strip()
            elif low in _SIDES or _is_length(low):
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


def mask(value: str) -> tuple[tuple[str, str], ...]:
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
            elif low.startswith(_IMAGES) or "gradient(" in low:
                image, after_slash = word, False
            elif low in _REPEATS:
                repeat, after_slash = (low if repeat == "repeat" else f"{repeat} {low}"), False
            elif low in BOXES or low in ("fill-box", "stroke-box", "view-box", "no-clip"):
                boxes.append(low)
            elif low in _COMPOSITES:
                composite = low
            elif low in ("alpha", "luminance", "match-source"):
                mode = low
            elif after_slash and (low in _FILLING or _is_length(low)):
                size = f"{size} {low}".strip()
            elif low in _SIDES or _is_length(low):
                place.append(low)
            elif low != "none":
                return ()
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


def animation(value: str) -> tuple[tuple[str, str], ...]:
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


def transition(value: str) -> tuple[tuple[str, str], ...]:
    names = []
    for single in split_arguments(value.lower()):
        named = [
            word
            for word in words(single)
            if not _TIME.match(word) and not _EASINGS.match(word) and word != "allow-discrete"
        ]
        names.append(named[0] if named else "all")
    return (("transition-property", ", ".join(names)),)
