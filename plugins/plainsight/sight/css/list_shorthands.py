"""Shorthands that take a list, one entry a layer or a motion: backgrounds, masks, animations, transitions."""

from __future__ import annotations

import re

from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.value_grammar import IMAGES, MATHS, function_of
from plainsight.sight.css.value_parts import split_arguments, words

_KINDS = {
    word: kind
    for kind, all_words in {
        "image": "none",
        "position": "left right top bottom center",
        "size": "auto cover contain",
        "repeat": "repeat no-repeat repeat-x repeat-y space round",
        "box": "border-box padding-box content-box fill-box stroke-box view-box no-clip text border-area",
        "attachment": "scroll fixed local",
        "composite": "add subtract intersect exclude",
        "mode": "alpha luminance match-source",
        "/": "/",
    }.items()
    for word in all_words.split()
}
_MOST = {"position": 4, "size": 2, "repeat": 2, "box": 2}  # of other kinds, a layer has one word
_MISSING = {
    "image": "none",
    "position": "0% 0%",
    "size": "auto",
    "repeat": "repeat",
    "origin": "border-box",
    "clip": "border-box",
    "attachment": "scroll",
    "composite": "add",
    "mode": "match-source",
    "color": "transparent",
}
_CLIPS = frozenset({"text", "border-area", "no-clip"})  # boxes from which no layer's origin is counted
_TIME = re.compile(r"^[+-]?(?:\d+\.?\d*|\.\d+)m?s$")
_DIRECTIONS = frozenset({"normal", "reverse", "alternate", "alternate-reverse"})
_FILLS = frozenset({"none", "forwards", "backwards", "both"})
_EASINGS = re.compile(
    r"^(?:linear|ease|ease-in|ease-out|ease-in-out|step-start|step-end|cubic-bezier\(.*|steps\(.*|linear\(.*)$"
)


def layers(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """`background` or `mask` as longhands."""
    longhands = SHORTHANDS[name]
    rows = []
    for text in split_arguments(value):
        found = _layer(text)
        boxes = found.pop("box", None)
        if boxes:
            found["origin"] = boxes[:1]
            found["clip"] = [box for box in boxes if box in _CLIPS] or boxes[-1:]
        row = {f"{name}-{kind}": " ".join(said) for kind, said in found.items()}
        if not row or not row.keys() <= {*longhands, f"{name}-origin"}:
            return ()
        rows.append(row)
    if any("background-color" in row for row in rows[:-1]):
        return ()
    found_of = {longhand: [row.get(longhand) for row in rows] for longhand in longhands}
    if name == "background":
        del found_of["background-color"][:-1]
    return tuple(
        (longhand, ", ".join(one or _MISSING[longhand.removeprefix(f"{name}-")] for one in said))
        for longhand, said in found_of.items()
    )


def _layer(text: str) -> dict[str, list[str]]:
    """The words of one layer by their kinds, each kind in one run; none where a browser drops the layer."""
    found: dict[str, list[str]] = {}
    last = ""
    for word in words(text):
        kind = _kind(word.lower())
        if kind == "position" and last in ("/", "size"):
            kind = "size"
        if (kind == "size" and last not in ("/", "size")) or (kind == "/" and last != "position"):
            return {}
        said = found.setdefault(kind, [])
        if len(said) == _MOST.get(kind, 1) or (said and kind not in (last, "box")):
            return {}
        said.append(word if kind in ("image", "color") else word.lower())
        last = kind
    found.pop("/", None)
    return found if last != "/" else {}


def _kind(word: str) -> str:
    if word in _KINDS:
        return _KINDS[word]
    function = function_of(word)
    if function in IMAGES:
        return "image"
    return "position" if word[0].isdigit() or word[0] in ".+-" or function in MATHS else "color"


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
    rows = [[word for word in words(one) if _TIME.match(word)] or ["0s"] for one in split_arguments(value.lower())]
    durations, delays = (", ".join((*row, "0s")[at] for row in rows) for at in (0, 1))
    return (("transition-duration", durations), ("transition-delay", delays))
