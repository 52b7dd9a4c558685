"""Shorthands that take a list, one entry a layer or a motion: backgrounds, masks, animations, transitions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from plainsight.sight.css.definition_syntax import matches
from plainsight.sight.css.function_names import IMAGES, MATHS, function_of
from plainsight.sight.css.property_definitions import definition_of
from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.css.value_types import word_test

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
_Kinds = tuple[tuple[str, str, Callable[[str], bool]], ...]
"""Longhands in the order in which a word is tried, with what each is where nothing is said, and what it takes."""


def _test(name: str) -> Callable[[str], bool]:
    """Whether a word is a value of a longhand."""
    definition = definition_of(name)
    assert definition is not None
    return partial(matches, definition)


_TIME, _DELAY, _COUNT, _NAME = map(word_test, ("time [0,∞]", "time", "number [0,∞]", "custom-ident"))
_ANIMATION: _Kinds = (
    ("animation-duration", "0s", lambda word: word == "auto" or _TIME(word)),
    ("animation-timing-function", "ease", _test("animation-timing-function")),
    ("animation-delay", "0s", _DELAY),
    ("animation-iteration-count", "1", lambda word: word == "infinite" or _COUNT(word)),
    (
        "animation-direction",
        "normal",
        _test("animation-direction"),
    ),
    ("animation-fill-mode", "none", _test("animation-fill-mode")),
    ("animation-play-state", "running", _test("animation-play-state")),
    ("animation-name", "none", lambda word: word[0] in "\"'" or _NAME(word)),
)
_TRANSITION: _Kinds = (
    ("transition-duration", "0s", _TIME),
    ("transition-timing-function", "ease", _test("animation-timing-function")),
    ("transition-delay", "0s", _DELAY),
    ("transition-behavior", "normal", frozenset(("normal", "allow-discrete")).__contains__),
    ("transition-property", "all", _NAME),
)


def layers(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """`background` or `mask` as longhands."""
    longhands = SHORTHANDS[name]
    rows = []
    for text in split_arguments(value):
        found = _layer(text)
        boxes = found.pop("box", None)
        if boxes:
            found["origin"] = [box for box in boxes if box not in _CLIPS][:1]
            found["clip"] = [box for box in boxes if box in _CLIPS] or boxes[-1:]
        row = {f"{name}-{kind}": " ".join(said) for kind, said in found.items() if said}
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
        if last == "/" and kind != "size":
            return {}
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
    """`animation` as longhands; () where a word is none of them that is left, such as a second name."""
    return _motions(_ANIMATION, value, {"animation-timeline": "auto"})


def transition(value: str) -> tuple[tuple[str, str], ...]:
    """`transition` as longhands; () where a word is none of them that is left."""
    return tuple(part for part in _motions(_TRANSITION, value, {}) if part[0] in SHORTHANDS["transition"])


def _motions(kinds: _Kinds, value: str, added: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Each word of each motion is the first of the kinds that it can be and that is not told yet."""
    rows = []
    for single in split_arguments(value):
        row: dict[str, str] = {}
        for word in words(single):
            low = word.lower()
            kind = next((name for name, _, takes in kinds if name not in row and takes(low)), None)
            if kind is None:
                return ()
            row[kind] = word.strip("\"'") if kind == "animation-name" else low
        if not row:
            return ()
        rows.append({name: row.get(name, missing) for name, missing, _ in kinds} | added)
    return tuple((name, ", ".join(row[name] for row in rows)) for name in rows[0])
